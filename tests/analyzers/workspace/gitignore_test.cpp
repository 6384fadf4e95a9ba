#include "workspace/gitignore.h"

#include <doctest/doctest.h>

#include <string>

using infraspec::workspace::GitIgnore;
using Verdict = GitIgnore::Verdict;

namespace {

bool ignores(std::string_view text, std::string_view path, bool is_directory = false) {
    return GitIgnore(text).match(path, is_directory) == Verdict::ignored;
}

}  // namespace

TEST_CASE("a pattern without a slash matches at any depth") {
    CHECK(ignores("build", "build"));
    CHECK(ignores("build", "a/b/build"));
    CHECK(ignores("*.md", "a/x.md"));
    CHECK_FALSE(ignores("build", "rebuild"));
    CHECK_FALSE(ignores("build", "build.md"));
}

TEST_CASE("a slash at the beginning or in the middle anchors a pattern to the folder of the file") {
    CHECK(ignores("/build", "build"));
    CHECK_FALSE(ignores("/build", "a/build"));
    CHECK(ignores("doc/frotz", "doc/frotz"));
    CHECK_FALSE(ignores("doc/frotz", "a/doc/frotz"));
}

TEST_CASE("a slash at the end restricts a pattern to folders and does not anchor it") {
    CHECK(ignores("build/", "a/build", true));
    CHECK_FALSE(ignores("build/", "a/build", false));
    CHECK(ignores("/a/b/", "a/b", true));
    CHECK_FALSE(ignores("/a/b/", "c/a/b", true));
}

TEST_CASE("an asterisk and a question mark stay within a segment") {
    CHECK(ignores("a/*.md", "a/x.md"));
    CHECK_FALSE(ignores("a/*.md", "a/b/x.md"));
    CHECK(ignores("?.md", "x.md"));
    CHECK_FALSE(ignores("a?b", "a/b"));
    CHECK(ignores("a*", "a"));
    CHECK(ignores("*a*b*", "xxaxxbxx"));
}

TEST_CASE("two asterisks stand for any number of folders") {
    CHECK(ignores("**/foo", "foo"));
    CHECK(ignores("**/foo", "a/b/foo"));
    CHECK(ignores("**/foo/bar", "x/foo/bar"));
    CHECK(ignores("abc/**", "abc/x/y"));
    CHECK_FALSE(ignores("abc/**", "abc"));
    CHECK(ignores("a/**/b", "a/b"));
    CHECK(ignores("a/**/b", "a/x/y/b"));
    CHECK_FALSE(ignores("a/**/b", "a/xb"));
    CHECK_FALSE(ignores("a/**/b", "ab"));
    CHECK(ignores("**", "a/b"));
}

TEST_CASE("asterisks that are not a whole segment are ordinary ones") {
    CHECK(ignores("a**b", "axxb"));
    CHECK_FALSE(ignores("x/a**b", "x/a/b"));
}

TEST_CASE("sets of characters have ranges, negation and classes, and never match a slash") {
    CHECK(ignores("[abc].md", "b.md"));
    CHECK(ignores("[a-c].md", "c.md"));
    CHECK_FALSE(ignores("[a-c].md", "d.md"));
    CHECK(ignores("[!a-c].md", "d.md"));
    CHECK(ignores("[^a].md", "b.md"));
    CHECK(ignores("[[:digit:]].md", "7.md"));
    CHECK_FALSE(ignores("[[:digit:]].md", "x.md"));
    CHECK(ignores("[]].md", "].md"));
    CHECK(ignores("[a-]", "-"));
    CHECK_FALSE(ignores("a[!x]b", "a/b"));
}

TEST_CASE("a pattern that is broken matches nothing") {
    CHECK_FALSE(ignores("[abc", "a"));
    CHECK_FALSE(ignores("[abc", "[abc"));
    CHECK_FALSE(ignores("abc\\", "abc"));
    CHECK_FALSE(ignores("[[:nothing:]]", "n"));
    CHECK_FALSE(ignores("/", "a"));
    CHECK_FALSE(ignores("!", "a"));
}

TEST_CASE("the last pattern that matches decides") {
    const GitIgnore patterns("*.md\n!keep.md\nsecret/keep.md\n");
    CHECK(patterns.match("x.md", false) == Verdict::ignored);
    CHECK(patterns.match("keep.md", false) == Verdict::included);
    CHECK(patterns.match("secret/keep.md", false) == Verdict::ignored);
    CHECK(patterns.match("x.txt", false) == Verdict::silent);
}

TEST_CASE("comments, blank lines, and what is quoted") {
    CHECK_FALSE(ignores("# x", "# x"));
    CHECK(ignores("\\#x", "#x"));
    CHECK(ignores("\\!x", "!x"));
    CHECK(ignores("\\*", "*"));
    CHECK_FALSE(ignores("\\*", "x"));
    CHECK(GitIgnore("\n\n   \n#\n").empty());
}

TEST_CASE("trailing spaces do not count unless they are quoted") {
    CHECK(ignores("x   ", "x"));
    CHECK(ignores("x\\ ", "x "));
    CHECK(ignores("x\\ \\ ", "x  "));
    CHECK_FALSE(ignores("x\\ ", "x"));
}

TEST_CASE("files with CRLF, a byte order mark and names beyond ASCII are read") {
    const GitIgnore patterns(
        "\xEF\xBB\xBF"
        "entwürfe\r\n*.tmp\r\n漢字/\r\n");
    CHECK(patterns.match("a/entwürfe", false) == Verdict::ignored);
    CHECK(patterns.match("x.tmp", false) == Verdict::ignored);
    CHECK(patterns.match("漢字", true) == Verdict::ignored);
}

TEST_CASE("a pattern of many asterisks costs no more than its length times the path's") {
    std::string pattern;
    for (int i = 0; i < 60; ++i) pattern += "*a";
    CHECK_FALSE(ignores(pattern + "b", std::string(5000, 'a')));
}
