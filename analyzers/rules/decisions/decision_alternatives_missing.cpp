#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/options.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

/// What the Decision decides for, as the name of an option: its first words.
std::string decided_name(const text::Source& source, const spec::Decision& decision) {
    const auto* section = decision.section(spec::DecisionSection::decision);
    auto text = section ? one_line(source.slice(section->text)) : std::string();
    text = text.substr(0, text.find_first_of(",.;:([*`_"));
    for (const std::string_view link : {" for ", " because ", " with ", " as ", " to "}) {
        text = text.substr(0, text.find(link));
    }
    while (text.ends_with(' ')) text.pop_back();
    constexpr std::size_t longest = 60;
    return text.empty() || text.size() > longest ? "First option" : text;
}

/// Two options below the heading, for a decision that has none.
text::TextEdit options_inserted(const RuleContext& context, const spec::Decision& decision) {
    const auto& source = context.source();
    const auto& heading = context.facts().headings[decision.heading];
    const auto open = std::string(to_fill_in);
    std::string text;
    for (const auto& name : {decided_name(source, decision), std::string("Another option")}) {
        const bool has_level = heading.level < 6;
        text += has_level ? std::string(heading.level + std::size_t{1}, '#') + " " + name : "**" + name + "**";
        text += "\n\n**Pros:**\n- " + open + "\n\n**Cons:**\n- " + open + "\n\n";
    }
    const auto& first = decision.sections.front();
    return insertion(source, line_at(source, first.label.begin).begin, text);
}

text::TextEdit option_inserted(const RuleContext& context, const spec::Decision& decision) {
    const auto end = options_end(context.source(), decision);
    if (!end) return options_inserted(context, decision);
    const auto text = new_option(context.file(), decision.options.back(), "Another option");
    const bool in_list = !text.starts_with('#') && !text.starts_with('*');
    return insertion(context.source(), *end, (in_list ? "\n" : "\n\n") + text);
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& decision : context.facts().decisions) {
        if (decision.options.size() > 1) continue;
        Finding finding;
        finding.range = context.facts().headings[decision.heading].text;
        finding.message = quoted(decision.name.text) +
                          (decision.options.empty() ? " has no options" : " has one option only") +
                          ": describe at least two, each with Pros and Cons";
        const bool has_place = options_end(context.source(), decision) || !decision.sections.empty();
        if (has_place) {
            finding.fixes.push_back(fix_of(context.file(),
                                           decision.options.empty() ? "Insert two options" : "Insert an option",
                                           {option_inserted(context, decision)}));
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule decision_alternatives_missing{
    .name = "decision-alternatives-missing",
    .severity = workspace::Severity::warning,
    .family = "Decisions",
    .summary = "A decision has fewer than two options",
    .why =
        "A choice without an alternative was never made. Later nobody knows what was considered and why it was left.",
    .at = "the text of the decision's heading",
    .fix = "inserts an option to fill in",
    .bad = R"(//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL

**Pros:**
- Transactions

**Cons:**
- One writer

**Decision:** PostgreSQL

**Rationale:** The team knows it.
)",
    .good = R"(//- infra-specs/tradeoffs.md
# Tradeoffs

## Database

### PostgreSQL

**Pros:**
- Transactions

**Cons:**
- One writer

### DynamoDB

**Pros:**
- No instance to patch

**Cons:**
- No joins

**Decision:** PostgreSQL

**Rationale:** The team knows it.
)",
    .check = check,
};

}  // namespace infraspec::rules
