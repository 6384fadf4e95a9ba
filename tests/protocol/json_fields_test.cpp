#include "protocol/json_fields.h"

#include <doctest/doctest.h>

#include "protocol/completion.h"
#include "protocol/lifecycle.h"
#include "protocol/navigation.h"
#include "protocol/text_sync.h"

namespace {

using namespace infraspec::lsp;

Json parsed(const char* text) {
    return Json(nlohmann::json::parse(text));
}

template <class T>
T read(const char* text) {
    return decode<T>(parsed(text));
}

/// The message of the error that reading `text` ends in, or "read" when it does not.
template <class T>
std::string error_of(const char* text) {
    try {
        read<T>(text);
        return "read";
    } catch (const DecodeError& error) {
        return error.what();
    }
}

enum class Flavour : std::uint8_t { sweet, sour };
constexpr std::array<std::string_view, 2> wire_names(Flavour) {
    return {"sweet", "sour"};
}

struct Everything {
    bool flag = false;
    std::int32_t integer = 0;
    std::uint32_t uinteger = 0;
    double decimal = 0;
    std::string text;
    Flavour flavour = Flavour::sweet;
    std::optional<Range> range = std::nullopt;
    Nullable<std::int32_t> version = std::nullopt;
    std::vector<std::string> words = {};
    std::map<std::string, std::vector<Position>> places = {};
    Json data = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("flag", &Everything::flag), field("integer", &Everything::integer),
                     field("uinteger", &Everything::uinteger), field("decimal", &Everything::decimal),
                     field("text", &Everything::text), field("flavour", &Everything::flavour),
                     field("range", &Everything::range), field("version", &Everything::version),
                     field("words", &Everything::words), field("places", &Everything::places),
                     field("data", &Everything::data));
    }
};

struct Lenient {
    std::uint32_t count = 7;
    Flavour flavour = Flavour::sour;
    std::optional<Flavour> favourite = std::nullopt;
    std::vector<Flavour> known = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(defaulted("count", &Lenient::count), defaulted("flavour", &Lenient::flavour),
                     field("favourite", &Lenient::favourite), defaulted("known", &Lenient::known));
    }
};

TEST_CASE("a value of every kind survives writing and reading") {
    const char* text =
        R"({"flag":true,"integer":-2147483648,"uinteger":2147483647,"decimal":0.5,"text":"é 漢 😀 \" \\ \n",)"
        R"("flavour":"sour","range":{"start":{"line":1,"character":2},"end":{"line":3,"character":4}},"version":null,)"
        R"("words":["a",""],"places":{"file:///é":[{"line":5,"character":6}]},"data":{"k":[1,null,"x"]}})";
    const auto value = read<Everything>(text);
    CHECK(value.integer == -2147483648);
    CHECK(value.range->end == Position{3, 4});
    CHECK(value.places.at("file:///é").front() == Position{5, 6});
    CHECK(encode(value) == text);
}

