#include "spec/quantities_links.h"

#include "spec/quantities.h"

namespace infraspec::spec {

namespace {

bool is_preposition(std::string_view word) {
    return one_of(word, {"for", "in", "of", "on", "at", "across", "during", "to"});
}
/// Words that lead from a metric's name to its value and say nothing else.
bool is_link_word(std::string_view word) {
    return is_preposition(word) ||
           one_of(word, {"is",   "are",   "be",      "must",    "should",   "shall",       "will",
                         "set",  "stays", "remains", "equals",  "target",   "targets",     "objective",
                         "goal", "limit", "value",   "period",  "a",        "an",          "the",
                         "sla",  "slo",   "v",       "version", "versions", "count",       "target's",
                         "has",  "have",  "and",     "to",      "required", "requirement", "or"});
}

}  // namespace

bool is_strong_link(const TokenText& text, std::size_t i) {
    return one_of(text.word(i), {"is", "are", "be", "of", "equals", "stays", "remains"}) || one_of(text.sign(i), ":=|");
}

bool links_forward(const TokenText& text, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 10;
    if (end - begin > longest) return false;
    bool naming = false;  // behind a preposition or bracket, any word may come
    bool named = false;
    bool linked = false;
    for (std::size_t i = begin; i < end; ++i) {
        if (is_strong_link(text, i) && !(naming && text.word(i) == "of" && i + 1 < end)) {
            linked = true;
            naming = false;
            continue;
        }
        const std::string_view word = text.word(i);
        const char sign = text.sign(i);
        if (one_of(word, {"and", "or"}) || text.is_number(i)) {
            if (!naming) return false;
            linked = false;
        } else if (!word.empty()) {
            if (is_preposition(word)) {
                naming = true;
            } else if (!is_link_word(word)) {
                if (!naming && usual_environment(word).empty()) return false;
                named = true;
                linked = false;
            }
        } else if (sign == '(') {
            naming = true;
        } else if (!one_of(sign, ")-/\"'")) {
            return false;
        }
    }
    return linked || !named;
}

bool links_backward(const TokenText& text, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 4;
    if (end - begin > longest) return false;
    for (std::size_t i = begin; i < end; ++i) {
        const bool word =
            one_of(text.word(i), {"of", "distinct", "separate", "different", "independent", "aws", "azure", "the",
                                  "automated", "automatic", "total", "service", "target", "minimum"});
        if (!word && !one_of(text.sign(i), "-'")) return false;
    }
    return true;
}

bool continues_list(const TokenText& text, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const std::string_view word = text.word(i);
        const bool allowed = one_of(word, {"for", "in", "on", "and", "while", "the", "is", "it", "environment",
                                           "environments", "but", "at"}) ||
                             !usual_environment(word).empty() || one_of(text.sign(i), ",;:/()|-");
        if (!allowed) return false;
    }
    return end > begin;
}

bool ends_part(const TokenText& text, std::size_t i) {
    return one_of(text.sign(i), ",;.)|") || text.sign(i) == sign_break || one_of(text.word(i), {"and", "but", "while"});
}

}  // namespace infraspec::spec
