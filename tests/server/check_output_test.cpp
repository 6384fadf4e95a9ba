// What check writes for services of continuous integration, and how it tells one finding from another.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "rules/rule.h"
#include "server/commands/baseline.h"
#include "server/commands/fingerprint.h"
#include "server/commands/report.h"
#include "server/commands/unified_diff.h"

using namespace infraspec;
using namespace infraspec::server;
using namespace infraspec::server::commands;
using nlohmann::json;

namespace {

/// One file with a finding at each place where `word` stands in the text.
Report report_of(const std::string& text, const std::string& word, const std::string& path = "/srv/infra-specs/a b.md",
                 std::string_view rule = "placeholder-left") {
    FileFindings file{path, std::make_shared<text::Source>(text), {}};
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        rules::Finding finding;
        finding.rule = rules::find_rule(rule)->name;
        finding.range = {static_cast<text::Offset>(at), static_cast<text::Offset>(at + word.size())};
        finding.message = "\"" + word + "\" is left, 100%: fill it in";
        finding.related.push_back({path, finding.range, "here"});
        finding.fixes.push_back({"Do it", {{path, {{finding.range, "done"}}}}, true});
        file.findings.push_back(std::move(finding));
    }
    auto plan = std::make_shared<Plan>();
    plan->configuration_files[path] = {file.source, {}};
    return {{std::make_shared<workspace::Snapshot>(), std::move(plan), {}}, {file}, "/srv"};
}

std::vector<std::string> fingerprints(const Report& report) {
    std::vector<std::string> result;
    Fingerprints next(report);
    for (const auto& file : report.files) {
        for (const auto& finding : file.findings) result.push_back(next.next(file, finding));
    }
    return result;
}

}  // namespace

TEST_CASE("SARIF has places from 1, related ones, fixes, rules and fingerprints") {
    const auto log = json::parse(sarif_report(report_of("# A\n\n漢 😀 TODO\n", "TODO")));
    CHECK(log["version"] == "2.1.0");
    const auto& run = log["runs"][0];
    CHECK(run["tool"]["driver"]["rules"].size() == rules::all_rules().size());
    CHECK(run["columnKind"] == "utf16CodeUnits");
    REQUIRE(run["results"].size() == 1);
    const auto& result = run["results"][0];
    CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == "placeholder-left");
    CHECK(result["level"] == "warning");
    const auto& place = result["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"] == json{{"uri", "infra-specs/a%20b.md"}, {"uriBaseId", "%SRCROOT%"}});
    const json region{{"startLine", 3}, {"startColumn", 6}, {"endLine", 3}, {"endColumn", 10}};
    CHECK(place["region"] == region);
    CHECK(result["relatedLocations"][0]["message"]["text"] == "here");
    const auto& change = result["fixes"][0]["artifactChanges"][0];
    CHECK(change["replacements"][0] == json{{"deletedRegion", region}, {"insertedContent", {{"text", "done"}}}});
    CHECK(result["partialFingerprints"]["infraspec/v1"].get<std::string>().size() == 16);
}

TEST_CASE("GitHub gets a command a finding, with its own characters escaped") {
    CHECK(github_report(report_of("x, TODO\n", "TODO", "/srv/a,b.md")) ==
          "::warning file=a%2Cb.md,line=1,endLine=1,col=4,endColumn=8,title=placeholder-left::"
          "\"TODO\" is left, 100%25: fill it in\n");
    CHECK(github_report(report_of("fine\n", "TODO")).empty());
}

TEST_CASE("GitLab gets an array with a fingerprint for each finding") {
    const auto report = json::parse(gitlab_report(report_of("TODO\nTODO\n", "TODO")));
    REQUIRE(report.size() == 2);
    CHECK(report[0]["check_name"] == "placeholder-left");
    CHECK(report[0]["severity"] == "major");
    CHECK(report[1]["location"]["path"] == "infra-specs/a b.md");
    CHECK(report[1]["location"]["lines"] == json{{"begin", 2}, {"end", 2}});
    CHECK(report[0]["fingerprint"] != report[1]["fingerprint"]);
}

