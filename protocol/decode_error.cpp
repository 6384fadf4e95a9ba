#include "protocol/decode_error.h"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "protocol/json_text.h"

namespace infraspec::lsp {

namespace {

std::string_view kind_of(const nlohmann::json& value) {
    if (value.is_number_integer()) return "an integer";
    if (value.is_number_float()) return "a fractional number";
    if (value.is_string()) return "a string";
    if (value.is_boolean()) return "a boolean";
    if (value.is_array()) return "an array";
    if (value.is_object()) return "an object";
    return "null";
}

/// The value as a whole number, as far as an int64 holds it.
std::optional<std::int64_t> whole(const nlohmann::json& value) {
    constexpr double limit = 9007199254740992.0;  // 2^53: beyond it, floating point skips whole numbers
    if (value.is_number_unsigned()) {
        const auto number = value.get<std::uint64_t>();
        if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return std::nullopt;
        return static_cast<std::int64_t>(number);
    }
    if (value.is_number_integer()) return value.get<std::int64_t>();
    if (!value.is_number_float()) return std::nullopt;
    const auto number = value.get<double>();
    if (std::trunc(number) != number || std::abs(number) > limit) return std::nullopt;
    return static_cast<std::int64_t>(number);
}

}  // namespace

std::string Path::text() const {
    std::string out = parent_ == nullptr ? std::string() : parent_->text();
    if (is_index_) return out + "[" + std::to_string(index_) + "]";
    if (!out.empty()) out += '.';
    return out.append(name_);
}

void fail(const Path& path, std::string_view expected, const nlohmann::json& found) {
    throw DecodeError(path.text() + ": expected " + std::string(expected) + ", found " + std::string(kind_of(found)));
}

void fail_missing(const Path& path) {
    throw DecodeError(path.text() + ": missing");
}

void fail_unknown(const Path& path, const nlohmann::json& found) {
    std::string quoted;
    append_string(quoted, found.get_ref<const std::string&>());
    throw DecodeError(path.text() + ": unknown value " + quoted);
}

std::int64_t read_integer(const nlohmann::json& value, const Path& path, std::int64_t smallest, std::int64_t largest) {
    if (!value.is_number()) fail(path, "an integer", value);
    const std::optional<std::int64_t> number = whole(value);
    if (!number && value.is_number_float() && std::trunc(value.get<double>()) != value.get<double>()) {
        fail(path, "an integer", value);
    }
    if (!number || *number < smallest || *number > largest) {
        throw DecodeError(path.text() + ": expected an integer from " + std::to_string(smallest) + " to " +
                          std::to_string(largest) + ", found " + value.dump());
    }
    return *number;
}

}  // namespace infraspec::lsp
