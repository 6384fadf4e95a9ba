#include "markdown/width.h"

#include <utf8proc.h>

namespace infraspec::markdown {

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        utf8proc_int32_t code = 0;
        const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
        const auto size = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code);
        if (size <= 0) {
            ++width;  // no character: an editor shows one
            text.remove_prefix(1);
            continue;
        }
        width += static_cast<std::size_t>(utf8proc_charwidth(code));
        text.remove_prefix(static_cast<std::size_t>(size));
    }
    return width;
}

}  // namespace infraspec::markdown
