// White space as JavaScript's \s has it in ASCII, which is what Mermaid goes by.
#pragma once

namespace infraspec::embedded {

constexpr bool is_space(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

}  // namespace infraspec::embedded
