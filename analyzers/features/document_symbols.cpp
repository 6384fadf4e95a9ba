#include "features/document_symbols.h"

#include <algorithm>

#include "features/embedded_symbols.h"
#include "features/quote.h"
#include "features/subject.h"
#include "workspace/environments.h"

namespace infraspec::features {
namespace {

using text::Range;

constexpr std::size_t detail_length = 60;

Range hull(Range a, Range b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

/// Without the blank lines that separate it from what follows.
Range trimmed(const text::Source& source, Range range) {
    range.end = std::min(range.end, source.size());
    while (range.end > range.begin &&
           std::string_view(" \t\r\n").find(source.bytes()[range.end - 1]) != std::string_view::npos) {
        --range.end;
    }
    return range;
}

/// Symbols before they are a tree; entities stand before the headings that hold their names.
class Collector {
  public:
    explicit Collector(const Context& context) : context_(context) {}

    void add(SymbolKind kind, std::string name, std::string detail, Range extent, Range selection) {
        if (selection.empty()) selection = {extent.begin, extent.begin};
        const Range range = hull(trimmed(context_.source(), extent), selection);
        if (name.empty()) name = "(no title)";
        symbols_.push_back({std::move(name), std::move(detail), kind, range, selection, {}});
    }

    void add_sections(const std::vector<spec::Section>& sections) {
        for (const spec::Section& section : sections) {
            const std::string_view label = context_.source().slice(section.label);
            add(SymbolKind::label, std::string(label), "", hull(section.label, section.extent), section.label);
        }
    }

    /// The headings that nothing else stands for.
    void add_headings(const std::vector<spec::Heading>& headings) {
        std::vector<text::Offset> told;
        for (const Symbol& symbol : symbols_) {
            if (!symbol.selection.empty()) told.push_back(symbol.selection.begin);
        }
        std::sort(told.begin(), told.end());
        for (const spec::Heading& heading : headings) {
            const auto inside = std::lower_bound(told.begin(), told.end(), heading.range.begin);
            if (inside != told.end() && *inside < heading.range.end) continue;
            add(SymbolKind::section, heading.title, "", hull(heading.range, heading.section), heading.text);
        }
    }

    std::vector<Symbol> take() { return std::move(symbols_); }

  private:
    const Context& context_;
    std::vector<Symbol> symbols_;
};

std::string component_detail(const Context& context, std::uint32_t index) {
    std::vector<workspace::EntityRef> targets;
    const workspace::EntityRef component{workspace::EntityKind::component, context.index, index};
    for (const auto& dependency : context.root.dependencies().dependencies(component)) {
        if (dependency.outcome != workspace::DependencyOutcome::components) continue;
        targets.insert(targets.end(), dependency.targets.begin(), dependency.targets.end());
    }
    std::sort(targets.begin(), targets.end());
    const auto count = std::unique(targets.begin(), targets.end()) - targets.begin();
    return count == 0 ? "" : "depends on " + std::to_string(count);
}

std::string assertion_detail(const spec::Assertion& assertion) {
    const std::size_t count = assertion.steps.size();
    return count == 0 ? "no steps" : std::to_string(count) + (count == 1 ? " step" : " steps");
}

void add_assertion(Collector& collector, const Context& context, const spec::Assertion& assertion) {
    collector.add(SymbolKind::assertion, full_title(assertion), assertion_detail(assertion), assertion.extent,
                  full_range(assertion));
    for (const spec::Step& step : assertion.steps) {
        collector.add(SymbolKind::step, std::string(context.source().slice(step.label)),
                      summary(context, step.text, detail_length), step.range, step.label);
    }
}

/// What was decided.
std::string decision_detail(const Context& context, const spec::Decision& decision) {
    const spec::Section* chosen = decision.section(spec::DecisionSection::decision);
    if (chosen == nullptr) return "not decided";
    const Range words = chosen->text.empty() && !chosen->items.empty() ? chosen->items.front().text : chosen->text;
    return summary(context, words, detail_length);
}

/// Markdown has no way to close the section of an option: what the decision says behind it is not the option's.
Range before_decided(const Context& context, const spec::Decision& decision, Range range) {
    for (const spec::Section& section : decision.sections) {
        const text::Source& source = context.source();
        const text::Offset begin = source.line(source.line_of(section.label.begin)).begin;
        if (range.begin < begin && begin < range.end) range.end = begin;
    }
    return range;
}

void add_decision(Collector& collector, const Context& context, const spec::Decision& decision) {
    collector.add(SymbolKind::decision, decision.name.text, decision_detail(context, decision), decision.extent,
                  decision.name.range);
    for (const spec::Option& option : decision.options) {
        if (option.in_table) continue;  // its cells lie between those of others
        std::string mark(context.source().slice(option.mark));
        if (mark.size() > 2) mark = spec::fold_case(mark.substr(1, mark.size() - 2));
        collector.add(SymbolKind::option, option.name.text, std::move(mark),
                      before_decided(context, decision, option.extent), option.name.range);
        std::vector<spec::Section> sections = option.sections;
        for (spec::Section& section : sections) section.extent = before_decided(context, decision, section.extent);
        collector.add_sections(sections);
    }
    collector.add_sections(decision.sections);
}

std::string layer_detail(const Context& context, const spec::Layer& layer) {
    const spec::Section* components = layer.section(spec::norm("Components"));
    if (components == nullptr) return {};
    if (!components->text.empty()) return summary(context, components->text, detail_length);
    const std::size_t count = components->items.size();
    return count == 0 ? std::string() : std::to_string(count) + (count == 1 ? " component" : " components");
}

/// Puts each symbol into the one that encloses it. What reaches past its parent ends with it.
std::vector<Symbol> as_tree(std::vector<Symbol> symbols) {
    std::stable_sort(symbols.begin(), symbols.end(), [](const Symbol& a, const Symbol& b) {
        return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
    });
    std::vector<Symbol> roots;
    std::vector<Symbol> open;  // from the outermost to the innermost
    const auto close = [&] {
        Symbol done = std::move(open.back());
        open.pop_back();
        (open.empty() ? roots : open.back().children).push_back(std::move(done));
    };
    for (Symbol& symbol : symbols) {
        while (!open.empty() && (symbol.range.begin >= open.back().range.end)) close();
        if (!open.empty() && symbol.range.end > open.back().range.end) {
            if (symbol.selection.end > open.back().range.end)
                continue;  // its name lies across the border: no place for it
            symbol.range.end = open.back().range.end;
        }
        open.push_back(std::move(symbol));
    }
    while (!open.empty()) close();
    return roots;
}

}  // namespace

std::vector<Symbol> document_symbols(const Context& context) {
    const spec::FileFacts& facts = context.facts();
    Collector collector(context);
    for (std::uint32_t index = 0; index < facts.components.size(); ++index) {
        const spec::Component& component = facts.components[index];
        collector.add(SymbolKind::component, component.name.text, component_detail(context, index), component.extent,
                      component.name.range);
        collector.add_sections(component.sections);
    }
    for (const spec::Layer& layer : facts.layers) {
        collector.add(SymbolKind::layer, layer.name.text, layer_detail(context, layer), layer.extent, layer.name.range);
        collector.add_sections(layer.sections);
    }
    for (const spec::Term& term : facts.terms) {
        collector.add(SymbolKind::term, term.name.text, summary(context, term.definition, detail_length),
                      hull(term.heading, term.extent), term.name.range);
    }
    for (const spec::Assertion& assertion : facts.assertions) add_assertion(collector, context, assertion);
    for (const spec::Decision& decision : facts.decisions) add_decision(collector, context, decision);
    std::vector<workspace::DeclaredEnvironment> declared;
    if (!facts.environments.empty()) declared = workspace::declared_environments(context.root);
    for (const spec::EnvironmentSection& section : facts.environments) {
        const std::string norm = workspace::environment_norm(section.name.text);
        if (std::ranges::find(declared, norm, &workspace::DeclaredEnvironment::norm) == declared.end()) continue;
        collector.add(SymbolKind::environment, section.name.text, "environment",
                      facts.headings[section.heading].section, section.name.range);
    }
    collector.add_headings(facts.headings);
    for (Symbol& symbol : embedded_symbols(context)) {
        collector.add(symbol.kind, std::move(symbol.name), std::move(symbol.detail), symbol.range, symbol.selection);
    }
    return as_tree(collector.take());
}

}  // namespace infraspec::features
