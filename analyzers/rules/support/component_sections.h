// What a component lacks, and edits that add it in the spelling of what stands there. Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "spec/facts.h"

namespace infraspec::rules {

/// "Lifecycle".
std::string_view label_of(spec::ComponentSection section);

/// Adds a section where the usual order (Responsibilities, Dependencies, Lifecycle) has it. `items` are its lines,
/// without marker: "None", "Provisioner: …". The component has a section already, or it would be none.
text::TextEdit section_inserted(const text::Source& source, const spec::Component& component,
                                spec::ComponentSection section, const std::vector<std::string>& items);

/// Adds `Key: to be decided` for each key below what the section holds.
text::TextEdit keys_added(const text::Source& source, const spec::Section& section,
                          const std::vector<std::string>& keys);

/// One finding for each component of the file that lacks the section: `"X" has no Lifecycle section: <advice>`.
std::vector<Finding> missing_sections(const RuleContext& context, spec::ComponentSection section,
                                      std::string_view advice, const std::vector<std::string>& items);

/// The norms of the cells of a section's tables, which are keys as well: `| Provisioner | Terraform |`.
std::vector<std::string> table_cells(const text::Source& source, const spec::Section& section);

/// What a section says without keys ("Terraform, rolled out in place"), case folded: items without key and the text
/// beside the label.
std::string unkeyed_text(const text::Source& source, const spec::Section& section);

}  // namespace infraspec::rules
