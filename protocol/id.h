// An integer or a string that one side made up and the other repeats: the id of a request (JSON-RPC 2.0, section 4) and
// the token of a progress (LSP 3.17, ProgressToken). A plain value.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <variant>

namespace infraspec::lsp {

class Path;

struct Id {
    std::variant<std::int64_t, std::string> value;

    Id() = default;
    Id(std::int64_t number) : value(number) {}
    Id(std::string text) : value(std::move(text)) {}

    static Id from_json(const nlohmann::json& value, const Path& path);
    void append_json(std::string& out) const;

    friend auto operator<=>(const Id&, const Id&) = default;
};

using ProgressToken = Id;

}  // namespace infraspec::lsp
