// The corpus of the grammar (analyzers/embedded/mermaid/test/corpus), in the form that tree-sitter's own tool runs too.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "embedded/flowchart.h"
#include "tests/support/paths.h"

namespace infraspec {
namespace {

namespace fs = std::filesystem;

/// White space runs as one space, none before a bracket that closes.
std::string squeezed(const std::string& text) {
    std::istringstream words(text);
    std::string result;
    for (std::string word; words >> word;) result += (result.empty() || word.front() == ')' ? "" : " ") + word;
    return result;
}

TEST_CASE("every chart of the corpus has the syntax tree that is written below it") {
    std::size_t count = 0;
    for (const auto& entry :
         fs::directory_iterator(fs::path(testing::project_dir) / "analyzers/embedded/mermaid/test/corpus")) {
        std::ifstream file(entry.path());
        std::string name, text, tree;
        int part = 0;  // 0: name, 1: chart, 2: tree
        const auto finish = [&] {
            if (part != 2) return;
            INFO(name);
            text.erase(0, 1);  // the blank line behind the name, and the one before the tree
            text.erase(text.size() - std::min<std::size_t>(text.size(), 2));
            CHECK(squeezed(embedded::mermaid_syntax(text)) == squeezed(tree));
            ++count;
        };
        for (std::string line; std::getline(file, line);) {
            if (line.starts_with("======")) {
                if (part == 2) {
                    finish();
                    part = 0;
                    name.clear();
                    text.clear();
                    tree.clear();
                } else if (!name.empty()) {
                    part = 1;
                }
            } else if (line == "----------" && part == 1) {
                part = 2;
            } else {
                (part == 0 ? name : part == 1 ? text : tree) += line + "\n";
            }
        }
        finish();
    }
    CHECK(count >= 8);
}

}  // namespace
}  // namespace infraspec
