// The comments that keep rules silent, as they stand in one file (rules.md, "Suppression"). Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "spec/facts.h"
#include "text/source.h"

namespace infraspec::spec {

enum class SuppressionForm : std::uint8_t {
    disable_next_line,  ///< the next line that is neither blank nor such a comment
    disable_line,       ///< the line that the comment ends on
    disable,            ///< from the comment to the `enable` that names the same rule or all of them
    enable,
    disable_file,
};

struct SuppressedRule {
    std::string name;
    Range range;
};

struct Suppression {
    SuppressionForm form = SuppressionForm::disable_line;
    Range comment;                      ///< from `<!--` to `-->`
    Range keyword;                      ///< `infraspec-disable-line`
    std::vector<SuppressedRule> rules;  ///< none: all rules
    Range covers;                       ///< the bytes it speaks about; empty for `enable`

    bool names(std::string_view rule) const;
};

/// In document order. Names are separated by spaces or commas; what follows a name that ends in a colon, or a dash, is
/// a reason.
std::vector<Suppression> read_suppressions(const text::Source& source, const FileFacts& facts);

/// Index of the first suppression that keeps `rule` silent about what begins at `at`.
std::optional<std::size_t> suppressing(std::span<const Suppression> suppressions, std::string_view rule, Offset at);

}  // namespace infraspec::spec
