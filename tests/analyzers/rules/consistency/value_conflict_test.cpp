#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

using infraspec::testing::check_fix;
using infraspec::testing::check_rule;

TEST_CASE("a later value that cannot hold beside the first is reported at itself, in byte order of paths") {
    check_rule("value-conflict", R"(
//- infra-specs/assertions.md
- And: RTO is <1 hour, RPO is <5 minutes
              ^^^^^^^ related: the first value
//- infra-specs/disaster-recovery.md
# Recovery

The platform has an RTO of 4 hours and an RPO of 5 minutes.
                           ^^^^^^^ value-conflict: The RTO is "4 hours" here and "<1 hour" in assertions.md, which cannot both hold: decide for one
)");
}

TEST_CASE("each later value is reported") {
    check_rule("value-conflict", R"(
//- infra-specs/constraints.md
## Backup & Recovery

- Backups: 7-day retention
           ^^^^^ related: the first value
           ^^^^^ related: the first value
- Backup retention: 30 days
                    ^^^^^^^ value-conflict
- Backups are kept for 30 days
                       ^^^^^^^ value-conflict
- Backup retention: 7 days
)");
}

TEST_CASE("values of one environment are compared, however it is named") {
    check_rule("value-conflict", R"(
//- infra-specs/constraints.md
- Log retention: 30 days for dev, 90 days for prod
- Production must span 3 availability zones
//- infra-specs/environments.md
## Development

- Log retention: 14 days
                 ^^^^^^^ value-conflict: The log retention for development is "14 days" here and "30 days" in constraints.md, which cannot both hold: decide for one

## Production

- Log retention: 90 days
- Availability zones: 2
                      ^ value-conflict

| Metric | Target |
|---|---|
| Log retention | 60 days |
                  ^^^^^^^ value-conflict
)");
}

TEST_CASE("a table's row says what its values are of") {
    check_rule("value-conflict", R"(
//- infra-specs/disaster-recovery.md
## Targets

| Environment | RTO | RPO |
|---|---|---|
| Production | 1 hour | 5 minutes |
| Staging | 8 hours | 24 hours |

With these steps production keeps its RTO of 4 hours.
                                             ^^^^^^^ value-conflict
In staging the RTO is 8 hours.
)");
}

TEST_CASE("values of one component are compared") {
    check_rule("value-conflict", R"(
//- infra-specs/disaster-recovery.md
The Payment API has an RTO of 1 hour. The Ledger has one of 2 days.

| Component | RTO |
|---|---|
| Payment API | 4 hours |
                ^^^^^^^ value-conflict: The RTO for payment api is "4 hours" here and "1 hour" above, which cannot both hold: decide for one
| Ledger | 8 hours |
//- infra-specs/responsibilities.md
### Payment API

**Responsibilities:**
- Provides: an RTO below 4 hours

### Ledger

**Responsibilities:**
- Provides: an RTO of 8 hours
)");
}

TEST_CASE("values of one subject that only words tell are compared") {
    check_rule("value-conflict", R"(
//- infra-specs/disaster-recovery.md
- Invoices: RTO 7 hours
- RTO is 12 hours for invoices
         ^^^^^^^^ value-conflict
- Tier 1 RTO: 1 hour
- RTO for tier 1: 2 hours
                  ^^^^^^^ value-conflict
)");
}

TEST_CASE("a step is about what its whole assertion names") {
    check_rule("value-conflict", R"(
//- infra-specs/assertions.md
### A-1: Restore

- Given: The database in production
- When: A restore is requested
- Then: The RTO is 1 hour
//- infra-specs/constraints.md
- The RTO in production is 4 hours
                           ^^^^^^^ value-conflict
- The RTO in staging is 4 hours
)");
}

TEST_CASE("the parent item and the bold line above a list say what values are of") {
    check_rule("value-conflict", R"(
//- infra-specs/disaster-recovery.md
- Production
  - RTO: 1 hour
- Staging
  - RTO: 4 hours

**Production**

- RTO: 2 hours
       ^^^^^^^ value-conflict

**Staging:**

- RTO: 4 hours
)");
}

