// The options of check, through the real program.
#include <doctest/doctest.h>
#include <signal.h>
#include <stdio.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/paths.h"
#include "tests/support/program.h"

using namespace infraspec::testing;
using nlohmann::json;

namespace {

const std::string project = project_dir;

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Lacks a title and a second lifecycle key.
constexpr const char* untitled = "The shop sells goods.\r\n";

void write_faulty(const ScratchFolder& folder) {
    folder.write("infra-specs/overview.md", untitled);
    folder.write("infra-specs/notes.md", "# Notes\n\nSee [x](none.md), TODO.\n");
}

}  // namespace

TEST_CASE("check --fix writes what is safe, and nothing the second time") {
    const ScratchFolder folder;
    write_faulty(folder);
    const auto diff = run_program({"check", "--diff"}, folder.path());
    CHECK(diff.status == 1);
    CHECK(diff.out.starts_with("--- a/infra-specs/overview.md\n+++ b/infra-specs/overview.md\n@@ "));
    CHECK(diff.out.find("\n+# Overview\r\n") != std::string::npos);
    CHECK(text_of(folder.path() + "/infra-specs/overview.md") == untitled);

    const auto fixed = run_program({"check", "--fix"}, folder.path());
    CHECK(fixed.status == 1);
    CHECK(fixed.out.find("fixed 1 file\n") != std::string::npos);
    CHECK(fixed.out.find("document-title-missing") == std::string::npos);
    const auto text = text_of(folder.path() + "/infra-specs/overview.md");
    CHECK(text == "# Overview\r\n\r\n" + std::string(untitled));
    CHECK(run_program({"check", "--fix"}, folder.path()).out.find("fixed") == std::string::npos);
    CHECK(text_of(folder.path() + "/infra-specs/overview.md") == text);
    CHECK(run_program({"check", "--diff"}, folder.path()).out.empty());
}

TEST_CASE("check --fix touches only what was asked for") {
    const ScratchFolder folder;
    write_faulty(folder);
    CHECK(run_program({"check", "--fix", "--ignore", "document-title-missing"}, folder.path()).status == 1);
    CHECK(run_program({"check", "--fix", "infra-specs/notes.md"}, folder.path()).status == 1);
    CHECK(text_of(folder.path() + "/infra-specs/overview.md") == untitled);
    CHECK(run_program({"check", "--fix", "--diff"}, folder.path()).status == 2);
}

TEST_CASE("every safe fix of the faulty example can be applied at once, and git would take the difference") {
    const ScratchFolder folder;
    std::filesystem::copy(project + "/examples/faulty/infra-specs", folder.path() + "/infra-specs");
    const auto diff = run_program({"check", "--diff"}, folder.path());
    CHECK(diff.out.find("--- a/infra-specs/") != std::string::npos);
    const auto fixed = run_program({"check", "--fix", "--format=json"}, folder.path());
    CHECK(fixed.err.find("fixed ") != std::string::npos);
    const auto report = json::parse(fixed.out);
    for (const auto& finding : report["findings"]) {
        for (const auto& fix : finding["fixes"]) CHECK_FALSE_MESSAGE(fix["safe"].get<bool>(), finding.dump());
    }
}

TEST_CASE("a text on standard input is checked as the file that it is of") {
    const ScratchFolder folder;
    write_faulty(folder);
    folder.write("infra-specs/vocabulary.md", "# Vocabulary\n\n## Concepts\n\n### Queue\n\nA line of jobs.\n");
    const auto check = [&](const std::string& text, const std::string& name) {
        return run_program_with_input({"check", "--format=json", "--stdin", "--stdin-filename", name}, text,
                                      folder.path());
    };
    const auto result = check("# Overview\n\nThe [[Queue]] and the [[Topic]].\n", "infra-specs/overview.md");
    const auto report = json::parse(result.out);
    CHECK(report["summary"]["files"] == 1);
    std::string rules;
    for (const auto& finding : report["findings"]) {
        CHECK(finding["file"] == "infra-specs/overview.md");
        rules += finding["rule"].get<std::string>() + " ";
    }
    CHECK(rules.find("term-undefined") != std::string::npos);
    CHECK(rules.find("document-title-missing") == std::string::npos);
    CHECK(json::parse(check("# New\n\n[x](none.md)\n", "infra-specs/new.md").out)["summary"]["errors"] == 1);
    CHECK(check("x", "elsewhere.md").status == 2);
    CHECK(run_program({"check", "--stdin"}, folder.path()).status == 2);
    CHECK(run_program({"check", "--stdin", "--stdin-filename", "infra-specs/a.md", "infra-specs"}, folder.path())
              .status == 2);
}

