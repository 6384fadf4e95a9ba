// How the labels of a document are written (`**L:**`, `- L:`, `#### L`), read from one of them so that new ones look
// like their neighbours. Plain values and pure functions.
#pragma once

#include <string>
#include <string_view>

#include "spec/facts.h"
#include "text/source.h"

namespace infraspec::features {

struct LabelStyle {
    std::string indent;       ///< white space before everything
    std::string marker;       ///< "- ", "1. ", "#### " or empty
    std::string open;         ///< emphasis before the label: "**" or empty
    std::string close = ":";  ///< what follows the label: ":", ":**", "**:", or nothing in a heading

    bool heading() const { return marker.starts_with('#'); }
    /// The label with its emphasis and colon, without indentation and marker.
    std::string bare(std::string_view label) const { return open + std::string(label) + close; }
    std::string whole(std::string_view label) const { return indent + marker + bare(label); }
};

/// The style of the label at `label`, a range without emphasis and colon.
LabelStyle style_of(const text::Source& source, text::Range label);

/// How the sections of components are labelled in a file: like `near`'s, else like those of another component, else
/// `**L:**`.
LabelStyle section_style(const text::Source& source, const spec::FileFacts& facts, const spec::Component* near);

/// How keyed items are written in a component's section: like its own, else like those of another component, else `-
/// L:`.
LabelStyle item_style(const text::Source& source, const spec::FileFacts& facts, const spec::Section* near);

}  // namespace infraspec::features
