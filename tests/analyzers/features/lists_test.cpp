// What is listed for a document or a workspace: links, lenses, hints, symbols, callers and callees.
#include <doctest/doctest.h>

#include "features/call_hierarchy.h"
#include "features/code_lenses.h"
#include "features/document_links.h"
#include "features/inlay_hints.h"
#include "features/workspace_symbols.h"
#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::Scene;

constexpr std::string_view shop = R"(//- infra-specs/vocabulary.md
# Vocabulary
## Words
### Availability Zone
A site.
- Aliases: AZ
### Queue
A line of jobs.
//- infra-specs/responsibilities.md
# Responsibilities
### API Gateway Infrastructure
**Dependencies:**
- Worker: takes the queue
- Store
### Worker
**Dependencies:**
- Store: in each AZ
### Store
**Dependencies:**
- None
//- infra-specs/architecture.md
# Architecture
### Data Layer
- Components: Store
### Compute Layer
- Components: Worker, API Gateway
//- infra-specs/assertions.md
# Assertions
### RCA-001: Zone failure
- Given: the Worker
- When: an AZ fails
- Then: the queue and the Store go on, as the API Gateway does
### Nothing
- Given: a
- When: b
- Then: c
//- infra-specs/tradeoffs.md
# Tradeoffs
## Store engine
### Option A: Redis
- Pros: fast
- Cons: dear
### Option B: Disk
- Pros: cheap
- Cons: slow
### Decision: Redis
**Rationale:** speed.
## Open question
### Option A: One
- Pros: x
- Cons: y
### Option B: Two
- Pros: x
- Cons: y
)";

std::string lenses(const Scene& scene, std::string_view path) {
    const auto context = scene.context(path);
    std::string out;
    for (const auto& place : features::lens_places(context)) {
        const auto lens = features::lens(context, place.kind, place.index);
        REQUIRE(lens.has_value());
        CHECK(lens->range == place.range);
        out += scene.cut(context.file().path, place.range) + ": " + lens->title + "\n";
    }
    return out;
}

TEST_CASE("lenses tell uses, dependencies, assertions and outcomes") {
    const Scene scene(shop);
    CHECK(lenses(scene, "infra-specs/vocabulary.md") == "Availability Zone: 2 uses\nQueue: 2 uses\n");
    CHECK(lenses(scene, "infra-specs/responsibilities.md") ==
          "API Gateway Infrastructure: depends on 2\nAPI Gateway Infrastructure: used by 0\n"
          "API Gateway Infrastructure: 1 assertion\n"
          "Worker: depends on 1\nWorker: used by 1\nWorker: 1 assertion\n"
          "Store: depends on 0\nStore: used by 2\nStore: 1 assertion\n");
    CHECK(lenses(scene, "infra-specs/assertions.md") ==
          "RCA-001: Zone failure: covers Worker, Store, API Gateway Infrastructure and 2 more\n"
          "Nothing: covers nothing that is defined\n");
    CHECK(lenses(scene, "infra-specs/tradeoffs.md") == "Store engine: decided: Redis\nOpen question: not decided\n");
}

TEST_CASE("a lens of a fact that is gone is none") {
    const Scene scene(shop);
    CHECK_FALSE(features::lens(scene.context("infra-specs/vocabulary.md"), features::LensKind::uses, 9));
    CHECK_FALSE(features::lens(scene.context("infra-specs/vocabulary.md"), features::LensKind::outcome, 0));
}

std::string calls(const Scene& scene, const std::vector<features::HierarchyCall>& all, std::string_view path) {
    std::string out;
    for (const auto& call : all) {
        const auto& root = scene.context().root;
        out += root.name(call.component).text + ":";
        for (const auto place : call.places)
            out += " <" +
                   scene.cut(path.empty() ? root.file(call.component.file).path : testing::absolute(path), place) + ">";
        out += "\n";
    }
    return out;
}

TEST_CASE("callers are dependents, callees are dependencies, each with the entries that say so") {
    const Scene scene(R"(//- infra-specs/responsibilities.md
### API Gateway Infrastructure
**Dependencies:**
- Worker: jobs
- the Worker again
- Store
### Wor$0ker
**Dependencies:**
- Store
- API Gateway
### Store
**Dependencies:**
- None
)");
    const auto items = features::hierarchy_at(scene.context(), scene.cursor());
    REQUIRE(items.size() == 1);
    const auto& root = scene.context().root;
    CHECK(root.name(items[0]).text == "Worker");
    CHECK(calls(scene, features::dependents_of(root, items[0]), "") ==
          "API Gateway Infrastructure: <Worker: jobs> <the Worker again>\n");
    CHECK(calls(scene, features::dependencies_of(root, items[0]), "infra-specs/responsibilities.md") ==
          "Store: <Store>\nAPI Gateway Infrastructure: <API Gateway>\n");
}

