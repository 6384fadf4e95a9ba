#include "workspace/glob.h"

#include <doctest/doctest.h>

#include <ctime>
#include <string>

using infraspec::workspace::glob_matches;

TEST_CASE("a pattern without special characters is a path") {
    CHECK(glob_matches("modules/network.md", "modules/network.md"));
    CHECK_FALSE(glob_matches("modules/network.md", "modules/network.mdx"));
    CHECK_FALSE(glob_matches("network.md", "modules/network.md"));
    CHECK_FALSE(glob_matches("Network.md", "network.md"));
    CHECK(glob_matches("", ""));
    CHECK_FALSE(glob_matches("", "a"));
}

TEST_CASE("a leading ./ and a slash at the end say nothing more") {
    CHECK(glob_matches("./modules/*", "modules/a.md"));
    CHECK(glob_matches("specs/", "specs"));
}

TEST_CASE("* and ? stay within a segment") {
    CHECK(glob_matches("*.md", "README.md"));
    CHECK(glob_matches("*.md", ".md"));
    CHECK_FALSE(glob_matches("*.md", "modules/a.md"));
    CHECK(glob_matches("a*b*c", "aXbYbc"));
    CHECK_FALSE(glob_matches("a*b*c", "aXbY"));
    CHECK(glob_matches("?.md", "a.md"));
    CHECK_FALSE(glob_matches("a?b", "a/b"));
    CHECK(glob_matches("?", "漢"));
    CHECK_FALSE(glob_matches("??", "漢"));
}

TEST_CASE("** goes over segments, none of them included") {
    CHECK(glob_matches("**", "a/b/c.md"));
    CHECK(glob_matches("**/c.md", "c.md"));
    CHECK(glob_matches("**/c.md", "a/b/c.md"));
    CHECK_FALSE(glob_matches("**/c.md", "a/bc.md"));
    CHECK(glob_matches("a/**/c.md", "a/c.md"));
    CHECK(glob_matches("a/**/c.md", "a/b/b/c.md"));
    CHECK_FALSE(glob_matches("a/**/c.md", "ac.md"));
    CHECK(glob_matches("modules/**", "modules/a/b.md"));
    CHECK_FALSE(glob_matches("modules/**", "modules"));
    CHECK(glob_matches("**/infra-specs/**", "x/infra-specs/a.md"));
    CHECK(glob_matches("**/**/a", "a"));
}

TEST_CASE("** inside a segment is a *") {
    CHECK(glob_matches("a**b", "aXb"));
    CHECK_FALSE(glob_matches("a**b", "a/b"));
}

TEST_CASE("a set stands for one of its characters, or with ! for any other") {
    CHECK(glob_matches("[a-c]x", "bx"));
    CHECK_FALSE(glob_matches("[a-c]x", "dx"));
    CHECK(glob_matches("[!a-c]x", "dx"));
    CHECK(glob_matches("[^a-c]x", "dx"));
    CHECK_FALSE(glob_matches("[!a]x", "/x"));
    CHECK(glob_matches("[]a]", "]"));
    CHECK(glob_matches("[a-]", "-"));
    CHECK(glob_matches("[à-ü]", "é"));
    CHECK(glob_matches("[abc", "[abc"));  // nothing closes it
}

TEST_CASE("braces stand for any of their alternatives") {
    CHECK(glob_matches("{a,b}.md", "a.md"));
    CHECK(glob_matches("{a,b}.md", "b.md"));
    CHECK_FALSE(glob_matches("{a,b}.md", "c.md"));
    CHECK(glob_matches("{,x}a", "a"));
    CHECK(glob_matches("{a,{b,c}d}e", "cde"));
    CHECK(glob_matches("{modules/**,*.md}", "modules/x/y"));
    CHECK(glob_matches("{**/a,b}", "x/a"));
    CHECK(glob_matches("{a", "{a"));
    CHECK(glob_matches("a}", "a}"));
    CHECK(glob_matches("{a}", "a"));
    CHECK(glob_matches("a,b", "a,b"));
}

TEST_CASE("a backslash takes the meaning from what follows") {
    CHECK(glob_matches("\\*.md", "*.md"));
    CHECK_FALSE(glob_matches("\\*.md", "a.md"));
    CHECK(glob_matches("\\{a,b}", "{a,b}"));
    CHECK(glob_matches("a\\", "a\\"));
}

TEST_CASE("no pattern makes the search long") {
    std::string pattern, braces;
    for (int i = 0; i < 60; ++i) pattern += "*a";
    for (int i = 0; i < 60; ++i) pattern += "**/";
    for (int i = 0; i < 500; ++i) braces += "{a,aa,";
    const std::string path(400, 'a');
    const std::clock_t start = std::clock();
    CHECK_FALSE(glob_matches(pattern + "b", path));
    CHECK_FALSE(glob_matches(braces, path));
    CHECK_FALSE(glob_matches(std::string(5000, '{') + std::string(5000, '}') + "b", path));
    CHECK((std::clock() - start) / CLOCKS_PER_SEC < 2);
}
