// Which number of a sentence is the value of which metric. Pure functions; a sentence that leaves a doubt has no
// values.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "spec/quantities_patterns.h"
#include "spec/quantities_values.h"

namespace infraspec::spec {

/// A run of tokens: [first, second).
using TokenSpan = std::pair<std::size_t, std::size_t>;

struct BoundValue {
    FoundMetric metric;
    FoundValue value;
    TokenSpan segment;               ///< the part of the sentence that is this value's alone
    std::vector<TokenSpan> subject;  ///< words that may say what the metric is of
    bool refers_back = false;
};

/// The values of one sentence, in order.
std::vector<BoundValue> bind_values(const TokenText& text, TokenSpan sentence, std::optional<Metric> around);

/// A text that is a value and nothing else, as in the cell of a table.
std::optional<FoundValue> whole_value(const TokenText& text);

/// A text that names exactly one metric and holds no value, as in the header of a table.
std::optional<FoundMetric> header_metric(const TokenText& text, std::optional<Metric> around);

/// Whether this value can be one of this metric: its unit, its size.
bool fits(Metric metric, const FoundValue& value);

/// The sentences of a text: up to a full stop, question or exclamation mark, and to each of the `breaks` (byte
/// offsets).
std::vector<TokenSpan> sentences_of(const TokenText& text, const std::vector<text::Offset>& breaks);

}  // namespace infraspec::spec
