// How a struct of the protocol lists its fields, once, for reading and for writing (see json_fields.h, which does
// both). Plain values without state; this header is cheap, so that the chapters of LSP can include it.
#pragma once

#include <concepts>
#include <optional>
#include <string_view>
#include <tuple>

namespace infraspec::lsp {

/// One field of struct S: its name on the wire and where it lives. `defaulted` fields may be missing on the wire.
template <class S, class T, bool defaulted_>
struct Field {
    std::string_view name;
    T S::*member;
    static constexpr bool defaulted = defaulted_;
};

/// A field that must be there, unless its type is std::optional: then it may be missing or null, and is left out of
/// what is written when empty.
template <class S, class T>
constexpr Field<S, T, false> field(std::string_view name, T S::*member) {
    return {name, member};
}

/// A field whose absence means the member's default: false, 0, "", no elements, or a struct of such. Only structs are
/// written while they have that default. It spares readers the optional where "missing" and "none" are the same.
template <class S, class T>
constexpr Field<S, T, true> defaulted(std::string_view name, T S::*member) {
    return {name, member};
}

/// A field that is always written, as null when it is empty (LSP: `version: integer | null`).
template <class T>
struct Nullable : std::optional<T> {
    using std::optional<T>::optional;

    friend bool operator==(const Nullable& left, const Nullable& right) {
        return static_cast<const std::optional<T>&>(left) == static_cast<const std::optional<T>&>(right);
    }
};

/// The parameters of a message without parameters, and the result of a request that answers null.
struct Nothing {
    friend bool operator==(Nothing, Nothing) = default;
};

/// A message is described by an empty struct with `method` and `Params`; a request has a `Result` as well.
template <class M>
concept MessageDescriptor = requires {
    { M::method } -> std::convertible_to<std::string_view>;
    typename M::Params;
};
template <class M>
concept RequestDescriptor = MessageDescriptor<M> && requires {
    typename M::Result;
};
template <class M>
concept NotificationDescriptor = MessageDescriptor<M> && !RequestDescriptor<M>;

}  // namespace infraspec::lsp
