#include "features/formatting.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "spec/kind.h"
#include "tests/analyzers/features/scene.h"
#include "tests/analyzers/markdown/random_documents.h"
#include "tests/support/facts.h"
#include "tests/support/paths.h"

namespace infraspec {
namespace {

using spec::DocumentKind;
using testing::Scene;

std::string formatted(std::string_view text, DocumentKind kind = DocumentKind::other,
                      const workspace::FormatSettings& settings = {}) {
    return features::formatted(text::Source(std::string(text)), kind, settings);
}

/// With one blank for each run of blanks and line ends, which mean no more in prose.
std::string in_one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = std::string_view(" \t\r\n").find(c) != std::string_view::npos;
        if (!blank || out.empty() || out.back() != ' ') out += blank ? ' ' : c;
    }
    return out;
}

/// Everything that is read out of a text, positions aside.
std::string model(std::string_view text, DocumentKind kind) {
    const auto read = testing::read_document(text, kind);
    std::string out = testing::describe_terms(read) + testing::describe_components(read) +
                      testing::describe_layers(read) + testing::describe_assertions(read) +
                      testing::describe_decisions(read) + testing::describe_links(read);
    for (const auto& heading : read.facts.headings) out += heading.title + "#" + heading.slug + "\n";
    for (const auto& constraint : read.facts.constraints) out += constraint.norm + "\n";
    for (const auto& quantity : read.facts.quantities) out += std::to_string(quantity.amount) + "\n";
    for (const auto& fence : read.facts.fences) out += fence.language + "\n";
    return in_one_line(out);
}

void check_properties(const std::string& text, DocumentKind kind) {
    const auto once = formatted(text, kind);
    CHECK_MESSAGE(formatted(once, kind) == once, markdown::escaped(text));
    CHECK_MESSAGE(model(once, kind) == model(text, kind), markdown::escaped(text));
}

