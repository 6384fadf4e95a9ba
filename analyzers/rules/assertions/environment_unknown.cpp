#include <algorithm>
#include <array>
#include <set>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"
#include "workspace/environments.h"
#include "workspace/nearest.h"

namespace infraspec::rules {
namespace {

using workspace::DeclaredEnvironment;

/// A word of prose where it stands.
struct Token {
    text::Range range;
    std::string folded;
    bool punctuation = false;
    bool begins_block = false;
};

/// Assertions, constraints and lifecycles: where an environment that does not exist makes a promise void.
std::vector<text::Range> extents_of(const spec::FileFacts& facts) {
    std::vector<text::Range> extents;
    for (const auto& assertion : facts.assertions) extents.push_back(assertion.extent);
    for (const auto& constraint : facts.constraints) extents.push_back(constraint.item.range);
    for (const auto& component : facts.components) {
        if (const auto* lifecycle = component.section(spec::ComponentSection::lifecycle))
            extents.push_back(lifecycle->extent);
    }
    return extents;
}

std::vector<Token> tokens_in(const RuleContext& context, text::Range extent) {
    std::vector<Token> tokens;
    for (const auto& run : context.facts().prose) {
        if (!extent.contains(run.range)) continue;
        bool begins_block = run.begins_block;
        auto words = spec::words(context.source().slice(run.range));
        const bool is_code = run.whole && words.size() > 1;  // a command or a label, no running text
        for (auto& word : words) {
            tokens.push_back({{run.range.begin + word.range.begin, run.range.begin + word.range.end},
                              std::move(word.folded),
                              word.punctuation || is_code,
                              begins_block});
            begins_block = false;
        }
    }
    return tokens;
}

/// The word is the name of a declared environment, one word of it, or short for it.
bool is_declared(const std::vector<DeclaredEnvironment>& declared, const std::string& word) {
    const auto norm = workspace::environment_norm(word);
    return std::any_of(declared.begin(), declared.end(), [&](const DeclaredEnvironment& environment) {
        if (environment.norm == norm || environment.norm.starts_with(word)) return true;
        const auto words = spec::words(environment.text);
        return std::any_of(words.begin(), words.end(),
                           [&](const spec::Word& each) { return workspace::environment_norm(each.folded) == norm; });
    });
}

/// "Non-production" is no environment, "pre-production" is one that begins a word earlier.
struct NamedEnvironment {
    text::Range range;
    std::string name;
    std::size_t first = 0;  ///< token that it begins with
};
NamedEnvironment named_at(const std::vector<Token>& tokens, std::size_t at) {
    NamedEnvironment named{tokens[at].range, tokens[at].folded, at};
    if (at == 0 || tokens[at].begins_block || workspace::environment_norm(tokens[at].folded) != "production")
        return named;
    const auto& before = tokens[at - 1];
    if (before.folded != "non" && before.folded != "pre") return named;
    return {{before.range.begin, tokens[at].range.end}, before.folded == "pre" ? "preproduction" : "", at - 1};
}

bool joins_names(const Token& token) {
    return token.folded == "and" || token.folded == "or" || token.folded == "," || token.folded == "/" ||
           token.folded == "&";
}

/// "A test environment", "an isolated preview environment" are any such, not the one of this name.
bool is_any_such(const std::vector<Token>& tokens, const NamedEnvironment& named) {
    static constexpr std::array<std::string_view, 4> common{"integration", "preview", "test", "testing"};
    static constexpr std::array<std::string_view, 9> articles{"a",        "an",       "any",  "dedicated", "ephemeral",
                                                              "isolated", "separate", "some", "temporary"};
    return named.first > 0 && std::find(common.begin(), common.end(), named.name) != common.end() &&
           std::find(articles.begin(), articles.end(), tokens[named.first - 1].folded) != articles.end();
}

/// "Stagng" can only be meant for a declared environment.
bool is_misspelled(const std::vector<DeclaredEnvironment>& declared, const std::string& word) {
    constexpr std::size_t shortest = 6;
    if (word.size() < shortest || word == "deployment") return false;
    return std::any_of(declared.begin(), declared.end(), [&](const DeclaredEnvironment& environment) {
        const auto name = spec::fold_case(environment.text);
        const std::size_t limit = name.size() > 8 ? 2 : 1;
        return name.size() >= shortest && workspace::edit_distance(word, name, limit) <= limit;
    });
}

/// The names in "sandbox, demo and staging environments", from the last to the first.
std::vector<NamedEnvironment> names_before(const std::vector<Token>& tokens, std::size_t noun,
                                           const std::vector<DeclaredEnvironment>& declared) {
    std::vector<NamedEnvironment> names;
    std::size_t at = noun;
    while (at > 0 && !tokens[at].begins_block) {
        auto named = named_at(tokens, at - 1);
        if (tokens[at - 1].punctuation) break;
        if (!named.name.empty() && !workspace::is_plausible_environment(named.name) &&
            !is_misspelled(declared, named.name))
            break;
        at = named.first;
        if (!named.name.empty() && !is_any_such(tokens, named)) names.push_back(std::move(named));
        const auto list_end = at;
        while (at > 0 && !tokens[at].begins_block && joins_names(tokens[at - 1])) --at;
        if (at == list_end) break;
    }
    return names;
}

/// "Environment variables" and "environment tags" are about something else.
bool is_the_noun(const std::vector<Token>& tokens, std::size_t at) {
    static constexpr std::array<std::string_view, 9> others{"file", "files", "label", "name",    "segment",
                                                            "tag",  "tags",  "value", "variable"};
    if (tokens[at].punctuation || spec::singular(tokens[at].folded) != "environment") return false;
    if (at + 1 == tokens.size() || tokens[at + 1].begins_block) return true;
    const auto next = spec::singular(tokens[at + 1].folded);
    return std::find(others.begin(), others.end(), next) == others.end();
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto extents = extents_of(context.facts());
    if (extents.empty()) return findings;
    const auto declared = workspace::declared_environments(context.root);
    if (declared.empty()) return findings;
    std::vector<std::string> names;
    for (const auto& environment : declared) names.push_back(environment.text);
    std::set<text::Range> reported;
    for (const auto extent : extents) {
        const auto tokens = tokens_in(context, extent);
        for (std::size_t at = 1; at < tokens.size(); ++at) {
            if (!is_the_noun(tokens, at)) continue;
            for (const auto& named : names_before(tokens, at, declared)) {
                if (is_declared(declared, named.name) || !reported.insert(named.range).second) continue;
                Finding finding;
                finding.range = named.range;
                const auto word = context.source().slice(named.range);
                finding.message =
                    "No environment is called " + quoted(word) + ": name " + listed(names, "or") + ", or declare it";
                finding.fixes = nearest_fixes(context.file(), named.range, word, names);
                findings.push_back(std::move(finding));
            }
        }
    }
    return findings;
}

std::vector<PublishedList> lists() {
    PublishedList list{"Taken for the name of an environment", {}};
    for (const auto word : workspace::plausible_environments()) list.entries.emplace_back(word);
    return {list};
}

}  // namespace

constinit const Rule environment_unknown{
    .name = "environment-unknown",
    .severity = workspace::Severity::warning,
    .family = "Assertions",
    .summary = "An assertion, constraint or lifecycle names an environment that is not declared",
    .why =
        "A promise about an environment that nobody builds is never tested. Only plausible names in front of the word "
        "\"environment\" are taken for one; the page of the rule lists them.",
    .at = "the name of the environment",
    .fix = "replaces the name by the environment that was probably meant",
    .bad = R"(//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment

A deployment of the whole system.
- Types: development, staging, production
//- infra-specs/assertions.md
# Assertions

### Rollback

- Given: A faulty release in the sandbox environment
- When: A health check fails
- Then: The release before it runs again within 5 minutes
)",
    .good = R"(//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment

A deployment of the whole system.
- Types: development, staging, production
//- infra-specs/assertions.md
# Assertions

### Rollback

- Given: A faulty release in the staging environment
- When: A health check fails
- Then: The release before it runs again within 5 minutes
)",
    .lists = lists,
    .check = check,
};

}  // namespace infraspec::rules
