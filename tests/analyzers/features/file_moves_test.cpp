#include "features/file_moves.h"

#include <doctest/doctest.h>

#include "tests/analyzers/features/scene.h"

namespace infraspec {
namespace {

using testing::Scene;

/// The texts of the files that change when one path becomes another.
std::string after_move(std::string_view text, std::string_view from, std::string_view to) {
    const Scene scene(text);
    const features::FileMove move{testing::absolute(from), testing::absolute(to)};
    std::string out;
    const auto snapshot = testing::snapshot_of(scene.fixture());
    for (const auto& file : features::follow_moves(*snapshot, {}, std::span(&move, 1))) {
        const auto path = file.path.substr(testing::workspace_folder.size() + 1);
        out += "//- " + path + "\n" + text::apply(scene.fixture().file(path).text, file.edits);
    }
    return out;
}

TEST_CASE("links of every form follow a file") {
    CHECK(after_move(R"(//- infra-specs/README.md
# Infrastructure Architecture Complete
- overview.md: what it is
- [security.md](security.md): how it is kept
## More
[a](security.md#threats) [b](<security.md#threats> "Security") ![c](./security.md) [d][e] [f](overview.md)
[g](/infra-specs/security.md) `security.md` [h](https://example.com/security.md) [i](security.md?raw#threats)

[e]: <security.md> 'x'
//- infra-specs/security.md
# Security
## Threats
[home](README.md#more) [up](#threats) [code](../app/main.tf) [self](security.md#threats)
//- infra-specs/overview.md
# Overview
//- app/main.tf
x
)",
                     "infra-specs/security.md", "infra-specs/deep er/(safe).md") ==
          R"(//- infra-specs/README.md
# Infrastructure Architecture Complete
- overview.md: what it is
- [deep er/(safe).md](deep%20er/%28safe%29.md): how it is kept
## More
[a](deep%20er/%28safe%29.md#threats) [b](<deep er/(safe).md#threats> "Security") ![c](./deep%20er/%28safe%29.md) [d][e] [f](overview.md)
[g](/infra-specs/deep%20er/%28safe%29.md) `security.md` [h](https://example.com/security.md) [i](deep%20er/%28safe%29.md?raw#threats)

[e]: <deep er/(safe).md> 'x'
//- infra-specs/security.md
# Security
## Threats
[home](../README.md#more) [up](#threats) [code](../../app/main.tf) [self](%28safe%29.md#threats)
)");
}

TEST_CASE("a path with spaces and a fragment stays one") {
    CHECK(after_move("//- infra-specs/overview.md\n# O\n[x](<path with space.md#a-b>) [y](path%20with%20space.md#a-b)\n"
                     "//- infra-specs/path with space.md\n# P\n## A b\n",
                     "infra-specs/path with space.md", "infra-specs/new path.md") ==
          "//- infra-specs/overview.md\n# O\n[x](<new path.md#a-b>) [y](new%20path.md#a-b)\n");
}

TEST_CASE("a folder takes its files along: links inside it stay, those across its border follow") {
    CHECK(after_move(R"(//- infra-specs/overview.md
[a](modules/a.md), [all](modules/), [spec](../infra-specs/modules/b.md#x)
//- infra-specs/modules/a.md
[b](b.md), [o](../overview.md), [img](pic.png)
//- infra-specs/modules/b.md
# B
## X
//- infra-specs/modules/pic.png
x
)",
                     "infra-specs/modules", "infra-specs/parts/all") ==
          R"(//- infra-specs/modules/a.md
[b](b.md), [o](../../overview.md), [img](pic.png)
//- infra-specs/overview.md
[a](parts/all/a.md), [all](parts/all/), [spec](parts/all/b.md#x)
)");
}

TEST_CASE("links from other specifications follow, and a whole specification moves without a change inside") {
    CHECK(after_move(R"(//- a/infra-specs/overview.md
[b](../../b/infra-specs/overview.md)
//- b/infra-specs/overview.md
[self](vocabulary.md)
//- b/infra-specs/vocabulary.md
# V
)",
                     "b", "c/d") == "//- a/infra-specs/overview.md\n[b](../../c/d/infra-specs/overview.md)\n");
}

TEST_CASE("a file that is no document takes the links to it along") {
    CHECK(
        after_move("//- infra-specs/overview.md\r\n# Größe\r\n\r\n- ![漢](../img/größe.png)\r\n//- img/größe.png\nx\n",
                   "img/größe.png", "pictures/größe.png") ==
        "//- infra-specs/overview.md\n# Größe\r\n\r\n- ![漢](../pictures/größe.png)\r\n");
}

}  // namespace
}  // namespace infraspec
