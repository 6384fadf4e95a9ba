#include "spec/templates.h"

#include <utility>

namespace infraspec::spec {
namespace {

/// The words that differ between clouds.
struct CloudWords {
    std::string_view place;
    std::string_view isolation;
    std::string_view secrets;
    std::string_view logs;
};

CloudWords words_of(Cloud cloud) {
    switch (cloud) {
        case Cloud::aws:
            return {"AWS", "account", "AWS Secrets Manager", "CloudWatch Logs"};
        case Cloud::azure:
            return {"Azure", "subscription", "Azure Key Vault", "Azure Monitor"};
        case Cloud::gcp:
            return {"Google Cloud", "project", "Google Secret Manager", "Cloud Logging"};
        case Cloud::none:
            break;
    }
    return {"the platform", "account", "the secret store", "the log store"};
}

std::string readme(const TemplateValues& values) {
    std::string text = "TODO: say in two or three sentences what the system is for and what this folder specifies.\n\n";
    if (!values.documents.empty()) {
        text += "## Documents\n\n";
        for (const auto& document : values.documents) text += "- [" + document.title + "](" + document.path + ")\n";
        text += "\n";
    }
    return text +
           "## Workflow\n\n"
           "1. Change the specification first, and have it reviewed.\n"
           "2. Design and build what it says.\n"
           "3. Verify the result against its assertions.\n";
}

std::string overview(const CloudWords& words) {
    return "TODO: name the users of the system, the load that it carries and the systems around it.\n\n"
           "## Purpose\n\nTODO: say what fails for whom when the system stands still.\n\n"
           "## Context\n\nTODO: say what runs in " +
           std::string(words.place) +
           " and what lies outside of it.\n\n## Principles\n\n- TODO: a rule that settles arguments\n";
}

std::string responsibilities(const CloudWords& words) {
    return "One heading for each component: what it is responsible for, what it needs from others, and how it comes "
           "and goes.\n\n"
           "TODO: describe the components. Each has this shape:\n\n"
           "```markdown\n"
           "### Order Store\n\n"
           "**Responsibilities:**\n"
           "- Manages: database instances, backups\n"
           "- Provides: storage for orders\n"
           "- Exposes: connection endpoint, credentials through " +
           std::string(words.secrets) +
           "\n\n"
           "**Dependencies:**\n"
           "- Core Network\n"
           "- External: certificate authority\n\n"
           "**Lifecycle:**\n"
           "- Provisioner: Terraform\n"
           "- Update strategy: rolling, one instance at a time\n"
           "- Destruction: after a final backup and two approvals\n"
           "```\n";
}

std::string architecture(const CloudWords& words) {
    const std::string isolation = "- Isolation: TODO: what separates one environment from another, such as one " +
                                  std::string(words.isolation) + " each\n";
    std::string text =
        "The layers of the infrastructure, from the ground up, and what each of them holds.\n\n"
        "```mermaid\nflowchart TD\n    %% One node for each component, one arrow for each dependency.\n```\n";
    for (const std::string_view layer : {"Network", "Compute", "Data", "Integration", "Observability", "Security"}) {
        text += "\n## " + std::string(layer) + " Layer\n\n- Components: TODO\n" + isolation;
    }
    return text;
}

std::string tradeoffs() {
    return "What was decided, what else was considered, and why.\n\n"
           "## TODO: the question to decide\n\n"
           "### Option A: TODO\n\n**Pros:**\n- TODO\n\n**Cons:**\n- TODO\n\n"
           "### Option B: TODO\n\n**Pros:**\n- TODO\n\n**Cons:**\n- TODO\n\n"
           "**Decision:** TODO: Option A or Option B\n\n"
           "**Rationale:** TODO: what tipped the scales\n";
}

std::string security(const CloudWords& words) {
    return "Who may do what, what threatens the system, and what stands against it.\n\n"
           "## Threats and Mitigations\n\nTODO: one threat an item, with what stands against it.\n\n"
           "## Access\n\nTODO: say who may change what, and who approves.\n\n"
           "## Secrets\n\nTODO: say which secrets lie in " +
           std::string(words.secrets) +
           " and how they change.\n\n## Compliance\n\nTODO: name the obligations, or say that there are none.\n";
}

std::string observability(const CloudWords& words) {
    return "How the state of the system is seen, and who is told when it is wrong.\n\n"
           "## Logs\n\nTODO: say what goes to " +
           std::string(words.logs) +
           " and how long it stays.\n\n"
           "## Metrics\n\nTODO: name the few figures that tell whether users are served.\n\n"
           "## Alerts\n\nTODO: say what wakes whom.\n";
}

std::string disaster_recovery() {
    return "What is lost and for how long when the worst happens, and how the system comes back.\n\n"
           "## Objectives\n\nTODO: give the recovery time and the recovery point that users accept.\n\n"
           "## Backups\n\nTODO: say what is saved, how often, and how long it is kept.\n\n"
           "## Restore\n\nTODO: list the steps, and when they were last rehearsed.\n";
}

std::string cost_management() {
    return "What the infrastructure may cost, and what keeps it there.\n\n"
           "## Budgets\n\nTODO: give the amount for each environment and who is told when it is exceeded.\n\n"
           "## Measures\n\nTODO: name what saves money, and what it costs in return.\n";
}

std::string assertions() {
    return "What must hold of the finished infrastructure, in a form that can be tested.\n\n"
           "### TODO: title of the first assertion\n\n"
           "- Given: TODO: the state before\n"
           "- When: TODO: what happens\n"
           "- Then: TODO: what can be observed, with a figure\n";
}

std::string vocabulary() {
    return "One word, one meaning. Each term is a heading with its definition below it:\n\n"
           "```markdown\n"
           "### Order\n\n"
           "A request of a customer to buy goods, from its receipt to its delivery.\n"
           "- Aliases: purchase\n"
           "- See also: Customer\n"
           "```\n\n"
           "TODO: define the words that this specification relies on.\n";
}

std::string environments() {
    return "What runs where, and how the environments differ.\n\n"
           "## Development\n\nTODO: say who uses it, how large it is and what data it holds.\n\n"
           "## Staging\n\nTODO: say in what it equals production and in what not.\n\n"
           "## Production\n\nTODO: say how large it is and what protects it.\n";
}

std::string constraints() {
    return "Rules that every implementation keeps.\n\n"
           "## Naming\n\n- TODO: how resources are named\n\n"
           "## Security\n\n- TODO: what must be encrypted\n";
}

std::string body(DocumentKind kind, const TemplateValues& values) {
    const auto words = words_of(values.cloud);
    switch (kind) {
        case DocumentKind::readme:
            return readme(values);
        case DocumentKind::overview:
            return overview(words);
        case DocumentKind::responsibilities:
            return responsibilities(words);
        case DocumentKind::architecture:
            return architecture(words);
        case DocumentKind::tradeoffs:
            return tradeoffs();
        case DocumentKind::security:
            return security(words);
        case DocumentKind::observability:
            return observability(words);
        case DocumentKind::disaster_recovery:
            return disaster_recovery();
        case DocumentKind::cost_management:
            return cost_management();
        case DocumentKind::assertions:
            return assertions();
        case DocumentKind::vocabulary:
            return vocabulary();
        case DocumentKind::environments:
            return environments();
        case DocumentKind::constraints:
            return constraints();
        case DocumentKind::clarifications:
            return "TODO: one question an item, with its answer and its date.\n";
        case DocumentKind::module_registry:
            return "TODO: one module an item, with its source and its version.\n";
        case DocumentKind::conventions:
            return "TODO: how modules are written, named and versioned.\n";
        case DocumentKind::testing:
            return "TODO: how each assertion is verified, and when.\n";
        case DocumentKind::module:
        case DocumentKind::other:
            break;
    }
    return "TODO: say what this document decides.\n";
}

struct About {
    std::string_view title;
    std::string_view purpose;
};

About about(DocumentKind kind) {
    switch (kind) {
        case DocumentKind::readme:
            return {"Infrastructure Specification", "summary, links to every document, workflow"};
        case DocumentKind::overview:
            return {"Overview", "purpose and context of the system"};
        case DocumentKind::responsibilities:
            return {"Responsibilities", "what each component manages, needs, and how it comes and goes"};
        case DocumentKind::architecture:
            return {"Architecture", "the layers and what each of them holds"};
        case DocumentKind::tradeoffs:
            return {"Tradeoffs", "alternatives, their pros and cons, decisions"};
        case DocumentKind::security:
            return {"Security", "threats, mitigations, compliance"};
        case DocumentKind::observability:
            return {"Observability", "logs, metrics, alerts, dashboards"};
        case DocumentKind::disaster_recovery:
            return {"Disaster Recovery", "backup, restore, recovery objectives"};
        case DocumentKind::cost_management:
            return {"Cost Management", "budgets and what keeps the cost within them"};
        case DocumentKind::assertions:
            return {"Assertions", "behaviour that can be tested"};
        case DocumentKind::vocabulary:
            return {"Vocabulary", "the words used here, each with one meaning"};
        case DocumentKind::environments:
            return {"Environments", "what runs where, and how environments differ"};
        case DocumentKind::constraints:
            return {"Constraints", "rules that every implementation keeps"};
        case DocumentKind::clarifications:
            return {"Clarifications", "questions and their answers"};
        case DocumentKind::module_registry:
            return {"Module Registry", "modules, their sources and versions"};
        case DocumentKind::conventions:
            return {"Conventions", "how modules are written"};
        case DocumentKind::testing:
            return {"Testing", "how assertions are verified"};
        case DocumentKind::module:
            return {"Module", "one module"};
        case DocumentKind::other:
            break;
    }
    return {"Document", "whatever has no document of its own"};
}

}  // namespace

std::string_view document_title(DocumentKind kind) {
    return about(kind).title;
}

std::string_view purpose(DocumentKind kind) {
    return about(kind).purpose;
}

std::string document_template(DocumentKind kind, const TemplateValues& values) {
    std::string title(document_title(kind));
    if (!values.name.empty()) {
        title = kind == DocumentKind::readme ? values.name + " Infrastructure" : values.name + " " + title;
    }
    return "# " + title + "\n\n" + body(kind, values);
}

}  // namespace infraspec::spec
