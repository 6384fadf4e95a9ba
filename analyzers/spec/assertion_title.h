// An assertion's title and id, taken from the text of its heading, bold line or list item. A pure function.
#pragma once

#include "spec/facts.h"
#include "spec/inline_text.h"

namespace infraspec::spec {

/// Sets id, id_range, numbered and title. `RCA-001: Title`, `[A-12] Title`, `A-12 Title`, `1. Title`.
void read_title(const InlineText& text, Assertion& assertion);

}  // namespace infraspec::spec
