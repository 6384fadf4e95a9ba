#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/mentions.h"
#include "rules/support/wording.h"
#include "workspace/nearest.h"

namespace infraspec::rules {
namespace {

using text::Range;

constexpr std::size_t most_edits = 2;
constexpr std::size_t longest_name = 8;

/// The letters that occur; an edit changes two of them at most.
std::uint32_t letter_of(char folded) {
    return folded >= 'a' && folded <= 'z' ? 1U << (folded - 'a') : 1U << 26;
}
std::uint32_t letters_of(std::string_view folded) {
    std::uint32_t letters = 0;
    for (const char c : folded) letters |= letter_of(c);
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
    const spec::Name* name;
    workspace::EntityRef entity;
    /// Taken from the bytes of an ASCII name, which are compared far more often than its words are needed.
    std::size_t size = 0;
    std::uint32_t letters = 0;
    std::optional<Phrase> phrase;
};

Phrase phrase_of(std::string_view text) {
    Phrase phrase;
    for (const auto& word : spec::words(text)) {
        if (word.punctuation) return {};
        phrase.add(word.folded);
    }
    return phrase;
}

bool is_separator(char c) {
    return c == ' ' || c == '-' || c == '_';
}

Candidate candidate_of(const spec::Name& name, workspace::EntityRef entity) {
    Candidate candidate{&name, entity, 0, 0, std::nullopt};
    if (std::ranges::any_of(name.text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        candidate.phrase = phrase_of(name.text);
        candidate.size = candidate.phrase->size;
        candidate.letters = candidate.phrase->letters;
        return candidate;
    }
    for (const char c : name.text) {
        if (is_separator(c)) continue;
        ++candidate.size;
        candidate.letters |= letter_of(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
    }
    return candidate;
}

std::vector<Candidate> candidates_of(const workspace::Root& root) {
    std::vector<Candidate> candidates;
    for (const auto& entry : root.names().entries()) {
        for (const auto& definition : entry.definitions) {
            if (definition.entity.kind == workspace::EntityKind::layer) continue;
            const auto& name = root.name(definition);
            if (std::ranges::none_of(name.text, is_separator)) continue;  // one word
            candidates.push_back(candidate_of(name, definition.entity));
        }
    }
    return candidates;
}

/// Whether the two may differ by so few edits.
bool is_near(const Phrase& written, const Candidate& name) {
    const auto difference = written.size > name.size ? written.size - name.size : name.size - written.size;
    return difference <= most_edits && std::popcount(written.letters ^ name.letters) <= 4;
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

bool is_opening(char c) {
    return c == '(' || c == '[' || c == '"' || c == '\'' || c == '/';
}

/// Where two or more capitalised words stand next to each other, from the first to the last: most prose has no such
/// place and need not be taken apart.
std::vector<Range> capitalised_spans(std::string_view text) {
    std::vector<Range> spans;
    Range span;
    std::size_t count = 0;
    const auto flush = [&] {
        if (count > 1) spans.push_back(span);
        count = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && text[end] != ' ' && text[end] != '-') ++end;
        auto first = at;
        while (first < end && is_opening(text[first])) ++first;
        if (first < end && is_capitalised(text.substr(first))) {
            if (count++ == 0) span.begin = static_cast<text::Offset>(first);
            span.end = static_cast<text::Offset>(end);
        } else if (end > at) {
            flush();
        }
        at = end + 1;
    }
    flush();
    return spans;
}

/// Runs of capitalised words with nothing but one space or hyphen between them.
std::vector<std::vector<Word>> capitalised_runs(const text::Source& source, Range span) {
    std::vector<std::vector<Word>> runs;
    std::vector<Word> run;
    const auto flush = [&] {
        if (run.size() > 1) runs.push_back(std::move(run));
        run.clear();
    };
    for (auto& word : spec::words(source.slice(span))) {
        const Range range{span.begin + word.range.begin, span.begin + word.range.end};
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
    return is_in_mention(mentions, range) ||
           context.root.names().find(spec::norm(context.source().slice(range))) != workspace::no_name;
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

const Candidate* nearest_candidate(std::vector<Candidate>& candidates, const Phrase& written) {
    const Candidate* nearest = nullptr;
    auto least = most_edits + 1;
    for (auto& candidate : candidates) {
        if (!is_near(written, candidate)) continue;
        if (!candidate.phrase) candidate.phrase = phrase_of(candidate.name->text);
        const auto edits = slips(written, *candidate.phrase);
        if (!edits || *edits >= least) continue;
        least = *edits;
        nearest = &candidate;
    }
    return nearest;
}

void check_run(const RuleContext& context, std::vector<Candidate>& candidates, const std::vector<Word>& run,
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
    const auto mentions = context.root.mentions(context.index);
    for (const auto& prose : context.facts().prose) {
        if (prose.whole) continue;
        for (const auto inside : capitalised_spans(context.source().slice(prose.range))) {
            const Range span{prose.range.begin + inside.begin, prose.range.begin + inside.end};
            if (is_in_mention(mentions, span)) continue;
            for (const auto& run : capitalised_runs(context.source(), span)) {
                if (is_in_mention(mentions, {run.front().range.begin, run.back().range.end})) continue;
                if (!collected) candidates = candidates_of(context.root);
                collected = true;
                check_run(context, candidates, run, findings);
            }
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
