#include "tests/support/client.h"

#include "protocol/framing.h"
#include "protocol/uri.h"
#include "server/routes.h"
#include "tests/support/fixture.h"

namespace infraspec::testing {

json modern_capabilities() {
    return json::parse(R"({
        "general": {"positionEncodings": ["utf-16"]},
        "workspace": {
            "workspaceFolders": true, "configuration": true,
            "didChangeWatchedFiles": {"dynamicRegistration": true},
            "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "rename", "delete"],
                              "changeAnnotationSupport": {"groupsOnLabel": true}}
        },
        "textDocument": {
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "definition": {"linkSupport": true},
            "rename": {"prepareSupport": true, "honorsChangeAnnotations": true},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
            "completion": {"completionItem": {"snippetSupport": true, "documentationFormat": ["markdown"]}},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}}, "isPreferredSupport": true},
            "publishDiagnostics": {
                "relatedInformation": true, "tagSupport": {"valueSet": [1, 2]},
                "versionSupport": true, "codeDescriptionSupport": true
            }
        },
        "window": {"workDoneProgress": true}
    })");
}

TestClient::TestClient(std::string_view files)
    : connection_([this](std::string_view text) { receive(json::parse(text)); }),
      session_(connection_,
               {disk_, [this](server::Task task) { loop_.push_back(std::move(task)); },
                [this](server::Task task) { pool_.push_back(std::move(task)); },
                [this](int status) { ended_ = status; }, [this](std::int32_t process) { watched_ = process; },
                server::Log(server::LogLevel::debug, [this](std::string_view line) { log_.emplace_back(line); })}),
      dispatcher_(
          session_, connection_, server::make_routes(), [this](server::Task task) { loop_.push_back(std::move(task)); },
          [this](server::Task task) { pool_.push_back(std::move(task)); }, [this] { return waiting_ == 0; },
          server::Log(server::LogLevel::debug, [this](std::string_view line) { log_.emplace_back(line); })) {
    for (const auto& file : parse_fixture(files).files) disk_->files[absolute(file.path)] = file.text;
}

json TestClient::start(const json& capabilities) {
    return start_with({{"processId", 42},
                       {"rootUri", uri("")},
                       {"capabilities", capabilities},
                       {"workspaceFolders", json::array({{{"uri", uri("")}, {"name", "workspace"}}})}});
}

json TestClient::start_with(const json& params) {
    auto result = request("initialize", params);
    notify("initialized", json::object());
    settle();
    return result;
}

json TestClient::request(const std::string& method, const json& params) {
    const int id = send_request(method, params);
    settle();
    return response(id).value();
}

int TestClient::send_request(const std::string& method, const json& params) {
    send_text(json{{"jsonrpc", "2.0"}, {"id", ++last_id_}, {"method", method}, {"params", params}}.dump());
    return last_id_;
}

void TestClient::notify(const std::string& method, const json& params) {
    send_text(json{{"jsonrpc", "2.0"}, {"method", method}, {"params", params}}.dump());
}

void TestClient::answer(const json& id, const json& result) {
    send_text(json{{"jsonrpc", "2.0"}, {"id", id}, {"result", result}}.dump());
}

void TestClient::send_text(std::string_view body) {
    for (auto& incoming : inbox_.feed(lsp::frame(body))) {
        ++waiting_;
        loop_.push_back([this, incoming = std::move(incoming)] {
            --waiting_;
            dispatcher_.receive(incoming);
        });
    }
}

std::optional<json> TestClient::response(int id) const {
    const auto found = responses_.find(id);
    return found == responses_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<json> TestClient::take(const std::string& method) {
    std::vector<json> taken;
    std::erase_if(messages_, [&](const json& message) {
        if (message.value("method", "") != method) return false;
        taken.push_back(message);
        return true;
    });
    return taken;
}

void TestClient::receive(const json& message) {
    if (!message.contains("method")) {
        if (message["id"].is_number()) responses_[message["id"].get<int>()] = message;
        messages_.push_back(message);
        return;
    }
    if (message["method"] == "textDocument/publishDiagnostics") {
        published_[message["params"]["uri"].get<std::string>()] = message["params"];
    }
    messages_.push_back(message);
}

void TestClient::open(const std::string& path, const std::string& text, int version) {
    notify("textDocument/didOpen",
           {{"textDocument", {{"uri", uri(path)}, {"languageId", "markdown"}, {"version", version}, {"text", text}}}});
}

void TestClient::change(const std::string& path, int version, const json& changes) {
    notify("textDocument/didChange",
           {{"textDocument", {{"uri", uri(path)}, {"version", version}}}, {"contentChanges", changes}});
}

void TestClient::replace(const std::string& path, int version, const std::string& text) {
    change(path, version, json::array({{{"text", text}}}));
}

void TestClient::close(const std::string& path) {
    notify("textDocument/didClose", {{"textDocument", {{"uri", uri(path)}}}});
}

void TestClient::write(const std::string& path, const std::string& text) {
    const int type = disk_->files.contains(absolute(path)) ? 2 : 1;
    disk_->files[absolute(path)] = text;
    notify("workspace/didChangeWatchedFiles", {{"changes", json::array({{{"uri", uri(path)}, {"type", type}}})}});
}

void TestClient::remove(const std::string& path) {
    disk_->files.erase(absolute(path));
    notify("workspace/didChangeWatchedFiles", {{"changes", json::array({{{"uri", uri(path)}, {"type", 3}}})}});
}

std::vector<std::string> TestClient::warnings() const {
    std::vector<std::string> result;
    for (const auto& line : log_) {
        if (line.starts_with("warning: ")) result.push_back(line);
    }
    return result;
}

std::vector<std::string> TestClient::problems(const std::string& path) const {
    std::vector<std::string> result;
    const auto found = published_.find(uri(path));
    if (found == published_.end()) return result;
    for (const auto& diagnostic : found->second["diagnostics"]) {
        const auto& start = diagnostic["range"]["start"];
        result.push_back(std::to_string(start["line"].get<int>()) + ":" +
                         std::to_string(start["character"].get<int>()) + " " + diagnostic["code"].get<std::string>());
    }
    return result;
}

json TestClient::published(const std::string& path) const {
    const auto found = published_.find(uri(path));
    return found == published_.end() ? json() : found->second;
}

void TestClient::settle() {
    do {
        run_loop();
    } while (run_one_of_pool());
}

void TestClient::run_loop() {
    while (!loop_.empty()) {
        const auto task = std::move(loop_.front());
        loop_.pop_front();
        task();
    }
}

bool TestClient::run_one_of_pool() {
    if (pool_.empty()) return false;
    const auto task = std::move(pool_.front());
    pool_.pop_front();
    task();
    return true;
}

std::string TestClient::uri(const std::string& path) {
    if (path.starts_with('/')) return lsp::uri_of(path);
    return lsp::uri_of(path.empty() ? std::string(workspace_folder) : absolute(path));
}

}  // namespace infraspec::testing
