#include "server/dispatcher.h"

#include <doctest/doctest.h>

#include "server/capabilities.h"
#include "server/routes.h"
#include "tests/support/client.h"

using namespace infraspec::testing;

namespace {

int error_code(const json& response) {
    return response.contains("error") ? response["error"]["code"].get<int>() : 0;
}

}  // namespace

TEST_CASE("before initialize, requests are refused and notifications ignored") {
    TestClient client;
    CHECK(error_code(client.request("textDocument/hover", json::object())) == -32002);
    client.open("x.md", "# X\n");
    client.settle();
    CHECK(client.published("x.md").is_null());
    CHECK(error_code(client.start()) == 0);
}

TEST_CASE("initialize may be sent once only") {
    TestClient client;
    client.start();
    CHECK(error_code(client.request("initialize", {{"capabilities", json::object()}})) == -32600);
}

TEST_CASE("after shutdown only exit is left, and its status says whether there was one") {
    TestClient client;
    client.start();
    CHECK(client.request("shutdown", nullptr)["result"].is_null());
    CHECK(error_code(client.request("textDocument/hover", json::object())) == -32600);
    client.notify("exit", json::object());
    client.settle();
    CHECK(client.ended() == 0);
    TestClient rude;
    rude.start();
    rude.notify("exit", json::object());
    rude.settle();
    CHECK(rude.ended() == 1);
}

TEST_CASE("an unknown request is answered, an unknown notification is not") {
    TestClient client;
    client.start();
    const auto response = client.request("textDocument/somethingNew", json::object());
    CHECK(error_code(response) == -32601);
    CHECK(response["error"]["message"].get<std::string>().find("textDocument/somethingNew") != std::string::npos);
    client.notify("$/somethingNew", json::object());
    client.notify("somethingNew", json::object());
    client.settle();
    for (const auto& line : client.log()) CHECK(line.find("somethingNew") == std::string::npos);
    CHECK(error_code(client.request("shutdown", nullptr)) == 0);
}

TEST_CASE("wrong parameters are refused with the path of the field") {
    TestClient client;
    client.start();
    const auto response = client.request("textDocument/hover", {{"textDocument", {{"uri", "file:///x.md"}}},
                                                                {"position", {{"line", "one"}, {"character", 0}}}});
    CHECK(error_code(response) == -32602);
    CHECK(response["error"]["message"].get<std::string>().starts_with("params.position.line: "));
}

TEST_CASE("a notification with wrong parameters is logged and hurts nobody") {
    TestClient client;
    client.start();
    client.notify("textDocument/didChange", {{"textDocument", 7}});
    client.settle();
    REQUIRE(client.warnings().size() == 1);
    CHECK(client.warnings()[0].find("params.textDocument") != std::string::npos);
    CHECK(error_code(client.request("shutdown", nullptr)) == 0);
}

TEST_CASE("text that is no message is answered with an error and the session goes on") {
    TestClient client;
    client.start();
    client.send_text("{\"jsonrpc\": ");
    client.send_text("[]");
    client.settle();
    CHECK(client.warnings().size() == 2);
    CHECK(error_code(client.request("shutdown", nullptr)) == 0);
}

TEST_CASE("a request that is cancelled while it waits says so, exactly once") {
    TestClient client("//- infra-specs/x.md\n# X\n");
    client.start();
    const int id = client.send_request("textDocument/documentSymbol",
                                       {{"textDocument", {{"uri", client.uri("infra-specs/x.md")}}}});
    client.notify("$/cancelRequest", {{"id", id}});
    client.settle();
    CHECK(error_code(client.response(id).value()) == -32800);
}

TEST_CASE("cancelling what is answered, unknown or not an id does nothing") {
    TestClient client("//- infra-specs/x.md\n# X\n");
    client.start();
    const auto params = json{{"textDocument", {{"uri", client.uri("infra-specs/x.md")}}}};
    const auto response = client.request("textDocument/documentSymbol", params);
    CHECK(error_code(response) == 0);
    client.notify("$/cancelRequest", {{"id", response["id"]}});
    client.notify("$/cancelRequest", {{"id", 4711}});
    client.notify("$/cancelRequest", {{"id", json::array()}});
    client.notify("$/cancelRequest", json::object());
    client.settle();
    CHECK(error_code(client.request("textDocument/documentSymbol", params)) == 0);
}

TEST_CASE("what is answered is traced for a client that wants to follow, and for no other") {
    TestClient client;
    client.start();
    client.request("textDocument/documentSymbol", {{"textDocument", {{"uri", client.uri("x.md")}}}});
    CHECK(client.take("$/logTrace").empty());
    client.notify("$/setTrace", {{"value", "verbose"}});
    client.request("textDocument/documentSymbol", {{"textDocument", {{"uri", client.uri("x.md")}}}});
    const auto traces = client.take("$/logTrace");
    REQUIRE(traces.size() == 1);
    CHECK(traces[0]["params"]["message"] == "answered textDocument/documentSymbol");
    CHECK(traces[0]["params"]["verbose"].get<std::string>().find("\"result\":[]") != std::string::npos);
}

TEST_CASE("the process of the editor is watched") {
    TestClient client;
    client.start();
    CHECK(client.watched_process() == 42);
}

