#include "spec/quantities_tokens.h"

#include <array>
#include <charconv>

#include "spec/quantities_values.h"

namespace infraspec::spec {

using text::Offset;

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 || c == '_';
}

struct Special {
    std::string_view bytes;
    char sign;  ///< ' ' for white space
};
constexpr std::array<Special, 20> specials{{{"\xE2\x89\xA4", sign_at_most},
                                            {"\xE2\x89\xA5", sign_at_least},
                                            {"\xE2\xA9\xBD", sign_at_most},
                                            {"\xE2\xA9\xBE", sign_at_least},
                                            {"\xE2\x80\x90", '-'},
                                            {"\xE2\x80\x91", '-'},
                                            {"\xE2\x80\x93", '-'},
                                            {"\xE2\x88\x92", '-'},
                                            {"\xE2\x80\x94", sign_break},
                                            {"\xE2\x80\xA6", sign_break},
                                            {"\xE2\x86\x92", sign_arrow},
                                            {"\xE2\x87\x92", sign_arrow},
                                            {"\xE2\x89\x88", '~'},
                                            {"\xC2\xB1", '~'},
                                            {"\xC2\xA0", ' '},
                                            {"\xE2\x80\xAF", ' '},
                                            {"\xE2\x80\x89", ' '},
                                            {"\xE2\x82\xAC", '$'},
                                            {"\xC2\xA3", '$'},
                                            {"\xEF\xBC\x9A", ':'}}};

const Special* special_at(std::string_view text) {
    if (static_cast<unsigned char>(text.front()) < 0x80) return nullptr;
    for (const Special& special : specials) {
        if (text.starts_with(special.bytes)) return &special;
    }
    return nullptr;
}

struct Digraph {
    std::string_view bytes;
    char sign;
};
constexpr std::array<Digraph, 6> digraphs{{{"<=", sign_at_most},
                                           {">=", sign_at_least},
                                           {"->", sign_arrow},
                                           {"=>", sign_arrow},
                                           {"--", sign_break},
                                           {"~>", sign_arrow}}};

/// `1,000.5` without its commas; false for anything that is no plain number.
bool parse_number(std::string_view text, double& number, bool& decimal) {
    std::string digits;
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    decimal = point != std::string_view::npos;
    if (decimal && text.find_first_not_of("0123456789", point + 1) != std::string_view::npos) return false;
    for (std::size_t begin = 0; begin <= whole.size();) {
        const std::size_t comma = std::min(whole.find(',', begin), whole.size());
        const std::string_view group = whole.substr(begin, comma - begin);
        if (begin > 0 ? group.size() != 3 : comma < whole.size() && group.size() > 3) return false;
        digits += group;
        begin = comma + 1;
    }
    if (decimal) digits += text.substr(point);
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return result.ec == std::errc{} && result.ptr == digits.data() + digits.size() && digits.size() <= 15;
}

}  // namespace

TokenText::TokenText(std::string_view text) : folded_(text) {
    for (char& c : folded_) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    }
    const auto size = static_cast<Offset>(folded_.size());
    while (at_ < size) {
        const std::string_view rest = std::string_view(folded_).substr(at_);
        if (rest.starts_with("](")) {
            const std::size_t close = rest.find(')');
            at_ += static_cast<Offset>(close == std::string_view::npos ? 2 : close + 1);
        } else if (const Special* special = special_at(rest)) {
            const auto end = at_ + static_cast<Offset>(special->bytes.size());
            if (special->sign != ' ') add(TokenKind::sign, at_, end, special->sign);
            at_ = end;
        } else if (is_digit(rest.front())) {
            read_number(at_);
        } else if (is_letter(rest.front())) {
            read_word(at_);
        } else {
            Offset end = at_ + 1;
            char sign = rest.front();
            for (const Digraph& digraph : digraphs) {
                if (!rest.starts_with(digraph.bytes)) continue;
                sign = digraph.sign;
                end = at_ + 2;
                break;
            }
            const bool unseen = static_cast<unsigned char>(sign) <= ' ' || sign == '*' || sign == '`';
            if (!unseen) add(TokenKind::sign, at_, end, sign);
            at_ = end;
        }
    }
}

