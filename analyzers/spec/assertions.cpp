// Assertions: the smallest owner (heading, bold paragraph, titled list item) of Given/When/Then steps.
#include <algorithm>
#include <limits>
#include <span>
#include <utility>

#include "spec/assertion_steps.h"
#include "spec/assertion_title.h"
#include "spec/extractors.h"
#include "spec/inline_text.h"
#include "spec/labels.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;

namespace {

/// Somebody who may turn out to own steps.
struct Owner {
    Assertion assertion;
    std::vector<FoundStep> steps;
};

class AssertionReader {
  public:
    AssertionReader(const Document& document, const Outline& outline, FileFacts& facts)
        : document_(document), outline_(outline), facts_(facts) {}

    void read_section(std::uint32_t id) {
        const OutlineSection& section = outline_.sections[id];
        Owner owner = section.level == 0
                          ? Owner{}
                          : titled(inline_text(document_, section.heading), document_[section.heading].range);
        const std::size_t at = facts_.assertions.size();
        read_blocks(section.blocks, owner);
        for (std::uint32_t child : section.children) read_step_heading(outline_.sections[child], owner);
        finish(std::move(owner), at);
    }

    bool is_step_heading(const OutlineSection& section) const {
        return section.level > 1 && keyword_of(section.title.name.norm);
    }

  private:
    Owner titled(const InlineText& text, Range range) const {
        Owner owner;
        owner.assertion.extent = range;
        read_title(text, owner.assertion);
        return owner;
    }

    /// Drops what only looked like steps, and keeps the owner if any are left. `at`: where it stands among the
    /// assertions, as an owner begins before those inside it.
    void finish(Owner owner, std::size_t at) {
        // "1. When a test fails, … 2. Then …" tells what people do.
        const bool is_told = std::ranges::all_of(owner.steps, &FoundStep::bare) &&
                             std::ranges::none_of(owner.steps, [](const FoundStep& found) {
                                 return found.step.keyword == StepKeyword::given;
                             });
        if (primary_keywords(owner.steps) < 2 || is_told)
            std::erase_if(owner.steps, [](const FoundStep& found) { return found.bare; });
        if (owner.steps.empty() || owner.assertion.title.range.empty()) return;
        for (const FoundStep& found : owner.steps) {
            owner.assertion.steps.push_back(found.step);
            owner.assertion.extent.end = std::max(owner.assertion.extent.end, found.step.range.end);
        }
        facts_.assertions.insert(facts_.assertions.begin() + static_cast<std::ptrdiff_t>(at),
                                 std::move(owner.assertion));
    }

    /// A bold paragraph ends the owner before it and is the next one; the outer owner (heading or item) keeps what came
    /// before.
    template <typename Blocks>
    void read_blocks(const Blocks& blocks, Owner& outer) {
        Owner bold;
        bool in_bold = false;
        std::size_t bold_at = 0;
        const auto finish_bold = [&] {
            if (in_bold) finish(std::exchange(bold, {}), bold_at);
            in_bold = false;
        };
        const auto begin_bold = [&](const InlineLine& title) {
            finish_bold();
            bold_at = facts_.assertions.size();
            bold = titled(inline_text(document_, title.nodes.front()), title.range);
            in_bold = true;
        };
        const auto is_bold_title = [&](const InlineLine& line) { return begins_with_bold_title(line); };
        bool label_open = false;  // the last paragraph ended in a keyword: what follows is its text
        for (NodeId block : blocks) {
            const Node& node = document_[block];
            if (std::exchange(label_open, false) && !begins_step(block)) {
                Owner& owner = in_bold ? bold : outer;
                if (node.kind == Kind::list) {
                    read_text_list(block, owner);
                } else {
                    owner.steps.back().step.text = node.range;
                    owner.steps.back().step.range.end = node.range.end;
                }
                continue;
            }
            if (node.kind == Kind::paragraph) {
                const auto lines = lines_in(block);
                if (lines.empty()) continue;
                if (begins_with_bold_title(lines.front())) begin_bold(lines.front());
                Owner& owner = in_bold ? bold : outer;
                read_lines(lines, owner);
                label_open = !owner.steps.empty() && owner.steps.back().step.text.empty() &&
                             owner.steps.back().step.range.end == lines.back().range.end;
            } else if (node.kind == Kind::list) {
                for (NodeId item : document_.children(block)) {
                    const auto lazy = lazily_titled(item);
                    const Offset end = std::exchange(stop_, lazy.empty() ? stop_ : lazy.front().range.begin);
                    read_item(item, in_bold ? bold : outer);
                    stop_ = end;
                    for (auto line = lazy.begin(); line != lazy.end();) {
                        begin_bold(*line);
                        const auto next = std::find_if(line + 1, lazy.end(), is_bold_title);
                        read_lines({line + 1, next}, bold);
                        line = next;
                    }
                }
            }
        }
        finish_bold();
    }

