// The text of a section as it reads in another document: other levels of headings, links that lead where they led.
// Pure functions.
#pragma once

#include <string>

#include "features/feature.h"
#include "text/edit.h"

namespace infraspec::features {

/// From the begin of the heading's line to the end of what is written in its section.
text::Range section_range(const Context& context, std::uint32_t heading);

/// Takes the section out; what is left has one blank line where it stood.
text::TextEdit cut_section(const Context& context, std::uint32_t heading);

/// Whether references outside of the range need a definition in it.
bool section_has_used_definitions(const Context& context, text::Range section);

struct SectionText {
    std::string text;  ///< lines end with LF; no line end at the end
};

/// As it reads in the file at `path`, with its heading at `level`; `bare` leaves the heading itself out. Definitions
/// that it refers to come along.
SectionText section_text(const Context& context, std::uint32_t heading, const std::string& path, int level, bool bare);

}  // namespace infraspec::features
