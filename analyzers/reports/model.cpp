#include "reports/model.h"

#include <algorithm>
#include <array>

#include "reports/entities.h"
#include "reports/plain.h"
#include "workspace/environments.h"
#include "workspace/layers.h"

namespace infraspec::reports {
namespace {

using text::Range;
using workspace::DependencyOutcome;
using workspace::EntityKind;
using workspace::EntityRef;

std::vector<std::string> texts(const std::vector<spec::Name>& names) {
    std::vector<std::string> result;
    for (const auto& name : names) result.push_back(name.text);
    return result;
}

std::string_view metric_word(spec::Metric metric) {
    static constexpr std::array<std::string_view, spec::metric_count> words{"rto",           "rpo",
                                                                            "availability",  "backup-retention",
                                                                            "log-retention", "recovery-window",
                                                                            "tls-version",   "availability-zones"};
    return words[static_cast<std::size_t>(metric)];
}

std::string_view comparator_sign(spec::Comparator comparator) {
    static constexpr std::array<std::string_view, 5> signs{"=", "<", "<=", ">", ">="};
    return signs[static_cast<std::size_t>(comparator)];
}

std::string_view unit_word(spec::Dimension dimension) {
    static constexpr std::array<std::string_view, 4> words{"seconds", "percent", "version", "count"};
    return words[static_cast<std::size_t>(dimension)];
}

std::string_view keyword_word(spec::StepKeyword keyword) {
    static constexpr std::array<std::string_view, 5> words{"Given", "When", "Then", "And", "But"};
    return words[static_cast<std::size_t>(keyword)];
}

std::string_view outcome_word(DependencyOutcome outcome) {
    static constexpr std::array<std::string_view, 6> words{"none",  "external", "component",
                                                           "layer", "term",     "unresolved"};
    return words[static_cast<std::size_t>(outcome)];
}

std::string lifecycle_word(const std::string& norm, const std::string& written) {
    const auto key = spec::lifecycle_key(norm);
    if (!key) return written;
    static constexpr std::array<std::string_view, 3> words{"provisioner", "updateStrategy", "destruction"};
    return std::string(words[static_cast<std::size_t>(*key)]);
}

std::string_view role_word(spec::CidrRole role) {
    switch (role) {
        case spec::CidrRole::vpc:
            return "vpc";
        case spec::CidrRole::subnet:
            return "subnet";
        case spec::CidrRole::other:
            return "other";
        case spec::CidrRole::unclear:
            break;
    }
    return "unclear";
}

/// Reads one file of the root into the model.
class FileReader {
  public:
    FileReader(const workspace::Snapshot& snapshot, const workspace::Root& root, const workspace::LayerGraph& layers,
               std::uint32_t index, Model& model)
        : snapshot_(snapshot), root_(root), layers_(layers), index_(index), file_(root.file(index)), model_(model) {}

    void read() {
        const auto& facts = *file_.facts;
        model_.files.push_back({file_.name, std::string(spec::stem(facts.kind)), title_of(file_)});
        for (const auto& term : facts.terms) read_term(term);
        for (std::uint32_t i = 0; i < facts.components.size(); ++i) read_component(i);
        for (std::uint32_t i = 0; i < facts.layers.size(); ++i) read_layer(i);
        for (const auto& decision : facts.decisions) read_decision(decision);
        for (const auto& assertion : facts.assertions) read_assertion(assertion);
        for (const auto& constraint : facts.constraints) {
            model_.constraints.push_back(
                {constraint.category, plain(file_, constraint.item.text), place(constraint.item.text)});
        }
        for (const auto& naming : facts.naming) read_naming(naming);
        read_quantities();
        read_networks();
        for (const auto& diagram : facts.diagrams) read_diagram(diagram);
        for (const auto& link : facts.links) read_link(link);
    }

  private:
    Place place(Range range) const { return {index_, range}; }
    std::string plain_of(Range range) const { return plain(file_, range); }

