// How typed text and a name fit together. Pure functions over case folded text (spec::fold_case).
#pragma once

#include <optional>
#include <string_view>

namespace infraspec::features {

/// From the best: the name begins with it; one of its words does; the words' initials are it; its letters occur in this
/// order.
enum class Fit : unsigned char { prefix, word, initials, scattered };

/// Scattered letters count from three on, and the first one must begin a word. Nothing typed fits everything as
/// `scattered`.
std::optional<Fit> fit(std::string_view typed, std::string_view name);

/// How many bytes of `name` the phrase covers as its beginning, when white space, hyphens and underscores are alike.
std::optional<std::size_t> phrase_prefix(std::string_view phrase, std::string_view name);

}  // namespace infraspec::features
