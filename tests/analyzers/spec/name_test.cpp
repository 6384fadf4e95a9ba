#include "spec/name.h"

#include <doctest/doctest.h>

using namespace infraspec;
using spec::norm;

TEST_CASE("names are the same whatever their case, hyphens, underscores, spaces and number") {
    CHECK(norm("API Gateway") == "api gateway");
    CHECK(norm("api-gateway") == "api gateway");
    CHECK(norm("API__Gateways") == "api gateway");
    CHECK(norm("  API \t Gateway ") == "api gateway");
    CHECK(norm("Availability\nZones") == "availability zone");
}

TEST_CASE("only the last word is made singular") {
    CHECK(norm("Access Policies") == "access policy");
    CHECK(norm("Services Mesh") == "services mesh");
    CHECK(norm("IP Addresses") == "ip address");
    CHECK(norm("Access") == "access");
    CHECK(norm("Status") == "status");
    CHECK(norm("Analysis") == "analysis");
    CHECK(norm("VPCs") == "vpc");
    CHECK(norm("S") == "s");
}

TEST_CASE("case folding is Unicode's simple one") {
    CHECK(spec::fold_case("ÉCLUSE Straße ΣΊΣΥΦΟΣ Ǆ") == "écluse straße σίσυφοσ ǆ");
    CHECK(spec::fold_case("İ ẞ") == "İ ß");
    CHECK(spec::fold_case("\xFF"
                          "A") ==
          "\xFF"
          "a");
}

TEST_CASE("a name in brackets is an alias only at the end") {
    const auto split = spec::split_alias("VPC (Virtual Private Cloud)");
    CHECK(split.name == "VPC");
    CHECK(split.alias == "Virtual Private Cloud");
    CHECK(spec::split_alias("Queue (fast) lane").alias.empty());
    CHECK(spec::split_alias("(Queue)").name == "(Queue)");
}

TEST_CASE("words are what stands between white space, hyphens and underscores; punctuation is a word of its own") {
    std::string shown;
    for (const spec::Word& word : spec::words("The Queue's CI/CD-pipeline: größe_漢 e\xCC\x81tat")) {
        shown += word.punctuation ? "<" + word.folded + ">" : "[" + word.folded + "]";
    }
    CHECK(shown == "[the][queue]<'>[s][ci]</>[cd][pipeline]<:>[größe][漢][e\xCC\x81tat]");
}
