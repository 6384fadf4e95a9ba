#include "features/completion.h"

#include <doctest/doctest.h>

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

/// A small root with two components, a layer and three terms; `rest` is one more file with the cursor.
std::string with_names(std::string_view rest) {
    return R"(//- infra-specs/vocabulary.md
# Vocabulary
## Words
### API Key
A secret of a caller.
### Gateway
A door.
### Availability Zone
A site.
- Aliases: AZ
//- infra-specs/responsibilities.md
# Responsibilities
### API Gateway Infrastructure
**Dependencies:**
- None
### Queue
**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture
### Network Layer
- Components: Queue
)" + std::string(rest);
}

TEST_CASE("in prose a begun word offers the names that it begins, terms first") {
    CHECK(labels(complete(with_names("//- infra-specs/overview.md\nThe ap$0\n"))) == "API Key, API Gateway");
    CHECK(line_with(Scene(with_names("//- infra-specs/overview.md\nThe ap$0 here\n")), "API Key") ==
          "The API Key here");
}

TEST_CASE("a begun phrase is replaced as a whole") {
    const std::string text = with_names("//- infra-specs/overview.md\nBehind the API Ga$0\n");
    CHECK(labels(complete(text)) == "API Gateway, Gateway");
    CHECK(line_with(Scene(text), "API Gateway") == "Behind the API Gateway");
    CHECK(line_with(Scene(text), "Gateway") == "Behind the API Gateway");
    CHECK(line_with(Scene(with_names("//- infra-specs/overview.md\nan api-g$0\n")), "API Gateway") == "an API Gateway");
    CHECK(line_with(Scene(with_names("//- infra-specs/overview.md\nan API $0\n")), "API Gateway") == "an API Gateway");
}

TEST_CASE("what editors filter by goes on from what was typed") {
    const auto found = complete(with_names("//- infra-specs/overview.md\nan api-g$0\n"));
    CHECK(candidate(found, "API Gateway").filter == "api-gateway");
}

TEST_CASE("initials and scattered letters find a name, the better fit first") {
    CHECK(labels(complete(with_names("//- infra-specs/overview.md\nthe ag$0\n"))) == "API Gateway");
    CHECK(labels(complete(with_names("//- infra-specs/overview.md\nthe gtw$0\n"))) == "Gateway, API Gateway");
    CHECK(labels(complete(with_names("//- infra-specs/overview.md\nthe ga$0\n"))) == "Gateway, API Gateway");
    CHECK(labels(complete(with_names("//- infra-specs/overview.md\nthe xyz$0\n"))).empty());
}

TEST_CASE("the rest of the word behind the cursor goes") {
    CHECK(line_with(Scene(with_names("//- infra-specs/overview.md\nthe Ga$0tway is\n")), "Gateway") ==
          "the Gateway is");
}

TEST_CASE("an alias is offered as what it is") {
    const auto found = complete(with_names("//- infra-specs/overview.md\ntwo az$0\n"));
    CHECK(labels(found, 1) == "AZ");
    CHECK(found.front().detail == "term, alias of Availability Zone");
    CHECK(found.front().documentation == "A site.");
}

TEST_CASE("a name that a term and a component bear is offered once, as the component") {
    const auto found = complete(R"(//- infra-specs/a/vocabulary.md
## Words
### Queue
A line.
//- infra-specs/responsibilities.md
### Queue
**Responsibilities:**
- Manages: jobs
//- infra-specs/overview.md
qu$0
)");
    CHECK(labels(found) == "Queue");
    CHECK(found.front().detail == "component");
    CHECK(found.front().documentation == "- Manages: jobs\n");
}

TEST_CASE("nothing is offered in numbers, addresses, code, front matter and comments") {
    for (const std::string_view place : {
             "//- infra-specs/overview.md\nabout 5$0\n",
             "//- infra-specs/overview.md\nA sentence.$0\n",
             "//- infra-specs/overview.md\nhttps://example.com/ga$0\n",
             "//- infra-specs/overview.md\n```\nga$0\n```\n",
             "//- infra-specs/overview.md\n~~~text\nga$0\n",
             "//- infra-specs/overview.md\n---\ntitle: ga$0\n---\n",
             "//- infra-specs/overview.md\n<!-- ga$0 -->\n",
         }) {
        CHECK_MESSAGE(labels(complete(with_names(place))).empty(), place);
    }
    CHECK(labels(complete(with_names("//- infra-specs/overview.md\n```\nx\n```\nga$0\n"))) == "Gateway, API Gateway");
}

TEST_CASE("after a space everything is offered by hand, while typing only what goes on") {
    CHECK(complete(with_names("//- infra-specs/overview.md\nthe $0\n")).size() == 7);
    CHECK(complete(with_names("//- infra-specs/overview.md\nthe $0\n"), {false, true}).empty());
    CHECK(labels(complete(with_names("//- infra-specs/overview.md\nthe API $0\n"), {false, true})) ==
          "API Key, API Gateway");
}

