// Completion at its places: environments, metrics, options, ids, labels of decisions, suppressions, the configuration.
#include <doctest/doctest.h>

#include <array>

#include "features/completion.h"
#include "features/completion/settings.h"
#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::candidate;
using testing::labels;
using testing::line_with;
using testing::Scene;

std::vector<features::Candidate> complete(std::string_view text, features::CompletionOptions options = {}) {
    const Scene scene(text);
    return features::complete(scene.context(), scene.cursor(), options);
}

bool offers(const std::vector<features::Candidate>& candidates, std::string_view label) {
    return std::ranges::any_of(candidates, [&](const auto& each) { return each.label == label; });
}

std::string with_promises(std::string_view rest) {
    return R"(//- infra-specs/environments.md
# Environments
## Production
Real customers.
## Staging
A copy.
//- infra-specs/disaster-recovery.md
# Disaster recovery
RTO < 1 hour in production. RPO < 5 minutes.

The RTO of staging is < 4 hours.
//- infra-specs/responsibilities.md
# Responsibilities
### Probe
**Dependencies:**
- None
//- infra-specs/vocabulary.md
## Words
### Product
A thing.
//- infra-specs/tradeoffs.md
# Tradeoffs
## Storage Engine
### Option A: PostgreSQL
**Pros:**
- Known
### Option B: DynamoDB (Recommended)
**Pros:**
- Scales
**Cons:**
- Costs
)" + std::string(rest);
}

TEST_CASE("environments are offered in steps, constraints, lifecycles and prose") {
    for (const std::string_view place : {
             "//- infra-specs/assertions.md\n# A\n### Title\n- Given: two zones in pro$0\n",
             "//- infra-specs/constraints.md\n# C\n## Network\n- In pro$0\n",
             "//- infra-specs/responsibilities/web.md\n### Web\n**Lifecycle:**\n- Destruction: by hand in pro$0\n",
             "//- infra-specs/overview.md\nDeployed to pro$0\n",
         }) {
        CHECK_MESSAGE(line_with(Scene(with_promises(place)), "Production").ends_with("Production"), place);
    }
}

