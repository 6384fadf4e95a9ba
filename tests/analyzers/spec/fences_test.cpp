// An edit costs what it changes: fences that it does not touch are not read again, and of the one that it touches the
// tree is taken over but for what changed.
#include <doctest/doctest.h>
#include <tree_sitter/api.h>

#include <set>
#include <string>

#include "embedded/syntax.h"
#include "markdown/parse.h"
#include "spec/extract.h"

namespace infraspec {
namespace {

/// A document that is edited: each version is read with what was read of the last one.
class Edited {
  public:
    explicit Edited(std::string text) : text_(std::move(text)) { read(); }

    const spec::FileFacts& facts() const { return facts_; }
    void change(std::string_view what, std::string_view into) {
        const auto at = text_.find(what);
        REQUIRE(at != std::string::npos);
        text_.replace(at, what.size(), into);
        read();
    }

  private:
    void read() {
        const auto source = std::make_shared<const text::Source>(text_);
        facts_ = spec::extract(markdown::parse(source), spec::DocumentKind::architecture, &facts_);
    }

    std::string text_;
    spec::FileFacts facts_;
};

const std::string two_of_each = R"(# Architecture

Orders are queued.

```mermaid
flowchart LR
    a[Order Worker] --> b[Order Queue]
```

```hcl
locals {
  a = 1
}
```

> ```mermaid
> flowchart LR
>     c --> d
> ```

```hcl
locals {
  b = 2
}
```
)";

TEST_CASE("an edit outside of fences reads none again") {
    Edited document(two_of_each);
    const auto before = document.facts();
    REQUIRE(before.diagrams.size() == 2);
    REQUIRE(before.code.size() == 2);
    document.change("queued", "queued and packed");
    document.change("# Architecture\n", "# Architecture\n\n- one\n- two\n");
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(document.facts().diagrams[i].chart == before.diagrams[i].chart);
        CHECK(document.facts().code[i].hcl == before.code[i].hcl);
    }
    CHECK(document.facts().diagrams[0].begin != before.diagrams[0].begin);
}

TEST_CASE("an edit in a fence reads that one again and no other") {
    Edited document(two_of_each);
    const auto before = document.facts();
    document.change("c --> d", "c --> e");
    document.change("b = 2", "b = 23");
    CHECK(document.facts().diagrams[0].chart == before.diagrams[0].chart);
    CHECK(document.facts().diagrams[1].chart != before.diagrams[1].chart);
    CHECK(document.facts().diagrams[1].chart->nodes[1].id == "e");
    CHECK(document.facts().code[0].hcl == before.code[0].hcl);
    CHECK(document.facts().code[1].hcl != before.code[1].hcl);
}

TEST_CASE("fences that come, go and change their places are not read again") {
    Edited document(two_of_each);
    const auto before = document.facts();
    document.change("Orders are queued.\n", "```mermaid\ngraph TD\n  x --> y\n```\n");
    REQUIRE(document.facts().diagrams.size() == 3);
    CHECK(document.facts().diagrams[1].chart == before.diagrams[0].chart);
    CHECK(document.facts().diagrams[2].chart == before.diagrams[1].chart);
    document.change("```mermaid\ngraph TD\n  x --> y\n```\n", "");
    CHECK(document.facts().diagrams[0].chart == before.diagrams[0].chart);
    CHECK(document.facts().diagrams[1].chart == before.diagrams[1].chart);
}

/// The inner nodes of a tree. What two trees share has the same identity.
std::set<const void*> inner_nodes(const embedded::SyntaxTree& tree) {
    std::set<const void*> ids;
    std::vector<TSNode> open{ts_tree_root_node(tree.tree)};
    while (!open.empty()) {
        const TSNode node = open.back();
        open.pop_back();
        if (ts_node_child_count(node) == 0) continue;
        ids.insert(node.id);
        for (std::uint32_t i = 0; i < ts_node_child_count(node); ++i) open.push_back(ts_node_child(node, i));
    }
    return ids;
}

std::size_t new_nodes(const embedded::SyntaxTree& before, const embedded::SyntaxTree& now) {
    const auto old = inner_nodes(before);
    std::size_t count = 0;
    for (const void* id : inner_nodes(now)) count += old.contains(id) ? 0 : 1;
    return count;
}

TEST_CASE("of a fence that is edited the tree is taken over but for what changed") {
    std::string text = "```mermaid\nflowchart TD\n";
    std::string code = "```hcl\n";
    for (int i = 0; i < 500; ++i) {
        const std::string id = std::to_string(i);
        text += "    n" + id + "[\"Payment Service " + id + "\"] -->|calls| n" + std::to_string(i * 7 % 500) + "\n";
        code += "resource \"aws_sqs_queue\" \"q" + id + "\" {\n  name = \"orders-" + id + "\"\n}\n";
    }
    Edited document(text + "```\n\n" + code + "```\n");
    document.change("Payment Service 250", "Payment Service 25");  // the first edit of a fence reads it as a whole
    document.change("orders-250", "orders-25");
    const auto before = document.facts();
    REQUIRE(before.diagrams[0].chart->tree != nullptr);
    const auto all = inner_nodes(*before.diagrams[0].chart->tree).size();
    CHECK(all > 3000);
    CHECK(inner_nodes(*before.code[0].hcl->tree).size() > 3000);
    document.change("\"Payment Service 25\"]", "\"Payment Services 25\"]");
    document.change("n300[", "n3000[");
    CHECK(new_nodes(*before.diagrams[0].chart->tree, *document.facts().diagrams[0].chart->tree) < 60);
    CHECK(document.facts().code[0].hcl == before.code[0].hcl);
    document.change("orders-25\"", "orders-251\"");
    // Blocks are made anew around what they hold.
    CHECK(new_nodes(*before.code[0].hcl->tree, *document.facts().code[0].hcl->tree) < 600);
}

TEST_CASE("a chart that is broken for a while is taken over from all the same") {
    std::string text = "```mermaid\nflowchart TD\n";
    for (int i = 0; i < 100; ++i) {
        text += "    n" + std::to_string(i) + "[Payment Service] --> n" + std::to_string((i + 1) % 100) + "\n";
    }
    Edited document(text + "```\n");
    document.change("n50[Payment Service]", "n50[Payment Service");
    const auto broken = document.facts().diagrams[0].chart;
    REQUIRE(broken->fault);
    REQUIRE(broken->tree != nullptr);
    CHECK(broken->nodes.size() == 100);
    document.change("n50[Payment Service", "n50[Payment Service]");
    const auto mended = document.facts().diagrams[0].chart;
    CHECK_FALSE(mended->fault);
    CHECK(new_nodes(*broken->tree, *mended->tree) < 60);
}

}  // namespace
}  // namespace infraspec
