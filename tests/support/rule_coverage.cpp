#include "tests/support/rule_coverage.h"

#include <array>
#include <iostream>
#include <map>
#include <string>

#include "rules/rule.h"

namespace infraspec::testing {
namespace {

using Counts = std::array<int, 3>;

std::map<std::string, Counts, std::less<>>& counts() {
    static std::map<std::string, Counts, std::less<>> by_rule;
    return by_rule;
}

/// Its examples are no documents; config_invalid_test and configuration_test try it.
constexpr std::string_view apart = "config-invalid";

}  // namespace

void note_tried(std::string_view rule, Tried what) {
    ++counts()[std::string(rule)].at(static_cast<std::size_t>(what));
}

bool every_rule_is_tried() {
    constexpr std::array<std::string_view, 3> names{"found", "not found", "fixed"};
    Counts sum{};
    std::string missing;
    for (const auto& rule : rules::all_rules()) {
        if (rule.name == apart) continue;
        const Counts& tried = counts()[std::string(rule.name)];
        for (std::size_t what = 0; what < names.size(); ++what) {
            sum.at(what) += tried.at(what);
            const bool needed = what != static_cast<std::size_t>(Tried::fix) || !rule.fix.empty();
            if (needed && tried.at(what) == 0)
                missing += "  " + std::string(rule.name) + " is never " + std::string(names.at(what)) + "\n";
        }
    }
    std::cout << rules::all_rules().size() << " rules: found in " << sum[0] << " fixtures, not found in " << sum[1]
              << ", fixed in " << sum[2] << "\n"
              << missing;
    return missing.empty();
}

}  // namespace infraspec::testing
