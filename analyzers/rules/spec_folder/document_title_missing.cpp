#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/documents.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

/// Start of the first line after the front matter that is not blank. Comments at the top keep to the line below them,
/// so the title goes before them.
text::Offset title_place(const workspace::File& file) {
    const auto& source = *file.source;
    auto line = source.line_of(body_begin(file));
    while (line + 1 < source.line_count() && trimmed(source.slice(source.line(line))).empty()) ++line;
    return std::max(source.line_start(line), body_begin(file));
}

std::vector<Finding> check(const RuleContext& context) {
    const auto& file = context.file();
    const auto& facts = context.facts();
    // A document with nothing at all in it is document-empty's.
    if (!has_known_kind(file) || facts.begins_with_title || !facts.first_block) return {};

    const auto line = line_at(context.source(), facts.first_block->begin);
    Finding finding;
    finding.range = {facts.first_block->begin, content_end(context.source(), {facts.first_block->begin, line.end})};
    finding.message = "The document does not begin with a title: begin it with a level-1 heading, \"# Title\"";
    const bool has_title_later = std::any_of(facts.headings.begin(), facts.headings.end(),
                                             [](const spec::Heading& heading) { return heading.level == 1; });
    if (!has_title_later) {
        const auto title = title_from_name(context.root, file);
        finding.fixes.push_back(safe_fix_of(file, "Insert the title " + quoted(title),
                                            {insertion(context.source(), title_place(file), "# " + title + "\n\n")}));
    }
    return {finding};
}

}  // namespace

constinit const Rule document_title_missing{
    .name = "document-title-missing",
    .severity = workspace::Severity::warning,
    .family = "Spec folder",
    .summary = "A document does not begin with a level-1 heading",
    .why =
        "The title is what outlines, search results and links show. Without one a document is known by its file name "
        "only.",
    .at = "the first line",
    .fix = "inserts a title made from the file's name",
    .fix_is_safe = true,
    .bad = R"(//- infra-specs/security.md
## Threats

Nobody may read a secret but its owner.
)",
    .good = R"(//- infra-specs/security.md
# Security

## Threats

Nobody may read a secret but its owner.
)",
    .check = check,
};

}  // namespace infraspec::rules
