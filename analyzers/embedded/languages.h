// The grammars that are linked in. They are constant tables; what uses them is on any thread.
#pragma once

#include "embedded/syntax.h"

extern "C" {
const TSLanguage* tree_sitter_mermaid();
const TSLanguage* tree_sitter_hcl();
}

namespace infraspec::embedded {

inline Grammar mermaid_grammar() {
    return {tree_sitter_mermaid(), true};
}
inline Grammar hcl_grammar() {
    return {tree_sitter_hcl(), false};
}

}  // namespace infraspec::embedded
