#include "spec/letter_case.h"

#include <utf8proc.h>

#include "text/utf8.h"

namespace infraspec::spec {

namespace {

template <class Change>
std::string changed(std::string_view text, std::size_t end, Change change) {
    std::string out;
    std::size_t at = 0;
    while (at < end) {
        const text::Utf8Char read = text::decode_utf8(text.substr(at));
        const auto code = static_cast<utf8proc_int32_t>(read.code);
        const auto other = static_cast<char32_t>(change(code));
        if (!read.valid || other == read.code) {
            out += text.substr(at, read.size);
        } else {
            text::append_utf8(out, other);
        }
        at += read.size;
    }
    return out += text.substr(at);
}

}  // namespace

std::string lower_case(std::string_view text) {
    return changed(text, text.size(), utf8proc_tolower);
}

std::string upper_case(std::string_view text) {
    return changed(text, text.size(), utf8proc_toupper);
}

std::string capitalised(std::string_view text) {
    return changed(text, text.empty() ? 0 : 1, utf8proc_toupper);
}

}  // namespace infraspec::spec