    ModelTarget target(EntityRef entity) const { return {kind_word(entity.kind), root_.name(entity).text}; }

    void read_term(const spec::Term& term) {
        ModelTerm result{term.name.text,
                         texts(term.aliases),
                         texts(term.avoided),
                         texts(term.related),
                         term.category,
                         plain_of(term.definition),
                         {},
                         place(term.name.range)};
        for (const auto& attribute : term.attributes)
            result.attributes.push_back({plain_of(attribute.label), plain_of(attribute.value), place(attribute.item)});
        model_.terms.push_back(std::move(result));
    }

    /// The items of a section; its own text when it has none.
    std::vector<ModelItem> items_of(const spec::Section& section) const {
        std::vector<ModelItem> items;
        const auto own = plain_of(section.text);
        if (!own.empty() && (section.items.empty() || !section.items.front().range.overlaps(section.text)))
            items.push_back({"", own, place(section.text)});
        for (const auto& item : section.items) {
            const bool labelled = !item.key.empty();
            items.push_back({labelled ? plain_of(item.label) : "",
                             with_nested(plain_of(labelled ? item.value : item.text), item), place(item.text)});
        }
        return items;
    }

    /// "subnets: public, private" for an item with a list below it.
    std::string with_nested(std::string text, const spec::Item& item) const {
        for (std::size_t i = 0; i < item.nested.size(); ++i) {
            const auto nested = with_nested(plain_of(item.nested[i].text), item.nested[i]);
            text += (i > 0 ? ", " : text.empty() || text.ends_with(':') ? "" : ": ") + nested;
        }
        return text;
    }

    void read_component(std::uint32_t i) {
        const EntityRef self{EntityKind::component, index_, i};
        const auto& component = file_.facts->components[i];
        ModelComponent result{
            component.name.text,        texts(component.aliases), layers_of(root_, layers_, self), {}, {}, {},
            place(component.name.range)};
        for (const auto& section : component.sections) {
            const auto which = spec::component_section(section.key);
            if (which == spec::ComponentSection::responsibilities) {
                for (auto& item : items_of(section)) result.responsibilities.push_back(std::move(item));
            } else if (which == spec::ComponentSection::lifecycle) {
                for (auto& item : items_of(section)) {
                    item.key = lifecycle_word(spec::norm(item.key), item.key);
                    result.lifecycle.push_back(std::move(item));
                }
            }
        }
        for (const auto& resolved : root_.dependencies().dependencies(self)) {
            ModelDependency dependency{
                plain_of(resolved.range), outcome_word(resolved.outcome), {}, place(resolved.range)};
            for (const auto entity : resolved.targets) dependency.targets.push_back(target(entity));
            result.dependencies.push_back(std::move(dependency));
        }
        model_.components.push_back(std::move(result));
    }

    void read_layer(std::uint32_t i) {
        const EntityRef self{EntityKind::layer, index_, i};
        const auto& layer = file_.facts->layers[i];
        ModelLayer result{layer.name.text, {}, {}, {}, place(layer.name.range)};
        const auto& nodes = layers_.nodes();
        const auto node = static_cast<std::uint32_t>(
            std::ranges::find_if(nodes,
                                 [&](EntityRef each) { return root_.layer(each).name.norm == layer.name.norm; }) -
            nodes.begin());
        const auto& components = root_.dependencies().nodes();
        for (std::uint32_t c = 0; c < components.size(); ++c) {
            const auto& holding = layers_.holding(c);
            if (std::ranges::find(holding, node) != holding.end())
                result.components.push_back(root_.name(components[c]).text);
        }
        for (const auto& edge : layers_.edges()) {
            const auto& name = root_.name(nodes[edge.to]).text;
            if (edge.layer == self && std::ranges::find(result.dependencies, name) == result.dependencies.end())
                result.dependencies.push_back(name);
        }
        for (const auto& section : layer.sections) {
            std::string text;
            for (const auto& item : items_of(section))
                text += (text.empty() ? "" : ", ") + (item.key.empty() ? "" : item.key + ": ") + item.text;
            result.properties.push_back({plain_of(section.label), text, place(section.extent)});
        }
        model_.layers.push_back(std::move(result));
    }

