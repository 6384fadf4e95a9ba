// Whatever has a range has it in the unit that the client counts in: what is cut out there is what is meant.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/client.h"

using namespace infraspec::testing;

namespace {

constexpr const char* prose = "infra-specs/overview.md";
constexpr const char* words = "infra-specs/vocabulary.md";
constexpr const char* parts = "infra-specs/responsibilities.md";

const std::string prose_text =
    "# Überblick 😀\n\n"
    "é 漢 😀 e\u0301 Wüste is 😀 near the Queue 漢, see [漢 x](vocabulary.md#wüste) and [😀](missing.md).\n\n"
    "- 😀 Wü\n";
const std::string words_text = "# V\n\n## 😀 Places\n\n### Wüste\n\nA dry 😀 place.\n";
const std::string parts_text =
    "# R\n\n### Queue\n\n**Responsibilities:**\n- 😀 Holds: jobs\n\n**Dependencies:**\n- 😀 Wüste Worker\n\n"
    "### Wüste Worker\n\n**Responsibilities:**\n- x\n";

/// Bytes of the code point that begins at `at`.
std::size_t length_at(const std::string& text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::size_t units(std::size_t bytes, const std::string& encoding) {
    if (encoding == "utf-8") return bytes;
    return encoding == "utf-16" && bytes == 4 ? 2 : 1;
}

std::size_t offset_of(const std::string& text, const json& position, const std::string& encoding) {
    std::size_t at = 0;
    for (int line = position["line"]; line > 0; --line) at = text.find('\n', at) + 1;
    for (std::size_t column = position["character"]; column > 0;) {
        REQUIRE(at < text.size());
        const auto bytes = length_at(text, at);
        REQUIRE(column >= units(bytes, encoding));
        column -= units(bytes, encoding);
        at += bytes;
    }
    return at;
}

std::string cut(const std::string& text, const json& range, const std::string& encoding) {
    const auto begin = offset_of(text, range["start"], encoding);
    return text.substr(begin, offset_of(text, range["end"], encoding) - begin);
}

json position_of(const std::string& text, const std::string& needle, std::size_t inside, const std::string& encoding) {
    const auto goal = text.find(needle) + inside;
    std::size_t line = 0;
    std::size_t column = 0;
    for (std::size_t at = 0; at < goal; at += length_at(text, at)) {
        column += units(length_at(text, at), encoding);
        if (text[at] != '\n') continue;
        ++line;
        column = 0;
    }
    return {{"line", line}, {"character", column}};
}

const std::string& text_of(const std::string& uri) {
    if (uri.ends_with("overview.md")) return prose_text;
    return uri.ends_with("vocabulary.md") ? words_text : parts_text;
}

json encoded(const std::string& encoding) {
    auto can = modern_capabilities();
    can["general"]["positionEncodings"] = {encoding};
    can["textDocument"]["semanticTokens"] = json::object();
    can["textDocument"]["documentLink"]["tooltipSupport"] = true;
    return can;
}

struct Asked {
    explicit Asked(const std::string& unit) : encoding(unit) {
        client.disk().files = {{"/workspace/infra-specs/overview.md", prose_text},
                               {"/workspace/infra-specs/vocabulary.md", words_text},
                               {"/workspace/infra-specs/responsibilities.md", parts_text}};
        client.start(encoded(unit));
        client.settle();
    }
    json ask(const std::string& method, json params) { return client.request(method, params)["result"]; }
    json document(const char* path) const { return {{"textDocument", {{"uri", client.uri(path)}}}}; }
    json at(const char* path, const std::string& needle, std::size_t inside) const {
        auto params = document(path);
        params["position"] = position_of(text_of(path), needle, inside, encoding);
        return params;
    }
    std::string cut_out(const json& location) const {
        return cut(text_of(location["uri"].get<std::string>()), location["range"], encoding);
    }
    std::string cut_of(const char* path, const json& range) const { return cut(text_of(path), range, encoding); }

    std::string encoding;
    TestClient client;
};

const std::vector<std::string> encodings{"utf-8", "utf-16", "utf-32"};

}  // namespace

TEST_CASE("what is shown at a cursor covers the name, in every unit") {
    for (const auto& encoding : encodings) {
        CAPTURE(encoding);
        Asked asked(encoding);
        const auto place = asked.at(prose, "Wüste is", 1);
        CHECK(asked.cut_of(prose, asked.ask("textDocument/hover", place)["range"]) == "Wüste");
        CHECK(asked.cut_of(prose, asked.ask("textDocument/prepareRename", place)["range"]) == "Wüste");
        const auto target = asked.ask("textDocument/definition", place)[0];
        CHECK(asked.cut_of(prose, target["originSelectionRange"]) == "Wüste");
        CHECK(asked.cut_of(words, target["targetSelectionRange"]) == "Wüste");
        for (const auto& found : asked.ask("textDocument/documentHighlight", place))
            CHECK((asked.cut_of(prose, found["range"]) == "Wüste" || asked.cut_of(prose, found["range"]) == "wüste"));
        auto all = place;
        all["context"]["includeDeclaration"] = true;
        const auto references = asked.ask("textDocument/references", all);
        CHECK(references.size() == 3);
        for (const auto& found : references) {
            const auto text = asked.cut_out(found);
            CHECK((text == "Wüste" || text == "wüste"));
        }
        const auto queue = asked.ask("textDocument/prepareCallHierarchy", asked.at(prose, "Queue", 2))[0];
        CHECK(asked.cut_of(parts, queue["selectionRange"]) == "Queue");
        const auto calls = asked.ask("callHierarchy/outgoingCalls", {{"item", queue}});
        CHECK(asked.cut_of(parts, calls[0]["fromRanges"][0]) == "😀 Wüste Worker");
    }
}

TEST_CASE("what is changed is what is meant, in every unit") {
    for (const auto& encoding : encodings) {
        CAPTURE(encoding);
        Asked asked(encoding);
        auto rename = asked.at(prose, "Wüste is", 1);
        rename["newName"] = "Tundra";
        std::size_t edits = 0;
        const auto renamed = asked.ask("textDocument/rename", rename);
        for (const auto& file : renamed["documentChanges"]) {
            for (const auto& edit : file["edits"]) {
                const auto old = cut(text_of(file["textDocument"]["uri"].get<std::string>()), edit["range"], encoding);
                CHECK((old == "Wüste" || old == "wüste"));
                ++edits;
            }
        }
        CHECK(edits == 3);
        const auto list = asked.ask("textDocument/completion", asked.at(prose, "Wü\n", 3));
        const auto item = std::find_if(list["items"].begin(), list["items"].end(),
                                       [](const json& each) { return each["label"] == "Wüste"; });
        REQUIRE(item != list["items"].end());
        CHECK(asked.cut_of(prose, (*item)["textEdit"]["range"]) == "Wü");
    }
}

TEST_CASE("what a document consists of is cut out whole, in every unit") {
    for (const auto& encoding : encodings) {
        CAPTURE(encoding);
        Asked asked(encoding);
        const auto outline = asked.ask("textDocument/documentSymbol", asked.document(prose));
        CHECK(asked.cut_of(prose, outline[0]["selectionRange"]) == "Überblick 😀");
        const auto links = asked.ask("textDocument/documentLink", asked.document(prose));
        REQUIRE(!links.empty());
        CHECK(asked.cut_of(prose, links[0]["range"]).find("vocabulary.md#wüste") != std::string::npos);
        const auto published = asked.client.published(prose);
        const auto& found = published["diagnostics"];
        const auto dead = std::find_if(found.begin(), found.end(),
                                       [](const auto& each) { return each["code"] == "link-file-missing"; });
        REQUIRE(dead != found.end());
        CHECK(asked.cut_of(prose, (*dead)["range"]) == "missing.md");
        const auto symbols = asked.ask("workspace/symbol", {{"query", "Wüste"}});
        CHECK(asked.cut_out(symbols[0]["location"]).starts_with("Wüste"));
        auto selection = asked.document(prose);
        selection["positions"] = {position_of(prose_text, "Wüste is", 1, encoding)};
        CHECK(asked.cut_of(prose, asked.ask("textDocument/selectionRange", selection)[0]["range"]) == "Wüste");

        std::vector<std::string> tokens;
        const auto data = asked.ask("textDocument/semanticTokens/full", asked.document(prose))["data"];
        std::size_t line = 0;
        std::size_t column = 0;
        for (std::size_t i = 0; i < data.size(); i += 5) {
            column = data[i] == 0 ? column + data[i + 1].get<std::size_t>() : data[i + 1].get<std::size_t>();
            line += data[i].get<std::size_t>();
            const json range{{"start", {{"line", line}, {"character", column}}},
                             {"end", {{"line", line}, {"character", column + data[i + 2].get<std::size_t>()}}}};
            tokens.push_back(asked.cut_of(prose, range));
        }
        CHECK(std::find(tokens.begin(), tokens.end(), "Wüste") != tokens.end());
        CHECK(std::find(tokens.begin(), tokens.end(), "Queue") != tokens.end());
    }
}
