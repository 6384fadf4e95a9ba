#include "spec/templates.h"

#include <doctest/doctest.h>

#include "tests/support/findings.h"
#include "tests/support/rule_check.h"

namespace infraspec::testing {
namespace {

using spec::Cloud;
using spec::DocumentKind;

std::string path_of(DocumentKind kind) {
    return kind == DocumentKind::readme ? "infra-specs/README.md"
                                        : "infra-specs/" + std::string(spec::stem(kind)) + ".md";
}

/// A whole specification made of templates, as `init` writes it.
Fixture all_templates(const std::string& name, Cloud cloud) {
    Fixture fixture;
    spec::TemplateValues values{name, cloud, {}};
    for (const auto kind : spec::layout_kinds) {
        if (kind != DocumentKind::readme) {
            values.documents.push_back(
                {std::string(spec::document_title(kind)), std::string(spec::stem(kind)) + ".md"});
        }
    }
    values.documents.push_back({"Constraints", "constraints.md"});
    for (const auto kind : spec::layout_kinds)
        fixture.files.push_back({path_of(kind), document_template(kind, values), {}, {}});
    fixture.files.push_back(
        {path_of(DocumentKind::constraints), document_template(DocumentKind::constraints, values), {}, {}});
    return fixture;
}

/// Errors and warnings that are no placeholders to fill in.
std::string faults(const Fixture& fixture) {
    std::string result;
    for (const auto& [path, finding] : findings_of(fixture, "")) {
        if (finding.severity > workspace::Severity::warning || finding.rule == "placeholder-left") continue;
        result += path + ": " + std::string(finding.rule) + ": " + finding.message + "\n";
    }
    return result;
}

}  // namespace

TEST_CASE("a specification made of templates has placeholders to fill in and no other fault") {
    for (const auto cloud : {Cloud::none, Cloud::aws, Cloud::azure, Cloud::gcp}) {
        for (const auto* name : {"", "Skerry Coast"}) {
            const auto fixture = all_templates(name, cloud);
            CHECK(faults(fixture) == "");
            CHECK(findings_of(fixture, "placeholder-left").size() > 10);
        }
    }
}

TEST_CASE("a template is a document with a title, text and one line end at its end") {
    for (auto kind = DocumentKind::readme; kind <= DocumentKind::other;
         kind = static_cast<DocumentKind>(static_cast<unsigned char>(kind) + 1)) {
        const auto text = spec::document_template(kind);
        CAPTURE(text);
        CHECK(text.starts_with("# " + std::string(spec::document_title(kind)) + "\n\n"));
        CHECK(text.ends_with("\n"));
        CHECK_FALSE(text.ends_with("\n\n"));
        CHECK(text.find('\r') == std::string::npos);
        CHECK(text.find(" \n") == std::string::npos);
        CHECK_FALSE(spec::purpose(kind).empty());
        const auto findings = findings_of({{{path_of(kind), text, {}, {}}}}, "document-empty");
        CHECK(findings.empty());
    }
}

TEST_CASE("a template alone beside documents of any content brings no fault") {
    const auto fixture = parse_fixture(R"(
//- infra-specs/architecture.md
# Architecture

## Network Layer

- Components: Core Network
- Isolation: one account each
//- infra-specs/responsibilities.md
# Responsibilities

### Core Network

**Responsibilities:**
- Manages: subnets
- Provides: routes

**Dependencies:**
- None

**Lifecycle:**
- Provisioner: Terraform
- Update strategy: in place
- Destruction: by hand
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Environment

A deployment of the system.
- Types: development, production
)");
    for (const auto kind : spec::layout_kinds) {
        Fixture with = fixture;
        const auto path = path_of(kind);
        const bool there =
            std::any_of(with.files.begin(), with.files.end(), [&](const auto& file) { return file.path == path; });
        if (there || kind == DocumentKind::readme) continue;
        with.files.push_back({path, spec::document_template(kind), {}, {}});
        CAPTURE(path);
        for (const auto& [where, finding] : findings_of(with, "")) {
            if (where != path || finding.rule == "placeholder-left" || finding.rule == "spec-file-missing") continue;
            CAPTURE(finding.rule);
            CHECK(finding.severity > workspace::Severity::warning);
        }
    }
}

TEST_CASE("names of the system and of the cloud are filled in") {
    spec::TemplateValues values;
    values.name = "Skerry Coast";
    values.cloud = Cloud::azure;
    CHECK(document_template(DocumentKind::readme, values).starts_with("# Skerry Coast Infrastructure\n"));
    CHECK(document_template(DocumentKind::security, values).find("Azure Key Vault") != std::string::npos);
    CHECK(document_template(DocumentKind::security).find("the secret store") != std::string::npos);
}

}  // namespace infraspec::testing
