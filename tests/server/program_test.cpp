// The real program, from the outside: streams, sockets, processes, exit statuses.
#include "tests/support/program.h"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <set>

#include "protocol/uri.h"
#include "tests/support/paths.h"

using namespace infraspec::testing;
using nlohmann::json;

namespace {

const std::string project = project_dir;

json initialize_params(const std::string& folder, std::optional<int> parent = std::nullopt) {
    return {{"processId", parent ? json(*parent) : json(nullptr)},
            {"rootUri", infraspec::lsp::uri_of(folder)},
            {"capabilities", {{"textDocument", {{"publishDiagnostics", {{"relatedInformation", true}}}}}}}};
}

/// "file line:character rule severity message" of everything that was found.
std::set<std::string> findings_of_check(const std::string& folder) {
    std::set<std::string> lines;
    const auto checked = run_program({"check", "--format", "json", "."}, folder);
    const auto report = json::parse(checked.out);
    for (const auto& finding : report["findings"]) {
        lines.insert(finding["file"].get<std::string>() + " " + finding["range"].dump() + " " +
                     finding["rule"].get<std::string>() + " " + finding["severity"].get<std::string>() + " " +
                     finding["message"].get<std::string>());
    }
    return lines;
}

std::set<std::string> findings_of_server(const std::string& folder, std::size_t files) {
    static const std::vector<std::string> severities{"", "error", "warning", "information", "hint"};
    ServerProgram server;
    server.request("initialize", initialize_params(folder));
    server.notify("initialized", json::object());
    std::set<std::string> lines;
    std::set<std::string> heard;
    while (heard.size() < files) {
        const auto message = server.receive(
            [](const json& candidate) { return candidate.value("method", "") == "textDocument/publishDiagnostics"; });
        const auto path = *infraspec::lsp::path_of(message["params"]["uri"].get<std::string>());
        heard.insert(path);
        for (const auto& finding : message["params"]["diagnostics"]) {
            lines.insert(path.substr(folder.size() + 1) + " " + finding["range"].dump() + " " +
                         finding["code"].get<std::string>() + " " +
                         severities.at(finding["severity"].get<std::size_t>()) + " " +
                         finding["message"].get<std::string>());
        }
    }
    return lines;
}

}  // namespace

TEST_CASE("a session from the first message to the last") {
    const ScratchFolder folder;
    folder.write("infra-specs/overview.md", "# Overview\n\n[a](missing.md)\n");
    folder.write("infra-specs/security.md", "# Security\n\nEverything is closed.\n");
    ServerProgram server;
    const auto hello = server.request("initialize", initialize_params(folder.path(), ::getpid()));
    CHECK(hello["result"]["serverInfo"]["name"] == "infraspec");
    server.notify("initialized", json::object());
    const auto uri = infraspec::lsp::uri_of(folder.path() + "/infra-specs/overview.md");
    server.notify(
        "textDocument/didOpen",
        {{"textDocument",
          {{"uri", uri}, {"languageId", "markdown"}, {"version", 1}, {"text", "# Overview\n\n[a](gone.md)\n"}}}});
    const auto published = server.receive([&](const json& message) {
        return message.value("method", "") == "textDocument/publishDiagnostics" &&
               message["params"].value("version", 0) == 1;
    });
    CHECK(published["params"]["diagnostics"].dump().find("gone.md") != std::string::npos);
    CHECK(server.request("shutdown", nullptr)["result"].is_null());
    server.notify("exit", nullptr);
    CHECK(server.wait() == 0);
}

TEST_CASE("the end of the input ends the server") {
    ServerProgram server;
    server.request("initialize", initialize_params(project));
    server.close_input();
    CHECK(server.wait() == 1);
    ServerProgram polite;
    polite.request("initialize", initialize_params(project));
    polite.request("shutdown", nullptr);
    polite.close_input();
    CHECK(polite.wait() == 0);
}

TEST_CASE("the end of the editor ends the server, even when its end of the pipe stays open") {
    const pid_t editor = ::fork();
    if (editor == 0) {
        ::pause();
        ::_exit(0);
    }
    ServerProgram server;
    server.request("initialize", initialize_params(project, editor));
    ::kill(editor, SIGKILL);
    ::waitpid(editor, nullptr, 0);
    CHECK(server.wait() == 1);
}

TEST_CASE("junk between messages and a broken message cost no more than themselves") {
    ServerProgram server;
    server.request("initialize", initialize_params(project));
    server.send("not an object");
    const auto refused = server.receive([](const json& message) { return message.contains("error"); });
    CHECK(refused["error"]["code"] == -32600);
    CHECK(server.request("nothing/known", json::object())["error"]["code"] == -32601);
}

