// Cutting a stream of bytes into messages and back (LSP 3.17, Base Protocol): `Content-Length: N`, a blank line, N
// bytes. A parser belongs to the one thread that reads the stream; it does no input or output itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace infraspec::lsp {

/// A whole body, or what was wrong with the stream. After a fault the parser has already gone on to the next header
/// that it can make sense of, so a fault costs the messages it covers and nothing more.
struct Frame {
    enum class Kind : std::uint8_t { body, fault };
    Kind kind = Kind::body;
    std::string text;  ///< the body's bytes, or a sentence for the log

    friend bool operator==(const Frame&, const Frame&) = default;
};

/// Bytes in, frames out, however the stream is cut. Tolerant: header names in any case, other headers, lines that are
/// no header, LF for CRLF, bytes before `Content-Length:` on its line (a body longer than its header said).
class FrameParser {
  public:
    static constexpr std::uint64_t default_limit = std::uint64_t{128} << 20U;

    /// A body of more than `limit` bytes is skipped and reported as a fault.
    explicit FrameParser(std::uint64_t limit = default_limit) : limit_(limit) {}

    /// The frames that `bytes` complete, in order.
    std::vector<Frame> feed(std::string_view bytes);

    /// True between messages: a stream that ends here ends cleanly.
    bool idle() const { return !length_known_ && remaining_ == 0 && line_.empty(); }

  private:
    void read_header_line(std::string_view line, std::vector<Frame>& out);
    void begin_body(std::vector<Frame>& out);

    std::uint64_t limit_;
    std::string line_;          // of a header line, what came so far
    std::uint64_t length_ = 0;  // what the header said; valid if length_known_
    bool length_known_ = false;
    bool skipping_ = false;        // the body is over the limit
    std::uint64_t remaining_ = 0;  // bytes of the body still to come
    std::string body_;
};

/// The message with its header, ready to be written.
std::string frame(std::string_view body);

}  // namespace infraspec::lsp
