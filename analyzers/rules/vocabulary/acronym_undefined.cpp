#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "rules/catalogue.h"
#include "rules/support/acronyms.h"
#include "rules/support/mentions.h"
#include "rules/support/vocabulary_entry.h"
#include "rules/support/wording.h"
#include "rules/vocabulary/common_acronyms.h"

namespace infraspec::rules {
namespace {

bool is_known(const RuleContext& context, std::string_view token) {
    const auto& configured = context.root.configuration().acronyms;
    // "IP65", "TLS13": a known one with a number.
    const auto letters = token.substr(0, token.find_last_not_of("0123456789") + 1);
    if (letters.size() > 1 && is_common_acronym(letters)) return true;
    return is_common_acronym(token) || std::ranges::find(configured, token) != configured.end() ||
           context.root.names().find(spec::norm(token)) != workspace::no_name ||
           context.root.names().is_explained(spec::norm(token));
}

enum class Elsewhere { nothing, used_before, spelled_out };

/// What another file says about the token.
Elsewhere said_in(const RuleContext& context, std::uint32_t other, std::string_view token) {
    const auto& file = context.root.file(other);
    if (file.source->bytes().find(token) == std::string_view::npos) return Elsewhere::nothing;
    auto result = Elsewhere::nothing;
    for (const auto& use : acronym_uses(*file.source, *file.facts)) {
        if (use.text != token || is_in_mention(context.root.mentions(other), use.range)) continue;
        if (is_spelled_out(*file.source, use)) return Elsewhere::spelled_out;
        if (other < context.index) result = Elsewhere::used_before;
    }
    return result;
}

bool is_settled_elsewhere(const RuleContext& context, std::string_view token) {
    for (std::uint32_t i = 0; i < context.root.own_count(); ++i) {
        if (i != context.index && said_in(context, i, token) != Elsewhere::nothing) return true;
    }
    return false;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    auto uses = acronym_uses(context.source(), context.facts());
    std::map<std::string_view, bool> known;
    std::erase_if(uses, [&](const AcronymUse& use) {
        const auto [entry, is_new] = known.try_emplace(use.text);
        if (is_new) entry->second = is_known(context, use.text);
        return entry->second;
    });
    std::set<std::string_view> settled;
    for (const auto& use : uses) {
        if (is_spelled_out(context.source(), use)) settled.insert(use.text);
    }
    const auto mentions = context.root.mentions(context.index);
    for (const auto& use : uses) {
        if (settled.contains(use.text) || is_in_mention(mentions, use.range)) continue;
        settled.insert(use.text);
        if (is_settled_elsewhere(context, use.text)) continue;
        Finding finding;
        finding.range = use.range;
        finding.message =
            "Nothing says what " + quoted(use.text) + " stands for: define it in the vocabulary, or spell it out here";
        if (auto fix = vocabulary_entry(context.root, use.text)) finding.fixes.push_back(std::move(*fix));
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<PublishedList> lists() {
    std::vector<PublishedList> lists;
    for (const auto& group : common_acronyms()) {
        lists.push_back({"Known without an entry: " + std::string(group.title), {}});
        std::istringstream tokens{std::string(group.tokens)};
        for (std::string token; tokens >> token;) lists.back().entries.push_back(token);
    }
    return lists;
}

}  // namespace

constinit const Rule acronym_undefined{
    .name = "acronym-undefined",
    .severity = workspace::Severity::hint,
    .family = "Vocabulary",
    .summary = "An acronym is used that nothing explains",
    .why = "Three letters mean one thing in every team, and another one in the next.",
    .at = "the acronym, where the specification uses it first",
    .fix = "adds the acronym to the vocabulary",
    .bad = R"(//- infra-specs/overview.md
# Overview

The QRM decides which orders wait.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request to buy goods.
)",
    .good = R"(//- infra-specs/overview.md
# Overview

The Queue Rate Manager (QRM) decides which orders wait.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request to buy goods.
)",
    .lists = lists,
    .check = check,
};

}  // namespace infraspec::rules
