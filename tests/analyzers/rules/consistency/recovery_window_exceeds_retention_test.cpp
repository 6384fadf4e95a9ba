#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

using infraspec::testing::check_rule;

TEST_CASE("a window longer than the backups of its scope is reported at the window") {
    check_rule("recovery-window-exceeds-retention", R"(
//- infra-specs/assertions.md
- Then: Database can be restored to any point in last 14 days
                                                      ^^^^^^^ recovery-window-exceeds-retention: A restore may reach back "14 days", but backups are kept for "7-day" only: shorten the window or keep backups longer
- And: Restores reach any point in the last 7 days
//- infra-specs/constraints.md
- RDS automated backups: 7-day retention
                         ^^^^^ related: the backup retention
)");
}

TEST_CASE("the longest retention of a scope counts") {
    check_rule("recovery-window-exceeds-retention", R"(
//- infra-specs/assertions.md
- Then: Database can be restored to any point in last 14 days
- And: Volumes can be restored to any point in last 31 days
                                                    ^^^^^^^ recovery-window-exceeds-retention
//- infra-specs/constraints.md
- RDS automated backups: 7-day retention
- EBS volume snapshots: Daily, 30-day retention
)");
}

TEST_CASE("a scope without a retention is held against the next wider one") {
    check_rule("recovery-window-exceeds-retention", R"(
//- infra-specs/constraints.md
- Backup retention in production must be 30 days
- Backup retention: 7 days
- In production the Ledger can be restored to any point in the last 14 days
- The Ledger can be restored to any point in the last 14 days
                                                      ^^^^^^^ recovery-window-exceeds-retention
- In staging the Ledger can be restored to any point in the last 14 days
                                                                 ^^^^^^^ recovery-window-exceeds-retention
//- infra-specs/responsibilities.md
### Ledger

**Lifecycle:**
- Provisioner: Terraform
)");
}

TEST_CASE("without a retention, or one that may be longer, nothing is said") {
    check_rule("recovery-window-exceeds-retention", R"(
//- infra-specs/constraints.md
- Any point in the last 7 days can be restored
- Recovery window in staging: 30 days
- Backup retention in production: 7 days
//- docs/infra-specs/constraints.md
- Backups are kept for at least 7 days
- Any point in the last 30 days can be restored
- Secrets have a recovery window of 60 days
)");
}
