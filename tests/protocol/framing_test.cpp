#include "protocol/framing.h"

#include <doctest/doctest.h>

namespace {

using namespace infraspec::lsp;

using Frames = std::vector<Frame>;

Frame body(std::string text) {
    return {Frame::Kind::body, std::move(text)};
}
Frame fault(std::string text) {
    return {Frame::Kind::fault, std::move(text)};
}

Frames all(std::string_view stream, std::uint64_t limit = FrameParser::default_limit) {
    return FrameParser(limit).feed(stream);
}

TEST_CASE("what is framed is cut out again, wherever the stream is cut") {
    const std::string stream = frame("{\"a\":\"é漢😀\"}") + frame("") + "content-type: x\r\nCONTENT-LENGTH:3\n\nabc" +
                               "Content-Length: -1\r\n\r\n" + frame("last\r\n\r\n");
    const Frames whole = all(stream);
    CHECK(whole == Frames{body("{\"a\":\"é漢😀\"}"), body(""), body("abc"), fault("Content-Length is no number: -1"),
                          body("last\r\n\r\n")});
    for (std::size_t cut = 0; cut <= stream.size(); ++cut) {
        FrameParser parser;
        Frames frames = parser.feed(std::string_view(stream).substr(0, cut));
        for (Frame& rest : parser.feed(std::string_view(stream).substr(cut))) frames.push_back(std::move(rest));
        CHECK(frames == whole);
        CHECK(parser.idle());
    }
    FrameParser parser;
    Frames frames;
    for (const char byte : stream) {
        for (Frame& one : parser.feed({&byte, 1})) frames.push_back(std::move(one));
    }
    CHECK(frames == whole);
}

TEST_CASE("a parser is idle only between messages") {
    const std::string stream = frame("ab");
    FrameParser parser;
    CHECK(parser.idle());
    for (std::size_t i = 0; i + 1 < stream.size(); ++i) {
        parser.feed(std::string_view(stream).substr(i, 1));
        CHECK_FALSE(parser.idle());
    }
    parser.feed("b");
    CHECK(parser.idle());
}

TEST_CASE("the header counts bytes, not characters") {
    CHECK(frame("é").starts_with("Content-Length: 2\r\n\r\n"));
}

TEST_CASE("a body above the limit is skipped, and the next message is read") {
    CHECK(all(frame("123456") + frame("12345"), 5) ==
          Frames{fault("skipped a message of 6 bytes; the limit is 5"), body("12345")});
    FrameParser parser;
    const Frames frames = parser.feed("Content-Length: 18446744073709551615\r\n\r\nx");
    CHECK(frames == Frames{fault("skipped a message of 18446744073709551615 bytes; the limit is 134217728")});
    CHECK_FALSE(parser.idle());
}

TEST_CASE("a promised length takes no memory before the bytes come") {
    FrameParser parser(std::uint64_t{1} << 62U);
    CHECK(parser.feed("Content-Length: 4611686018427387904\r\n\r\nx").empty());
}

TEST_CASE("a length that is no number is reported, and the next message is read") {
    for (const char* length : {"", "x", "1x", "-5", "+5", "0x10", "1.5", "18446744073709551616"}) {
        const Frames frames = all("Content-Length: " + std::string(length) + "\r\n\r\n" + frame("next"));
        CHECK(frames == Frames{fault("Content-Length is no number: " + std::string(length)), body("next")});
    }
}

TEST_CASE("junk between messages is stepped over") {
    CHECK(all("hello\n\r\n\n" + frame("a") + "\r\n\r\nwarning: x\r\n" + frame("b")) == Frames{body("a"), body("b")});
    CHECK(all("X-Content-Length: 1\r\n" + frame("ab")) == Frames{body("ab")});
    CHECK(all("Content-Length: 1\r\nContent-Length: 2\r\n\r\nab") == Frames{body("ab")});  // the last one counts
    CHECK(all("Content-Length \r\n\r\n" + frame("ab")) == Frames{body("ab")});
}

TEST_CASE("after a body that is longer than its header said, the next message is read") {
    // A client that counts characters where bytes are meant.
    CHECK(all("Content-Length: 3\r\n\r\n{é}" + frame("{}")) == Frames{body("{é"), body("{}")});
}

TEST_CASE("a line without end is dropped but for what may be a header") {
    FrameParser parser;
    const Frames dropped = parser.feed(std::string(100'000, 'x') + "Content-Len");
    REQUIRE(dropped.size() == 1);
    CHECK(dropped[0] == fault("skipped 100011 bytes that are no header"));
    CHECK(parser.feed("gth: 2\r\n\r\nab").empty());  // "xContent-Length" is another word
    FrameParser other;
    CHECK(other.feed(std::string(100'000, '}') + "Content-Len").size() == 1);
    CHECK(other.feed("gth: 2\r\n\r\nab") == Frames{body("ab")});
}

TEST_CASE("no sequence of bytes is too odd to survive") {
    // Every word of up to five pieces, of those that matter to the parser.
    const std::vector<std::string> pieces = {"\r", "\n", "Content-Length:", "2", "x", std::string(1, '\0')};
    for (std::size_t word = 0; word < 6 * 6 * 6 * 6 * 6; ++word) {
        std::string stream;
        for (std::size_t rest = word, i = 0; i < 5; ++i, rest /= 6) stream += pieces[rest % 6];
        FrameParser parser;
        parser.feed(stream);
        // At worst, a header of 222 bytes waits for its blank line, and then for its body.
        const std::string filler = std::string(300, 'x') + "\n\r\n";
        const Frames frames = parser.feed(filler + filler + frame("yes"));
        REQUIRE_FALSE(frames.empty());
        CHECK(frames.back() == body("yes"));
    }
}

}  // namespace
