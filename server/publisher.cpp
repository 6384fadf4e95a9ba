#include "server/publisher.h"

#include <algorithm>
#include <utility>

#include "protocol/json_fields.h"
#include "server/configuration_findings.h"
#include "server/diagnostics_of.h"
#include "server/to_lsp.h"

namespace infraspec::server {

namespace {

constexpr std::size_t batch_size = 16;
constexpr unsigned batches_at_once = 2;
constexpr std::string_view no_diagnostics = "[]";

}  // namespace

Publisher::Publisher(Connection& connection, Post loop, Post pool, std::function<View()> view)
    : connection_(connection),
      loop_(std::move(loop)),
      pool_(std::move(pool)),
      view_(std::move(view)),
      pulled_(connection) {}

/// What is wrong with a configuration file is found when the workspace is read.
void Publisher::mark(const std::string& path, bool urgent) {
    if (path.ends_with("/infraspec.toml")) return;
    if (!marked_.insert(path).second) {
        if (!urgent) return;
        std::erase(queue_, path);
    }
    urgent ? queue_.push_front(path) : queue_.push_back(path);
}

void Publisher::settle() {
    while (running_ < batches_at_once && !queue_.empty()) start_batch();
    if (running_ > 0 || !has_begun_) return;
    const View view = view_();
    if (view.client->pulls()) pulled_.settled(view.client->capabilities.workspace.diagnostics.refreshSupport);
}

std::vector<std::string> Publisher::next_batch() {
    std::vector<std::string> paths;
    for (; paths.size() < batch_size && !queue_.empty(); queue_.pop_front()) {
        marked_.erase(queue_.front());
        paths.push_back(std::move(queue_.front()));
    }
    return paths;
}

void Publisher::start_batch() {
    ++running_;
    pool_([this, view = view_(), paths = next_batch()] {
        std::vector<Checked> results;
        for (const auto& path : paths) results.push_back(check(view, path));
        loop_([this, results = std::move(results)] {
            --running_;
            for (const auto& checked : results) {
                if (!marked_.contains(checked.path) && !is_outdated(checked)) publish(checked);
            }
            settle();
        });
    });
}

Publisher::Checked Publisher::check(const View& view, const std::string& path) {
    Checked checked{path, uri_of_path(view, path), std::nullopt, std::string(no_diagnostics)};
    const auto document = view.documents->find(path);
    if (document != view.documents->end()) {
        checked.version = document->second->version;
        checked.text = document->second->source;
    } else if (view.only_open_documents) {
        return checked;
    }
    checked.diagnostics = lsp::encode(diagnostics_of(view, path));
    return checked;
}

/// A check may end after one of a newer text, of the same version even: a document can be closed and opened again
/// meanwhile.
bool Publisher::is_outdated(const Checked& checked) const {
    const View view = view_();
    const auto document = view.documents->find(checked.path);
    if (document == view.documents->end()) return checked.version.has_value();
    return checked.text != document->second->source || checked.version != document->second->version;
}

/// An open document hears of every version, so that whoever waits for the findings of an edit knows that they are
/// complete.
void Publisher::publish(const Checked& checked) {
    if (view_().client->pulls()) {
        keep(checked);
        return;
    }
    const auto last = published_.find(checked.path);
    const std::size_t hash = std::hash<std::string>()(checked.diagnostics);
    const bool is_clean = checked.diagnostics == no_diagnostics;
    if (last != published_.end()) {
        const bool is_same = hash == last->second.diagnostics && checked.uri == last->second.uri;
        if (is_same && (!checked.version || checked.version == last->second.version)) return;
    } else if (is_clean && !checked.version) {
        return;
    }
    std::string params = "{\"uri\":" + lsp::encode(checked.uri);
    if (checked.version) params += ",\"version\":" + lsp::encode(*checked.version);
    connection_.notify(lsp::PublishDiagnostics::method, params + ",\"diagnostics\":" + checked.diagnostics + "}");
    if (is_clean && !checked.version) {
        published_.erase(checked.path);
    } else {
        published_[checked.path] = {hash, checked.version, checked.uri};
    }
}

void Publisher::keep(const Checked& checked) {
    pulled_.update(checked.path, {checked.uri, checked.version, checked.diagnostics});
}

void Publisher::publish_configuration(const std::map<std::string, ConfigurationFile>& files) {
    const View view = view_();
    std::set<std::string> present;
    for (const auto& [path, file] : files) {
        present.insert(path);
        const auto document = view.documents->find(path);
        Checked checked{path, uri_of_path(view, path), std::nullopt,
                        lsp::encode(to_lsp(view, *file.source, configuration_findings(path, file)))};
        if (document != view.documents->end()) {
            checked.version = document->second->version;
        } else if (view.only_open_documents) {
            checked.diagnostics = no_diagnostics;
        }
        publish(checked);
    }
    for (const auto& path : configurations_) {
        if (!present.contains(path))
            publish({path, uri_of_path(view, path), std::nullopt, std::string(no_diagnostics)});
    }
    configurations_ = std::move(present);
}

}  // namespace infraspec::server