    /// A Decision in the paragraph behind a list belongs to the decision, not to the list's label.
    static bool is_outcome(const spec::Decision& decision, Range range) {
        return std::ranges::any_of(decision.sections,
                                   [&](const spec::Section& section) { return section.extent.overlaps(range); });
    }

    std::vector<std::string> lines_of(const spec::Decision& decision, const spec::Option& option,
                                      std::initializer_list<std::string_view> keys) const {
        std::vector<std::string> lines;
        for (const auto& section : option.sections) {
            if (std::ranges::find(keys, section.key) == keys.end()) continue;
            for (auto& item : items_of(section)) {
                if (is_outcome(decision, item.place.range)) continue;
                lines.push_back((item.key.empty() ? "" : item.key + ": ") + std::move(item.text));
            }
        }
        return lines;
    }

    std::string text_of(const spec::Section* section) const {
        std::string text;
        if (section == nullptr) return text;
        for (const auto& item : items_of(*section)) {
            text += (text.empty() ? "" : "\n") + (item.key.empty() ? "" : item.key + ": ") + item.text;
        }
        return text;
    }

    void read_decision(const spec::Decision& decision) {
        using spec::DecisionSection;
        ModelDecision result{decision.name.text,
                             {},
                             text_of(decision.section(DecisionSection::decision)),
                             text_of(decision.section(DecisionSection::rationale)),
                             text_of(decision.section(DecisionSection::risk)),
                             text_of(decision.section(DecisionSection::consequences)),
                             place(decision.name.range)};
        for (const auto& option : decision.options) {
            result.options.push_back({option.name.text, !option.mark.empty(),
                                      lines_of(decision, option, {"pro", "advantage"}),
                                      lines_of(decision, option, {"con", "disadvantage"}), place(option.name.range)});
        }
        model_.decisions.push_back(std::move(result));
    }

    void read_assertion(const spec::Assertion& assertion) {
        ModelAssertion result{assertion.id, assertion.title.text, {}, {}, place(assertion.title.range)};
        for (const auto& step : assertion.steps)
            result.steps.push_back({keyword_word(step.keyword), plain_of(step.text), place(step.range)});
        for (const auto entity : mentioned_in(root_, index_, assertion.extent))
            result.mentions.push_back(target(entity));
        model_.assertions.push_back(std::move(result));
    }

    void read_naming(const spec::NamingPattern& naming) {
        ModelNaming result{naming.format.text, texts(naming.examples), {}, place(naming.format.range)};
        for (const auto remark : naming.remarks) result.remarks.push_back(plain_of(remark));
        model_.naming.push_back(std::move(result));
    }

    void read_quantities() {
        const auto& scoped = root_.quantities().scoped(index_).quantities;
        for (std::uint32_t i = 0; i < file_.facts->quantities.size(); ++i) {
            const auto& quantity = file_.facts->quantities[i];
            ModelQuantity result{metric_word(quantity.metric),
                                 comparator_sign(quantity.comparator),
                                 quantity.amount,
                                 unit_word(spec::info(quantity.metric).dimension),
                                 std::string(file_.source->slice(quantity.full)),
                                 {},
                                 place(quantity.full)};
            for (const auto& each : scoped) {
                if (each.index == i)
                    result.scopes.push_back({each.scope.environment, each.scope.component, each.scope.qualifier});
            }
            model_.quantities.push_back(std::move(result));
        }
    }

    void read_networks() {
        const auto& scoped = root_.quantities().scoped(index_).cidrs;
        for (std::uint32_t i = 0; i < file_.facts->cidrs.size(); ++i) {
            const auto& block = file_.facts->cidrs[i];
            ModelNetwork result{std::string(file_.source->slice(block.range)),
                                role_word(block.role),
                                block.cidr.fault == spec::CidrFault::none,
                                {},
                                place(block.range)};
            for (const auto& each : scoped) {
                if (each.index == i)
                    result.scopes.push_back({each.scope.environment, each.scope.component, each.scope.qualifier});
            }
            model_.networks.push_back(std::move(result));
        }
    }

