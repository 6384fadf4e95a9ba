// How authors spell labels (`**Lifecycle:**`, `- Lifecycle:`, `#### Lifecycle`), read off one that stands there, so
// that what a fix adds looks like its neighbours. Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/source.h"

namespace infraspec::rules {

enum class LabelForm : unsigned char { paragraph, list_item, heading };

struct LabelSpelling {
    LabelForm form = LabelForm::paragraph;
    std::string before = "**";  ///< from the line's begin: indentation, marker, emphasis
    std::string after = ":**";  ///< colon and closing emphasis
};

/// The spelling of the label at `label`.
LabelSpelling spelling_of(const text::Source& source, text::Range label);

/// `- Manages:`, as most specifications spell keys.
LabelSpelling plain_key();

/// The marker of an item that belongs to the label: indented when the label is an item itself.
std::string marker_below(const LabelSpelling& label);

/// "**Lifecycle:**"; with a value "**Lifecycle:** text".
std::string labelled(const LabelSpelling& spelling, std::string_view label, std::string_view value = {});

/// A label with a list below it, each item a line `- …` indented so that it belongs to the label. No line end at the
/// end. `blank_line`: whether the author leaves one between a label and its list.
std::string labelled_list(const LabelSpelling& spelling, std::string_view label, const std::vector<std::string>& items,
                          bool blank_line);

}  // namespace infraspec::rules
