#include "tests/support/annotations.h"

#include <doctest/doctest.h>

namespace infraspec::testing {

TEST_CASE("a caret stands for one code point of the line above") {
    const std::string text = "é 漢😀 end\nnext\n";
    CHECK(with_carets(text, {{{3, 10}, "rule: message"}, {{11, 14}, "other: message"}}) ==
          "é 漢😀 end\n"
          "  ^^ rule: message\n"
          "     ^^^ other: message\n"
          "next\n");
}

TEST_CASE("empty ranges and ranges over several lines have marks of their own") {
    CHECK(with_carets("ab\ncd\n", {{{1, 1}, "r: m"}}) == "ab\n ~ r: m\ncd\n");
    CHECK(with_carets("ab\ncd\n", {{{1, 4}, "r: m"}}) == "ab\n ^+1:1 r: m\ncd\n");
    CHECK(with_carets("", {{{0, 0}, "r: m"}}) == "~ r: m\n");
}

TEST_CASE("line ends and a byte order mark do not show") {
    CHECK(with_carets("\xEF\xBB\xBF# A\r\nb\r\n", {{{5, 6}, "r: m"}}) == "# A\n  ^ r: m\nb\n");
}

TEST_CASE("only lines of carets are taken out") {
    CHECK(without_carets("a\n^ r: m\n  ^^^ r\n ~ r: m\n^+2:1 r\nb ^\n^sup\n~~struck~~\n^\n") ==
          "a\nb ^\n^sup\n~~struck~~\n^\n");
}

TEST_CASE("carets that were drawn are taken out again") {
    const std::string text = "one\n\ntwo\n";
    CHECK(without_carets(with_carets(text, {{{0, 3}, "r: m"}, {{3, 3}, "r: m"}, {{5, 8}, "r: m"}})) == text);
}

TEST_CASE("a message is left out where the expected text has none, and only there") {
    CHECK(with_messages_as_in("a\n^ r\n", "a\n^ r: m\n") == "a\n^ r\n");
    CHECK(with_messages_as_in("a\n^ r: n\n", "a\n^ r: m\n") == "a\n^ r: m\n");
    CHECK(with_messages_as_in("a\n^ r\n", "a\n^ rule: m\n") == "a\n^ rule: m\n");
    CHECK(with_messages_as_in("a\n ^ r\n", "a\n^ r: m\n") == "a\n^ r: m\n");
}

}  // namespace infraspec::testing
