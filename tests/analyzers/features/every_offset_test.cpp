// Every feature at every byte of documents that hold everything the format knows, whole and broken: each answer must
// lie inside its text.
#include <doctest/doctest.h>

#include "features/call_hierarchy.h"
#include "features/code_lenses.h"
#include "features/completion.h"
#include "features/definition.h"
#include "features/document_links.h"
#include "features/document_symbols.h"
#include "features/folding.h"
#include "features/formatting.h"
#include "features/highlights.h"
#include "features/hover.h"
#include "features/implementation.h"
#include "features/inlay_hints.h"
#include "features/refactorings.h"
#include "features/references.h"
#include "features/rename.h"
#include "features/selection.h"
#include "features/semantic_tokens.h"
#include "tests/analyzers/features/scene.h"
#include "text/edit.h"

namespace infraspec {
namespace {

using testing::Scene;
using text::Range;

constexpr std::string_view whole = R"(//- infra-specs/README.md
---
title: 漢字
---
# Spec
- [Words](vocabulary.md), [Who](responsibilities.md#api-gateway-infrastructure) and [[Queue]]
<!-- a comment -->
//- infra-specs/vocabulary.md
# Vocabulary
## Core Concepts
### Security Group (SG)
A *stateful* firewall, see [the net](architecture.md#network-layer) and [more][m] 😀.
- Aliases: Firewall
- See also: Queue

**Queue**
A line of `jobs`.

[m]: https://example.com "x"
//- infra-specs/responsibilities.md
# Responsibilities
### API Gateway Infrastructure
**Responsibilities:**
- Manages: routes
**Dependencies:**
- Worker: takes the queue
- External: Stripe
**Lifecycle:**
- Provisioner: Terraform
### Worker
#### Dependencies
API Gateway, Nobody
//- infra-specs/architecture.md
# Architecture
### Network Layer
- Components: API Gateway, Worker
- Dependencies: Requires data layer
| a | b |
|---|---|
| Queue | `Worker` |
```mermaid
graph TD; A-->B
```
//- infra-specs/modules/worker.md
# Worker module
//- infra-specs/assertions.md
# Assertions
1. **High Availability**
   - Given: Production
   - When: RCA-001 fails
   - Then: the queue goes on
### RCA-001: Größe
**Given**: a
**When**: b
> - Then: c
)";

bool inside(const features::Context& context, const std::string& path, text::Range range) {
    const auto index = context.root.find_path(path);
    if (!index) return range.empty();
    return range.begin <= range.end && range.end <= context.root.file(*index).source->size();
}

void check_place(const features::Context& context, text::Offset offset) {
    const auto link = [](const features::Location& place) { return place.path; };
    const std::string& own = context.file().path;
    if (const auto hover = features::hover(context, offset, link)) {
        REQUIRE(inside(context, own, hover->range));
        REQUIRE(!hover->markdown.empty());
        REQUIRE(hover->markdown.size() < 16000);
    }
    for (const auto& target : features::definition(context, offset)) {
        REQUIRE(inside(context, target.path, target.extent));
        REQUIRE(inside(context, own, target.origin));
        REQUIRE(target.extent.contains(target.name));
    }
    for (const auto& place : features::references(context, offset, true))
        REQUIRE(inside(context, place.path, place.range));
    for (const auto& highlight : features::highlights(context, offset)) REQUIRE(inside(context, own, highlight.range));
    for (const auto& target : features::implementation(context, offset))
        REQUIRE(inside(context, target.path, target.name));
    for (const auto component : features::hierarchy_at(context, offset)) {
        for (const auto& call : features::dependencies_of(context.root, component)) REQUIRE(!call.places.empty());
        for (const auto& call : features::dependents_of(context.root, component)) REQUIRE(!call.places.empty());
    }
    for (const bool snippets : {false, true}) {
        for (const auto& candidate : features::complete(context, offset, {snippets, false})) {
            REQUIRE(inside(context, own, candidate.edit.range));
            REQUIRE(context.source().line_of(candidate.edit.range.begin) ==
                    context.source().line_of(candidate.edit.range.end));
            REQUIRE(!candidate.label.empty());
        }
    }
    Range inner{offset, offset};
    for (const Range range : features::selections(context, offset)) {
        REQUIRE(inside(context, own, range));
        REQUIRE(range.touches(std::min(offset, context.source().size())));
        if (!inner.empty()) REQUIRE((range.contains(inner) && range != inner));
        inner = range;
    }
    REQUIRE(inner == Range{0, context.source().size()});
    for (const auto& edit : features::format_after_line_end(context, offset)) REQUIRE(inside(context, own, edit.range));
    if (const auto place = features::prepare_rename(context, offset)) {
        REQUIRE(inside(context, own, place->range));
        REQUIRE(place->range.touches(offset));
        for (const auto& file : features::rename(context, offset, "Something Else").files) {
            std::vector<text::TextEdit> edits;
            for (const auto& change : file.changes) edits.push_back(change.edit);
            REQUIRE(text::disjoint(edits));
            for (const auto& edit : edits) REQUIRE(inside(context, file.path, edit.range));
        }
    }
    const text::Offset far = std::min(offset + 7, context.source().size());
    for (const auto& refactoring : features::refactorings(context, {offset, far})) {
        for (const auto& [path, edits, create] : refactoring.edits()) {
            REQUIRE(text::disjoint(edits));
            REQUIRE((!create || refactoring.creates));
            for (const auto& edit : edits) REQUIRE((create ? edit.range.empty() : inside(context, path, edit.range)));
        }
    }
}

/// What is asked about a document as a whole.
void check_document(const features::Context& context) {
    const std::string& own = context.file().path;
    const auto edits = features::format(context);
    REQUIRE(text::disjoint(edits));
    for (const auto& edit : edits) REQUIRE(inside(context, own, edit.range));
    (void)features::document_symbols(context);
    text::Offset last = 0;
    for (const auto& token : features::semantic_tokens(context)) {
        REQUIRE(inside(context, own, token.range));
        REQUIRE(!token.range.empty());
        REQUIRE(token.range.begin >= last);
        REQUIRE(context.source().line_of(token.range.begin) == context.source().line_of(token.range.end));
        last = token.range.end;
    }
    for (const auto& fold : features::folds(context)) {
        REQUIRE(inside(context, own, fold.range));
        REQUIRE(context.source().line_of(fold.range.begin) < context.source().line_of(fold.range.end));
    }
    for (const auto& link : features::document_links(context)) {
        REQUIRE(inside(context, own, link.range));
        REQUIRE(inside(context, link.target.path, link.target.range));
    }
    for (const auto& place : features::lens_places(context)) {
        REQUIRE(inside(context, own, place.range));
        const auto lens = features::lens(context, place.kind, place.index);
        REQUIRE(lens.has_value());
        REQUIRE(!lens->title.empty());
        for (const auto& counted : lens->places) REQUIRE(inside(context, counted.path, counted.range));
    }
    for (const auto& hint : features::inlay_hints(context, {0, context.source().size()}))
        REQUIRE(hint.place <= context.source().size());
}

void check_everywhere(std::string_view text) {
    const Scene scene(text);
    for (const testing::FixtureFile& file : scene.fixture().files) {
        const features::Context context = scene.context(file.path);
        for (text::Offset offset = 0; offset <= file.text.size() + 1; ++offset) check_place(context, offset);
        check_document(context);
    }
}

TEST_CASE("every feature answers at every byte") {
    check_everywhere(whole);
}

TEST_CASE("every feature answers at every byte with CRLF") {
    check_everywhere(testing::to_crlf(whole));
}

TEST_CASE("every feature answers while a document is being typed") {
    const Scene scene(whole);
    for (const testing::FixtureFile& file : scene.fixture().files) {
        for (std::size_t size = 0; size < file.text.size(); size += 3) {
            const Scene begun("//- " + file.path + "\n" + file.text.substr(0, size));
            const features::Context context = begun.context(file.path);
            for (text::Offset back = 0; back < 4; ++back) {
                check_place(context, context.source().size() - std::min(back, context.source().size()));
            }
            check_document(context);
        }
    }
}

TEST_CASE("every feature answers in bytes that are no text") {
    std::string bytes = "//- infra-specs/vocabulary.md\n";
    unsigned state = 7;
    for (int i = 0; i < 600; ++i) {
        state = state * 1664525U + 1013904223U;
        constexpr std::string_view alphabet = "# *[]()`-\n\r:|<>!_~\\x\xff\xc3\x80\xf0Ga1.\t";
        bytes += alphabet[(state >> 16U) % alphabet.size()];
    }
    check_everywhere(bytes);
}

}  // namespace
}  // namespace infraspec
