#include "rules/support/vocabulary_entry.h"

#include <algorithm>

#include "rules/support/documents.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

/// Only the first letter of a name that is all lower case is raised: "eBGP" and "RTO" stay.
std::string as_entry_name(std::string_view name) {
    auto text = one_line(name);
    const bool lower = std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (lower && !text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace

const spec::Heading* heading_of(const spec::FileFacts& facts, const spec::Term& term) {
    const auto found = std::find_if(facts.headings.begin(), facts.headings.end(),
                                    [&](const spec::Heading& heading) { return heading.range == term.heading; });
    return found == facts.headings.end() ? nullptr : &*found;
}

std::optional<Fix> vocabulary_entry(const workspace::Root& root, std::string_view name) {
    const auto vocabularies = files_of_kind(root, spec::DocumentKind::vocabulary);
    if (vocabularies.empty()) return std::nullopt;
    const auto& file = root.file(vocabularies.front());
    const auto& facts = *file.facts;
    const auto entry = as_entry_name(name);
    auto line = "### " + entry;
    text::Range place{0, file.source->size()};
    if (!facts.terms.empty()) {
        const auto& last = facts.terms.back();
        const auto* heading = heading_of(facts, last);
        line = heading ? std::string(heading->level, '#') + " " + entry : "**" + entry + "**";
        place = heading ? heading->section : last.extent;
    }
    return fix_of(file, "Add " + quoted(entry) + " to " + file.name,
                  {block_after(*file.source, place, line + "\n\n" + "Definition " + std::string(to_fill_in) + ".")});
}

std::vector<std::string> known_names(const workspace::Root& root) {
    std::vector<std::string> names;
    for (const auto& entry : root.names().entries()) {
        for (const auto& definition : entry.definitions) {
            if (definition.entity.kind != workspace::EntityKind::layer) names.push_back(root.name(definition).text);
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace infraspec::rules
