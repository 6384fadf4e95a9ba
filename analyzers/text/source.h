// The bytes of one file, as they are on disk or in the editor, with their lines. Immutable; shared by everything that
// was computed from it, and safe to read from any thread.
#pragma once

#include <memory>
#include <string>

#include "text/line_index.h"
#include "text/range.h"

namespace infraspec::text {

class Source {
  public:
    explicit Source(std::string bytes) : bytes_(std::move(bytes)), lines_(bytes_) {}
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    std::string_view bytes() const { return bytes_; }
    std::string_view slice(Range range) const { return text::slice(bytes_, range); }
    Offset size() const { return static_cast<Offset>(bytes_.size()); }

    std::uint32_t line_of(Offset offset) const { return lines_.line_of(offset); }
    std::uint32_t line_count() const { return lines_.line_count(); }
    /// The line without its line end.
    Range line(std::uint32_t line) const { return lines_.line(line, bytes_); }
    Offset line_start(std::uint32_t line) const { return lines_.line_start(line); }
    Position position(Offset offset, Encoding encoding) const { return lines_.position(offset, bytes_, encoding); }
    Offset offset(Position position, Encoding encoding) const { return lines_.offset(position, bytes_, encoding); }

    /// The line end that the text uses (its first one): "\n", "\r\n" or "\r"; "\n" when it has none.
    std::string_view line_end() const;
    /// 3 when the text begins with a UTF-8 byte order mark, else 0.
    Offset content_begin() const;

  private:
    std::string bytes_;
    LineIndex lines_;
};

using SourcePtr = std::shared_ptr<const Source>;

}  // namespace infraspec::text
