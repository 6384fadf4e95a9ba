// What holds for every fix of every rule, tried on the rules' own examples.
#include <doctest/doctest.h>

#include <algorithm>

#include "rules/rule.h"
#include "tests/support/findings.h"
#include "tests/support/rule_check.h"

namespace infraspec::testing {
namespace {

std::vector<rules::Fix> safe_fixes(const Fixture& fixture) {
    std::vector<rules::Fix> fixes;
    for (const auto& found : findings_of(fixture, "")) {
        for (const auto& fix : found.finding.fixes) {
            if (fix.safe) {
                fixes.push_back(fix);
                break;
            }
        }
    }
    return fixes;
}

/// The edits of all fixes, file by file, as "Fix all" applies them.
rules::Fix together(const std::vector<rules::Fix>& fixes) {
    rules::Fix all;
    for (const auto& fix : fixes) {
        for (const auto& edit : fix.edits) {
            const auto same = std::find_if(all.edits.begin(), all.edits.end(),
                                           [&](const rules::FileEdit& other) { return other.path == edit.path; });
            if (same == all.edits.end()) {
                all.edits.push_back(edit);
            } else {
                same->edits.insert(same->edits.end(), edit.edits.begin(), edit.edits.end());
            }
        }
    }
    return all;
}

}  // namespace

TEST_CASE("every fix removes its finding and brings no other") {
    for (const auto& rule : rules::all_rules()) {
        for (const auto& text : {std::string(rule.bad), to_crlf(rule.bad)}) {
            const auto fixture = parse_fixture(text);
            for (const auto& found : findings_of(fixture, rule.name)) {
                for (const auto& fix : found.finding.fixes) {
                    CAPTURE(rule.name);
                    CAPTURE(fix.title);
                    const auto fixed = with_fix(fixture, fix);
                    INFO(annotated(fixed, "", false));
                    CHECK(fault_of_fix(rule.name, fixture, fixed, fix) == "");
                }
            }
        }
    }
}

TEST_CASE("fixes keep the line ends of the file") {
    for (const auto& rule : rules::all_rules()) {
        const auto fixture = parse_fixture(to_crlf(rule.bad));
        for (const auto& found : findings_of(fixture, rule.name)) {
            for (const auto& fix : found.finding.fixes) {
                CAPTURE(rule.name);
                CAPTURE(fix.title);
                for (const auto& file : with_fix(fixture, fix).files) CHECK(to_crlf(file.text) == file.text);
            }
        }
    }
}

TEST_CASE("every finding ends with the two fixes that disable its rule, neither of them safe") {
    for (const auto& rule : rules::all_rules()) {
        for (const auto& found : findings_of(parse_fixture(rule.bad), rule.name)) {
            CAPTURE(rule.name);
            const auto& fixes = found.finding.fixes;
            REQUIRE(fixes.size() >= 2);
            CHECK(fixes[fixes.size() - 2].title == "Disable " + std::string(rule.name) + " for this line");
            CHECK(fixes[fixes.size() - 1].title == "Disable " + std::string(rule.name) + " for this file");
            CHECK_FALSE(fixes[fixes.size() - 2].safe);
            CHECK_FALSE(fixes[fixes.size() - 1].safe);
        }
    }
}

TEST_CASE("all safe fixes together leave nothing that is safe to fix, and change nothing the second time") {
    for (const auto& rule : rules::all_rules()) {
        CAPTURE(rule.name);
        auto fixture = parse_fixture(rule.bad);
        for (int round = 0; round < 5 && !safe_fixes(fixture).empty(); ++round) {
            fixture = with_fix(std::move(fixture), together(safe_fixes(fixture)));
        }
        INFO(annotated(fixture, "", false));
        CHECK(safe_fixes(fixture).empty());
    }
}

TEST_CASE("at most one fix of a finding is preferred, and a safe one is") {
    for (const auto& rule : rules::all_rules()) {
        for (const auto& found : findings_of(parse_fixture(rule.bad), rule.name)) {
            CAPTURE(rule.name);
            const auto& fixes = found.finding.fixes;
            CHECK(std::count_if(fixes.begin(), fixes.end(), [](const auto& fix) { return fix.preferred; }) <= 1);
            for (const auto& fix : fixes) CHECK((!fix.safe || fix.preferred));
        }
    }
}

}  // namespace infraspec::testing
