#include "tests/support/json_schema.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "tests/support/paths.h"

namespace infraspec::testing {
namespace {

using nlohmann::json;

class Validator {
  public:
    explicit Validator(const json& schema) : whole_(schema) {}

    std::string faults() const { return faults_; }

    void check(const json& schema, const json& value, const std::string& path) {
        require_known(schema, path);
        if (schema.contains("$ref")) {
            const auto pointer = schema["$ref"].get<std::string>().substr(1);
            check(whole_.at(json::json_pointer(pointer)), value, path);
        }
        if (schema.contains("const") && value != schema["const"]) fault(path, "is not " + schema["const"].dump());
        if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end())
            fault(path, "is none of " + schema["enum"].dump());
        if (schema.contains("type") && !is_of_type(schema["type"], value))
            fault(path, "is no " + schema["type"].dump() + ": " + value.dump());
        if (schema.contains("minimum") && value.is_number() && value < schema["minimum"]) fault(path, "is too small");
        if (schema.contains("anyOf") && std::ranges::none_of(schema["anyOf"], [&](const json& each) {
                Validator alone(whole_);
                alone.check(each, value, path);
                return alone.faults_.empty();
            })) {
            fault(path, "fits nothing that it may be");
        }
        if (value.is_object()) check_object(schema, value, path);
        if (value.is_array() && schema.contains("items")) {
            for (std::size_t i = 0; i < value.size(); ++i)
                check(schema["items"], value[i], path + "[" + std::to_string(i) + "]");
        }
    }

  private:
    void check_object(const json& schema, const json& value, const std::string& path) {
        for (const auto& name : schema.value("required", json::array())) {
            if (!value.contains(name.get<std::string>())) fault(path, "lacks " + name.dump());
        }
        for (const auto& [name, member] : value.items()) {
            const auto inner = path + "." + name;
            if (schema.contains("properties") && schema["properties"].contains(name)) {
                check(schema["properties"][name], member, inner);
            } else if (schema.contains("additionalProperties")) {
                const auto& others = schema["additionalProperties"];
                if (others.is_object()) check(others, member, inner);
                if (others == false) fault(inner, "is not in the schema");
            }
        }
    }

    static bool is_of_type(const json& type, const json& value) {
        if (type.is_array())
            return std::ranges::any_of(type, [&](const json& each) { return is_of_type(each, value); });
        if (type == "object") return value.is_object();
        if (type == "array") return value.is_array();
        if (type == "string") return value.is_string();
        if (type == "integer") return value.is_number_integer();
        if (type == "number") return value.is_number();
        if (type == "boolean") return value.is_boolean();
        return type == "null" && value.is_null();
    }

    void require_known(const json& schema, const std::string& path) {
        static const std::set<std::string> known{"$schema",
                                                 "$id",
                                                 "$defs",
                                                 "definitions",
                                                 "$ref",
                                                 "title",
                                                 "description",
                                                 "type",
                                                 "properties",
                                                 "required",
                                                 "items",
                                                 "enum",
                                                 "const",
                                                 "minimum",
                                                 "anyOf",
                                                 "default",
                                                 "additionalProperties"};
        for (const auto& [keyword, value] : schema.items()) {
            if (!known.contains(keyword)) fault(path, "has a schema with the unknown keyword " + keyword);
        }
    }

    void fault(const std::string& path, const std::string& what) { faults_ += path + " " + what + "\n"; }

    const json& whole_;
    std::string faults_;
};

}  // namespace

std::string schema_faults(const json& schema, const json& value) {
    Validator validator(schema);
    validator.check(schema, value, "$");
    return validator.faults();
}

json published_schema(const std::string& name) {
    std::ifstream file(std::string(project_dir) + "/docs/schemas/" + name);
    return json::parse(file);
}

}  // namespace infraspec::testing
