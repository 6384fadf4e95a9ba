#include "protocol/navigation.h"

#include "protocol/json_fields.h"

namespace infraspec::lsp {

namespace {

LocationLink link_from(const nlohmann::json& value, const Path& path) {
    if (value.is_object() && value.contains("targetUri")) return decode<LocationLink>(value, path);
    const auto location = decode<Location>(value, path);
    return {.targetUri = location.uri, .targetRange = location.range, .targetSelectionRange = location.range};
}

}  // namespace

void Targets::append_json(std::string& out) const {
    if (link_support) return encode_to(out, links);
    std::vector<Location> locations;
    locations.reserve(links.size());
    for (const LocationLink& link : links) locations.push_back({link.targetUri, link.targetSelectionRange});
    encode_to(out, locations);
}

Targets Targets::from_json(const nlohmann::json& value, const Path& path) {
    Targets out;
    if (value.is_object()) out.links.push_back(link_from(value, path));
    if (value.is_object() || value.is_null()) return out;
    if (!value.is_array()) fail(path, "an array", value);
    for (std::size_t i = 0; i < value.size(); ++i) out.links.push_back(link_from(value[i], Path(path, i)));
    return out;
}

}  // namespace infraspec::lsp