TEST_CASE("a dependency offers components first, without those of its own") {
    const std::string text = R"(//- infra-specs/vocabulary.md
## Words
### Queue Length
A number.
//- infra-specs/responsibilities.md
### Queue
**Dependencies:**
- None
### Web
**Dependencies:**
- $0
)";
    const auto found = complete(text, {false, true});
    CHECK(labels(found, 2) == "Queue, Queue Length");
    CHECK(labels(found).find("Web") == std::string::npos);
    CHECK(candidate(found, "None").edit.replacement == "None");
    CHECK(line_with(Scene(text), "Queue") == "- Queue");
    CHECK(line_with(Scene(text), "External") == "- External: ");
}

TEST_CASE("what a component depends on already is not offered again") {
    const auto found = complete(R"(//- infra-specs/responsibilities.md
### Queue Infrastructure
**Dependencies:**
- None
### Cache
**Dependencies:**
- None
### Web
**Dependencies:**
- Queue
- $0
)");
    CHECK(labels(found).starts_with("Cache, "));
    CHECK(labels(found).find("Queue") == std::string::npos);
}

TEST_CASE("the keys that a Lifecycle lacks are offered in the style of those that it has") {
    const std::string text = R"(//- infra-specs/responsibilities.md
### Web
**Lifecycle:**
- **Provisioner**: Terraform
$0
)";
    CHECK(labels(complete(text), 2) == "Update strategy, Destruction");
    CHECK(line_with(Scene(text), "Destruction") == "- **Destruction**: ");
    CHECK(line_with(Scene(R"(//- infra-specs/responsibilities.md
### Web
**Lifecycle:**
- Provisioner: Terraform
- up$0
)"),
                    "Update strategy") == "- Update strategy: ");
    CHECK(line_with(Scene(R"(//- infra-specs/responsibilities.md
### Web
**Lifecycle:**
- **Provisioner:** Terraform
- **Up$0**
)"),
                    "Update strategy") == "- **Update strategy:** ");
}

TEST_CASE("the sections that a component lacks are offered at the begin of a line") {
    const std::string text = R"(//- infra-specs/responsibilities.md
### Web
**Dependencies**:
- None

Li$0
)";
    CHECK(line_with(Scene(text), "Lifecycle") == "**Lifecycle**:\n- ");
    CHECK(candidate(complete(text, {true, false}), "Lifecycle").edit.replacement ==
          "**Lifecycle**:\n- Provisioner: ${1}\n- Update strategy: ${2}\n- Destruction: ${3}");
    CHECK(labels(complete(text)).find("Dependencies") == std::string::npos);
    CHECK(line_with(Scene("//- infra-specs/responsibilities.md\n# R\n### Web\n$0\n"), "Responsibilities") ==
          "**Responsibilities:**\n- ");
    CHECK(
        line_with(Scene("//- infra-specs/responsibilities.md\n# R\n### Web\n#### Dependencies\n- None\n\n#### Li$0\n"),
                  "Lifecycle") == "#### Lifecycle\n- ");
}

TEST_CASE("a layer offers its missing keys") {
    const std::string text = "//- infra-specs/architecture.md\n### Network Layer\n- Components: VPC\n- $0\n";
    CHECK(labels(complete(text), 6) == "Isolation, Security, Connectivity, Scaling, Backups, Dependencies");
    CHECK(line_with(Scene(text), "Scaling") == "- Scaling: ");
}

TEST_CASE("the next step follows from the steps before it") {
    const auto steps = [](std::string_view before) {
        return labels(complete("//- infra-specs/assertions.md\n# Assertions\n\n1. **Title**\n" + std::string(before)),
                      3);
    };
    CHECK(steps("   - Given: x\n   - $0\n") == "When, And, But");
    CHECK(steps("   - Given: x\n   - And: y\n   - When: z\n$0\n") == "Then, And, But");
    CHECK(steps("   - Given: x\n   - When: y\n   - Then: z\n   - $0\n").starts_with("And, But"));
    CHECK(line_with(Scene("//- infra-specs/assertions.md\n# A\n\n1. **Title**\n   - **Given:** x\n$0\n"), "When") ==
          "   - **When:** ");
    CHECK(line_with(Scene("//- infra-specs/assertions.md\n# A\n\n1. **Title**\n$0\n"), "Given") == "   - Given: ");
    CHECK(line_with(Scene(testing::to_crlf("//- infra-specs/assertions.md\n# A\n### Title\n- Given: x\n- wh$0\n")),
                    "When") == "- When: ");
}

