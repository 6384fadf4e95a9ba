// workspace/executeCommand: what the user starts from a menu, and what quick fixes of clients without file operations
// need.
#include <nlohmann/json.hpp>

#include "protocol/json_fields.h"
#include "reports/graph.h"
#include "server/handlers/handlers.h"
#include "server/root_of_uri.h"
#include "server/routes.h"
#include "spec/kind.h"
#include "spec/templates.h"

namespace infraspec::server::handlers {

namespace {

using nlohmann::json;

RequestError refused(const std::string& reason) {
    return {lsp::ErrorCode::request_failed, reason};
}

/// The first argument, a URI by itself or as the member `uri` of an object.
std::optional<std::string> uri_argument(const lsp::ExecuteCommandParams& params) {
    if (params.arguments.empty()) return std::nullopt;
    const json& first = params.arguments.front().value();
    if (first.is_string()) return first.get<std::string>();
    if (first.is_object() && first.contains("uri") && first["uri"].is_string()) return first["uri"].get<std::string>();
    return std::nullopt;
}

/// Name of a document relative to the specification that it would belong to.
std::string name_in_root(const View& view, const std::string& path) {
    for (const auto& root : view.snapshot->roots) {
        const auto& folder = root->folder();
        if (path.starts_with(folder + "/")) return path.substr(folder.size() + 1);
    }
    return path.substr(path.rfind('/') + 1);
}

/// Creates a document from the template of its kind, by an edit of the client.
lsp::Json create_file(Session& session, const lsp::ExecuteCommandParams& params) {
    const auto uri = uri_argument(params);
    if (!uri || !uri->ends_with(".md")) throw refused("infraspec.createFile takes the URI of a markdown file");
    const View view = session.view();
    const auto& can = view.client->capabilities.workspace;
    if (!can.applyEdit || !view.client->can_create_files())
        throw refused("this editor cannot create files for a server");
    const std::string path = path_of_uri(*uri);
    if (source_at(view, path) != nullptr) throw refused("there is a file " + path + " already");
    const auto kind = spec::kind_of_path(name_in_root(view, path));
    std::string text =
        kind == spec::DocumentKind::other || kind == spec::DocumentKind::module
            ? std::string("# ") + path.substr(path.rfind('/') + 1, path.size() - path.rfind('/') - 4) + "\n"
            : spec::document_template(kind);
    lsp::ApplyWorkspaceEditParams apply;
    apply.label = "Create " + name_in_root(view, path);
    apply.edit.documentChanges.emplace();
    apply.edit.documentChanges->push_back({lsp::CreateFile{*uri}});
    apply.edit.documentChanges->push_back({lsp::TextDocumentEdit{{*uri, std::nullopt}, {{{}, std::move(text)}}}});
    session.connection().request(lsp::ApplyEditRequest::method, lsp::encode(apply));
    return {};
}

/// The drawing as text in the language of mermaid: whoever asked shows it.
lsp::Json draw_graph(Session& session, const lsp::ExecuteCommandParams& params) {
    const View view = session.view();
    const auto root = root_of_uri(view, uri_argument(params));
    if (root == nullptr) throw refused("infraspec.graph takes the URI of a specification");
    return lsp::json_of(reports::to_mermaid(reports::graph_of(*root), true));
}

}  // namespace

lsp::Json execute_command(Session& session, const lsp::ExecuteCommandParams& params) {
    if (params.command == "infraspec.createFile") return create_file(session, params);
    if (params.command == "infraspec.graph") return draw_graph(session, params);
    throw RequestError(lsp::ErrorCode::invalid_params, "no such command: " + params.command);
}

}  // namespace infraspec::server::handlers
