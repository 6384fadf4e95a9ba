#include <algorithm>
#include <array>

#include "rules/catalogue.h"
#include "rules/rule.h"

namespace infraspec::rules {

std::span<const Rule> all_rules() {
    static const std::array rules{
        // Spec folder
        spec_file_missing,
        readme_link_missing,
        document_title_missing,
        document_empty,
        heading_duplicate,
        link_file_missing,
        link_anchor_missing,
        link_definition_missing,
        placeholder_left,
        vague_language,
        implementation_in_spec,
        secret_in_spec,
        // Vocabulary
        term_duplicate,
        term_definition_missing,
        term_undefined,
        acronym_undefined,
        term_avoided,
        term_misspelled,
        term_unused,
        // Components
        component_duplicate,
        responsibilities_missing,
        responsibility_incomplete,
        dependencies_missing,
        dependency_unresolved,
        dependency_self,
        dependency_duplicate,
        dependency_cycle,
        lifecycle_missing,
        lifecycle_incomplete,
        section_empty,
        component_unlayered,
        component_unasserted,
        // Architecture
        layer_missing,
        layer_isolation_missing,
        layer_dependency_unknown,
        layer_cycle,
        layer_violation,
        diagram_missing,
        diagram_syntax,
        diagram_node_unknown,
        diagram_edge_undeclared,
        diagram_edge_missing,
        diagram_layer_mismatch,
        // Decisions
        decision_alternatives_missing,
        option_incomplete,
        decision_missing,
        decision_rationale_missing,
        decision_option_unknown,
        decision_recommendation_mismatch,
        // Assertions
        assertion_incomplete,
        assertion_step_order,
        assertion_step_empty,
        assertion_duplicate,
        assertion_numbering,
        assertion_untraceable,
        environment_unknown,
        environment_undocumented,
        // Constraints and consistency
        constraint_duplicate,
        naming_example_invalid,
        naming_violation,
        module_syntax,
        module_provider_unpinned,
        value_conflict,
        recovery_window_exceeds_retention,
        cidr_invalid,
        cidr_overlap,
        // Handoff and hygiene
        handoff_stale,
        suppression_unknown,
        suppression_unused,
        config_invalid,
    };
    return rules;
}

const Rule* find_rule(std::string_view name) {
    const auto rules = all_rules();
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.name == name; });
    return found == rules.end() ? nullptr : &*found;
}

std::string page_url(std::string_view rule) {
    return INFRASPEC_RULE_PAGES "/" + std::string(rule) + ".md";
}

}  // namespace infraspec::rules
