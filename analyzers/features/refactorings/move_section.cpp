#include "features/refactorings/move_section.h"

#include <algorithm>
#include <map>

#include "features/completion/paths.h"
#include "features/refactorings/section_text.h"
#include "features/refactorings/support.h"
#include "markdown/parse.h"
#include "spec/outline.h"
#include "spec/templates.h"

namespace infraspec::features {
namespace {

using spec::DocumentKind;
using spec::Heading;
using text::Offset;
using text::Range;
using workspace::File;

/// What stands in the document of a kind: its whole content under its title, or one of the things that it defines.
struct Belonging {
    std::uint32_t heading = spec::no_index;
    DocumentKind kind = DocumentKind::other;
    bool whole = false;
};

/// The kind of document that has this title.
std::optional<DocumentKind> kind_titled(std::string_view title) {
    using enum DocumentKind;
    const std::string norm = spec::norm(title);
    static constexpr std::array<std::pair<std::string_view, DocumentKind>, 9> others{
        {{"glossary", vocabulary},
         {"trade off", tradeoffs},
         {"decision", tradeoffs},
         {"component", responsibilities},
         {"component responsibility", responsibilities},
         {"layer", architecture},
         {"monitoring", observability},
         {"cost", cost_management},
         {"infrastructure assertion", assertions}}};
    for (const auto& [name, kind] : others) {
        if (spec::norm(name) == norm) return kind;
    }
    for (auto kind = static_cast<unsigned>(overview); kind < static_cast<unsigned>(module); ++kind) {
        const auto each = static_cast<DocumentKind>(kind);
        if (norm == spec::norm(spec::document_title(each)) || norm == spec::norm(spec::stem(each))) return each;
    }
    return std::nullopt;
}

/// What the heading would define if the document were of another kind.
std::optional<DocumentKind> kind_defining(const Context& context, std::uint32_t heading) {
    const File& file = context.file();
    const Range range = context.facts().headings[heading].range;
    const auto read_as = [&](DocumentKind kind) {
        return workspace::make_file(file.path, file.name, kind, file.source, {}, &file)->facts;
    };
    const auto at_heading = [&](const auto& entities) {
        return std::ranges::any_of(entities, [&](const auto& each) { return each.heading == heading; });
    };
    if (at_heading(read_as(DocumentKind::responsibilities)->components)) return DocumentKind::responsibilities;
    if (at_heading(read_as(DocumentKind::tradeoffs)->decisions)) return DocumentKind::tradeoffs;
    const auto layers = read_as(DocumentKind::architecture);
    if (at_heading(layers->layers)) return DocumentKind::architecture;
    const auto assertions = read_as(DocumentKind::assertions);
    const bool asserts = std::ranges::any_of(assertions->assertions, [&](const spec::Assertion& assertion) {
        return range.contains(assertion.title.range);
    });
    return asserts ? std::optional(DocumentKind::assertions) : std::nullopt;
}

/// In these, headings are categories, layers or things of their own, whatever they are called.
bool has_headings_of_its_own(DocumentKind kind) {
    using enum DocumentKind;
    return kind == responsibilities || kind == architecture || kind == tradeoffs || kind == assertions ||
           kind == vocabulary || kind == environments || kind == constraints;
}

bool has_text(const Context& context, std::uint32_t heading) {
    return section_range(context, heading).end > context.facts().headings[heading].range.end;
}

std::optional<Belonging> belonging_at(const Context& context, Range selection) {
    const spec::FileFacts& facts = context.facts();
    const text::Source& source = context.source();
    std::uint32_t at = spec::no_index;
    for (std::uint32_t i = 0; i < facts.headings.size(); ++i) {
        const Heading& heading = facts.headings[i];
        if (!heading.nested && heading.range.begin <= source.line(source.line_of(selection.begin)).end &&
            selection.begin <= heading.section.end)
            at = i;
    }
    if (at == spec::no_index) return std::nullopt;
    const Range lines{source.line_start(source.line_of(facts.headings[at].range.begin)), facts.headings[at].range.end};
    if (lines.touches(selection.begin) && facts.headings[at].level > 1) {
        const auto kind = kind_titled(facts.headings[at].title);
        if (!kind || facts.headings[at].level != 2) {
            const auto defining = kind_defining(context, at);
            if (defining && *defining != facts.kind) return Belonging{at, *defining, false};
        }
    }
    if (has_headings_of_its_own(facts.kind)) return std::nullopt;
    for (; at != spec::no_index; at = facts.headings[at].parent) {
        const auto kind = facts.headings[at].level == 2 ? kind_titled(facts.headings[at].title) : std::nullopt;
        if (kind && *kind != facts.kind && has_text(context, at)) return Belonging{at, *kind, true};
    }
    return std::nullopt;
}

/// The level of the headings of such things in a document; 2 when it has none.
int level_in(const File& target, DocumentKind kind) {
    const spec::FileFacts& facts = *target.facts;
    const auto level = [&](std::uint32_t heading) {
        return heading < facts.headings.size() ? static_cast<int>(facts.headings[heading].level) : 2;
    };
    if (kind == DocumentKind::responsibilities && !facts.components.empty())
        return level(facts.components.back().heading);
    if (kind == DocumentKind::architecture && !facts.layers.empty()) return level(facts.layers.back().heading);
    if (kind == DocumentKind::tradeoffs && !facts.decisions.empty()) return level(facts.decisions.back().heading);
    if (kind == DocumentKind::assertions && !facts.assertions.empty()) {
        for (const Heading& heading : facts.headings) {
            if (heading.range.contains(facts.assertions.back().title.range)) return heading.level;
        }
    }
    return 2;
}

class Move {
  public:
    Move(const Context& context, Belonging what)
        : context_(context), what_(what), target_(document_of_kind(context.root, what.kind)) {
        path_ = target_ ? context.root.file(*target_).path
                        : context.root.folder() + "/" + std::string(spec::stem(what.kind)) + ".md";
    }

