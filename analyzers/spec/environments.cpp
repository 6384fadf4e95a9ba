// What a file says about environments: the sections of an environments document, the Types of the vocabulary's term
// Environment.
#include <algorithm>

#include "spec/extractors.h"
#include "spec/labels.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::NodeId;

namespace {

/// "Production Environment" is the environment Production.
void drop_suffix(Name& name) {
    const std::size_t space = name.text.rfind(' ');
    if (space == std::string::npos || norm(std::string_view(name.text).substr(space + 1)) != "environment") return;
    name.range.end -= static_cast<Offset>(name.text.size() - space);
    name.text.resize(space);
    name.norm = norm(name.text);
}

/// `- Types:` with one environment an item below it.
std::vector<Name> types_below(const Document& document, Range item) {
    std::vector<Name> names;
    for (NodeId id = 0; id < document.nodes().size(); ++id) {
        const auto& node = document[id];
        if (node.kind != Kind::item || node.range == item || !item.contains(node.range)) continue;
        for (NodeId block : document.children(id)) {
            if (document[block].kind != Kind::paragraph) break;
            auto named = name_list(document, document[block].range);
            if (!named.empty()) names.push_back(std::move(named.front()));
            break;
        }
    }
    return names;
}

}  // namespace

void extract_environments(const Document& document, FileFacts& facts) {
    for (const Term& term : facts.terms) {
        if (term.name.norm != "environment") continue;
        for (const Attribute& attribute : term.attributes) {
            if (attribute.key != "type") continue;
            auto names =
                attribute.value.empty() ? types_below(document, attribute.item) : name_list(document, attribute.value);
            std::ranges::move(names, std::back_inserter(facts.environment_types));
        }
    }
    if (facts.kind != DocumentKind::environments) return;
    std::uint32_t index = no_index;
    for (NodeId block : document.children(Document::root())) {
        if (document[block].kind != Kind::heading) continue;
        const auto heading = std::ranges::find(facts.headings, document[block].range, &Heading::range);
        index = static_cast<std::uint32_t>(heading - facts.headings.begin());
        if (document[block].level != 2) continue;
        TitleName title = title_name(document, block);
        EnvironmentSection section{std::move(title.name), {}, index};
        drop_suffix(section.name);
        if (title.alias) section.aliases.push_back(std::move(*title.alias));
        facts.environments.push_back(std::move(section));
    }
}

}  // namespace infraspec::spec
