#include <algorithm>
#include <optional>

#include "rules/catalogue.h"
#include "rules/support/documents.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using spec::DocumentKind;
using text::Range;

/// What the summary says against what there is.
struct Comparison {
    std::vector<const spec::Name*> gone;  ///< listed, and not there
    std::vector<const spec::Name*> kept;
    std::vector<std::uint32_t> left_out;  ///< there, and not listed
};

/// The file that an entry means: relative to the root, to the summary's own folder, or to the workspace.
std::optional<std::uint32_t> listed_file(const RuleContext& context, std::string_view name) {
    while (name.starts_with("./")) name.remove_prefix(2);
    if (const auto file = context.root.find(name)) return file;
    const auto& path = context.file().path;
    const auto beside = path.substr(0, path.rfind('/') + 1) + std::string(name);
    if (const auto file = context.root.find_path(beside)) return file;
    // "infra-specs/overview.md": the root's folder, as it is called from somewhere above.
    const std::string folder = "/" + std::string(name.substr(0, name.find('/')));
    const auto slash = name.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    for (auto at = context.root.folder().rfind(folder); at != std::string::npos && at > 0;
         at = context.root.folder().rfind(folder, at - 1)) {
        const auto candidate = context.root.folder().substr(0, at + 1) + std::string(name);
        if (const auto file = context.root.find_path(candidate)) return file;
    }
    return std::nullopt;
}

/// Patterns, and files outside of the root, of which nothing is known.
bool is_beyond(std::string_view name) {
    return name.find_first_of("*{<") != std::string_view::npos || name.starts_with("../") || name.starts_with('/') ||
           name.find("://") != std::string_view::npos;
}

bool must_be_listed(const RuleContext& context, std::uint32_t index) {
    const auto& file = context.root.file(index);
    const auto kind = file.facts->kind;
    return index != context.index && has_known_kind(file) && kind != DocumentKind::readme &&
           kind != DocumentKind::module;
}

Comparison compare(const RuleContext& context, const spec::Handoff& handoff) {
    Comparison result;
    std::vector<std::uint32_t> listed;
    for (const auto& name : handoff.files) {
        const auto file = listed_file(context, name.text);
        if (file) listed.push_back(*file);
        (file || is_beyond(name.text) ? result.kept : result.gone).push_back(&name);
    }
    for (std::uint32_t i = 0; i < context.root.own_count(); ++i) {
        if (must_be_listed(context, i) && std::ranges::find(listed, i) == listed.end()) result.left_out.push_back(i);
    }
    return result;
}

std::size_t indentation_of(std::string_view line) {
    return std::min(line.find_first_not_of(" \t"), line.size());
}

/// The length of `- ` or `12. ` at the beginning of the text; 0: there is none.
std::size_t marker_size(std::string_view text) {
    auto end = text.find_first_not_of("0123456789");
    if (end == std::string_view::npos || end >= text.size()) return 0;
    if (std::string_view(end > 0 ? ".)" : "-*+").find(text[end]) == std::string_view::npos) return 0;
    const auto content = text.find_first_not_of(" \t", end + 1);
    return content == std::string_view::npos || content == end + 1 ? 0 : content;
}

/// The lines of the list item that begins on the line of `at`, without the last line end.
Range item_lines(const text::Source& source, text::Offset at) {
    auto last = source.line_of(at);
    const auto begin = source.line_start(last);
    const auto indentation = indentation_of(source.slice(source.line(last)));
    for (; last + 1 < source.line_count(); ++last) {
        const auto line = source.slice(source.line(last + 1));
        const auto content = indentation_of(line);
        if (content == line.size()) break;
        const bool goes_on =
            content > indentation || (marker_size(line.substr(content)) == 0 &&
                                      std::string_view("#<>|`~").find(line[content]) == std::string_view::npos);
        if (!goes_on) break;
    }
    return {begin, source.line(last).end};
}

/// "3. " for "1. " and two entries on; other markers stay.
std::string counted_on(std::string_view marker, std::size_t by) {
    const auto digits = marker.find_first_not_of("0123456789");
    if (digits == 0 || digits > 6) return std::string(marker);
    return std::to_string(std::stoul(std::string(marker.substr(0, digits))) + by) + std::string(marker.substr(digits));
}

