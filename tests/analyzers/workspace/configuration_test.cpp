#include "workspace/configuration.h"

#include <doctest/doctest.h>

using namespace infraspec;
using namespace infraspec::workspace;

namespace {

ConfigurationReading read(std::string text) {
    return read_configuration(text::Source(std::move(text)), {"term-duplicate", "lifecycle-missing"});
}

/// Each fault as `«what it is at»: message [nearest]`.
std::string faults(const std::string& text) {
    std::string result;
    for (const ConfigurationFault& fault : read(text).faults) {
        result += "«" + std::string(text::slice(text, fault.range)) + "»: " + fault.message;
        for (const std::string& name : fault.nearest) result += " [" + name + "]";
        result += "\n";
    }
    return result;
}

constexpr auto everything = R"(roots = ["specs/*"]
exclude = ["old/**", "drafts"]
extends = ["../platform/infra-specs"]

[documents]
assertions = ["checks/*.md"]
Module-Registry = ["registry.md"]

[rules]
term-duplicate = "hint"
lifecycle-missing = "off"

[[overrides]]
files = ["modules/**"]
rules = { lifecycle-missing = "error" }

[vocabulary]
acronyms = ["ACME"]

[prose]
vague = ["snappy"]

[environments]
names = ["sandbox"]

[naming]
anything = 1

[format]
)";

TEST_CASE("what was only begun to be typed is a fault, not the end") {
    for (const std::string text : {"[",      "[\n",      "[\r\n", "[[\n",    "[ \n]\n", "[.\n",        "[a.\n",
                                   "[a.]\n", "a.\n",     "=\n",   "a = [\n", "a = {\n", "a = { \n}\n", "a = { , }\n",
                                   "[\"\n",  "[a]\n[\n", "[#\n",  "[[#\n",   "a = \n",  "[=]\n"}) {
        CHECK_MESSAGE(faults(text) != "", text);
    }
}

}  // namespace

TEST_CASE("every key of the format is read") {
    const ConfigurationReading reading = read(everything);
    CHECK(reading.faults.empty());
    const Configuration& configuration = reading.configuration;
    CHECK(configuration.roots == std::vector<std::string>{"specs/*"});
    CHECK(configuration.exclude == std::vector<std::string>{"old/**", "drafts"});
    CHECK(configuration.extends == std::vector<std::string>{"../platform/infra-specs"});
    CHECK(configuration.documents.at("assertions") == std::vector<std::string>{"checks/*.md"});
    CHECK(configuration.documents.at("module-registry") == std::vector<std::string>{"registry.md"});
    CHECK(configuration.rules.at("term-duplicate") == Severity::hint);
    CHECK(configuration.rules.at("lifecycle-missing") == std::nullopt);
    REQUIRE(configuration.overrides.size() == 1);
    CHECK(configuration.overrides[0].files == std::vector<std::string>{"modules/**"});
    CHECK(configuration.acronyms == std::vector<std::string>{"ACME"});
    CHECK(configuration.vague == std::vector<std::string>{"snappy"});
    CHECK(configuration.environments == std::vector<std::string>{"sandbox"});
}

TEST_CASE("a byte order mark and CRLF change nothing") {
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : std::string(everything)) windows += c == '\n' ? "\r\n" : std::string(1, c);
    CHECK(read(windows).faults.empty());
    CHECK(read(windows).configuration == read(everything).configuration);
    CHECK(faults("\xEF\xBB\xBFrots = []\r\n") == "«rots»: There is no key \"rots\" here [roots]\n");
}

TEST_CASE("the last override that matches wins, and one that is silent leaves the rest alone") {
    const Configuration configuration = read(everything).configuration;
    const auto severity = [&](std::string_view rule, std::string_view file) {
        return severity_for(configuration, rule, Severity::warning, file);
    };
    CHECK(severity("lifecycle-missing", "responsibilities.md") == std::nullopt);
    CHECK(severity("lifecycle-missing", "modules/a.md") == Severity::error);
    CHECK(severity("term-duplicate", "modules/a.md") == Severity::hint);
    CHECK(severity("other", "modules/a.md") == Severity::warning);
}

TEST_CASE("an unknown key or rule is reported where it stands, with what was probably meant") {
    CHECK(faults("exlude = []\n") == "«exlude»: There is no key \"exlude\" here [exclude]\n");
    CHECK(faults("[rules]\nterm-duplicat = \"error\"\n") ==
          "«term-duplicat»: There is no rule \"term-duplicat\" [term-duplicate]\n");
    CHECK(faults("[documents]\nasertions = []\n") ==
          "«asertions»: \"asertions\" is no kind of document [assertions]\n");
    CHECK(faults("[[overrides]]\nfile = []\nfiles = []\n") == "«file»: There is no key \"file\" here [files]\n");
}

TEST_CASE("a wrong type is reported at the value, and the default stands") {
    CHECK(faults("exclude = \"old\"\n") == "«\"old\"»: \"exclude\" must be an array of strings, not a string\n");
    CHECK(faults("roots = [1, \"a\"]\n") == "«1»: \"roots\" must be an array of strings, not a number\n");
    CHECK(read("roots = [1, \"a\"]\n").configuration.roots == std::vector<std::string>{"a"});
    CHECK(faults("rules = true # no\n") == "«true»: \"rules\" must be a table, not a truth value\n");
    CHECK(faults("[rules]\nterm-duplicate = false\n") ==
          "«false»: \"term-duplicate\" must be a string, not a truth value\n");
    CHECK(faults("[overrides]\n").find("must be an array of tables") != std::string::npos);
    CHECK(faults("[[overrides]]\n").find("applies to nothing") != std::string::npos);
}

TEST_CASE("a wrong severity is reported at the value") {
    CHECK(faults("[rules]\nterm-duplicate = \"warn\"\n") == "«\"warn\"»: \"warn\" is no severity [warning]\n");
}

TEST_CASE("a syntax error is reported at its line, and every default applies") {
    const std::string broken = "roots = [\"a\"]\nrules = \n[prose]\n";
    const ConfigurationReading reading = read(broken);
    REQUIRE(reading.faults.size() == 1);
    CHECK(text::slice(broken, reading.faults[0].range) == "rules = ");
    CHECK(reading.faults[0].message.starts_with("This is not TOML"));
    CHECK(reading.configuration == Configuration{});
}

TEST_CASE("positions count bytes where characters take several") {
    CHECK(faults("\"ключ\" = 1 # ключ\n") == "«\"ключ\"»: There is no key \"ключ\" here\n");
    CHECK(faults("[prose]\n\"é\" = 1\nvague = \"ü\"\n") ==
          "«\"é\"»: There is no key \"é\" here\n«\"ü\"»: \"vague\" must be an array of strings, not a string\n");
}

TEST_CASE("hostile text is a fault at most") {
    using namespace std::string_literals;
    std::string dots = "[a";
    for (int i = 0; i < 200'000; ++i) dots += ".a";
    std::string moderate = "[a";
    for (int i = 0; i < 990; ++i) moderate += ".a";
    std::string tables;
    for (int i = 0; i < 20'000; ++i) tables += "[a" + std::to_string(i) + "]\n";
    for (const std::string& text :
         {""s, "\0"s, "a = \"\0\""s, "\xFF\xFE"s, "\r"s, "roots = ["s + std::string(100'000, '['), dots + "]",
          moderate + "]", "a = "s + std::string(50'000, '{'), std::string(2'000'000, '#'), "roots = [\"\xC3"s,
          "\"\"\""s, "[rules]\r[rules]"s, tables, "a.b = 1\na.b.c = 2"s, "x = 99999999999999999999999"s,
          "d = 2024-13-99"s}) {
        for (const ConfigurationFault& fault : read(text).faults) {
            CHECK(fault.range.begin <= fault.range.end);
            CHECK(fault.range.end <= text.size());
            CHECK_FALSE(fault.message.empty());
        }
    }
}
