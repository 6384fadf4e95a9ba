#include "rules/support/documents.h"

#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {

bool has_known_kind(const workspace::File& file) {
    return file.facts->kind != spec::DocumentKind::other;
}

bool is_readme_of_root(const workspace::File& file) {
    return file.facts->kind == spec::DocumentKind::readme && file.name.find('/') == std::string::npos;
}

std::optional<std::uint32_t> readme_of(const workspace::Root& root) {
    for (std::uint32_t i = 0; i < root.own_count(); ++i) {
        if (is_readme_of_root(root.file(i))) return i;
    }
    return std::nullopt;
}

text::Range title_range(const workspace::File& file) {
    for (const auto& heading : file.facts->headings) {
        if (heading.level == 1 && !heading.text.empty()) return heading.text;
    }
    const auto& source = *file.source;
    const auto begin = file.facts->first_block ? file.facts->first_block->begin : body_begin(file);
    const text::Range line{begin, line_at(source, begin).end};
    return {begin, content_end(source, line)};
}

std::string title_of(const workspace::File& file) {
    for (const auto& heading : file.facts->headings) {
        if (heading.level == 1 && !heading.title.empty()) return one_line(heading.title);
    }
    return title_case(stem_of(file.name));
}

std::string title_from_name(const workspace::Root& root, const workspace::File& file) {
    if (is_readme_of_root(file)) {
        // The folders that make a specification are called alike everywhere; the one that holds them has the name.
        auto folder = std::string_view(root.folder());
        for (const std::string_view usual : {"/infra-specs", "/infrastructure", "/spec", "/docs"}) {
            if (folder.ends_with(usual)) folder.remove_suffix(usual.size());
        }
        const auto name = title_case(folder.substr(folder.rfind('/') + 1));
        return name.empty() ? "Infrastructure Specification" : name + " Infrastructure";
    }
    auto name = std::string_view(file.name);
    if (stem_of(name) == "README" && name.find('/') != std::string_view::npos) name = name.substr(0, name.rfind('/'));
    const auto title = title_case(stem_of(name));
    return title.empty() ? "Infrastructure Specification" : title;
}

text::Offset body_begin(const workspace::File& file) {
    const auto& source = *file.source;
    if (file.facts->front_matter.empty()) return source.content_begin();
    return source.line_start(source.line_of(file.facts->front_matter.end - 1) + 1);
}

std::vector<std::uint32_t> files_of_kind(const workspace::Root& root, spec::DocumentKind kind) {
    std::vector<std::uint32_t> files;
    for (std::uint32_t i = 0; i < root.own_count(); ++i) {
        if (root.file(i).facts->kind == kind) files.push_back(i);
    }
    return files;
}

}  // namespace infraspec::rules
