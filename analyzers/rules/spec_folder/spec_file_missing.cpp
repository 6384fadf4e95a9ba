#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/documents.h"
#include "rules/support/edits.h"
#include "rules/support/readme_list.h"
#include "spec/templates.h"

namespace infraspec::rules {
namespace {

using spec::DocumentKind;

std::string file_name(DocumentKind kind) {
    return kind == DocumentKind::readme ? "README.md" : std::string(spec::stem(kind)) + ".md";
}

bool has(const workspace::Root& root, DocumentKind kind) {
    if (kind == DocumentKind::readme) return readme_of(root).has_value();
    return !files_of_kind(root, kind).empty();
}

/// The documents that a new README.md should link to.
std::vector<spec::TemplateLink> existing_documents(const workspace::Root& root) {
    std::vector<spec::TemplateLink> links;
    for (std::uint32_t i = 0; i < root.own_count(); ++i) {
        const auto& file = root.file(i);
        if (has_known_kind(file)) links.push_back({as_link_text(title_of(file)), as_destination(file.name)});
    }
    return links;
}

Fix creation_of(const RuleContext& context, DocumentKind kind) {
    const auto& root = context.root;
    spec::TemplateValues values;
    if (kind == DocumentKind::readme) values.documents = existing_documents(root);
    const auto name = file_name(kind);
    auto fix = creation(context.file(), root.folder() + "/" + name, spec::document_template(kind, values),
                        "Create " + name + " from its template");
    if (is_readme_of_root(context.file())) {
        const auto link = list_link(context.file(), spec::document_title(kind), name);
        if (link) fix.edits.push_back({context.file().path, {*link}});
    }
    fix.preferred = true;
    return fix;
}

std::vector<Finding> check(const RuleContext& context) {
    const auto& root = context.root;
    const bool speaks = is_readme_of_root(context.file()) || (context.index == 0 && !readme_of(root));
    if (!speaks) return {};
    std::vector<Finding> findings;
    for (const auto kind : spec::layout_kinds) {
        if (has(root, kind)) continue;
        Finding finding;
        finding.range = title_range(context.file());
        finding.message =
            "The specification has no " + file_name(kind) + " (" + std::string(spec::purpose(kind)) + "): add it";
        finding.fixes.push_back(creation_of(context, kind));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule spec_file_missing{
    .name = "spec-file-missing",
    .severity = workspace::Severity::warning,
    .family = "Spec folder",
    .summary = "One of the twelve documents of the layout is missing",
    .why =
        "Readers and tools look for each subject in its own document. A subject without one is decided nowhere, and "
        "nobody "
        "notices.",
    .at = "the title of README.md; without one, the beginning of the first file",
    .fix = "creates the document from its template",
    .bad = R"(//- infra-specs/README.md
# Shop Infrastructure

The platform below the shop.
)",
    .good = R"(//- infra-specs/README.md
# Shop Infrastructure

- [Overview](overview.md)
//- infra-specs/overview.md
# Overview
//- infra-specs/responsibilities.md
# Responsibilities
//- infra-specs/architecture.md
# Architecture
//- infra-specs/tradeoffs.md
# Tradeoffs
//- infra-specs/security.md
# Security
//- infra-specs/observability.md
# Observability
//- infra-specs/disaster-recovery.md
# Disaster Recovery
//- infra-specs/cost-management.md
# Cost Management
//- infra-specs/assertions/network.md
# Network Assertions
//- infra-specs/vocabulary.md
# Vocabulary
//- infra-specs/environments.md
# Environments
)",
    .check = check,
};

}  // namespace infraspec::rules
