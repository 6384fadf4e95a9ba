#include "server/progress.h"

#include <utility>

#include "protocol/json_fields.h"
#include "protocol/progress.h"

namespace infraspec::server {

Progress::Progress(Connection& connection, std::string token, std::string title)
    : connection_(connection), token_(std::move(token)), title_(std::move(title)) {}

template <class Value>
void Progress::send(Value value) {
    connection_.notify(lsp::Progress<Value>::method,
                       lsp::encode(lsp::ProgressParams<Value>{lsp::Id(token_), std::move(value)}));
}

std::shared_ptr<Progress> Progress::start(Connection& connection, std::string token, std::string title) {
    auto progress = std::make_shared<Progress>(connection, token, std::move(title));
    connection.request(lsp::WorkDoneProgressCreateRequest::method,
                       lsp::encode(lsp::WorkDoneProgressCreateParams{lsp::Id(std::move(token))}),
                       [progress](const lsp::Json&, bool succeeded) {
                           if (progress->state_ != State::asked) return;
                           progress->state_ = succeeded ? State::shown : State::ended;
                           if (!succeeded) return;
                           lsp::WorkDoneProgressBegin begin;
                           begin.title = progress->title_;
                           begin.percentage = static_cast<std::uint32_t>(progress->percentage_);
                           progress->send(std::move(begin));
                       });
    return progress;
}

void Progress::report(std::size_t done, std::size_t total) {
    const std::size_t percentage = total == 0 ? 100 : done * 100 / total;
    if (percentage <= percentage_) return;
    percentage_ = percentage;
    if (state_ != State::shown) return;
    lsp::WorkDoneProgressReport report;
    report.message = std::to_string(done) + " of " + std::to_string(total) + " files";
    report.percentage = static_cast<std::uint32_t>(percentage);
    send(std::move(report));
}

void Progress::end(const std::string& message) {
    if (state_ == State::shown) send(lsp::WorkDoneProgressEnd{message});
    state_ = State::ended;
}

}  // namespace infraspec::server
