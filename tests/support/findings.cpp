#include "tests/support/findings.h"

#include <algorithm>
#include <map>

#include "rules/rule.h"
#include "text/edit.h"

namespace infraspec::testing {
namespace {

std::map<std::string, int> faults_by_rule(const std::vector<Found>& found) {
    std::map<std::string, int> counts;
    for (const auto& [path, finding] : found) {
        if (finding.severity <= workspace::Severity::warning) ++counts[std::string(finding.rule)];
    }
    return counts;
}

bool may_bring(const rules::Fix& fix, std::string_view rule) {
    const bool creates = std::any_of(fix.edits.begin(), fix.edits.end(), [](const auto& edit) { return edit.create; });
    return creates && (rule == "placeholder-left" || rule == "readme-link-missing");
}

}  // namespace

std::vector<Found> findings_of(const Fixture& fixture, std::string_view rule) {
    std::vector<Found> found;
    const auto snapshot = snapshot_of(fixture);
    for (const auto& root : snapshot->roots) {
        for (std::uint32_t i = 0; i < root->own_count(); ++i) {
            for (auto& finding : rules::check(*snapshot, *root, i)) {
                if (!rule.empty() && finding.rule != rule) continue;
                found.push_back({root->file(i).path.substr(workspace_folder.size() + 1), std::move(finding)});
            }
        }
    }
    return found;
}

Fixture with_fix(Fixture fixture, const rules::Fix& fix) {
    for (const auto& edit : fix.edits) {
        const auto path = edit.path.substr(std::min(workspace_folder.size() + 1, edit.path.size()));
        const auto file = std::find_if(fixture.files.begin(), fixture.files.end(),
                                       [&](const FixtureFile& candidate) { return candidate.path == path; });
        if (file != fixture.files.end()) {
            file->text = text::apply(file->text, edit.edits);
        } else if (edit.create) {
            fixture.files.push_back({path, text::apply("", edit.edits), {}, {}});
        }
    }
    return fixture;
}

std::string fault_of_fix(std::string_view rule, const Fixture& before, const Fixture& after, const rules::Fix& fix) {
    const auto old_findings = findings_of(before, "");
    const auto new_findings = findings_of(after, "");
    const auto of_rule = [&](const Found& found) { return found.finding.rule == rule; };
    if (std::count_if(new_findings.begin(), new_findings.end(), of_rule) >=
        std::count_if(old_findings.begin(), old_findings.end(), of_rule)) {
        return "the finding stays";
    }
    const auto old_counts = faults_by_rule(old_findings);
    for (const auto& [name, count] : faults_by_rule(new_findings)) {
        const auto old = old_counts.find(name);
        if (count > (old == old_counts.end() ? 0 : old->second) && !may_bring(fix, name)) {
            return "the fix brings a new " + name;
        }
    }
    return {};
}

}  // namespace infraspec::testing