TEST_CASE("what is said of different things does not conflict") {
    check_rule("value-conflict", R"(
//- infra-specs/assertions.md
### A-1: Loss of a zone

- Given: A running system
- When: A zone is lost
- Then: RTO is 5 minutes

### A-2: Loss of a region

- Given: A running system
- When: A region is lost
- Then: RTO is 1 hour
//- infra-specs/constraints.md
- RDS automated backups: 7-day retention
- EBS volume snapshots: Daily, 30-day retention
- Log retention: 30 days for dev, 90 days for prod
- Audit log retention: 7 years
- Access logs are kept for 14 days
- Minimum 2 availability zones for production
- TLS 1.2+
- Public endpoints use TLS 1.3
- Non-production: log retention 3 days
//- infra-specs/disaster-recovery.md
## Tiers

| Tier | RTO | RPO |
|---|---|---|
| Tier 1 | 15 minutes | 1 minute |
| Tier 2 | 4 hours | 1 hour |

| Service | Environment | RTO |
|---|---|---|
| Search | Production | 1 hour |
| Search | Staging | 2 hours |
| Reports | Production | 3 hours |

| Layer | RTO |
|---|---|
| Data | 4 hours |
| Network | 2 hours |
| Security | 3 hours |

| Metric | Target | Stretch |
|---|---|---|
| RTO | 5 minutes | 1 minute |

### Database

- RTO: 30 minutes

### Cache

- RTO: 10 minutes

## Tier 3 services

- Production RTO: 2 days

- RTO for batch jobs is 1 day
- The orders database has an RTO of 6 hours
- Invoices: RTO 7 hours
- RTO is 12 hours for receipts

Reports may wait. Their RTO is 3 days.
//- infra-specs/tradeoffs.md
- RTO: 30 seconds
//- infra-specs/modules/orders.md
- Backup retention: 3 days
//- infra-specs/modules/users.md
- Backup retention: 5 days
//- infra-specs/notes.md
RTO: 9 hours
)");
}

TEST_CASE("bounds and other units that hold together are no conflict") {
    check_rule("value-conflict", R"(
//- infra-specs/constraints.md
- RTO: at most 4 hours
- The RTO is 60 minutes
- RTO: <1 hour
- All data must use TLS 1.2+
- TLS 1.3
- Backup retention: 3 months
- Backups are kept for 90 days
- Availability: 99.9%
- At least 99.9% availability
)");
}

TEST_CASE("the first value takes the place of the later one, in its shape and with its comparing words") {
    check_fix("value-conflict", R"(Use the first value, "<1 hour")", R"(
//- infra-specs/constraints.md
- RTO: <1 hour
- The RTO is 4 hours
)",
              R"(
//- infra-specs/constraints.md
- RTO: <1 hour
- The RTO is <1 hour
)");
    check_fix("value-conflict", R"(Use the first value, "30 days")", R"(
//- infra-specs/constraints.md
- Backup retention: 30 days
- Backups: 7-day retention
)",
              R"(
//- infra-specs/constraints.md
- Backup retention: 30 days
- Backups: 30-day retention
)");
    check_fix("value-conflict", R"(Use the first value, "7-day")", R"(
//- infra-specs/constraints.md
- Backups: 7-day retention
- Backups are kept for at least 30 days
)",
              R"(
//- infra-specs/constraints.md
- Backups: 7-day retention
- Backups are kept for at least 7 days
)");
    check_fix("value-conflict", R"(Use the first value, "at most 1 hour")", R"(
//- infra-specs/constraints.md
- RTO: at most 1 hour
- RTO: more than 4 hours
)",
              R"(
//- infra-specs/constraints.md
- RTO: at most 1 hour
- RTO: at most 1 hour
)");
}
