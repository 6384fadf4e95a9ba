#include "server/inbox.h"

#include <algorithm>

#include "protocol/json_fields.h"
#include "protocol/lifecycle.h"

namespace infraspec::server {

std::vector<Incoming> Inbox::feed(std::string_view bytes) {
    std::vector<Incoming> messages;
    for (auto& frame : frames_.feed(bytes)) {
        if (frame.kind == lsp::Frame::Kind::fault) {
            messages.push_back({lsp::Malformed{std::nullopt, {lsp::ErrorCode::parse_error, frame.text, {}}}, nullptr});
            continue;
        }
        Incoming incoming{lsp::parse_message(frame.text), nullptr};
        if (const auto* request = std::get_if<lsp::Request>(&incoming.message)) {
            incoming.cancel = std::make_shared<std::stop_source>();
            remember(request->id, incoming.cancel);
        } else if (const auto* notification = std::get_if<lsp::Notification>(&incoming.message)) {
            if (notification->method == lsp::CancelRequest::method) cancel(notification->params);
        }
        messages.push_back(std::move(incoming));
    }
    return messages;
}

void Inbox::remember(const lsp::Id& id, const std::shared_ptr<std::stop_source>& cancel) {
    running_[id] = cancel;
    if (running_.size() < sweep_at_) return;
    std::erase_if(running_, [](const auto& entry) { return entry.second.expired(); });
    sweep_at_ = std::max<std::size_t>(64, 2 * running_.size());
}

void Inbox::cancel(const lsp::Json& params) {
    const auto id = params.value().find("id");
    if (id == params.value().end()) return;
    const auto found = id->is_string()           ? running_.find(lsp::Id(id->get<std::string>()))
                       : id->is_number_integer() ? running_.find(lsp::Id(id->get<std::int64_t>()))
                                                 : running_.end();
    if (found == running_.end()) return;
    if (const auto running = found->second.lock()) running->request_stop();
}

}  // namespace infraspec::server
