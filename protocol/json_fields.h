// The one reader and the one writer of JSON for every struct that lists its fields (field.h). Free functions without
// state, safe on any thread. Included where messages are read or written, not by the chapters: it brings the JSON
// library.
//
// Reading is strict about what the meaning hangs on and lenient about the rest: a required field that is missing or of
// another type is a DecodeError that names it; unknown fields are ignored; null stands for "missing"; `[]` stands for
// an object without fields (Lua clients cannot tell them apart); an unknown value of a string enumeration reads as
// missing; where no field is required, true stands for `{}` and false for "missing" (LSP: `boolean | HoverOptions`).
//
// A type that has more than one spelling on the wire reads itself with `static T from_json(const nlohmann::json&,
// const Path&)` and, where needed, writes itself with `void append_json(std::string&) const`.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "protocol/decode_error.h"
#include "protocol/field.h"
#include "protocol/json_text.h"
#include "protocol/json_value.h"

namespace infraspec::lsp {

namespace detail {

template <class T, template <class...> class Template>
inline constexpr bool is_a = false;
template <template <class...> class Template, class... Arguments>
inline constexpr bool is_a<Template<Arguments...>, Template> = true;

template <class T>
concept Listed = requires {
    T::fields([](const auto&...) {});
};
template <class T>
concept ReadsItself = requires(const nlohmann::json& value, const Path& path) {
    T::from_json(value, path);
};
template <class T>
concept WritesItself = requires(const T& value, std::string& out) {
    value.append_json(out);
};
/// String enumerations: `constexpr std::array wire_names(E)` beside the enumeration, in the order of its values from 0.
template <class T>
concept NamedEnum = std::is_enum_v<T> && requires {
    wire_names(T{});
};

/// LSP's uinteger ends where its integer does: 2^31 - 1 (LSP 3.17, Base Types).
template <class T>
constexpr std::int64_t largest() {
    if constexpr (sizeof(T) == 8) return std::numeric_limits<std::int64_t>::max();
    if constexpr (sizeof(T) == 4) return std::numeric_limits<std::int32_t>::max();
    return std::numeric_limits<T>::max();
}

template <NamedEnum E>
std::optional<E> named(const nlohmann::json& value, const Path& path) {
    if (!value.is_string()) fail(path, "a string", value);
    const auto& text = value.get_ref<const std::string&>();
    constexpr auto names = wire_names(E{});
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == text) return static_cast<E>(i);
    }
    return std::nullopt;
}

}  // namespace detail

/// Reads a T. Throws DecodeError; `path` says where `value` stands in the message.
template <class T>
T decode(const nlohmann::json& value, const Path& path);

/// Reads the parameters of a message, the result of a response, or a `data` field that we wrote ourselves.
template <class T>
T decode(const Json& value, std::string_view name = "params") {
    return decode<T>(value.value(), Path(name));
}

/// Appends the value as JSON text. Never fails.
template <class T>
void encode_to(std::string& out, const T& value);

template <class T>
std::string encode(const T& value) {
    std::string out;
    encode_to(out, value);
    return out;
}

/// The value as a field of type Json takes it: what one message says in `data`, to read it back from the next.
template <class T>
Json json_of(const T& value) {
    return Json(nlohmann::json::parse(encode(value)));
}

namespace detail {

template <class S, class Owner, class T, bool may_miss>
void read_field(const nlohmann::json& object, S& out, const Field<Owner, T, may_miss>& field, const Path& parent) {
    const auto found = object.find(field.name);
    const bool missing = found == object.end() || found->is_null();
    const Path path(parent, field.name);
    T& member = out.*field.member;
    if constexpr (is_a<T, std::optional> || is_a<T, Nullable> || std::is_same_v<T, Json>) {
        if (!missing) member = decode<T>(*found, path);
    } else if constexpr (may_miss && NamedEnum<T>) {
        if (!missing) member = named<T>(*found, path).value_or(member);
    } else if constexpr (may_miss) {
        if (!missing) member = decode<T>(*found, path);
    } else {
        if (found == object.end()) fail_missing(path);
        member = decode<T>(*found, path);
    }
}

template <class S, class T, bool may_miss>
constexpr bool is_required(const Field<S, T, may_miss>&) {
    return !may_miss && !is_a<T, std::optional> && !is_a<T, Nullable> && !std::is_same_v<T, Json>;
}

template <class T>
inline constexpr bool has_required = T::fields([](const auto&... field) {
    return (is_required(field) || ... || false);
});

template <class T>
T read_struct(const nlohmann::json& value, const Path& path) {
    static const nlohmann::json no_fields = nlohmann::json::object();
    const bool none =
        value.is_null() || (value.is_array() && value.empty()) || (value.is_boolean() && !has_required<T>);
    if (!none && !value.is_object()) fail(path, "an object", value);
    T out{};
    T::fields([&](const auto&... field) { (read_field(none ? no_fields : value, out, field, path), ...); });
    return out;
}

template <class T>
T read_elements(const nlohmann::json& value, const Path& path) {
    using Element = typename T::value_type;
    if (!value.is_array()) fail(path, "an array", value);
    T out;
    out.reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) {
        if constexpr (NamedEnum<Element>) {
            if (const auto known = named<Element>(value[i], Path(path, i))) out.push_back(*known);
        } else {
            out.push_back(decode<Element>(value[i], Path(path, i)));
        }
    }
    return out;
}

