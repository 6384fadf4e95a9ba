#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"
#include "workspace/nearest.h"

namespace infraspec::rules {
namespace {

using text::Range;

constexpr std::size_t most_edits = 2;
constexpr std::size_t longest_name = 8;

/// The letters that occur; an edit changes two of them at most.
std::uint32_t letters_of(std::string_view folded) {
    std::uint32_t letters = 0;
    for (const char c : folded) letters |= c >= 'a' && c <= 'z' ? 1U << (c - 'a') : 1U << 26;
    return letters;
}

/// A phrase or name, word by word.
struct Phrase {
    std::vector<std::string> words;  ///< folded
    std::size_t size = 0;
    std::uint32_t letters = 0;

    void add(const std::string& folded) {
        words.push_back(folded);
        size += folded.size();
        letters |= letters_of(folded);
    }
};

struct Candidate {
    Phrase phrase;
    const spec::Name* name;
    workspace::EntityRef entity;
};

Phrase phrase_of(std::string_view text) {
    Phrase phrase;
    for (const auto& word : spec::words(text)) {
        if (word.punctuation) return {};
        phrase.add(word.folded);
    }
    return phrase;
}

std::vector<Candidate> candidates_of(const workspace::Root& root) {
    std::vector<Candidate> candidates;
    for (const auto& entry : root.names().entries()) {
        for (const auto& definition : entry.definitions) {
            if (definition.entity.kind == workspace::EntityKind::layer) continue;
            const auto& name = root.name(definition);
            auto phrase = phrase_of(name.text);
            if (phrase.words.size() < 2 || phrase.words.size() > longest_name) continue;
            candidates.push_back({std::move(phrase), &name, definition.entity});
        }
    }
    return candidates;
}

/// Short words that differ are other words ("Service A", "Service B"), and so are numbers.
bool may_be_slip(std::string_view a, std::string_view b, std::size_t edits) {
    const auto longer = std::max(a.size(), b.size());
    const auto has_digit = [](std::string_view word) {
        return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
    };
    return longer >= (edits > 1 ? 6U : 4U) && !has_digit(a) && !has_digit(b);
}

/// Edits from one to the other, at most two; nothing when they are two things.
std::optional<std::size_t> slips(const Phrase& written, const Phrase& name) {
    if (written.words.size() != name.words.size()) return std::nullopt;
    const auto difference = written.size > name.size ? written.size - name.size : name.size - written.size;
    if (difference > most_edits || std::popcount(written.letters ^ name.letters) > 4) return std::nullopt;
    std::size_t total = 0;
    bool long_word = false;
    for (std::size_t i = 0; i < name.words.size(); ++i) {
        long_word = long_word || name.words[i].size() >= 6;
        if (written.words[i] == name.words[i]) continue;
        const auto edits = workspace::edit_distance(written.words[i], name.words[i], most_edits - total);
        total += edits;
        if (total > most_edits || !may_be_slip(written.words[i], name.words[i], edits)) return std::nullopt;
    }
    return long_word && total > 0 ? std::optional(total) : std::nullopt;
}

struct Word {
    Range range;
    std::string folded;
};

bool is_capitalised(std::string_view word) {
    return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
}

/// Whether two capitalised words stand next to each other: most prose has none, and need not be taken apart.
bool may_hold_phrase(std::string_view text) {
    bool capitalised = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of(" -", at), text.size());
        const bool now = is_capitalised(text.substr(at, end - at));
        if (capitalised && now) return true;
        capitalised = now || (capitalised && end == at);
        at = end + 1;
    }
    return false;
}

