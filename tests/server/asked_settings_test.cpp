// An editor may keep its settings until it is asked for them.
#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/client.h"

using namespace infraspec::testing;

namespace {

constexpr std::string_view spec = "//- infra-specs/overview.md\n# Overview\n\nSee [x](nowhere.md).\n";
constexpr const char* overview = "infra-specs/overview.md";

bool reports_link(const TestClient& client) {
    const auto problems = client.problems(overview);
    return std::any_of(problems.begin(), problems.end(),
                       [](const auto& problem) { return problem.find("link-file-missing") != std::string::npos; });
}

json with_configuration(bool can_be_asked) {
    auto can = modern_capabilities();
    can["workspace"]["configuration"] = can_be_asked;
    can["workspace"]["didChangeConfiguration"] = {{"dynamicRegistration", true}};
    return can;
}

json start(TestClient& client, const json& capabilities, const json& options) {
    return client.start_with(
        {{"capabilities", capabilities}, {"rootUri", client.uri("")}, {"initializationOptions", options}});
}

const json without_links{{"rules", {{"link-file-missing", "off"}}}};

std::vector<std::string> registered(TestClient& client) {
    std::vector<std::string> methods;
    for (const auto& request : client.take("client/registerCapability")) {
        for (const auto& one : request["params"]["registrations"]) methods.push_back(one["method"]);
    }
    return methods;
}

}  // namespace

TEST_CASE("an editor that gave no settings is asked for them, and again when it says that they changed") {
    TestClient client(spec);
    start(client, with_configuration(true), nullptr);
    client.settle();
    CHECK(reports_link(client));
    auto asked = client.take("workspace/configuration");
    REQUIRE(asked.size() == 1);
    CHECK(asked[0]["params"] == json::parse(R"({"items": [{"section": "infraspec"}]})"));
    client.answer(asked[0]["id"], json::array({without_links}));
    client.settle();
    CHECK_FALSE(reports_link(client));
    const auto methods = registered(client);
    CHECK(std::count(methods.begin(), methods.end(), "workspace/didChangeConfiguration") == 1);

    client.notify("workspace/didChangeConfiguration", {{"settings", nullptr}});
    client.settle();
    asked = client.take("workspace/configuration");
    REQUIRE(asked.size() == 1);
    client.answer(asked[0]["id"], json::array({json::object()}));
    client.settle();
    CHECK(reports_link(client));
}

TEST_CASE("an answer without settings changes nothing") {
    for (const auto& answer : {json::array({nullptr}), json::array(), json(nullptr), json(7)}) {
        TestClient client(spec);
        start(client, with_configuration(true), json::object());
        client.settle();
        const auto asked = client.take("workspace/configuration");
        REQUIRE(asked.size() == 1);
        client.answer(asked[0]["id"], answer);
        client.settle();
        CHECK(reports_link(client));
        CHECK(client.warnings().empty());
    }
}

TEST_CASE("an editor that gives its settings, or cannot be asked, is not asked") {
    TestClient generous(spec);
    start(generous, with_configuration(true), without_links);
    generous.settle();
    CHECK_FALSE(reports_link(generous));
    CHECK(generous.take("workspace/configuration").empty());
    TestClient mute(spec);
    start(mute, with_configuration(false), nullptr);
    mute.notify("workspace/didChangeConfiguration", {{"settings", nullptr}});
    mute.settle();
    CHECK(mute.take("workspace/configuration").empty());
    CHECK(registered(mute) == std::vector<std::string>{"workspace/didChangeWatchedFiles"});
}
