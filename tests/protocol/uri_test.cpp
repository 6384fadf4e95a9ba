#include "protocol/uri.h"

#include <doctest/doctest.h>

#include <vector>

namespace {

using namespace infraspec::lsp;

constexpr PathStyle posix = PathStyle::posix;
constexpr PathStyle windows = PathStyle::windows;

struct Row {
    PathStyle style;
    std::string uri;
    std::string path;
};

// Both ways: the URI is the one that VS Code writes for the path.
const std::vector<Row> both_ways = {
    {posix, "file:///", "/"},
    {posix, "file:///home/a/spec.md", "/home/a/spec.md"},
    {posix, "file:///a%20b/%23c%3Fd%25e.md", "/a b/#c?d%e.md"},
    {posix, "file:///%C3%A9/%E6%BC%A2/%F0%9F%98%80.md", "/é/漢/😀.md"},
    {posix, "file:///a%FFb",
     "/a\xFF"
     "b"},
    {posix, "file:///c%3A/x", "/c:/x"},
    {posix, "file:///a%5Cb", "/a\\b"},
    {posix, "file:///a%2Bb%26c%3Dd%40e%5Bf%5D%28g%29", "/a+b&c=d@e[f](g)"},
    {posix, "file:///a-._~z", "/a-._~z"},
    {windows, "file:///c%3A/Users/a%20b", "c:/Users/a b"},
    {windows, "file:///c%3A/", "c:/"},
    {windows, "file://server/share/a.md", "//server/share/a.md"},
};

TEST_CASE("a path and its URI name each other") {
    for (const Row& row : both_ways) {
        CAPTURE(row.uri);
        CHECK(path_of(row.uri, row.style) == row.path);
        CHECK(uri_of(row.path, row.style) == row.uri);
    }
}

TEST_CASE("other spellings of a URI name the same path") {
    const std::vector<Row> rows = {
        {posix, "FILE:///a", "/a"},
        {posix, "file:/a", "/a"},
        {posix, "file://localhost/a", "/a"},
        {posix, "file:///a/", "/a"},
        {posix, "file:///a//b/./c/../d", "/a/b/d"},
        {posix, "file:///../../a", "/a"},
        {posix, "file:///a#L10", "/a"},
        {posix, "file:///a?x=1", "/a"},
        {posix, "file:///a é 漢", "/a é 漢"},
        {posix, "file:///%61%7e", "/a~"},
        {posix, "file:///100%", "/100%"},
        {posix, "file:///100%2", "/100%2"},
        {posix, "file:///100%zz", "/100%zz"},
        {posix, "file://", "/"},
        {posix, "file:", "/"},
        {windows, "file:///C:/a", "c:/a"},
        {windows, "file:///C%3a/a", "c:/a"},
        {windows, "file:///C:", "c:/"},
        {windows, "file:///c:/../a", "/a"},
        {windows, "file:////server/share", "//server/share"},
        {windows, "file://SERVER/share/", "//server/share"},
        {windows, "file:///c:%5Ca%5Cb", "c:/a/b"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.uri);
        CHECK(path_of(row.uri, row.style) == row.path);
    }
}

TEST_CASE("Windows paths may be written with backslashes") {
    CHECK(uri_of("C:\\a b\\c", windows) == "file:///c%3A/a%20b/c");
    CHECK(uri_of("\\\\server\\share\\a", windows) == "file://server/share/a");
}

TEST_CASE("only files of this machine have a path") {
    for (const char* uri : {"untitled:Untitled-1", "vscode-remote://ssh-remote%2Bhost/a", "http://x/a", "git:/a", "",
                            "a", "/a", "file", ":a", "1file:///a", "fi le:///a", "file:///a%00b"}) {
        CAPTURE(uri);
        CHECK_FALSE(path_of(uri, posix).has_value());
        CHECK_FALSE(path_of(uri, windows).has_value());
    }
    CHECK_FALSE(path_of("file://server/a", posix).has_value());
}

TEST_CASE("a scheme is what stands before the first colon, if it may") {
    CHECK(scheme_of("Untitled:x:y") == "untitled");
    CHECK(scheme_of("vscode-remote://a") == "vscode-remote");
    CHECK(scheme_of("a b:c").empty());
    CHECK(scheme_of("/a:b").empty());
    CHECK(scheme_of("abc").empty());
}

/// All of one group have one key, and no two groups share one.
void check_groups(PathStyle style, const std::vector<std::vector<std::string>>& groups) {
    std::vector<std::string> keys;
    for (const auto& group : groups) {
        const std::string key = canonical_key(group.front(), style);
        CHECK(canonical_key(key, style) == key);
        for (const std::string& uri : group) {
            CAPTURE(uri);
            CHECK(canonical_key(uri, style) == key);
        }
        for (const std::string& other : keys) CHECK(other != key);
        keys.push_back(key);
    }
}

TEST_CASE("spellings of one URI have one key, different documents have different keys") {
    check_groups(posix, {
                            {"file:///a%20b", "file:///a b", "FILE:///a%20b", "file:/a%20b", "file://localhost/a%20b/",
                             "file:///x/../a%20b", "file:///%61%20b"},
                            {"file:///A%20b"},
                            {"file:///a%2520b"},
                            {"file:///a%23b", "file:///a%23b#fragment"},
                            {"file://server/a%20b", "file://server/a%20b"},
                            {"file:///%C3%A9", "file:///%c3%a9", "file:///é"},
                            {"file:///e%CC%81"},  // the same to the eye, another file name
                            {"untitled:Untitled-1", "UNTITLED:Untitled-1", "untitled:%55ntitled-1"},
                            {"vscode-remote://ssh-remote%2Bhost/a", "vscode-remote://ssh-remote%2bhost/a"},
                            {"vscode-remote://ssh-remote+host/a"},
                            {"git:/a?x=%7B%7D"},
                            {"git:/a?x=%7B"},
                        });
    check_groups(windows, {
                              {"file:///c%3A/a", "file:///C:/a", "file:///c:/a", "file:///C%3a/a/", "file:///c:%5Ca"},
                              {"file:///c%3A/A"},
                              {"file:///d%3A/a"},
                              {"file://server/share", "file:////server/share", "file://SERVER/share"},
                          });
}

TEST_CASE("every path of up to three odd bytes survives as a URI") {
    constexpr std::string_view bytes("%#?: a\\\xFF\xC3\xA9.é", 13);
    for (const char first : bytes) {
        for (const char second : bytes) {
            const std::string path = std::string("/x") + first + second + "y";
            CHECK(path_of(uri_of(path, posix), posix) == path);
        }
    }
}

}  // namespace
