#include "rules/support/naming.h"

#include <algorithm>
#include <array>

#include "rules/support/edits.h"
#include "rules/support/wording.h"
#include "spec/name.h"

namespace infraspec::rules {
namespace {

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// Where a part may end when it begins at `begin`, marked in `ends`.
void mark_ends(const NameFormat& format, const NameFormat::Part& part, bool last, std::string_view name,
               std::size_t begin, std::vector<bool>& ends) {
    if (!part.placeholder) {
        if (name.substr(begin).starts_with(part.text)) ends[begin + part.text.size()] = true;
        return;
    }
    for (std::size_t at = begin; at < name.size(); ++at) {
        const bool separates = format.separators.find(name[at]) != std::string::npos;
        if (name[at] == ' ' || (separates && (!last || at == begin))) return;
        ends[at + 1] = true;
    }
}

/// "Example (wrong):", "not `x`": what comes is there to be avoided.
bool warns(std::string_view text) {
    static constexpr std::array<std::string_view, 9> words{"avoid",   "bad", "counter", "incorrect", "instead",
                                                           "invalid", "no",  "not",     "wrong"};
    const auto said = spec::words(text);
    return std::any_of(said.begin(), said.end(), [&](const spec::Word& word) {
        return std::find(words.begin(), words.end(), word.folded) != words.end();
    });
}

/// Only marks, "and", "or", "e.g.": what comes after is an example like what came before.
bool only_joins(std::string_view text) {
    const auto said = spec::words(text);
    return std::all_of(said.begin(), said.end(), [](const spec::Word& word) {
        return (word.punctuation && word.folded != "(") || word.folded == "and" || word.folded == "or";
    });
}

/// Nothing but a list marker, a label up to its colon, or the bar of a table stands before it on its line.
bool begins_item(std::string_view before) {
    while (!before.empty() && std::string_view(" *_`\"'").find(before.back()) != std::string_view::npos)
        before.remove_suffix(1);
    return before.ends_with(':') || before.ends_with('|') ||
           before.find_first_not_of(" \t>-*+.)0123456789") == std::string_view::npos;
}

}  // namespace

std::optional<NameFormat> read_format(std::string_view format) {
    constexpr std::size_t longest = 200;
    if (format.size() > longest || format.find_first_of(" \t[]?*|()\"'$,") != std::string_view::npos ||
        format.find("..") != std::string_view::npos) {
        return std::nullopt;
    }
    NameFormat result;
    bool any = false;
    for (std::size_t at = 0; at < format.size();) {
        const char open = format[at];
        if (open == '{' || open == '<') {
            const std::size_t end = format.find(open == '{' ? '}' : '>', at);
            if (end == std::string_view::npos || end == at + 1) return std::nullopt;
            const auto name = format.substr(at + 1, end - at - 1);
            if (name.find_first_of("{<") != std::string_view::npos) return std::nullopt;
            result.parts.push_back({std::string(name), true});
            any = true;
            at = end + 1;
            continue;
        }
        if (open == '}' || open == '>') return std::nullopt;
        if (result.parts.empty() || result.parts.back().placeholder) result.parts.push_back({});
        result.parts.back().text += open;
        if (!is_alphanumeric(open) && result.separators.find(open) == std::string::npos) result.separators += open;
        ++at;
    }
    if (!any) return std::nullopt;
    return result;
}

bool generates(const NameFormat& format, std::string_view name) {
    const auto last = std::find_if(format.parts.rbegin(), format.parts.rend(),
                                   [](const NameFormat::Part& part) { return part.placeholder; });
    std::vector<bool> reached(name.size() + 1, false);
    reached[0] = true;
    for (const auto& part : format.parts) {
        std::vector<bool> ends(name.size() + 1, false);
        for (std::size_t begin = 0; begin <= name.size(); ++begin) {
            if (reached[begin]) mark_ends(format, part, &part == &*last, name, begin, ends);
        }
        reached = std::move(ends);
    }
    return reached[name.size()];
}

std::string_view first_segment(const NameFormat& format, std::string_view name) {
    const auto end = name.find_first_of(format.separators);
    return end == std::string_view::npos || format.separators.empty() ? std::string_view() : name.substr(0, end);
}

bool is_instance(std::string_view name) {
    return !name.empty() && name.find_first_of("{}<>*$[]|") == std::string_view::npos &&
           name.find("..") == std::string_view::npos && name.find("\xE2\x80\xA6") == std::string_view::npos;
}

std::vector<spec::Name> examples_of(const text::Source& source, const spec::NamingPattern& pattern) {
    std::vector<spec::Name> examples;
    const spec::Name* previous = nullptr;  // an example on the same line
    for (const auto& example : pattern.examples) {
        const auto line = line_at(source, example.range.begin);
        if (previous != nullptr && previous->range.begin < line.begin) previous = nullptr;
        const auto before = source.slice({line.begin, example.range.begin});
        const bool in_code =
            example.range.begin > 0 && source.slice({example.range.begin - 1, example.range.begin}) == "`";
        const bool given = previous != nullptr ? only_joins(source.slice({previous->range.end, example.range.begin}))
                                               : begins_item(before);
        const bool a_name = in_code || example.text.find(' ') == std::string::npos;
        if (!given || warns(before) || !is_instance(example.text) || !a_name) continue;
        examples.push_back(example);
        previous = &example;
    }
    return examples;
}

}  // namespace infraspec::rules
