// Labels that are missing where the cursor stands, written like their neighbours: sections of a component, keys of its
// Lifecycle and Responsibilities, keys of a layer, attributes of a term, the next step of an assertion.
#pragma once

#include <vector>

#include "features/completion.h"
#include "features/completion/line.h"
#include "features/label_style.h"

namespace infraspec::features {

void add_component_labels(const Context& context, const TypedLine& line, const CompletionOptions& options,
                          std::vector<Candidate>& out);
void add_layer_labels(const Context& context, const TypedLine& line, std::vector<Candidate>& out);
void add_term_labels(const Context& context, const TypedLine& line, std::vector<Candidate>& out);
void add_steps(const Context& context, const TypedLine& line, std::vector<Candidate>& out);

/// A label in a style, at the cursor: what is typed of it is replaced, a marker that stands there is kept.
Candidate label_candidate(const Context& context, const TypedLine& line, LabelStyle style, std::string_view label,
                          int rank);

/// The last heading above the line; null before the first one.
const spec::Heading* heading_above(const Context& context, const TypedLine& line);

/// The section of `sections` that the cursor stands in: the last one whose label lies before it.
const spec::Section* section_before(const std::vector<spec::Section>& sections, text::Offset offset);

}  // namespace infraspec::features
