#include "server/session.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "protocol/code_lens.h"
#include "protocol/inlay_hint.h"
#include "protocol/json_fields.h"
#include "protocol/registration.h"
#include "protocol/semantic_tokens.h"
#include "protocol/uri.h"

namespace infraspec::server {

namespace {

/// The files whose changes on disk concern us.
void register_watchers(Connection& connection) {
    lsp::DidChangeWatchedFilesRegistrationOptions options;
    for (const auto* pattern : {"**/*.md", "**/infraspec.toml", "**/.gitignore"}) {
        options.watchers.push_back({{pattern}});
    }
    // Links lead to images and folders too, and a folder that goes takes its documents along without a word on them.
    options.watchers.push_back({{"**/*"}, lsp::watch_kind::create | lsp::watch_kind::remove});
    lsp::Registration registration{"watched-files", std::string(lsp::DidChangeWatchedFiles::method),
                                   lsp::json_of(options)};
    connection.request(lsp::RegisterCapabilityRequest::method, lsp::encode(lsp::RegistrationParams{{registration}}));
}

/// Without a section: what changed is asked for.
void register_settings(Connection& connection) {
    lsp::Registration registration{"settings", std::string(lsp::DidChangeConfiguration::method)};
    connection.request(lsp::RegisterCapabilityRequest::method, lsp::encode(lsp::RegistrationParams{{registration}}));
}

/// `workspaceFolders` wins over `rootUri`, and that over `rootPath`.
std::vector<std::string> folders_of(const lsp::InitializeParams& params) {
    std::vector<std::string> folders;
    const auto add = [&](std::string_view uri) {
        if (auto path = lsp::path_of(uri)) folders.push_back(std::move(*path));
    };
    if (params.workspaceFolders) {
        for (const auto& folder : *params.workspaceFolders) add(folder.uri);
    } else if (params.rootUri) {
        add(*params.rootUri);
    } else if (params.rootPath) {
        add(lsp::uri_of(*params.rootPath));
    }
    return folders;
}

}  // namespace

Session::Session(Connection& connection, Surroundings surroundings)
    : connection_(connection),
      surroundings_(std::move(surroundings)),
      publisher_(connection, surroundings_.loop, surroundings_.pool, [this] { return view(); }) {}

View Session::view() {
    const auto tell = [this](std::function<void(Session&)> what) {
        surroundings_.loop([this, what = std::move(what)] { what(*this); });
    };
    return {snapshot_,
            documents_,
            client_,
            {},
            sent_tokens_,
            tell,
            settings_.inlay_hints,
            reading_ || !was_read_,
            surroundings_.disk,
            settings_.only_open_documents,
            settings_.editor_shows_markdown};
}

void Session::note(lsp::MessageType type, const std::string& text) {
    type == lsp::MessageType::info ? log().info(text) : log().warning(text);
    connection_.notify(lsp::LogMessage::method, lsp::encode(lsp::LogMessageParams{type, text}));
}

void Session::tell(lsp::MessageType type, const std::string& text) {
    type == lsp::MessageType::info ? log().info(text) : log().warning(text);
    connection_.notify(lsp::ShowMessage::method, lsp::encode(lsp::ShowMessageParams{type, text}));
}

/// A document may have been closed meanwhile.
void Session::tokens_sent(const std::string& path, std::shared_ptr<const SentTokens> tokens) {
    if (!documents_->contains(path)) return;
    auto all = std::make_shared<SentTokensByPath>(*sent_tokens_);
    all->insert_or_assign(path, std::move(tokens));
    sent_tokens_ = std::move(all);
}

void Session::settle() {
    publisher_.settle();
    ask_to_show_anew();
}

/// An edit has its own document asked for again by the client; this is for all others. While files are being read, it
/// would be in vain.
void Session::ask_to_show_anew() {
    if (!shown_anew_.any() || reading_ || !was_read_ || state_ != State::running) return;
    const auto& can = client_->capabilities.workspace;
    const auto due = std::exchange(shown_anew_, {});
    const auto ask = [&](bool wanted, const lsp::RefreshSupport& support, std::string_view method) {
        if (wanted && support.refreshSupport) connection_.request(method, "");
    };
    ask(due.tokens, can.semanticTokens, lsp::SemanticTokensRefreshRequest::method);
    ask(due.lenses, can.codeLens, lsp::CodeLensRefreshRequest::method);
    ask(due.hints, can.inlayHint, lsp::InlayHintRefreshRequest::method);
}

void Session::start(const lsp::InitializeParams& params, Client client) {
    state_ = State::running;
    trace_ = params.trace;
    client_ = std::make_shared<const Client>(std::move(client));
    folders_ = folders_of(params);
    auto snapshot = std::make_shared<workspace::Snapshot>();
    snapshot->workspace_folders = folders_;
    snapshot_ = std::move(snapshot);
    const auto& given = params.initializationOptions.value();
    settings_given_ = given.is_object() && !given.empty();
    apply_settings(params.initializationOptions);
    if (params.processId) surroundings_.watch_parent(*params.processId);
}

void Session::started() {
    const auto& can = client_->capabilities;
    if (can.workspace.didChangeWatchedFiles.dynamicRegistration) register_watchers(connection_);
    if (can.window.workDoneProgress) {
        progress_ = Progress::start(connection_, "infraspec/indexing", "Reading specifications");
    }
    if (!settings_given_ && can.workspace.configuration) {
        if (can.workspace.didChangeConfiguration.dynamicRegistration) register_settings(connection_);
        ask_for_settings();
    }
    read_workspace();
}

void Session::shut_down() {
    state_ = State::shut_down;
    call_waiting();
    publisher_.pulled().end();
}

bool Session::has_read(const std::string& uri) const {
    return was_read_ || snapshot_->root_of(path_of_uri(uri)) != nullptr;
}

void Session::wait_for_diagnostics(const lsp::WorkspaceDiagnosticParams& params, HeldRequest held) {
    publisher_.pulled().wait(params, std::move(held));
}

void Session::requests_cancelled() {
    call_waiting();
    publisher_.pulled().cancelled();
}

void Session::call_waiting() {
    for (const auto& task : std::exchange(waiting_, {})) task();
}

void Session::settings_changed(const lsp::Json& values) {
    values.value().is_object() ? apply_settings(values) : ask_for_settings();
}

void Session::ask_for_settings() {
    if (!client_->capabilities.workspace.configuration) return;
    connection_.request(lsp::ConfigurationRequest::method,
                        lsp::encode(lsp::ConfigurationParams{{{std::nullopt, "infraspec"}}}),
                        [this](const lsp::Json& result, bool succeeded) {
                            const auto& values = result.value();
                            if (!succeeded || !values.is_array() || values.empty()) return;
                            apply_settings(lsp::Json(values.front()));
                        });
}

void Session::apply_settings(const lsp::Json& values) {
    if (!values.value().is_object()) return;
    given_settings_ = values;
    auto settings = read_settings(given_settings_, folders_);
    if (settings == settings_) return;
    const bool hints_changed = settings.inlay_hints != settings_.inlay_hints;
    const bool others_shown = settings.only_open_documents != settings_.only_open_documents;
    settings_ = std::move(settings);
    for (const auto& root : snapshot_->roots) {
        if (others_shown) mark_all(*root);
    }
    shown_anew_.hints = shown_anew_.hints || (hints_changed && was_read_);
    for (const auto& fault : settings_.faults) note(lsp::MessageType::warning, "in the settings: " + fault);
    if (was_read_ || reading_) read_workspace();
}

void Session::folders_changed(const std::vector<std::string>& added, const std::vector<std::string>& removed) {
    for (const auto& uri : removed) {
        if (const auto path = lsp::path_of(uri)) std::erase(folders_, *path);
    }
    for (const auto& uri : added) {
        const auto path = lsp::path_of(uri);
        if (path && std::find(folders_.begin(), folders_.end(), *path) == folders_.end()) folders_.push_back(*path);
    }
    settings_ = read_settings(given_settings_, folders_);
    read_workspace();
}

bool Session::knows(const std::string& path) const {
    const workspace::Root* root = snapshot_->root_of(path);
    return root != nullptr && root->find_path(path).has_value();
}

/// Files that are no documents concern those whose links name them, folders those whose documents they hold. While
/// files are being read, nobody knows.
bool Session::concerns_nobody(const lsp::FileEvent& event) const {
    if (reading_ || !was_read_) return false;
    const auto path = path_of_uri(event.uri);
    const bool changed = event.type == lsp::FileChangeType::changed;
    if (workspace::is_document_name(path)) return changed && !knows(path);
    if (is_configuration(path) || path.ends_with("/.gitignore")) return false;
    const auto holds = [&](const std::string& inner) { return workspace::is_within(path, inner); };
    const auto& paths = *snapshot_->paths;
    const auto inside = paths.lower_bound(path + "/");
    if (paths.contains(path) || (inside != paths.end() && holds(inside->first))) return changed;
    if (event.type == lsp::FileChangeType::deleted) {
        return std::none_of(snapshot_->roots.begin(), snapshot_->roots.end(), [&](const auto& root) {
            return holds(root->folder()) || workspace::is_within(root->folder(), path);
        });
    }
    return changed || surroundings_.disk->kind(path) != workspace::PathKind::directory ||
           !is_admitted(*surroundings_.disk, *plan_, path + "/a.md");
}

/// A changed text is read at once; whatever changes which files there are, or what they are, is found by reading the
/// workspace again, which takes over every file that is known already.
void Session::files_changed(const std::vector<lsp::FileEvent>& events) {
    constexpr std::size_t many = 64;
    bool again = false;
    for (const auto& event : events) {
        const auto path = path_of_uri(event.uri);
        if (concerns_nobody(event)) continue;
        stale_.insert(path);
        again = again || reading_ || event.type != lsp::FileChangeType::changed || !knows(path);
    }
    if (again || stale_.size() > many) {
        read_workspace();
        return;
    }
    for (const auto& path : std::exchange(stale_, {})) {
        if (!knows(path) || documents_->contains(path)) continue;
        if (auto text = surroundings_.disk->read(path)) {
            set_text(path, std::make_shared<const text::Source>(std::move(*text)));
        } else {
            read_workspace();
        }
    }
}

}  // namespace infraspec::server
