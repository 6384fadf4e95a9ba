#include "features/folding.h"

#include <algorithm>

#include "markdown/parse.h"

namespace infraspec::features {
namespace {

using markdown::Kind;
using text::Range;

Range without_blank_end(const text::Source& source, Range range) {
    constexpr std::string_view blank = " \t\r\n";
    range.end = std::min(range.end, source.size());
    while (range.end > range.begin && blank.find(source.bytes()[range.end - 1]) != std::string_view::npos) --range.end;
    return range;
}

bool folds_away(Kind kind) {
    return kind == Kind::list || kind == Kind::item || kind == Kind::code_block || kind == Kind::table ||
           kind == Kind::front_matter || kind == Kind::block_quote;
}

}  // namespace

std::vector<Fold> folds(const Context& context) {
    const text::Source& source = context.source();
    std::vector<Fold> found;
    const auto add = [&](FoldKind kind, Range range) {
        range = without_blank_end(source, range);
        if (range.empty() || source.line_of(range.begin) == source.line_of(range.end)) return;
        found.push_back({kind, range});
    };
    for (const auto& heading : context.facts().headings) {
        if (!heading.nested) add(FoldKind::section, {heading.range.begin, heading.section.end});
    }
    const markdown::Document document = markdown::parse(context.file().source);
    for (const auto& node : document.nodes()) {
        const bool comment = node.kind == Kind::html_block && document.slice(node.range).starts_with("<!--");
        if (comment || folds_away(node.kind)) add(comment ? FoldKind::comment : FoldKind::block, node.range);
    }
    for (const auto& diagram : context.facts().diagrams) {
        for (const auto& subgraph : diagram.chart->subgraphs) add(FoldKind::block, diagram.place(subgraph.range));
    }
    for (const auto& code : context.facts().code) {
        for (const auto& block : code.hcl->blocks) add(FoldKind::block, code.place(block.range));
        for (const auto& attribute : code.hcl->attributes) add(FoldKind::block, code.place(attribute.range));
    }
    // One line folds in one way: a list and its first item begin together, the larger wins.
    std::stable_sort(found.begin(), found.end(), [&](const Fold& a, const Fold& b) {
        const auto first = source.line_of(a.range.begin);
        const auto second = source.line_of(b.range.begin);
        return first != second ? first < second : a.range.end > b.range.end;
    });
    const auto same_line = [&](const Fold& a, const Fold& b) {
        return source.line_of(a.range.begin) == source.line_of(b.range.begin);
    };
    found.erase(std::unique(found.begin(), found.end(), same_line), found.end());
    return found;
}

}  // namespace infraspec::features
