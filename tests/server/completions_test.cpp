// Completions in the shell itself.
#include <doctest/doctest.h>
#include <stdio.h>

#include <array>

#include "tests/support/paths.h"
#include "tests/support/program.h"

using namespace infraspec::testing;

namespace {

/// What bash offers after these words, one a line.
std::string offered(const std::string& words) {
    const auto script = "source <(" + std::string(program_path) + " completions bash); COMP_WORDS=(" + words +
                        "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _infraspec; printf \"%s\\n\" \"${COMPREPLY[@]}\"";
    auto* bash = ::popen(("bash -c '" + script + "'").c_str(), "r");
    REQUIRE(bash != nullptr);
    std::string out;
    std::array<char, 4096> buffer{};
    for (std::size_t size = 0; (size = std::fread(buffer.data(), 1, buffer.size(), bash)) > 0;)
        out.append(buffer.data(), size);
    ::pclose(bash);
    return out;
}

}  // namespace

TEST_CASE("bash completes commands, options, their values and rules") {
    CHECK(offered("infraspec exp") == "export\n");
    CHECK(offered("infraspec check --upd") == "--update-baseline\n");
    CHECK(offered("infraspec check --format gi") == "github\ngitlab\n");
    CHECK(offered("infraspec init --cloud az") == "azure\n");
    CHECK(offered("infraspec rule lifecycle-m") == "lifecycle-missing\n");
    CHECK(offered("infraspec check --select term-un") == "term-undefined\nterm-unused\n");
}

TEST_CASE("every shell that is named has its completions") {
    CHECK(run_program({"completions", "zsh"}).out.find("bashcompinit") != std::string::npos);
    const auto fish = run_program({"completions", "fish"}).out;
    CHECK(fish.find("-f -a check -d 'Report what is wrong with specifications'\n") != std::string::npos);
    CHECK(fish.find("from check' -l format -xa 'text json sarif github gitlab junit'") != std::string::npos);
    CHECK(fish.find("clientProcessId") == std::string::npos);
    CHECK(run_program({"completions", "tcsh"}).status == 2);
    CHECK(run_program({"completions"}).status == 2);
}
