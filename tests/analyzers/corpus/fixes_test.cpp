// What holds for every fix of every finding in whole specifications, healthy or not.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <utility>

#include "rules/rule.h"
#include "server/fix_all.h"
#include "tests/support/corpus.h"
#include "tests/support/findings.h"
#include "text/edit.h"

namespace infraspec::testing {
namespace {

/// Findings by rule and message, which names the subject. (The text that is underlined may be another one afterwards:
/// what is said about a whole specification stands at README.md's title.)
using Key = std::pair<std::string, std::string>;
using Tally = std::map<Key, int>;

Key key_of(const Found& found) {
    return {std::string(found.finding.rule), found.finding.message};
}

Tally tally_of(const Fixture& fixture) {
    Tally tally;
    for (const auto& found : findings_of(fixture, "")) ++tally[key_of(found)];
    return tally;
}

int count_in(const Tally& tally, const Key& key) {
    const auto found = tally.find(key);
    return found == tally.end() ? 0 : found->second;
}

/// What a person who takes the fix has asked for: text to fill in, a definition that is not used yet, a document that
/// README.md does not link to yet.
bool is_asked_for(const std::string& rule) {
    return rule == "placeholder-left" || rule == "term-unused" || rule == "readme-link-missing";
}

/// A new document is not in the summary yet, and like a new component it has further work in it. What is disabled for
/// a file need not be disabled for one of its lines.
bool may_bring(const rules::Fix& fix, const std::string& rule) {
    const bool creates = std::ranges::any_of(fix.edits, [](const auto& edit) { return edit.create; });
    const bool adds_component = fix.title.starts_with("Add a component");
    const bool disables_for_file = fix.title.starts_with("Disable") && fix.title.ends_with("for this file");
    return (creates &&
            (rule == "component-unasserted" || rule == "assertion-untraceable" || rule == "handoff-stale")) ||
           (adds_component && (rule == "component-unasserted" || rule == "component-unlayered")) ||
           (disables_for_file && rule == "suppression-unused");
}

/// The edits that "Fix all" and `check --fix` make at once.
rules::Fix safe_fixes(const Fixture& fixture) {
    std::map<std::string, std::vector<rules::Finding>> by_file;
    for (auto& found : findings_of(fixture, "")) by_file[found.path].push_back(std::move(found.finding));
    rules::Fix all;
    for (const auto& [path, findings] : by_file) {
        const text::Source source(fixture.file(path).text);
        auto edits = server::safe_edits(source, absolute(path), findings);
        if (!edits.empty()) all.edits.push_back({absolute(path), std::move(edits)});
    }
    return all;
}

bool has_only_crlf(std::string_view text) {
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        if (at == 0 || text[at - 1] != '\r') return false;
    }
    return true;
}

}  // namespace

TEST_CASE("a fix ends its finding, begins no other, and its edits lie apart inside of the text") {
    for (const auto& spec : whole_corpus()) {
        const auto before = tally_of(spec.fixture);
        for (const auto& found : findings_of(spec.fixture, "")) {
            const auto key = key_of(found);
            for (const auto& fix : found.finding.fixes) {
                INFO(spec.name << " " << found.path << " " << key.first << ": " << key.second << " / " << fix.title);
                for (const auto& edit : fix.edits) {
                    CHECK(text::disjoint(edit.edits));
                    if (edit.create) continue;
                    const auto size = spec.fixture.file(edit.path.substr(workspace_folder.size() + 1)).text.size();
                    for (const auto& each : edit.edits) CHECK(each.range.end <= size);
                }
                const auto after = tally_of(with_fix(spec.fixture, fix));
                CHECK(count_in(after, key) < count_in(before, key));
                for (const auto& [other, count] : after) {
                    if (count <= count_in(before, other)) continue;
                    if (is_asked_for(other.first) || may_bring(fix, other.first)) continue;
                    FAIL_CHECK("new: " << other.first << ": " << other.second);
                }
            }
        }
    }
}

TEST_CASE("a fix keeps the line ends of the document that it changes") {
    for (auto& spec : whole_corpus()) {
        if (!spec.name.starts_with("faulty")) continue;
        for (auto& file : spec.fixture.files) file.text = to_crlf(file.text);
        for (const auto& found : findings_of(spec.fixture, "")) {
            for (const auto& fix : found.finding.fixes) {
                INFO(spec.name << " " << found.path << " " << found.finding.message << " / " << fix.title);
                const auto fixed = with_fix(spec.fixture, fix);
                for (const auto& file : spec.fixture.files) CHECK(has_only_crlf(fixed.file(file.path).text));
            }
        }
    }
}

TEST_CASE("safe fixes together end at a text in which nothing is safe to fix") {
    for (const auto& spec : whole_corpus()) {
        CAPTURE(spec.name);
        auto fixture = spec.fixture;
        int rounds = 0;
        for (auto fixes = safe_fixes(fixture); !fixes.edits.empty() && rounds < 10; fixes = safe_fixes(fixture)) {
            fixture = with_fix(std::move(fixture), fixes);
            ++rounds;
        }
        // An author may have to press the key again, not again and again.
        CHECK(rounds <= 3);
        const auto before = tally_of(spec.fixture);
        for (const auto& [key, count] : tally_of(fixture)) {
            if (count <= count_in(before, key) || is_asked_for(key.first)) continue;
            FAIL_CHECK("new: " << key.first << ": " << key.second);
        }
    }
}

}  // namespace infraspec::testing
