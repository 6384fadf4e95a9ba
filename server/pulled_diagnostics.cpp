#include "server/pulled_diagnostics.h"

#include <utility>

#include "protocol/json_fields.h"
#include "server/diagnostics_of.h"

namespace infraspec::server {

namespace {

constexpr std::string_view no_diagnostics = "[]";

std::string report_text(const std::string& uri, std::optional<std::int32_t> version, std::string_view id,
                        std::string_view diagnostics) {
    return "{\"uri\":" + lsp::encode(uri) + ",\"version\":" + (version ? std::to_string(*version) : "null") +
           ",\"kind\":\"full\",\"resultId\":\"" + std::string(id) + "\",\"items\":" + std::string(diagnostics) + "}";
}

std::string joined(const std::vector<std::string>& items) {
    std::string out = "{\"items\":[";
    for (const auto& item : items) out += (out.back() == '[' ? "" : ",") + item;
    return out + "]}";
}

}  // namespace

/// The client has asked for this version of an open document: when another file gives it other diagnostics, it must ask
/// again.
void PulledDiagnostics::update(const std::string& path, Report report) {
    auto id = result_id(report.diagnostics);
    const auto last = reports_.find(path);
    const bool same_version = last != reports_.end() && last->second.report.version == report.version;
    if (report.version && same_version && last->second.id != id) needs_refresh_ = true;
    reports_.insert_or_assign(path, Known{std::move(report), std::move(id)});
}

void PulledDiagnostics::wait(const lsp::WorkspaceDiagnosticParams& params, HeldRequest held) {
    Waiting waiting{{}, std::move(held)};
    for (const auto& previous : params.previousResultIds) waiting.known[previous.uri] = previous.value;
    waiting_.push_back(std::move(waiting));
}

/// A first request is always answered: where nothing has been found, with one clean report a file, so that the next one
/// can wait.
std::vector<std::string> PulledDiagnostics::news(const Waiting& waiting) const {
    const auto clean = result_id(no_diagnostics);
    std::vector<std::string> items;
    auto unseen = waiting.known;
    for (const auto& [path, known] : reports_) {
        const auto& report = known.report;
        const auto previous = waiting.known.find(report.uri);
        unseen.erase(report.uri);
        if (known.id == (previous == waiting.known.end() ? clean : previous->second)) continue;
        items.push_back(report_text(report.uri, report.version, known.id, report.diagnostics));
    }
    for (const auto& [uri, id] : unseen) {
        if (id != clean) items.push_back(report_text(uri, std::nullopt, clean, no_diagnostics));
    }
    if (!items.empty() || !waiting.known.empty()) return items;
    for (const auto& [path, known] : reports_) {
        items.push_back(report_text(known.report.uri, known.report.version, known.id, known.report.diagnostics));
    }
    return items;
}

void PulledDiagnostics::settled(bool refresh) {
    std::erase_if(waiting_, [&](const Waiting& waiting) {
        const auto items = news(waiting);
        if (items.empty()) return false;
        waiting.held.answer(joined(items));
        return true;
    });
    if (std::exchange(needs_refresh_, false) && refresh) {
        connection_.request(lsp::DiagnosticRefreshRequest::method, "");
    }
}

void PulledDiagnostics::cancelled() {
    std::erase_if(waiting_, [](const Waiting& waiting) {
        if (!waiting.held.stop.stop_requested()) return false;
        waiting.held.answer(std::string());
        return true;
    });
}

void PulledDiagnostics::end() {
    for (const auto& waiting : std::exchange(waiting_, {})) {
        waiting.held.answer(lsp::ResponseError{lsp::ErrorCode::server_cancelled, "the server is shut down",
                                               lsp::json_of(lsp::DiagnosticServerCancellationData{false})});
    }
}

}  // namespace infraspec::server
