#include "spec/kind.h"

#include <doctest/doctest.h>

using namespace infraspec::spec;

TEST_CASE("the stem of a file says what it is about, in any case") {
    CHECK(kind_of_path("vocabulary.md") == DocumentKind::vocabulary);
    CHECK(kind_of_path("Disaster-Recovery.MD") == DocumentKind::disaster_recovery);
    CHECK(kind_of_path("README.md") == DocumentKind::readme);
    CHECK(kind_of_path("notes.md") == DocumentKind::other);
}

TEST_CASE("the nearest folder that is a kind wins over the stem") {
    CHECK(kind_of_path("assertions/network.md") == DocumentKind::assertions);
    CHECK(kind_of_path("assertions/README.md") == DocumentKind::assertions);
    CHECK(kind_of_path("modules/security.md") == DocumentKind::module);
    CHECK(kind_of_path("security/modules/vpc/notes.md") == DocumentKind::module);
    CHECK(kind_of_path("drafts/overview.md") == DocumentKind::overview);
}

TEST_CASE("only the root's own README is the readme of the specification") {
    CHECK(kind_of_path("drafts/README.md") == DocumentKind::other);
    CHECK(kind_of_path("modules.md") == DocumentKind::other);
}
