// What diagrams and code in fences consist of, for the outline. Pure functions.
#pragma once

#include "features/document_symbols.h"

namespace infraspec::features {

/// Diagrams with their subgraphs and nodes, and the blocks of HCL, in no order and without children: their ranges tell
/// what lies in what.
std::vector<Symbol> embedded_symbols(const Context& context);

}  // namespace infraspec::features
