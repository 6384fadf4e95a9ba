#include "features/formatting.h"

#include <algorithm>
#include <array>

#include "features/formatting/passes.h"
#include "markdown/parse.h"
#include "spec/extract.h"

namespace infraspec::features {
namespace {

using formatting::Edits;
using markdown::Document;
using text::Offset;
using text::Range;

/// A text with what was read out of it. Fences that are in `before` as well are taken from there.
struct Reading {
    Reading(std::string bytes, spec::DocumentKind kind, const spec::FileFacts* before)
        : document(markdown::parse(std::make_shared<const text::Source>(std::move(bytes)))),
          facts(spec::extract(document, kind, before)) {}

    Document document;
    spec::FileFacts facts;
};

std::size_t count_sections(const spec::FileFacts& facts) {
    std::size_t count = 0;
    for (const auto& component : facts.components) count += component.sections.size() + component.dependencies.size();
    for (const auto& layer : facts.layers) count += layer.sections.size();
    for (const auto& decision : facts.decisions) count += decision.sections.size() + decision.options.size();
    for (const auto& assertion : facts.assertions) count += assertion.steps.size();
    for (const auto& term : facts.terms) count += term.attributes.size() + (term.definition.empty() ? 0 : 1);
    return count;
}

/// The tree says most; that the same things were found in it is seen by their number.
bool same_meaning(const Reading& a, const Reading& b) {
    const auto& x = a.facts;
    const auto& y = b.facts;
    return x.headings.size() == y.headings.size() && x.terms.size() == y.terms.size() &&
           x.components.size() == y.components.size() && x.layers.size() == y.layers.size() &&
           x.assertions.size() == y.assertions.size() && x.decisions.size() == y.decisions.size() &&
           x.constraints.size() == y.constraints.size() && x.quantities.size() == y.quantities.size() &&
           x.cidrs.size() == y.cidrs.size() && x.links.size() == y.links.size() &&
           count_sections(x) == count_sections(y) && formatting::same_tree(a.document, b.document);
}

/// Takes as many of a pass's edits as leave the meaning, block by block of the document.
class Pass {
  public:
    Pass(const Reading& before, spec::DocumentKind kind, Edits edits) : before_(before), kind_(kind) {
        for (auto& edit : edits) {
            const auto block = block_of(edit.range.begin);
            if (groups_.empty() || group_blocks_.back() != block) {
                groups_.emplace_back();
                group_blocks_.push_back(block);
            }
            groups_.back().push_back(std::move(edit));
        }
    }

    /// The text with them; nothing when none can be taken, or when it takes too long to find out.
    std::optional<std::string> result() {
        take(0, groups_.size());
        if (taken_.empty() || tries_ > most_tries) return std::nullopt;
        return text::apply(before_.document.source().bytes(), taken_);
    }

  private:
    static constexpr int most_tries = 64;

    std::size_t block_of(Offset offset) const {
        std::size_t block = 0;
        for (const auto id : before_.document.children(Document::root())) {
            if (before_.document[id].range.begin > offset) break;
            block = id;
        }
        return block;
    }

    void take(std::size_t first, std::size_t last) {
        if (first == last || ++tries_ > most_tries) return;
        Edits together = taken_;
        for (std::size_t i = first; i < last; ++i)
            together.insert(together.end(), groups_[i].begin(), groups_[i].end());
        const Reading after(text::apply(before_.document.source().bytes(), together), kind_, &before_.facts);
        if (same_meaning(before_, after)) {
            taken_ = std::move(together);
        } else if (last - first > 1) {
            take(first, first + (last - first) / 2);
            take(first + (last - first) / 2, last);
        }
    }

    const Reading& before_;
    spec::DocumentKind kind_;
    std::vector<Edits> groups_;
    std::vector<std::size_t> group_blocks_;
    Edits taken_;
    int tries_ = 0;
};

/// A text as what is on its lines and what lies between: formatting adds and removes no line that is not blank.
struct Pieces {
    std::vector<Range> gaps;   ///< one more than lines
    std::vector<Range> lines;  ///< without blanks around them

    explicit Pieces(const text::Source& source) {
        Offset last = 0;
        for (std::uint32_t number = 0; number < source.line_count(); ++number) {
            Range line = source.line(number);
            const auto blank = [&](Offset at) { return source.bytes()[at] == ' ' || source.bytes()[at] == '\t'; };
            while (line.begin < line.end && blank(line.begin)) ++line.begin;
            while (line.end > line.begin && blank(line.end - 1)) --line.end;
            if (line.empty()) continue;
            gaps.push_back({last, line.begin});
            lines.push_back(line);
            last = line.end;
        }
        gaps.push_back({last, source.size()});
    }
};

void add_difference(const text::Source& before, Range from, const text::Source& after, Range to, Edits& edits) {
    const auto a = before.slice(from);
    const auto b = after.slice(to);
    if (a != b) edits.push_back({from, std::string(b)});
}

Edits difference(const text::Source& before, const text::Source& after) {
    const Pieces a(before);
    const Pieces b(after);
    if (a.lines.size() != b.lines.size()) return {{{0, before.size()}, std::string(after.bytes())}};
    Edits edits;
    for (std::size_t i = 0; i < a.lines.size(); ++i) {
        add_difference(before, a.gaps[i], after, b.gaps[i], edits);
        add_difference(before, a.lines[i], after, b.lines[i], edits);
    }
    add_difference(before, a.gaps.back(), after, b.gaps.back(), edits);
    return edits;
}

/// The blocks that a range touches, with the blank lines around them.
Range whole_blocks(const Document& document, Range range) {
    Range whole = range;
    for (const auto id : document.children(Document::root())) {
        const Range block = document[id].range;
        if (block.begin > range.end || block.end < range.begin) continue;
        whole = {std::min(whole.begin, block.begin), std::max(whole.end, block.end)};
    }
    const auto& source = document.source();
    whole.begin = source.line_start(source.line_of(whole.begin));
    return whole;
}

}  // namespace

std::string formatted(const text::Source& source, spec::DocumentKind kind, const workspace::FormatSettings& settings,
                      const spec::FileFacts* facts) {
    constexpr int most_rounds = 8;
    constexpr std::array passes{formatting::lists, formatting::tables, formatting::blanks, formatting::blank_lines};
    const std::string original(source.bytes());
    Reading reading(original, kind, facts);
    if (reading.document.refusal()) return original;
    for (int round = 0; round < most_rounds; ++round) {
        bool changed = false;
        for (const auto pass : passes) {
            auto edits = pass({reading.document, reading.facts, settings});
            auto text = edits.empty() ? std::nullopt : Pass(reading, kind, std::move(edits)).result();
            if (!text || *text == reading.document.source().bytes()) continue;
            reading = Reading(std::move(*text), kind, &reading.facts);
            changed = true;
        }
        if (!changed) return std::string(reading.document.source().bytes());
    }
    return original;  // it does not come to rest
}

Edits format(const Context& context, std::optional<Range> only) {
    const auto kind = context.facts().kind;
    const auto& source = context.source();
    const text::Source after(formatted(source, kind, context.root.configuration().format, &context.facts()));
    Edits edits = difference(source, after);
    if (!only || edits.empty()) return edits;
    const Reading before(std::string(source.bytes()), kind, &context.facts());
    const Range range = whole_blocks(before.document, *only);
    std::erase_if(edits,
                  [&](const auto& edit) { return edit.range.begin < range.begin || edit.range.end > range.end; });
    const Reading partly(text::apply(source.bytes(), edits), kind, &before.facts);
    return same_meaning(before, partly) ? edits : Edits();
}

}  // namespace infraspec::features
