#include <doctest/doctest.h>

#include <utility>

#include "tests/support/fixture.h"
#include "workspace/snapshot.h"

using namespace infraspec;
using namespace infraspec::testing;
using namespace infraspec::workspace;

namespace {

struct Asked {
    Fixture fixture;
    SnapshotPtr snapshot;
    const Root* root = nullptr;
    std::optional<Occurrence> occurrence;
    std::string words;
};

Asked ask(std::string_view text) {
    Asked asked;
    asked.fixture = parse_fixture(text);
    asked.snapshot = snapshot_of(asked.fixture);
    asked.root = &only_root(*asked.snapshot);
    const FixtureFile& file = asked.fixture.with_cursor();
    const std::uint32_t index = *asked.root->find_path(absolute(file.path));
    asked.occurrence = occurrence_at(*asked.snapshot, *asked.root, index, *file.cursor);
    if (asked.occurrence) asked.words = std::string(text::slice(file.text, asked.occurrence->range));
    return asked;
}

/// `words: kind name, …` of what stands at `$0`.
std::string at_cursor(std::string_view text) {
    const Asked asked = ask(text);
    if (!asked.occurrence) return "nothing";
    std::string result = asked.words;
    std::string separator = ": ";
    for (const EntityRef entity : asked.occurrence->entities) {
        constexpr std::string_view kinds[]{"term ", "component ", "layer "};
        result += std::exchange(separator, ", ") + std::string(kinds[static_cast<std::size_t>(entity.kind)]) +
                  asked.root->name(entity).text;
    }
    return result;
}

/// Checks that the references to what stands at `$0` are the places in «marks», and no others.
void check_references(std::string_view text) {
    const Asked asked = ask(text);
    REQUIRE(asked.occurrence);
    std::vector<std::string> expected, actual;
    for (const FixtureFile& file : asked.fixture.files) {
        for (const text::Range range : file.ranges) {
            expected.push_back(file.path + " " + std::to_string(range.begin) + "-" + std::to_string(range.end));
        }
    }
    for (const Place& place : references_to(*asked.snapshot, *asked.root, asked.occurrence->entities.front())) {
        actual.push_back("infra-specs/" + asked.root->file(place.file).name + " " + std::to_string(place.range.begin) +
                         "-" + std::to_string(place.range.end));
    }
    std::sort(expected.begin(), expected.end());
    std::sort(actual.begin(), actual.end());
    CHECK(actual == expected);
}

constexpr std::string_view files = R"(
//- infra-specs/vocabulary.md
## Core
### Message Queue (MQ)
Holds.
- Aliases: Line
- Avoid: Pipe
//- infra-specs/responsibilities.md
# R
## Message Queue
**Dependencies:**
- None
)";

std::string in_overview(std::string_view text) {
    return at_cursor("//- infra-specs/overview.md\n" + std::string(text) + std::string(files));
}

}  // namespace

TEST_CASE("under the cursor stands the mention that it touches, the component first") {
    CHECK(in_overview("A message$0 queue.") == "message queue: component Message Queue, term Message Queue");
    CHECK(in_overview("A $0message queue.") == "message queue: component Message Queue, term Message Queue");
    CHECK(in_overview("A message queue$0.") == "message queue: component Message Queue, term Message Queue");
    CHECK(in_overview("A message queue.$0") == "nothing");
    CHECK(in_overview("The M$0Q") == "MQ: term Message Queue");
    CHECK(in_overview("[[Message$0 Queue]]") == "Message Queue: component Message Queue, term Message Queue");
    CHECK(in_overview("`m$0q`") == "mq: term Message Queue");
}

TEST_CASE("a fragment of a link stands for what its heading defines") {
    CHECK(in_overview("[x](vocabulary.md#message$0-queue-mq)") == "message-queue-mq: term Message Queue");
    CHECK(in_overview("[x](vocabulary.md#co$0re)") == "nothing");
    CHECK(in_overview("[x](vocab$0ulary.md#core)") == "nothing");
}

TEST_CASE("a name stands where it is defined, an alias in its list, and an avoided word for its term") {
    CHECK(at_cursor("//- infra-specs/vocabulary.md\n## Core\n### Mess$0age **Queue** (MQ)\nHolds.\n") ==
          "Message **Queue: term Message Queue");
    CHECK(at_cursor("//- infra-specs/vocabulary.md\n## Core\n### Queue (M$0Q)\nHolds.\n") == "MQ: term Queue");
    CHECK(at_cursor("//- infra-specs/vocabulary.md\n## Core\n### Queue\nHolds.\n- Aliases: Li$0ne\n") ==
          "Line: term Queue");
    CHECK(at_cursor("//- infra-specs/vocabulary.md\n## Core\n### Queue\nHolds.\n- Avoid: Pi$0pe\n") ==
          "Pipe: term Queue");
}

TEST_CASE("references are mentions of every kind, without the places that define") {
    check_references(R"(//- infra-specs/vocabulary.md
## Core
### Que$0ue (MQ)
A «queue» holds.
- Aliases: Line
### Store
Holds too.
- See also: «Queue», [x](#«queue-mq»)
//- infra-specs/overview.md
«Queues», the «MQ», the «line», `«queue»`, [[«Queue»]], [«queue»][ref], `queue-depth`.

[ref]: vocabulary.md#«queue-mq»
)");
}

TEST_CASE("a name with suffix is mentioned without, and the other way round") {
    check_references(R"(//- infra-specs/responsibilities.md
# R
## Network$0 Infrastructure
**Dependencies:**
- None
## Worker
**Dependencies:**
- «Network»
- [y](#«network-infrastructure»)
//- infra-specs/overview.md
The «network infrastructure» and the «network».
)");
}
