#include <doctest/doctest.h>

#include "server/commands/report.h"

using infraspec::server::commands::Excerpt;
using infraspec::server::commands::excerpt;
using infraspec::text::Range;
using infraspec::text::Source;

namespace {

/// The line and its carets, one below the other.
std::string shown(const std::string& text, Range range) {
    const auto result = excerpt(Source(text), range);
    return result.line + "\n" + result.carets;
}

}  // namespace

TEST_CASE("carets stand below the range, under the number of the line") {
    const auto result = excerpt(Source("one\ntwo three\n"), {8, 13});
    CHECK(result.gutter == "2 | ");
    CHECK(result.line == "two three");
    CHECK(result.blank == "  | ");
    CHECK(result.carets == "    ^^^^^");
}

TEST_CASE("tabs take the room that they have on the screen") {
    CHECK(shown("\ta\tbc", {3, 5}) == "    a   bc\n        ^^");
}

TEST_CASE("wide characters take two columns and combining marks none") {
    CHECK(shown("漢字 ab", {7, 9}) == "漢字 ab\n     ^^");
    CHECK(shown("漢字", {3, 6}) == "漢字\n  ^^");
    CHECK(shown("e\xCC\x81x", {3, 4}) == "e\xCC\x81x\n ^");
}

TEST_CASE("an empty range has one caret, also at the end of a line") {
    CHECK(shown("abc\n", {1, 1}) == "abc\n ^");
    CHECK(shown("abc\n", {3, 3}) == "abc\n   ^");
    CHECK(shown("", {0, 0}) == "\n^");
}

TEST_CASE("a range over several lines is marked to the end of its first one") {
    CHECK(shown("one two\nthree\n", {4, 12}) == "one two\n    ^^^");
    CHECK(shown("one\r\ntwo", {1, 7}) == "one\n ^^");
}

TEST_CASE("control characters and turned text never reach the terminal") {
    CHECK(shown("a\x1b[31mb", {7, 8}).find('\x1b') == std::string::npos);
    CHECK(shown("a\xE2\x80\xAE"
                "b",
                {4, 5}) == "ab\n ^");
    CHECK(shown("a\xFF"
                "b",
                {2, 3}) ==
          "a\xEF\xBF\xBD"
          "b\n  ^");
}

TEST_CASE("of a long line only the surroundings of the range are shown") {
    const std::string text = std::string(500, 'x') + "HERE" + std::string(500, 'y');
    const auto result = excerpt(Source(text), {500, 504});
    CHECK(result.line.size() < 200);
    CHECK(result.line.starts_with("…"));
    CHECK(result.line.ends_with("…"));
    const std::string after = result.line.substr(3);  // the ellipsis has three bytes and one column
    CHECK(after.substr(result.carets.find('^') - 1, 4) == "HERE");
}
