#include "reports/handoff.h"

#include <algorithm>

#include "reports/plain.h"
#include "spec/kind.h"
#include "spec/templates.h"
#include "workspace/layers.h"

namespace infraspec::reports {
namespace {

using spec::DocumentKind;
using text::Range;
using workspace::File;
using workspace::Root;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte >= 0x80;
}

/// Plain text that shows as itself in markdown.
std::string escaped(std::string_view plain) {
    std::string out;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const bool inside_word = i > 0 && i + 1 < plain.size() && is_word(plain[i - 1]) && is_word(plain[i + 1]);
        const bool markup =
            std::string_view("\\`*[]<>|").find(plain[i]) != std::string_view::npos || (plain[i] == '_' && !inside_word);
        if (markup) out += '\\';
        out += plain[i];
    }
    return out;
}

/// What is still to be filled in says nothing to the reader.
bool is_unfinished(std::string_view text) {
    static constexpr std::string_view marks[] = {"TODO", "TBD", "FIXME", "XXX", "???", "Lorem ipsum"};
    return text.empty() || std::ranges::any_of(marks, [&](auto mark) { return text.find(mark) != text.npos; });
}

std::string told(const File& file) {
    auto text = first_sentence(file);
    while (text.ends_with('.') || text.ends_with(':') || text.ends_with(' ')) text.pop_back();
    if (is_unfinished(text)) {
        const auto kind = file.facts->kind;
        text = kind == DocumentKind::other || kind == DocumentKind::module ? title_of(file)
                                                                           : std::string(spec::purpose(kind));
        if (is_unfinished(text)) text = file.name;
    }
    return escaped(text);
}

/// The layout's order, then the other documents; modules are told by the registry.
std::vector<const File*> listed_files(const Root& root) {
    std::vector<const File*> files;
    for (std::uint32_t i = 0; i < root.own_count(); ++i) {
        const auto kind = root.file(i).facts->kind;
        const bool is_top_readme = root.file(i).name == "README.md";
        if (kind != DocumentKind::module && kind != DocumentKind::readme && !is_top_readme)
            files.push_back(&root.file(i));
    }
    std::ranges::stable_sort(files, {}, [](const File* file) { return file->facts->kind; });
    return files;
}

std::string decisions_of(const Root& root) {
    std::string out;
    std::size_t number = 0;
    for (std::uint32_t i = 0; i < root.own_count(); ++i) {
        for (const auto& decision : root.file(i).facts->decisions) {
            const auto* section = decision.section(spec::DecisionSection::decision);
            if (section == nullptr || section->empty) continue;
            auto range = section->text;
            if (range.empty() && !section->items.empty()) range = section->items.front().text;
            auto text = plain(root.file(i), range);
            while (text.ends_with('.')) text.pop_back();
            if (is_unfinished(text) || is_unfinished(decision.name.text)) continue;
            out += std::to_string(++number) + ". " + escaped(decision.name.text) + ": " + escaped(text) + "\n";
        }
    }
    return out;
}

std::string layers_of(const Root& root) {
    std::string out;
    const workspace::LayerGraph layers(root);
    for (const auto ref : layers.nodes()) {
        if (ref.file >= root.own_count()) continue;
        const auto& layer = root.layer(ref);
        auto name = layer.name.text;
        if (spec::fold_case(name).ends_with(" layer")) name.resize(name.size() - 6);
        std::string held;
        if (const auto* section = layer.section("component")) {
            held = plain(root.file(ref.file), section->text);
            for (const auto& item : section->items) {
                if (!section->text.empty() && item.range.overlaps(section->text)) continue;
                held += (held.empty() ? "" : ", ") + plain(root.file(ref.file), item.text);
            }
        }
        if (is_unfinished(held)) held.clear();
        out += "- " + escaped(name) + (held.empty() ? "" : ": " + escaped(held)) + "\n";
    }
    return out;
}

const spec::Heading* handoff_heading(const File& file) {
    const auto& facts = *file.facts;
    return facts.handoff ? &facts.headings[facts.handoff->heading] : nullptr;
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += line_end;
        } else {
            out += c;
        }
    }
    return out;
}

/// The text without blanks at its end.
Range trimmed_end(std::string_view bytes, Range range) {
    while (!range.empty() && is_blank(bytes[range.end - 1])) --range.end;
    return range;
}

}  // namespace

std::string handoff(const Root& root, std::string_view heading_marker) {
    const auto folder = root.folder().substr(root.folder().rfind('/') + 1);
    std::string out = std::string(heading_marker) +
                      " Infrastructure Architecture Complete\n\nCreated specifications in `./" + folder + "/`:\n\n";
    for (const auto* file : listed_files(root)) out += "- " + file->name + ": " + told(*file) + "\n";
    if (const auto decisions = decisions_of(root); !decisions.empty())
        out += "\nKey architectural decisions:\n\n" + decisions;
    if (const auto layers = layers_of(root); !layers.empty()) out += "\nInfrastructure layers:\n\n" + layers;
    return out +
           "\nReady for infrastructure designer to:\n\n- Define concrete modules\n- Create resource configurations\n"
           "- Generate module scaffolds based on this architecture\n";
}

std::optional<HandoffEdit> handoff_edit(const Root& root) {
    const auto index = root.find("README.md");
    if (!index) {
        return HandoffEdit{
            root.folder() + "/README.md",
            {{0, 0}, "# " + std::string(spec::document_title(DocumentKind::readme)) + "\n\n" + handoff(root)},
            true};
    }
    const auto& readme = root.file(*index);
    const auto& source = *readme.source;
    HandoffEdit result{readme.path, {}, false};
    if (const auto* heading = handoff_heading(readme)) {
        const auto text = with_line_ends(handoff(root, std::string(heading->level, '#')), source.line_end());
        result.edit.range = trimmed_end(source.bytes(), heading->section);
        result.edit.replacement = text.substr(0, text.size() - source.line_end().size());
        if (result.edit.range.end == source.size()) result.edit.replacement += source.line_end();
    } else {
        const auto all = trimmed_end(source.bytes(), {0, source.size()});
        result.edit.range = {all.end, source.size()};
        result.edit.replacement = with_line_ends("\n\n" + handoff(root), source.line_end());
    }
    if (source.slice(result.edit.range) == result.edit.replacement) return std::nullopt;
    return result;
}

}  // namespace infraspec::reports
