#include "workspace/root.h"

#include <doctest/doctest.h>

#include <array>
#include <random>

#include "spec/kind.h"

using namespace infraspec;
using namespace infraspec::workspace;

namespace {

FilePtr file(const std::string& name, std::string text) {
    return make_file("/w/infra-specs/" + name, name, spec::kind_of_path(name),
                     std::make_shared<const text::Source>(std::move(text)));
}

RootPtr root_of(std::vector<FilePtr> files, std::vector<FilePtr> foreign = {}) {
    return Root::build("/w/infra-specs", std::move(files), {}, std::move(foreign));
}

std::string shown(const Root& root, EntityRef ref) {
    return std::to_string(static_cast<int>(ref.kind)) + "/" + std::to_string(ref.file) + "/" +
           std::to_string(ref.index) + " " + root.name(ref).text;
}

/// Everything that a root joins, as text that does not depend on how names are numbered.
std::string everything(const Root& root) {
    std::string result;
    const auto line = [&](const std::string& text) { result += text + "\n"; };
    for (std::uint32_t i = 0; i < root.own_count(); ++i) {
        line("file " + root.file(i).name);
        for (const Mention& mention : root.mentions(i)) {
            line("mention " + std::to_string(mention.range.begin) + "-" + std::to_string(mention.range.end) + " " +
                 root.names()[mention.name].norm + " " + std::to_string(static_cast<int>(mention.form)));
        }
    }
    for (NameId id = 0; id < root.names().entries().size(); ++id) {
        const NameEntry& entry = root.names()[id];
        line("name " + entry.norm + " × " + std::to_string(root.mention_count(id)));
        for (const Definition& definition : entry.definitions) {
            line("defined " + shown(root, definition.entity) + " " + std::to_string(definition.alias));
        }
    }
    const DependencyGraph& graph = root.dependencies();
    for (const EntityRef node : graph.nodes()) {
        line("node " + shown(root, node) + " = " + std::to_string(graph.node_of(node)));
        for (const ResolvedDependency& entry : graph.dependencies(node)) {
            line("entry " + std::to_string(entry.range.begin) + " " + std::to_string(static_cast<int>(entry.outcome)));
            for (const EntityRef target : entry.targets) line("to " + shown(root, target));
        }
    }
    for (const Edge& edge : graph.edges()) {
        line("edge " + std::to_string(edge.from) + " " + std::to_string(edge.to) + " " + shown(root, edge.component) +
             " " + std::to_string(edge.resolved));
    }
    for (const Cycle& cycle : graph.cycles()) {
        line("cycle");
        for (const std::uint32_t edge : cycle.edges) line(std::to_string(edge));
    }
    return result;
}

/// Documents out of few words, so that names are often shared, lost and found again.
class Author {
  public:
    explicit Author(unsigned seed) : random_(seed) {}

    std::string name() {
        constexpr std::array names{"vocabulary.md",   "responsibilities.md", "responsibilities/a.md",
                                   "architecture.md", "overview.md",         "assertions.md",
                                   "modules/x.md",    "cost-management.md"};
        return names[below(names.size())];
    }

    std::string document(std::string_view path) {
        std::string text = "# Title\n\n";
        const bool components = path.starts_with("resp");
        for (std::size_t sections = below(5) + 1; sections > 0; --sections) {
            if (components) {
                text += "## " + phrase() + (chance(4) ? " Infrastructure" : "") + "\n**Dependencies:**\n";
                for (std::size_t items = below(3) + 1; items > 0; --items) text += "- " + phrase() + "\n";
            } else if (path.starts_with("arch")) {
                text += "## " + phrase() + " Layer\n**Components:** " + phrase() + ", " + phrase() + "\n";
            } else if (path.starts_with("voc")) {
                text += "### " + phrase() + (chance(3) ? " (" + phrase() + ")" : "") + "\nMeans " + phrase() + ".\n";
            } else if (path.starts_with("ass")) {
                text += "1. " + phrase() + "\n   - Given: a " + phrase() + "\n   - When: " + phrase() + "\n";
            }
            text += "\nThe " + phrase() + " and **" + word() + "** " + word() + " `" + phrase() + "` [[" + phrase() +
                    "]].\n\n";
        }
        return text;
    }

    std::size_t below(std::size_t count) { return random_() % count; }
    bool chance(std::size_t one_in) { return below(one_in) == 0; }
    std::string phrase() { return chance(2) ? word() : word() + " " + word(); }

