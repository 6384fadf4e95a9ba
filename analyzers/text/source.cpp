#include "text/source.h"

namespace infraspec::text {

std::string_view Source::line_end() const {
    if (line_count() < 2) return "\n";
    const Range first = line(0);
    return slice({first.end, line_start(1)});
}

Offset Source::content_begin() const {
    return bytes_.starts_with("\xef\xbb\xbf") ? 3 : 0;
}

}  // namespace infraspec::text
