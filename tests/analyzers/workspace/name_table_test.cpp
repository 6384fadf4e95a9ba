#include "workspace/name_table.h"

#include <doctest/doctest.h>

#include <ctime>

#include "tests/support/fixture.h"

using namespace infraspec;
using namespace infraspec::testing;
using namespace infraspec::workspace;

namespace {

/// The last file of the fixture with every mention in marks, code spans and wiki links told by a letter.
std::string marked(std::string_view text, bool crlf = false) {
    const std::string given = crlf ? to_crlf(text) : std::string(text);
    const Fixture fixture = parse_fixture(given);
    const SnapshotPtr snapshot = snapshot_of(fixture);
    const Root& root = only_root(*snapshot);
    const auto index = root.find_path(absolute(fixture.files.back().path));
    REQUIRE(index);
    std::string result;
    text::Offset at = 0;
    const std::string_view bytes = root.file(*index).source->bytes();
    for (const Mention& mention : root.mentions(*index)) {
        result += bytes.substr(at, mention.range.begin - at);
        result += mention.form == MentionForm::prose ? "«" : mention.form == MentionForm::code_span ? "c«" : "w«";
        result += std::string(text::slice(bytes, mention.range)) + "»";
        at = mention.range.end;
    }
    return result + std::string(bytes.substr(at));
}

constexpr std::string_view vocabulary = R"(//- infra-specs/vocabulary.md
# Vocabulary
## Core
### Gateway
Lets in.
### API Gateway
Lets in calls.
### CI/CD
Delivers.
### Queue (MQ)
Holds.
- Aliases: Line of Jobs
### Policy
Rules.
### Straße
Leads somewhere.
)";

std::string mentions(std::string_view prose) {
    const std::string head = std::string(vocabulary) + "//- infra-specs/overview.md\n";
    return marked(head + std::string(prose));
}

}  // namespace

TEST_CASE("a mention is a whole word, in any case and number") {
    CHECK(mentions("A queue, QUEUES; queueing, dequeue, policies and Policy.") ==
          "A «queue», «QUEUES»; queueing, dequeue, «policies» and «Policy».");
}

TEST_CASE("the longest name wins, and hyphens, underscores and line ends only separate") {
    CHECK(mentions("An API gateway, api-gateways, API_Gateway, API\nGateway. A gateway. API. Gateway") ==
          "An «API gateway», «api-gateways», «API_Gateway», «API\nGateway». A «gateway». API. «Gateway»");
}

TEST_CASE("punctuation keeps words apart, but in a name it is a word itself") {
    CHECK(mentions("API, Gateway; CI/CD; CI CD; CI / CD.") == "API, «Gateway»; «CI/CD»; CI CD; «CI / CD».");
}

TEST_CASE("aliases are names, and a possessive mentions its owner") {
    CHECK(mentions("The MQ is a line of jobs. The Queue's end. The queue’s end.") ==
          "The «MQ» is a «line of jobs». The «Queue»'s end. The «queue»’s end.");
}

TEST_CASE("a name may reach over emphasis and links, not over blocks") {
    CHECK(mentions("**API** Gateway and *API [Gateway](a.md)*\n\nAPI\n\nGateway") ==
          "**«API** Gateway» and *«API [Gateway»](a.md)*\n\nAPI\n\n«Gateway»");
}

TEST_CASE("a word in pieces is no word, but for the s of a plural") {
    CHECK(mentions("**Queue**s, a **queue**ing **de**queue, queue**s**") ==
          "**«Queue»**s, a **queue**ing **de**queue, «queue»**s**");
    CHECK(mentions("gateway<br>queue") == "«gateway»<br>«queue»");
}

TEST_CASE("code spans and wiki links mention a name only as a whole") {
    CHECK(mentions("`queue`, `queue-depth`, `api-gateway`, `a queue`, [[Queue]], [[Queue Depth]], [[ MQ ]]") ==
          "`c«queue»`, `queue-depth`, `c«api-gateway»`, `a queue`, [[w«Queue»]], [[Queue Depth]], [[ w«MQ» ]]");
}

