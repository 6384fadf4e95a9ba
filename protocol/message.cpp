#include "protocol/message.h"

#include <nlohmann/json.hpp>

#include "protocol/decode_error.h"
#include "protocol/json_text.h"

namespace infraspec::lsp {

namespace {

// Writing and copying a JSON value recurses; this keeps the stack small whatever a client sends.
constexpr std::size_t deepest = 500;

Malformed malformed(std::optional<Id> id, ErrorCode code, std::string message) {
    return {std::move(id), {code, std::move(message), {}}};
}

/// Empty when there is no usable id: absent, null, or neither integer nor string.
std::optional<Id> id_of(const nlohmann::json& envelope) {
    const auto found = envelope.find("id");
    if (found == envelope.end() || found->is_null()) return std::nullopt;
    try {
        return Id::from_json(*found, Path("id"));
    } catch (const DecodeError&) {
        return std::nullopt;
    }
}

Json take(nlohmann::json& envelope, std::string_view name) {
    const auto found = envelope.find(name);
    return found == envelope.end() || found->is_null() ? Json() : Json(std::move(*found));
}

Message call(nlohmann::json& envelope, std::optional<Id> id) {
    nlohmann::json& method = envelope.at("method");
    if (!method.is_string()) return malformed(id, ErrorCode::invalid_request, "method: expected a string");
    const bool is_request = envelope.contains("id");
    if (is_request && !id) {
        return malformed(id, ErrorCode::invalid_request, "id: expected an integer or a string");
    }
    Json params = take(envelope, "params");
    if (!params.value().is_structured() && !params.is_null()) {
        return malformed(id, ErrorCode::invalid_request, "params: expected an object or an array");
    }
    auto& name = method.get_ref<std::string&>();
    if (is_request) return Request{std::move(*id), std::move(name), std::move(params)};
    return Notification{std::move(name), std::move(params)};
}

ResponseError response_error(nlohmann::json& error) {
    ResponseError out{ErrorCode::unknown_error, {}, {}};
    if (!error.is_object()) return out;
    if (const auto code = error.find("code"); code != error.end() && code->is_number_integer()) {
        out.code = static_cast<ErrorCode>(code->get<int>());
    }
    if (const auto message = error.find("message"); message != error.end() && message->is_string()) {
        out.message = std::move(message->get_ref<std::string&>());
    }
    out.data = take(error, "data");
    return out;
}

Message envelope_of(nlohmann::json json) {
    if (json.is_array()) {
        return malformed({}, ErrorCode::invalid_request, "batches are not part of the Language Server Protocol");
    }
    if (!json.is_object()) return malformed({}, ErrorCode::invalid_request, "expected an object");
    std::optional<Id> id = id_of(json);
    // A missing version harms nobody; another version is another protocol.
    if (const auto version = json.find("jsonrpc"); version != json.end() && *version != "2.0") {
        return malformed(std::move(id), ErrorCode::invalid_request, "jsonrpc: expected \"2.0\"");
    }
    if (json.contains("method")) return call(json, std::move(id));
    if (const auto error = json.find("error"); error != json.end() && !error->is_null()) {
        return Response{std::move(id), {}, response_error(*error)};
    }
    if (id && json.contains("result")) return Response{std::move(id), take(json, "result"), std::nullopt};
    return malformed(std::move(id), ErrorCode::invalid_request, "neither a request, a notification nor a response");
}

std::string opening() {
    return R"({"jsonrpc":"2.0")";
}

void append_member(std::string& out, std::string_view name, std::string_view json) {
    out.append(",\"").append(name).append("\":").append(json);
}

std::string call_text(const Id* id, std::string_view method, std::string_view params) {
    std::string out = opening();
    out.reserve(out.size() + method.size() + params.size() + 64);
    if (id != nullptr) {
        append_member(out, "id", "");
        id->append_json(out);
    }
    append_member(out, "method", "");
    append_string(out, method);
    if (!params.empty() && params != "null") append_member(out, "params", params);
    return out += '}';
}

}  // namespace

Message parse_message(std::string_view text) {
    if (!nests_at_most(text, deepest)) {
        return malformed({}, ErrorCode::invalid_request, "nested deeper than " + std::to_string(deepest));
    }
    nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_discarded()) return envelope_of(std::move(json));
    try {
        return envelope_of(nlohmann::json::parse(repaired(text)));
    } catch (const nlohmann::json::parse_error& error) {
        return malformed({}, ErrorCode::parse_error, error.what());
    }
}

std::string request_text(const Id& id, std::string_view method, std::string_view params) {
    return call_text(&id, method, params);
}

std::string notification_text(std::string_view method, std::string_view params) {
    return call_text(nullptr, method, params);
}

std::string response_text(const Id& id, std::string_view result) {
    std::string out = opening();
    out.reserve(out.size() + result.size() + 64);
    append_member(out, "id", "");
    id.append_json(out);
    append_member(out, "result", result);
    return out += '}';
}

std::string error_text(const std::optional<Id>& id, const ResponseError& error) {
    std::string out = opening();
    append_member(out, "id", id ? "" : "null");
    if (id) id->append_json(out);
    append_member(out, "error", "{\"code\":");
    append_number(out, static_cast<std::int64_t>(error.code));
    append_member(out, "message", "");
    append_string(out, error.message);
    if (!error.data.is_null()) {
        append_member(out, "data", "");
        error.data.append_json(out);
    }
    return out += "}}";
}

}  // namespace infraspec::lsp
