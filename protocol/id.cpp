#include "protocol/id.h"

#include <limits>
#include <nlohmann/json.hpp>

#include "protocol/decode_error.h"
#include "protocol/json_text.h"

namespace infraspec::lsp {

Id Id::from_json(const nlohmann::json& value, const Path& path) {
    if (value.is_string()) return Id(value.get<std::string>());
    if (!value.is_number()) fail(path, "an integer or a string", value);
    using Limits = std::numeric_limits<std::int64_t>;
    return Id(read_integer(value, path, Limits::min(), Limits::max()));
}

void Id::append_json(std::string& out) const {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        append_number(out, *number);
    } else {
        append_string(out, std::get<std::string>(value));
    }
}

}  // namespace infraspec::lsp
