#include "rules/catalogue.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using Kind = embedded::FlowFault::Kind;

/// The rest of the line behind `range`.
std::string_view behind(std::string_view text, text::Range range) {
    const std::string_view rest = text.substr(range.end);
    return rest.substr(0, rest.find_first_of("\r\n"));
}

/// What to write instead, where that can be told.
std::string advice(std::string_view text, const embedded::FlowFault& fault) {
    const std::string_view token = text::slice(text, fault.token);
    if (fault.kind == Kind::unclosed) {
        if (!token.ends_with("--") && !token.ends_with("==") && !token.ends_with("-."))
            return "Text with brackets belongs in quotes";
        // `-. v1.2 .->` has an end, `A -- B` has none.
        if (behind(text, fault.token).find_first_of(".=") != std::string_view::npos && !token.ends_with("--"))
            return "Text with \".\" or \"=\" belongs in quotes";
        return "A link without text is written " + quoted(std::string(token) + (token.ends_with('.') ? "->" : ">")) +
               "";
    }
    if (fault.kind != Kind::unexpected) return {};
    if (token == "->" || token == "=>")
        return token == "->" ? "Arrows are written \"-->\"" : "Arrows are written \"==>\"";
    if (token == "%%") return "Comments stand on lines of their own";
    if (token == "&") return "\"&\" needs white space on both sides";
    if (token == ":::") return "A subgraph gets its class from a \"class\" line";
    if (token.ends_with('@')) return "Text with \"@\" belongs in quotes";
    if (token == "end") return "Mermaid ends subgraphs with this word: write \"End\"";
    for (const std::string_view kind : {"flowchart", "graph"}) {
        if (!token.starts_with(kind) || token.size() == kind.size()) continue;
        const std::string direction(token.substr(kind.size()));
        return "White space is missing: " + quoted(std::string(kind) + " " + direction) + "";
    }
    return {};
}

std::string message_of(const embedded::Flowchart& chart, const embedded::FlowFault& fault) {
    const auto shown = quoted(chart.slice(fault.token));
    std::string what;
    switch (fault.kind) {
        case Kind::unclosed:
            what = shown + " is never closed";
            break;
        case Kind::open_subgraph:
            what = "This subgraph has no \"end\"";
            break;
        case Kind::ends_early:
            what = "Something is missing behind " + shown;
            break;
        case Kind::unexpected:
            what = shown + " cannot stand here";
            break;
    }
    what += ": Mermaid cannot draw this diagram";
    const std::string hint = advice(chart.text, fault);
    return hint.empty() ? what : what + ". " + hint;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& diagram : context.facts().diagrams) {
        const auto& fault = diagram.chart->fault;
        if (!fault) continue;
        Finding finding;
        finding.range = diagram.place(fault->token);
        finding.message = message_of(*diagram.chart, *fault);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule diagram_syntax{
    .name = "diagram-syntax",
    .severity = workspace::Severity::error,
    .family = "Architecture",
    .summary = "A flowchart does not parse",
    .why = "Readers see an error message in the place of the diagram, and nothing in it can be checked.",
    .at = "the first bad token; what is open, where something is",
    .bad = R"(//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    worker[Order Worker (batch)] --> queue[Order Queue]
```
)",
    .good = R"doc(//- infra-specs/architecture.md
# Architecture

```mermaid
flowchart LR
    worker["Order Worker (batch)"] --> queue[Order Queue]
```
)doc",
    .check = check,
};

}  // namespace infraspec::rules