TEST_CASE("known findings do not fail, new ones do") {
    const ScratchFolder folder;
    write_faulty(folder);
    CHECK(run_program({"check", "--baseline", "known.json"}, folder.path()).status == 2);
    CHECK(run_program({"check", "--update-baseline"}, folder.path()).status == 2);
    const auto updated = run_program({"check", "--baseline", "known.json", "--update-baseline"}, folder.path());
    CHECK(updated.status == 0);
    CHECK(updated.out.find("into known.json") != std::string::npos);
    folder.write("infra-specs/notes.md", "# Notes\n\nA line more.\n\nSee [x](none.md), TODO.\n");
    const auto known = run_program({"check", "--baseline", "known.json"}, folder.path());
    CHECK(known.status == 0);
    CHECK(known.out.find("left out") != std::string::npos);
    CHECK(run_program({"check", "--baseline", "../known.json"}, folder.path() + "/infra-specs").status == 0);
    folder.write("infra-specs/notes.md", "# Notes\n\nSee [x](none.md), [y](nobody.md), TODO.\n");
    const auto found = run_program({"check", "--format=json", "--baseline", "known.json"}, folder.path());
    CHECK(found.status == 1);
    CHECK(json::parse(found.out)["summary"]["errors"] == 1);
    folder.write("known.json", "[]");
    const auto broken = run_program({"check", "--baseline", "known.json"}, folder.path());
    CHECK(broken.status == 2);
    CHECK(broken.err.find("known.json is no baseline") != std::string::npos);
}

TEST_CASE("check speaks to services of continuous integration") {
    const auto report = [&](const std::string& format) {
        return run_program({"check", "examples/faulty", "--format", format}, project);
    };
    CHECK(report("github").out.starts_with("::"));
    CHECK(json::parse(report("gitlab").out).size() > 20);
    CHECK(report("junit").out.starts_with("<?xml version=\"1.0\""));
    const auto sarif = report("sarif");
    CHECK(sarif.status == 1);
    CHECK(json::parse(sarif.out)["runs"][0]["results"].size() == json::parse(report("json").out)["findings"].size());
    CHECK(run_program({"check", "--format=xml"}, project).status == 2);
}

TEST_CASE("check --watch checks again when something changes") {
    const ScratchFolder folder;
    write_faulty(folder);
    auto* shell = ::popen(
        ("cd " + folder.path() + " && echo $$ && exec " + program_path + " check --watch --select link-file-missing")
            .c_str(),
        "r");
    REQUIRE(shell != nullptr);
    std::array<char, 1000> line{};
    const auto until_it_waits = [&] {
        std::string out;
        while (std::fgets(line.data(), line.size(), shell) != nullptr) {
            out += line.data();
            if (out.find("Waiting for changes") != std::string::npos) break;
        }
        return out;
    };
    REQUIRE(std::fgets(line.data(), line.size(), shell) != nullptr);
    const pid_t process = std::stoi(line.data());
    CHECK(until_it_waits().find("1 problem (1 error) in 2 files\n") != std::string::npos);
    folder.write("infra-specs/notes.md", "# Notes\n\nSee [x](none.md) and [y](nobody.md).\n");
    CHECK(until_it_waits().find("2 problems (2 errors) in 2 files\n") != std::string::npos);
    folder.write("infra-specs/none.md", "# None\n");
    CHECK(until_it_waits().find("1 problem (1 error) in 3 files\n") != std::string::npos);
    ::kill(process, SIGTERM);
    ::pclose(shell);
    CHECK(run_program({"check", "--watch", "--fix"}, folder.path()).status == 2);
    CHECK(run_program({"check", "--watch", "no-such-folder"}, folder.path()).status == 2);
}

TEST_CASE("a path behind a list of rules is a path") {
    CHECK(run_program({"check", "--select", "term-unused,term-duplicate", "--ignore", "term-avoided", "examples/clean"},
                      project)
              .status == 0);
}

TEST_CASE("places in files that were not asked for are told all the same") {
    const auto result = run_program(
        {"check", "--format=json", "examples/faulty/infra-specs/responsibilities.md", "--select=dependency-cycle"},
        project);
    const auto report = json::parse(result.out);
    REQUIRE(report["findings"].size() == 1);
    CHECK(report["findings"][0]["related"][0]["range"]["start"]["line"] > 0);
    const ScratchFolder folder;
    folder.write("infra-specs/a.md", "# A\n\n## One\n\nText.\n");
    folder.write("infra-specs/vocabulary.md", "# V\n\n## C\n\n### Queue\n\nA line.\n");
    folder.write("infra-specs/vocabulary/more.md", "# M\n\n## C\n\n### Queue\n\nA line.\n");
    const auto single =
        json::parse(run_program({"check", "--format=json", "--select=term-duplicate", "infra-specs/vocabulary/more.md"},
                                folder.path())
                        .out);
    REQUIRE(single["findings"].size() == 1);
    CHECK(single["findings"][0]["related"][0]["range"]["start"] == json{{"line", 4}, {"character", 4}});
}
