#include "features/semantic_tokens.h"

#include <algorithm>
#include <array>
#include <map>

#include "embedded/flowchart_words.h"
#include "spec/suppressions.h"
#include "workspace/environments.h"
#include "workspace/phrase_index.h"

namespace infraspec::features {
namespace {

using text::Range;
using workspace::EntityKind;

/// What is added first wins over what overlaps it.
class Collector {
  public:
    explicit Collector(const text::Source& source) : source_(source) {}

    void add(Range range, TokenKind kind, bool definition = false, bool deprecated = false) {
        range.end = std::min(range.end, source_.size());
        if (range.begin >= range.end || is_taken(range)) return;
        taken_[range.begin] = range.end;
        for (auto line = source_.line_of(range.begin); line <= source_.line_of(range.end - 1); ++line) {
            const Range piece = on_line(range, line);
            if (!piece.empty()) tokens_.push_back({piece, kind, definition, deprecated});
        }
    }

    void add_sections(const std::vector<spec::Section>& sections) {
        for (const auto& section : sections) {
            add(section.label, TokenKind::label);
            add_items(section.items);
        }
    }

    std::vector<Token> take() {
        std::sort(tokens_.begin(), tokens_.end(),
                  [](const Token& a, const Token& b) { return a.range.begin < b.range.begin; });
        return std::move(tokens_);
    }

  private:
    bool is_taken(Range range) const {
        auto next = taken_.lower_bound(range.end);
        return next != taken_.begin() && std::prev(next)->second > range.begin;
    }

    /// Of a name that is wrapped, the words on this line, without indentation and quote marks before them.
    Range on_line(Range range, std::uint32_t line) const {
        const Range whole = source_.line(line);
        const auto first = range.begin;
        range = {std::max(range.begin, whole.begin), std::min(range.end, whole.end)};
        if (range.begin >= range.end) return {};
        const std::string_view bytes = source_.bytes();
        const std::string_view ignored = range.begin == first ? " \t" : " \t>";
        while (range.begin < range.end && ignored.find(bytes[range.begin]) != std::string_view::npos) ++range.begin;
        while (range.end > range.begin && ignored.find(bytes[range.end - 1]) != std::string_view::npos) --range.end;
        return range;
    }

    void add_items(const std::vector<spec::Item>& items) {
        for (const auto& item : items) {
            if (!item.key.empty()) add(item.label, TokenKind::label);
            add_items(item.nested);
        }
    }

    const text::Source& source_;
    std::map<text::Offset, text::Offset> taken_;
    std::vector<Token> tokens_;
};

void add_labels(const spec::FileFacts& facts, Collector& collector) {
    for (const auto& component : facts.components) collector.add_sections(component.sections);
    for (const auto& layer : facts.layers) collector.add_sections(layer.sections);
    for (const auto& decision : facts.decisions) {
        collector.add_sections(decision.sections);
        for (const auto& option : decision.options) collector.add_sections(option.sections);
    }
    for (const auto& term : facts.terms) {
        for (const auto& attribute : term.attributes) collector.add(attribute.label, TokenKind::label);
    }
}

TokenKind kind_of(const workspace::NameEntry& entry) {
    TokenKind kind = TokenKind::term;
    for (const auto& definition : entry.definitions) {
        if (definition.entity.kind == EntityKind::component) return TokenKind::component;
        if (definition.entity.kind == EntityKind::layer) kind = TokenKind::layer;
    }
    return kind;
}

void add_names(const Context& context, Collector& collector) {
    const auto& facts = context.facts();
    for (const auto& component : facts.components) collector.add(component.name.range, TokenKind::component, true);
    for (const auto& layer : facts.layers) collector.add(layer.name.range, TokenKind::layer, true);
    for (const auto& term : facts.terms) collector.add(term.name.range, TokenKind::term, true);
    if (context.index >= context.root.own_count()) return;
    for (const auto& mention : context.root.mentions(context.index)) {
        collector.add(mention.range, kind_of(context.root.names()[mention.name]));
    }
}

/// Names to avoid, and environments: they are no names of the table, so they are looked for here. An entry of more than
/// four words under Avoid is a sentence.
void add_other_words(const Context& context, Collector& collector) {
    constexpr std::size_t most_words = 4;
    std::vector<std::string> phrases;
    for (std::size_t i = 0; i < context.root.files().size(); ++i) {
        for (const auto& term : context.root.files()[i]->facts->terms) {
            for (const auto& name : term.avoided) {
                const auto words = std::count(name.norm.begin(), name.norm.end(), ' ') + 1;
                if (!name.norm.empty() && static_cast<std::size_t>(words) <= most_words) phrases.push_back(name.norm);
            }
        }
    }
    const auto avoided = phrases.size();
    for (const auto& environment : workspace::declared_environments(context.root)) {
        phrases.push_back(spec::norm(environment.text));
    }
    if (phrases.empty()) return;
    const workspace::PhraseIndex index(phrases);
    for (const auto& match : index.search(context.source().bytes(), context.facts().prose)) {
        const bool is_avoided = match.phrase < avoided;
        collector.add(match.range, is_avoided ? TokenKind::term : TokenKind::environment, false, is_avoided);
    }
}

void add_diagrams(const spec::FileFacts& facts, Collector& collector) {
    constexpr std::array kinds{TokenKind::step, TokenKind::metric, TokenKind::layer, TokenKind::link,
                               TokenKind::comment};  // in the order of FlowWord::Kind
    for (const auto& diagram : facts.diagrams) {
        for (const auto& word : embedded::flowchart_words(*diagram.chart)) {
            collector.add(diagram.place(word.range), kinds[static_cast<std::size_t>(word.kind)]);
        }
    }
}

}  // namespace

std::vector<Token> semantic_tokens(const Context& context) {
    const auto& facts = context.facts();
    Collector collector(context.source());
    for (const auto& suppression : spec::read_suppressions(context.source(), facts)) {
        collector.add(suppression.keyword, TokenKind::suppression);
        for (const auto& rule : suppression.rules) collector.add(rule.range, TokenKind::suppression);
    }
    for (const auto& assertion : facts.assertions) {
        for (const auto& step : assertion.steps) collector.add(step.label, TokenKind::step);
        if (!assertion.numbered) collector.add(assertion.id_range, TokenKind::assertion, true);
    }
    add_labels(facts, collector);
    for (const auto& quantity : facts.quantities) {
        collector.add(quantity.value, TokenKind::value);
        collector.add(quantity.name, TokenKind::metric);
    }
    for (const auto& block : facts.cidrs) collector.add(block.range, TokenKind::value);
    add_names(context, collector);
    add_other_words(context, collector);
    add_diagrams(facts, collector);
    return collector.take();
}

}  // namespace infraspec::features
