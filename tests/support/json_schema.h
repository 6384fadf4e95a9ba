// A reader of JSON schemas, as far as the published ones go: type, properties, required, additionalProperties, items,
// enum, const, minimum, anyOf, $ref to $defs. A keyword beyond these is a fault of its own. Pure.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace infraspec::testing {

/// What is wrong with `value`, one line a fault with its path; empty when it is as the schema says.
std::string schema_faults(const nlohmann::json& schema, const nlohmann::json& value);

/// The schema in docs/schemas/.
nlohmann::json published_schema(const std::string& name);

}  // namespace infraspec::testing
