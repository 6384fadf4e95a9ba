#include "tests/support/facts.h"

#include "markdown/parse.h"
#include "spec/extract.h"

namespace infraspec::testing {

namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string result;
    for (const std::string& part : parts) {
        if (!result.empty()) result += separator;
        result += part;
    }
    return result;
}

std::string describe(const ReadDocument& document, const spec::Section& section) {
    std::string line = "  " + document.cut(section.label);
    if (section.empty) line += " (empty)";
    if (!section.text.empty()) line += " = " + document.cut(section.text);
    std::vector<std::string> items;
    for (const spec::Item& item : section.items)
        items.push_back(item.key.empty() ? document.cut(item.text) : document.cut(item.label) + ":");
    if (!items.empty()) line += " [" + joined(items, " | ") + "]";
    return line + "\n";
}

std::string_view keyword(spec::StepKeyword keyword) {
    switch (keyword) {
        case spec::StepKeyword::given:
            return "Given";
        case spec::StepKeyword::when:
            return "When";
        case spec::StepKeyword::then:
            return "Then";
        case spec::StepKeyword::and_:
            return "And";
        case spec::StepKeyword::but:
            return "But";
    }
    return "";
}

}  // namespace

std::string_view document_text(std::string_view raw) {
    if (raw.starts_with('\n')) raw.remove_prefix(1);
    return raw;
}

ReadDocument read_document(std::string_view text, spec::DocumentKind kind) {
    auto source = std::make_shared<const text::Source>(std::string(document_text(text)));
    return {source, spec::extract(markdown::parse(source), kind)};
}

std::string describe_terms(const ReadDocument& document) {
    std::string result;
    for (const spec::Term& term : document.facts.terms) {
        std::vector<std::string> names{document.cut(term.name.range)};
        for (const spec::Name& alias : term.aliases) names.push_back(document.cut(alias.range));
        result += joined(names, " = ");
        if (!term.category.empty()) result += " (" + term.category + ")";
        result += ": " + document.cut(term.definition);
        for (const spec::Name& name : term.avoided) result += " !" + document.cut(name.range);
        for (const spec::Name& name : term.related) result += " ->" + document.cut(name.range);
        result += "\n";
    }
    return result;
}

std::string describe_components(const ReadDocument& document) {
    std::string result;
    for (const spec::Component& component : document.facts.components) {
        result += document.cut(component.name.range) + " {" + component.short_norm + "}\n";
        for (const spec::Section& section : component.sections) result += describe(document, section);
        for (const spec::Dependency& dependency : component.dependencies) {
            result += "  -> " + document.cut(dependency.subject);
            if (dependency.none) result += " (none)";
            if (dependency.external) result += " (external)";
            if (dependency.in_line) result += " (inline)";
            result += "\n";
        }
    }
    return result;
}

std::string describe_layers(const ReadDocument& document) {
    std::string result;
    for (const spec::Layer& layer : document.facts.layers) {
        result += document.cut(layer.name.range) + " {" + layer.short_norm + "}\n";
        for (const spec::Section& section : layer.sections) result += describe(document, section);
    }
    return result;
}

std::string describe_assertions(const ReadDocument& document) {
    std::string result;
    for (const spec::Assertion& assertion : document.facts.assertions) {
        if (!assertion.id.empty()) result += assertion.id + (assertion.numbered ? ". " : " ");
        result += document.cut(assertion.title.range) + "\n";
        for (const spec::Step& step : assertion.steps) {
            result += "  " + std::string(keyword(step.keyword)) + ": " + document.cut(step.text) + "\n";
        }
    }
    return result;
}

std::string describe_decisions(const ReadDocument& document) {
    std::string result;
    for (const spec::Decision& decision : document.facts.decisions) {
        result += document.cut(decision.name.range) + "\n";
        for (const spec::Option& option : decision.options) {
            result += "  option " + document.cut(option.name.range);
            if (!option.mark.empty()) result += " *";
            if (option.has_pros) result += " +";
            if (option.has_cons) result += " -";
            result += "\n";
        }
        for (const spec::Section& section : decision.sections) {
            result += "  " + document.cut(section.label) +
                      (section.empty ? " (empty)" : " = " + document.cut(section.text)) + "\n";
        }
    }
    return result;
}

std::string describe_links(const ReadDocument& document) {
    std::string result;
    for (const spec::Link& link : document.facts.links) {
        static constexpr std::string_view forms[] = {"inline", "reference", "autolink", "wiki", "definition"};
        result += std::string(forms[static_cast<std::size_t>(link.form)]) + " `" + document.cut(link.range) + "`";
        if (!link.destination.empty()) result += " path=" + link.target;
        if (link.has_fragment) result += " anchor=" + link.anchor;
        if (link.form == spec::LinkForm::reference) {
            result += link.definition == spec::no_index
                          ? " undefined"
                          : " -> " + document.cut(document.facts.links[link.definition].destination);
        }
        if (link.external) result += " external";
        result += "\n";
    }
    return result;
}

}  // namespace infraspec::testing
