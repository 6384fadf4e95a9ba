#include "protocol/framing.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace infraspec::lsp {

namespace {

constexpr std::string_view length_name = "content-length:";
constexpr std::size_t longest_line = 64 * 1024;
// Memory is taken as bytes arrive, not as a header promises.
constexpr std::uint64_t largest_reserve = 1 << 20U;

constexpr char lower(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

constexpr bool in_name(char character) {
    const char c = lower(character);
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// What follows `Content-Length:` on the line, wherever on the line it stands as a word.
std::optional<std::string_view> length_text(std::string_view line) {
    const auto equal = [](char left, char right) { return lower(left) == right; };
    for (auto from = line.begin(); from != line.end(); ++from) {
        from = std::search(from, line.end(), length_name.begin(), length_name.end(), equal);
        if (from == line.end()) break;
        if (from == line.begin() || !in_name(*(from - 1))) {
            return line.substr(static_cast<std::size_t>(from - line.begin()) + length_name.size());
        }
    }
    return std::nullopt;
}

std::string_view trimmed(std::string_view text) {
    const auto blank = [](char character) { return character == ' ' || character == '\t'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

std::optional<std::uint64_t> number(std::string_view text) {
    text = trimmed(text);
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

Frame fault(std::string text) {
    return {Frame::Kind::fault, std::move(text)};
}

}  // namespace

std::vector<Frame> FrameParser::feed(std::string_view bytes) {
    std::vector<Frame> out;
    while (!bytes.empty()) {
        if (remaining_ > 0) {
            const auto taken = static_cast<std::size_t>(std::min<std::uint64_t>(remaining_, bytes.size()));
            if (!skipping_) body_.append(bytes.substr(0, taken));
            bytes.remove_prefix(taken);
            remaining_ -= taken;
            if (remaining_ == 0 && !skipping_) out.push_back({Frame::Kind::body, std::exchange(body_, {})});
            continue;
        }
        const std::size_t end = bytes.find('\n');
        if (end == std::string_view::npos) {
            line_.append(bytes);
            if (line_.size() > longest_line) {
                out.push_back(fault("skipped " + std::to_string(line_.size()) + " bytes that are no header"));
                // The last bytes may be the beginning of a header.
                line_.erase(0, line_.size() - std::min(line_.size(), length_name.size() + 20));
            }
            return out;
        }
        if (line_.empty()) {
            read_header_line(bytes.substr(0, end), out);
        } else {
            line_.append(bytes.substr(0, end));
            read_header_line(std::exchange(line_, {}), out);
        }
        bytes.remove_prefix(end + 1);
    }
    return out;
}

void FrameParser::read_header_line(std::string_view line, std::vector<Frame>& out) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) {
        if (length_known_) begin_body(out);
        return;  // a blank line without a header before it: wait for the next header
    }
    const std::optional<std::string_view> text = length_text(line);
    if (!text) return;
    const std::optional<std::uint64_t> length = number(*text);
    length_known_ = length.has_value();
    length_ = length.value_or(0);
    if (!length) out.push_back(fault("Content-Length is no number: " + std::string(trimmed(*text).substr(0, 40))));
}

void FrameParser::begin_body(std::vector<Frame>& out) {
    length_known_ = false;
    remaining_ = length_;
    skipping_ = length_ > limit_;
    if (skipping_) {
        out.push_back(fault("skipped a message of " + std::to_string(length_) + " bytes; the limit is " +
                            std::to_string(limit_)));
    } else if (length_ == 0) {
        out.push_back({Frame::Kind::body, {}});
    } else {
        body_.reserve(static_cast<std::size_t>(std::min(length_, largest_reserve)));
    }
}

std::string frame(std::string_view body) {
    std::string out = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    return out.append(body);
}

}  // namespace infraspec::lsp
