// A table that follows the edits of a root says what one that is made anew says.
#include "workspace/quantity_table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

#include "tests/support/fixture.h"
#include "workspace/root.h"

using namespace infraspec;
using workspace::RootPtr;

namespace {

workspace::FilePtr file(std::string name, std::string text) {
    const auto kind = spec::kind_of_path(name);
    return workspace::make_file("/w/infra-specs/" + name, name, kind,
                                std::make_shared<const text::Source>(std::move(text)));
}

std::string clashes_of(const workspace::Root& root) {
    std::string lines;
    for (std::uint32_t i = 0; i < root.own_count(); ++i) {
        for (const auto& clash : root.quantities().clashes(i)) {
            lines += std::to_string(i) + ":" + std::to_string(static_cast<int>(clash.kind)) + " " +
                     std::to_string(clash.index) + " " + std::to_string(clash.other_file) + " " +
                     std::to_string(clash.other_index) + "\n";
        }
        for (const auto& scoped : root.quantities().scoped(i).quantities) {
            lines +=
                "  " + scoped.scope.environment + "|" + scoped.scope.component + "|" + scoped.scope.qualifier + "\n";
        }
    }
    return lines;
}

/// `production|payment api|tier`, of the first quantity of a text in disaster-recovery.md.
std::string scope_in(std::string text) {
    const auto root = workspace::Root::build(
        "/w/infra-specs",
        {file("disaster-recovery.md", std::move(text)),
         file("responsibilities.md",
              "### Payment API Infrastructure\n\n**Lifecycle:**\n- Provisioner: Terraform\n\n"
              "### Ledger\n\n**Lifecycle:**\n- Provisioner: Terraform\n"),
         file("vocabulary.md", "### Environment\n\nA deployment.\n- Types: development, blue field, production\n")});
    const auto& scoped = root->quantities().scoped(0).quantities;
    if (scoped.empty()) return "none";
    return scoped[0].scope.environment + "|" + scoped[0].scope.component + "|" + scoped[0].scope.qualifier;
}

}  // namespace

TEST_CASE("the nearest words that name an environment or a component give the scope") {
    CHECK(scope_in("RTO: 1 hour") == "||");
    CHECK(scope_in("The RTO in prod is 1 hour") == "production||");
    CHECK(scope_in("The Payment API in stage has an RTO of 1 hour") == "staging|payment api|");
    CHECK(scope_in("## Production\n\n- Ledger: RTO 1 hour") == "production|ledger|");
    CHECK(scope_in("## Production\n\n- RTO in staging: 1 hour") == "staging||");
    CHECK(scope_in("# Production\n\n## Targets\n\n- RTO: 1 hour") == "production||");
    CHECK(scope_in("- Production\n  - Ledger\n    - RTO: 1 hour") == "production|ledger|");
    CHECK(scope_in("| | Production |\n|---|---|\n| RTO | 1 hour |") == "production||");
    CHECK(scope_in("| Component | Production RTO |\n|---|---|\n| Ledger | 1 hour |") == "production|ledger|");
    CHECK(scope_in("Blue-field RTO: 1 hour") == "blue field||");
    CHECK(scope_in("Non-production RTO: 1 hour") == "non-production||");
    CHECK(scope_in("Pre-prod RTO: 1 hour") == "pre-production||");
}

TEST_CASE("of two environments in one item a value takes the one in its own part, or none") {
    CHECK(scope_in("RTO: 1 hour in prod, 4 hours in staging") == "production||");
    CHECK(scope_in("Production RTO is 1 hour, staging RTO is 4 hours") == "production||");
    CHECK(scope_in("Copies of production go to staging. The RTO is 1 hour.") == "none");
    CHECK(scope_in("RTO: 1 hour, staging follows production") == "none");
}

TEST_CASE("a later sentence says nothing about an earlier one") {
    CHECK(scope_in("The RTO is 1 hour. In staging it is longer.") == "||");
    CHECK(scope_in("Staging is rebuilt. The RTO is 1 hour.") == "staging||");
}

TEST_CASE("words that are no environment and no component distinguish too") {
    CHECK(scope_in("Tier 1 RTO: 1 hour") == "||1+tier");
    CHECK(scope_in("RTO for invoices is 1 hour") == "||invoice");
    CHECK(scope_in("RTO is 1 hour after the loss of a region") == "||loss+region");
    CHECK(scope_in("## Cache\n\n- RTO: 1 hour") == "||cache");
    CHECK(scope_in("## Recovery targets\n\n- RTO: 1 hour") == "||");
    CHECK(scope_in("## Regional failover\n\nProduction keeps its RTO of 1 hour") == "production||");
    CHECK(scope_in("## Tier 2\n\nProduction keeps its RTO of 1 hour") == "production||2+tier");
    CHECK(scope_in("Reports may wait. Their RTO is 1 hour.") == "none");
}

TEST_CASE("a table that follows random edits is the one that is made anew") {
    const std::vector<std::string> texts{"- RTO: 1 hour\n",
                                         "- RTO: 4 hours\n- Backup retention: 7 days\n",
                                         "Some words first.\n\n- RTO: 4 hours\n",
                                         "## Production\n\n- VPC: 10.0.0.0/16\n- RTO: 2 hours\n",
                                         "## Staging\n\n- VPC: 10.0.0.0/16\n",
                                         "### Ledger\n\n**Lifecycle:**\n- Provisioner: Terraform\n",
                                         "- The Ledger has an RTO of 9 hours\n- any point in the last 9 days\n",
                                         "### Environment\n\nA place.\n- Types: blue, green\n",
                                         "- RTO in blue: 3 hours\n",
                                         ""};
    const std::vector<std::string> names{"assertions.md",   "constraints.md",      "disaster-recovery.md",
                                         "environments.md", "responsibilities.md", "vocabulary.md"};
    std::mt19937 random(7);
    const auto pick = [&](const std::vector<std::string>& from) { return from[random() % from.size()]; };
    std::map<std::string, workspace::FilePtr> files;
    RootPtr root = workspace::Root::build("/w/infra-specs", {});
    std::size_t clashing = 0;
    for (int i = 0; i < 300; ++i) {
        const std::string name = pick(names);
        const RootPtr before = root;
        if (random() % 8 == 0) {
            files.erase(name);
            root = root->without(name);
        } else {
            files[name] = file(name, pick(texts));
            root = root->with(files[name]);
        }
        std::vector<workspace::FilePtr> all;
        for (const auto& entry : files) all.push_back(entry.second);
        const std::string expected = clashes_of(*workspace::Root::build("/w/infra-specs", all));
        REQUIRE(clashes_of(*root) == expected);
        clashing += expected.find(':') != std::string::npos ? 1 : 0;

        // Whoever has a different clash now is to be checked again.
        const auto again = affected(*before, *root);
        for (std::uint32_t f = 0; f < root->own_count() && before->own_count() == root->own_count(); ++f) {
            const auto then = before->quantities().clashes(f);
            if (std::ranges::equal(then, root->quantities().clashes(f))) continue;
            CHECK(std::ranges::find(again, f) != again.end());
        }
    }
    CHECK(clashing > 20);
}
