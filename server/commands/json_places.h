// Places as JSON, as every output for programs spells them: lines and columns from 0, columns in UTF-16 code units.
// Pure functions, for output writers alone.
#pragma once

#include <nlohmann/json.hpp>

#include "text/source.h"

namespace infraspec::server::commands {

using Json = nlohmann::ordered_json;

inline Json range_json(const text::Source* source, text::Range range) {
    const auto position = [&](text::Offset offset) {
        const auto at = source == nullptr ? text::Position() : source->position(offset, text::Encoding::utf16);
        return Json{{"line", at.line}, {"character", at.column}};
    };
    return {{"start", position(range.begin)}, {"end", position(range.end)}};
}

/// Indented; bytes that are not UTF-8 become U+FFFD.
inline std::string json_text(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace infraspec::server::commands
