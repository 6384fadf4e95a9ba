#include "rules/disable_fixes.h"

#include <algorithm>
#include <optional>

#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using spec::SuppressionForm;

/// Adds the rule to a comment of this form that covers `line` and already names rules.
std::optional<text::TextEdit> joined(std::span<const spec::Suppression> suppressions, SuppressionForm form,
                                     text::Range line, std::string_view rule) {
    for (const auto& suppression : suppressions) {
        if (suppression.form != form || suppression.rules.empty() || !suppression.covers.contains(line)) continue;
        const auto end = suppression.rules.back().range.end;
        return text::TextEdit{{end, end}, " " + std::string(rule)};
    }
    return std::nullopt;
}

const spec::Fence* fence_around(const workspace::File& file, text::Offset at) {
    for (const auto& fence : file.facts->fences) {
        if (fence.range.touches(at)) return &fence;
    }
    return nullptr;
}

bool is_definition(const workspace::File& file, text::Offset at) {
    return std::any_of(file.facts->links.begin(), file.facts->links.end(), [&](const spec::Link& link) {
        return link.form == spec::LinkForm::definition && link.range.touches(at);
    });
}

/// Where a comment at the end of `line` has to stand: before a closing `##`, the last `|` of a table row, a hard break.
text::Offset comment_place(const text::Source& source, text::Range line) {
    auto text = source.slice(line);
    text = text.substr(0, text.find_last_not_of(" \t") + 1);
    const auto begin = text.find_first_not_of(" \t>");
    if (begin == std::string_view::npos) return line.begin + static_cast<text::Offset>(text.size());
    if (text[begin] == '#') {
        const auto before_closing = text.find_last_not_of('#') + 1;
        if (before_closing > begin && before_closing < text.size() && text[before_closing - 1] == ' ') {
            text = text.substr(0, text.find_last_not_of(" \t", before_closing - 1) + 1);
        }
    } else if (text.size() > begin + 1 && (text.ends_with('|') || text.ends_with('\\'))) {
        text.remove_suffix(1);
        text = text.substr(0, text.find_last_not_of(" \t") + 1);
    }
    return line.begin + static_cast<text::Offset>(text.size());
}

/// Comments around a fence, in whose body none can stand. Empty when the fence does not begin its line.
std::vector<text::TextEdit> around(const text::Source& source, const spec::Fence& fence, std::string_view rule) {
    const auto begin = source.line_start(source.line_of(fence.range.begin));
    const auto indentation = std::string(source.slice({begin, fence.range.begin}));
    if (indentation.find_first_not_of(" \t") != std::string::npos) return {};
    const auto name = std::string(rule);
    return {insertion(source, begin, indentation + "<!-- infraspec-disable " + name + " -->\n"),
            insertion(source, fence.range.end, "\n" + indentation + "<!-- infraspec-enable " + name + " -->")};
}

std::vector<text::TextEdit> for_line(const workspace::File& file, std::span<const spec::Suppression> suppressions,
                                     text::Offset at, std::string_view rule) {
    const auto& source = *file.source;
    const auto line = line_at(source, at);
    for (const auto form : {SuppressionForm::disable_line, SuppressionForm::disable_next_line}) {
        if (auto edit = joined(suppressions, form, line, rule)) return {*edit};
    }
    const auto name = std::string(rule);
    if (const auto* fence = fence_around(file, at)) return around(source, *fence, rule);
    if (is_definition(file, at)) {
        return {insertion(source, line.begin, "<!-- infraspec-disable-next-line " + name + " -->\n")};
    }
    const auto place = comment_place(source, line);
    const auto* space = place > line.begin ? " " : "";
    return {insertion(source, place, space + ("<!-- infraspec-disable-line " + name + " -->"))};
}

text::TextEdit for_file(const workspace::File& file, std::span<const spec::Suppression> suppressions,
                        std::string_view rule) {
    const auto& source = *file.source;
    const text::Range everything{0, source.size()};
    if (auto edit = joined(suppressions, SuppressionForm::disable_file, everything, rule)) return *edit;
    auto at = source.content_begin();
    if (!file.facts->front_matter.empty()) at = source.line_start(source.line_of(file.facts->front_matter.end) + 1);
    const bool after_text = at > source.content_begin() && line_at(source, at).begin != at;
    return insertion(source, at,
                     (after_text ? "\n" : "") + ("<!-- infraspec-disable-file " + std::string(rule) + " -->\n\n"));
}

}  // namespace

std::vector<Fix> disable_fixes(const workspace::File& file, std::span<const spec::Suppression> suppressions,
                               const Finding& finding) {
    std::vector<Fix> fixes;
    const auto title = "Disable " + std::string(finding.rule);
    auto edits = for_line(file, suppressions, finding.range.begin, finding.rule);
    if (!edits.empty()) fixes.push_back(fix_of(file, title + " for this line", std::move(edits)));
    fixes.push_back(fix_of(file, title + " for this file", {for_file(file, suppressions, finding.rule)}));
    return fixes;
}

}  // namespace infraspec::rules
