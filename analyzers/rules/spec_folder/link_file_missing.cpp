#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/documents.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"
#include "spec/templates.h"
#include "workspace/nearest.h"

namespace infraspec::rules {
namespace {

/// Paths, as this file would spell them, of what the link may have meant: the specification's documents and whatever
/// else is known to be on the disk.
std::vector<std::string> known_paths(const RuleContext& context) {
    std::vector<std::string> paths;
    for (std::uint32_t i = 0; i < context.root.own_count(); ++i) {
        if (i != context.index) paths.push_back(relative_path(context.file().path, context.root.file(i).path));
    }
    for (const auto& [path, kind] : *context.snapshot.paths) {
        if (kind == workspace::PathKind::file) paths.push_back(relative_path(context.file().path, path));
    }
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
}

std::vector<Fix> nearest_paths(const RuleContext& context, const spec::Link& link) {
    std::vector<Fix> fixes;
    for (const auto& path : workspace::nearest(link.target, known_paths(context))) {
        fixes.push_back(fix_of(context.file(), "Replace by " + quoted(path), {{link.path, as_destination(path)}}));
    }
    if (fixes.size() == 1) fixes.front().preferred = true;
    return fixes;
}

/// What a document that is made for a link begins with: its title and the heading that the fragment names.
std::string text_for(const spec::Link& link, std::string_view name) {
    const auto kind = spec::kind_of_path(name);
    const bool has_template = kind != spec::DocumentKind::other && kind != spec::DocumentKind::module;
    const auto open = std::string(to_fill_in) + ".\n";
    auto text = has_template ? spec::document_template(kind) : "# " + title_case(stem_of(name)) + "\n\nText " + open;
    if (link.anchor.empty()) return text;
    const bool term = kind == spec::DocumentKind::vocabulary;
    const auto heading = (term ? "\n### " : "\n## ") + title_case(link.anchor) + "\n";
    if (text.find(heading) != std::string::npos) return text;
    return text + heading + (term ? "\nDefinition " : "\nText ") + open;
}

/// A document of the specification can be created where the link leads.
std::optional<Fix> creation_of(const RuleContext& context, const spec::Link& link, const std::string& path) {
    const auto& folder = context.root.folder();
    if (!path.starts_with(folder + "/") || !path.ends_with(".md")) return std::nullopt;
    const auto name = path.substr(folder.size() + 1);
    return creation(context.file(), path, text_for(link, name), "Create " + name);
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& link : context.facts().links) {
        // A reference is reported once, at its definition.
        if (link.form != spec::LinkForm::inline_link && link.form != spec::LinkForm::definition) continue;
        if (link.external || link.path.empty()) continue;
        const auto target = resolve_link(context.snapshot, context.root, context.index, link);
        if (target.outcome != workspace::LinkTarget::Outcome::file_missing) continue;
        Finding finding;
        finding.range = link.path;
        finding.message = "There is no file " + quoted(link.target) + ": correct the path or create the file";
        finding.fixes = nearest_paths(context, link);
        if (auto fix = creation_of(context, link, target.path)) finding.fixes.push_back(std::move(*fix));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule link_file_missing{
    .name = "link-file-missing",
    .severity = workspace::Severity::error,
    .family = "Spec folder",
    .summary = "A link leads to a file that does not exist",
    .why =
        "The reader who follows the link finds nothing, and what the author relied on may have been renamed or "
        "removed.",
    .at = "the link's destination, up to the fragment",
    .fix = "replaces the destination by the name that was probably meant, or creates the file",
    .bad = R"(//- infra-specs/overview.md
# Overview

Who may do what is told under [security](securty.md).
//- infra-specs/security.md
# Security
)",
    .good = R"(//- infra-specs/overview.md
# Overview

Who may do what is told under [security](security.md).
//- infra-specs/security.md
# Security
)",
    .check = check,
};

}  // namespace infraspec::rules
