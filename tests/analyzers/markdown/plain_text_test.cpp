// What is left of markdown when only its words count.
#include "markdown/plain_text.h"

#include <doctest/doctest.h>

#include "markdown/parse.h"

namespace infraspec::markdown {
namespace {

std::string words(std::string text) {
    const Document document = parse(std::make_shared<text::Source>(std::move(text)));
    return plain_text(document, Document::root());
}

}  // namespace

TEST_CASE("emphasis, code, links and images are stripped to their text") {
    CHECK(words("*a* **b** ~~c~~ `d` [e *f*](g \"h\") ![i](j) [[K l]] <https://m.n>") ==
          "a b c d e f i K l https://m.n");
}

TEST_CASE("escapes and entities are decoded, HTML is left out") {
    CHECK(words("\\*a\\* &amp; &#x41; &lt; b<br/>c <!-- d -->e") == "*a* & A < bc e");
}

TEST_CASE("breaks are spaces") {
    CHECK(words("a\nb  \nc\\\nd") == "a b c d");
    CHECK(words("> a `b\n> c` d\r\ne") == "a b c d e");
}

TEST_CASE("blocks are separated as words are") {
    CHECK(words("# A\n\nb\n\n- c\n- d\n\n| e | f |\n|---|---|\n") == "A b c d e f");
}

TEST_CASE("a pipe in a table's code is a pipe") {
    CHECK(words("| `a\\|b` \\| |\n|---|\n") == "a|b |");
}

TEST_CASE("unescape decodes as in a destination") {
    CHECK(unescape("a\\_b\\c&amp;&#35;&#xe9;&nosuch;&") == "a_b\\c&#é&nosuch;&");
    CHECK(unescape("\\&amp;") == "&amp;");
    CHECK(unescape("&#0;&#xD800;&#99999999;") == "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
    CHECK(unescape("\\").size() == 1);
    CHECK(unescape("").empty());
}

TEST_CASE("labels match without regard to case and white space") {
    CHECK(normalized_label("  Foo \t\n BAR  ") == "foo bar");
    CHECK(normalized_label("ÄÖ ẞ Straße ΑΓΩ") == "äö ss strasse αγω");
    CHECK(normalized_label("\xff"
                           "A") ==
          "\xff"
          "a");
    CHECK(normalized_label(" \n ").empty());
}

}  // namespace infraspec::markdown