TEST_CASE("what a list of the vocabulary explains is offered like a term") {
    const auto found = complete(with_promises(R"(
//- infra-specs/vocabulary/short.md
## Shorthand
- **Landing Zone (LZ)**: an account that is ready
- Product: not twice
//- infra-specs/overview.md
See [[$0
)"));
    CHECK(offers(found, "Landing Zone"));
    CHECK(offers(found, "LZ"));
    CHECK(std::ranges::count(found, std::string("Product"), &features::Candidate::label) == 1);
    CHECK(candidate(found, "Landing Zone").documentation == "an account that is ready");
}

TEST_CASE("a kind of place has its names first") {
    CHECK(labels(complete(with_promises("//- infra-specs/assertions.md\n# A\n### T\n- Given: the pro$0\n")), 3) ==
          "Probe, Product, Production");
    CHECK(labels(complete(with_promises("//- infra-specs/constraints.md\n# C\n## Network\n- In pro$0\n")), 1) ==
          "Production");
    CHECK(labels(complete(with_promises("//- infra-specs/overview.md\nThe pro$0\n")), 1) == "Product");
}

TEST_CASE("a metric is offered with the values that the specification gives it") {
    const std::string text = with_promises("//- infra-specs/assertions.md\n# A\n### T\n- Then: the RT$0\n");
    CHECK(offers(complete(text), "RTO < 1 hour"));
    CHECK(candidate(complete(text), "RTO < 1 hour").detail == "metric, production");
    CHECK(line_with(Scene(text), "RTO < 1 hour") == "- Then: the RTO < 1 hour");
    CHECK_FALSE(offers(complete(text), "RPO < 5 minutes"));
    const std::string spelled = with_promises("//- infra-specs/overview.md\nA recovery time ob$0\n");
    CHECK(line_with(Scene(spelled), "RTO < 1 hour") == "A RTO < 1 hour");
    CHECK(candidate(complete(spelled), "RTO < 1 hour").filter == "recovery time objective");
}

TEST_CASE("behind a metric's name come its values") {
    const std::string text = with_promises("//- infra-specs/assertions.md\n# A\n### T\n- Then: the RTO is $0\n");
    CHECK(labels(complete(text), 2) == "< 1 hour, < 4 hours");
    CHECK(line_with(Scene(text), "< 4 hours") == "- Then: the RTO is < 4 hours");
    CHECK_FALSE(offers(complete(with_promises("//- infra-specs/overview.md\nThe carton $0\n")), "< 1 hour"));
}

TEST_CASE("the id of an assertion is offered with its title") {
    const auto found = complete(R"(//- infra-specs/assertions.md
# A
### RES-001: One zone is lost
- Given: x
//- infra-specs/overview.md
As in RES-$0
)");
    CHECK(labels(found) == "RES-001");
    CHECK(found.front().detail == "assertion: One zone is lost");
    CHECK(line_with(Scene("//- infra-specs/assertions.md\n### RES-001: A\n- Given: x\n//- infra-specs/overview.md\nAs "
                          "re$0\n"),
                    "RES-001") == "As RES-001");
}

TEST_CASE("an option that lacks a side is offered it, in the style of the others") {
    const std::string text = R"(//- infra-specs/tradeoffs.md
# Tradeoffs
## Queue
### SQS
**Pros**:
- Simple

$0
### Kafka
**Pros**:
- Fast
)";
    CHECK(labels(complete(text), 5) == "Cons, Decision, Rationale, Risk, Consequences");
    CHECK(line_with(Scene(text), "Cons") == "**Cons**:\n- ");
    CHECK(line_with(Scene(text), "Decision") == "**Decision:** ");
    const std::string begun = "//- infra-specs/tradeoffs.md\n# T\n## Queue\n### SQS\npr$0\n";
    CHECK(labels(complete(begun), 2) == "Pros, Cons");
    CHECK(line_with(Scene(begun), "Pros") == "**Pros:**\n- ");
    CHECK_FALSE(offers(complete("//- infra-specs/tradeoffs.md\n# T\n## Q\n### SQS\n**Pros:**\n- $0\n"), "Cons"));
    CHECK_FALSE(offers(complete("//- infra-specs/overview.md\n# T\n## Q\n### SQS\n$0\n"), "Pros"));
}

TEST_CASE("a Decision is offered the options, the recommended one first") {
    const std::string text = with_promises("//- infra-specs/a.md\n$0");
    std::string deciding = text.substr(0, text.find("//- infra-specs/a.md"));
    const std::string empty = deciding + "**Decision:** $0\n";
    CHECK(labels(complete(empty)) == "Option B: DynamoDB, Option A: PostgreSQL");
    CHECK(line_with(Scene(empty), "Option A: PostgreSQL") == "**Decision:** Option A: PostgreSQL");
    const std::string begun = deciding + "- Decision: option a$0\n";
    CHECK(line_with(Scene(begun), "Option A: PostgreSQL") == "- Decision: Option A: PostgreSQL");
    CHECK(labels(complete(deciding + "**Decision:** dyn$0\n")) == "Option B: DynamoDB");
}

TEST_CASE("a decision has a template") {
    const auto plain = complete("//- infra-specs/tradeoffs.md\n# Tradeoffs\n\ndec$0\n");
    CHECK(candidate(plain, "decision").edit.replacement.starts_with("## Question\n\n### First option\n**Pros:**\n"));
    const auto snippet = complete("//- infra-specs/tradeoffs.md\n# Tradeoffs\n\n### dec$0\n", {true, false});
    CHECK(candidate(snippet, "decision").edit.replacement.starts_with("### ${1:Question}\n\n#### ${2:First option}\n"));
}

TEST_CASE("a comment offers suppressions") {
    const auto found = complete("//- infra-specs/overview.md\n# O\n\n<!-- $0 -->\n");
    CHECK(labels(found, 2) == "infraspec-disable-next-line, infraspec-disable-line");
    CHECK(line_with(Scene("//- infra-specs/overview.md\n# O\n\n<!-- infraspec-disable-f$0 -->\n"),
                    "infraspec-disable-file") == "<!-- infraspec-disable-file  -->");
    CHECK(candidate(complete("//- infra-specs/overview.md\n# O\n\n<!-- $0\n", {true, false}), "infraspec-disable")
              .edit.replacement == "infraspec-disable ${1:rule} -->");
    CHECK(complete("//- infra-specs/overview.md\n# O\n\n<!-- a note $0 -->\n").empty());
}

TEST_CASE("a link is offered what lies beside the documents, folder by folder, inside the workspace") {
    features::CompletionOptions options;
    options.list = [](const std::string& folder) -> std::vector<features::FolderEntry> {
        if (folder == testing::absolute("infra-specs"))
            return {{"overview.md", false}, {"images", true}, {".git", true}};
        if (folder == testing::absolute("infra-specs/images")) return {{"net work.png", false}};
        if (folder == testing::absolute("")) return {{"LICENSE", false}};
        return {};
    };
    CHECK(labels(complete("//- infra-specs/overview.md\n![x]($0)\n", options)) == "images/");
    CHECK(labels(complete("//- infra-specs/overview.md\n![x](images/$0)\n", options)) == "images/net work.png");
    CHECK(candidate(complete("//- infra-specs/overview.md\n![x](images/n$0)\n", options), "images/net work.png")
              .edit.replacement == "images/net%20work.png");
    CHECK(labels(complete("//- infra-specs/overview.md\n[x](../../$0)\n", options)).empty());
}

std::string configured(std::string text, std::string_view label = {}) {
    constexpr std::array<std::string_view, 3> rules{"term-unused", "vague-language", "value-conflict"};
    const std::size_t at = text.find("$0");
    text.erase(at, 2);
    const text::Source source(text);
    const auto found = features::complete_configuration(source, static_cast<text::Offset>(at), rules);
    if (label.empty()) return labels(found);
    return text::apply(text, {candidate(found, label).edit});
}

TEST_CASE("the configuration offers its keys, tables, rules and severities") {
    CHECK(configured("$0\n").starts_with("roots, exclude, extends, rules, overrides"));
    CHECK(configured("ex$0\n") == "exclude, extends");
    CHECK(configured("ex$0\n", "exclude") == "exclude = [\"\"]\n");
    CHECK(configured("exclude = []\nex$0\n") == "extends");
    CHECK(configured("[ru$0]\n", "rules") == "[rules]\n");
    CHECK(configured("[rules]\nva$0\n", "vague-language") == "[rules]\nvague-language = \"off\"\n");
    CHECK(configured("[rules]\nterm-unused = \"hint\"\nv$0 = \"off\"\n", "value-conflict") ==
          "[rules]\nterm-unused = \"hint\"\nvalue-conflict = \"off\"\n");
    CHECK(configured("[rules]\nterm-unused = \"hint\"\n$0\n") == "vague-language, value-conflict");
    CHECK(configured("[rules]\nterm-unused = $0\n", "warning") == "[rules]\nterm-unused = \"warning\"\n");
    CHECK(configured("[rules]\nterm-unused = \"$0\"\n", "warning") == "[rules]\nterm-unused = \"warning\"\n");
    CHECK(configured("[[overrides]]\nrules = { va$0 }\n", "vague-language") ==
          "[[overrides]]\nrules = { vague-language = \"off\" }\n");
    CHECK(configured("[[overrides]]\n$0\n") == "files, rules");
    CHECK(configured("[documents]\nsec$0\n") == "security");
    CHECK(configured("[format]\ntables = $0\n") == "true, false");
    CHECK(configured("# $0\n").empty());
}

}  // namespace
}  // namespace infraspec
