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
    auto settings = read_settings(values, folders_);
    if (settings == settings_) return;
    const bool hints_changed = settings.inlay_hints != settings_.inlay_hints;
    settings_ = std::move(settings);
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
    read_workspace();
}

/// A changed text is read at once; whatever changes which files there are, or what they are, is found by reading the
/// workspace again, which takes over every file that is known already.
void Session::files_changed(const std::vector<lsp::FileEvent>& events) {
    constexpr std::size_t many = 64;
    bool again = events.size() > many;
    for (const auto& event : events) {
        const auto path = path_of_uri(event.uri);
        stale_.insert(path);
        const workspace::Root* root = snapshot_->root_of(path);
        const bool known = root != nullptr && root->find_path(path).has_value();
        const bool changed = event.type == lsp::FileChangeType::changed;
        const bool concerns_nobody = changed && !known && workspace::is_document_name(path) && !reading_;
        again = again || reading_ || !changed || (!known && !concerns_nobody);
    }
    if (again) {
        read_workspace();
        return;
    }
    for (const auto& path : std::exchange(stale_, {})) {
        const workspace::Root* root = snapshot_->root_of(path);
        if (root == nullptr || !root->find_path(path) || documents_->contains(path)) continue;
        if (auto text = surroundings_.disk->read(path)) {
            set_text(path, std::make_shared<const text::Source>(std::move(*text)));
        } else {
            read_workspace();
        }
    }
}

}  // namespace infraspec::server
