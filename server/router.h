// Fills a table of routes with typed handlers: JSON is read and written here, so that handlers see structs only. Used
// once, by routes.cpp.
#pragma once

#include "protocol/json_fields.h"
#include "server/routes.h"
#include "server/session.h"

namespace infraspec::server {

/// `about` says in docs/lsp.md what the user gets.
class Router {
  public:
    template <class N>
    void command(void (*handler)(Session&, const typename N::Params&), std::string_view about) {
        route(N::method, about).command = [handler](Session& session, const lsp::Json& params) {
            handler(session, lsp::decode<typename N::Params>(params));
        };
    }

    template <class R>
    void request(typename R::Result (*handler)(Session&, const typename R::Params&), std::string_view about) {
        route(R::method, about).request = [handler](Session& session, const lsp::Json& params) {
            return lsp::encode(handler(session, lsp::decode<typename R::Params>(params)));
        };
    }

    template <class R>
    void query(typename R::Result (*handler)(const View&, const typename R::Params&), std::string_view about) {
        route(R::method, about).query = [handler](const View& view, const lsp::Json& params) {
            return lsp::encode(handler(view, lsp::decode<typename R::Params>(params)));
        };
    }

    /// A query about one document that waits until the document has been read with its specification.
    template <class R>
    void query_when_read(typename R::Result (*handler)(const View&, const typename R::Params&),
                         std::string_view about) {
        query<R>(handler, about);
        route(R::method, about).is_ready = [](const Session& session, const lsp::Json& params) {
            return session.has_read(lsp::decode<typename R::Params>(params).textDocument.uri);
        };
    }

    /// A query about whole specifications that waits until everything has been read once.
    template <class R>
    void query_when_all_read(typename R::Result (*handler)(const View&, const typename R::Params&),
                             std::string_view about) {
        query<R>(handler, about);
        route(R::method, about).is_ready = [](const Session& session, const lsp::Json& params) {
            lsp::decode<typename R::Params>(params);
            return session.has_read_all();
        };
    }

    template <class R>
    void held(void (*handler)(Session&, const typename R::Params&, HeldRequest), std::string_view about) {
        route(R::method, about).held = [handler](Session& session, const lsp::Json& params, HeldRequest held) {
            handler(session, lsp::decode<typename R::Params>(params), std::move(held));
        };
    }

    Routes take() { return std::move(routes_); }

  private:
    Route& route(std::string_view method, std::string_view about) {
        Route& route = routes_[std::string(method)];
        route.about = about;
        return route;
    }

    Routes routes_;
};

}  // namespace infraspec::server