template <class T>
T read_members(const nlohmann::json& value, const Path& path) {
    T out;
    if (value.is_array() && value.empty()) return out;
    if (!value.is_object()) fail(path, "an object", value);
    for (const auto& [key, member] : value.items()) {
        out.emplace(key, decode<typename T::mapped_type>(member, Path(path, key)));
    }
    return out;
}

template <class T>
bool left_out(const T& value, bool may_miss) {
    if constexpr (is_a<T, std::optional>) {
        return !value.has_value();
    } else if constexpr (is_a<T, std::vector> || is_a<T, std::map> || std::is_same_v<T, std::string>) {
        return may_miss && value.empty();
    } else if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
        return may_miss && value == T{};
    } else if constexpr (std::is_same_v<T, Json>) {
        return value.is_null();
    } else {
        return false;
    }
}

template <class T>
void write_struct(std::string& out, const T& value) {
    out += '{';
    bool first = true;
    const auto write = [&](const auto& field) {
        const auto& member = value.*field.member;
        if (left_out(member, field.defaulted)) return;
        out += first ? "\"" : ",\"";
        first = false;
        out += field.name;
        out += "\":";
        encode_to(out, member);
    };
    T::fields([&](const auto&... field) { (write(field), ...); });
    out += '}';
}

}  // namespace detail

template <class T>
T decode(const nlohmann::json& value, const Path& path) {
    using namespace detail;
    if constexpr (ReadsItself<T>) {
        return T::from_json(value, path);
    } else if constexpr (Listed<T>) {
        return read_struct<T>(value, path);
    } else if constexpr (std::is_same_v<T, Nothing>) {
        return {};
    } else if constexpr (std::is_same_v<T, Json>) {
        return Json(value);
    } else if constexpr (is_a<T, std::optional> || is_a<T, Nullable>) {
        using Content = typename T::value_type;
        if (value.is_null()) return std::nullopt;
        if constexpr (Listed<Content>) {
            if (value.is_boolean() && !value.template get<bool>() && !has_required<Content>) return std::nullopt;
        }
        if constexpr (NamedEnum<Content>) {
            const std::optional<Content> known = named<Content>(value, path);
            return known ? T(*known) : T();
        } else {
            return T(decode<Content>(value, path));
        }
    } else if constexpr (is_a<T, std::vector>) {
        return read_elements<T>(value, path);
    } else if constexpr (is_a<T, std::map>) {
        return read_members<T>(value, path);
    } else if constexpr (NamedEnum<T>) {
        const std::optional<T> known = named<T>(value, path);
        if (!known) fail_unknown(path, value);
        return *known;
    } else if constexpr (std::is_enum_v<T>) {
        return static_cast<T>(decode<std::underlying_type_t<T>>(value, path));
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!value.is_boolean()) fail(path, "a boolean", value);
        return value.get<bool>();
    } else if constexpr (std::is_integral_v<T>) {
        return static_cast<T>(read_integer(value, path, std::numeric_limits<T>::min(), largest<T>()));
    } else if constexpr (std::is_floating_point_v<T>) {
        if (!value.is_number()) fail(path, "a number", value);
        return value.get<T>();
    } else {
        static_assert(std::is_same_v<T, std::string>, "a type that cannot be read from JSON");
        if (!value.is_string()) fail(path, "a string", value);
        return value.get<std::string>();
    }
}

template <class T>
void encode_to(std::string& out, const T& value) {
    using namespace detail;
    if constexpr (WritesItself<T>) {
        value.append_json(out);
    } else if constexpr (Listed<T>) {
        write_struct(out, value);
    } else if constexpr (std::is_same_v<T, Nothing>) {
        out += "null";
    } else if constexpr (is_a<T, std::optional> || is_a<T, Nullable>) {
        value ? encode_to(out, *value) : void(out += "null");
    } else if constexpr (is_a<T, std::variant>) {
        std::visit([&](const auto& alternative) { encode_to(out, alternative); }, value);
    } else if constexpr (is_a<T, std::vector>) {
        out += '[';
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (i > 0) out += ',';
            encode_to(out, value[i]);
        }
        out += ']';
    } else if constexpr (is_a<T, std::map>) {
        out += '{';
        for (bool first = true; const auto& [key, member] : value) {
            if (!std::exchange(first, false)) out += ',';
            append_string(out, key);
            out += ':';
            encode_to(out, member);
        }
        out += '}';
    } else if constexpr (NamedEnum<T>) {
        append_string(out, wire_names(T{})[static_cast<std::size_t>(value)]);
    } else if constexpr (std::is_enum_v<T>) {
        append_number(out, static_cast<std::int64_t>(value));
    } else if constexpr (std::is_same_v<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::is_integral_v<T>) {
        append_number(out, static_cast<std::int64_t>(value));
    } else if constexpr (std::is_floating_point_v<T>) {
        append_number(out, static_cast<double>(value));
    } else {
        append_string(out, value);
    }
}

}  // namespace infraspec::lsp
