#include <array>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/metric_lists.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const workspace::Clash& clash : context.root.quantities().clashes(context.index)) {
        if (clash.kind != workspace::ClashKind::window) continue;
        const spec::Quantity& window = context.facts().quantities[clash.index];
        const workspace::File& other = context.root.file(clash.other_file);
        const spec::Quantity& retention = other.facts->quantities[clash.other_index];
        Finding finding;
        finding.range = window.value;
        finding.message = "A restore may reach back " + quoted(context.source().slice(window.value)) +
                          ", but backups are kept for " + quoted(other.source->slice(retention.value)) +
                          " only: shorten the window or keep backups longer";
        finding.related.push_back(related_place(other, retention.value, "the backup retention"));
        findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<PublishedList> lists() {
    static constexpr std::array compared{spec::Metric::recovery_window, spec::Metric::backup_retention};
    return metric_lists(compared);
}

}  // namespace

constinit const Rule recovery_window_exceeds_retention{
    .name = "recovery-window-exceeds-retention",
    .severity = workspace::Severity::warning,
    .family = "Constraints and consistency",
    .summary = "A restore window is longer than the backup retention of its scope",
    .why =
        "Nothing can be restored from a backup that is deleted already. A window in a scope without a retention is "
        "held against the next wider scope, and against the longest retention there.",
    .at = "the window",
    .bad = R"(//- infra-specs/constraints.md
# Constraints

## Backup

- Backup retention: 7 days

//- infra-specs/disaster-recovery.md
# Disaster Recovery

Data can be restored to any point in the last 30 days.
)",
    .good = R"(//- infra-specs/constraints.md
# Constraints

## Backup

- Backup retention: 35 days

//- infra-specs/disaster-recovery.md
# Disaster Recovery

Data can be restored to any point in the last 30 days.
)",
    .lists = lists,
    .check = check,
};

}  // namespace infraspec::rules
