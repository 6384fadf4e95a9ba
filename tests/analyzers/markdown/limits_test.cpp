// Hostile texts: nothing crashes, hangs or recurses, and what is refused still has its outline.
#include <doctest/doctest.h>

#include <chrono>

#include "markdown/parse.h"
#include "markdown/plain_text.h"

namespace infraspec::markdown {
namespace {

/// ThreadSanitizer makes everything about ten times slower; what grows faster than the text still shows.
#ifdef __SANITIZE_THREAD__
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) result += text;
    return result;
}

Document parse_text(std::string text, const ParseLimits& limits = {}) {
    return parse(std::make_shared<text::Source>(std::move(text)), limits);
}

std::string refusal(const Document& document) {
    return document.refusal() ? document.refusal()->limit : "none";
}

}  // namespace

TEST_CASE("a hostile text takes less than two seconds") {
    constexpr std::size_t many = 30'000;
    const std::string texts[] = {
        repeated("[", many),
        repeated("![[]()", many),
        repeated("*a_ ", many),
        repeated("* *a ", 1) + repeated("*a ", many) + repeated("*x_b* ", many),
        repeated("[a](", many),
        repeated("[a](<b", many),
        repeated("[a](b '[a](b \"[a](b (", many),
        repeated("a <!-- ", many),
        repeated("a <?", many),
        repeated("a <!A ", many),
        repeated("a <![CDATA[", many),
        repeated("<a b='<a b=\"", many),
        repeated("&a", many),
        repeated("[[a", many),
        repeated("~a~~b", many),
        repeated("http://www.", many),
        "http://a" + repeated(")", many),
        "[a]: /u\n\n" + repeated("[", many) + "a" + repeated("][a]", many),
        "[a]: /u\n\n" + repeated("[a] ", many),
        repeated("[a]: u\n'x\n", many),
        repeated("[a\n===\n", many),
        repeated("[^a]: x\n", many),
        repeated(">", many),
        repeated("> ", many),
        repeated("- ", many),
        repeated(" -", many / 2) + repeated("\n", many),
        repeated(">", 90) + "a\n" + repeated("a\n", many),
        repeated(repeated("* ", 90) + "a\n", many / 30),
        repeated("|\n", many),
        repeated("|a", 10'000) + "\n" + repeated("|-", 10'000) + "\n" + repeated("|\n", 10'000),
        repeated("|a", 200) + "\n" + repeated("|-", 200) + "\n" + repeated("|\n", many),
        repeated(repeated("|", 5'000) + "\n", 20) + "|-|\n",
        repeated(":-\n", many),
        repeated("a|b\n|-\n", many),
        repeated("```\n", many),
        repeated("\\", many),
        repeated("a  \n", many),
        repeated("abc *d* ", 131'072),
        repeated("a", std::size_t{1} << 20),
        repeated("\r", many),
        std::string(many, '\0'),
        repeated("\xff", many),
        repeated("\t", many),
    };
    for (const std::string& text : texts) {
        const auto begin = std::chrono::steady_clock::now();
        const Document document = parse_text(text);
        const auto spent = std::chrono::steady_clock::now() - begin;
        INFO(text.substr(0, 30));
        CHECK(spent < std::chrono::seconds(sanitized ? 20 : 2));
        CHECK(document.nodes().size() >= 1);
    }
}

TEST_CASE("runs of backticks of all lengths are searched once") {
    std::string text;
    for (std::size_t length = 1; length < 500; ++length) text += "x" + std::string(length, '`');
    CHECK(parse_text(text).nodes().size() == 3);
}

TEST_CASE("a refused text still has its headings and fences") {
    const Document document =
        parse_text("# One\n\n```hcl\n# not a heading\n```\n\n" + repeated("> ", 200) + "\n\n  ## Two ##\n~~~\nopen");
    CHECK(refusal(document) == "blocks nested more than 100 deep");
    CHECK(document.refusal()->at == 35);
    REQUIRE(document.nodes().size() == 5);
    CHECK(document.slice(document[1].content) == "One");
    CHECK(document[2].kind == Kind::code_block);
    CHECK(document.slice(document[2].content) == "# not a heading");
    CHECK(document.slice(document[2].info) == "hcl");
    CHECK(document.slice(document[3].content) == "Two");
    CHECK(document[3].level == 2);
    CHECK(document.slice(document[4].range) == "~~~\nopen");
    CHECK(document[0].end == 5);
}

TEST_CASE("a refusal names the limit") {
    CHECK(refusal(parse_text(repeated("|a", 300) + "\n" + repeated("|-", 300) + "\n")) ==
          "a table with more than 256 columns");
    CHECK(refusal(parse_text(repeated("|a", 250) + "\n" + repeated("|-", 250) + "\n" + repeated("|\n", 5'000))) ==
          "none");
    std::string nested;
    for (std::size_t depth = 0; depth < 150; ++depth) nested += std::string(depth * 2, ' ') + "- a\n";
    CHECK(refusal(parse_text(nested)) == "blocks nested more than 100 deep");
}

TEST_CASE("ordinary texts are not refused, however long") {
    CHECK(refusal(parse_text(repeated("- a\n", 100'000))) == "none");
    CHECK(refusal(parse_text(repeated("word ", 200'000))) == "none");
    CHECK(refusal(parse_text(repeated("word\n", 100'000))) == "none");
    CHECK(refusal(parse_text("* " + repeated("* ", 300))) == "none");  // a thematic break
    CHECK(refusal(parse_text(repeated("| a | b |\n|---|---|\n| c | d |\n\n", 5'000))) == "none");
}

TEST_CASE("a text above the size limit gets its outline only") {
    ParseLimits limits;
    limits.outline_above_bytes = 10;
    const Document document = parse_text("# Title\n\ntext", limits);
    CHECK(refusal(document) == "a text larger than 10 bytes");
    REQUIRE(document.nodes().size() == 2);
    CHECK(document[1].kind == Kind::heading);
}

TEST_CASE("a text that needs too much memory gets its outline only") {
    ParseLimits limits;
    limits.memory_bytes = 20'000;
    const Document document = parse_text("# Title\n\n" + repeated("- a\n", 1'000), limits);
    CHECK(refusal(document) == "the memory allowed");
    CHECK(document.nodes().size() == 2);
}

TEST_CASE("parsing stops when the time is over, wherever it is") {
    const std::string text = "# Title\n\n" + repeated("- *a*\n\n", 3'000);
    std::size_t asked = 0;
    ParseLimits limits;
    limits.out_of_time = [&] { return ++asked, false; };
    CHECK(refusal(parse_text(text, limits)) == "none");
    CHECK(asked > 20);
    const std::size_t all = asked;
    for (std::size_t stop = 1; stop <= all; stop += 7) {
        asked = 0;
        limits.out_of_time = [&] { return ++asked >= stop; };
        const Document document = parse_text(text, limits);
        CHECK(refusal(document) == "the time allowed");
        CHECK(document.nodes().size() == 2);
    }
}

TEST_CASE("deeply nested emphasis is read without recursion") {
    const Document document = parse_text(repeated("*a **a ", 20'000) + "b" + repeated(" a** a*", 20'000));
    CHECK(refusal(document) == "none");
    CHECK(plain_text(document, Document::root()).size() > 80'000);
}

}  // namespace infraspec::markdown
