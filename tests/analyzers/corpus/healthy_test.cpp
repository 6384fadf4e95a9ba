// Specifications as people and agents write them, in which nothing is wrong: precision, on real text.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <map>

#include "rules/rule.h"
#include "tests/support/corpus.h"
#include "tests/support/findings.h"

namespace infraspec::testing {
namespace {

using spec::FileFacts;
using Count = std::function<std::size_t(const FileFacts&)>;

template <class Range, class Predicate>
std::size_t count_if(const Range& range, Predicate predicate) {
    return static_cast<std::size_t>(std::ranges::count_if(range, predicate));
}

/// What a file must hold for a rule to have something to say about it.
std::map<std::string_view, Count> grounds() {
    std::map<std::string_view, Count> grounds;
    const auto add = [&](const Count& count, std::initializer_list<std::string_view> names) {
        for (const auto name : names) grounds[name] = count;
    };
    const auto in_components = [](auto predicate) {
        return [predicate](const FileFacts& facts) { return count_if(facts.components, predicate); };
    };
    const auto in_decisions = [](auto predicate) {
        return [predicate](const FileFacts& facts) { return count_if(facts.decisions, predicate); };
    };
    const auto of_metric = [](std::initializer_list<spec::Metric> metrics) {
        return [wanted = std::vector(metrics)](const FileFacts& facts) {
            return count_if(facts.quantities, [&](const auto& quantity) {
                return std::ranges::find(wanted, quantity.metric) != wanted.end();
            });
        };
    };
    add([](const FileFacts& f) { return f.headings.size(); },
        {"spec-file-missing", "readme-link-missing", "document-title-missing", "document-empty", "heading-duplicate"});
    add([](const FileFacts& f) { return f.links.size(); }, {"link-file-missing", "link-definition-missing"});
    add([](const FileFacts& f) { return count_if(f.links, [](const auto& link) { return link.has_fragment; }); },
        {"link-anchor-missing"});
    add([](const FileFacts& f) { return f.prose.size(); }, {"placeholder-left", "secret-in-spec", "acronym-undefined"});
    add(
        [](const FileFacts& f) {
            return count_if(f.fences, [](const auto& fence) { return fence.language == "hcl"; });
        },
        {"implementation-in-spec"});
    add([](const FileFacts& f) { return f.terms.size(); },
        {"term-duplicate", "term-definition-missing", "term-unused", "term-misspelled"});
    add([](const FileFacts& f) { return count_if(f.terms, [](const auto& term) { return !term.related.empty(); }); },
        {"term-undefined"});
    add([](const FileFacts& f) { return count_if(f.terms, [](const auto& term) { return !term.avoided.empty(); }); },
        {"term-avoided"});
    add([](const FileFacts& f) { return f.components.size(); },
        {"component-duplicate", "component-unlayered", "component-unasserted"});
    add(in_components([](const auto& each) { return each.section(spec::ComponentSection::responsibilities); }),
        {"responsibilities-missing", "responsibility-incomplete", "section-empty"});
    add(in_components([](const auto& each) { return !each.dependencies.empty(); }),
        {"dependencies-missing", "dependency-unresolved", "dependency-self", "dependency-duplicate",
         "dependency-cycle"});
    add(in_components([](const auto& each) { return each.section(spec::ComponentSection::lifecycle); }),
        {"lifecycle-missing", "lifecycle-incomplete"});
    add([](const FileFacts& f) { return f.layers.size(); }, {"layer-missing", "layer-isolation-missing"});
    add([](const FileFacts& f) { return f.diagrams.size(); }, {"diagram-missing", "diagram-syntax"});
    const auto in_charts = [](auto count) {
        return [count](const FileFacts& facts) {
            std::size_t sum = 0;
            for (const auto& diagram : facts.diagrams) sum += count(*diagram.chart);
            return sum;
        };
    };
    add(in_charts([](const auto& chart) { return chart.nodes.size(); }), {"diagram-node-unknown"});
    add(in_charts([](const auto& chart) { return chart.edges.size(); }),
        {"diagram-edge-undeclared", "diagram-edge-missing"});
    add(in_charts([](const auto& chart) { return chart.subgraphs.size(); }), {"diagram-layer-mismatch"});
    add(
        [](const FileFacts& f) {
            return count_if(f.layers, [](const auto& layer) { return layer.section("dependency"); });
        },
        {"layer-dependency-unknown", "layer-cycle", "layer-violation"});
    add(in_decisions([](const auto& each) { return each.options.size() > 1; }),
        {"decision-alternatives-missing", "option-incomplete"});
    add(in_decisions([](const auto& each) { return each.section(spec::DecisionSection::decision); }),
        {"decision-missing", "decision-rationale-missing", "decision-option-unknown"});
    add(in_decisions([](const auto& each) {
            return std::ranges::any_of(each.options, [](const auto& option) { return !option.mark.empty(); });
        }),
        {"decision-recommendation-mismatch"});
    add([](const FileFacts& f) { return f.assertions.size(); },
        {"assertion-incomplete", "assertion-step-order", "assertion-step-empty", "assertion-duplicate",
         "assertion-untraceable", "environment-unknown", "vague-language"});
    add([](const FileFacts& f) { return count_if(f.assertions, [](const auto& each) { return each.numbered; }); },
        {"assertion-numbering"});
    add([](const FileFacts& f) { return f.environment_types.size(); }, {"environment-undocumented"});
    add([](const FileFacts& f) { return f.constraints.size(); }, {"constraint-duplicate"});
    add([](const FileFacts& f) { return count_if(f.naming, [](const auto& each) { return !each.examples.empty(); }); },
        {"naming-example-invalid", "naming-violation"});
    add(
        [](const FileFacts& f) {
            return f.kind != spec::DocumentKind::module
                       ? 0
                       : count_if(f.code, [](const auto& code) { return !code.hcl->blocks.empty(); });
        },
        {"module-syntax"});
    add(
        [](const FileFacts& f) {
            return count_if(f.code, [](const auto& code) {
                return std::ranges::any_of(code.hcl->blocks, [&](const auto& block) {
                    return code.hcl->slice(block.type) == "required_providers";
                });
            });
        },
        {"module-provider-unpinned"});
    add(of_metric({spec::Metric::rto, spec::Metric::rpo}), {"value-conflict"});
    add(of_metric({spec::Metric::recovery_window}), {"recovery-window-exceeds-retention"});
    add([](const FileFacts& f) { return f.cidrs.size(); }, {"cidr-invalid", "cidr-overlap"});
    add([](const FileFacts& f) { return f.handoff ? f.handoff->files.size() : 0; }, {"handoff-stale"});
    add([](const FileFacts& f) { return f.html.size(); }, {"suppression-unknown", "suppression-unused"});
    return grounds;
}

}  // namespace

TEST_CASE("nothing is wrong with the healthy specifications") {
    for (const auto& spec : corpus("healthy")) {
        CAPTURE(spec.name);
        for (const auto& found : findings_of(spec.fixture, "")) {
            if (found.finding.severity > workspace::Severity::warning) continue;
            FAIL_CHECK(found.path << " " << found.finding.rule << ": " << found.finding.message);
        }
    }
}

TEST_CASE("of hints and information the healthy specifications get those that a reader agrees with") {
    for (const auto& spec : corpus("healthy")) check_listing(spec);
}

TEST_CASE("nothing is wrong with the healthy specifications when their lines end in CRLF") {
    for (auto spec : corpus("healthy")) {
        CAPTURE(spec.name);
        for (auto& file : spec.fixture.files) file.text = to_crlf(file.text);
        for (const auto& found : findings_of(spec.fixture, "")) {
            if (found.finding.severity > workspace::Severity::warning) continue;
            FAIL_CHECK(found.path << " " << found.finding.rule << ": " << found.finding.message);
        }
    }
}

TEST_CASE("a healthy specification has the twelve documents and something of every kind in them") {
    const auto specs = corpus("healthy");
    CHECK(specs.size() >= 6);
    for (const auto& spec : specs) {
        const auto snapshot = snapshot_of(spec.fixture);
        const auto& root = only_root(*snapshot);
        CHECK(root.own_count() >= 12);
        std::map<std::string, std::size_t> counts;
        for (const auto& file : root.files()) {
            const auto& facts = *file->facts;
            counts["terms"] += facts.terms.size();
            counts["components"] += facts.components.size();
            counts["layers"] += facts.layers.size();
            counts["decisions"] += facts.decisions.size();
            counts["assertions"] += facts.assertions.size();
            counts["quantities"] += facts.quantities.size();
            counts["address blocks"] += facts.cidrs.size();
            counts["environments"] += facts.environments.size();
            for (const auto& decision : facts.decisions) counts["options"] += decision.options.size();
            for (const auto& component : facts.components) counts["dependencies"] += component.dependencies.size();
        }
        counts["edges"] = root.dependencies().edges().size();
        for (const auto& [what, least] : std::map<std::string, std::size_t>{{"terms", 5},
                                                                            {"components", 5},
                                                                            {"layers", 4},
                                                                            {"decisions", 2},
                                                                            {"options", 4},
                                                                            {"assertions", 5},
                                                                            {"dependencies", 8},
                                                                            {"edges", 5},
                                                                            {"quantities", 3},
                                                                            {"address blocks", 2},
                                                                            {"environments", 2}}) {
            INFO(spec.name << ": " << what << " " << counts[what]);
            CHECK(counts[what] >= least);
        }
    }
}

TEST_CASE("every rule has something to look at in the healthy specifications") {
    std::map<std::string_view, std::size_t> totals;
    const auto all = grounds();
    for (const auto& spec : corpus("healthy")) {
        const auto snapshot = snapshot_of(spec.fixture);
        for (const auto& file : only_root(*snapshot).files()) {
            for (const auto& [rule, count] : all) totals[rule] += count(*file->facts);
        }
    }
    for (const auto& rule : rules::all_rules()) {
        CAPTURE(rule.name);
        // A configuration file is no document; findings.txt shows that it is read.
        if (rule.name == "config-invalid") continue;
        REQUIRE_MESSAGE(all.contains(rule.name), "a new rule needs to know what it looks at");
        CHECK(totals[rule.name] > 0);
    }
}

}  // namespace infraspec::testing