/// An entry for a file, spelled like the one of `like`: its marker, code ticks, emphasis or a link.
std::string entry_like(const text::Source& source, const spec::Name& like, std::size_t after,
                       const workspace::File& file) {
    const auto line = source.line_start(source.line_of(like.range.begin));
    const auto before = source.slice({line, like.range.begin});
    const auto marker = indentation_of(before);
    const auto size = marker_size(std::string(before.substr(marker)) + "x");
    const auto wrap = before.substr(std::min(marker + size, before.size()));
    auto name = file.name;
    if (wrap == "`" || wrap == "**" || wrap == "_" || wrap == "*") {
        name = std::string(wrap) + name + std::string(wrap);
    } else if (wrap == "[") {
        name = "[" + name + "](" + as_destination(file.name) + ")";
    }
    return std::string(before.substr(0, marker)) + counted_on(before.substr(marker, size), after) + name + ": " +
           title_of(file);
}

Fix regenerated(const RuleContext& context, const spec::Handoff& handoff, const Comparison& comparison) {
    const auto& source = context.source();
    const bool anew = comparison.kept.empty();
    const auto& like = anew ? handoff.files.front() : *comparison.kept.back();
    std::string entries;
    std::size_t after = anew ? 0 : 1;
    for (const auto file : comparison.left_out) {
        entries += "\n" + entry_like(source, like, after++, context.root.file(file));
    }
    std::vector<text::TextEdit> edits;
    for (const auto* name : comparison.gone) {
        edits.push_back(without_lines(source, item_lines(source, name->range.begin)));
    }
    if (!anew) {
        const auto end = item_lines(source, like.range.begin).end;
        if (!entries.empty()) edits.push_back(insertion(source, end, entries));
    } else if (!entries.empty()) {
        // Nothing is left of the list: the new one takes its first entry's place.
        const auto lines = item_lines(source, comparison.gone.front()->range.begin);
        edits.front() = {lines, with_line_ends_of(source, entries.substr(1))};
    }
    return safe_fix_of(context.file(), "Bring the list of files up to date", std::move(edits));
}

/// "overview.md, security.md and 3 more".
std::string listed_names(const RuleContext& context, const std::vector<std::uint32_t>& files) {
    constexpr std::size_t most = 6;
    std::vector<std::string> names;
    for (const auto file : files) {
        if (names.size() + 1 == most && files.size() > most) {
            names.push_back(std::to_string(files.size() - names.size()) + " more");
            break;
        }
        names.push_back(context.root.file(file).name);
    }
    return listed(names);
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto& handoff = context.facts().handoff;
    // A summary without a list of files may tell them in another way.
    if (!handoff || handoff->files.empty()) return findings;
    const auto comparison = compare(context, *handoff);
    for (const auto* name : comparison.gone) {
        Finding finding;
        finding.range = name->range;
        finding.message = "There is no " + quoted(name->text) + " any more: take it off the summary or write it";
        finding.fixes.push_back(regenerated(context, *handoff, comparison));
        findings.push_back(std::move(finding));
    }
    if (!comparison.left_out.empty()) {
        Finding finding;
        finding.range = context.facts().headings[handoff->heading].text;
        finding.message = "The summary leaves out " + listed_names(context, comparison.left_out) + ": list every file";
        finding.fixes.push_back(regenerated(context, *handoff, comparison));
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule handoff_stale{
    .name = "handoff-stale",
    .severity = workspace::Severity::information,
    .family = "Handoff and hygiene",
    .summary = "The closing summary does not list the files that there are",
    .why = "Whoever takes over reads what the summary names, and nothing else.",
    .at = "the name of a file that is gone; for files that are left out, the heading",
    .fix = "brings the list of files up to date",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/README.md
# Shop

## Infrastructure Architecture Complete

- overview.md: what the shop is
- security.md: who may do what
//- infra-specs/overview.md
# Overview

The shop sells goods.
)",
    .good = R"(//- infra-specs/README.md
# Shop

## Infrastructure Architecture Complete

- overview.md: what the shop is
//- infra-specs/overview.md
# Overview

The shop sells goods.
)",
    .check = check,
};

}  // namespace infraspec::rules
