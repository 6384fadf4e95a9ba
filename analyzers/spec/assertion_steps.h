// The lines that are steps of an assertion. Used while assertions are extracted; pure functions.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "spec/facts.h"
#include "spec/labels.h"

namespace infraspec::spec {

std::optional<StepKeyword> keyword_of(std::string_view norm);

struct FoundStep {
    Step step;
    bool bare = false;  ///< `Given a zone`: without colon and emphasis it may be an ordinary sentence
};

/// `Given: x`, `**Given**: x`, `**Given:** x`, `**Given** x`; bare `Given x`.
std::optional<FoundStep> step_of(const markdown::Document& document, const InlineLine& line);

/// The lines of a paragraph; `**Given** x **When** y` on one line counts as two.
std::vector<InlineLine> step_lines(const markdown::Document& document, markdown::NodeId paragraph);

/// How many of Given, When and Then there are.
std::size_t primary_keywords(const std::vector<FoundStep>& steps);

}  // namespace infraspec::spec