TEST_CASE("an error names the way to the field") {
    CHECK(error_of<TextDocumentPositionParams>(
              R"({"textDocument":{"uri":"file:///a"},"position":{"line":"1","character":0}})") ==
          "params.position.line: expected an integer, found a string");
    CHECK(error_of<TextDocumentPositionParams>(R"({"textDocument":{},"position":{"line":1,"character":0}})") ==
          "params.textDocument.uri: missing");
    CHECK(error_of<DidChangeTextDocumentParams>(
              R"({"textDocument":{"uri":"u","version":1},"contentChanges":[{"text":"a"},{"text":null}]})") ==
          "params.contentChanges[1].text: expected a string, found null");
    CHECK(error_of<Everything>("3") == "params: expected an object, found an integer");
    CHECK(error_of<std::map<std::string, std::vector<bool>>>(R"({"a b":[true,0.5]})") ==
          "params.a b[1]: expected a boolean, found a fractional number");
}

TEST_CASE("integers keep to LSP's limits") {
    CHECK(read<std::uint32_t>("2147483647") == 2147483647);
    CHECK(error_of<std::uint32_t>("2147483648") ==
          "params: expected an integer from 0 to 2147483647, found 2147483648");
    CHECK(error_of<std::uint32_t>("-1") == "params: expected an integer from 0 to 2147483647, found -1");
    CHECK(read<std::int32_t>("-2147483648") == -2147483648);
    CHECK(error_of<std::int32_t>("-2147483649") ==
          "params: expected an integer from -2147483648 to 2147483647, found -2147483649");
    CHECK(error_of<std::int32_t>("18446744073709551615") ==
          "params: expected an integer from -2147483648 to 2147483647, found 18446744073709551615");
    CHECK(error_of<std::int32_t>("1e300") ==
          "params: expected an integer from -2147483648 to 2147483647, found 1e+300");
    CHECK(error_of<std::int32_t>("1.5") == "params: expected an integer, found a fractional number");
    CHECK(read<std::int32_t>("12.0") == 12);  // what a client without integers sends
}

TEST_CASE("a position beyond LSP's largest number is the end, a negative one is an error") {
    CHECK(read<Position>(R"({"line":4294967295,"character":1.7976931348623157e308})") ==
          Position{2147483647, 2147483647});
    CHECK(error_of<Position>(R"({"line":0,"character":-1})") ==
          "params.character: expected an integer from 0 to 2147483647, found -1");
    CHECK(error_of<Position>(R"({"line":0})") == "params.character: missing");
    CHECK(error_of<Position>("[]") == "params: expected an object, found an array");
}

TEST_CASE("unknown fields are ignored") {
    CHECK(read<Position>(R"({"line":1,"character":2,"x":{"y":[]}})") == Position{1, 2});
}

TEST_CASE("what may be missing may be null, and a default stays") {
    const auto missing = read<Lenient>("{}");
    const auto null = read<Lenient>(R"({"count":null,"flavour":null,"favourite":null,"known":null})");
    for (const Lenient& value : {missing, null}) {
        CHECK(value.count == 7);
        CHECK(value.flavour == Flavour::sour);
        CHECK_FALSE(value.favourite.has_value());
        CHECK(value.known.empty());
    }
}

TEST_CASE("a value that an enumeration does not know reads as missing where it may be") {
    const auto value = read<Lenient>(R"({"flavour":"bitter","favourite":"bitter","known":["bitter","sweet"]})");
    CHECK(value.flavour == Flavour::sour);
    CHECK_FALSE(value.favourite.has_value());
    CHECK(value.known == std::vector{Flavour::sweet});
    CHECK(error_of<Flavour>(R"("bit\"ter")") == R"(params: unknown value "bit\"ter")");
    CHECK(error_of<Lenient>(R"({"known":["sweet",1]})") == "params.known[1]: expected a string, found an integer");
}

TEST_CASE("numbers of an enumeration that we do not know are kept") {
    const auto context = read<CompletionContext>(R"({"triggerKind":9})");
    CHECK(encode(context) == R"({"triggerKind":9})");
}

TEST_CASE("an empty array stands for an object without fields") {
    CHECK(read<Lenient>("[]").count == 7);
    CHECK(read<std::map<std::string, bool>>("[]").empty());
    CHECK(error_of<Range>("[]") == "params.start: missing");
    CHECK(error_of<Lenient>("[1]") == "params: expected an object, found an array");
    CHECK(read<Lenient>("null").count == 7);
}

TEST_CASE("true stands for options without required fields, false for none") {
    const auto capabilities = read<ServerCapabilities>(R"({"hoverProvider":true,"renameProvider":false})");
    CHECK(capabilities.hoverProvider.has_value());
    CHECK_FALSE(capabilities.renameProvider.has_value());
    CHECK(error_of<Range>("true") == "params: expected an object, found a boolean");
}

TEST_CASE("what is empty is left out, but a nullable field is written as null") {
    CHECK(encode(Lenient{.count = 0, .flavour = Flavour::sweet}) == "{}");
    CHECK(encode(OptionalVersionedTextDocumentIdentifier{"u"}) == R"({"uri":"u","version":null})");
    CHECK(encode(std::optional<Range>()) == "null");
    CHECK(encode(Nothing{}) == "null");
    CHECK(encode(std::vector<Position>{}) == "[]");
}

TEST_CASE("numbers are written as JSON") {
    CHECK(encode(std::numeric_limits<std::uint32_t>::max()) == "4294967295");
    CHECK(encode(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
    CHECK(encode(1e300) == "1e+300");
    CHECK(encode(std::numeric_limits<double>::infinity()) == "null");
}

TEST_CASE("data goes out and comes back as it was") {
    CompletionItem item{.label = "Payment API"};
    item.data = json_of(Location{"file:///a", {{1, 2}, {3, 4}}});
    const Json echoed(nlohmann::json::parse(encode(item)));
    const auto back = decode<Location>(decode<CompletionItem>(echoed).data, "data");
    CHECK(back == Location{"file:///a", {{1, 2}, {3, 4}}});
}

TEST_CASE("an id is an integer or a string") {
    CHECK(read<Id>("-9223372036854775808") == Id(std::numeric_limits<std::int64_t>::min()));
    CHECK(read<Id>("\"7\"") == Id(std::string("7")));
    CHECK(read<Id>("7") != read<Id>("\"7\""));
    CHECK(encode(Id(std::string("a\"b"))) == R"("a\"b")");
    CHECK(error_of<Id>("true") == "params: expected an integer or a string, found a boolean");
    CHECK(error_of<Id>("1.5") == "params: expected an integer, found a fractional number");
}

}  // namespace
