#include "features/selection.h"

#include <algorithm>

#include "markdown/parse.h"

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;

bool is_word_byte(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

Range word_at(const text::Source& source, Offset offset) {
    const std::string_view bytes = source.bytes();
    const Range line = source.line(source.line_of(offset));
    Range word{offset, offset};
    while (word.begin > line.begin && is_word_byte(bytes[word.begin - 1])) --word.begin;
    while (word.end < line.end && is_word_byte(bytes[word.end])) ++word.end;
    return word;
}

void add_sections(const spec::FileFacts& facts, std::vector<Range>& ranges) {
    for (const auto& heading : facts.headings) {
        if (!heading.nested) ranges.push_back({heading.range.begin, std::max(heading.range.end, heading.section.end)});
    }
    for (const auto& assertion : facts.assertions) ranges.push_back(assertion.extent);
    for (const auto& component : facts.components) {
        for (const auto& section : component.sections) ranges.push_back(section.extent);
    }
}

}  // namespace

std::vector<Range> selections(const Context& context, Offset offset) {
    const text::Source& source = context.source();
    offset = std::min(offset, source.size());
    std::vector<Range> ranges{word_at(source, offset)};
    if (context.index < context.root.own_count()) {
        for (const auto& mention : context.root.mentions(context.index)) ranges.push_back(mention.range);
    }
    const markdown::Document document = markdown::parse(context.file().source);
    for (const auto& node : document.nodes()) {
        ranges.push_back(node.content);
        ranges.push_back(node.range);
    }
    add_sections(context.facts(), ranges);
    std::erase_if(ranges, [&](Range range) {
        return range.empty() || range.begin > range.end || range.end > source.size() || !range.touches(offset);
    });
    std::stable_sort(ranges.begin(), ranges.end(), [](Range a, Range b) { return a.size() < b.size(); });
    std::vector<Range> chain;
    for (const Range range : ranges) {
        if (chain.empty() || (range != chain.back() && range.contains(chain.back()))) chain.push_back(range);
    }
    const Range whole{0, source.size()};
    if (chain.empty() || chain.back() != whole) chain.push_back(whole);
    return chain;
}

}  // namespace infraspec::features
