#include <algorithm>
#include <array>
#include <cctype>

#include "rules/catalogue.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using text::Offset;
using text::Range;

constexpr std::array<std::string_view, 4> words{"TODO", "TBD", "FIXME", "XXX"};

/// Part of a word: letters, digits, underscores, and every byte of a character beyond ASCII.
bool in_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || c == '_' || byte >= 0x80;
}

bool equal_ignoring_case(std::string_view text, std::string_view lower_case) {
    return text.size() == lower_case.size() &&
           std::equal(text.begin(), text.end(), lower_case.begin(),
                      [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
}

bool begins_ignoring_case(std::string_view text, std::string_view lower_case) {
    return equal_ignoring_case(text.substr(0, lower_case.size()), lower_case);
}

/// Whether a placeholder may begin with the byte; nearly all bytes of a text are told apart here.
bool may_begin(char c) {
    return c == 'T' || c == 'F' || c == 'X' || c == '?' || c == 'l' || c == 'L' || c == '<';
}

/// How many bytes of placeholder begin at `at` in prose; 0 for none.
std::size_t word_at(std::string_view text, std::size_t at) {
    if (at > 0 && in_word(text[at - 1])) return 0;
    const auto rest = text.substr(at);
    const auto ends = [&](std::size_t size) { return size == rest.size() || !in_word(rest[size]); };
    for (const auto word : words) {
        if (!rest.starts_with(word) || !ends(word.size())) continue;
        // `ASSERT-XXX-001` shows the shape of a name.
        const bool in_name =
            word == "XXX" && ((at > 0 && text[at - 1] == '-') || rest.substr(word.size()).starts_with('-'));
        return in_name ? 0 : word.size();
    }
    if (rest.starts_with("???")) return std::min(rest.find_first_not_of('?'), rest.size());
    constexpr std::string_view lorem = "lorem ipsum";
    if (begins_ignoring_case(rest, lorem) && ends(lorem.size())) return lorem.size();
    return 0;
}

/// The same for `<placeholder>` and `<your name>`, which markdown may read as a tag or as text.
std::size_t bracket_at(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    if (!rest.starts_with('<')) return 0;
    const auto end = rest.substr(0, rest.find('\n')).find('>');
    if (end == std::string_view::npos) return 0;
    const auto inside = rest.substr(1, end - 1);
    const bool yours = begins_ignoring_case(inside, "your") && inside.size() > 4 &&
                       !std::isalnum(static_cast<unsigned char>(inside[4]));
    return yours || equal_ignoring_case(inside, "placeholder") ? end + 1 : 0;
}

void add(std::vector<Range>& places, Offset begin, std::size_t size) {
    places.push_back({begin, begin + static_cast<Offset>(size)});
}

void find_in_prose(const text::Source& source, Range run, std::vector<Range>& places) {
    const auto text = source.slice(run);
    for (std::size_t i = 0; i < text.size();) {
        if (!may_begin(text[i])) {
            ++i;
            continue;
        }
        const auto size = std::max(word_at(text, i), bracket_at(text, i));
        if (size > 0) add(places, run.begin + static_cast<Offset>(i), size);
        i += std::max<std::size_t>(size, 1);
    }
}

void find_in_html(const text::Source& source, Range html, std::vector<Range>& places) {
    const auto text = source.slice(html);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("<!--")) {
            i = std::min(text.find("-->", i), text.size());
        } else if (const auto size = bracket_at(text, i)) {
            add(places, html.begin + static_cast<Offset>(i), size);
        }
    }
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Range> places;
    for (const auto& run : context.facts().prose) {
        if (!run.whole) find_in_prose(context.source(), run.range, places);
    }
    for (const auto& html : context.facts().html) find_in_html(context.source(), html, places);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());

    std::vector<Finding> findings;
    for (const auto place : places) {
        Finding finding;
        finding.range = place;
        finding.message = quoted(context.source().slice(place)) + " is left to fill in: write what is meant here";
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule placeholder_left{
    .name = "placeholder-left",
    .severity = workspace::Severity::warning,
    .family = "Spec folder",
    .summary = "A placeholder was left in the text",
    .why = "Whoever builds from the specification has to guess what belongs there, and guesses are not reviewed.",
    .at = "the placeholder",
    .bad = R"(//- infra-specs/disaster-recovery.md
# Disaster Recovery

Backups are kept for TBD days by <your team>.
)",
    .good = R"(//- infra-specs/disaster-recovery.md
# Disaster Recovery

Backups are kept for 30 days by the platform team.
)",
    .check = check,
};

}  // namespace infraspec::rules
