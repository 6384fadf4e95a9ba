// The patterns that metrics are read from, for the pages of the rules that compare them. A pure function.
#pragma once

#include <span>
#include <vector>

#include "rules/rule.h"
#include "spec/quantities.h"

namespace infraspec::rules {

/// For each of the metrics the names that announce it, and sentences in which it is read.
std::vector<PublishedList> metric_lists(std::span<const spec::Metric> metrics);

}  // namespace infraspec::rules
