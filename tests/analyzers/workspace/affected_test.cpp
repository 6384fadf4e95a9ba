#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>

#include "rules/rule.h"
#include "spec/kind.h"
#include "workspace/snapshot.h"

using namespace infraspec;
using namespace infraspec::workspace;

namespace {

FilePtr file(const std::string& name, std::string text) {
    return make_file("/w/infra-specs/" + name, name, spec::kind_of_path(name),
                     std::make_shared<const text::Source>(std::move(text)));
}

RootPtr example() {
    return Root::build(
        "/w/infra-specs",
        {file("README.md", "# Shop\n\n- [Words](vocabulary.md#queue)\n"),
         file("assertions.md", "# A\n\n### Kept\n- Given: a queue\n- When: x\n- Then: y\n"),
         file("assertions/more.md", "# A\n\n### Lost\n- Given: a store\n- When: x\n- Then: z\n"),
         file("overview.md", "# Overview\n\nAll goes well.\n"),
         file("responsibilities.md",
              "# R\n\n### Worker\n**Dependencies:**\n- Queue\n\n### Queue\n"
              "**Dependencies:**\n- None\n"),
         file("vocabulary.md", "# Vocabulary\n\n## Core\n\n### Queue\n\nHolds.\n\n### Store\n\nKeeps.\n")});
}

/// Names of the files to check again after one was replaced.
std::string after_edit(const std::string& name, const std::string& text) {
    const RootPtr before = example();
    const RootPtr after = before->with(file(name, text));
    std::string result;
    for (const std::uint32_t index : affected(*before, *after)) result += after->file(index).name + " ";
    return result;
}

constexpr auto all_files = "README.md assertions.md assertions/more.md overview.md responsibilities.md vocabulary.md ";

}  // namespace

TEST_CASE("words that name nothing concern their file alone") {
    CHECK(after_edit("overview.md", "# Overview\n\nAll goes very well.\n") == "overview.md ");
    CHECK(after_edit("vocabulary.md", "# Vocabulary\n\n## Core\n\n### Queue\n\nHolds long.\n\n### Store\n\nKeeps.\n") ==
          "responsibilities.md vocabulary.md ");  // both define Queue
}

TEST_CASE("a mention concerns whoever defines the name") {
    CHECK(after_edit("overview.md", "# Overview\n\nThe store.\n") == "overview.md vocabulary.md ");
}

TEST_CASE("a heading concerns the files that link there, as a link concerns what it leads to") {
    CHECK(after_edit("vocabulary.md", "# Words\n\n## Core\n\n### Queue\n\nHolds.\n\n### Store\n\nKeeps.\n") ==
          "README.md responsibilities.md vocabulary.md ");
    CHECK(after_edit("overview.md", "# Sight\n\nAll goes well.\n") == "overview.md ");
    CHECK(after_edit("overview.md", "# Overview\n\nAll [goes](vocabulary.md#store) well.\n") ==
          "overview.md vocabulary.md ");
}

TEST_CASE("an assertion concerns its duplicates, and what it is about") {
    CHECK(after_edit("assertions.md", "# A\n\n### Kept\n- Given: a queue\n- When: x\n- Then: now\n") ==
          "assertions.md ");
    CHECK(after_edit("assertions.md", "# A\n\n### Lost\n- Given: a queue\n- When: x\n- Then: y\n") ==
          "assertions.md assertions/more.md ");
}

TEST_CASE("an acronym concerns the files that use it too") {
    const RootPtr before = example()->with(file("overview.md", "# Overview\n\nThe XYZ.\n"));
    const auto edited = [&](const std::string& text) {
        return affected(*before, *before->with(file("README.md", text)));
    };
    CHECK(edited("# Shop\n\n- [Words](vocabulary.md#queue)\n\nThe XYZ.\n") == std::vector<std::uint32_t>{0, 3});
    CHECK(edited("# Shop\n\n- [Words](vocabulary.md#queue)\n\nThe ABC.\n") == std::vector<std::uint32_t>{0});
}

TEST_CASE("names, the files of a root and its configuration concern everybody") {
    CHECK(after_edit("vocabulary.md", "# Vocabulary\n\n## Core\n\n### Queues of old\n\nHold.\n") == all_files);
    const RootPtr before = example();
    CHECK(affected(*before, *before->without("overview.md")).size() == 5);
    CHECK(affected(*before, *before->with(file("new.md", ""))).size() == 7);
    Configuration configuration;
    configuration.acronyms.emplace_back("ACME");
    const RootPtr configured =
        Root::build("/w/infra-specs", {before->files().begin(), before->files().end()}, configuration);
    CHECK(affected(*before, *configured).size() == 6);
}

TEST_CASE("a root that is built anew from the same files has nothing to check") {
    const RootPtr before = example();
    const RootPtr again = Root::build("/w/infra-specs", {before->files().begin(), before->files().end()});
    CHECK(affected(*before, *again).empty());
}

namespace {

/// Documents that give every family of rules something to say, and often something to take back.
class Author {
  public:
    explicit Author(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t count) { return random_() % count; }

