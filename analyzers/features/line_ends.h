// New text in the line ends of the document that it goes into. A pure function.
#pragma once

#include <string>
#include <string_view>

namespace infraspec::features {

/// `text`, written with "\n", with `line_end` in its place.
inline std::string with_line_ends(std::string_view text, std::string_view line_end) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += line_end;
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace infraspec::features
