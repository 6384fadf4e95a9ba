// Documents whose positions are easily got wrong, with the trees that they have.
#include "markdown/parse.h"

#include <doctest/doctest.h>

#include "tree_text.h"

namespace infraspec::markdown {
namespace {

std::string_view first_heading(const Document& document) {
    for (const Node& node : document.nodes()) {
        if (node.kind == Kind::heading) return document.slice(node.content);
    }
    return "none";
}

Document parsed(std::string text) {
    return parse(std::make_shared<text::Source>(std::move(text)));
}

}  // namespace

TEST_CASE("definitions are blocks of their own, and what follows them in the paragraph is too") {
    CHECK(tree_of(R"~(
[a]: <u v>
  "t"
[b]: w
text [b][A]
---
[c]: d
===
)~") == R"~(
definition "[a]: <u v>\n  "t"" info="u v" label="a" title="t"
definition "[b]: w" info="w" label="b"
heading h2 "text [b][A]\n---" content="text [b][A]"
  text "text "
  link "[b][A]" label="A"
    text "b"
definition "[c]: d" info="d" label="c"
paragraph "==="
  text "==="
)~");
}

TEST_CASE("a definition's title must end its line") {
    CHECK(tree_of(R"~(
[a]: u
"t" x
)~") == R"~(
definition "[a]: u" info="u" label="a"
paragraph ""t" x"
  text ""t" x"
)~");
}

TEST_CASE("a table may follow lines of text, and its rows may be short or hold escaped pipes") {
    CHECK(tree_of(R"~(
before *x*
| a\|b | `c\|d` |
|:-|-:|
| e
>| q
)~") == R"~(
paragraph "before *x*"
  text "before "
  emphasis "*x*"
    text "x"
table
  row "| a\|b | `c\|d` |"
    cell "a\|b"
      text "a"
      escape "\|"
      text "b"
    cell "`c\|d`"
      code "`c\|d`" content="c\|d"
  row "| e"
    cell "e"
      text "e"
    cell ""
block_quote ">| q"
  paragraph "| q"
    text "| q"
)~");
}

TEST_CASE("a table in a list in a quote has exact cells, and cells beyond its columns are ignored") {
    CHECK(tree_of(R"~(
> - | a | b |
>   |---|---|
>   | *c* | d | e |
>   | \| |
>
> f
)~") == R"~(
block_quote "> - | a | b |\n>   |---|---|\n>   | *c* | d | e |\n>   | \| |\n>\n> f"
  list tight
    item "- | a | b |\n>   |---|---|\n>   | *c* | d | e |\n>   | \| |" content="| a | b |\n>   |---|---|\n>   | *c* | d | e |\n>   | \| |"
      table
        row "| a | b |"
          cell "a"
            text "a"
          cell "b"
            text "b"
        row "| *c* | d | e |"
          cell "*c*"
            emphasis "*c*"
              text "c"
          cell "d"
            text "d"
        row "| \| |"
          cell "\|"
            escape "\|"
          cell ""
  paragraph "f"
    text "f"
)~");
}

TEST_CASE("a checkbox belongs to its item") {
    CHECK(tree_of(R"~(
- [ ] open *a*
- [x] done
  1. [X] two
- [y] no
- [ ]
)~") == R"~(
list tight
  item checkbox "- [ ] open *a*" content="open *a*"
    paragraph "open *a*"
      text "open "
      emphasis "*a*"
        text "a"
  item checkbox "- [x] done\n  1. [X] two" content="done\n  1. [X] two"
    paragraph "done"
      text "done"
    list tight
      item #1 checkbox "1. [X] two" content="two"
        paragraph "two"
          text "two"
  item "- [y] no" content="[y] no"
    paragraph "[y] no"
      text "[y] no"
  item checkbox "- [ ]" content=""
)~");
}

TEST_CASE("a footnote's definition stays where it is written, and a reference to it is text") {
    CHECK(tree_of(R"~(
[^1]: note *a*

    second

text[^1]
)~") == R"~(
footnote "[^1]: note *a*\n\n    second" content="note *a*\n\n    second" label="1"
  paragraph "note *a*"
    text "note "
    emphasis "*a*"
      text "a"
  paragraph "second"
    text "second"
paragraph "text[^1]"
  text "text[^1]"
)~");
}

TEST_CASE("comments are HTML of their exact extent, as blocks and as inlines") {
    CHECK(tree_of(R"~(
<!-- infraspec-disable-next-line x -->
# H <!-- y --> ###
<!-- a

b -->
text <!-- d
e --> f

- <!-- g -->
- h
)~") == R"~(
html_block "<!-- infraspec-disable-next-line x -->"
heading h1 "# H <!-- y --> ###" content="H <!-- y -->"
  text "H "
  html "<!-- y -->"
html_block "<!-- a\n\nb -->"
paragraph "text <!-- d\ne --> f"
  text "text "
  html "<!-- d\ne -->"
  text " f"
list tight
  item "- <!-- g -->" content="<!-- g -->"
    html_block "<!-- g -->"
  item "- h" content="h"
    paragraph "h"
      text "h"
)~");
}

TEST_CASE("code blocks end with their last line, and with the quote around them") {
    CHECK(tree_of(R"~(
```hcl main.tf
x

```
> ~~~
> y

    code
  
    more


1. ```
   a
     b

   ```
)~") == R"~(
code_block "```hcl main.tf\nx\n\n```" content="x\n" info="hcl main.tf"
block_quote "> ~~~\n> y"
  code_block "~~~\n> y" content="y"
code_block "code\n  \n    more" content="code\n  \n    more"
list tight
  item #1 "1. ```\n   a\n     b\n\n   ```" content="```\n   a\n     b\n\n   ```"
    code_block "```\n   a\n     b\n\n   ```" content="a\n     b\n"
)~");
}

TEST_CASE("an unclosed fence reaches to the end of the text") {
    CHECK(tree_of(R"~(
````
```
a
)~") == R"~(
code_block "````\n```\na" content="```\na"
)~");
}

TEST_CASE("a heading's content is without its markers") {
    CHECK(tree_of(R"~(
# 
## a #
### b \#
#### ####
Set
  ext
 ---
)~") == R"~(
heading h1 "# " content=""
heading h2 "## a #" content="a"
  text "a"
heading h3 "### b \#" content="b \#"
  text "b "
  escape "\#"
heading h4 "#### ####" content=""
heading h2 "Set\n  ext\n ---" content="Set\n  ext"
  text "Set"
  soft_break "\n"
  text "ext"
)~");
}

TEST_CASE("a list is loose when blank lines separate its items") {
    CHECK(tree_of(R"~(
- a

- b
  - c
  - d
)~") == R"~(
list loose
  item "- a" content="a"
    paragraph "a"
      text "a"
  item "- b\n  - c\n  - d" content="b\n  - c\n  - d"
    paragraph "b"
      text "b"
    list tight
      item "- c" content="c"
        paragraph "c"
          text "c"
      item "- d" content="d"
        paragraph "d"
          text "d"
)~");
}

TEST_CASE("CRLF and CR end lines, and a break is as long as the line end") {
    CHECK(tree_of("a\r\nb *c\r\nd*\re\r\r\r\n- f\r\n") == R"(
paragraph "a\r\nb *c\r\nd*\re"
  text "a"
  soft_break "\r\n"
  text "b "
  emphasis "*c\r\nd*"
    text "c"
    soft_break "\r\n"
    text "d"
  soft_break "\r"
  text "e"
list tight
  item "- f" content="f"
    paragraph "f"
      text "f"
)");
}

TEST_CASE("front matter is what stands between markers on the first lines, behind a byte order mark too") {
    CHECK(tree_of("\xef\xbb\xbf---\nk: v\n...\n# T\n") == R"(
front_matter "---\nk: v\n..." content="k: v"
heading h1 "# T" content="T"
  text "T"
)");
    CHECK(tree_of("---\n---\n") == "\nfront_matter \"---\\n---\" content=\"\"\n");
    CHECK(tree_of("---\nnot closed\n").find("front_matter") == std::string::npos);
    CHECK(tree_of(" ---\nk: v\n---\n").find("front_matter") == std::string::npos);
    CHECK(tree_of("text\n---\nk: v\n---\n").find("front_matter") == std::string::npos);
}

TEST_CASE("a byte order mark, a NUL and ill-formed bytes move no position") {
    CHECK(first_heading(parsed("\xef\xbb\xbf# T *x*\n")) == "T *x*");
    using namespace std::string_literals;
    CHECK(first_heading(parsed("a\0b\n\n# c \0 *d*\n"s)) == "c \0 *d*"s);
    CHECK(first_heading(parsed("\xff\xfe\n# \xc3 *d* \xe6\xbc\n")) == "\xc3 *d* \xe6\xbc");
}

TEST_CASE("the root is the whole text, even of an empty one") {
    CHECK(parsed("").nodes().size() == 1);
    CHECK(parsed("\n\n").nodes().size() == 1);
    CHECK(parsed("\n \n")[0].range == Range{0, 3});
}

TEST_CASE("children are visited in order and subtrees are skipped") {
    const Document document = parsed("# a *b*\n\nc\n\n- d\n- e\n");
    std::vector<Kind> kinds;
    for (const NodeId child : document.children(Document::root())) kinds.push_back(document[child].kind);
    CHECK(kinds == std::vector{Kind::heading, Kind::paragraph, Kind::list});
    CHECK(document.children(static_cast<NodeId>(document.nodes().size() - 1)).empty());
}

TEST_CASE("markers are exact") {
    const Document document = parsed("Set\next\n  ===  \n12) x\n\n> ~~~~ a\n");
    std::vector<std::string> markers;
    for (const Node& node : document.nodes()) {
        if (!node.marker.empty()) markers.emplace_back(document.slice(node.marker));
    }
    CHECK(markers == std::vector<std::string>{"===", "12)", ">", "~~~~"});
}

}  // namespace infraspec::markdown
