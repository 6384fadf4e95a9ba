#include "server/connection.h"

#include <utility>

namespace infraspec::server {

void Connection::notify(std::string_view method, std::string_view params) {
    write_(lsp::notification_text(method, params));
}

void Connection::request(std::string_view method, std::string_view params, WhenAnswered when_answered) {
    const lsp::Id id(++last_id_);
    waiting_.emplace(id, std::move(when_answered));
    write_(lsp::request_text(id, method, params));
}

void Connection::receive(const lsp::Response& response) {
    if (!response.id) return;
    const auto waiting = waiting_.find(*response.id);
    if (waiting == waiting_.end()) return;
    const auto when_answered = std::move(waiting->second);
    waiting_.erase(waiting);
    if (when_answered) when_answered(response.result, !response.error);
}

}  // namespace infraspec::server
