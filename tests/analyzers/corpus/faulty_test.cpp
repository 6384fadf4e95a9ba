// One faulty specification for each family of rules, every finding with its exact place and words in a text beside it.
#include <doctest/doctest.h>

#include <set>

#include "rules/rule.h"
#include "tests/support/corpus.h"
#include "tests/support/findings.h"

namespace infraspec::testing {

TEST_CASE("the faulty specifications get the findings that their findings.txt lists, and no other") {
    for (const auto& spec : corpus("faulty")) check_listing(spec);
}

TEST_CASE("every rule finds something in the faulty specifications") {
    std::set<std::string, std::less<>> listed;
    for (const auto& spec : corpus("faulty")) {
        const auto text = listing(spec.fixture);
        for (const auto& rule : rules::all_rules()) {
            if (text.find(" " + std::string(rule.name) + ": ") != std::string::npos) listed.emplace(rule.name);
        }
    }
    for (const auto& rule : rules::all_rules()) {
        CAPTURE(rule.name);
        CHECK(listed.contains(rule.name));
    }
}

TEST_CASE("in the faulty specifications the findings do not depend on the kind of line end") {
    for (auto spec : corpus("faulty")) {
        const auto expected = listing(spec.fixture);
        for (auto& file : spec.fixture.files) file.text = to_crlf(file.text);
        CHECK(listing(spec.fixture) == expected);
    }
}

}  // namespace infraspec::testing