TEST_CASE("what is advertised has a route, and what has a route is advertised") {
    using infraspec::server::make_routes;
    infraspec::lsp::ClientCapabilities able;
    able.textDocument.codeAction.codeActionLiteralSupport.emplace();
    able.textDocument.codeAction.dataSupport = true;
    able.textDocument.codeAction.resolveSupport = infraspec::lsp::ResolveSupport{{"edit"}};
    able.textDocument.diagnostic.emplace();
    able.textDocument.completion.completionItem.resolveSupport = infraspec::lsp::ResolveSupport{{"documentation"}};
    able.textDocument.semanticTokens.emplace();
    able.textDocument.rename.prepareSupport = true;
    able.textDocument.rangeFormatting.rangesSupport = true;
    auto& files = able.workspace.fileOperations;
    files.willRename = files.didRename = files.didCreate = files.didDelete = true;
    const auto can = infraspec::server::capabilities(able);
    const auto routes = make_routes();
    const std::map<std::string, bool> advertised{
        {"textDocument/hover", can.hoverProvider.has_value()},
        {"textDocument/declaration", can.declarationProvider.has_value()},
        {"textDocument/definition", can.definitionProvider.has_value()},
        {"textDocument/typeDefinition", can.typeDefinitionProvider.has_value()},
        {"textDocument/implementation", can.implementationProvider.has_value()},
        {"textDocument/references", can.referencesProvider.has_value()},
        {"textDocument/documentHighlight", can.documentHighlightProvider.has_value()},
        {"textDocument/documentSymbol", can.documentSymbolProvider.has_value()},
        {"textDocument/completion", can.completionProvider.has_value()},
        {"completionItem/resolve", can.completionProvider && can.completionProvider->resolveProvider},
        {"textDocument/codeAction", can.codeActionProvider.has_value()},
        {"codeAction/resolve", can.codeActionProvider && can.codeActionProvider->resolveProvider},
        {"textDocument/codeLens", can.codeLensProvider.has_value()},
        {"codeLens/resolve", can.codeLensProvider && can.codeLensProvider->resolveProvider},
        {"textDocument/documentLink", can.documentLinkProvider.has_value()},
        {"documentLink/resolve", can.documentLinkProvider && can.documentLinkProvider->resolveProvider},
        {"workspace/symbol", can.workspaceSymbolProvider.has_value()},
        {"workspaceSymbol/resolve", can.workspaceSymbolProvider && can.workspaceSymbolProvider->resolveProvider},
        {"textDocument/formatting", can.documentFormattingProvider.has_value()},
        {"textDocument/rangeFormatting", can.documentRangeFormattingProvider.has_value()},
        {"textDocument/rangesFormatting",
         can.documentRangeFormattingProvider && can.documentRangeFormattingProvider->rangesSupport},
        {"textDocument/onTypeFormatting", can.documentOnTypeFormattingProvider.has_value()},
        {"textDocument/rename", can.renameProvider.has_value()},
        {"textDocument/prepareRename", can.renameProvider && can.renameProvider->prepareProvider},
        {"textDocument/foldingRange", can.foldingRangeProvider.has_value()},
        {"textDocument/selectionRange", can.selectionRangeProvider.has_value()},
        {"workspace/executeCommand", can.executeCommandProvider.has_value()},
        {"textDocument/prepareCallHierarchy", can.callHierarchyProvider.has_value()},
        {"callHierarchy/incomingCalls", can.callHierarchyProvider.has_value()},
        {"callHierarchy/outgoingCalls", can.callHierarchyProvider.has_value()},
        {"textDocument/semanticTokens/full", can.semanticTokensProvider.has_value()},
        {"textDocument/semanticTokens/full/delta",
         can.semanticTokensProvider && can.semanticTokensProvider->full && can.semanticTokensProvider->full->delta},
        {"textDocument/semanticTokens/range", can.semanticTokensProvider && can.semanticTokensProvider->range},
        {"textDocument/inlayHint", can.inlayHintProvider.has_value()},
        {"textDocument/diagnostic", can.diagnosticProvider.has_value()},
        {"workspace/diagnostic", can.diagnosticProvider && can.diagnosticProvider->workspaceDiagnostics},
        {"textDocument/didOpen", can.textDocumentSync->openClose},
        {"textDocument/didClose", can.textDocumentSync->openClose},
        {"textDocument/didSave", can.textDocumentSync->save.has_value()},
        {"workspace/willRenameFiles", can.workspace->fileOperations->willRename.has_value()},
        {"workspace/didRenameFiles", can.workspace->fileOperations->didRename.has_value()},
        {"workspace/didCreateFiles", can.workspace->fileOperations->didCreate.has_value()},
        {"workspace/didDeleteFiles", can.workspace->fileOperations->didDelete.has_value()},
        {"workspace/didChangeWorkspaceFolders", can.workspace->workspaceFolders.has_value()},
    };
    for (const auto& [method, is_advertised] : advertised) {
        CHECK_MESSAGE(routes.contains(method) == is_advertised, method);
    }
    const std::vector<std::string> always{"initialize",
                                          "initialized",
                                          "shutdown",
                                          "exit",
                                          "$/setTrace",
                                          "$/cancelRequest",
                                          "textDocument/didChange",
                                          "workspace/didChangeWatchedFiles",
                                          "workspace/didChangeConfiguration",
                                          "infraspec/graph",
                                          "infraspec/status"};
    for (const auto& [method, route] : routes) {
        const bool known =
            advertised.contains(method) || std::find(always.begin(), always.end(), method) != always.end();
        CHECK_MESSAGE(known, method);
    }
}
