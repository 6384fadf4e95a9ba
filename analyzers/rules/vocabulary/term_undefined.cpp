#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/anchors.h"
#include "rules/support/documents.h"
#include "rules/support/edits.h"
#include "rules/support/vocabulary_entry.h"
#include "rules/support/wording.h"
#include "spec/anchors.h"

namespace infraspec::rules {
namespace {

bool is_known(const RuleContext& context, std::string_view name) {
    const auto norm = spec::norm(name);
    return context.root.names().find(norm) != workspace::no_name || context.root.names().is_explained(norm);
}

/// `[[Name|text]]` and `[[Name#part]]`, as some wikis write them, mean Name.
std::string_view wiki_name(std::string_view target) {
    return trimmed(target.substr(0, target.find_first_of("|#")));
}

/// `[[overview]]` may mean the document.
bool is_document(const RuleContext& context, std::string_view name) {
    for (std::uint32_t i = 0; i < context.root.own_count(); ++i) {
        const auto& file = context.root.file(i);
        if (file.name == name || stem_of(file.name) == name) return true;
    }
    return false;
}

/// The term that asks to avoid this name.
const spec::Name* term_instead_of(const workspace::Root& root, std::string_view name) {
    const auto norm = spec::norm(name);
    for (const auto& file : root.files()) {
        for (const auto& term : file->facts->terms) {
            for (const auto& avoided : term.avoided) {
                if (avoided.norm == norm) return &term.name;
            }
        }
    }
    return nullptr;
}

Finding undefined(const RuleContext& context, text::Range range, std::string_view name) {
    Finding finding;
    finding.range = range;
    finding.message = quoted(name) +
                      " is no term or component of this specification: define it in the vocabulary or name one "
                      "that is defined";
    finding.fixes = nearest_fixes(context.file(), range, name, known_names(context.root));
    if (const auto* term = term_instead_of(context.root, name)) {
        finding.fixes = {fix_of(context.file(), "Replace by " + quoted(term->text), {{range, term->text}})};
        finding.fixes.back().preferred = true;
    }
    if (auto fix = vocabulary_entry(context.root, name)) finding.fixes.push_back(std::move(*fix));
    return finding;
}

void check_wiki_links(const RuleContext& context, std::vector<Finding>& findings) {
    for (const auto& link : context.facts().links) {
        if (link.form != spec::LinkForm::wiki) continue;
        const auto name = wiki_name(link.target);
        if (name.empty() || is_known(context, name) || is_document(context, name)) continue;
        const text::Range range{link.text.begin, link.text.begin + static_cast<text::Offset>(name.size())};
        findings.push_back(undefined(context, range, name));
    }
}

/// The anchors of a vocabulary, and those that links to its bold terms spell.
std::vector<std::string> anchors_of_terms(const spec::FileFacts& facts) {
    auto anchors = anchors_of(facts);
    for (const auto& term : facts.terms) {
        if (heading_of(facts, term) == nullptr) anchors.push_back(spec::slug(term.name.text));
    }
    return anchors;
}

/// The heading of a term that the anchor names in other words than GitHub does: `#vpc` for `### VPC (Virtual Private
/// Cloud)`.
const spec::Heading* heading_meant(const spec::FileFacts& facts, std::string_view anchor) {
    const auto wanted = spec::slug(spec::norm(anchor));
    const auto is_wanted = [&](const spec::Name& name) { return spec::slug(name.norm) == wanted; };
    for (const auto& term : facts.terms) {
        if (!is_wanted(term.name) && std::none_of(term.aliases.begin(), term.aliases.end(), is_wanted)) continue;
        if (const auto* heading = heading_of(facts, term)) return heading;
    }
    return nullptr;
}

/// "order-store" as "Order Store", for a term that is to be defined under that anchor.
std::string name_of_anchor(std::string_view anchor) {
    return title_case(anchor);
}

void check_anchors(const RuleContext& context, std::vector<Finding>& findings) {
    for (const auto& broken : broken_anchors(context)) {
        if (!broken.in_vocabulary) continue;
        const auto& link = *broken.link;
        const auto& vocabulary = context.root.file(*broken.file);
        Finding finding;
        finding.range = link.fragment;
        if (const auto* heading = heading_meant(*vocabulary.facts, link.anchor)) {
            finding.message = quoted(link.anchor) + " is not the anchor of " + quoted(heading->title) + ": write " +
                              quoted(heading->slug);
            finding.fixes.push_back(
                fix_of(context.file(), "Replace by " + quoted(heading->slug), {{link.fragment, heading->slug}}));
            finding.fixes.back().preferred = true;
            findings.push_back(std::move(finding));
            continue;
        }
        finding.message = vocabulary.name + " defines no " + quoted(link.anchor) +
                          ": define the term there or link to one that is defined";
        finding.fixes = nearest_fixes(context.file(), link.fragment, link.anchor, anchors_of_terms(*vocabulary.facts));
        const bool is_added_there = *broken.file == files_of_kind(context.root, spec::DocumentKind::vocabulary).front();
        if (auto fix = vocabulary_entry(context.root, name_of_anchor(link.anchor)); is_added_there && fix) {
            finding.fixes.push_back(std::move(*fix));
        }
        findings.push_back(std::move(finding));
    }
}

/// Of an entry that is a link the rules of links speak.
bool holds_link(const spec::FileFacts& facts, text::Range range) {
    return std::any_of(facts.links.begin(), facts.links.end(),
                       [&](const spec::Link& link) { return link.range.overlaps(range); });
}

void check_related(const RuleContext& context, std::vector<Finding>& findings) {
    for (const auto& term : context.facts().terms) {
        for (const auto& name : term.related) {
            if (name.norm.empty() || is_known(context, name.text) || holds_link(context.facts(), name.range)) continue;
            // An entry that says more than a name is fine as long as it mentions one.
            if (!context.root.names().mentions_in(context.source(), name.range).empty()) continue;
            findings.push_back(undefined(context, name.range, name.text));
        }
    }
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    if (context.facts().links.empty() && context.facts().terms.empty()) return findings;
    // Without a vocabulary every name is missing for one reason, which spec-file-missing reports.
    if (files_of_kind(context.root, spec::DocumentKind::vocabulary).empty()) return findings;
    check_wiki_links(context, findings);
    check_anchors(context, findings);
    check_related(context, findings);
    return findings;
}

}  // namespace

constinit const Rule term_undefined{
    .name = "term-undefined",
    .severity = workspace::Severity::error,
    .family = "Vocabulary",
    .summary = "A reference names a term that is not defined",
    .why = "Whoever writes `[[Order]]` relies on a definition. When there is none, the reader guesses.",
    .at = "the name; of a link, its fragment",
    .fix = "adds the term to the vocabulary, or replaces the name by the one that was probably meant",
    .bad = R"(//- infra-specs/overview.md
# Overview

The shop takes an [[Ordr]] at any time.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request of a customer to buy goods.
)",
    .good = R"(//- infra-specs/overview.md
# Overview

The shop takes an [[Order]] at any time.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request of a customer to buy goods.
)",
    .check = check,
};

}  // namespace infraspec::rules
