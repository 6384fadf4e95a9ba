#include "tests/support/corpus.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "rules/rule.h"
#include "server/configuration_findings.h"
#include "tests/support/findings.h"
#include "tests/support/paths.h"
#include "text/source.h"
#include "workspace/configuration.h"

namespace infraspec::testing {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view folder_name = "infra-specs";

std::string content_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Code points, as a person counts them.
std::string place(const text::Source& source, text::Offset offset) {
    const auto line = source.line_of(offset);
    const auto before = source.slice({source.line_start(line), offset});
    const auto column =
        std::ranges::count_if(before, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return std::to_string(line + 1) + ":" + std::to_string(column + 1);
}

std::string line_of(const text::Source& source, const rules::Finding& finding) {
    return "  " + place(source, finding.range.begin) + "-" + place(source, finding.range.end) + " " +
           std::string(workspace::to_string(finding.severity)) + " " + std::string(finding.rule) + ": " +
           finding.message + "\n";
}

void add_configuration_findings(const FixtureFile& file, std::vector<Found>& found) {
    const auto configuration =
        server::read_configuration_text(nullptr, "", std::make_shared<const text::Source>(file.text));
    for (auto& finding : server::configuration_findings(absolute(file.path), configuration)) {
        found.push_back({file.path, std::move(finding)});
    }
}

}  // namespace

CorpusSpec corpus_spec(const std::string& path) {
    CorpusSpec spec{path, {}};
    const fs::path base = fs::path(project_dir) / path;
    for (const auto& entry : fs::recursive_directory_iterator(base / folder_name)) {
        if (!entry.is_regular_file()) continue;
        FixtureFile file;
        file.path = fs::relative(entry.path(), base).generic_string();
        file.text = content_of(entry.path());
        spec.fixture.files.push_back(std::move(file));
    }
    std::ranges::sort(spec.fixture.files, {}, &FixtureFile::path);
    return spec;
}

std::vector<CorpusSpec> corpus(std::string_view family) {
    std::vector<std::string> names;
    const std::string base = "tests/corpus/" + std::string(family);
    for (const auto& entry : fs::directory_iterator(fs::path(project_dir) / base)) {
        if (fs::is_directory(entry.path() / folder_name)) names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    std::vector<CorpusSpec> specs;
    for (const auto& name : names) {
        specs.push_back(corpus_spec(base + "/" + name));
        specs.back().name = std::string(family) + "/" + name;
    }
    return specs;
}

std::vector<CorpusSpec> whole_corpus() {
    auto specs = corpus("healthy");
    std::ranges::move(corpus("faulty"), std::back_inserter(specs));
    for (const auto* path : {"tests/corpus/seed", "examples/clean", "examples/faulty"}) {
        specs.push_back(corpus_spec(path));
    }
    return specs;
}

std::string listing(const Fixture& fixture) {
    auto all = findings_of(fixture, "");
    for (const auto& file : fixture.files) {
        if (file.path.ends_with("/infraspec.toml")) add_configuration_findings(file, all);
    }
    std::string result;
    std::string file;
    for (const auto& found : all) {
        if (found.path != file) {
            file = found.path;
            result += file + "\n";
        }
        result += line_of(text::Source(fixture.file(file).text), found.finding);
    }
    return result;
}

void check_listing(const CorpusSpec& spec, std::source_location where) {
    const fs::path file = fs::path(project_dir) / "tests/corpus" / spec.name / "findings.txt";
    const auto actual = listing(spec.fixture);
    if (std::getenv("INFRASPEC_UPDATE_CORPUS") != nullptr) {
        std::ofstream(file, std::ios::binary) << actual;
        return;
    }
    const auto expected = content_of(file);
    if (expected == actual) return;
    const auto message = spec.name + ": with INFRASPEC_UPDATE_CORPUS=1 findings.txt is written anew\n" +
                         "======== expected\n" + expected + "======== actual\n" + actual + "========";
    ADD_FAIL_CHECK_AT(where.file_name(), static_cast<int>(where.line()), message);
}

}  // namespace infraspec::testing