    void read_diagram(const spec::Diagram& diagram) {
        const auto& chart = *diagram.chart;
        const std::string_view text = chart.text;
        const auto word = text.find_first_not_of(" \t\r\n");
        const auto rest = word == std::string_view::npos ? std::string_view() : text.substr(word);
        ModelDiagram result{std::string(rest.substr(0, rest.find_first_of(" \t\r\n;"))),
                            chart.flowchart && !chart.fault,
                            {},
                            {},
                            place(file_.facts->fences[diagram.fence].range)};
        for (const auto& node : chart.nodes) {
            const auto shown = chart.shown(node);
            ModelNode drawn{node.id, std::string(chart.slice(shown)), {}, place(diagram.place(shown))};
            for (const auto entity : mentioned_in(root_, index_, drawn.place.range))
                drawn.targets.push_back(target(entity));
            result.nodes.push_back(std::move(drawn));
        }
        const auto id_at = [&](std::uint32_t at) { return chart.nodes[chart.places[at].node].id; };
        for (const auto& edge : chart.edges)
            result.edges.push_back({id_at(edge.from), id_at(edge.to), place(diagram.place(edge.range))});
        model_.diagrams.push_back(std::move(result));
    }

    void read_link(const spec::Link& link) {
        if (link.form == spec::LinkForm::definition) return;
        const auto* leads = &link;
        if (link.form == spec::LinkForm::reference) {
            if (link.definition >= file_.facts->links.size()) return;
            leads = &file_.facts->links[link.definition];
        }
        ModelLink result{plain_of(link.text), std::string(file_.source->slice(leads->destination)),
                         "unknown",           "",
                         leads->anchor,       place(link.range)};
        if (link.form == spec::LinkForm::wiki) {
            result.destination = link.target;
            const auto name = root_.names().find(spec::norm(link.target));
            result.outcome = name == workspace::no_name ? "missing" : "found";
            if (name != workspace::no_name)
                result.target = root_.file(root_.names()[name].definitions.front().entity.file).path;
        } else if (leads->external) {
            result.outcome = "external";
        } else {
            using Outcome = workspace::LinkTarget::Outcome;
            const auto found = workspace::resolve_link(snapshot_, root_, index_, *leads);
            if (found.outcome != Outcome::unknown)
                result.outcome = found.outcome == Outcome::found ? "found" : "missing";
            result.target = found.path;
        }
        model_.links.push_back(std::move(result));
    }

    const workspace::Snapshot& snapshot_;
    const workspace::Root& root_;
    const workspace::LayerGraph& layers_;
    std::uint32_t index_;
    const workspace::File& file_;
    Model& model_;
};

std::vector<ModelEnvironment> environments_of(const workspace::Root& root) {
    std::vector<ModelEnvironment> result;
    for (const auto& declared : workspace::declared_environments(root)) {
        ModelEnvironment environment{declared.text, {}};
        for (std::uint32_t i = 0; i < root.own_count() && !environment.place; ++i) {
            for (const auto& section : root.file(i).facts->environments) {
                if (workspace::environment_norm(section.name.norm) != declared.norm) continue;
                environment.place = Place{i, section.name.range};
                break;
            }
        }
        result.push_back(std::move(environment));
    }
    return result;
}

}  // namespace

Model model_of(const workspace::Snapshot& snapshot, const workspace::Root& root) {
    Model model;
    model.root = root.folder();
    const workspace::LayerGraph layers(root);
    for (std::uint32_t i = 0; i < root.own_count(); ++i) FileReader(snapshot, root, layers, i, model).read();
    model.environments = environments_of(root);
    return model;
}

}  // namespace infraspec::reports
