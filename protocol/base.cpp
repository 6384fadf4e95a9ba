#include "protocol/base.h"

#include <algorithm>

#include "protocol/json_fields.h"

namespace infraspec::lsp {

namespace {

std::uint32_t clamped(const nlohmann::json& object, std::string_view name, const Path& parent) {
    constexpr auto largest = detail::largest<std::uint32_t>();
    const Path path(parent, name);
    const auto found = object.find(name);
    if (found == object.end()) fail_missing(path);
    if (found->is_number() && found->get<double>() > static_cast<double>(largest)) {
        return static_cast<std::uint32_t>(largest);
    }
    return decode<std::uint32_t>(*found, path);
}

}  // namespace

Position Position::from_json(const nlohmann::json& value, const Path& path) {
    if (!value.is_object()) fail(path, "an object", value);
    return {clamped(value, "line", path), clamped(value, "character", path)};
}

MarkupContent MarkupContent::from_json(const nlohmann::json& value, const Path& path) {
    if (value.is_string()) return {MarkupKind::plaintext, value.get<std::string>()};
    return detail::read_struct<MarkupContent>(value, path);
}

}  // namespace infraspec::lsp
