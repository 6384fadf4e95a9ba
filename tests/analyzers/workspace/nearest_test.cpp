#include "workspace/nearest.h"

#include <doctest/doctest.h>

using infraspec::workspace::edit_distance;
using infraspec::workspace::nearest;
using Names = std::vector<std::string>;

TEST_CASE("a swap of neighbours is one edit, like an insertion, a removal and a replacement") {
    CHECK(edit_distance("queue", "quuee", 9) == 1);
    CHECK(edit_distance("queue", "queeue", 9) == 1);
    CHECK(edit_distance("queue", "quue", 9) == 1);
    CHECK(edit_distance("queue", "quebe", 9) == 1);
    CHECK(edit_distance("kitten", "sitting", 9) == 3);
    CHECK(edit_distance("ca", "abc", 9) == 3);  // no edit inside a swapped pair
    CHECK(edit_distance("", "abc", 9) == 3);
    CHECK(edit_distance("same", "same", 0) == 0);
}

TEST_CASE("a character is one edit, however many bytes it takes") {
    CHECK(edit_distance("Zähler", "Zahler", 9) == 1);
    CHECK(edit_distance("漢字", "漢", 9) == 1);
    CHECK(edit_distance("a😀b", "ab", 9) == 1);
    CHECK(edit_distance("\xFF\xFE", "\xFF", 9) == 1);
}

TEST_CASE("past the limit the distance is only known to be greater") {
    CHECK(edit_distance("kitten", "sitting", 2) == 3);
    CHECK(edit_distance("a", "abcdefghij", 2) == 3);
    CHECK(edit_distance("abcdef", "badcfe", 3) == 3);
    CHECK(edit_distance("abcdef", "badcfe", 2) == 3);
}

TEST_CASE("what was probably meant comes best first, and case does not matter") {
    CHECK(nearest("Databse", {"Dashboard", "Database", "data base", "Queue"}) == Names{"Database", "data base"});
    CHECK(nearest("queu", {"QUEUE"}) == Names{"QUEUE"});
    CHECK(nearest("Queue", {"Network"}).empty());
}

TEST_CASE("a name is offered when it goes on where the wanted one ends, or ends earlier") {
    CHECK(nearest("Payment", {"Payment API", "Refund API"}) == Names{"Payment API"});
    CHECK(nearest("Payment API Service", {"Payment API"}) == Names{"Payment API"});
}

TEST_CASE("no more names are offered than asked for, none twice, and none for nothing") {
    CHECK(nearest("abcd", {"abce", "abcf", "abcg", "abch"}).size() == 3);
    CHECK(nearest("abcd", {"abce", "abce"}) == Names{"abce"});
    CHECK(nearest("abcd", {"abce", "abcf"}, 1) == Names{"abce"});
    CHECK(nearest("", {"a", ""}).empty());
}
