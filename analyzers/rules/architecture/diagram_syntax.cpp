#include "rules/catalogue.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

std::string message_of(const text::Source& source, const embedded::FlowFault& fault, text::Range token) {
    using Kind = embedded::FlowFault::Kind;
    const auto shown = quoted(source.slice(token));
    switch (fault.kind) {
        case Kind::unclosed:
            return shown + " is never closed: Mermaid cannot draw this diagram. Text with brackets belongs in quotes";
        case Kind::open_subgraph:
            return "This subgraph has no \"end\": Mermaid cannot draw this diagram";
        case Kind::ends_early:
            return "Something is missing behind " + shown + ": Mermaid cannot draw this diagram";
        case Kind::unexpected:
            break;
    }
    return shown + " cannot stand here: Mermaid cannot draw this diagram";
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    for (const auto& diagram : context.facts().diagrams) {
        const auto& fault = diagram.chart->fault;
        if (!fault) continue;
        Finding finding;
        finding.range = diagram.place(fault->token);
        finding.message = message_of(context.source(), *fault, finding.range);
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
