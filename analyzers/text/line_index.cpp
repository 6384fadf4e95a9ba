#include "text/line_index.h"

#include <algorithm>
#include <cstring>

#include "text/utf8.h"

namespace infraspec::text {
namespace {

/// True when no byte of the text is above 0x7f. Eight bytes at a time: this runs over every file of a workspace.
bool all_ascii(std::string_view text) {
    std::size_t i = 0;
    std::uint64_t seen = 0;
    for (; i + 8 <= text.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + i, 8);
        seen |= word;
    }
    unsigned tail = 0;
    for (; i < text.size(); ++i) tail |= static_cast<unsigned char>(text[i]);
    return (seen & 0x8080808080808080U) == 0 && tail < 0x80;
}

std::uint32_t units(Utf8Char character, Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return character.size;
        case Encoding::utf16:
            return character.code > 0xffff ? 2 : 1;
        case Encoding::utf32:
            return 1;
    }
    return 1;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : size_(static_cast<Offset>(text.size())), ascii_(all_ascii(text)) {
    starts_.reserve(text.size() / 32 + 1);
    starts_.push_back(0);
    const char* const data = text.data();
    const bool has_cr = !text.empty() && std::memchr(data, '\r', text.size()) != nullptr;
    const auto add = [&](std::size_t offset) { starts_.push_back(static_cast<Offset>(offset)); };
    if (!has_cr) {
        for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) add(at + 1);
        return;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) add(i + 1);
    }
}

std::uint32_t LineIndex::line_of(Offset offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return static_cast<std::uint32_t>(after - starts_.begin()) - 1;
}

Offset LineIndex::line_start(std::uint32_t line) const {
    return line < starts_.size() ? starts_[line] : size_;
}

Range LineIndex::line(std::uint32_t line, std::string_view text) const {
    if (line >= starts_.size()) return {size_, size_};
    const Offset begin = starts_[line];
    if (line + 1 == starts_.size()) return {begin, size_};
    Offset end = starts_[line + 1] - 1;
    if (text[end] == '\n' && end > begin && text[end - 1] == '\r') --end;
    return {begin, end};
}

Position LineIndex::position(Offset offset, std::string_view text, Encoding encoding) const {
    offset = std::min(offset, size_);
    const std::uint32_t number = line_of(offset);
    const Range whole = line(number, text);
    const Offset target = std::min(offset, whole.end);  // between CR and LF is the line's end
    if (ascii_) return {number, target - whole.begin};
    std::uint32_t column = 0;
    for (Offset at = whole.begin; at < target;) {
        const Utf8Char character = decode_utf8(text.substr(at, whole.end - at));
        if (at + character.size > target) break;  // inside a character
        column += units(character, encoding);
        at += character.size;
    }
    return {number, column};
}

Offset LineIndex::offset(Position position, std::string_view text, Encoding encoding) const {
    if (position.line >= starts_.size()) return size_;
    const Range whole = line(position.line, text);
    if (ascii_) return position.column < whole.size() ? whole.begin + position.column : whole.end;
    std::uint32_t column = 0;
    Offset at = whole.begin;
    while (at < whole.end) {
        const Utf8Char character = decode_utf8(text.substr(at, whole.end - at));
        column += units(character, encoding);
        if (column > position.column) break;
        at += character.size;
    }
    return at;
}

}  // namespace infraspec::text
