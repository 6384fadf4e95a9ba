// A rule: data that documents it, and a pure function that finds what it is about in one file.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rules/finding.h"
#include "workspace/snapshot.h"

namespace infraspec::rules {

/// A rule reports only on `file()`; it may read the whole snapshot.
struct RuleContext {
    const workspace::Snapshot& snapshot;
    const workspace::Root& root;
    std::uint32_t index;  ///< of the file in the root

    const workspace::File& file() const { return root.file(index); }
    const spec::FileFacts& facts() const { return *file().facts; }
    const text::Source& source() const { return *file().source; }
};

/// Words or phrases that a rule decides by, for its page: made of the very data that the rule reads.
struct PublishedList {
    std::string title;  ///< what the entries are, as a sentence's beginning: "Known without an entry"
    std::vector<std::string> entries;
};

struct Rule {
    std::string_view name;
    workspace::Severity severity = workspace::Severity::warning;
    std::string_view family;  ///< "Spec folder", "Vocabulary", …: a heading of the catalogue
    std::string_view
        summary;           ///< one sentence, no full stop: "A dependency names nothing that the specification knows"
    std::string_view why;  ///< one or two sentences: what goes wrong when it stays
    std::string_view at = {};   ///< what a finding underlines: "the name of the component"
    std::string_view fix = {};  ///< what its quick fixes do: "inserts the missing keys"; empty: it has none
    bool fix_is_safe = false;   ///< applied by `check --fix` and "Fix all"
    std::string_view bad;       ///< an example with a finding, in files: lines `//- path` begin one
    std::string_view good;      ///< the same without one
    /// Null when its decisions need no list.
    std::vector<PublishedList> (*lists)() = nullptr;
    /// Findings need only range, message, related, fixes and tags; the runner adds rule and severity.
    std::vector<Finding> (*check)(const RuleContext&) = nullptr;
};

/// The catalogue, in its order. Lives as long as the program.
std::span<const Rule> all_rules();
/// Null when there is none of this name.
const Rule* find_rule(std::string_view name);
/// The page of a rule.
std::string page_url(std::string_view rule);

/// All findings of one file, in document order, with severities as configured; rules that are off do not run.
std::vector<Finding> check(const workspace::Snapshot& snapshot, const workspace::Root& root, std::uint32_t file);

}  // namespace infraspec::rules
