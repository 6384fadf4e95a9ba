// Offsets to lines and columns and back, in all encodings, for well-formed and ill-formed texts.
#include "text/line_index.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "text/source.h"

namespace infraspec::text {
namespace {

// é: 2 bytes, 1 unit. 漢: 3 bytes, 1 unit. 😀: 4 bytes, 2 UTF-16 units. e + combining acute: 3 bytes, 2 units.
const std::string mixed = "é漢😀e\u0301x";

}  // namespace

TEST_CASE("lines end at LF, CRLF and a lone CR") {
    const std::string text = "a\nb\r\nc\rd\r\r\n\n";
    const LineIndex lines(text);
    REQUIRE(lines.line_count() == 7);
    const std::string_view expected[] = {"a", "b", "c", "d", "", "", ""};
    for (std::uint32_t i = 0; i < 7; ++i) CHECK(slice(text, lines.line(i, text)) == expected[i]);
    CHECK(lines.line_start(2) == 5);
    CHECK(lines.line_start(7) == text.size());
    CHECK(lines.line(99, text) == Range{12, 12});
}

TEST_CASE("every text has a line") {
    CHECK(LineIndex("").line_count() == 1);
    CHECK(LineIndex("").line_of(5) == 0);
    CHECK(LineIndex("").position(3, "", Encoding::utf16) == Position{0, 0});
    CHECK(LineIndex("").offset({4, 4}, "", Encoding::utf16) == 0);
}

TEST_CASE("columns count the units of the encoding") {
    const std::string text = "\n" + mixed;
    const LineIndex lines(text);
    struct Row {
        Offset offset;
        std::uint32_t utf8, utf16, utf32;
    };
    for (const Row& row : {Row{1, 0, 0, 0}, Row{3, 2, 1, 1}, Row{6, 5, 2, 2}, Row{10, 9, 4, 3}, Row{11, 10, 5, 4},
                           Row{13, 12, 6, 5}, Row{14, 13, 7, 6}}) {
        CHECK(lines.position(row.offset, text, Encoding::utf8) == Position{1, row.utf8});
        CHECK(lines.position(row.offset, text, Encoding::utf16) == Position{1, row.utf16});
        CHECK(lines.position(row.offset, text, Encoding::utf32) == Position{1, row.utf32});
        CHECK(lines.offset({1, row.utf8}, text, Encoding::utf8) == row.offset);
        CHECK(lines.offset({1, row.utf16}, text, Encoding::utf16) == row.offset);
        CHECK(lines.offset({1, row.utf32}, text, Encoding::utf32) == row.offset);
    }
}

TEST_CASE("a place inside a character is its start") {
    const LineIndex lines(mixed);
    for (const Offset inside : {6U, 7U, 8U}) CHECK(lines.position(inside, mixed, Encoding::utf16) == Position{0, 2});
    CHECK(lines.offset({0, 3}, mixed, Encoding::utf16) == 5);  // half of a surrogate pair
    CHECK(lines.offset({0, 7}, mixed, Encoding::utf8) == 5);
    CHECK(lines.offset({0, 1}, mixed, Encoding::utf8) == 0);
}

TEST_CASE("what lies past an end is the end") {
    const std::string text = "é\r\nb";
    const LineIndex lines(text);
    CHECK(lines.offset({0, 99}, text, Encoding::utf16) == 2);
    CHECK(lines.offset({1, 99}, text, Encoding::utf16) == 5);
    CHECK(lines.offset({9, 0}, text, Encoding::utf16) == 5);
    CHECK(lines.position(99, text, Encoding::utf16) == Position{1, 1});
    CHECK(lines.position(3, text, Encoding::utf16) == Position{0, 1});  // between CR and LF
}

TEST_CASE("an ill-formed byte is one unit in every encoding") {
    // A stray continuation, a truncated character, an overlong form, a surrogate, a code above the last.
    const std::string text = "\x80 \xe6\xbc \xc0\xaf \xed\xa0\x80 \xf4\x90\x80\x80 é";
    const LineIndex lines(text);
    for (const Encoding encoding : {Encoding::utf8, Encoding::utf16, Encoding::utf32}) {
        for (Offset offset = 0; offset + 2 <= text.size(); ++offset) {
            CHECK(lines.position(offset, text, encoding) == Position{0, offset});
            CHECK(lines.offset({0, offset}, text, encoding) == offset);
        }
    }
    CHECK(lines.position(20, text, Encoding::utf16) == lines.position(19, text, Encoding::utf16));
}

TEST_CASE("a byte order mark is one character of the first line") {
    const std::string text =
        "\xef\xbb\xbf"
        "ab";
    CHECK(LineIndex(text).position(4, text, Encoding::utf16) == Position{0, 2});
}

TEST_CASE("offset to position and back is the same place, on random texts") {
    constexpr std::string_view pieces[] = {"a", "é", "漢", "😀", "\n", "\r", "\r\n", "\xff", "\xf0\x9f", "\0", " "};
    for (std::uint32_t seed = 1; seed <= 2'000; ++seed) {
        std::mt19937 random(seed);
        std::string text;
        for (std::size_t i = random() % 30; i > 0; --i) text += pieces[random() % std::size(pieces)];
        const LineIndex lines(text);
        for (const Encoding encoding : {Encoding::utf8, Encoding::utf16, Encoding::utf32}) {
            Position last;
            for (Offset offset = 0; offset <= text.size(); ++offset) {
                const Position position = lines.position(offset, text, encoding);
                const Offset back = lines.offset(position, text, encoding);
                INFO("seed " << seed << ", offset " << offset);
                CHECK(back <= offset);
                CHECK(lines.position(back, text, encoding) == position);
                CHECK(last <= position);
                CHECK(lines.line_of(offset) == position.line);
                last = position;
            }
        }
    }
}

TEST_CASE("a source knows its line end and where its content begins") {
    CHECK(Source("a\r\nb\n").line_end() == "\r\n");
    CHECK(Source("a\rb").line_end() == "\r");
    CHECK(Source("a").line_end() == "\n");
    CHECK(Source("\xef\xbb\xbf#").content_begin() == 3);
    CHECK(Source("#").content_begin() == 0);
    CHECK(Source("a\nbc\n").slice(Source("a\nbc\n").line(1)) == "bc");
}

}  // namespace infraspec::text
