#include <algorithm>
#include <set>

#include "rules/catalogue.h"
#include "rules/support/documents.h"
#include "rules/support/edits.h"
#include "rules/support/readme_list.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

/// Absolute paths that README.md links to: files, and folders, which stand for what is in them.
std::set<std::string> linked_paths(const RuleContext& context) {
    std::set<std::string> paths;
    for (const auto& link : context.facts().links) {
        if (auto path = target_path(context.snapshot, context.root, context.file(), link))
            paths.insert(std::move(*path));
    }
    return paths;
}

/// A document is reached by a link to it, to a folder that it lies in, or to that folder's README.md.
bool is_linked(const std::set<std::string>& linked, const workspace::Root& root, const std::string& path) {
    if (linked.contains(path)) return true;
    for (auto folder = path.substr(0, path.rfind('/')); folder.size() > root.folder().size();
         folder.resize(folder.rfind('/'))) {
        if (linked.contains(folder) || linked.contains(folder + "/README.md")) return true;
    }
    return false;
}

/// A README.md without a list of links gets a section with all that is missing.
Fix section_of_links(const workspace::File& readme, const std::vector<const workspace::File*>& documents) {
    const auto& headings = readme.facts->headings;
    const bool taken = std::any_of(headings.begin(), headings.end(), [](const spec::Heading& heading) {
        return spec::norm(heading.title) == spec::norm("Documents");
    });
    std::string block = taken ? "## Further Documents\n" : "## Documents\n";
    for (const auto* document : documents) block += "\n- " + markdown_link(title_of(*document), document->name);
    return safe_fix_of(readme, "Add a section with links to all documents that lack one",
                       {block_after(*readme.source, {0, readme.source->size()}, block)});
}

std::vector<Finding> check(const RuleContext& context) {
    const auto& readme = context.file();
    if (!is_readme_of_root(readme)) return {};
    const auto linked = linked_paths(context);
    std::vector<const workspace::File*> missing;
    for (std::uint32_t i = 0; i < context.root.own_count(); ++i) {
        const auto& file = context.root.file(i);
        if (i == context.index || !has_known_kind(file) || is_linked(linked, context.root, file.path)) continue;
        missing.push_back(&file);
    }

    std::vector<Finding> findings;
    for (const auto* file : missing) {
        Finding finding;
        finding.range = title_range(readme);
        finding.message = "README.md has no link to " + file->name + ": add one, so that readers find it";
        const auto title = title_of(*file);
        if (const auto edit = list_link(readme, title, file->name)) {
            finding.fixes.push_back(
                safe_fix_of(readme, "Add a link to " + file->name + " to the list of links", {*edit}));
        } else {
            finding.fixes.push_back(section_of_links(readme, missing));
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule readme_link_missing{
    .name = "readme-link-missing",
    .severity = workspace::Severity::warning,
    .family = "Spec folder",
    .summary = "README.md does not link to a document of the specification",
    .why = "README.md is where reading starts. A document that it does not mention is read by nobody and grows stale.",
    .at = "the title of README.md",
    .fix = "adds the link to the list of links in README.md",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/README.md
# Shop Infrastructure

- [Vocabulary](vocabulary.md)
//- infra-specs/vocabulary.md
# Vocabulary
//- infra-specs/security.md
# Security
)",
    .good = R"(//- infra-specs/README.md
# Shop Infrastructure

- [Vocabulary](vocabulary.md)
- [Security](security.md)
//- infra-specs/vocabulary.md
# Vocabulary
//- infra-specs/security.md
# Security
)",
    .check = check,
};

}  // namespace infraspec::rules
