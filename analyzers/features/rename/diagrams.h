// What a new name needs in a flowchart beside the mention itself, for Mermaid to draw it still. Pure functions.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "workspace/root.h"

namespace infraspec::features {

/// Where `style`, `class` and `click` name the node whose id stands at `id`: Mermaid draws a node more for an id that
/// it does not know.
std::vector<text::Range> styled_places(const workspace::File& file, text::Range id);

/// The text without quotes that `mention` is in; nothing where it is in quotes already.
std::optional<text::Range> bare_text(const workspace::File& file, text::Range mention);

/// Whether a name can stand in a text only between quotes.
bool needs_quotes(std::string_view name);

}  // namespace infraspec::features
