#include <algorithm>
#include <optional>
#include <set>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/labels.h"
#include "rules/support/wording.h"
#include "workspace/dependency_resolution.h"

namespace infraspec::rules {
namespace {

using workspace::Root;

/// Names that some assertion mentions.
std::set<workspace::NameId> asserted_names(const Root& root) {
    std::set<workspace::NameId> names;
    for (std::uint32_t file = 0; file < root.own_count(); ++file) {
        for (const auto& assertion : root.file(file).facts->assertions) {
            for (const auto& mention : workspace::mentions_within(root.mentions(file), assertion.extent))
                names.insert(mention.name);
        }
    }
    return names;
}

/// As nodes of the dependency graph.
std::set<std::uint32_t> asserted_components(const Root& root) {
    std::set<std::uint32_t> nodes;
    for (const auto name : asserted_names(root)) {
        for (const auto& definition : root.names()[name].definitions) {
            if (definition.entity.kind == workspace::EntityKind::component)
                nodes.insert(root.dependencies().node_of(definition.entity));
        }
    }
    return nodes;
}

/// An assertion below the last one of the file, spelled like it.
Fix stub(const workspace::File& file, const std::string& name) {
    const auto& source = *file.source;
    const auto& facts = *file.facts;
    const auto& last = facts.assertions.back();
    const auto heading = std::find_if(facts.headings.begin(), facts.headings.end(),
                                      [&](const spec::Heading& each) { return each.range.contains(last.title.range); });
    const auto& label = last.steps.front().label;
    auto spelling = spelling_of(source, label);
    const bool below_heading = heading != facts.headings.end();
    const bool top_level = spelling.before.empty() || spelling.before.front() != ' ';
    if (spelling.form == LabelForm::heading || !top_level) spelling = plain_key();
    const std::string separator = spelling.form == LabelForm::list_item ? "\n" : "\n\n";
    std::string text = below_heading ? std::string(heading->level, '#') + " " + name : "**" + name + "**";
    std::string before = "\n\n";
    for (const auto* step : {"Given", "When", "Then"}) {
        text += before + labelled(spelling, step, to_fill_in);
        before = separator;
    }
    const auto extent = below_heading ? heading->section : last.extent;
    return fix_of(file, "Insert an assertion about " + quoted(name), {block_after(source, extent, text)});
}

std::optional<Fix> assertion_inserted(const Root& root, const std::string& name) {
    for (std::uint32_t file = 0; file < root.own_count(); ++file) {
        if (!root.file(file).facts->assertions.empty()) return stub(root.file(file), name);
    }
    return std::nullopt;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto& components = context.facts().components;
    const auto& root = context.root;
    const auto own = root.files().first(root.own_count());
    const bool any = std::any_of(own.begin(), own.end(),
                                 [](const workspace::FilePtr& file) { return !file->facts->assertions.empty(); });
    if (components.empty() || !any) return findings;
    const auto asserted = asserted_components(root);
    for (std::uint32_t i = 0; i < components.size(); ++i) {
        const workspace::EntityRef component{workspace::EntityKind::component, context.index, i};
        const auto node = root.dependencies().node_of(component);
        if (asserted.contains(node) || root.dependencies().nodes()[node] != component) continue;
        Finding finding;
        finding.range = components[i].name.range;
        finding.message =
            "No assertion mentions " + quoted(components[i].name.text) + ": say how one can tell that it works";
        if (auto fix = assertion_inserted(root, components[i].name.text)) finding.fixes.push_back(std::move(*fix));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule component_unasserted{
    .name = "component-unasserted",
    .severity = workspace::Severity::information,
    .family = "Components",
    .summary = "No assertion mentions a component",
    .why = "What nothing asserts, nobody tests. It is found broken when it is needed.",
    .at = "the name of the component",
    .fix = "inserts an assertion to fill in",
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

### Order Worker

**Dependencies:**
- Order Queue
//- infra-specs/assertions.md
# Assertions

### Zone failure

- Given: The Order Queue under load
- When: One availability zone fails
- Then: It accepts messages within 60 seconds
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Dependencies:**
- None

### Order Worker

**Dependencies:**
- Order Queue
//- infra-specs/assertions.md
# Assertions

### Zone failure

- Given: The Order Queue under load
- When: One availability zone fails
- Then: The Order Worker takes the first message within 60 seconds
)",
    .check = check,
};

}  // namespace infraspec::rules
