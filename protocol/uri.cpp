#include "protocol/uri.h"

#include <vector>

namespace infraspec::lsp {

namespace {

constexpr bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
/// RFC 3986, 2.3.
constexpr bool is_unreserved(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

constexpr int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    const char small = lower(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// The byte that the escape at `at` stands for; -1 when there is no escape.
int escaped_byte(std::string_view text, std::size_t at) {
    if (text[at] != '%' || at + 2 >= text.size()) return -1;
    const int high = hex_value(text[at + 1]);
    const int low = hex_value(text[at + 2]);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
}

void append_escape(std::string& out, char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
}

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = lower(c);
    return out;
}

std::string decoded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const int byte = escaped_byte(text, at);
        out += byte < 0 ? text[at] : static_cast<char>(byte);
        if (byte >= 0) at += 2;
    }
    return out;
}

std::string encoded(std::string_view path) {
    std::string out;
    out.reserve(path.size() + 16);
    for (const char c : path) {
        if (is_unreserved(c) || c == '/') {
            out += c;
        } else {
            append_escape(out, c);
        }
    }
    return out;
}

/// `path` begins with a slash. Steps are resolved as in RFC 3986, 5.2.4: `..` at the top stays at the top.
std::string without_steps(std::string_view path) {
    std::vector<std::string_view> names;
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::string_view name = path.substr(0, path.find('/'));
        path.remove_prefix(name.size());
        if (name == "..") {
            if (!names.empty()) names.pop_back();
        } else if (!name.empty() && name != ".") {
            names.push_back(name);
        }
    }
    std::string out;
    for (const std::string_view name : names) out.append("/").append(name);
    return out.empty() ? "/" : out;
}

/// What a `file` URI says: the machine, lower-cased and empty for this one, and the decoded path.
struct FileUri {
    std::string host;
    std::string path;
};

std::optional<FileUri> file_uri(std::string_view uri) {
    const std::string scheme = scheme_of(uri);
    if (scheme != "file") return std::nullopt;
    uri.remove_prefix(scheme.size() + 1);
    uri = uri.substr(0, uri.find_first_of("?#"));
    FileUri out;
    if (uri.starts_with("//")) {
        uri.remove_prefix(2);
        const std::string_view host = uri.substr(0, uri.find('/'));
        uri.remove_prefix(host.size());
        out.host = lowered(decoded(host));
        if (out.host == "localhost") out.host.clear();
    }
    out.path = decoded(uri);
    if (!out.path.starts_with('/')) out.path.insert(0, "/");
    if (out.path.find('\0') != std::string::npos) return std::nullopt;
    return out;
}

bool has_drive(std::string_view path) {
    return path.size() >= 2 && is_letter(path[0]) && path[1] == ':' && (path.size() == 2 || path[2] == '/');
}

std::string windows_path(FileUri file) {
    for (char& c : file.path) c = c == '\\' ? '/' : c;
    if (!file.host.empty()) return "//" + file.host + without_steps(file.path);
    const bool is_share = file.path.starts_with("//");  // file:////server/share
    std::string path = without_steps(file.path);
    if (is_share) return "/" + path;
    if (!has_drive(std::string_view(path).substr(1))) return path;
    path.erase(0, 1);
    path[0] = lower(path[0]);
    return path.size() == 2 ? path + "/" : path;
}

/// For schemes that we know nothing about: escapes of characters that need none are resolved, others upper-cased
/// (RFC 3986, 6.2.2).
std::string normal_escapes(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const int byte = escaped_byte(text, at);
        if (byte < 0) {
            out += text[at];
            continue;
        }
        const char c = static_cast<char>(byte);
        if (is_unreserved(c)) {
            out += c;
        } else {
            append_escape(out, c);
        }
        at += 2;
    }
    return out;
}

}  // namespace

std::string scheme_of(std::string_view uri) {
    const std::size_t colon = uri.find(':');
    if (colon == std::string_view::npos || colon == 0 || !is_letter(uri[0])) return {};
    const std::string_view scheme = uri.substr(0, colon);
    for (const char c : scheme) {
        if (!is_letter(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return {};
    }
    return lowered(scheme);
}

std::optional<std::string> path_of(std::string_view uri, PathStyle style) {
    std::optional<FileUri> file = file_uri(uri);
    if (!file) return std::nullopt;
    if (style == PathStyle::windows) return windows_path(std::move(*file));
    if (!file->host.empty()) return std::nullopt;
    return without_steps(file->path);
}

std::string uri_of(std::string_view path, PathStyle style) {
    if (style == PathStyle::posix) return "file://" + encoded(path);
    std::string forward(path);
    for (char& c : forward) c = c == '\\' ? '/' : c;
    if (forward.starts_with("//")) return "file:" + encoded(forward);
    if (has_drive(forward)) {
        forward[0] = lower(forward[0]);
        forward.insert(0, "/");
    }
    return "file://" + encoded(forward);
}

std::string canonical_key(std::string_view uri, PathStyle style) {
    if (const std::optional<std::string> path = path_of(uri, style)) return uri_of(*path, style);
    const std::string scheme = scheme_of(uri);
    return scheme + normal_escapes(uri.substr(scheme.size()));
}

}  // namespace infraspec::lsp