    bool creates() const { return !target_; }
    std::string target_name() const {
        return target_ ? context_.root.file(*target_).name : std::string(spec::stem(what_.kind)) + ".md";
    }

    /// Why not, for people; empty when nothing is against it.
    std::string refusal() const {
        if (section_has_used_definitions(context_, section_range(context_, what_.heading)))
            return "Other sections use a link definition that stands in it";
        if (!target_ || what_.whole) return {};
        const std::string norm = spec::norm(heading().title);
        const File& target = context_.root.file(*target_);
        const bool there = std::ranges::any_of(target.facts->headings,
                                               [&](const Heading& other) { return spec::norm(other.title) == norm; });
        return there ? target.name + " has a heading “" + heading().title + "” already" : std::string();
    }

    RefactoredFiles write() const {
        const bool under_title = what_.whole && target_ && has_its_title();
        int level = 2;
        if (what_.whole && (!target_ || under_title)) level = 1;
        if (!what_.whole && target_) level = level_in(context_.root.file(*target_), what_.kind);
        const SectionText moved = section_text(context_, what_.heading, path_, level, under_title);
        std::map<std::string, RefactoredFile> files;
        const auto file = [&](const std::string& path) -> RefactoredFile& {
            return files.try_emplace(path, RefactoredFile{path, {}}).first->second;
        };
        const text::TextEdit cut = cut_section(context_, what_.heading);
        file(context_.file().path).edits.push_back(cut);
        std::string text = moved.text;
        if (!target_ && !what_.whole) text = "# " + std::string(spec::document_title(what_.kind)) + "\n\n" + text;
        const text::Source none("");
        const text::Source& target = target_ ? *context_.root.file(*target_).source : none;
        file(path_).edits.push_back(appended(target, text));
        file(path_).create = creates();
        const auto anchors = moved_anchors(cut, text::apply(target.bytes(), file(path_).edits), under_title);
        const auto follow = [&](const workspace::Root& root) {
            for (std::uint32_t index = 0; index < root.own_count(); ++index) {
                for (auto& edit : links_following(root, root.file(index), cut.range, anchors))
                    file(root.file(index).path).edits.push_back(std::move(edit));
            }
        };
        for (const auto& root : context_.snapshot.roots) follow(*root);
        RefactoredFiles result;
        for (auto& [path, edits] : files) result.push_back(std::move(edits));
        return result;
    }