    /// A paragraph or list whose first line, or an item's, is a step; a bold title ends what came before as well.
    bool begins_step(NodeId block) const {
        if (document_[block].kind == Kind::paragraph) {
            const auto lines = step_lines(document_, block);
            return lines.empty() || step_of(document_, lines.front()) || begins_with_bold_title(lines.front());
        }
        if (document_[block].kind != Kind::list) return false;
        for (NodeId item : document_.children(block)) {
            const NodeId paragraph = first_paragraph(item);
            if (paragraph != 0 && (begins_step(paragraph) || holds_steps_below(item, paragraph))) return true;
        }
        return false;
    }

    /// A list that is the text of the last step. A keyword below an item, indented less than its text, ends the list
    /// for whoever wrote it, though not for markdown; the items that follow are the next step's.
    void read_text_list(NodeId list, Owner& owner) const {
        for (NodeId item : document_.children(list)) {
            const NodeId paragraph = first_paragraph(item);
            const auto lines = paragraph ? step_lines(document_, paragraph) : std::vector<InlineLine>();
            std::size_t label = 1;
            while (label < lines.size() &&
                   !(is_lazy(document_, item, lines[label]) && step_of(document_, lines[label])))
                ++label;
            const Range range = document_[item].range;
            const Offset end = label < lines.size() ? lines[label - 1].range.end : range.end;
            Step& step = owner.steps.back().step;
            step.text = {step.text.empty() ? range.begin : step.text.begin, end};
            step.range.end = end;
            if (label < lines.size()) read_lines(std::span(lines).subspan(label), owner);
        }
    }

    bool begins_with_bold_title(const InlineLine& line) const {
        return line.nodes.size() == 1 && document_[line.nodes.front()].kind == Kind::strong &&
               !step_of(document_, line);
    }

    /// The lines of a paragraph up to where the reading of its list item stops.
    std::vector<InlineLine> lines_in(NodeId paragraph) const {
        auto lines = step_lines(document_, paragraph);
        std::erase_if(lines, [&](const InlineLine& line) { return line.range.begin >= stop_; });
        return lines;
    }

    /// A bold title right below a list, and what follows it: for markdown they are part of the last item, for whoever
    /// wrote them the list has ended.
    std::vector<InlineLine> lazily_titled(NodeId item) const {
        NodeId last = document_[item].end;
        while (--last > item && document_[last].kind != Kind::paragraph) continue;
        if (last == item) return {};
        auto lines = lines_in(last);
        const auto title = std::ranges::find_if(lines, [&](const InlineLine& line) {
            return is_lazy(document_, item, line) && begins_with_bold_title(line);
        });
        lines.erase(lines.begin(), title);
        return lines;
    }

    /// Lines that are no steps continue the step before them.
    void read_lines(std::span<const InlineLine> lines, Owner& owner) const {
        bool in_step = false;
        for (const InlineLine& line : lines) {
            if (auto found = step_of(document_, line)) {
                owner.steps.push_back(*found);
                in_step = true;
            } else if (in_step) {
                Step& step = owner.steps.back().step;
                if (step.text.empty()) step.text.begin = line.range.begin;
                step.text.end = step.range.end = line.range.end;
            }
        }
    }

    void read_list(NodeId list, Owner& owner) {
        for (NodeId item : document_.children(list)) read_item(item, owner);
    }

    NodeId first_paragraph(NodeId item) const {
        for (NodeId block : document_.children(item)) {
            if (document_[block].kind == Kind::paragraph) return block;
            if (document_[block].kind == Kind::list) break;
        }
        return 0;
    }

    void read_item(NodeId item, Owner& owner) {
        const NodeId paragraph = first_paragraph(item);
        const auto lines = paragraph ? lines_in(paragraph) : std::vector<InlineLine>();
        if (lines.empty()) return read_blocks(document_.children(item), owner);

        const auto first = step_of(document_, lines.front());
        const auto own_steps =
            std::ranges::count_if(lines, [&](const InlineLine& line) { return step_of(document_, line).has_value(); });
        const bool is_step = first && own_steps == 1 && !(first->bare && holds_steps_below(item, paragraph));
        if (!is_step) return read_titled_item(item, lines.front());

        read_lines(lines, owner);
        Step& step = owner.steps.back().step;
        step.range = trimmed(document_.source().bytes(),
                             {document_[item].range.begin, std::min(document_[item].range.end, stop_)});
        for (NodeId block : document_.children(item)) {
            if (document_[block].kind != Kind::list) continue;
            if (step.text.empty()) step.text = document_[block].range;
            read_list(block, owner);  // `And` below its `Then`
            break;
        }
    }

