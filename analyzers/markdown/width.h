// How wide a text is on a screen with letters of one width. Pure, safe on any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace infraspec::markdown {

/// In columns: 漢 and 😀 take two, a combining mark none.
std::size_t display_width(std::string_view text);

}  // namespace infraspec::markdown
