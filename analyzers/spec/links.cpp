// Links of every form, with their destinations taken apart.
#include <unordered_map>

#include "markdown/plain_text.h"
#include "spec/extractors.h"
#include "spec/inline_text.h"

namespace infraspec::spec {

using markdown::Document;
using markdown::Kind;
using markdown::Node;
using markdown::NodeId;

namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// RFC 3986, 2.1. A `%` without two hexadecimal digits stands for itself.
std::string percent_decoded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool escape =
            text[at] == '%' && at + 2 < text.size() && hex_value(text[at + 1]) >= 0 && hex_value(text[at + 2]) >= 0;
        if (escape) {
            result += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
            at += 2;
        } else {
            result += text[at];
        }
    }
    return result;
}

/// RFC 3986, 3.1; one letter before the colon is a drive, not a scheme.
bool has_scheme(std::string_view destination) {
    const auto is_alpha = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    std::size_t at = 0;
    while (at < destination.size() &&
           (is_alpha(destination[at]) || (at > 0 && (hex_value(destination[at]) >= 0 || destination[at] == '+' ||
                                                     destination[at] == '.' || destination[at] == '-')))) {
        ++at;
    }
    return at > 1 && at < destination.size() && destination[at] == ':';
}

void read_destination(const Document& document, Range destination, Link& link) {
    link.destination = destination;
    const std::string_view raw = document.slice(destination);
    link.external = has_scheme(raw) || raw.starts_with("//");
    const std::size_t hash = raw.find('#');
    link.has_fragment = hash != std::string_view::npos;
    const auto path_size = static_cast<Offset>(link.has_fragment ? hash : raw.size());
    link.path = {destination.begin, destination.begin + path_size};
    link.fragment =
        link.has_fragment ? Range{link.path.end + 1, destination.end} : Range{destination.end, destination.end};
    link.target = percent_decoded(markdown::unescape(document.slice(link.path)));
    link.anchor = percent_decoded(markdown::unescape(document.slice(link.fragment)));
}

/// `[text][label]` and `[text][]` that name no definition are plain text to CommonMark; people meant a link.
void extract_undefined_references(const Document& document, Range text, std::vector<Link>& links) {
    const std::string_view bytes = document.source().bytes();
    for (Offset middle = text.begin; middle + 1 < text.end; ++middle) {
        if (bytes[middle] != ']' || bytes[middle + 1] != '[') continue;
        const std::size_t close = bytes.substr(0, text.end).find_first_of("[]\n", middle + 2);
        if (close == std::string_view::npos || bytes[close] != ']') continue;
        const std::string_view before = bytes.substr(text.begin, middle - text.begin);
        const std::size_t open = before.find_last_of("[]\n");
        if (open == std::string_view::npos || before[open] != '[') continue;
        const Range content{text.begin + static_cast<Offset>(open) + 1, middle};
        const Range label{middle + 2, static_cast<Offset>(close)};
        const bool image = open > 0 && before[open - 1] == '!';
        const std::size_t begin = image ? open - 1 : open;
        const char left = begin > 0 ? before[begin - 1] : ' ';
        const bool indexing = (left >= 'a' && left <= 'z') || (left >= 'A' && left <= 'Z') ||
                              (left >= '0' && left <= '9') || left == ']' || left == ')' || left == '_' || left == '!';
        const std::string_view name = document.slice(label.empty() ? content : label);
        if (indexing || trimmed(document.slice(content)).empty() || name.starts_with('^')) continue;
        Link link;
        link.form = LinkForm::reference;
        link.image = image;
        link.range = {text.begin + static_cast<Offset>(begin), label.end + 1};
        link.text = content;
        link.label = label.empty() ? content : label;
        links.push_back(link);
        middle = label.end;
    }
}

}  // namespace

void extract_links(const Document& document, FileFacts& facts) {
    std::unordered_map<std::string, std::uint32_t> definitions;  // by normalised label: the first of a label counts
    for (const Node& node : document.nodes()) {
        if (node.kind != Kind::link_definition) continue;
        Link link;
        link.form = LinkForm::definition;
        link.range = node.range;
        link.label = node.label;
        read_destination(document, node.info, link);
        definitions.try_emplace(markdown::normalized_label(document.slice(node.label)),
                                static_cast<std::uint32_t>(facts.links.size()));
        facts.links.push_back(std::move(link));
    }
    for (NodeId id = 0; id < document.nodes().size(); ++id) {
        const Node& node = document[id];
        Link link;
        link.range = node.range;
        link.text = node.content;
        switch (node.kind) {
            case Kind::link:
            case Kind::image:
                link.image = node.kind == Kind::image;
                if (node.label.empty()) {
                    read_destination(document, node.info, link);
                } else {
                    link.form = LinkForm::reference;
                    link.label = node.label;
                    const auto found = definitions.find(markdown::normalized_label(document.slice(node.label)));
                    if (found != definitions.end()) link.definition = found->second;
                }
                break;
            case Kind::autolink:
                link.form = LinkForm::autolink;
                read_destination(document, node.info, link);
                link.external = true;
                break;
            case Kind::wiki_link:
                link.form = LinkForm::wiki;
                link.text = trimmed(document.source().bytes(), node.content);
                link.target = std::string(document.slice(link.text));
                break;
            case Kind::text: {
                Range text = node.range;  // brackets may have split one run of text into several nodes
                while (id + 1 < document.nodes().size() && document[id + 1].kind == Kind::text &&
                       document[id + 1].range.begin == text.end) {
                    text.end = document[++id].range.end;
                }
                extract_undefined_references(document, text, facts.links);
                continue;
            }
            default:
                continue;
        }
        facts.links.push_back(std::move(link));
    }
    // Lists of links: an added document belongs at the end of one.
    for (NodeId id = 0; id < document.nodes().size(); ++id) {
        if (document[id].kind != Kind::list) continue;
        bool all = true;
        for (NodeId item : document.children(id)) {
            bool any = false;
            for (NodeId inner = item + 1; inner < document[item].end && !any; ++inner)
                any = document[inner].kind == Kind::link;
            all = all && any;
        }
        if (all) facts.lists_of_links.push_back(document[id].range);
    }
}

}  // namespace infraspec::spec
