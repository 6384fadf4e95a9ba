#include "spec/extract.h"

#include "spec/compact.h"
#include "spec/extractors.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;

namespace {

/// `<h1 align="center">Title</h1>`: Markdown cannot centre.
bool is_html_title(const Document& document, NodeId block) {
    if (document[block].kind != Kind::html_block) return false;
    const std::string_view text = document.slice(document[block].range);
    return text.starts_with("<h1>") || text.starts_with("<h1 ");
}

void extract_beginning(const Document& document, FileFacts& facts) {
    for (NodeId block : document.children(Document::root())) {
        const Node& node = document[block];
        if (node.kind == Kind::front_matter) {
            facts.front_matter = node.range;
            continue;
        }
        if (node.kind == Kind::link_definition || is_comment(document, block)) continue;
        facts.first_block = node.range;
        facts.begins_with_title = (node.kind == Kind::heading && node.level == 1) || is_html_title(document, block);
        return;
    }
}

}  // namespace

FileFacts extract(const Document& document, DocumentKind kind, const FileFacts* before) {
    FileFacts facts;
    facts.kind = kind;
    if (document.refusal()) facts.refusal = document.refusal()->limit;
    extract_beginning(document, facts);

    Outline sections = outline(document);
    facts.headings = std::move(sections.headings);
    extract_prose(document, facts);
    extract_links(document, facts);
    extract_diagrams(document, before, facts);
    extract_code(document, before, facts);
    if (kind == DocumentKind::vocabulary) extract_terms(document, sections, facts);
    if (kind == DocumentKind::responsibilities) extract_components(document, sections, facts);
    if (kind == DocumentKind::architecture) extract_layers(document, sections, facts);
    extract_assertions(document, sections, facts);
    if (kind == DocumentKind::tradeoffs) extract_decisions(document, sections, facts);
    if (kind == DocumentKind::constraints) extract_constraints(document, sections, facts);
    extract_environments(document, facts);
    extract_handoff(document, sections, facts);
    extract_quantities(document, facts);
    compact(facts);
    return facts;
}

}  // namespace infraspec::spec
