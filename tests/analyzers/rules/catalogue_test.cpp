#include <doctest/doctest.h>

#include <set>

#include "rules/rule.h"
#include "tests/support/fixture.h"
#include "tests/support/rule_check.h"

namespace infraspec::testing {
namespace {

bool finds(const rules::Rule& rule, std::string_view example) {
    const auto fixture = parse_fixture(example);
    return annotated(fixture, rule.name, false).find("^ " + std::string(rule.name) + ": ") != std::string::npos;
}

}  // namespace

TEST_CASE("every rule finds its bad example and is silent about its good one") {
    for (const auto& rule : rules::all_rules()) {
        CAPTURE(rule.name);
        // Its examples are no documents; they have a test of their own.
        if (rule.name == "config-invalid") continue;
        CHECK(finds(rule, rule.bad));
        CHECK_FALSE(finds(rule, rule.good));
        CHECK(finds(rule, to_crlf(rule.bad)));
        CHECK_FALSE(finds(rule, to_crlf(rule.good)));
    }
}

TEST_CASE("every rule says what it is about") {
    std::set<std::string_view> names;
    for (const auto& rule : rules::all_rules()) {
        CAPTURE(rule.name);
        CHECK(names.insert(rule.name).second);
        CHECK(rules::find_rule(rule.name) == &rule);
        CHECK_FALSE(rule.family.empty());
        CHECK_FALSE(rule.summary.empty());
        CHECK_FALSE(rule.summary.ends_with('.'));
        CHECK(rule.why.ends_with('.'));
        CHECK((rule.check != nullptr));
    }
    CHECK(rules::find_rule("no-such-rule") == nullptr);
}

TEST_CASE("the page of a rule bears its name") {
    CHECK(rules::page_url("term-unused").ends_with("/term-unused.md"));
}

TEST_CASE("rules of one family stand together") {
    std::set<std::string_view> closed;
    std::string_view family;
    for (const auto& rule : rules::all_rules()) {
        if (rule.family == family) continue;
        CHECK_FALSE(closed.contains(rule.family));
        closed.insert(family);
        family = rule.family;
    }
}

}  // namespace infraspec::testing