    bool holds_steps_below(NodeId item, NodeId paragraph) const {
        for (NodeId id = document_[paragraph].end; id < document_[item].end; ++id) {
            if (document_[id].kind != Kind::paragraph) continue;
            const auto lines = step_lines(document_, id);
            if (!lines.empty() && step_of(document_, lines.front())) return true;
        }
        return false;
    }

    /// `**Title** – more` and `**Title.** More` are called by their bold run; `**A-3:** Title` is an id with its title.
    InlineText title_of(const InlineLine& line) const {
        const Node& first = document_[line.nodes.front()];
        const std::string behind(trimmed(document_.slice({first.range.end, line.range.end})));
        if (const InlineText bold = inline_text(document_, line.nodes.front());
            first.kind == Kind::strong && !behind.empty() && !bold.text().empty()) {
            const bool ends = std::string_view(":.!?").find(bold.text().back()) != std::string_view::npos;
            const bool goes_on = behind.starts_with(':') || behind.starts_with("- ") ||
                                 behind.starts_with("\xE2\x80\x93") || behind.starts_with("\xE2\x80\x94");
            const Assertion by_bold = titled(bold, first.range).assertion;
            if ((ends || goes_on) && by_bold.title.range != by_bold.id_range) return bold;
        }
        InlineText text;
        for (NodeId node : line.nodes) text.append(document_, node);
        return text;
    }

    void read_titled_item(NodeId item, const InlineLine& first_line) {
        Owner owner = titled(title_of(first_line), document_[item].range);
        const Node& node = document_[item];
        if (node.ordered && owner.assertion.id.empty()) {
            owner.assertion.id = std::to_string(node.number);
            owner.assertion.numbered = true;
            owner.assertion.id_range = {node.marker.begin, node.marker.end - 1};
        }
        const std::size_t at = facts_.assertions.size();
        read_item_blocks(item, owner);
        finish(std::move(owner), at);
    }

    /// The title's own paragraph may go on with steps; what follows is read like any run of blocks.
    void read_item_blocks(NodeId item, Owner& owner) {
        bool title_seen = false;
        std::vector<NodeId> rest;
        for (NodeId block : document_.children(item)) {
            if (!title_seen && document_[block].kind == Kind::paragraph) {
                title_seen = true;
                const auto lines = lines_in(block);
                const auto first = step_of(document_, lines.front());
                const bool title_only = !first || first->bare;  // "When a zone fails" with steps below it
                read_lines(std::span(lines).subspan(title_only ? 1 : 0), owner);
            } else {
                rest.push_back(block);
            }
        }
        read_blocks(rest, owner);
    }

    void read_step_heading(const OutlineSection& section, Owner& owner) const {
        const TitleName& title = section.title;
        const auto keyword = section.level > 1 ? keyword_of(title.name.norm) : std::nullopt;
        if (!keyword) return;
        Step step{*keyword, title.name.range, {}, section.extent};
        const Range body{document_[section.heading].range.end,
                         std::max(document_[section.heading].range.end, section.extent.end)};
        step.text = trimmed(document_.source().bytes(), body);
        owner.steps.push_back({step, false});
    }

    const Document& document_;
    const Outline& outline_;
    FileFacts& facts_;
    Offset stop_ = std::numeric_limits<Offset>::max();
};

bool is_called_assertions(const Heading& heading) {
    return norm(heading.title).ends_with("assertion");
}

}  // namespace

void extract_assertions(const Document& document, const Outline& outline, FileFacts& facts) {
    AssertionReader reader(document, outline, facts);
    std::vector<bool> holds(outline.sections.size(), facts.kind == DocumentKind::assertions);
    for (std::uint32_t id = 0; id < outline.sections.size(); ++id) {
        const OutlineSection& section = outline.sections[id];
        if (section.parent != no_index && holds[section.parent]) holds[id] = true;
        if (section.index != no_index && is_called_assertions(facts.headings[section.index])) holds[id] = true;
        if (holds[id] && !(section.level > 0 && reader.is_step_heading(section))) reader.read_section(id);
    }
}

}  // namespace infraspec::spec
