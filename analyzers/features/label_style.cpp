#include "features/label_style.h"

#include <algorithm>
#include <optional>

namespace infraspec::features {
namespace {

std::optional<LabelStyle> first_section_style(const text::Source& source, const spec::Component& component) {
    if (component.sections.empty()) return std::nullopt;
    return style_of(source, component.sections.front().label);
}

std::optional<LabelStyle> first_item_style(const text::Source& source, const spec::Section& section) {
    const auto keyed = std::find_if(section.items.begin(), section.items.end(),
                                    [](const spec::Item& item) { return !item.key.empty() && !item.label.empty(); });
    if (keyed == section.items.end()) return std::nullopt;
    return style_of(source, keyed->label);
}

}  // namespace

LabelStyle style_of(const text::Source& source, text::Range label) {
    const text::Range line = source.line(source.line_of(label.begin));
    std::string_view before = source.slice({line.begin, label.begin});
    LabelStyle style;
    const std::size_t indent = std::min(before.find_first_not_of(" \t"), before.size());
    style.indent = before.substr(0, indent);
    before.remove_prefix(indent);
    const std::size_t open = before.find_last_of(" \t") + 1;  // 0 when there is no blank
    style.marker = before.substr(0, open);
    style.open = before.substr(open);
    std::string_view after = source.slice({label.end, std::max(label.end, line.end)});
    style.close = after.substr(0, std::min(after.find_first_not_of("*_:"), after.size()));
    return style;
}

LabelStyle section_style(const text::Source& source, const spec::FileFacts& facts, const spec::Component* near) {
    if (near != nullptr) {
        if (auto style = first_section_style(source, *near)) return *style;
    }
    for (const spec::Component& component : facts.components) {
        if (auto style = first_section_style(source, component)) return *style;
    }
    return {"", "", "**", ":**"};
}

LabelStyle item_style(const text::Source& source, const spec::FileFacts& facts, const spec::Section* near) {
    if (near != nullptr) {
        if (auto style = first_item_style(source, *near)) return *style;
    }
    for (const spec::Component& component : facts.components) {
        for (const spec::Section& section : component.sections) {
            if (auto style = first_item_style(source, section)) return *style;
        }
    }
    return {"", "- ", "", ":"};
}

}  // namespace infraspec::features
