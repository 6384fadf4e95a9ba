#include "spec/compact.h"

namespace infraspec::spec {

namespace {

template <class Part>
void fit(std::vector<Part>& parts);

/// What holds no vectors is as small as it gets.
template <class Part>
void fit_inside(Part&) {}

void fit_inside(Term& term) {
    fit(term.aliases);
    fit(term.avoided);
    fit(term.related);
    fit(term.attributes);
}

void fit_inside(Item& item) {
    fit(item.nested);
}

void fit_inside(Section& section) {
    fit(section.items);
}

void fit_inside(Component& component) {
    fit(component.aliases);
    fit(component.sections);
    fit(component.dependencies);
}

void fit_inside(Layer& layer) {
    fit(layer.sections);
}

void fit_inside(Assertion& assertion) {
    fit(assertion.steps);
}

void fit_inside(Option& option) {
    fit(option.norms);
    fit(option.sections);
}

void fit_inside(Decision& decision) {
    fit(decision.options);
    fit(decision.sections);
}

void fit_inside(Constraint& constraint) {
    fit_inside(constraint.item);
}

void fit_inside(NamingPattern& pattern) {
    fit(pattern.examples);
    fit(pattern.remarks);
}

void fit_inside(Quantity& quantity) {
    fit(quantity.scope.around);
    fit(quantity.scope.subject);
}

void fit_inside(CidrBlock& block) {
    fit(block.scope.around);
    fit(block.scope.subject);
}

template <class Part>
void fit(std::vector<Part>& parts) {
    parts.shrink_to_fit();
    for (Part& part : parts) fit_inside(part);
}

}  // namespace

void compact(FileFacts& facts) {
    fit(facts.headings);
    fit(facts.anchors);
    fit(facts.links);
    fit(facts.prose);
    fit(facts.html);
    fit(facts.fences);
    fit(facts.diagrams);
    fit(facts.drawn);
    fit(facts.code);
    fit(facts.lists_of_links);
    fit(facts.terms);
    fit(facts.glossary);
    fit(facts.components);
    fit(facts.layers);
    fit(facts.assertions);
    fit(facts.decisions);
    fit(facts.constraints);
    fit(facts.naming);
    fit(facts.environments);
    fit(facts.environment_types);
    fit(facts.quantities);
    fit(facts.cidrs);
}

}  // namespace infraspec::spec