    std::string name() {
        constexpr std::array names{"vocabulary.md",        "responsibilities.md", "responsibilities/a.md",
                                   "architecture.md",      "overview.md",         "assertions.md",
                                   "assertions/b.md",      "README.md",           "environments.md",
                                   "disaster-recovery.md", "modules/x.md"};
        return names[below(names.size())];
    }

    std::string document(std::string_view path) {
        std::string text = "# Title " + word() + "\n\n";
        for (std::size_t sections = below(4) + 1; sections > 0; --sections) text += section(path);
        return text;
    }

    /// One line taken out, doubled or written anew: names mostly stay.
    std::string edited(std::string_view path, std::string_view text) {
        std::vector<std::string> lines(1);
        for (const char c : text) {
            lines.back() += c;
            if (c == '\n') lines.emplace_back();
        }
        std::string& line = lines[below(lines.size())];
        switch (below(4)) {
            case 0:
                line.clear();
                break;
            case 1:
                line += line;
                break;
            case 2:
                line = sentence() + "\n";
                break;
            default:
                line += "\n" + section(path);
        }
        std::string result;
        for (const std::string& each : lines) result += each;
        return result;
    }

  private:
    std::string section(std::string_view path) {
        std::string text;
        if (path.starts_with("resp")) {
            text = "## " + word() + "\n**Dependencies:**\n- " + word() + "\n- " + word() + " - " + word() + "\n";
        } else if (path.starts_with("arch")) {
            text = "## " + word() + " Layer\n**Components:** " + word() + "\n**Dependencies:** " + word() + " Layer\n";
        } else if (path.starts_with("voc")) {
            text = "### " + word() + "\nMeans " + word() + ".\n- See also: " + word() + "\n";
        } else if (path.starts_with("ass")) {
            text = "### " + word() + "\n- Given: a " + word() + "\n- When: it stops\n- Then: RTO is below " +
                   std::to_string(below(3)) + " hours\n";
        } else if (path.starts_with("env")) {
            text = "## " + word() + "\nHas 10.0." + std::to_string(below(3)) + ".0/16 as VPC CIDR.\n";
        }
        return text + "\n" + sentence() + "\n\n";
    }

    std::string sentence() {
        constexpr std::array links{"[x](vocabulary.md#queue)",
                                   "[y](responsibilities.md#store)",
                                   "[z](overview.md#title-queue)",
                                   "[[Queue]]",
                                   "[[Stor]]",
                                   "[w](modules/x.md)",
                                   "TODO",
                                   "RPO is 5 minutes",
                                   "RPO is 10 minutes",
                                   "RTO is 1 hour in prod",
                                   "`10.0.1.0/24`"};
        return "The " + word() + " and " + links[below(links.size())] + " of " + word() + ".";
    }

    std::string word() {
        constexpr std::array words{"Queue", "queues", "Store", "Gateway", "API", "Worker", "dev", "Data"};
        return words[below(words.size())];
    }

    std::mt19937 random_;
};

/// What an editor shows of the findings of a file, without what `affected` leaves to be asked for anew.
std::string shown(const Snapshot& snapshot, const Root& root, std::uint32_t index) {
    std::string result;
    for (const rules::Finding& finding : rules::check(snapshot, root, index)) {
        result += std::string(finding.rule) + " " + std::to_string(finding.range.begin) + "-" +
                  std::to_string(finding.range.end) + " " + finding.message;
        for (const rules::Related& related : finding.related)
            result += " (" + related.path + " " + related.message + ")";
        result += "\n";
    }
    return result;
}

Snapshot snapshot_with(const RootPtr& root) {
    Snapshot snapshot;
    snapshot.roots = {root};
    snapshot.workspace_folders = {"/w"};
    return snapshot;
}

}  // namespace

TEST_CASE("what is not affected by an edit keeps its findings") {
    for (unsigned seed = 0; seed < 12; ++seed) {
        Author author(seed);
        RootPtr root = Root::build("/w/infra-specs", {});
        std::vector<std::string> findings;
        for (int step = 0; step < 60; ++step) {
            const std::string name = author.name();
            const auto known = root->find(name);
            const std::string text = known && author.below(5) > 0
                                         ? author.edited(name, root->file(*known).source->bytes())
                                         : author.document(name);
            const RootPtr next = root->with(file(name, text));
            const Snapshot snapshot = snapshot_with(next);
            const std::vector<std::uint32_t> again = affected(*root, *next);
            std::vector<std::string> now;
            for (std::uint32_t i = 0; i < next->own_count(); ++i) now.push_back(shown(snapshot, *next, i));
            for (std::uint32_t i = 0; i < now.size(); ++i) {
                if (std::ranges::binary_search(again, i)) continue;
                INFO("seed ", seed, " step ", step, " edited ", name, ", but not checked again: ", next->file(i).name);
                REQUIRE(findings.size() == now.size());
                REQUIRE(findings[i] == now[i]);
            }
            findings = std::move(now);
            root = next;
        }
    }
}
