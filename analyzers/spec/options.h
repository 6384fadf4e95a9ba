// The parts that decisions are made of, section by section: options in every shape, and the labels around them. Pure
// functions.
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "spec/facts.h"
#include "spec/outline.h"

namespace infraspec::spec {

struct OptionParts {
    std::optional<Option> own_option;  ///< the heading itself is an option: it owns Pros or Cons
    std::optional<Section> label;      ///< the heading itself is a label: `### Rationale`, `### Decision: X`
    std::vector<Option> options;       ///< bold paragraphs and list items that own Pros or Cons
    std::vector<Section> labels;       ///< Decision, Rationale, Risk, Consequences in the text
};

OptionParts option_parts(const markdown::Document& document, const Outline& outline, std::uint32_t section);

/// The options that the first comparison table of a section compares: its columns, or its rows where columns are called
/// Pros and Cons.
std::vector<Option> table_options(const markdown::Document& document, const OutlineSection& section);

/// "Option A" and "Redis" of "Option A: Redis": either mentions the option.
std::optional<std::pair<std::string_view, std::string_view>> option_name_parts(std::string_view name);

}  // namespace infraspec::spec
