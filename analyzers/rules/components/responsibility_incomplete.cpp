#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/component_sections.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using spec::ResponsibilityKey;

/// The key of an item, or the verb that an item without one begins with: `- Manages the routes`.
std::optional<ResponsibilityKey> key_of(const spec::Item& item) {
    if (!item.key.empty()) return spec::responsibility_key(item.key);
    const auto words = spec::words(item.plain);
    return words.empty() ? std::nullopt : spec::responsibility_key(spec::norm(words.front().folded));
}

std::vector<std::string> missing_keys(const text::Source& source, const spec::Section& section) {
    bool manages = false;
    bool provides = false;
    const auto note = [&](std::optional<ResponsibilityKey> key) {
        if (!key) return;
        (*key == ResponsibilityKey::manages ? manages : provides) = true;
    };
    for (const auto& item : section.items) note(key_of(item));
    for (const auto& cell : table_cells(source, section)) note(spec::responsibility_key(cell));
    for (const auto& word : spec::words(source.slice(section.text)))
        note(spec::responsibility_key(spec::norm(word.folded)));
    std::vector<std::string> missing;
    if (!manages) missing.emplace_back("Manages");
    if (!provides) missing.emplace_back("Provides");
    return missing;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& component : context.facts().components) {
        const auto* section = component.section(spec::ComponentSection::responsibilities);
        if (section == nullptr || section->empty) continue;
        const auto missing = missing_keys(context.source(), *section);
        if (missing.empty()) continue;
        const std::string what = missing.size() == 2 ? "say neither what it manages nor what it provides or exposes"
                                 : missing.front() == "Manages" ? "do not say what it manages"
                                                                : "do not say what it provides or exposes";
        Finding finding;
        finding.range = section->label;
        finding.message =
            "The responsibilities of " + quoted(component.name.text) + " " + what + ": add " + listed(missing);
        finding.fixes.push_back(safe_fix_of(context.file(), "Insert " + listed(missing),
                                            {keys_added(context.source(), *section, missing)}));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule responsibility_incomplete{
    .name = "responsibility-incomplete",
    .severity = workspace::Severity::information,
    .family = "Components",
    .summary = "A Responsibilities section leaves out what the component manages or what it provides",
    .why =
        "What it manages says who may change a resource; what it provides says what others may rely on. Each is half "
        "of a "
        "boundary.",
    .at = "the label Responsibilities",
    .fix = "inserts the missing keys",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Responsibilities:**
- Manages: queue and dead-letter queue
)",
    .good = R"(//- infra-specs/responsibilities.md
# Responsibilities

### Order Queue

**Responsibilities:**
- Manages: queue and dead-letter queue
- Provides: delivery at least once
)",
    .check = check,
};

}  // namespace infraspec::rules
