// The commands that say something besides findings, through the real program.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/golden.h"
#include "tests/support/json_schema.h"
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

void write_small_specification(const ScratchFolder& folder, const std::string& at) {
    folder.write(at + "/vocabulary.md", "# Vocabulary\n\n## Concepts\n\n### Order\n\nA request to buy goods.\n");
    folder.write(at + "/responsibilities.md",
                 "# Responsibilities\n\n### Order API\n\n**Dependencies:**\n- Order Store\n\n### Order Store\n\n"
                 "**Dependencies:**\n- None\n");
}

}  // namespace

TEST_CASE("export prints a whole specification in the published form") {
    for (const auto* example : {"examples/clean", "examples/faulty", "tests/corpus/seed"}) {
        CAPTURE(example);
        const auto result = run_program({"export", example}, project);
        REQUIRE(result.status == 0);
        const auto model = json::parse(result.out);
        CHECK(model["root"] == project + "/" + example + "/infra-specs");
        CHECK(model["terms"].size() > 10);
    }
    for (const auto* folder : {"examples", "tests/corpus"}) {
        const auto models = json::parse(run_program({"export", "--all", folder}, project).out);
        CHECK(models.size() > 1);
        for (const auto& model : models)
            CHECK_MESSAGE(schema_faults(published_schema("export.json"), model) == "", model["root"]);
    }
    const auto clean = json::parse(run_program({"export", "examples/clean/infra-specs/README.md"}, project).out);
    CHECK(clean["files"].size() == 13);
    CHECK(clean["components"].size() == 16);
}

TEST_CASE("of several specifications one must be named, or all are exported") {
    const ScratchFolder folder;
    write_small_specification(folder, "a/infra-specs");
    write_small_specification(folder, "b/infra-specs");
    const auto several = run_program({"export"}, folder.path());
    CHECK(several.status == 2);
    CHECK(several.err.find("a/infra-specs\n  b/infra-specs") != std::string::npos);
    CHECK(several.out.empty());
    const auto all = json::parse(run_program({"export", "--all"}, folder.path()).out);
    REQUIRE(all.size() == 2);
    CHECK(schema_faults(published_schema("export.json"), all[1]) == "");
    CHECK(json::parse(run_program({"export", "b"}, folder.path()).out)["components"].size() == 2);
    CHECK(run_program({"export", "no-such"}, folder.path()).status == 2);
    CHECK(run_program({"export"}, folder.path() + "/a/infra-specs").status == 0);
}

TEST_CASE("check prints its findings in the published form") {
    for (const auto* example : {"examples/clean", "examples/faulty"}) {
        const auto report = json::parse(run_program({"check", "--format=json", example}, project).out);
        CHECK(schema_faults(published_schema("check.json"), report) == "");
    }
}

TEST_CASE("graph draws in every format, around a focus, and says what it cannot find") {
    const ScratchFolder folder;
    write_small_specification(folder, "infra-specs");
    const auto mermaid = run_program({"graph"}, folder.path());
    CHECK(mermaid.status == 0);
    CHECK(mermaid.out.starts_with("flowchart TD\n"));
    CHECK(mermaid.out.find("    order_api --> order_store\n") != std::string::npos);
    CHECK(run_program({"graph", "--format=dot", "--layers"}, folder.path()).out.starts_with("digraph infraspec {\n"));
    const auto graph = json::parse(run_program({"graph", "--format=json", "--focus=order api"}, folder.path()).out);
    CHECK(graph["nodes"].size() == 2);
    CHECK(graph["edges"][0] == json{{"from", "order_api"}, {"to", "order_store"}, {"inCycle", false}});
    CHECK(graph["nodes"][0]["range"]["start"] == json{{"line", 2}, {"character", 4}});
    const auto unknown = run_program({"graph", "--focus", "Order Stor"}, folder.path());
    CHECK(unknown.status == 2);
    CHECK(unknown.err.find("did you mean \"Order Store\"?") != std::string::npos);
    const auto svg = run_program({"graph", "--format=svg"}, folder.path());
    CHECK((svg.status == 0 ? svg.out.find("<svg") != std::string::npos
                           : svg.err.find("Install it") != std::string::npos));
}

TEST_CASE("init begins a specification that has placeholders to fill in and no other fault") {
    for (const auto* cloud : {"aws", "azure", "gcp", "none"}) {
        CAPTURE(cloud);
        const ScratchFolder folder;
        const auto made =
            run_program({"init", "docs/specification", "--name", "Skerry Coast", "--cloud", cloud}, folder.path());
        CHECK(made.status == 0);
        CHECK(made.out.find("created  docs/specification/README.md\n") != std::string::npos);
        const auto report = json::parse(run_program({"check", "--format=json"}, folder.path()).out);
        CHECK(report["summary"]["files"] == 13);
        for (const auto& finding : report["findings"]) {
            if (finding["severity"] == "information" || finding["severity"] == "hint") continue;
            CHECK(finding["rule"] == "placeholder-left");
        }
    }
}

TEST_CASE("init never overwrites") {
    const ScratchFolder folder;
    folder.write("infra-specs/overview.md", "# Mine\n");
    const auto made = run_program({"init"}, folder.path());
    CHECK(made.status == 0);
    CHECK(made.out.find("kept     infra-specs/overview.md\n") != std::string::npos);
    CHECK(text_of(folder.path() + "/infra-specs/overview.md") == "# Mine\n");
    CHECK(text_of(folder.path() + "/infra-specs/vocabulary.md").starts_with("# Vocabulary\n"));
    CHECK(run_program({"init"}, folder.path()).out.find("nothing was changed") != std::string::npos);
    const auto file = run_program({"init", "infra-specs/overview.md"}, folder.path());
    CHECK(file.status == 2);
    CHECK(run_program({"init", "--cloud", "oracle"}, folder.path()).status == 2);
}

TEST_CASE("handoff writes the summary once, and check finds nothing wrong with it") {
    const ScratchFolder folder;
    const auto spec = folder.path() + "/infra-specs";
    std::filesystem::copy(project + "/examples/clean/infra-specs", spec);
    const auto summary = run_program({"handoff"}, folder.path());
    CHECK(summary.out.starts_with("## Infrastructure Architecture Complete\n"));
    CHECK(run_program({"handoff", "--write"}, folder.path()).status == 0);
    const auto readme = text_of(spec + "/README.md");
    CHECK(readme.find(summary.out) != std::string::npos);
    CHECK(run_program({"check", "--fail-on=hint"}, folder.path()).out.find("No problems") != std::string::npos);
    CHECK(run_program({"handoff", "--write"}, folder.path()).out.find("up to date") != std::string::npos);
    CHECK(text_of(spec + "/README.md") == readme);
}

TEST_CASE("trace shows the matrix in every format") {
    const auto text = run_program({"trace", "examples/clean"}, project);
    CHECK(text.status == 0);
    CHECK(text.out.find("16 components") != std::string::npos);
    CHECK(run_program({"trace", "examples/clean", "--format=csv"}, project)
              .out.starts_with("component,layers,assertions,constraints,decisions\r\n"));
    CHECK(run_program({"trace", "examples/clean", "--format=markdown"}, project).out.starts_with("| Component |"));
    const auto matrix = json::parse(run_program({"trace", "examples/clean", "--format=json"}, project).out);
    CHECK(matrix["components"].size() == 16);
    CHECK(matrix["components"][0].contains("range"));
}
