// Which options a text speaks of, and where and how another option, a decision or a rationale is written. Pure
// functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "rules/support/labels.h"
#include "spec/facts.h"

namespace infraspec::rules {

/// The option, by its name or a part of it ("Option A" of "Option A: Redis"), stands in the text as whole words.
bool names_option(std::string_view text, const spec::Option& option);

/// The text has a word of the option's name that no option of `others` has, the beginning of such a word, or the
/// initials of the name: enough to take it for meant.
bool hints_at_option(std::string_view text, const spec::Option& option, const std::vector<spec::Option>& others);

/// "To be decided", "neither", "a combination of both": the text decides for no option by name, and says so.
bool leaves_open(std::string_view text);

/// All that a section of the decision says, up to the label of the next one.
std::string text_of(const text::Source& source, const spec::Decision& decision, const spec::Section& section);

/// Where Pros or Cons end: before a Decision that stands below the last option.
text::Offset end_of_side(const text::Source& source, const spec::Decision& decision, const spec::Section& side);

/// Behind the last Pros and Cons of a decision; nothing when it has no options.
std::optional<text::Offset> options_end(const text::Source& source, const spec::Decision& decision);

/// How the label of a side is spelled; a table has columns instead, so beside it labels are bold.
LabelSpelling side_spelling(const text::Source& source, const spec::Section& side);

/// An option with Pros and Cons to fill in, in the spelling of `like`.
std::string new_option(const workspace::File& file, const spec::Option& like, std::string_view name);

}  // namespace infraspec::rules