  private:
    /// Path and anchor, by the anchor in the document that the section leaves.
    using Anchors = std::map<std::string, std::pair<std::string, std::string>, std::less<>>;

    const Heading& heading() const { return context_.facts().headings[what_.heading]; }

    bool has_its_title() const {
        const auto& headings = context_.root.file(*target_).facts->headings;
        return !headings.empty() && headings.front().level == 1 && kind_titled(headings.front().title) == what_.kind;
    }

    /// The section's headings are the last ones of the document that it comes to.
    Anchors moved_anchors(const text::TextEdit& cut, const std::string& target_text, bool under_title) const {
        const auto headings_of = [](std::string bytes) {
            return spec::outline(markdown::parse(std::make_shared<const text::Source>(std::move(bytes)))).headings;
        };
        const Range section = section_range(context_, what_.heading);
        const std::string& here = context_.file().path;
        const auto left = headings_of(text::apply(context_.source().bytes(), {cut}));
        const auto there = headings_of(target_text);
        std::vector<const Heading*> going;
        std::vector<const Heading*> staying;
        for (const Heading& each : context_.facts().headings)
            (section.contains(each.range) ? going : staying).push_back(&each);
        Anchors anchors;
        if (under_title) {
            anchors.emplace(going.front()->slug, std::pair(path_, there.front().slug));
            going.erase(going.begin());
        }
        for (std::size_t i = 0; i < going.size() && going.size() <= there.size(); ++i)
            anchors.emplace(going[i]->slug, std::pair(path_, there[there.size() - going.size() + i].slug));
        for (std::size_t i = 0; i < staying.size() && staying.size() == left.size(); ++i) {
            if (staying[i]->slug != left[i].slug) anchors.emplace(staying[i]->slug, std::pair(here, left[i].slug));
        }
        for (const spec::Anchor& anchor : context_.facts().anchors) {
            if (section.contains(anchor.range)) anchors.emplace(anchor.name, std::pair(path_, anchor.name));
        }
        return anchors;
    }

    std::vector<text::TextEdit> links_following(const workspace::Root& root, const File& file, Range cut,
                                                const Anchors& anchors) const {
        std::vector<text::TextEdit> edits;
        const bool here = file.path == context_.file().path;
        for (const spec::Link& link : file.facts->links) {
            if (!link.has_fragment || link.external || link.destination.empty() || link.anchor.empty()) continue;
            if (here && cut.contains(link.range)) continue;
            const auto anchor = anchors.find(link.anchor);
            if (anchor == anchors.end()) continue;
            const auto path = workspace::target_path(context_.snapshot, root, file, link);
            if (path != context_.file().path) continue;
            const auto& [to, slug] = anchor->second;
            const std::string_view written = file.source->slice(link.path);
            std::string destination = to == file.path ? "" : encode_destination(relative_path(file.path, to));
            if (to == *path) destination = written;
            edits.push_back({link.destination, destination + "#" + encode_destination(slug)});
        }
        return edits;
    }

    Context context_;
    Belonging what_;
    std::optional<std::uint32_t> target_;
    std::string path_;
};

}  // namespace

void add_section_move(const Context& context, Range selection, std::vector<Refactoring>& out) {
    if (context.index >= context.root.own_count()) return;
    const auto what = belonging_at(context, selection);
    if (!what) return;
    const Move move(context, *what);
    const std::string title = "Move “" + context.facts().headings[what->heading].title + "” to " + move.target_name();
    if (auto reason = move.refusal(); !reason.empty()) {
        out.push_back(disabled(title, "refactor.move", std::move(reason)));
    } else {
        out.push_back({title, "refactor.move", [move] { return move.write(); }, move.creates()});
    }
}

}  // namespace infraspec::features
