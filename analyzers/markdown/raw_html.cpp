#include "markdown/raw_html.h"

#include "markdown/characters.h"
#include "markdown/link_syntax.h"

namespace infraspec::markdown {
namespace {

constexpr std::string_view mail_punctuation = ".!#$%&'*+/=?^_`{|}~-";

bool has(std::string_view text, Offset at, char c) {
    return at < text.size() && text[at] == c;
}

Offset uri_autolink(std::string_view text, Offset at) {
    Offset i = at + 1;
    if (i >= text.size() || !is_alpha(text[i])) return not_found;
    while (i < text.size() && (is_alnum(text[i]) || text[i] == '.' || text[i] == '+' || text[i] == '-')) ++i;
    const Offset scheme = i - at - 1;
    if (scheme < 2 || scheme > 32 || !has(text, i, ':')) return not_found;
    while (i < text.size() && static_cast<unsigned char>(text[i]) > 0x20 && text[i] != '<' && text[i] != '>') ++i;
    return has(text, i, '>') ? i + 1 : not_found;
}

Offset mail_autolink(std::string_view text, Offset at) {
    Offset i = at + 1;
    while (i < text.size() && (is_alnum(text[i]) || mail_punctuation.find(text[i]) != std::string_view::npos)) ++i;
    if (i == at + 1 || !has(text, i, '@')) return not_found;
    do {
        const Offset label = ++i;
        while (i < text.size() && (is_alnum(text[i]) || text[i] == '-')) ++i;
        if (i == label || i - label > 63 || text[label] == '-' || text[i - 1] == '-') return not_found;
    } while (has(text, i, '.'));
    return has(text, i, '>') ? i + 1 : not_found;
}

Offset tag_name(std::string_view text, Offset at) {
    if (at >= text.size() || !is_alpha(text[at])) return not_found;
    while (at < text.size() && (is_alnum(text[at]) || text[at] == '-')) ++at;
    return at;
}

}  // namespace

Offset AngleScanner::autolink(Offset at) const {
    const Offset uri = uri_autolink(text_, at);
    return uri != not_found ? uri : mail_autolink(text_, at);
}

Offset AngleScanner::html(Offset at) {
    const std::string_view rest = text_.substr(at + 1, 8);
    if (rest.empty()) return not_found;
    if (rest.starts_with("!--")) return comment(at);
    if (rest.starts_with("![CDATA[")) return cdata(at);
    if (rest[0] == '!') return declaration(at);
    if (rest[0] == '?') return instruction(at);
    return rest[0] == '/' ? closing_tag(at) : open_tag(at);
}

Offset AngleScanner::open_tag(Offset at) const {
    Offset i = tag_name(text_, at + 1);
    if (i == not_found) return not_found;
    while (true) {
        const Offset after_space = skip_space(text_, i);
        if (has(text_, after_space, '>')) return after_space + 1;
        if (has(text_, after_space, '/')) return has(text_, after_space + 1, '>') ? after_space + 2 : not_found;
        if (after_space == i || after_space >= text_.size()) return not_found;
        const char first = text_[after_space];
        if (!is_alpha(first) && first != '_' && first != ':') return not_found;
        i = after_space + 1;
        while (i < text_.size() &&
               (is_alnum(text_[i]) || text_[i] == ':' || text_[i] == '.' || text_[i] == '_' || text_[i] == '-')) {
            ++i;
        }
        const Offset equals = skip_space(text_, i);
        if (has(text_, equals, '=')) i = attribute_value(skip_space(text_, equals + 1));
        if (i == not_found) return not_found;
    }
}

Offset AngleScanner::attribute_value(Offset at) const {
    if (at >= text_.size()) return not_found;
    if (text_[at] == '"' || text_[at] == '\'') {
        const std::size_t end = text_.find(text_[at], at + 1);
        return end == std::string_view::npos ? not_found : static_cast<Offset>(end + 1);
    }
    Offset i = at;
    while (i < text_.size() && !is_space(text_[i]) &&
           std::string_view("\"'=<>`").find(text_[i]) == std::string_view::npos) {
        ++i;
    }
    return i == at ? not_found : i;
}

Offset AngleScanner::closing_tag(Offset at) const {
    const Offset name = tag_name(text_, at + 2);
    if (name == not_found) return not_found;
    const Offset end = skip_space(text_, name);
    return has(text_, end, '>') ? end + 1 : not_found;
}

/// A comment's text does not begin with `>` or `->`, holds no `--` and does not end with `-`.
Offset AngleScanner::comment(Offset at) {
    const Offset body = at + 4;
    if (text_.substr(body).starts_with("-->")) return body + 3;
    if (body >= no_comment_end_) return not_found;
    const std::size_t dashes = text_.find("--", body);
    if (dashes == std::string_view::npos) {
        no_comment_end_ = body;
        return not_found;
    }
    const std::string_view content = text_.substr(body, dashes - body);
    if (content.empty() || content[0] == '>' || content.starts_with("->")) return not_found;
    const auto end = static_cast<Offset>(dashes + 2);
    return has(text_, end, '>') ? end + 1 : not_found;
}

Offset AngleScanner::instruction(Offset at) {
    if (at >= no_instruction_end_) return not_found;
    for (Offset i = at + 2; i < text_.size();) {
        if (text_[i] == '?' && has(text_, i + 1, '>')) return i + 2;
        i += text_[i] == '?' ? 2 : 1;
    }
    no_instruction_end_ = at;
    return not_found;
}

Offset AngleScanner::declaration(Offset at) {
    Offset i = at + 2;
    while (i < text_.size() && text_[i] >= 'A' && text_[i] <= 'Z') ++i;
    if (i == at + 2 || i >= text_.size() || !is_space(text_[i]) || i >= no_angle_) return not_found;
    const std::size_t end = text_.find('>', i);
    if (end != std::string_view::npos) return static_cast<Offset>(end + 1);
    no_angle_ = i;
    return not_found;
}

Offset AngleScanner::cdata(Offset at) {
    if (at >= no_cdata_end_) return not_found;
    for (Offset i = at + 9; i < text_.size();) {
        if (text_[i] != ']') {
            ++i;
        } else if (!has(text_, i + 1, ']')) {
            i += 2;
        } else if (has(text_, i + 2, '>')) {
            return i + 3;
        } else {
            i += 3;
        }
    }
    no_cdata_end_ = at;
    return not_found;
}

}  // namespace infraspec::markdown