TEST_CASE("a client that listens on a socket is connected to") {
    const ScratchFolder folder;
    const auto name = folder.path() + "/socket";
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    name.copy(address.sun_path, sizeof(address.sun_path) - 1);
    const int listening = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    REQUIRE(::bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::listen(listening, 1) == 0);
    ServerProgram server({"server", "--pipe=" + name, "--clientProcessId=" + std::to_string(::getpid())});
    const int connection = ::accept(listening, nullptr, nullptr);
    const auto frame = infraspec::lsp::frame(
        json{{"jsonrpc", "2.0"}, {"id", 1}, {"method", "initialize"}, {"params", initialize_params(project)}}.dump());
    REQUIRE(::write(connection, frame.data(), frame.size()) == static_cast<ssize_t>(frame.size()));
    char answer[16] = {};
    REQUIRE(::read(connection, answer, 14) == 14);
    CHECK(std::string(answer) == "Content-Length");
    ::close(connection);
    ::close(listening);
    CHECK(server.wait() == 1);
}

TEST_CASE("nobody who listens is an error that says where") {
    const auto result = run_program({"server", "--pipe", "/nowhere/at/all"});
    CHECK(result.status == 2);
    CHECK(result.err.find("/nowhere/at/all") != std::string::npos);
    CHECK(result.out.empty());
}

TEST_CASE("the status of check tells findings, none, and what could not be done") {
    CHECK(run_program({"check", "examples/clean"}, project).status == 0);
    CHECK(run_program({"format", "--check", "examples"}, project).status == 0);
    CHECK(run_program({"check", "examples/faulty"}, project).status == 1);
    const auto missing = run_program({"check", "no/such/folder"}, project);
    CHECK(missing.status == 2);
    CHECK(missing.err.find("no/such/folder") != std::string::npos);
    CHECK(missing.out.empty());
    const ScratchFolder empty;
    const auto nothing = run_program({"check"}, empty.path());
    CHECK(nothing.status == 2);
    CHECK(nothing.err.find("no specification") != std::string::npos);
    CHECK(run_program({"check", "--nonsense"}, project).status == 2);
    CHECK(run_program({}, project).status == 2);
    const auto typed = run_program({"chek"}, project);
    CHECK(typed.status == 2);
    CHECK(typed.err.find("did you mean \"check\"?") != std::string::npos);
    CHECK(run_program({"check", "--select", "term-unusd"}, project).err.find("term-unused") != std::string::npos);
}

TEST_CASE("a command line that cannot be read says what is wrong and where its use is explained") {
    const auto said = [](const std::vector<std::string>& arguments) {
        const auto result = run_program(arguments, project);
        CHECK(result.status == 2);
        CHECK(result.out.empty());
        return result.err;
    };
    CHECK(said({"bogus"}) == "infraspec: there is no command \"bogus\". `infraspec --help` lists all of them.\n");
    CHECK(said({"check", "--format", "xml"}) ==
          "infraspec: --format: xml not in {text,json,sarif,github,gitlab,junit}. `infraspec check --help` says how it "
          "is used.\n");
    CHECK(said({"server", "--log-level", "loud"}).find("loud not in {error,warning,info,debug}") != std::string::npos);
    CHECK(said({"init", "--cloud", "oracle"}).find("oracle not in {aws,azure,gcp,none}") != std::string::npos);
    CHECK(said({"check", "--max-warnings", "-1"}).find("--max-warnings") != std::string::npos);
    CHECK(said({"check", "--jobs", "-1"}).find("--jobs") != std::string::npos);
    CHECK(said({}).find("`infraspec --help` says how it is used.") != std::string::npos);
}

TEST_CASE("the version names the libraries that are linked in") {
    const auto version = run_program({"--version"}).out;
    CAPTURE(version);
    CHECK(version.starts_with("infraspec 0."));
    for (const auto* library :
         {"cmark-gfm", "tree-sitter", "Boost", "JSON for Modern C++", "toml++", "utf8proc", "CLI11"}) {
        const auto at = version.find("\n" + std::string(library) + " ");
        CAPTURE(library);
        REQUIRE(at != std::string::npos);
        CHECK(std::isdigit(static_cast<unsigned char>(version[at + std::string(library).size() + 2])) != 0);
    }
}

TEST_CASE("the failing severity and the number of warnings can be chosen") {
    const ScratchFolder folder;
    folder.write("infra-specs/overview.md", "Text without a title.\n");
    const auto status = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"check", "--select", "document-title-missing"});
        return run_program(arguments, folder.path()).status;
    };
    CHECK(status({}) == 0);
    CHECK(status({"--fail-on", "warning"}) == 1);
    CHECK(status({"--max-warnings", "0"}) == 1);
    CHECK(status({"--max-warnings", "1"}) == 0);
    CHECK(status({"--fail-on", "warning", "--min-severity", "error"}) == 0);
}

TEST_CASE("one file is checked within its whole specification, and reported alone") {
    const ScratchFolder folder;
    folder.write("infra-specs/vocabulary.md", "# Vocabulary\n\n### Queue\nA line of jobs.\n");
    folder.write("infra-specs/overview.md", "# Overview\n\nThe [[Queue]] and the [[Topic]].\n");
    const auto result = run_program({"check", "--format=json", "infra-specs/overview.md"}, folder.path());
    const auto report = json::parse(result.out);
    CHECK(report["summary"]["files"] == 1);
    std::size_t undefined = 0;
    for (const auto& finding : report["findings"]) {
        CHECK(finding["file"] == "infra-specs/overview.md");
        undefined += finding["rule"] == "term-undefined" ? 1 : 0;
    }
    CHECK(undefined == 1);
}

