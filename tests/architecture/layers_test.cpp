// Reads every #include of the project against the table of layers: who may see whom.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/support/paths.h"

namespace {

namespace fs = std::filesystem;

const fs::path project = infraspec::testing::project_dir;

/// What the files of a folder may include, by the first folder of the path. A folder may always include itself.
const std::map<std::string, std::set<std::string>> layers{
    {"protocol", {}},
    {"analyzers/text", {}},
    {"analyzers/markdown", {"text"}},
    {"analyzers/embedded", {"text"}},
    {"analyzers/spec", {"text", "markdown", "embedded"}},
    {"analyzers/workspace", {"text", "markdown", "embedded", "spec"}},
    {"analyzers/rules", {"text", "markdown", "embedded", "spec", "workspace"}},
    {"analyzers/features", {"text", "markdown", "embedded", "spec", "workspace"}},
    {"analyzers/reports", {"text", "markdown", "embedded", "spec", "workspace"}},
    {"server", {"protocol", "text", "markdown", "spec", "workspace", "rules", "features", "reports"}},
};

/// Libraries that live behind one seam: the files that may include them, as the beginnings of paths.
const std::map<std::string, std::vector<std::string>> seams{
    {"cmark", {"analyzers/markdown/"}},
    {"toml++", {"analyzers/workspace/"}},
    {"tree_sitter/", {"analyzers/embedded/"}},
    {"utf8proc", {"analyzers/spec/", "analyzers/markdown/", "analyzers/workspace/"}},
    {"nlohmann", {"protocol/", "server/"}},
    {"boost/asio.hpp", {"server/"}},
    {"CLI/", {"server/"}},
};

struct Include {
    std::string file;  ///< relative to the project
    std::string target;
};

std::vector<Include> includes_below(const std::string& folder) {
    std::vector<Include> includes;
    for (const auto& entry : fs::recursive_directory_iterator(project / folder)) {
        const auto extension = entry.path().extension();
        if (extension != ".cpp" && extension != ".h") continue;
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) {
            if (!line.starts_with("#include ")) continue;
            const std::size_t open = line.find_first_of("\"<");
            const std::size_t close = line.find_first_of("\">", open + 1);
            includes.push_back(
                {fs::relative(entry.path(), project).generic_string(), line.substr(open + 1, close - open - 1)});
        }
    }
    return includes;
}

std::vector<Include> all_includes() {
    std::vector<Include> all;
    for (const std::string folder : {"protocol", "analyzers", "server"})
        std::ranges::move(includes_below(folder), std::back_inserter(all));
    return all;
}

bool is_ours(const std::string& folder) {
    static const std::set<std::string> ours{"protocol", "server",    "analyzers", "text",     "markdown", "embedded",
                                            "spec",     "workspace", "rules",     "features", "reports"};
    return ours.contains(folder);
}

}  // namespace

TEST_CASE("every include goes down the layers") {
    std::string wrong;
    std::size_t checked = 0;
    for (const Include& include : all_includes()) {
        const std::string target = include.target.substr(0, include.target.find('/'));
        if (!is_ours(target) || include.target.find('/') == std::string::npos) continue;
        const auto layer =
            std::ranges::find_if(layers, [&](const auto& each) { return include.file.starts_with(each.first + "/"); });
        REQUIRE_MESSAGE(layer != layers.end(), include.file);
        const std::string own = layer->first.substr(layer->first.rfind('/') + 1);
        ++checked;
        if (target != own && !layer->second.contains(target))
            wrong += include.file + " includes " + include.target + "\n";
    }
    CHECK(checked > 100);
    CHECK(wrong == "");
}

TEST_CASE("each library lives behind its seam") {
    std::string wrong;
    for (const Include& include : all_includes()) {
        for (const auto& [library, allowed] : seams) {
            if (!include.target.starts_with(library)) continue;
            const bool inside =
                std::ranges::any_of(allowed, [&](const std::string& path) { return include.file.starts_with(path); });
            if (!inside) wrong += include.file + " includes " + include.target + "\n";
        }
    }
    CHECK(wrong == "");
}

TEST_CASE("no source file outgrows what one can hold in the head") {
    std::string long_files;
    for (const std::string folder : {"protocol", "analyzers", "server", "tests"}) {
        for (const auto& entry : fs::recursive_directory_iterator(project / folder)) {
            const auto extension = entry.path().extension();
            if (extension != ".cpp" && extension != ".h") continue;
            // What npm has installed for the tests in a real editor is not ours.
            if (entry.path().generic_string().find("/node_modules/") != std::string::npos) continue;
            std::ifstream file(entry.path());
            const auto lines = std::count(std::istreambuf_iterator<char>(file), {}, '\n');
            if (lines > 500) long_files += entry.path().string() + " has " + std::to_string(lines) + " lines\n";
        }
    }
    CHECK(long_files == "");
}
