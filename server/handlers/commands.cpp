// workspace/executeCommand: what the user starts from a menu, and what quick fixes of clients without file operations
// need. Commands only read; what they change is an edit that the client is asked to apply.
#include <nlohmann/json.hpp>

#include "protocol/json_fields.h"
#include "reports/graph.h"
#include "reports/handoff.h"
#include "reports/new_spec.h"
#include "server/commands/model_json.h"
#include "server/disk.h"
#include "server/handlers/handlers.h"
#include "server/root_of_uri.h"
#include "server/routes.h"
#include "server/to_lsp.h"
#include "spec/kind.h"
#include "spec/templates.h"

namespace infraspec::server::handlers {

namespace {

using lsp::CommandOptions;
using nlohmann::json;

RequestError refused(const std::string& reason) {
    return {lsp::ErrorCode::request_failed, reason};
}
RequestError invalid(const std::string& reason) {
    return {lsp::ErrorCode::invalid_params, reason};
}

/// A URI by itself, an object, or one after the other. What else is a string is a name.
CommandOptions options_of(const lsp::ExecuteCommandParams& params) {
    CommandOptions options;
    for (std::size_t i = 0; i < params.arguments.size(); ++i) {
        const json& argument = params.arguments[i].value();
        if (argument.is_null()) continue;
        if (argument.is_string()) {
            (i == 0 ? options.uri : options.name) = argument.get<std::string>();
            continue;
        }
        const lsp::Path all("params.arguments");
        auto uri = options.uri;
        options = lsp::decode<CommandOptions>(argument, lsp::Path(all, i));
        if (!options.uri) options.uri = options.root ? options.root : std::move(uri);
    }
    return options;
}

bool exists(const View& view, const std::string& path) {
    const bool on_disk = view.disk != nullptr && view.disk->kind(path) != workspace::PathKind::missing;
    return on_disk || source_at(view, path) != nullptr;
}

/// Name of a document relative to the specification that it would belong to.
std::string name_in_root(const View& view, const std::string& path) {
    for (const auto& root : view.snapshot->roots) {
        const auto& folder = root->folder();
        if (path.starts_with(folder + "/")) return path.substr(folder.size() + 1);
    }
    return path.substr(path.rfind('/') + 1);
}

workspace::RootPtr root_named(const View& view, const CommandOptions& options, std::string_view command) {
    auto root = root_of_uri(view, options.uri);
    if (root != nullptr) return root;
    if (options.uri) throw refused("there is no specification at " + *options.uri);
    if (view.snapshot->roots.empty()) throw refused("there is no specification");
    throw refused(std::string(command) + " takes the URI of a specification: there are " +
                  std::to_string(view.snapshot->roots.size()));
}

void must_apply_edits(const View& view, bool create) {
    if (!view.client->capabilities.workspace.applyEdit) throw refused("this editor cannot apply edits for a server");
    if (create && !view.client->can_create_files()) throw refused("this editor cannot create files for a server");
}

/// The client has the last word: what it does not apply is told to the user.
void apply(const View& view, std::string label, lsp::WorkspaceEdit edit) {
    lsp::ApplyWorkspaceEditParams params{std::move(label), std::move(edit)};
    view.tell_session([params = std::move(params)](Session& session) {
        session.connection().request(
            lsp::ApplyEditRequest::method, lsp::encode(params),
            [&session, label = *params.label](const lsp::Json& result, bool succeeded) {
                const bool applied = succeeded && result.value().is_object() && result.value().value("applied", false);
                if (applied) return;
                std::string text = label + ": the editor did not apply it";
                if (succeeded && result.value().is_object() && result.value().contains("failureReason") &&
                    result.value()["failureReason"].is_string())
                    text += " (" + result.value()["failureReason"].get<std::string>() + ")";
                session.tell(lsp::MessageType::warning, text);
            });
    });
}

void add_new_file(lsp::WorkspaceEdit& edit, const std::string& uri, std::string text) {
    if (!edit.documentChanges) edit.documentChanges.emplace();
    edit.documentChanges->push_back({lsp::CreateFile{uri}});
    edit.documentChanges->push_back(
        {lsp::TextDocumentEdit{{uri, std::nullopt}, {{lsp::TextEdit{{}, std::move(text)}}}}});
}

std::string in_folder(std::string folder, std::string_view name) {
    while (folder.ends_with('/')) folder.pop_back();
    return folder + "/" + std::string(name);
}

/// The document that infraspec.createFile is to make: its URI, or a name in a specification.
std::string uri_to_create(const View& view, const CommandOptions& options) {
    if (options.uri && options.uri->ends_with(".md")) return *options.uri;
    if (!options.name || options.name->empty())
        throw refused("infraspec.createFile takes the URI of a markdown file, or a specification and a name in it");
    const std::string name = options.name->ends_with(".md") ? *options.name : *options.name + ".md";
    if (name.find("..") != std::string::npos || name.starts_with('/'))
        throw invalid("the name of a new document may not lead out of its specification: " + name);
    const auto root = root_named(view, options, "infraspec.createFile");
    const std::string path = root->folder() + "/" + name;
    return uri_of_path(view, path);
}

/// Creates a document from the template of its kind.
lsp::Json create_file(const View& view, const CommandOptions& options) {
    const std::string uri = uri_to_create(view, options);
    must_apply_edits(view, true);
    const std::string path = path_of_uri(uri);
    if (exists(view, path)) throw refused("there is a file " + path + " already");
    const std::string name = name_in_root(view, path);
    const auto kind = spec::kind_of_path(name);
    const bool shapeless = kind == spec::DocumentKind::other || kind == spec::DocumentKind::module;
    const std::string stem = path.substr(path.rfind('/') + 1, path.size() - path.rfind('/') - 4);
    lsp::WorkspaceEdit edit;
    add_new_file(edit, uri, shapeless ? "# " + stem + "\n" : spec::document_template(kind));
    apply(view, "Create " + name, std::move(edit));
    return lsp::json_of(lsp::CreatedFiles{{uri}, {}});
}

spec::Cloud cloud_of(const CommandOptions& options) {
    const std::string cloud = options.cloud.value_or("none");
    if (cloud == "aws") return spec::Cloud::aws;
    if (cloud == "azure") return spec::Cloud::azure;
    if (cloud == "gcp") return spec::Cloud::gcp;
    if (cloud == "none") return spec::Cloud::none;
    throw invalid("infraspec.initSpec knows the clouds aws, azure, gcp and none, not " + cloud);
}

/// A specification begins with its thirteen documents, whichever of them are missing; without a folder, in the folder
/// of the workspace that specifications usually have.
lsp::Json init_spec(const View& view, const CommandOptions& options) {
    std::string folder;
    if (options.uri) {
        folder = *options.uri;
    } else if (view.snapshot->workspace_folders.size() == 1) {
        folder = in_folder(uri_of_path(view, view.snapshot->workspace_folders.front()), "infra-specs");
    } else {
        throw refused("infraspec.initSpec takes the URI of the folder for the new specification");
    }
    const auto cloud = cloud_of(options);
    must_apply_edits(view, true);
    if (view.disk != nullptr && view.disk->kind(path_of_uri(folder)) == workspace::PathKind::file)
        throw refused(folder + " is a file");
    lsp::CreatedFiles files;
    lsp::WorkspaceEdit edit;
    for (auto& file : reports::new_specification(options.name.value_or(""), cloud)) {
        const std::string uri = in_folder(folder, file.name);
        const bool there = exists(view, path_of_uri(uri));
        (there ? files.kept : files.created).push_back(uri);
        if (!there) add_new_file(edit, uri, std::move(file.text));
    }
    if (files.created.empty()) throw refused("every document of a specification is in " + folder + " already");
    apply(view, "Begin a specification", std::move(edit));
    return lsp::json_of(files);
}

/// The summary as markdown; with `write`, README.md gets it, in the place of the one that is there.
lsp::Json hand_off(const View& view, const CommandOptions& options) {
    const auto root = root_named(view, options, "infraspec.handoff");
    const auto summary = reports::handoff(*root);
    if (!options.write) return lsp::json_of(summary);
    const auto change = reports::handoff_edit(*root);
    must_apply_edits(view, change && change->create);
    if (!change) return lsp::json_of(summary);
    if (change->create && exists(view, change->path)) throw refused("there is a file " + change->path + " already");
    auto edit = to_lsp(view, std::vector<rules::FileEdit>{{change->path, {change->edit}, change->create}});
    if (!edit) throw refused("this editor cannot change " + change->path + " for a server");
    apply(view, "Write the handoff summary", std::move(*edit));
    return lsp::json_of(summary);
}

/// The drawing as text, or what it is made of: whoever asked shows it.
lsp::Json draw_graph(const View& view, const CommandOptions& options) {
    const auto root = root_named(view, options, "infraspec.graph");
    const std::string format = options.format.value_or("mermaid");
    const auto name = options.focus ? options.focus : options.name;
    if (format == "json") return lsp::json_of(graph(view, {uri_of_path(view, root->folder()), name, options.depth}));
    if (format != "mermaid" && format != "dot")
        throw invalid("infraspec.graph knows the formats mermaid, dot and json, not " + format);
    std::optional<reports::GraphFocus> focus;
    if (name) {
        const auto component = reports::component_named(*root, *name);
        if (!component) throw refused("there is no component \"" + *name + "\"");
        focus = reports::GraphFocus{*component, options.depth.value_or(1)};
    }
    const auto drawn = reports::graph_of(*root, focus);
    const bool layers = options.layers.value_or(true);
    return lsp::json_of(format == "dot" ? reports::to_dot(drawn, layers) : reports::to_mermaid(drawn, layers));
}

/// What `infraspec export` prints, as a value.
lsp::Json export_model(const View& view, const CommandOptions& options) {
    const auto root = root_named(view, options, "infraspec.exportModel");
    return lsp::Json(json::parse(commands::model_json(reports::model_of(*view.snapshot, *root), *root)));
}

struct NamedCommand {
    std::string_view name;
    lsp::Json (*run)(const View&, const CommandOptions&);
};
constexpr std::array<NamedCommand, 5> all_commands{{{"infraspec.createFile", create_file},
                                                    {"infraspec.initSpec", init_spec},
                                                    {"infraspec.handoff", hand_off},
                                                    {"infraspec.graph", draw_graph},
                                                    {"infraspec.exportModel", export_model}}};

}  // namespace

std::vector<std::string> command_names() {
    std::vector<std::string> names;
    for (const auto& command : all_commands) names.emplace_back(command.name);
    return names;
}

lsp::Json execute_command(const View& view, const lsp::ExecuteCommandParams& params) {
    for (const auto& command : all_commands) {
        if (command.name == params.command) return command.run(view, options_of(params));
    }
    throw invalid("no such command: " + params.command);
}

}  // namespace infraspec::server::handlers
