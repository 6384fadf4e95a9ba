// docs/lsp.md is made from the routes.
#include <doctest/doctest.h>

#include "server/routes.h"
#include "tests/support/golden.h"

using namespace infraspec;

namespace {

std::string page() {
    std::string out =
        "# Methods\n\n"
        "What `infraspec server` answers. It is made from the program's own table by `make docs`. What depends on the\n"
        "editor is offered only to one that says it can do it: pulled diagnostics, semantic tokens, code actions, "
        "several ranges\n"
        "to format, moved files; snippets, markdown, versioned and annotated edits, new files.\n\n"
        "| method | kind | what it does |\n| --- | --- | --- |\n";
    for (const auto& [method, route] : server::make_routes()) {
        out += "| `" + method + "` | " + (route.command ? "notification" : "request") + " | " +
               std::string(route.about) + " |\n";
    }
    return out +
           "\nThe server itself sends `textDocument/publishDiagnostics` (not to an editor that pulls), "
           "`workspace/diagnostic/refresh`,\n`client/registerCapability`, `workspace/configuration` (to an editor that "
           "gave no "
           "settings with `initialize`),\n`window/workDoneProgress/create`, "
           "`$/progress`, `workspace/applyEdit` (for its commands),\n`workspace/semanticTokens/refresh`, "
           "`workspace/codeLens/refresh` and `workspace/inlayHint/refresh` when an edit changes what other\ndocuments "
           "show, `window/showMessage`, `window/logMessage` and `$/logTrace`.\n"
           "\nA request that is unknown is answered with -32601, wrong parameters with -32602 and the path of the bad "
           "field, a cancelled\nrequest with -32800. Columns are counted in UTF-8, UTF-16 or UTF-32, whichever the "
           "editor names first.\n";
}

}  // namespace

TEST_CASE("docs/lsp.md lists the methods that have a route") {
    for (const auto& [method, route] : server::make_routes()) CHECK_FALSE_MESSAGE(route.about.empty(), method);
    CHECK(testing::difference_from_file("docs/lsp.md", page()) == "");
}
