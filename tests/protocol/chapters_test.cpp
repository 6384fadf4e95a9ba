// The types that have more than one spelling on the wire, and the messages of real clients.
#include <doctest/doctest.h>

#include "protocol/code_action.h"
#include "protocol/completion.h"
#include "protocol/inlay_hint.h"
#include "protocol/json_fields.h"
#include "protocol/lifecycle.h"
#include "protocol/navigation.h"
#include "protocol/registration.h"
#include "protocol/selection.h"
#include "protocol/text_sync.h"

namespace {

using namespace infraspec::lsp;

template <class T>
T read(const std::string& text) {
    return decode<T>(Json(nlohmann::json::parse(text)));
}

template <class T>
void check_same_text(const std::string& text) {
    CHECK(encode(read<T>(text)) == text);
}

const std::string r12 = R"({"start":{"line":1,"character":0},"end":{"line":2,"character":0}})";
const std::string r34 = R"({"start":{"line":3,"character":0},"end":{"line":4,"character":0}})";
constexpr Range range12{{1, 0}, {2, 0}};

TEST_CASE("markup may be a bare string") {
    CHECK(read<MarkupContent>(R"("a")") == MarkupContent{MarkupKind::plaintext, "a"});
    check_same_text<MarkupContent>(R"({"kind":"markdown","value":"**a**"})");
}

TEST_CASE("the steps of a workspace edit are told apart by their kind") {
    check_same_text<WorkspaceEdit>(
        R"({"documentChanges":[{"kind":"create","uri":"u","options":{"ignoreIfExists":true}},)"
        R"({"textDocument":{"uri":"u","version":null},"edits":[{"range":)" +
        r12 +
        R"(,"newText":"é","annotationId":"x"}]},{"kind":"rename","oldUri":"u","newUri":"v"},)"
        R"({"kind":"delete","uri":"v","options":{"recursive":true}}],)"
        R"("changeAnnotations":{"x":{"label":"l","needsConfirmation":true}}})");
    check_same_text<WorkspaceEdit>(R"({"documentChanges":[{"textDocument":{"uri":"u","version":3},"edits":[{"range":)" +
                                   r12 + R"(,"snippet":{"kind":"snippet","value":"${1:x}"}}]}]})");
    check_same_text<WorkspaceEdit>(R"({"changes":{"u":[{"range":)" + r12 + R"(,"newText":""}]}})");
    CHECK_THROWS_WITH_AS(read<WorkspaceEdit>(R"({"documentChanges":[{"kind":"copy"}]})"),
                         R"(params.documentChanges[0].kind: unknown value "copy")", DecodeError);
}

TEST_CASE("a completion replaces one range, or one of two") {
    check_same_text<CompletionEdit>(R"({"range":)" + r12 + R"(,"newText":"a"})");
    check_same_text<CompletionEdit>(R"({"newText":"a","insert":)" + r12 + R"(,"replace":)" + r34 + "}");
}

TEST_CASE("targets are links or places, as the client can") {
    const Targets targets{{{.targetUri = "u", .targetRange = {{0, 0}, {9, 0}}, .targetSelectionRange = range12}},
                          false};
    CHECK(encode(targets) == R"([{"uri":"u","range":)" + r12 + "}]");
    check_same_text<Targets>(R"([{"targetUri":"u","targetRange":)" + r34 + R"(,"targetSelectionRange":)" + r12 + "}]");
    CHECK(read<Targets>(R"({"uri":"u","range":)" + r12 + "}").links.front().targetSelectionRange == range12);
    CHECK(read<Targets>("null").links.empty());
    CHECK(encode(Targets{}) == "[]");
}

TEST_CASE("a selection is a chain of parents, of any length") {
    check_same_text<SelectionRange>(R"({"range":)" + r12 + R"(,"parent":{"range":)" + r34 + "}}");
    check_same_text<SelectionRange>(R"({"range":)" + r12 + "}");
}

TEST_CASE("an inlay hint is text, or parts that lead somewhere") {
    check_same_text<InlayHintLabel>(R"("Data layer")");
    check_same_text<InlayHintLabel>(R"([{"value":"Data layer","location":{"uri":"u","range":)" + r12 + "}}]");
}

TEST_CASE("a watched pattern is relative where it has a base") {
    check_same_text<GlobPattern>(R"("**/*.md")");
    check_same_text<GlobPattern>(R"({"baseUri":"file:///a","pattern":"**/*.md"})");
}

TEST_CASE("a diagnostic's code may be a number, as in those of other servers") {
    check_same_text<Diagnostic>(R"({"range":)" + r12 +
                                R"(,"severity":2,"code":7,"source":"x","message":"m","tags":[1,2]})");
    check_same_text<Diagnostic>(R"({"range":)" + r12 + R"(,"code":"term-unused","message":"m","data":{"k":1}})");
}

TEST_CASE("a change without a range is the whole document") {
    const auto params =
        read<DidChangeTextDocumentParams>(R"({"textDocument":{"uri":"u","version":-3},"contentChanges":[{"range":)" +
                                          r12 + R"(,"rangeLength":4,"text":"a"},{"text":"b"}]})");
    CHECK(params.textDocument.version == -3);
    CHECK(params.contentChanges[0].range == range12);
    CHECK_FALSE(params.contentChanges[1].range.has_value());
}

TEST_CASE("the simplest client can start us") {
    for (const char* text : {"{}", "null", "[]", R"({"processId":null,"rootUri":null,"capabilities":{}})",
                             R"({"capabilities":[],"workspaceFolders":null,"trace":"compact"})"}) {
        const auto params = read<InitializeParams>(text);
        CHECK_FALSE(params.processId.has_value());
        CHECK_FALSE(params.workspaceFolders.has_value());
        CHECK_FALSE(params.capabilities.textDocument.diagnostic.has_value());
        CHECK(params.trace == TraceValue::off);
    }
}

TEST_CASE("what a client can do is read where LSP says it") {
    const auto params = read<InitializeParams>(R"({"processId":42,"clientInfo":{"name":"Visual Studio Code"},
        "rootUri":"file:///w","workspaceFolders":[{"uri":"file:///w","name":"w"}],"trace":"verbose",
        "initializationOptions":{"a":1},
        "capabilities":{
          "general":{"positionEncodings":["utf-99","utf-8","utf-16"]},
          "window":{"workDoneProgress":true},
          "workspace":{"workspaceEdit":{"documentChanges":true,"resourceOperations":["create","rename"],
                         "changeAnnotationSupport":{"groupsOnLabel":true}},
                       "didChangeWatchedFiles":{"dynamicRegistration":true,"relativePatternSupport":true}},
          "textDocument":{"diagnostic":{},"publishDiagnostics":{"tagSupport":true,"versionSupport":true},
            "hover":{"contentFormat":["markdown","html","plaintext"]},
            "definition":{"linkSupport":true},
            "completion":{"completionItem":{"snippetSupport":true,"resolveSupport":{"properties":["documentation"]}}},
            "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix"]}}},
            "semanticTokens":{"requests":{"full":{"delta":true}},"tokenTypes":["class"],"tokenModifiers":[],
                              "formats":["relative"]}}}})");
    const ClientCapabilities& client = params.capabilities;
    CHECK(params.processId == 42);
    CHECK(params.trace == TraceValue::verbose);
    CHECK(params.workspaceFolders->front() == WorkspaceFolder{"file:///w", "w"});
    CHECK(params.initializationOptions.value()["a"] == 1);
    CHECK(client.general.positionEncodings == std::vector{PositionEncodingKind::utf8, PositionEncodingKind::utf16});
    CHECK(client.window.workDoneProgress);
    CHECK(client.workspace.workspaceEdit.documentChanges);
    CHECK(client.workspace.workspaceEdit.resourceOperations == std::vector<std::string>{"create", "rename"});
    CHECK(client.workspace.workspaceEdit.changeAnnotationSupport->groupsOnLabel);
    CHECK(client.workspace.didChangeWatchedFiles.relativePatternSupport);
    CHECK(client.textDocument.diagnostic.has_value());
    CHECK(client.textDocument.publishDiagnostics.tagSupport.has_value());  // a boolean in clients of LSP 3.14
    CHECK(client.textDocument.hover.contentFormat == std::vector{MarkupKind::markdown, MarkupKind::plaintext});
    CHECK(client.textDocument.definition.linkSupport);
    CHECK_FALSE(client.textDocument.declaration.linkSupport);
    CHECK(client.textDocument.completion.completionItem.snippetSupport);
    CHECK(client.textDocument.completion.completionItem.resolveSupport->properties.front() == "documentation");
    CHECK(client.textDocument.codeAction.codeActionLiteralSupport->codeActionKind.valueSet.front() == "quickfix");
    CHECK(client.textDocument.semanticTokens->tokenTypes.front() == "class");
}

}  // namespace