  private:
    std::string word() {
        constexpr std::array words{"queue",   "Queues", "api",   "API",       "gateway",
                                   "network", "store",  "Größe", "data-store"};
        return words[below(words.size())];
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("files are in byte order of their names, found by name and by path") {
    const RootPtr root = root_of({file("b.md", ""), file("B.md", ""), file("a/x.md", ""), file("a.md", "")});
    REQUIRE(root->own_count() == 4);
    CHECK(root->file(0).name == "B.md");
    CHECK(root->file(1).name == "a.md");
    CHECK(root->file(2).name == "a/x.md");
    CHECK(root->find("b.md") == 3);
    CHECK(root->find("c.md") == std::nullopt);
    CHECK(root->find_path("/w/infra-specs/a/x.md") == 2);
    CHECK(root->find_path("/w/infra-specs") == std::nullopt);
    CHECK(root->find_path("/w/infra-specsa/x.md") == std::nullopt);
    CHECK(root->find_path("/elsewhere/a.md") == std::nullopt);
}

TEST_CASE("a root that is extended lends its names, and nothing is searched in its files") {
    const auto foreign = make_file("/w/platform/vocabulary.md", "vocabulary.md", spec::DocumentKind::vocabulary,
                                   std::make_shared<const text::Source>("## Core\n### Queue\nHolds a queue.\n"));
    const RootPtr root =
        root_of({file("vocabulary.md", "## Core\n### Queue\nOurs.\n"), file("overview.md", "A queue.\n")}, {foreign});
    CHECK(root->own_count() == 2);
    CHECK(root->files().size() == 3);
    const NameId queue = root->names().find("queue");
    REQUIRE(queue != no_name);
    REQUIRE(root->names()[queue].definitions.size() == 2);
    CHECK(root->names()[queue].definitions[0].entity.file == 1);
    CHECK(root->names()[queue].definitions[1].entity.file == 2);
    CHECK(root->mention_count(queue) == 2);
    CHECK(root->find("vocabulary.md") == 1);
}

TEST_CASE("an edit that changes no name keeps the table of names, and all other mentions") {
    const RootPtr before =
        root_of({file("vocabulary.md", "## Core\n### Queue\nHolds.\n"), file("overview.md", "A queue.\n")});
    const RootPtr after = before->with(file("overview.md", "Two queues, a queue.\n"));
    CHECK(&before->names() == &after->names());
    CHECK(before->mentions(1).data() == after->mentions(1).data());
    CHECK(after->mention_count(after->names().find("queue")) == 3);
    CHECK(before->mention_count(before->names().find("queue")) == 2);
}

TEST_CASE("a new name is searched for only where its words stand") {
    const RootPtr before = root_of({file("vocabulary.md", "## Core\n### Queue\nHolds.\n"),
                                    file("overview.md", "A queue.\n"), file("testing.md", "An api gateway.\n")});
    const RootPtr after =
        before->with(file("vocabulary.md", "## Core\n### Queue\nHolds.\n### API Gateway\nLets in.\n"));
    CHECK(before->mentions(0).data() == after->mentions(0).data());
    REQUIRE(after->mentions(1).size() == 1);
    CHECK(after->names()[after->mentions(1)[0].name].norm == "api gateway");
}

TEST_CASE("any sequence of edits gives the root that a rebuild gives") {
    for (unsigned seed = 0; seed < 20; ++seed) {
        Author author(seed);
        RootPtr root = root_of({});
        for (int step = 0; step < 40; ++step) {
            const std::string name = author.name();
            const auto known = root->find(name);
            if (author.chance(5)) {
                root = root->without(name);
            } else if (known && author.chance(2)) {
                // Every name stays, every place moves.
                const std::string_view text = root->file(*known).source->bytes();
                root = root->with(file(name, "A " + author.phrase() + ".\n\n" + std::string(text)));
            } else {
                root = root->with(file(name, author.document(name)));
            }
            const RootPtr rebuilt = root_of({root->files().begin(), root->files().end()});
            REQUIRE(everything(*root) == everything(*rebuilt));
        }
    }
}

TEST_CASE("taking away what is not there changes nothing") {
    const RootPtr root = root_of({file("a.md", "x")});
    CHECK(root->without("b.md")->own_count() == 1);
}
