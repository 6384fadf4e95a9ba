#include "features/refactorings/section_text.h"

#include <algorithm>
#include <set>

#include "features/completion/paths.h"
#include "features/refactorings/support.h"
#include "markdown/characters.h"

namespace infraspec::features {
namespace {

using spec::Heading;
using text::Offset;
using text::Range;
using text::TextEdit;

constexpr int deepest = 6;

std::string with_lf(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            out += '\n';
            if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// Another level for a heading: other marks, and marks in the place of an underline.
void add_level(const text::Source& source, const Heading& heading, int level, std::vector<TextEdit>& edits) {
    const std::string marks(static_cast<std::size_t>(std::clamp(level, 1, deepest)), '#');
    Offset end = heading.range.begin;
    while (end < heading.range.end && source.bytes()[end] == '#') ++end;
    if (end > heading.range.begin) {
        if (end - heading.range.begin != marks.size()) edits.push_back({{heading.range.begin, end}, marks});
        return;
    }
    edits.push_back({{heading.text.begin, heading.text.begin}, marks + " "});
    for (Offset at = heading.text.begin; at < heading.text.end; ++at) {
        if (source.bytes()[at] == '\n' || source.bytes()[at] == '\r') edits.push_back({{at, at + 1}, " "});
    }
    edits.push_back({{heading.text.end, heading.range.end}, ""});
}

/// Links of the section, written for the file at another path.
class LinkMover {
  public:
    LinkMover(const Context& context, Range section, const std::string& path)
        : context_(context), section_(section), path_(path) {}

    void add(const spec::Link& link, std::vector<TextEdit>& edits) const {
        const bool written = link.form == spec::LinkForm::inline_link || link.form == spec::LinkForm::definition;
        if (!written || link.external || link.target.starts_with('/')) return;
        const std::string& here = context_.file().path;
        const auto put = [&](const std::string& to) {
            const bool angled =
                link.destination.begin > 0 && context_.source().bytes()[link.destination.begin - 1] == '<';
            const std::string path = relative_path(path_, to);
            edits.push_back({link.path, angled ? path : encode_destination(path)});
        };
        if (link.path.empty()) {
            if (link.has_fragment && !link.anchor.empty() && !is_inside(link.anchor)) put(here);
            return;
        }
        const auto to = workspace::target_path(context_.snapshot, context_.root, context_.file(), link);
        if (!to) return;
        if (*to == here && link.has_fragment && is_inside(link.anchor)) {
            edits.push_back({link.path, ""});
        } else if (relative_path(here, *to) != relative_path(path_, *to)) {
            put(*to);
        }
    }

  private:
    bool is_inside(std::string_view anchor) const {
        const spec::FileFacts& facts = context_.facts();
        return std::ranges::any_of(facts.headings,
                                   [&](const Heading& heading) {
                                       return heading.slug == anchor && section_.contains(heading.range);
                                   }) ||
               std::ranges::any_of(facts.anchors, [&](const spec::Anchor& each) {
                   return each.name == anchor && section_.contains(each.range);
               });
    }

    const Context& context_;
    Range section_;
    const std::string& path_;
};

std::string applied(const text::Source& source, Range range, std::vector<TextEdit> edits) {
    for (TextEdit& edit : edits) {
        edit.range.begin -= range.begin;
        edit.range.end -= range.begin;
    }
    return text::apply(source.slice(range), std::move(edits));
}

}  // namespace

Range section_range(const Context& context, std::uint32_t heading) {
    const text::Source& source = context.source();
    const Heading& head = context.facts().headings[heading];
    const Offset begin = source.line_start(source.line_of(head.range.begin));
    return {std::max(begin, source.content_begin()), written_end(source, head.section.end)};
}

TextEdit cut_section(const Context& context, std::uint32_t heading) {
    const text::Source& source = context.source();
    Range range = section_range(context, heading);
    Offset next = range.end;
    while (next < source.size() && markdown::is_space(source.bytes()[next])) ++next;
    if (next < source.size()) return {{range.begin, source.line_start(source.line_of(next))}, ""};
    range.begin = written_end(source, range.begin);
    return {{range.begin, source.size()}, range.begin == source.content_begin() ? "" : std::string(source.line_end())};
}

bool section_has_used_definitions(const Context& context, Range section) {
    const auto& links = context.facts().links;
    return std::ranges::any_of(links, [&](const spec::Link& link) {
        return link.form == spec::LinkForm::reference && link.definition < links.size() &&
               !section.contains(link.range) && section.contains(links[link.definition].range);
    });
}

SectionText section_text(const Context& context, std::uint32_t heading, const std::string& path, int level, bool bare) {
    const text::Source& source = context.source();
    const spec::FileFacts& facts = context.facts();
    const Heading& head = facts.headings[heading];
    const Range whole = section_range(context, heading);
    Range range = whole;
    if (bare) {
        range.begin = std::min(head.range.end, range.end);
        while (range.begin < range.end && markdown::is_space(source.bytes()[range.begin])) ++range.begin;
    }
    std::vector<TextEdit> edits;
    for (const Heading& each : facts.headings) {
        if (each.nested || !range.contains(each.range)) continue;
        add_level(source, each, level + static_cast<int>(each.level) - static_cast<int>(head.level), edits);
    }
    const LinkMover mover(context, whole, path);
    std::set<std::uint32_t> needed;
    for (const spec::Link& link : facts.links) {
        if (!range.contains(link.range)) continue;
        if (link.form == spec::LinkForm::reference && link.definition < facts.links.size() &&
            !range.contains(facts.links[link.definition].range))
            needed.insert(link.definition);
        mover.add(link, edits);
    }
    SectionText result{with_lf(applied(source, range, std::move(edits)))};
    for (const std::uint32_t index : needed) {
        std::vector<TextEdit> own;
        mover.add(facts.links[index], own);
        result.text +=
            (index == *needed.begin() ? "\n\n" : "\n") + with_lf(applied(source, facts.links[index].range, own));
    }
    return result;
}

}  // namespace infraspec::features
