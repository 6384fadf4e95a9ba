#include <algorithm>
#include <array>
#include <cctype>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/mentions.h"
#include "rules/support/wording.h"
#include "workspace/phrase_index.h"

namespace infraspec::rules {
namespace {

using text::Range;

/// Longer entries are sentences about words, not words.
constexpr std::size_t longest_entry = 4;

/// One entry of Avoid, Not or Deprecated, and the term that asks for it.
struct Avoided {
    const workspace::File* file;
    const spec::Term* term;
    const spec::Name* name;
};

bool names_something(std::string_view norm) {
    const auto words = spec::words(norm);
    const auto count = std::ranges::count_if(words, [](const spec::Word& word) { return !word.punctuation; });
    return count > 0 && static_cast<std::size_t>(count) <= longest_entry;
}

/// All entries of the root, those of the specifications that it extends included. What is defined as a name elsewhere
/// is not to be avoided there.
std::vector<Avoided> avoided_names(const workspace::Root& root) {
    std::vector<Avoided> entries;
    for (const auto& file : root.files()) {
        for (const auto& term : file->facts->terms) {
            for (const auto& name : term.avoided) {
                if (!names_something(name.norm) || root.names().find(name.norm) != workspace::no_name) continue;
                entries.push_back({file.get(), &term, &name});
            }
        }
    }
    return entries;
}

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// "Gauge" as "gauge"; "RTO", "eBGP" and "S3" stay.
std::string lowered(std::string word) {
    const bool plain = !word.empty() && is_upper(word[0]) && std::none_of(word.begin() + 1, word.end(), [](char c) {
        return is_upper(c) || std::isdigit(static_cast<unsigned char>(c)) != 0;
    });
    if (plain && word.size() > 1) word[0] = static_cast<char>(word[0] - 'A' + 'a');
    return word;
}

std::string plural(std::string name) {
    const auto ends = [&](std::string_view end) { return name.ends_with(end); };
    if (ends("s") || ends("x") || ends("ch") || ends("sh")) return name + "es";
    if (ends("y") && name.size() > 1 &&
        std::string_view("aeiou").find(name[name.size() - 2]) == std::string_view::npos) {
        name.pop_back();
        return name + "ies";
    }
    return name + "s";
}

/// The term in the number and the case of the words that it replaces: "Gauge Station" for "measuring posts" is "gauge
/// stations".
std::string fitted(std::string_view term, std::string_view written, std::string_view avoided) {
    std::string result(term);
    const auto words = spec::words(written);
    const auto last = words.empty() ? std::string() : words.back().folded;
    const bool singular_asked = !spec::fold_case(avoided).ends_with(last);
    if (singular_asked && spec::singular(last) != last) result = plural(result);
    std::vector<bool> capitals;
    for (const auto& word : words) {
        if (!word.punctuation) capitals.push_back(!is_lower(written[word.range.begin]));
    }
    const bool first = !capitals.empty() && capitals.front();
    const bool all = std::ranges::all_of(capitals, [](bool capital) { return capital; });
    if (all && capitals.size() > 1) return result;
    std::string fit;
    for (std::size_t at = 0; at < result.size();) {
        const auto end = std::min(result.find_first_of(" -", at), result.size());
        auto word = result.substr(at, end - at);
        fit += at == 0 && first ? word : lowered(word);
        if (end < result.size()) fit += result[end];
        at = end + 1;
    }
    return fit;
}

/// Where a term lists the word itself, and inside longer names.
bool is_at_home(const RuleContext& context, Range range) {
    if (is_in_mention(context.root.mentions(context.index), range)) return true;
    return std::ranges::any_of(context.facts().terms, [&](const spec::Term& term) {
        return std::ranges::any_of(term.avoided, [&](const spec::Name& name) { return name.range.overlaps(range); });
    });
}

bool in_heading(const spec::FileFacts& facts, Range range) {
    return std::ranges::any_of(facts.headings, [&](const auto& heading) { return heading.range.contains(range); });
}

/// "Azure Health Data Services" is called so, whatever the vocabulary says about "health data".
bool is_in_product_name(std::string_view bytes, Range range) {
    static constexpr std::array<std::string_view, 8> vendors{"amazon", "apache", "aws",       "azure",
                                                             "google", "ibm",    "microsoft", "oracle"};
    auto begin = range.begin;
    while (begin > 1 && is_upper(bytes[begin]) && bytes[begin - 1] == ' ') {
        auto word = begin - 1;
        while (word > 0 && std::isalpha(static_cast<unsigned char>(bytes[word - 1])) != 0) --word;
        if (std::ranges::find(vendors, spec::fold_case(bytes.substr(word, begin - 1 - word))) != vendors.end())
            return is_upper(bytes[word]);
        begin = word;
    }
    return false;
}

Finding finding_at(const RuleContext& context, Range range, std::span<const Avoided> entries) {
    const auto written = context.source().slice(range);
    Finding finding;
    finding.range = range;
    finding.tags.push_back(Tag::deprecated);
    std::vector<std::string> terms;
    for (const auto& entry : entries) {
        terms.push_back(quoted(entry.term->name.text));
        const auto replacement = fitted(entry.term->name.text, written, entry.name->text);
        finding.related.push_back(
            related_place(*entry.file, entry.name->range, quoted(entry.term->name.text) + " asks to avoid it"));
        auto fix = fix_of(context.file(), "Replace by " + quoted(replacement), {{range, replacement}});
        // A heading is a link's target, and with two terms only the author knows which one is meant.
        fix.safe = fix.preferred = entries.size() == 1 && !in_heading(context.facts(), range);
        finding.fixes.push_back(std::move(fix));
    }
    finding.message = "The vocabulary avoids " + quoted(written) + ": say " + listed(terms, "or");
    return finding;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    auto entries = avoided_names(context.root);
    // Most files hold none of the words.
    const auto& words = context.root.words(context.index);
    std::erase_if(entries, [&](const Avoided& entry) {
        return !std::ranges::all_of(workspace::phrase_words(entry.name->norm),
                                    [&](std::uint64_t word) { return words.may_hold(word); });
    });
    if (entries.empty()) return findings;
    std::ranges::stable_sort(entries, {}, [](const Avoided& entry) { return std::string_view(entry.name->norm); });
    std::vector<std::string> phrases;
    for (const auto& entry : entries) phrases.push_back(entry.name->norm);
    const workspace::PhraseIndex index(phrases);
    for (const auto& match : index.search(context.source().bytes(), context.facts().prose)) {
        // A code span is a name of something that bears it.
        if (match.whole || is_at_home(context, match.range)) continue;
        if (is_in_product_name(context.source().bytes(), match.range)) continue;
        std::size_t end = match.phrase + 1;
        while (end < entries.size() && phrases[end] == phrases[match.phrase]) ++end;
        findings.push_back(
            finding_at(context, match.range, std::span(entries).subspan(match.phrase, end - match.phrase)));
    }
    return findings;
}

}  // namespace

constinit const Rule term_avoided{
    .name = "term-avoided",
    .severity = workspace::Severity::warning,
    .family = "Vocabulary",
    .summary = "The text uses a word that the vocabulary asks to avoid",
    .why = "Two words for one thing read like two things.",
    .at = "the avoided words",
    .fix = "replaces the words by the term",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/overview.md
# Overview

A trolley is emptied after one hour.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Basket

What a customer is about to buy.
- Avoid: trolley
)",
    .good = R"(//- infra-specs/overview.md
# Overview

A basket is emptied after one hour.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Basket

What a customer is about to buy.
- Avoid: trolley
)",
    .check = check,
};

}  // namespace infraspec::rules