TEST_CASE("what is no component calls nobody") {
    const Scene scene("//- infra-specs/vocabulary.md\n## W\n### Que$0ue\nA line.\n");
    CHECK(features::hierarchy_at(scene.context(), scene.cursor()).empty());
}

TEST_CASE("hints tell the layer of a dependency and the name behind an alias, where they are asked for") {
    const Scene scene(shop);
    const auto context = scene.context("infra-specs/responsibilities.md");
    const auto text = scene.fixture().file("infra-specs/responsibilities.md").text;
    std::vector<text::TextEdit> edits;
    for (const auto& hint : features::inlay_hints(context, {0, context.source().size()}))
        edits.push_back({{hint.place, hint.place}, " (" + hint.text + ")"});
    CHECK(text::apply(text, edits) == R"(# Responsibilities
### API Gateway Infrastructure
**Dependencies:**
- Worker (Compute Layer): takes the queue
- Store (Data Layer)
### Worker
**Dependencies:**
- Store (Data Layer): in each AZ (Availability Zone)
### Store
**Dependencies:**
- None
)");
    CHECK(features::inlay_hints(context, {0, 30}).empty());
    CHECK(features::inlay_hints(scene.context("infra-specs/vocabulary.md"), {0, 1000}).empty());
}

std::string links(std::string_view text) {
    const Scene scene(text);
    std::string out;
    for (const auto& link : features::document_links(scene.context())) {
        const auto line =
            link.target.range.empty() ? std::string() : ": " + scene.cut(link.target.path, link.target.range);
        out += scene.cut(scene.context().file().path, link.range) + " -> " +
               link.target.path.substr(testing::workspace_folder.size()) + line + " | " + link.tooltip + "\n";
    }
    return out;
}

TEST_CASE("links to files, headings and names are followed, and so are the files of a handoff list") {
    CHECK(links(R"(//- infra-specs/README.md
# Infrastructure Architecture Complete
- `overview.md`: what it is
- [vocabulary.md](vocabulary.md): words
- gone.md: nothing
## Links$0
[a](vocabulary.md#queue) [b][c] [[Queues]] [[Nobody]] ![i](<../a b.png>) [x](https://example.com) [y](nowhere.md)
[here](#links) <https://example.com> [z](overview.md#nothing)

[c]: overview.md
//- infra-specs/overview.md
# Overview
//- infra-specs/vocabulary.md
# Vocabulary
## Words
### Queue
A line.
//- a b.png
x
)") == R"(overview.md -> /infra-specs/overview.md | Overview
vocabulary.md -> /infra-specs/vocabulary.md | Vocabulary
vocabulary.md#queue -> /infra-specs/vocabulary.md: Queue | Queue (term)
b -> /infra-specs/overview.md | Overview
Queues -> /infra-specs/vocabulary.md: Queue | Queue (term)
../a b.png -> /a b.png | 
#links -> /infra-specs/README.md: Links | Links
overview.md#nothing -> /infra-specs/overview.md | Overview
overview.md -> /infra-specs/overview.md | Overview
)");
}

std::string symbols(std::string_view query) {
    const Scene scene(std::string(shop) +
                      "//- other/infra-specs/vocabulary.md\n# Words\n## W\n### Queue Depth\nLength.\n");
    std::string out;
    for (const auto& found : features::workspace_symbols(scene.context("infra-specs/vocabulary.md").snapshot, query)) {
        const auto& file = found.root->file(found.entry.file);
        const auto name = workspace::symbol_name(*file.facts, found.entry.kind, found.entry.index);
        out += (out.empty() ? "" : ", ") + name.text;
    }
    return out;
}

TEST_CASE("symbols are found over every specification, the best first") {
    CHECK(symbols("queue") == "Queue, Queue Depth");
    CHECK(symbols("avz") == "Availability Zone");
    CHECK(symbols("layer") == "Data Layer, Compute Layer");
    CHECK(symbols("rca") == "RCA-001: Zone failure");
    CHECK(symbols("store eng") == "Store engine");
    CHECK(symbols("zzz") == "");
    CHECK(symbols("").starts_with("Architecture"));
}

TEST_CASE("the list of symbols follows an edit") {
    const Scene scene(shop);
    const auto& root = scene.context("infra-specs/vocabulary.md").root;
    const auto edited = root.with(workspace::make_file(testing::absolute("infra-specs/tradeoffs.md"), "tradeoffs.md",
                                                       spec::DocumentKind::tradeoffs,
                                                       std::make_shared<const text::Source>("# New tradeoffs\n")));
    bool found = false;
    for (std::size_t i = 0; i < edited->symbols().size(); ++i) {
        CHECK(edited->symbols().name(i) != "store engine");
        found = found || edited->symbols().name(i) == "new tradeoffs";
    }
    CHECK(found);
}

}  // namespace
}  // namespace infraspec
