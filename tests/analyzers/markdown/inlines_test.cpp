// Inlines whose positions are easily got wrong, with the trees that they have.
#include <doctest/doctest.h>

#include "tree_text.h"

namespace infraspec::markdown {

TEST_CASE("an inline keeps its place on lazy and quoted continuation lines") {
    CHECK(tree_of(R"~(
> a **b
c** `d
>   e` [f
> g](h "i
  j") k
)~") == R"~(
block_quote "> a **b\nc** `d\n>   e` [f\n> g](h "i\n  j") k"
  paragraph "a **b\nc** `d\n>   e` [f\n> g](h "i\n  j") k"
    text "a "
    strong "**b\nc**"
      text "b"
      soft_break "\n"
      text "c"
    text " "
    code "`d\n>   e`" content="d\n>   e"
    text " "
    link "[f\n> g](h "i\n  j")" info="h" title="i\n  j"
      text "f"
      soft_break "\n"
      text "g"
    text " k"
)~");
}

TEST_CASE("an inline keeps its place after hard breaks and under-indented lines") {
    CHECK(tree_of(R"~(
1. one\
   *two*  
 *three*
   ![x](<y z> (t)) <b
   c>
)~") == R"~(
list tight
  item #1 "1. one\\n   *two*  \n *three*\n   ![x](<y z> (t)) <b\n   c>" content="one\\n   *two*  \n *three*\n   ![x](<y z> (t)) <b\n   c>"
    paragraph "one\\n   *two*  \n *three*\n   ![x](<y z> (t)) <b\n   c>"
      text "one"
      hard_break "\\n"
      emphasis "*two*"
        text "two"
      hard_break "  \n"
      emphasis "*three*"
        text "three"
      soft_break "\n"
      image "![x](<y z> (t))" info="y z" title="t"
        text "x"
      text " "
      html "<b\n   c>"
)~");
}

TEST_CASE("wiki links are ours unless CommonMark reads a link") {
    CHECK(tree_of(R"~(
[[ Name é ]] [[a]](b) [[c]] [x [[D]] y](z) [[]] [[e
f]]

[c]: d
)~") == R"~(
paragraph "[[ Name é ]] [[a]](b) [[c]] [x [[D]] y](z) [[]] [[e\nf]]"
  wiki_link "[[ Name é ]]" content="Name é"
  text " "
  link "[[a]](b)" info="b"
    text "[a]"
  text " ["
  link "[c]" label="c"
    text "c"
  text "] "
  link "[x [[D]] y](z)" info="z"
    text "x "
    wiki_link "[[D]]" content="D"
    text " y"
  text " [[]] [[e"
  soft_break "\n"
  text "f]]"
definition "[c]: d" info="d" label="c"
)~");
}

TEST_CASE("strikethrough is a run of one or two tildes") {
    CHECK(tree_of(R"~(
~~g~~ ~h~ ~~~i~~~ ~~j~
)~") == R"~(
paragraph "~~g~~ ~h~ ~~~i~~~ ~~j~"
  strike "~~g~~"
    text "g"
  text " "
  strike "~h~"
    text "h"
  text " ~~~i~~~ ~~j~"
)~");
}

TEST_CASE("bare addresses are links where GitHub finds them") {
    CHECK(tree_of(R"~(
see https://a.b/c_d_(e). www.f.g! (http://localhost:8080/x?y=1) <https://h.i> xhttp://j *https://k.l*, [https://m.n](o)
)~") == R"~(
paragraph "see https://a.b/c_d_(e). www.f.g! (http://localhost:8080/x?y=1) <https://h.i> xhttp://j *https://k.l*, [https://m.n](o)"
  text "see "
  autolink "https://a.b/c_d_(e)"
  text ". "
  autolink "www.f.g"
  text "! ("
  autolink "http://localhost:8080/x?y=1"
  text ") "
  autolink "<https://h.i>"
  text " xhttp://j "
  emphasis "*https://k.l*"
    autolink "https://k.l"
  text ", "
  link "[https://m.n](o)" info="o"
    text "https://m.n"
)~");
}

TEST_CASE("escapes, entities and code are told apart") {
    CHECK(tree_of(R"~(
\* \a &amp; &nosuch; `` ` `` ` x ` &#x41; é漢😀*k*
)~") == R"~(
paragraph "\* \a &amp; &nosuch; `` ` `` ` x ` &#x41; é漢😀*k*"
  escape "\*"
  text " \a "
  entity "&amp;"
  text " &nosuch; "
  code "`` ` ``" content="`"
  text " "
  code "` x `" content="x"
  text " "
  entity "&#x41;"
  text " é漢😀"
  emphasis "*k*"
    text "k"
)~");
}

TEST_CASE("a link holds no link, an image may") {
    CHECK(tree_of(R"~(
[a [b](c) d](e) ![f [g](h)](i)
)~") == R"~(
paragraph "[a [b](c) d](e) ![f [g](h)](i)"
  text "[a "
  link "[b](c)" info="c"
    text "b"
  text " d](e) "
  image "![f [g](h)](i)" info="i"
    text "f "
    link "[g](h)" info="h"
      text "g"
)~");
}

}  // namespace infraspec::markdown