/// Runs of capitalised words with nothing but one space, hyphen or line end between them.
std::vector<std::vector<Word>> capitalised_runs(const text::Source& source, Range prose) {
    std::vector<std::vector<Word>> runs;
    std::vector<Word> run;
    const auto flush = [&] {
        if (run.size() > 1) runs.push_back(std::move(run));
        run.clear();
    };
    const auto text = source.slice(prose);
    for (auto& word : spec::words(text)) {
        const Range range{prose.begin + word.range.begin, prose.begin + word.range.end};
        if (!run.empty()) {
            const auto between = source.slice({run.back().range.end, range.begin});
            if (between != " " && between != "-") flush();
        }
        if (word.punctuation || !is_capitalised(source.slice(range))) {
            flush();
        } else {
            run.push_back({range, std::move(word.folded)});
        }
    }
    flush();
    return runs;
}

/// Of a name, or touching one that is longer.
bool is_name(const RuleContext& context, std::span<const workspace::Mention> mentions, Range range) {
    if (std::ranges::any_of(mentions, [&](const auto& mention) { return mention.range.contains(range); })) return true;
    return context.root.names().find(spec::norm(context.source().slice(range))) != workspace::no_name;
}

Finding finding_at(const RuleContext& context, Range range, const Candidate& candidate) {
    const auto& name = *candidate.name;
    Finding finding;
    finding.range = range;
    finding.message = quoted(context.source().slice(range)) + " looks like " + quoted(name.text) +
                      " misspelled: write the name as it is defined, or another one that differs";
    finding.related.push_back(
        related_place(context.root.file(candidate.entity.file), name.range, quoted(name.text) + " is defined here"));
    auto fix = fix_of(context.file(), "Replace by " + quoted(name.text), {{range, name.text}});
    fix.preferred = true;
    finding.fixes.push_back(std::move(fix));
    return finding;
}

const Candidate* nearest_candidate(const std::vector<Candidate>& candidates, const Phrase& written) {
    const Candidate* nearest = nullptr;
    auto least = most_edits + 1;
    for (const auto& candidate : candidates) {
        const auto edits = slips(written, candidate.phrase);
        if (!edits || *edits >= least) continue;
        least = *edits;
        nearest = &candidate;
    }
    return nearest;
}

void check_run(const RuleContext& context, const std::vector<Candidate>& candidates, const std::vector<Word>& run,
               std::vector<Finding>& findings) {
    const auto mentions = context.root.mentions(context.index);
    for (std::size_t first = 0; first + 1 < run.size(); ++first) {
        Phrase written;
        written.add(run[first].folded);
        for (std::size_t last = first + 1; last < std::min(run.size(), first + longest_name); ++last) {
            written.add(run[last].folded);
            const Range range{run[first].range.begin, run[last].range.end};
            const auto* candidate = nearest_candidate(candidates, written);
            if (candidate == nullptr || is_name(context, mentions, range)) continue;
            findings.push_back(finding_at(context, range, *candidate));
            first = last;
            break;
        }
    }
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    std::vector<Candidate> candidates;
    bool collected = false;
    for (const auto& prose : context.facts().prose) {
        if (prose.whole || !may_hold_phrase(context.source().slice(prose.range))) continue;
        for (const auto& run : capitalised_runs(context.source(), prose.range)) {
            if (!collected) candidates = candidates_of(context.root);
            collected = true;
            check_run(context, candidates, run, findings);
        }
    }
    return findings;
}

}  // namespace

constinit const Rule term_misspelled{
    .name = "term-misspelled",
    .severity = workspace::Severity::information,
    .family = "Vocabulary",
    .summary = "A capitalised phrase is nearly the name of a term or component",
    .why = "A name that is misspelled is found by no search, and counts as no mention of what it means.",
    .at = "the phrase",
    .fix = "replaces the phrase by the name that was probably meant",
    .bad = R"(//- infra-specs/overview.md
# Overview

Orders wait in the Setlement Window until evening.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Settlement Window

The time in which the payments of one day are booked.
)",
    .good = R"(//- infra-specs/overview.md
# Overview

Orders wait in the Settlement Window until evening.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Settlement Window

The time in which the payments of one day are booked.
)",
    .check = check,
};

}  // namespace infraspec::rules
