// Links whose file is there and whose anchor is not. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace infraspec::rules {

struct BrokenAnchor {
    const spec::Link* link = nullptr;
    std::optional<std::uint32_t> file;  ///< that lacks the anchor, when it is one of the root
    bool in_vocabulary = false;         ///< then term-undefined speaks, else link-anchor-missing
};

/// Each link once: a reference at its definition. In document order.
std::vector<BrokenAnchor> broken_anchors(const RuleContext& context);

/// Every anchor of a file, in document order.
std::vector<std::string> anchors_of(const spec::FileFacts& facts);

}  // namespace infraspec::rules
