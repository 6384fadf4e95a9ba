#include "rules/support/options.h"

#include <algorithm>
#include <array>

#include "rules/support/edits.h"
#include "rules/support/labels.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

/// The folded words of a text, without punctuation.
std::vector<std::string> plain_words(std::string_view text) {
    std::vector<std::string> result;
    for (auto& word : spec::words(text)) {
        if (!word.punctuation) result.push_back(spec::singular(word.folded));
    }
    return result;
}

bool says_little(std::string_view word) {
    static constexpr std::array<std::string_view, 22> words{
        "a",  "all", "an",     "and", "at",  "by",  "for",  "from", "in", "no",  "not",
        "of", "on",  "option", "or",  "per", "the", "than", "this", "to", "use", "with"};
    // "eu-west-1" and "ap-south-1" have a number in common, and nothing else.
    const bool number = word.find_first_not_of("0123456789") == std::string_view::npos;
    return number || std::find(words.begin(), words.end(), word) != words.end();
}

/// Equal, or one begins with the other ("Postgres" and "PostgreSQL").
bool is_akin(std::string_view a, std::string_view b) {
    constexpr std::size_t long_enough = 5;
    if (a == b) return true;
    const auto shorter = std::min(a.size(), b.size());
    return shorter >= long_enough && a.substr(0, shorter) == b.substr(0, shorter);
}

bool has_akin(const std::vector<std::string>& words, std::string_view wanted) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return is_akin(word, wanted); });
}

std::string initials(const std::vector<std::string>& words) {
    std::string result;
    for (const auto& word : words) result += word.front();
    return result.size() > 1 ? result : std::string();
}

const spec::Heading* heading_of(const spec::FileFacts& facts, const spec::Option& option) {
    const auto found = std::find_if(facts.headings.begin(), facts.headings.end(), [&](const spec::Heading& heading) {
        return heading.range.contains(option.name.range);
    });
    return found == facts.headings.end() ? nullptr : &*found;
}

}  // namespace

bool names_option(std::string_view text, const spec::Option& option) {
    const auto words = plain_words(text);
    return std::any_of(option.norms.begin(), option.norms.end(), [&](const std::string& norm) {
        const auto wanted = plain_words(norm);
        return !wanted.empty() && std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) != words.end();
    });
}

bool hints_at_option(std::string_view text, const spec::Option& option, const std::vector<spec::Option>& others) {
    if (names_option(text, option)) return true;
    const auto words = plain_words(text);
    const auto name = plain_words(option.name.text);
    const bool by_initials = std::any_of(option.norms.begin(), option.norms.end(), [&](const std::string& norm) {
        const auto short_form = initials(plain_words(norm));
        return !short_form.empty() && std::find(words.begin(), words.end(), short_form) != words.end();
    });
    if (by_initials) return true;
    return std::any_of(name.begin(), name.end(), [&](const std::string& word) {
        if (says_little(word)) return false;
        const bool shared = std::any_of(others.begin(), others.end(), [&](const spec::Option& other) {
            return other.name.range != option.name.range && has_akin(plain_words(other.name.text), word);
        });
        return !shared && has_akin(words, word);
    });
}

bool leaves_open(std::string_view text) {
    static constexpr std::array<std::string_view, 19> words{
        "both", "combination", "combine", "decided", "deferred",  "either",   "first",  "former", "hybrid", "latter",
        "mix",  "neither",     "none",    "pending", "postponed", "rejected", "second", "tbd",    "third"};
    const auto said = plain_words(text);
    return said.empty() || std::any_of(said.begin(), said.end(), [&](const std::string& word) {
               return std::find(words.begin(), words.end(), word) != words.end();
           });
}

std::string text_of(const text::Source& source, const spec::Decision& decision, const spec::Section& section) {
    auto end = std::max(section.label.end, section.extent.end);
    for (const auto& other : decision.sections) {
        if (other.label.begin > section.label.end) end = std::min(end, other.label.begin);
    }
    return std::string(source.slice({section.label.end, end}));
}

text::Offset end_of_side(const text::Source& source, const spec::Decision& decision, const spec::Section& side) {
    auto end = side.extent.end;
    for (const auto& label : decision.sections) {
        if (label.label.begin > side.label.end) end = std::min(end, line_at(source, label.label.begin).begin);
    }
    return content_end(source, {side.label.begin, std::max(end, side.label.end)});
}

std::optional<text::Offset> options_end(const text::Source& source, const spec::Decision& decision) {
    std::optional<text::Offset> end;
    for (const auto& option : decision.options) {
        if (option.in_table) end = std::max(end.value_or(0), content_end(source, option.extent));
        for (const auto& side : option.sections) end = std::max(end.value_or(0), end_of_side(source, decision, side));
    }
    return end;
}

LabelSpelling side_spelling(const text::Source& source, const spec::Section& side) {
    const auto before = trimmed(source.slice({line_at(source, side.label.begin).begin, side.label.begin}));
    const bool in_table = before.find('|') != std::string_view::npos;
    return in_table ? LabelSpelling{LabelForm::paragraph, "**", ":**"} : spelling_of(source, side.label);
}

std::string new_option(const workspace::File& file, const spec::Option& like, std::string_view name) {
    const auto& source = *file.source;
    const auto line = line_at(source, like.name.range.begin);
    std::string text;
    if (const auto* heading = heading_of(*file.facts, like)) {
        text = std::string(heading->level, '#') + " " + std::string(name);
    } else {
        const std::string_view before = source.slice({line.begin, like.name.range.begin});
        text = std::string(before) + std::string(name) + (before.ends_with("**") ? "**" : "");
    }
    for (const auto* side : {"Pros", "Cons"}) {
        const auto& section = like.sections.front();
        const auto spelling = side_spelling(source, section);
        const bool blank_line = spelling.form == LabelForm::heading;
        const std::string item = "- " + std::string(to_fill_in);
        text += spelling.form == LabelForm::list_item ? "\n" : "\n\n";
        const bool one_line = spelling.form == LabelForm::list_item && section.items.empty();
        text += one_line ? labelled(spelling, side, to_fill_in) : labelled_list(spelling, side, {item}, blank_line);
    }
    return text;
}

}  // namespace infraspec::rules
