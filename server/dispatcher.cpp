#include "server/dispatcher.h"

#include <type_traits>
#include <utility>
#include <variant>

#include "protocol/json_fields.h"

namespace infraspec::server {

namespace {

/// Runs a handler. The only place where an exception is caught: whatever goes wrong becomes an error for the client, or
/// a line of the log.
Outcome run(const std::function<std::string()>& handler) {
    try {
        return handler();
    } catch (const lsp::DecodeError& error) {
        return lsp::ResponseError{lsp::ErrorCode::invalid_params, error.what(), {}};
    } catch (const RequestError& error) {
        return lsp::ResponseError{error.code, error.what(), {}};
    } catch (const std::exception& error) {
        return lsp::ResponseError{lsp::ErrorCode::internal_error, error.what(), {}};
    }
}

/// The one answer of a request. A request that was cancelled says so, even when its result is there.
std::string answer(const lsp::Id& id, const Outcome& outcome, const std::shared_ptr<std::stop_source>& cancel) {
    if (cancel != nullptr && cancel->stop_requested()) {
        return lsp::error_text(id, {lsp::ErrorCode::request_cancelled, "cancelled by the client", {}});
    }
    if (const auto* error = std::get_if<lsp::ResponseError>(&outcome)) return lsp::error_text(id, *error);
    return lsp::response_text(id, std::get<std::string>(outcome));
}

/// Why a request may not be answered in this state of the session.
std::optional<lsp::ResponseError> refusal(Session::State state, std::string_view method) {
    const bool starts = method == "initialize";
    if (state == Session::State::fresh && !starts) {
        return lsp::ResponseError{lsp::ErrorCode::server_not_initialized, "the first request must be initialize", {}};
    }
    if (state == Session::State::shut_down) {
        return lsp::ResponseError{lsp::ErrorCode::invalid_request, "the server has been shut down", {}};
    }
    if (state == Session::State::running && starts) {
        return lsp::ResponseError{lsp::ErrorCode::invalid_request, "initialize may be sent only once", {}};
    }
    return std::nullopt;
}

}  // namespace

Dispatcher::Dispatcher(Session& session, Connection& connection, Routes routes, Post loop, Post pool,
                       std::function<bool()> is_idle, Log log)
    : session_(session),
      connection_(connection),
      routes_(std::move(routes)),
      loop_(std::move(loop)),
      pool_(std::move(pool)),
      is_idle_(std::move(is_idle)),
      log_(std::move(log)) {}

void Dispatcher::receive(const Incoming& incoming) {
    std::visit(
        [&](const auto& message) {
            using Kind = std::decay_t<decltype(message)>;
            if constexpr (std::is_same_v<Kind, lsp::Request>) {
                receive(message, incoming.cancel);
            } else if constexpr (std::is_same_v<Kind, lsp::Response>) {
                connection_.receive(message);
            } else if constexpr (std::is_same_v<Kind, lsp::Notification>) {
                receive(message);
            } else {
                log_.warning(message.error.message);
                connection_.reply(lsp::error_text(message.id, message.error));
            }
        },
        incoming.message);
    if (is_idle_()) session_.settle();
}

void Dispatcher::receive(const lsp::Request& request, const std::shared_ptr<std::stop_source>& cancel) {
    if (const auto refused = refusal(session_.state(), request.method)) {
        connection_.reply(lsp::error_text(request.id, *refused));
        return;
    }
    const auto route = routes_.find(request.method);
    if (route == routes_.end() || route->second.command) {
        const lsp::ResponseError unknown{lsp::ErrorCode::method_not_found, "no such request: " + request.method, {}};
        connection_.reply(lsp::error_text(request.id, unknown));
        return;
    }
    if (route->second.request) {
        const auto outcome = run([&] { return route->second.request(session_, request.params); });
        reply(request.method, answer(request.id, outcome, cancel));
        return;
    }
    if (route->second.held) {
        hold(route->second, request, cancel);
        return;
    }
    const bool cancelled = cancel != nullptr && cancel->stop_requested();
    if (!cancelled && !is_ready(route->second, request)) {
        session_.when_read([this, request, cancel] { receive(request, cancel); });
        return;
    }
    View view = session_.view();
    view.stop = cancel == nullptr ? std::stop_token() : cancel->get_token();
    pool_([this, &query = route->second.query, request, cancel, view = std::move(view)] {
        Outcome outcome;
        if (!view.stop.stop_requested()) outcome = run([&] { return query(view, request.params); });
        loop_([this, method = request.method, id = request.id, cancel, outcome = std::move(outcome)] {
            reply(method, answer(id, outcome, cancel));
        });
    });
}

/// Wrong parameters are told by the query itself, a cancelled request need not wait.
bool Dispatcher::is_ready(const Route& route, const lsp::Request& request) const {
    if (!route.is_ready) return true;
    bool ready = true;
    const auto outcome = run([&] {
        ready = route.is_ready(session_, request.params);
        return std::string();
    });
    return ready || std::holds_alternative<lsp::ResponseError>(outcome);
}

void Dispatcher::hold(const Route& route, const lsp::Request& request,
                      const std::shared_ptr<std::stop_source>& cancel) {
    HeldRequest held;
    if (cancel != nullptr) held.stop = cancel->get_token();
    held.answer = [this, method = request.method, id = request.id, cancel](const Outcome& outcome) {
        reply(method, answer(id, outcome, cancel));
    };
    const auto outcome = run([&] {
        route.held(session_, request.params, held);
        return std::string();
    });
    if (std::holds_alternative<lsp::ResponseError>(outcome)) held.answer(outcome);
}

/// A client that wants to follow is told what was answered; in full, when it asked for that (LSP 3.17, $/logTrace).
void Dispatcher::reply(const std::string& method, std::string_view response) {
    connection_.reply(response);
    if (session_.trace() == lsp::TraceValue::off) return;
    lsp::LogTraceParams params{"answered " + method};
    if (session_.trace() == lsp::TraceValue::verbose) params.verbose = std::string(response);
    connection_.notify(lsp::LogTrace::method, lsp::encode(params));
}

void Dispatcher::receive(const lsp::Notification& notification) {
    const bool ends = notification.method == "exit";
    if (session_.state() != Session::State::running && !ends) return;
    const auto route = routes_.find(notification.method);
    if (route == routes_.end() || !route->second.command) return;
    const auto outcome = run([&] {
        route->second.command(session_, notification.params);
        return std::string();
    });
    if (const auto* error = std::get_if<lsp::ResponseError>(&outcome)) {
        log_.warning(notification.method + ": " + error->message);
    }
}

}  // namespace infraspec::server
