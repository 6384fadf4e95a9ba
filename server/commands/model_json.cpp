#include "server/commands/model_json.h"

#include "server/commands/json_places.h"

namespace infraspec::server::commands {

namespace {

class Writer {
  public:
    explicit Writer(const workspace::Root& root) : root_(root) {}

    Json write(const reports::Model& model) const {
        Json result{{"version", 1}, {"root", model.root}};
        result["files"] = all(model.files);
        result["terms"] = all(model.terms);
        result["components"] = all(model.components);
        result["layers"] = all(model.layers);
        result["decisions"] = all(model.decisions);
        result["assertions"] = all(model.assertions);
        result["constraints"] = all(model.constraints);
        result["naming"] = all(model.naming);
        result["environments"] = all(model.environments);
        result["quantities"] = all(model.quantities);
        result["networks"] = all(model.networks);
        result["diagrams"] = all(model.diagrams);
        result["links"] = all(model.links);
        return result;
    }

  private:
    template <class Value>
    Json all(const std::vector<Value>& values) const {
        Json result = Json::array();
        for (const auto& value : values) result.push_back(to_json(value));
        return result;
    }

    Json at(const reports::Place& place, Json value) const {
        const auto& file = root_.file(place.file);
        value["file"] = file.name;
        value["range"] = range_json(file.source.get(), place.range);
        return value;
    }

    Json to_json(const reports::ModelFile& file) const {
        return {{"name", file.name}, {"kind", file.kind}, {"title", file.title}};
    }
    Json to_json(const reports::ModelItem& item) const {
        return at(item.place, {{"key", item.key}, {"text", item.text}});
    }
    Json to_json(const reports::ModelTarget& target) const { return {{"kind", target.kind}, {"name", target.name}}; }
    Json to_json(const reports::ModelTerm& term) const {
        return at(term.place, {{"name", term.name},
                               {"aliases", term.aliases},
                               {"category", term.category},
                               {"definition", term.definition},
                               {"avoided", term.avoided},
                               {"related", term.related},
                               {"attributes", all(term.attributes)}});
    }
    Json to_json(const reports::ModelDependency& dependency) const {
        return at(dependency.place,
                  {{"text", dependency.text}, {"kind", dependency.kind}, {"targets", all(dependency.targets)}});
    }
    Json to_json(const reports::ModelComponent& component) const {
        return at(component.place, {{"name", component.name},
                                    {"aliases", component.aliases},
                                    {"layers", component.layers},
                                    {"responsibilities", all(component.responsibilities)},
                                    {"dependencies", all(component.dependencies)},
                                    {"lifecycle", all(component.lifecycle)}});
    }
    Json to_json(const reports::ModelLayer& layer) const {
        return at(layer.place, {{"name", layer.name},
                                {"components", layer.components},
                                {"dependencies", layer.dependencies},
                                {"properties", all(layer.properties)}});
    }
    Json to_json(const reports::ModelOption& option) const {
        return at(
            option.place,
            {{"name", option.name}, {"recommended", option.recommended}, {"pros", option.pros}, {"cons", option.cons}});
    }
    Json to_json(const reports::ModelDecision& decision) const {
        return at(decision.place, {{"name", decision.name},
                                   {"options", all(decision.options)},
                                   {"decision", decision.decision},
                                   {"rationale", decision.rationale},
                                   {"risk", decision.risk},
                                   {"consequences", decision.consequences}});
    }
    Json to_json(const reports::ModelStep& step) const {
        return at(step.place, {{"keyword", step.keyword}, {"text", step.text}});
    }
    Json to_json(const reports::ModelAssertion& assertion) const {
        return at(assertion.place, {{"id", assertion.id},
                                    {"title", assertion.title},
                                    {"steps", all(assertion.steps)},
                                    {"mentions", all(assertion.mentions)}});
    }
    Json to_json(const reports::ModelConstraint& constraint) const {
        return at(constraint.place, {{"category", constraint.category}, {"text", constraint.text}});
    }
    Json to_json(const reports::ModelNaming& naming) const {
        return at(naming.place,
                  {{"format", naming.format}, {"examples", naming.examples}, {"remarks", naming.remarks}});
    }
    Json to_json(const reports::ModelEnvironment& environment) const {
        Json result{{"name", environment.name}};
        return environment.place ? at(*environment.place, std::move(result)) : result;
    }
    Json to_json(const reports::ModelScope& scope) const {
        return {{"environment", scope.environment}, {"component", scope.component}, {"subject", scope.qualifier}};
    }
    Json to_json(const reports::ModelQuantity& quantity) const {
        return at(quantity.place, {{"metric", quantity.metric},
                                   {"comparator", quantity.comparator},
                                   {"value", quantity.value},
                                   {"unit", quantity.unit},
                                   {"text", quantity.text},
                                   {"scopes", all(quantity.scopes)}});
    }
    Json to_json(const reports::ModelNetwork& network) const {
        return at(network.place, {{"cidr", network.cidr},
                                  {"role", network.role},
                                  {"valid", network.valid},
                                  {"scopes", all(network.scopes)}});
    }
    Json to_json(const reports::ModelNode& node) const {
        return at(node.place, {{"id", node.id}, {"text", node.text}, {"targets", all(node.targets)}});
    }
    Json to_json(const reports::ModelEdge& edge) const {
        return at(edge.place, {{"from", edge.from}, {"to", edge.to}});
    }
    Json to_json(const reports::ModelDiagram& diagram) const {
        return at(diagram.place, {{"kind", diagram.kind},
                                  {"sound", diagram.sound},
                                  {"nodes", all(diagram.nodes)},
                                  {"edges", all(diagram.edges)}});
    }
    Json to_json(const reports::ModelLink& link) const {
        return at(link.place, {{"text", link.text},
                               {"destination", link.destination},
                               {"outcome", link.outcome},
                               {"target", link.target},
                               {"anchor", link.anchor}});
    }

    const workspace::Root& root_;
};

}  // namespace

std::string model_json(const reports::Model& model, const workspace::Root& root) {
    return json_text(Writer(root).write(model));
}

std::string models_json(const std::vector<ExportedRoot>& models) {
    Json result = Json::array();
    for (const auto& each : models) result.push_back(Writer(*each.root).write(each.model));
    return json_text(result);
}

}  // namespace infraspec::server::commands
