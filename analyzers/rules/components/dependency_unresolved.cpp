#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/component_sections.h"
#include "rules/support/dependency_items.h"
#include "rules/support/documents.h"
#include "rules/support/edits.h"
#include "rules/support/labels.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

/// Names in full and without a trailing Infrastructure, whichever is nearer, and aliases.
std::vector<std::string> component_names(const workspace::Root& root) {
    std::vector<std::string> names;
    for (const auto& node : root.dependencies().nodes()) {
        const auto& component = root.component(node);
        names.push_back(component.name.text);
        const auto last = component.name.text.rfind(' ');
        if (component.short_norm != component.name.norm && last != std::string::npos)
            names.push_back(component.name.text.substr(0, last));
        for (const auto& alias : component.aliases) names.push_back(alias.text);
    }
    return names;
}

/// A heading beside that of `like`, with the three sections in the spelling of its first one.
std::string new_component(const RuleContext& context, const spec::Component& like, std::string_view name) {
    const auto& source = context.source();
    const auto spelling = spelling_of(source, like.sections.front().label);
    const auto separator = spelling.form == LabelForm::list_item ? "\n" : "\n\n";
    const auto open = ": " + std::string(to_fill_in);
    const auto level = context.facts().headings[like.heading].level;
    return std::string(level, '#') + " " + one_line(name) + "\n\n" +
           labelled_list(spelling, "Responsibilities", {"- Manages" + open, "- Provides" + open}, false) + separator +
           labelled_list(spelling, "Dependencies", {"- None"}, false) + separator +
           labelled_list(spelling, "Lifecycle",
                         {"- Provisioner" + open, "- Update strategy" + open, "- Destruction" + open}, false);
}

/// What the item names, without the explanation after a colon, dash or bracket.
text::Range subject_of(const text::Source& source, const DependencyItem& item) {
    const auto subject =
        item.dependency->in_line || item.dependency->subject.empty() ? item.range() : item.dependency->subject;
    // Of a label with nested items, the label.
    const text::Range named{subject.begin, std::min(subject.end, item.range().end)};
    text::Range result{named.begin, content_end(source, named)};
    const auto wraps = [&](text::Offset at) {
        return std::string_view("*`:").find(source.bytes()[at]) != std::string_view::npos;
    };
    while (!result.empty() && wraps(result.end - 1)) --result.end;
    while (!result.empty() && wraps(result.begin)) ++result.begin;
    return result.empty() ? named : result;
}

std::vector<Fix> fixes_of(const RuleContext& context, const DependencyItem& item) {
    const auto& file = context.file();
    const auto subject = subject_of(context.source(), item);
    const auto name = context.source().slice(subject);
    auto fixes = nearest_fixes(file, subject, name, component_names(context.root));
    const auto& component = *item.component;
    if (!component.sections.empty()) {
        fixes.push_back(
            fix_of(file, "Add a component " + quoted(name),
                   {block_after(context.source(), component.extent, new_component(context, component, name))}));
    }
    fixes.push_back(fix_of(file, "Mark " + quoted(name) + " as external",
                           {insertion(context.source(), item.range().begin, "External: ")}));
    return fixes;
}

/// One component alone, without vocabulary or architecture, has nothing that its dependencies could name: the complaint
/// would follow only from files that are not there.
bool has_names(const workspace::Root& root) {
    return root.dependencies().nodes().size() > 1 || !files_of_kind(root, spec::DocumentKind::vocabulary).empty() ||
           !files_of_kind(root, spec::DocumentKind::architecture).empty();
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    if (!has_names(context.root)) return findings;
    for (const auto& item : dependency_items(context)) {
        if (item.resolved->outcome != workspace::DependencyOutcome::unresolved) continue;
        Finding finding;
        finding.range = item.range();
        finding.message =
            quoted(context.source().slice(subject_of(context.source(), item))) +
            " is no component, layer or term of this specification: name one that is, or write \"External: …\"";
        finding.fixes = fixes_of(context, item);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule dependency_unresolved{
    .name = "dependency-unresolved",
    .severity = workspace::Severity::warning,
    .family = "Components",
    .summary = "A dependency names nothing that the specification knows",
    .why =
        "Nobody provides what nobody has heard of. A misspelt or renamed component is missing from every graph and "
        "every order of "
        "building.",
    .at = "the text of the item, without its marker",
    .fix =
        "replaces the name by the component that was probably meant, adds a component of this name, or marks the item "
        "as external",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

### Order Worker

**Dependencies:**
- Ordr Queue
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- External: identity provider of the company

### Order Worker

**Dependencies:**
- Order Queue
)",
    .check = check,
};

}  // namespace infraspec::rules
