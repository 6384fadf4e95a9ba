// Several edits of one text at once.
#include "text/edit.h"

#include <doctest/doctest.h>

namespace infraspec::text {

TEST_CASE("edits refer to the text as it was, in any order") {
    CHECK(apply("one two three", {{{8, 13}, "3"}, {{0, 3}, "1"}, {{4, 7}, ""}}) == "1  3");
    CHECK(apply("é漢", {{{2, 5}, "😀"}}) == "é😀");
    CHECK(apply("", {{{0, 0}, "a"}}) == "a");
    CHECK(apply("same", {}) == "same");
}

TEST_CASE("insertions at one place keep their order, and come before a replacement there") {
    CHECK(apply("ab", {{{1, 1}, "1"}, {{1, 2}, "B"}, {{1, 1}, "2"}}) == "a12B");
    CHECK(apply("ab", {{{0, 1}, "A"}, {{1, 1}, "-"}}) == "A-b");
}

TEST_CASE("of overlapping edits the later one is dropped") {
    CHECK(apply("abcdef", {{{1, 4}, "X"}, {{3, 5}, "Y"}}) == "aXef");
    CHECK(apply("abcdef", {{{3, 5}, "Y"}, {{1, 4}, "X"}}) == "abcYf");
    CHECK(apply("abcdef", {{{1, 4}, "X"}, {{2, 2}, "Y"}}) == "aXef");
    CHECK(apply("abcdef", {{{2, 2}, "Y"}, {{1, 4}, "X"}}) == "abYcdef");
    CHECK(apply("abcdef", {{{1, 4}, "X"}, {{0, 6}, "Y"}, {{4, 5}, "Z"}}) == "aXZf");
}

TEST_CASE("an edit past the end is an edit at the end") {
    CHECK(apply("ab", {{{1, 99}, "c"}, {{50, 60}, "d"}}) == "acd");
}

TEST_CASE("disjoint edits touch no byte twice") {
    CHECK(disjoint({}));
    CHECK(disjoint({{{0, 2}, ""}, {{2, 4}, ""}, {{2, 2}, "a"}, {{2, 2}, "b"}}));
    CHECK_FALSE(disjoint({{{0, 2}, ""}, {{1, 3}, ""}}));
    CHECK_FALSE(disjoint({{{2, 4}, ""}, {{0, 6}, ""}}));
    CHECK_FALSE(disjoint({{{0, 4}, ""}, {{2, 2}, "a"}}));
}

}  // namespace infraspec::text
