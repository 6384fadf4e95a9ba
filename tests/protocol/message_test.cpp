#include "protocol/message.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace {

using namespace infraspec::lsp;

template <class T>
T read(std::string_view text) {
    Message message = parse_message(text);
    REQUIRE(std::holds_alternative<T>(message));
    return std::get<T>(std::move(message));
}

/// What the sender of `text` is told: "<code> <id> <message>".
std::string refusal(std::string_view text) {
    const auto refused = read<Malformed>(text);
    const auto answer = nlohmann::json::parse(error_text(refused.id, refused.error));
    return answer["error"]["code"].dump() + " " + answer["id"].dump() + " " +
           answer["error"]["message"].get<std::string>();
}

TEST_CASE("requests, notifications and responses are told apart") {
    const auto request = read<Request>(R"({"jsonrpc":"2.0","id":"a","method":"m","params":{"x":[1]}})");
    CHECK(request.id == Id(std::string("a")));
    CHECK(request.method == "m");
    CHECK(request.params.value()["x"][0] == 1);

    CHECK(read<Notification>(R"({"jsonrpc":"2.0","method":"exit"})").params.is_null());
    CHECK(read<Notification>(R"({"jsonrpc":"2.0","method":"m","params":null})").params.is_null());

    const auto result = read<Response>(R"({"jsonrpc":"2.0","id":1,"result":null})");
    CHECK(result.id == Id(1));
    CHECK_FALSE(result.error.has_value());
    CHECK(result.result.is_null());

    const auto error = read<Response>(R"({"id":1,"error":{"code":-32601,"message":"no","data":5}})").error.value();
    CHECK(error.code == ErrorCode::method_not_found);
    CHECK(error.message == "no");
    CHECK(error.data.value() == 5);
    CHECK_FALSE(read<Response>(R"({"id":null,"error":{"code":-32700,"message":""}})").id.has_value());
    CHECK(read<Response>(R"({"id":1,"error":"odd"})").error->code == ErrorCode::unknown_error);
    CHECK(read<Response>(R"({"id":1,"error":{"code":1e99}})").error->code == ErrorCode::unknown_error);
}

TEST_CASE("what is no message is refused with the id where there is one") {
    CHECK(refusal("{").starts_with("-32700 null "));
    CHECK(refusal("").starts_with("-32700 null "));
    CHECK(refusal("{} {}").starts_with("-32700 null "));
    CHECK(refusal("[]") == "-32600 null batches are not part of the Language Server Protocol");
    CHECK(refusal("3") == "-32600 null expected an object");
    CHECK(refusal("{}") == "-32600 null neither a request, a notification nor a response");
    CHECK(refusal(R"({"id":4})") == "-32600 4 neither a request, a notification nor a response");
    CHECK(refusal(R"({"jsonrpc":"1.0","id":4,"method":"m"})") == R"(-32600 4 jsonrpc: expected "2.0")");
    CHECK(refusal(R"({"jsonrpc":2.0,"id":4,"method":"m"})") == R"(-32600 4 jsonrpc: expected "2.0")");
    CHECK(refusal(R"({"id":"x","method":7})") == R"(-32600 "x" method: expected a string)");
    CHECK(refusal(R"({"id":null,"method":"m"})") == "-32600 null id: expected an integer or a string");
    CHECK(refusal(R"({"id":1.5,"method":"m"})") == "-32600 null id: expected an integer or a string");
    CHECK(refusal(R"({"id":4,"method":"m","params":"p"})") == "-32600 4 params: expected an object or an array");
}

TEST_CASE("deep nesting is refused without recursion, shallow nesting is not") {
    for (const char* opening : {"[", "{\"a\":", "[{\"a\":"}) {
        std::string bomb = R"({"id":1,"method":"m","params":)";
        for (int i = 0; i < 1'000'000; ++i) bomb += opening;
        CHECK(refusal(bomb) == "-32600 null nested deeper than 500");
    }
    CHECK(refusal(std::string(1'000'000, '[')) == "-32600 null nested deeper than 500");
    const std::string deep = std::string(499, '[') + std::string(499, ']');
    CHECK(read<Request>(R"({"id":1,"method":"m","params":)" + deep + "}").params.value().is_array());
}

TEST_CASE("text with broken Unicode is read with U+FFFD in its place, so that the edit is not lost") {
    const auto surrogate = read<Notification>(R"({"method":"m","params":{"text":"a\ud83dz"}})");
    CHECK(surrogate.params.value()["text"] == "a\xEF\xBF\xBDz");
    const auto byte = read<Notification>("{\"method\":\"m\",\"params\":{\"text\":\"a\xFFz\"}}");
    CHECK(byte.params.value()["text"] == "a\xEF\xBF\xBDz");
}

TEST_CASE("a parse error quotes nothing that cannot be written") {
    const auto refused = read<Malformed>("{\"a\":\xFF");
    CHECK(nlohmann::json::accept(error_text(refused.id, refused.error)));
}

TEST_CASE("every message that is written can be read") {
    const auto request = read<Request>(request_text(Id(7), "m\"é", R"({"a":1})"));
    CHECK(request.id == Id(7));
    CHECK(request.method == "m\"é");
    CHECK(request.params.value()["a"] == 1);
    CHECK(notification_text("exit", "") == R"({"jsonrpc":"2.0","method":"exit"})");
    CHECK(notification_text("exit", "null") == R"({"jsonrpc":"2.0","method":"exit"})");
    CHECK(response_text(Id(std::string("x")), "[]") == R"({"jsonrpc":"2.0","id":"x","result":[]})");
    ResponseError error{ErrorCode::request_cancelled, "\"stop\"", Json(nlohmann::json{{"k", 1}})};
    CHECK(error_text(Id(1), error) ==
          R"({"jsonrpc":"2.0","id":1,"error":{"code":-32800,"message":"\"stop\"","data":{"k":1}}})");
    CHECK(error_text({}, {ErrorCode::parse_error, "", {}}) ==
          R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":""}})");
}

}  // namespace