TEST_CASE("JUnit gets failures as far as check fails for them") {
    const auto report = report_of("TODO\n", "TODO", "/srv/<a>.md");
    const auto strict = junit_report(report, workspace::Severity::warning);
    CHECK(strict.find("<testsuites name=\"infraspec\" tests=\"1\" failures=\"1\" errors=\"0\">") != std::string::npos);
    CHECK(strict.find("<failure type=\"warning\" message=\"&quot;TODO&quot; is left, 100%: fill it in\">"
                      "&lt;a&gt;.md:1:1: ") != std::string::npos);
    const auto lenient = junit_report(report, workspace::Severity::error);
    CHECK(lenient.find("failures=\"0\"") != std::string::npos);
    CHECK(lenient.find("<system-out>warning: ") != std::string::npos);
    CHECK(junit_report(report_of("fine\n", "TODO"), std::nullopt).find("name=\"no problems\"/>") != std::string::npos);
}

TEST_CASE("a finding is the same one when lines move or a paragraph is wrapped anew, and another one elsewhere") {
    const auto before = fingerprints(report_of("# A\n\nTODO\n", "TODO"));
    CHECK(fingerprints(report_of("# A\n\nmore\n\nTODO\n", "TODO")) == before);
    CHECK(fingerprints(report_of("# A\n\nTODO\n", "TODO", "/srv/other.md")) != before);
    CHECK(fingerprints(report_of("# A\n\nTBD\n", "TBD")) != before);
    CHECK(fingerprints(report_of("# A\n\nTODO\n", "TODO", "/srv/infra-specs/a b.md", "vague-language")) != before);
    const auto two = fingerprints(report_of("TODO\nTODO\n", "TODO"));
    CHECK(two[0] == before[0]);
    CHECK(two[0] != two[1]);
}

TEST_CASE("what is secret stays out of fingerprints") {
    const auto print = [](const std::string& secret) {
        auto report = report_of("Password: " + secret + "\n", secret, "/srv/a.md", "secret-in-spec");
        report.files[0].findings[0].message = "This is a secret: replace it";
        return fingerprints(report);
    };
    CHECK(print("Wal7nut!Tree") == print("an0ther!One"));
}

TEST_CASE("a baseline takes out as many findings as it knows, and says what is gone") {
    const auto old = report_of("TODO\n", "TODO");
    const auto baseline = read_baseline(write_baseline(baseline_of(old, "/srv")));
    auto now = report_of("new\n\nTODO\n\nTODO\n", "TODO");
    const auto applied = apply_baseline(baseline, "/srv", now);
    CHECK(applied.known == 1);
    CHECK(applied.gone == 0);
    REQUIRE(now.files[0].findings.size() == 1);
    auto fixed = report_of("fine\n", "TODO");
    CHECK(apply_baseline(baseline, "/srv", fixed).gone == 1);
    CHECK(updated(baseline, fixed, "/srv").empty());
    auto other = report_of("fine\n", "TODO", "/srv/other.md");
    CHECK(apply_baseline(baseline, "/srv", other).gone == 0);
    CHECK(updated(baseline, other, "/srv").size() == 1);
    CHECK(write_baseline({}) == "{\n  \"version\": 1,\n  \"findings\": []\n}\n");
    CHECK_THROWS(read_baseline("{"));
    CHECK_THROWS(read_baseline("{\"version\": 2, \"findings\": []}"));
    CHECK_THROWS(read_baseline("{\"version\": 1, \"findings\": [{}]}"));
}

TEST_CASE("a difference is what `diff -u` says") {
    CHECK(unified_diff("a\nb\n", "a\nb\n", "x.md").empty());
    CHECK(unified_diff("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n", "x.md") ==
          "--- a/x.md\n+++ b/x.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    CHECK(unified_diff("a\n", "a\nb", "x.md") ==
          "--- a/x.md\n+++ b/x.md\n@@ -1 +1,2 @@\n a\n+b\n\\ No newline at end of file\n");
    CHECK(unified_diff("", "a\n", "x.md") == "--- /dev/null\n+++ b/x.md\n@@ -0,0 +1 @@\n+a\n");
    const std::string gap = "1\n2\n3\n4\n5\n6\n7\n";
    CHECK(unified_diff("a\n" + gap + "b\n", "A\n" + gap + "B\n", "x.md") ==
          "--- a/x.md\n+++ b/x.md\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n");
}