std::string whole_file(const std::filesystem::path& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

/// The text after Enter was pressed at `$0`, which stands on the new line.
std::string after_enter(std::string_view text) {
    const Scene scene("//- infra-specs/assertions.md\n" + std::string(text));
    const auto context = scene.context();
    return text::apply(context.source().bytes(), features::format_after_line_end(context, scene.cursor()));
}

TEST_CASE("steps are indented below their assertion, numbers count") {
    CHECK(formatted("# A\n\n1. First\n    * one\n    *   two\n        more\n3. Third\n") ==
          "# A\n\n1. First\n   * one\n   * two\n     more\n2. Third\n");
    CHECK(formatted("1. **Failover**\n     - Given: a\n     - When: b\n     - Then: c\n", DocumentKind::assertions) ==
          "1. **Failover**\n   - Given: a\n   - When: b\n   - Then: c\n");
}

TEST_CASE("a number that names an assertion stays, and so do lists of ones") {
    const std::string text = "# A\n\n1. **B**\n   - Given: x\n4. **C**\n   - Given: y\n";
    CHECK(formatted(text, DocumentKind::assertions) == text);
    CHECK(formatted("1. a\n1. b\n") == "1. a\n1. b\n");
}

TEST_CASE("ten items keep their texts aligned with their numbers") {
    CHECK(formatted("9. a\n   - x\n9. b\n   - y\n10. c\n   text\n") ==
          "9. a\n   - x\n10. b\n    - y\n11. c\n    text\n");
}

TEST_CASE("one blank line stands around headings and lists, no more anywhere") {
    CHECK(formatted("# A\ntext\n- a\n- b\n\n\n\n## B\n\n\nmore\n## C\n- c\n# D") ==
          "# A\n\ntext\n\n- a\n- b\n\n## B\n\nmore\n\n## C\n\n- c\n\n# D\n");
    CHECK(formatted("#   A  \n\ntext  \nbroken \nhere\n\n\n") == "# A\n\ntext  \nbroken\nhere\n");
}

TEST_CASE("a label keeps the list below it") {
    const std::string text = "### A\n\n**Dependencies:**\n- None\n\n**Lifecycle:**\n\n- Provisioner: Terraform\n";
    CHECK(formatted(text) == text);
}

TEST_CASE("columns of tables are aligned by what the eye sees") {
    CHECK(formatted("|a|漢|\n|-|:-:|\n| 😀 b|c\\|d|\n|longer `x`||\n") ==
          "| a          |  漢  |\n| ---------- | :--: |\n| 😀 b       | c\\|d |\n| longer `x` |      |\n");
}

TEST_CASE("code, quotes, comments and front matter stay as they are") {
    const std::string text =
        "---\na:   b  \n---\n\n# A\n\n```\n  x  \n\n\n\ty\n```\n\n> -   quoted\n>     list\n\n<!-- c  \n\n\n "
        "-->\n\nend\n";
    CHECK(formatted(text) == text);
}

TEST_CASE("line ends are kept") {
    CHECK(formatted("# A\r\ntext\r\n- a\r\n") == "# A\r\n\r\ntext\r\n\r\n- a\r\n");
}

TEST_CASE("what the configuration does not want is left alone") {
    workspace::FormatSettings settings;
    settings.tables = false;
    settings.blank_lines = false;
    settings.lists = false;
    const std::string text = "# A\n|a|b|\n|-|-|\n\n\n-   x\n";
    CHECK(formatted(text, DocumentKind::other, settings) == text);
}

TEST_CASE("edits are small, and those of a range lie in the blocks that it touches") {
    const Scene scene("//- infra-specs/overview.md\n# A\ntext\n\n-   x\n-   y\n\n|a|b|\n|-|-|\n");
    const auto context = scene.context();
    const auto edits = features::format(context);
    CHECK(text::apply(context.source().bytes(), edits) == "# A\n\ntext\n\n- x\n- y\n\n| a   | b   |\n| --- | --- |\n");
    for (const auto& edit : edits) CHECK(edit.range.size() < 12);
    const auto y = static_cast<text::Offset>(context.source().bytes().find('y'));
    CHECK(text::apply(context.source().bytes(), features::format(context, text::Range{y, y})) ==
          "# A\ntext\n\n- x\n- y\n\n|a|b|\n|-|-|\n");
}

TEST_CASE("Enter continues a list, a step, a checkbox; in an empty item it ends the list") {
    CHECK(after_enter("- a\n$0\n") == "- a\n- \n");
    CHECK(after_enter("9. a\n$0") == "9. a\n10. ");
    CHECK(after_enter("- [x] a\n  $0\n") == "- [x] a\n- [ ] \n");
    CHECK(after_enter("   - Given: a\n$0\n") == "   - Given: a\n   - When: \n");
    CHECK(after_enter("- **When**: a\n$0\n") == "- **When**: a\n- **Then**: \n");
    CHECK(after_enter("**Given:** a\n$0\n") == "**Given:** a\n**When:** \n");
    CHECK(after_enter("- Given: a\n$0\n- When: b\n") == "- Given: a\n- And: \n- When: b\n");
    CHECK(after_enter("- Then: a\n$0\n") == "- Then: a\n- And: \n");
    CHECK(after_enter("- a\n- \n$0\n") == "- a\n\n");
    CHECK(after_enter("- Given: a\n- And: \n$0\n") == "- Given: a\n\n");
}

TEST_CASE("Enter types nothing in prose, in code and where something stands already") {
    CHECK(after_enter("text\n$0\n") == "text\n\n");
    CHECK(after_enter("```\n- a\n$0\n```\n") == "```\n- a\n\n```\n");
    CHECK(after_enter("- a\n$0b\n") == "- a\nb\n");
    CHECK(after_enter("-- a\n$0\n") == "-- a\n\n");
}

TEST_CASE("formatting is idempotent and leaves what is read: every document of the project") {
    for (const auto* folder : {"examples", "tests/corpus"}) {
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(std::string(testing::project_dir) + "/" + folder)) {
            if (entry.path().extension() != ".md") continue;
            const auto kind = spec::kind_of_name(entry.path().stem().string()).value_or(DocumentKind::other);
            check_properties(whole_file(entry.path()), kind);
        }
    }
}

TEST_CASE("formatting is idempotent and leaves what is read: random documents") {
    std::mt19937 random(20);
    constexpr std::array kinds{DocumentKind::other, DocumentKind::vocabulary, DocumentKind::responsibilities,
                               DocumentKind::assertions, DocumentKind::tradeoffs};
    for (int i = 0; i < 1500; ++i) {
        const auto text = markdown::random_document(random, markdown::all_fragments());
        check_properties(text, kinds[static_cast<std::size_t>(i) % kinds.size()]);
    }
}

}  // namespace
}  // namespace infraspec
