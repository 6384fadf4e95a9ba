// Holds the grammar to what Mermaid itself says (tests/mermaid/judge.mjs): no chart that it draws is called broken, and
// but for the differences that are listed here, whatever it refuses is.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "embedded/flowchart.h"
#include "tests/support/paths.h"

namespace infraspec {
namespace {

const std::string folder = std::string(testing::project_dir) + "/tests/mermaid/";

std::string read(const std::string& name) {
    std::ifstream file(folder + name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// `=== name` begins a chart.
std::vector<std::string> charts() {
    std::vector<std::string> all;
    std::istringstream lines(read("flowcharts.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("=== ")) {
            all.emplace_back();
        } else {
            all.back() += line + "\n";
        }
    }
    return all;
}

struct Verdict {
    std::size_t chart = 0, at = 0, cut = 0;
    std::string put, says;
};

/// `[chart, at, cut, "put", "verdict"]`
Verdict verdict_of(const std::string& line) {
    Verdict verdict;
    const char* at = line.c_str() + 1;
    char* end = nullptr;
    for (std::size_t* number : {&verdict.chart, &verdict.at, &verdict.cut}) {
        *number = std::strtoul(at, &end, 10);
        at = end + 1;
    }
    std::string* into = &verdict.put;
    for (++at; *at != '\0'; ++at) {
        if (*at == '"') {
            if (into == &verdict.says) break;
            into = &verdict.says;
            at += 2;
        } else if (*at == '\\') {
            ++at;
            *into += *at == 'n' ? '\n' : *at;
        } else {
            *into += *at;
        }
    }
    return verdict;
}

/// What differences.txt lists below its reasons.
std::set<std::string> listed() {
    std::set<std::string> all;
    std::istringstream lines(read("differences.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('[')) CHECK_MESSAGE(all.insert(line).second, line, " is listed twice");
    }
    return all;
}

TEST_CASE("Mermaid and the grammar agree which flowcharts are valid, but for the differences that are listed") {
    const auto all = charts();
    CHECK(all.size() >= 40);
    std::istringstream lines(read("verdicts.txt"));
    std::set<std::string> differences;
    std::size_t agreed = 0;
    for (std::string line; std::getline(lines, line);) {
        const Verdict verdict = verdict_of(line);
        std::string text = all.at(verdict.chart);
        text.replace(verdict.at, verdict.cut, verdict.put);
        // "refused": the syntax is right, but a shape or a link is none; "other": no flowchart.
        if (verdict.says != "valid" && verdict.says != "invalid") continue;
        const auto chart = embedded::read_flowchart(text);
        if ((verdict.says == "invalid") == chart->fault.has_value()) {
            ++agreed;
        } else {
            differences.insert(line);
        }
    }
    CHECK(agreed > 6500);
    const auto known = listed();
    for (const auto& line : differences) CHECK_MESSAGE(known.contains(line), line, " differs");
    for (const auto& line : known) CHECK_MESSAGE(differences.contains(line), line, " differs no more");
}

}  // namespace
}  // namespace infraspec
