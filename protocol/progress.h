// Progress of long work and results in parts (LSP 3.17, "Progress Support" and "Work Done Progress"). Plain values.
#pragma once

#include "protocol/base.h"

namespace infraspec::lsp {

struct WorkDoneProgressCreateParams {
    ProgressToken token;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("token", &WorkDoneProgressCreateParams::token));
    }
};

/// Asked of the client, before the first progress of our own token.
struct WorkDoneProgressCreateRequest {
    static constexpr std::string_view method = "window/workDoneProgress/create";
    using Params = WorkDoneProgressCreateParams;
    using Result = Nothing;
};

struct WorkDoneProgressCancelParams {
    ProgressToken token;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("token", &WorkDoneProgressCancelParams::token));
    }
};

struct WorkDoneProgressCancel {
    static constexpr std::string_view method = "window/workDoneProgress/cancel";
    using Params = WorkDoneProgressCancelParams;
};

struct WorkDoneProgressBegin {
    std::string title;
    bool cancellable = false;
    std::optional<std::string> message = std::nullopt;
    std::optional<std::uint32_t> percentage = std::nullopt;
    std::string kind = "begin";

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("title", &WorkDoneProgressBegin::title),
                     defaulted("cancellable", &WorkDoneProgressBegin::cancellable),
                     field("message", &WorkDoneProgressBegin::message),
                     field("percentage", &WorkDoneProgressBegin::percentage),
                     field("kind", &WorkDoneProgressBegin::kind));
    }
};

struct WorkDoneProgressReport {
    std::optional<bool> cancellable = std::nullopt;
    std::optional<std::string> message = std::nullopt;
    std::optional<std::uint32_t> percentage = std::nullopt;
    std::string kind = "report";

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("cancellable", &WorkDoneProgressReport::cancellable),
                     field("message", &WorkDoneProgressReport::message),
                     field("percentage", &WorkDoneProgressReport::percentage),
                     field("kind", &WorkDoneProgressReport::kind));
    }
};

struct WorkDoneProgressEnd {
    std::optional<std::string> message = std::nullopt;
    std::string kind = "end";

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("message", &WorkDoneProgressEnd::message), field("kind", &WorkDoneProgressEnd::kind));
    }
};

/// T is one of the three above, or part of a request's result for its `partialResultToken`; Json to read any of them.
template <class T>
struct ProgressParams {
    ProgressToken token;
    T value;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("token", &ProgressParams::token), field("value", &ProgressParams::value));
    }
};

template <class T>
struct Progress {
    static constexpr std::string_view method = "$/progress";
    using Params = ProgressParams<T>;
};

}  // namespace infraspec::lsp
