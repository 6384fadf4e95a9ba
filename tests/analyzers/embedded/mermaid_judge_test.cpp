// Holds the grammar to what Mermaid itself says (tests/mermaid/judge.mjs): no chart that it draws is called broken, and
// but for the differences that are listed here, whatever it refuses is.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
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

/// Mermaid takes any line with `direction TB` in it for one that sets the direction, whatever stands before.
bool is_stray_direction(const std::string& text, std::size_t changed) {
    const auto begin = text.rfind('\n', changed) + 1;
    return text.substr(begin, text.find('\n', begin) - begin).find("direction ") != std::string::npos;
}

TEST_CASE("what Mermaid draws is sound, and nearly all that it refuses is not") {
    const auto all = charts();
    CHECK(all.size() >= 40);
    std::istringstream lines(read("verdicts.txt"));
    std::size_t agreed = 0, missed = 0, invalid = 0;
    std::string false_alarms;
    for (std::string line; std::getline(lines, line);) {
        const Verdict verdict = verdict_of(line);
        std::string text = all.at(verdict.chart);
        text.replace(verdict.at, verdict.cut, verdict.put);
        // "refused": the syntax is right, but a shape or a link is none; "other": no flowchart.
        if (verdict.says != "valid" && verdict.says != "invalid") continue;
        const auto chart = embedded::read_flowchart(text);
        if (verdict.says == "invalid") ++invalid;
        if ((verdict.says == "invalid") == chart->fault.has_value()) {
            ++agreed;
        } else if (verdict.says == "invalid") {
            ++missed;
        } else if (!is_stray_direction(text, verdict.at)) {
            false_alarms += line + "\n";
        }
    }
    CHECK(false_alarms == "");
    CHECK(agreed > 3000);
    // Styles, classes, clicks and properties are read without looking at what they say; a space before the direction
    // may be missing.
    CHECK(missed * 20 < invalid);
}

}  // namespace
}  // namespace infraspec
