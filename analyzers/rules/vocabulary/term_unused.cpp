#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using workspace::EntityKind;
using workspace::EntityRef;
using workspace::NameId;

/// A vocabulary alone has nothing that could use its terms.
bool has_other_documents(const workspace::Root& root) {
    for (std::uint32_t i = 0; i < root.own_count(); ++i) {
        if (root.file(i).facts->kind != spec::DocumentKind::vocabulary) return true;
    }
    return false;
}

std::vector<NameId> ids_of(const workspace::NameTable& names, const spec::Term& term) {
    std::vector<NameId> ids;
    const auto add = [&](const spec::Name& name) {
        const auto id = names.find(name.norm);
        if (id != workspace::no_name && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    };
    add(term.name);
    for (const auto& alias : term.aliases) add(alias);
    return ids;
}

bool is_mentioned_elsewhere(const RuleContext& context, const spec::Term& term) {
    const auto ids = ids_of(context.root.names(), term);
    std::uint32_t total = 0;
    for (const auto id : ids) total += context.root.mention_count(id);
    const auto mentions = context.root.mentions(context.index);
    std::uint32_t own = 0;
    auto mention = std::lower_bound(mentions.begin(), mentions.end(), term.extent.begin,
                                    [](const workspace::Mention& it, text::Offset at) { return it.range.begin < at; });
    for (; mention != mentions.end() && mention->range.begin < term.extent.end; ++mention) {
        if (std::find(ids.begin(), ids.end(), mention->name) != ids.end()) ++own;
    }
    return total > own;
}

/// Links to its heading whose text is something else. Asked only when no words mention it.
bool is_referred_to(const RuleContext& context, EntityRef entity, const spec::Term& term) {
    const auto places = references_to(context.snapshot, context.root, entity);
    return std::any_of(places.begin(), places.end(), [&](const workspace::Place& place) {
        return place.file != context.index || !term.extent.contains(place.range);
    });
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    if (context.facts().terms.empty() || !has_other_documents(context.root)) return findings;
    for (std::uint32_t i = 0; i < context.facts().terms.size(); ++i) {
        const auto& term = context.facts().terms[i];
        if (is_mentioned_elsewhere(context, term)) continue;
        if (is_referred_to(context, {EntityKind::term, context.index, i}, term)) continue;
        Finding finding;
        finding.range = term.name.range;
        finding.message = "Nothing mentions " + quoted(term.name.text) + ": use the term or remove it";
        finding.tags.push_back(Tag::unnecessary);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule term_unused{
    .name = "term-unused",
    .severity = workspace::Severity::hint,
    .family = "Vocabulary",
    .summary = "Nothing outside its definition mentions a term",
    .why =
        "A definition that nobody uses is one more thing to keep true, and often the sign that the text says it in "
        "other words.",
    .at = "the name of the term",
    .bad = R"(//- infra-specs/overview.md
# Overview

The shop sells goods.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Settlement Window

The time in which the payments of one day are booked.
)",
    .good = R"(//- infra-specs/overview.md
# Overview

The shop books its payments in the settlement window.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Settlement Window

The time in which the payments of one day are booked.
)",
    .check = check,
};

}  // namespace infraspec::rules