TEST_CASE("a place in a file that is not reported on is told exactly") {
    const ScratchFolder folder;
    folder.write("infra-specs/infraspec.toml", "extends = [\"../shared\"]\n");
    folder.write("infra-specs/vocabulary.md", "# Vocabulary\n\n## Work\n\n### Queue\nA line of jobs.\n");
    folder.write("infra-specs/vocabulary/more.md", "# More\n\n## Work\n\n### Queue\nThe [[Topic]], a taks.\n");
    folder.write("shared/vocabulary.md", "# Shared\n\n## Work\n\n### Job\nWork.\n- Avoid: taks\n");
    const auto result = run_program({"check", "--format=json", "infra-specs/vocabulary/more.md"}, folder.path());
    const auto report = json::parse(result.out);
    std::size_t seen = 0;
    const auto line_of = [](const json& place) { return place["range"]["start"]["line"].get<int>(); };
    for (const auto& finding : report["findings"]) {
        if (finding["rule"] == "term-duplicate") CHECK(line_of(finding["related"][0]) == 4);
        if (finding["rule"] == "term-avoided") CHECK(line_of(finding["related"][0]) == 6);
        if (finding["rule"] == "term-undefined") CHECK(line_of(finding["fixes"][0]["edits"][0]) == 5);
        seen += finding["rule"].get<std::string>().starts_with("term-") ? 1 : 0;
    }
    CHECK(seen == 3);
}

TEST_CASE("a folder inside a specification stands for the specification") {
    const ScratchFolder folder;
    folder.write("infra-specs/overview.md", "# Overview\n\n[x](none.md)\n");
    folder.write("infra-specs/modules/network.md", "# Network\n");
    const auto report =
        json::parse(run_program({"check", "--format=json"}, folder.path() + "/infra-specs/modules").out);
    bool found = false;
    for (const auto& finding : report["findings"]) found = found || finding["file"] == "../overview.md";
    CHECK(found);
}

TEST_CASE("the report for programs has the published form") {
    const auto report = json::parse(run_program({"check", "--format=json", "examples/faulty"}, project).out);
    CHECK(report["version"] == 1);
    CHECK(report["summary"]["findings"] == report["findings"].size());
    for (const auto& finding : report["findings"]) {
        for (const auto* key : {"file", "range", "rule", "severity", "message", "why", "fixes", "related", "page"}) {
            CHECK_MESSAGE(finding.contains(key), key);
        }
        for (const auto& fix : finding["fixes"]) {
            CHECK(fix["title"].is_string());
            CHECK(fix["safe"].is_boolean());
            CHECK(fix["edits"].is_array());
        }
    }
}

TEST_CASE("the editor and the command line report the same findings") {
    const auto folder = project + "/examples/faulty";
    const auto checked = findings_of_check(folder);
    CHECK(checked.size() > 10);
    std::set<std::string> files;
    for (const auto& line : checked) files.insert(line.substr(0, line.find(' ')));
    CHECK(findings_of_server(folder, files.size()) == checked);
}

TEST_CASE("the text report shows the line with the range marked, and no colour where nobody looks") {
    const ScratchFolder folder;
    folder.write("infra-specs/overview.md", "# Overview\n\n\tSee 漢 [x](none.md)\n\nSee 漢 [y](none.md)\n");
    const auto result = run_program({"check", "--select", "link-file-missing"}, folder.path());
    CHECK(result.out.find("infra-specs/overview.md\n5:11 error: ") != std::string::npos);
    CHECK(result.out.find("  5 | See 漢 [y](none.md)\n    |            ^^^^^^^\n") != std::string::npos);
    CHECK(result.out.find("1 problem (1 error) in 1 file\n") != std::string::npos);
    CHECK(result.out.find('\x1b') == std::string::npos);
    CHECK(run_program({"check", "--color=always"}, folder.path()).out.find("\x1b[") != std::string::npos);
    CHECK(run_program({"check", "-q", "--ignore", "link-file-missing,spec-file-missing", "--min-severity", "error"},
                      folder.path())
              .out.empty());
}

TEST_CASE("versions, help and rules are told on standard output") {
    const auto version = run_program({"--version"});
    CHECK(version.status == 0);
    CHECK(version.out.starts_with("infraspec "));
    CHECK(run_program({"--help"}).out.find("check") != std::string::npos);
    CHECK(run_program({"rule"}).out.find("lifecycle-missing") != std::string::npos);
    CHECK(json::parse(run_program({"rule", "--format=json", "lifecycle-missing"}).out)["name"] == "lifecycle-missing");
    CHECK(run_program({"rule", "--format=markdown", "lifecycle-missing"}).out.starts_with("# lifecycle-missing\n"));
    const auto unknown = run_program({"rule", "lifecycle-mising"});
    CHECK(unknown.status == 2);
    CHECK(unknown.err.find("lifecycle-missing") != std::string::npos);
}