TEST_CASE("a term offers attribute keys, those that the file uses first") {
    const std::string text = R"(//- infra-specs/vocabulary.md
## Words
### Subnet
A part.
- Routing: tables
### VPC
A network.
- $0
)";
    CHECK(labels(complete(text), 1) == "Routing");
    CHECK(line_with(Scene(text), "See also") == "- See also: ");
}

TEST_CASE("between brackets a name is closed once") {
    CHECK(line_with(Scene(with_names("//- infra-specs/overview.md\n[[ga$0\n")), "Gateway") == "[[Gateway]]");
    CHECK(line_with(Scene(with_names("//- infra-specs/overview.md\n[[ga$0]] x\n")), "Gateway") == "[[Gateway]] x");
    CHECK(line_with(Scene(with_names("//- infra-specs/overview.md\n漢 [[API G$0 and [[b]]\n")), "API Gateway") ==
          "漢 [[API Gateway]] and [[b]]");
    CHECK(labels(complete(with_names("//- infra-specs/overview.md\n[[$0\n"))).find("Network Layer") ==
          std::string::npos);
}

TEST_CASE("a link's path offers the files of the specification relative to the document") {
    const std::string_view text = R"(//- infra-specs/overview.md
# Overview
See [x](se$0).
//- infra-specs/security.md
# Security of all
//- infra-specs/modules/my net(1).md
# Net
)";
    CHECK(labels(complete(text)) == "security.md, modules/my net(1).md");
    CHECK(line_with(Scene(text), "security.md") == "See [x](security.md).");
    CHECK(line_with(Scene(text), "modules/my net(1).md") == "See [x](modules/my%20net%281%29.md).");
    CHECK(candidate(complete(text), "security.md").detail == "Security of all");
    CHECK(labels(complete("//- infra-specs/security.md\n# S\n//- infra-specs/modules/a.md\n[x](../$0)\n")) ==
          "../security.md");
    CHECK(line_with(Scene("//- infra-specs/security.md\n# S\n//- infra-specs/overview.md\n[x]: ./$0\n"),
                    "security.md") == "[x]: ./security.md");
    CHECK(line_with(Scene("//- infra-specs/security.md\n# S\n//- infra-specs/overview.md\n[x](/$0)\n"),
                    "infra-specs/security.md") == "[x](/infra-specs/security.md)");
    CHECK(line_with(Scene("//- infra-specs/a b.md\n# S\n//- infra-specs/overview.md\n[x](<$0>)\n"), "a b.md") ==
          "[x](<a b.md>)");
}

TEST_CASE("a link's fragment offers the anchors of this or of the other file") {
    const std::string own = "//- infra-specs/overview.md\n# Über uns\n## Scope\n<a id=\"x1\"></a>\n\n[x](#$0)\n";
    CHECK(labels(complete(own)) == "über-uns, scope, x1");
    CHECK(line_with(Scene(own), "scope") == "[x](#scope)");
    const std::string other = R"(//- infra-specs/overview.md
[x](security.md#th$0oo)
//- infra-specs/security.md
# Security
## Threat model
)";
    CHECK(line_with(Scene(other), "threat-model") == "[x](security.md#threat-model)");
    CHECK(line_with(Scene("//- infra-specs/overview.md\n## Scope\n[x]($0)\n"), "scope") == "[x](#scope)");
}

TEST_CASE("templates come where their kind of document holds them") {
    const auto plain = complete("//- infra-specs/assertions.md\n# Assertions\n\n$0\n");
    CHECK(candidate(plain, "assertion").edit.replacement ==
          "### Title\n- Given: the state before\n- When: what happens\n- Then: what can be observed\n");
    const auto snippet = complete("//- infra-specs/assertions.md\n# Assertions\n\n## as$0\n", {true, false});
    CHECK(candidate(snippet, "assertion").edit.replacement.starts_with("## ${1:Title}\n"));
    CHECK(candidate(snippet, "assertion").snippet);
    CHECK(labels(complete("//- infra-specs/overview.md\ncompo$0\n")).empty());
    CHECK(candidate(complete(testing::to_crlf("//- infra-specs/vocabulary.md\n# V\n\n$0\n")), "term")
              .edit.replacement.find("\r\n") != std::string::npos);
}

TEST_CASE("a fence offers its languages") {
    CHECK(labels(complete("//- infra-specs/overview.md\n```me$0\n```\n"), 1) == "mermaid");
}

TEST_CASE("broken text gives what can be given") {
    CHECK(complete("//- infra-specs/overview.md\n$0").empty());
    CHECK(complete("//- infra-specs/overview.md\n\xff\xfe$0\n").empty());
    CHECK(line_with(Scene(with_names("//- infra-specs/overview.md\n](](ga [ **ga$0\n")), "Gateway") ==
          "](](ga [ **Gateway");
}

}  // namespace
}  // namespace infraspec
