// Where HCL goes wrong, as a person would point at it. Pure functions.
#pragma once

#include "embedded/hcl.h"

namespace infraspec::embedded {

/// `error` is just behind the last token before the first one that does not fit.
HclFault find_hcl_fault(std::string_view text, text::Offset error);

}  // namespace infraspec::embedded
