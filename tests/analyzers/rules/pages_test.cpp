// The pages of the rules: docs/rules/ is made of the catalogue, and says what the rules do.
#include "rules/pages.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"
#include "tests/support/golden.h"
#include "tests/support/rule_check.h"

namespace infraspec::testing {
namespace {

const rules::Rule& rule_of(std::string_view name) {
    const auto* rule = rules::find_rule(name);
    REQUIRE(rule != nullptr);
    return *rule;
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// The fixes that the bad example is offered, without those that suppress the finding.
std::vector<rules::Fix> fixes_of_bad_example(const rules::Rule& rule) {
    std::vector<rules::Fix> fixes;
    for (const auto& [path, finding] : findings_of(parse_fixture(rule.bad), rule.name)) {
        for (const auto& fix : finding.fixes) {
            if (!fix.title.starts_with("Disable ")) fixes.push_back(fix);
        }
    }
    return fixes;
}

}  // namespace

TEST_CASE("docs/rules holds the page of every rule and nothing else") {
    std::map<std::string, std::string> pages{{"README.md", rules::markdown_index()}};
    for (const auto& rule : rules::all_rules()) pages[std::string(rule.name) + ".md"] = rules::markdown_page(rule);
    CHECK(differences_from_folder("docs/rules", pages) == "");
}

TEST_CASE("a page says where a finding stands, and whether it has a fix, as the rule behaves") {
    for (const auto& rule : rules::all_rules()) {
        CAPTURE(rule.name);
        CHECK_FALSE(rule.at.empty());
        // Faults of `infraspec.toml` are found elsewhere; an environment has a fix only when one is nearly called so.
        if (rule.name == "config-invalid" || rule.name == "environment-unknown") continue;
        const auto fixes = fixes_of_bad_example(rule);
        CHECK(rule.fix.empty() == fixes.empty());
        CHECK(rule.fix_is_safe == std::ranges::any_of(fixes, &rules::Fix::safe));
    }
}

TEST_CASE("a page shows the examples file by file, each in a fence that its own fences do not end") {
    const auto page = rules::markdown_page(rule_of("implementation-in-spec"));
    CHECK(page.starts_with("# implementation-in-spec\n\n"));
    CHECK(holds(page, "`infra-specs/"));
    CHECK(holds(page, "````markdown\n#"));
    CHECK_FALSE(holds(page, "//- "));
    CHECK(holds(rules::markdown_page(rule_of("config-invalid")), "````toml\n[rules]\n"));
}

TEST_CASE("an example is cut into its files") {
    const auto files = rules::example_files("//- a.md\n# A\n\ntext\n//- b/c.md\n//- d.md\n# D\n");
    REQUIRE(files.size() == 3);
    CHECK(files[0].path == "a.md");
    CHECK(files[0].text == "# A\n\ntext\n");
    CHECK(files[1].text.empty());
    CHECK(files[2].text == "# D\n");
}

TEST_CASE("rules that go by a list show it") {
    const auto acronyms = rules::markdown_page(rule_of("acronym-undefined"));
    CHECK(holds(acronyms, "HTTPS"));
    CHECK(holds(acronyms, "UTC"));
    CHECK(holds(rules::markdown_page(rule_of("vague-language")), "- user friendly\n"));
    const auto environments = rules::markdown_page(rule_of("environment-unknown"));
    CHECK(holds(environments, "sandbox, sbx, stage, staging"));
    CHECK_FALSE(holds(environments, "nonprod"));
    const auto metrics = rules::markdown_page(rule_of("value-conflict"));
    for (const auto* pattern : {"a 4-hour RTO", "99.95% uptime", "TLS version 1.3", "keep 30 days of logs"})
        CHECK_MESSAGE(holds(metrics, std::string("- ") + pattern + "\n"), pattern);
    const auto window = rules::markdown_page(rule_of("recovery-window-exceeds-retention"));
    CHECK(holds(window, "- any point in the last 7 days\n"));
    CHECK_FALSE(holds(window, "uptime"));
}

TEST_CASE("a page says how the rule is silenced, where it can be") {
    for (const auto& rule : rules::all_rules()) {
        const bool can = rules::can_be_silenced(rule);
        CAPTURE(rule.name);
        CHECK(holds(rules::markdown_page(rule), "infraspec-disable-next-line " + std::string(rule.name)) == can);
        CHECK(holds(rules::text_page(rule), std::string(rule.name) + " = \"off\"") == can);
        CHECK(rules::text_page(rule).ends_with(rules::page_url(rule.name) + "\n"));
    }
}

TEST_CASE("the index lists every rule below its family") {
    const auto index = rules::markdown_index();
    CHECK(holds(index, "\n## Components\n"));
    CHECK(holds(index, "| [lifecycle-incomplete](lifecycle-incomplete.md) | warning | "));
    CHECK(holds(index, "| \\*inserts the missing keys |"));
    for (const auto& rule : rules::all_rules()) CHECK(holds(rules::text_index(), "  " + std::string(rule.name) + " "));
}

}  // namespace infraspec::testing
