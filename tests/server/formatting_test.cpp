// Formatting as an editor gets it, and on the command line.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/support/client.h"
#include "tests/support/program.h"

using namespace infraspec::testing;

namespace {

constexpr std::string_view spec = R"(
//- infra-specs/overview.md
# 😀 Overview
-   one
- two
)";

json document(const TestClient& client) {
    return {{"textDocument", {{"uri", client.uri("infra-specs/overview.md")}}},
            {"options", {{"tabSize", 4}, {"insertSpaces", true}}}};
}

}  // namespace

TEST_CASE("a document, a range and a typed line end are formatted") {
    TestClient client(spec);
    const auto can = client.start()["result"]["capabilities"];
    CHECK(can["documentFormattingProvider"] == true);
    CHECK(can["documentOnTypeFormattingProvider"]["firstTriggerCharacter"] == "\n");
    const auto edits = client.request("textDocument/formatting", document(client))["result"];
    CHECK(edits == json::parse(R"([
        {"range": {"start": {"line": 0, "character": 13}, "end": {"line": 1, "character": 0}}, "newText": "\n\n"},
        {"range": {"start": {"line": 1, "character": 0}, "end": {"line": 1, "character": 7}}, "newText": "- one"}])"));
    auto params = document(client);
    params["range"] = {{"start", {{"line", 2}, {"character", 1}}}, {"end", {{"line", 2}, {"character", 1}}}};
    CHECK(client.request("textDocument/rangeFormatting", params)["result"].size() == 1);
    client.open("infra-specs/overview.md", "- Given: a\n\n");
    params = document(client);
    params["position"] = {{"line", 1}, {"character", 0}};
    params["ch"] = "\n";
    CHECK(client.request("textDocument/onTypeFormatting", params)["result"][0]["newText"] == "- When: ");
}

TEST_CASE("infraspec format writes, and with --check or --diff only says what it would write") {
    const ScratchFolder folder;
    folder.write("infra-specs/overview.md", "# Overview\ntext\n");
    folder.write("infra-specs/vocabulary.md", "# Vocabulary\n");
    const auto text = [&] {
        std::ostringstream out;
        out << std::ifstream(folder.path() + "/infra-specs/overview.md", std::ios::binary).rdbuf();
        return out.str();
    };
    const auto checked = run_program({"format", "--check"}, folder.path());
    CHECK(checked.status == 1);
    CHECK(checked.out == "infra-specs/overview.md\n");
    const auto diff = run_program({"format", "--diff", "infra-specs/overview.md"}, folder.path());
    CHECK(diff.status == 0);
    CHECK(diff.out.find("\n # Overview\n+\n text\n") != std::string::npos);
    CHECK(text() == "# Overview\ntext\n");
    CHECK(run_program({"format"}, folder.path()).out == "formatted infra-specs/overview.md\n");
    CHECK(text() == "# Overview\n\ntext\n");
    CHECK(run_program({"format", "--check"}, folder.path()).status == 0);
    CHECK(run_program({"format", "nowhere"}, folder.path()).status == 2);
}

TEST_CASE("[format] says what formatting may change") {
    const ScratchFolder folder;
    folder.write("infra-specs/infraspec.toml", "[format]\nblank-lines = false\n");
    folder.write("infra-specs/overview.md", "# Overview\ntext\n");
    CHECK(run_program({"format", "--check"}, folder.path()).status == 0);
    folder.write("infra-specs/infraspec.toml", "[format]\nblank-lines = 3\n");
    CHECK(run_program({"check", "--select", "config-invalid"}, folder.path()).out.find("true or false") !=
          std::string::npos);
}
