// Tokens in capitals that prose uses as words of their own: acronyms, known or not. Pure; linear in the prose.
#pragma once

#include <string_view>
#include <vector>

#include "spec/facts.h"
#include "text/source.h"

namespace infraspec::rules {

struct AcronymUse {
    text::Range range;      ///< without a plural s
    std::string_view text;  ///< in the source
};

/// Tokens of 2 to 6 capitals and digits, a letter first and at least two of them, in document order. Parts of
/// identifiers, paths, file names and shouted sentences are none.
std::vector<AcronymUse> acronym_uses(const text::Source& source, const spec::FileFacts& facts);

/// Whether the words around it say what it stands for: `Recovery Time Objective (RTO)`, `RTO (recovery time
/// objective)`, "RTO stands for recovery time objective".
bool is_spelled_out(const text::Source& source, const AcronymUse& use);

}  // namespace infraspec::rules
