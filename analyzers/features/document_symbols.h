// The outline of a document: its headings, and the entities that they hold, as a tree.
#pragma once

#include <string>
#include <vector>

#include "features/feature.h"

namespace infraspec::features {

enum class SymbolKind : unsigned char {
    section,
    term,
    component,
    layer,
    decision,
    option,
    assertion,
    environment,
    step,
    label,
    diagram,
    subgraph,
    node,
    block,  ///< of code
};

struct Symbol {
    std::string name;
    std::string detail;
    SymbolKind kind = SymbolKind::section;
    text::Range range;      ///< the whole extent
    text::Range selection;  ///< the name; inside `range`
    std::vector<Symbol> children;
};

std::vector<Symbol> document_symbols(const Context& context);

}  // namespace infraspec::features
