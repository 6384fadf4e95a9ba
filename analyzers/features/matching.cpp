#include "features/matching.h"

namespace infraspec::features {
namespace {

constexpr std::string_view separators = " \t-_";

bool is_separator(char c) {
    return separators.find(c) != std::string_view::npos;
}

bool begins_word(std::string_view name, std::size_t at) {
    return at == 0 || is_separator(name[at - 1]) || name[at - 1] == '/' || name[at - 1] == '.';
}

bool initials_are(std::string_view typed, std::string_view name) {
    std::size_t matched = 0;
    for (std::size_t i = 0; i < name.size() && matched < typed.size(); ++i) {
        if (!begins_word(name, i) || is_separator(name[i])) continue;
        if (name[i] != typed[matched]) return false;
        ++matched;
    }
    return matched == typed.size();
}

bool scattered_in(std::string_view typed, std::string_view name) {
    for (std::size_t first = name.find(typed[0]); first != std::string_view::npos;
         first = name.find(typed[0], first + 1)) {
        if (!begins_word(name, first)) continue;
        std::size_t at = first;
        for (std::size_t i = 1; i < typed.size() && at != std::string_view::npos; ++i) at = name.find(typed[i], at + 1);
        return at != std::string_view::npos;  // a later start has fewer letters behind it
    }
    return false;
}

}  // namespace

std::optional<Fit> fit(std::string_view typed, std::string_view name) {
    if (typed.empty()) return Fit::scattered;
    if (name.starts_with(typed)) return Fit::prefix;
    for (std::size_t at = name.find(typed, 1); at != std::string_view::npos; at = name.find(typed, at + 1)) {
        if (begins_word(name, at)) return Fit::word;
    }
    if (typed.size() >= 2 && initials_are(typed, name)) return Fit::initials;
    if (typed.size() >= 3 && scattered_in(typed, name)) return Fit::scattered;
    return std::nullopt;
}

std::optional<std::size_t> phrase_prefix(std::string_view phrase, std::string_view name) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < phrase.size();) {
        if (!is_separator(phrase[i])) {
            if (at >= name.size() || name[at] != phrase[i]) return std::nullopt;
            ++at;
            ++i;
            continue;
        }
        if (at >= name.size() || !is_separator(name[at])) return std::nullopt;
        while (i < phrase.size() && is_separator(phrase[i])) ++i;
        while (at < name.size() && is_separator(name[at])) ++at;
    }
    return at;
}

}  // namespace infraspec::features
