#include "workspace/gitignore.h"

#include <algorithm>
#include <cctype>

namespace infraspec::workspace {

namespace {

/// gitignore(5): trailing spaces are ignored unless they are quoted with a backslash.
std::string_view without_trailing_spaces(std::string_view line) {
    std::size_t end = line.size();
    while (end > 0 && line[end - 1] == ' ') --end;
    std::size_t backslashes = 0;
    while (backslashes < end && line[end - 1 - backslashes] == '\\') ++backslashes;
    if (backslashes % 2 == 1 && end < line.size()) ++end;
    return line.substr(0, end);
}

bool in_class(std::string_view name, unsigned char c) {
    if (c > 127) return false;
    if (name == "alnum") return std::isalnum(c) != 0;
    if (name == "alpha") return std::isalpha(c) != 0;
    if (name == "blank") return c == ' ' || c == '\t';
    if (name == "cntrl") return std::iscntrl(c) != 0;
    if (name == "digit") return std::isdigit(c) != 0;
    if (name == "graph") return std::isgraph(c) != 0;
    if (name == "lower") return std::islower(c) != 0;
    if (name == "print") return std::isprint(c) != 0;
    if (name == "punct") return std::ispunct(c) != 0;
    if (name == "space") return std::isspace(c) != 0;
    if (name == "upper") return std::isupper(c) != 0;
    if (name == "xdigit") return std::isxdigit(c) != 0;
    return false;
}

bool is_class(std::string_view name) {
    for (int c = 0; c < 128; ++c) {
        if (in_class(name, static_cast<unsigned char>(c))) return true;
    }
    return false;
}

}  // namespace

/// Reads `[…]` with `at` on the opening bracket and leaves `at` behind the closing one; false when it is never closed.
bool GitIgnore::read_set(std::string_view text, std::size_t& at, std::bitset<256>& set) {
    ++at;
    const bool negated = at < text.size() && (text[at] == '!' || text[at] == '^');
    if (negated) ++at;
    for (bool first = true; at < text.size() && (first || text[at] != ']'); first = false) {
        if (text.substr(at).starts_with("[:")) {
            const std::size_t end = text.find(":]", at + 2);
            if (end != std::string_view::npos) {
                const std::string_view name = text.substr(at + 2, end - at - 2);
                if (!is_class(name)) return false;
                for (unsigned c = 0; c < 128; ++c) {
                    if (in_class(name, static_cast<unsigned char>(c))) set.set(c);
                }
                at = end + 2;
                continue;
            }
        }
        if (text[at] == '\\' && ++at == text.size()) return false;
        const auto low = static_cast<unsigned char>(text[at++]);
        auto high = low;
        if (at + 1 < text.size() && text[at] == '-' && text[at + 1] != ']') {
            ++at;
            if (text[at] == '\\' && ++at == text.size()) return false;
            high = static_cast<unsigned char>(text[at++]);
        }
        for (unsigned c = low; c <= high; ++c) set.set(c);
    }
    if (at >= text.size()) return false;
    ++at;
    if (negated) set.flip();
    set.reset('/');
    return true;
}

bool GitIgnore::read_pattern(std::string_view line, Pattern& pattern) {
    if (line.starts_with('!')) {
        pattern.negated = true;
        line.remove_prefix(1);
    }
    if (line.ends_with('/')) {
        pattern.only_directories = true;
        line.remove_suffix(1);
    }
    const bool anchored = line.find('/') != std::string_view::npos;
    if (line.starts_with('/')) line.remove_prefix(1);
    if (line.empty()) return false;

    const auto add = [&](What what, char character = 0) { pattern.tokens.push_back({what, character, 0}); };
    if (!anchored) {
        add(What::maybe_folders);
        add(What::folders);
    }
    for (std::size_t at = 0; at < line.size();) {
        const char c = line[at];
        if (c == '*') {
            const std::size_t begin = at;
            while (at < line.size() && line[at] == '*') ++at;
            const bool whole_segment = (begin == 0 || line[begin - 1] == '/') && at - begin >= 2;
            if (whole_segment && at == line.size()) {
                add(What::everything);
            } else if (whole_segment && line[at] == '/') {
                add(What::maybe_folders);
                add(What::folders);
                ++at;
            } else {
                add(What::star);
            }
        } else if (c == '?') {
            add(What::any);
            ++at;
        } else if (c == '[') {
            auto& set = pattern.sets.emplace_back();
            if (!read_set(line, at, set)) return false;
            pattern.tokens.push_back({What::set, 0, static_cast<std::uint32_t>(pattern.sets.size() - 1)});
        } else {
            if (c == '\\' && ++at == line.size()) return false;
            add(What::character, line[at++]);
        }
    }
    return true;
}

GitIgnore::GitIgnore(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.starts_with('#')) continue;
        line = without_trailing_spaces(line);
        Pattern pattern;
        if (!line.empty() && read_pattern(line, pattern)) patterns_.push_back(std::move(pattern));
    }
}

/// All places of the pattern that the path read so far can have led to are followed at once, so nothing is ever tried
/// twice.
bool GitIgnore::matches(const Pattern& pattern, std::string_view path) {
    const auto& tokens = pattern.tokens;
    std::vector<bool> here(tokens.size() + 1);
    std::vector<bool> next(tokens.size() + 1);
    const auto enter = [&](std::vector<bool>& places) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!places[i]) continue;
            const What what = tokens[i].what;
            if (what == What::star || what == What::everything || what == What::maybe_folders) places[i + 1] = true;
            if (what == What::maybe_folders) places[i + 2] = true;
        }
    };
    here[0] = true;
    enter(here);
    for (const char c : path) {
        std::fill(next.begin(), next.end(), false);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (!here[i]) continue;
            const Token& token = tokens[i];
            switch (token.what) {
                case What::character:
                    next[i + 1] = next[i + 1] || token.character == c;
                    break;
                case What::any:
                    next[i + 1] = next[i + 1] || c != '/';
                    break;
                case What::set:
                    next[i + 1] = next[i + 1] || pattern.sets[token.set][static_cast<unsigned char>(c)];
                    break;
                case What::star:
                    next[i] = next[i] || c != '/';
                    break;
                case What::everything:
                    next[i] = true;
                    break;
                case What::maybe_folders:
                    break;
                case What::folders:
                    next[i] = true;
                    if (c == '/') next[i + 1] = true;
                    break;
            }
        }
        enter(next);
        std::swap(here, next);
    }
    return here[tokens.size()];
}

GitIgnore::Verdict GitIgnore::match(std::string_view path, bool is_directory) const {
    for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
        if (pattern->only_directories && !is_directory) continue;
        if (matches(*pattern, path)) return pattern->negated ? Verdict::included : Verdict::ignored;
    }
    return Verdict::silent;
}

}  // namespace infraspec::workspace