void TokenText::add(TokenKind kind, Offset begin, Offset end, char sign) {
    Token token;
    token.kind = kind;
    token.range = {begin, end};
    token.sign = sign;
    token.glued = !tokens_.empty() && tokens_.back().range.end == begin;
    tokens_.push_back(token);
}

/// `-` and `.` between letters and digits make identifiers; a sign like `$` or `/` makes a number something else.
bool TokenText::within_identifier(Offset begin) const {
    if (tokens_.empty() || tokens_.back().range.end != begin) return false;
    const char before = sign(tokens_.size() - 1);
    if (before == '-') return tokens_.back().glued && tokens_.size() > 1 && !is_number(tokens_.size() - 2);
    return std::string_view("$#@/\\._&").find(before) != std::string_view::npos && before != '\0';
}

void TokenText::read_number(Offset begin) {
    const std::string_view text = folded_;
    Offset end = begin;
    const auto joins = [&](Offset i) {
        return std::string_view(".,:/'").find(text[i]) != std::string_view::npos && i + 1 < text.size() &&
               is_digit(text[i - 1]) && is_digit(text[i + 1]);
    };
    while (end < text.size() &&
           (is_digit(text[end]) || (is_letter(text[end]) && !special_at(text.substr(end))) || joins(end))) {
        ++end;
    }
    at_ = end;
    if (within_identifier(begin)) return add(TokenKind::word, begin, end);

    // `7`, `99.9`, `1,000`, `5s`, `1h30m`; anything else is a word.
    const std::size_t first = tokens_.size();
    for (Offset i = begin; i < end;) {
        const Offset number_begin = i;
        while (i < end && (is_digit(text[i]) || text[i] == '.' || text[i] == ',')) ++i;
        Token token;
        const bool plain = parse_number(text.substr(number_begin, i - number_begin), token.number, token.decimal);
        const Offset unit_begin = i;
        while (i < end && !is_digit(text[i])) ++i;
        const std::string_view unit = text.substr(unit_begin, i - unit_begin);
        if (!plain || (!unit.empty() && !is_unit(unit))) {
            tokens_.resize(first);
            return add(TokenKind::word, begin, end);
        }
        add(TokenKind::number, number_begin, unit_begin);
        tokens_.back().number = token.number;
        tokens_.back().decimal = token.decimal;
        if (!unit.empty()) add(TokenKind::word, unit_begin, i);
    }
}

void TokenText::read_word(Offset begin) {
    const std::string_view text = folded_;
    Offset end = begin;
    const auto inner_apostrophe = [&](Offset i) {
        return text[i] == '\'' && i + 1 < text.size() && is_letter(text[i + 1]);
    };
    while (end < text.size() && !special_at(text.substr(end)) &&
           (is_letter(text[end]) || is_digit(text[end]) || (end > begin && inner_apostrophe(end)))) {
        ++end;
        // `TLSv1.2`, `TLS1.2`, `v1.2`: a version follows.
        const std::string_view so_far = text.substr(begin, end - begin);
        const bool version = so_far == "tls" || so_far == "tlsv" || so_far == "v";
        if (version && end < text.size() && is_digit(text[end])) break;
    }
    at_ = end;
    add(TokenKind::word, begin, text.substr(begin, end - begin) == "tlsv" ? end - 1 : end);
}

std::size_t TokenText::match(std::size_t i, std::string_view phrase) const {
    const std::string_view first = word(i);
    if (first.empty() || first.front() != phrase.front()) return 0;  // nearly always
    while (true) {
        const std::size_t space = phrase.find(' ');
        const std::string_view expected = phrase.substr(0, space);
        const std::string_view found = word(i);
        if (space == std::string_view::npos) {
            const bool plural =
                found.size() == expected.size() + 1 && found.ends_with('s') && found.starts_with(expected);
            return found == expected || plural ? i + 1 : 0;
        }
        if (found != expected) return 0;
        ++i;
        if (sign(i) == '-' && (*this)[i].glued) ++i;
        phrase.remove_prefix(space + 1);
    }
}

std::string_view without_plural(std::string_view word) {
    const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
                        !word.ends_with("is");
    return plural ? word.substr(0, word.size() - 1) : word;
}

}  // namespace infraspec::spec
