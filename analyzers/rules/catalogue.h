// The rules by name. Each is a constant that is defined in the file of its name and listed, in the catalogue's order,
// in all_rules.cpp.
#pragma once

#include "rules/rule.h"

namespace infraspec::rules {

// Spec folder
extern const Rule spec_file_missing;
extern const Rule readme_link_missing;
extern const Rule document_title_missing;
extern const Rule document_empty;
extern const Rule heading_duplicate;
extern const Rule link_file_missing;
extern const Rule link_anchor_missing;
extern const Rule link_definition_missing;
extern const Rule placeholder_left;
extern const Rule vague_language;
extern const Rule implementation_in_spec;
extern const Rule secret_in_spec;

// Vocabulary
extern const Rule term_duplicate;
extern const Rule term_definition_missing;
extern const Rule term_undefined;
extern const Rule acronym_undefined;
extern const Rule term_avoided;
extern const Rule term_misspelled;
extern const Rule term_unused;

// Components
extern const Rule component_duplicate;
extern const Rule responsibilities_missing;
extern const Rule responsibility_incomplete;
extern const Rule dependencies_missing;
extern const Rule dependency_unresolved;
extern const Rule dependency_self;
extern const Rule dependency_duplicate;
extern const Rule dependency_cycle;
extern const Rule lifecycle_missing;
extern const Rule lifecycle_incomplete;
extern const Rule section_empty;
extern const Rule component_unlayered;
extern const Rule component_unasserted;

// Architecture
extern const Rule layer_missing;
extern const Rule layer_isolation_missing;
extern const Rule layer_dependency_unknown;
extern const Rule layer_cycle;
extern const Rule layer_violation;
extern const Rule diagram_missing;
extern const Rule diagram_syntax;
extern const Rule diagram_node_unknown;
extern const Rule diagram_edge_undeclared;
extern const Rule diagram_edge_missing;
extern const Rule diagram_layer_mismatch;

// Decisions
extern const Rule decision_alternatives_missing;
extern const Rule option_incomplete;
extern const Rule decision_missing;
extern const Rule decision_rationale_missing;
extern const Rule decision_option_unknown;
extern const Rule decision_recommendation_mismatch;

// Assertions
extern const Rule assertion_incomplete;
extern const Rule assertion_step_order;
extern const Rule assertion_step_empty;
extern const Rule assertion_duplicate;
extern const Rule assertion_numbering;
extern const Rule assertion_untraceable;
extern const Rule environment_unknown;
extern const Rule environment_undocumented;

// Constraints and consistency
extern const Rule constraint_duplicate;
extern const Rule naming_example_invalid;
extern const Rule naming_violation;
extern const Rule module_syntax;
extern const Rule module_provider_unpinned;
extern const Rule value_conflict;
extern const Rule recovery_window_exceeds_retention;
extern const Rule cidr_invalid;
extern const Rule cidr_overlap;

// Handoff and hygiene
extern const Rule handoff_stale;
extern const Rule suppression_unknown;
extern const Rule suppression_unused;
extern const Rule config_invalid;

}  // namespace infraspec::rules
