#include "protocol/json_text.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

namespace {

using namespace infraspec::lsp;

std::string as_json(std::string_view text) {
    std::string out;
    append_string(out, text);
    return out;
}

TEST_CASE("a string is escaped as JSON asks and not further") {
    CHECK(as_json("") == R"("")");
    CHECK(as_json("a/b é 漢 😀 \x7f") == "\"a/b é 漢 😀 \x7f\"");
    CHECK(as_json("\"\\\n\r\t\b") == R"("\"\\\n\r\t\u0008")");
    CHECK(as_json(std::string_view("\0\x1f", 2)) == R"("\u0000\u001f")");
}

TEST_CASE("every byte that is not UTF-8 becomes one U+FFFD") {
    const std::string bad = "\xEF\xBF\xBD";
    CHECK(as_json("a\xFFz") == "\"a" + bad + "z\"");
    CHECK(as_json("\xE6\xBC") == "\"" + bad + bad + "\"");                      // a cut 漢
    CHECK(as_json("\xC0\x80") == "\"" + bad + bad + "\"");                      // overlong NUL
    CHECK(as_json("\xE0\x80\x80") == "\"" + bad + bad + bad + "\"");            // overlong
    CHECK(as_json("\xED\xA0\x80") == "\"" + bad + bad + bad + "\"");            // a surrogate
    CHECK(as_json("\xF4\x90\x80\x80") == "\"" + bad + bad + bad + bad + "\"");  // beyond U+10FFFF
    CHECK(as_json("\xF0\x8F\xBF\xBF") == "\"" + bad + bad + bad + bad + "\"");  // overlong
    CHECK(as_json("\xF4\x8F\xBF\xBF") == "\"\xF4\x8F\xBF\xBF\"");               // U+10FFFF
}

TEST_CASE("whatever is written is read back, for all sequences of up to three bytes") {
    // Bytes that stand for every row of Unicode's table of well-formed sequences, and for JSON's own characters.
    constexpr std::string_view bytes(
        "\0\x1f a\"\\\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0\xc2\xdf\xe0\xe1\xed\xef\xf0\xf4\xf5\xff", 24);
    for (const char first : bytes) {
        for (const char second : bytes) {
            for (const char third : bytes) {
                const std::string text{first, second, third};
                const auto value = nlohmann::json::parse(as_json(text), nullptr, false);
                REQUIRE(value.is_string());
                // The JSON library judges independently of us what is well-formed.
                const auto lenient = nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::ignore);
                const auto is_well_formed = nlohmann::json::parse(lenient).get<std::string>() == text;
                CHECK((value.get<std::string>() == text) == is_well_formed);
            }
        }
    }
}

TEST_CASE("depth counts brackets outside strings") {
    CHECK(nests_at_most("[[{}]]", 3));
    CHECK_FALSE(nests_at_most("[[{}]]", 2));
    CHECK(nests_at_most(R"(["[[[[", "\"[[[", "\\"])", 1));
    CHECK(nests_at_most("[][][][]", 1));
    CHECK(nests_at_most("]]]][", 1));
    CHECK(nests_at_most("\"\\", 0));
    CHECK_FALSE(nests_at_most(std::string(1'000'000, '['), 500));
}

TEST_CASE("text is repaired only where it is broken") {
    const std::string bad = "\xEF\xBF\xBD";
    CHECK(repaired(R"({"a":"\ud83d\ude00 \u00e9 \\ud83d é"})") == R"({"a":"\ud83d\ude00 \u00e9 \\ud83d é"})");
    CHECK(repaired(R"("\ud83d")") == "\"" + bad + "\"");
    CHECK(repaired(R"("\ude00\ud83d")") == "\"" + bad + bad + "\"");
    CHECK(repaired(R"("\ud83d\ud83d\ude00")") == "\"" + bad + R"(\ud83d\ude00")");
    CHECK(repaired(R"("\ud83dx\ude00")") == "\"" + bad + "x" + bad + "\"");
    CHECK(repaired("\"\xFF\"") == "\"" + bad + "\"");
    CHECK(repaired("\\\xFF") == "\\" + bad);
    CHECK(repaired("\\") == "\\");
    CHECK(repaired(R"(\ud8)") == R"(\ud8)");
    CHECK(repaired(R"(\u-800)") == R"(\u-800)");
}

}  // namespace