TEST_CASE("no name is found in code blocks, addresses, HTML and front matter") {
    const std::string text =
        "---\nqueue: queue\n---\n\n```\nqueue\n```\n\n<https://queue.example/queue> <b title=\"queue\">\n";
    CHECK(mentions(text) == text);
}

TEST_CASE("letters beyond ASCII are letters, and other spaces are spaces") {
    CHECK(mentions("STRASSE straße Straßen STRAẞE queueé API\xC2\xA0Gateway") ==
          "STRASSE «straße» Straßen «STRAẞE» queueé «API\xC2\xA0Gateway»");
}

TEST_CASE("line ends may be CRLF") {
    const std::string text = std::string(vocabulary) + "//- infra-specs/overview.md\nAPI\nGateway\n";
    CHECK(marked(text, true) == "«API\r\nGateway»\r\n");
}

TEST_CASE("a component is mentioned with its suffix and without") {
    CHECK(marked(R"(//- infra-specs/responsibilities.md
# R
## Network Infrastructure
**Dependencies:**
- None
## Payment
**Dependencies:**
- None
//- infra-specs/overview.md
Network, network infrastructure, payment component.
)") == "«Network», «network infrastructure», «payment» component.\n");
}

TEST_CASE("a layer is mentioned by its full name only") {
    CHECK(marked(R"(//- infra-specs/architecture.md
# Architecture
## Data Layer
**Components:** Store
//- infra-specs/overview.md
The data layer holds data. All data layers.
)") == "The «data layer» holds data. All «data layers».\n");
}

TEST_CASE("one name knows everything that bears it, in document order") {
    const SnapshotPtr snapshot = snapshot_of(parse_fixture(R"(//- infra-specs/responsibilities.md
# R
## Queue Infrastructure
**Dependencies:**
- None
## Queue
**Dependencies:**
- None
//- infra-specs/vocabulary.md
## Core
### Queue
Holds.
)"));
    const Root& root = only_root(*snapshot);
    const NameId queue = root.names().find("queue");
    REQUIRE(queue != no_name);
    const auto& definitions = root.names()[queue].definitions;
    REQUIRE(definitions.size() == 3);
    CHECK(definitions[0].entity == EntityRef{EntityKind::component, 0, 0});
    CHECK(definitions[1].entity == EntityRef{EntityKind::component, 0, 1});
    CHECK(definitions[2].entity == EntityRef{EntityKind::term, 1, 0});
    // Two components with one short name bear each other's spelling.
    CHECK(root.names()[root.names().find("queue infrastructure")].definitions.size() == 2);
    CHECK(root.names().find("nothing") == no_name);
}

TEST_CASE("a name of punctuation, and one longer than a paragraph, are only found by their norm") {
    std::string longest = "word";
    for (int i = 0; i < 40; ++i) longest += " word";
    const std::string result = marked("//- infra-specs/vocabulary.md\n## Core\n### ???\nWhat.\n### " + longest +
                                      "\nLong.\n//- infra-specs/overview.md\n??? " + longest + "\n");
    CHECK(result == "??? " + longest + "\n");
}

TEST_CASE("a name that almost repeats itself does not make the search long") {
    std::string phrase, prose;
    for (int i = 0; i < 20; ++i) phrase += "a ";
    for (int i = 0; i < 50'000; ++i) prose += "a ";
    const auto source = std::make_shared<const text::Source>(prose);
    auto facts = std::make_shared<spec::FileFacts>();
    facts->terms.emplace_back();
    facts->terms[0].name.norm = phrase + "b";
    facts->prose.push_back({{0, source->size()}, true});
    const auto file = std::make_shared<const File>(File{"/f", "f", source, facts});
    const NameTable names(std::span(&file, 1));
    const std::clock_t start = std::clock();
    CHECK(names.mentions(*file).empty());
    CHECK((std::clock() - start) / CLOCKS_PER_SEC < 5);
}
