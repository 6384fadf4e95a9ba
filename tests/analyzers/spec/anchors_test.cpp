#include "spec/anchors.h"

#include <doctest/doctest.h>

using namespace infraspec::spec;

TEST_CASE("anchors are GitHub's") {
    CHECK(slug("API Gateway") == "api-gateway");
    CHECK(slug("RTO & RPO: what we promise!") == "rto--rpo-what-we-promise");
    CHECK(slug("snake_case and CI/CD") == "snake_case-and-cicd");
    CHECK(slug("Größe 漢字") == "größe-漢字");
    CHECK(slug("🧠 Role") == "-role");
    CHECK(slug("⚙️ Setup") == "\xEF\xB8\x8F-setup");
}

TEST_CASE("headings of one slug are counted") {
    SlugCounter slugs;
    CHECK(slugs.unique("Scaling") == "scaling");
    CHECK(slugs.unique("Scaling") == "scaling-1");
    CHECK(slugs.unique("scaling") == "scaling-2");
    CHECK(slugs.unique("Backups") == "backups");
}
