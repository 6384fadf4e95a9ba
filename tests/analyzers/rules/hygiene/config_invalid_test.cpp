#include <doctest/doctest.h>

#include "rules/rule.h"
#include "tests/support/fixture.h"
#include "workspace/configuration.h"

namespace infraspec::testing {
namespace {

std::vector<workspace::ConfigurationFault> faults_of(std::string_view example) {
    std::vector<std::string_view> names;
    for (const auto& rule : rules::all_rules()) names.push_back(rule.name);
    const auto fixture = parse_fixture(example);
    return workspace::read_configuration(text::Source(fixture.file("infra-specs/infraspec.toml").text), names).faults;
}

}  // namespace

TEST_CASE("the examples of config-invalid are faulty and sound configurations") {
    const auto* rule = rules::find_rule("config-invalid");
    REQUIRE((rule != nullptr));
    const auto faults = faults_of(rule->bad);
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().nearest == std::vector<std::string>{"term-unused"});
    CHECK(faults_of(rule->good).empty());
}

}  // namespace infraspec::testing
