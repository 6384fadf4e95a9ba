#include <algorithm>
#include <set>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/naming.h"
#include "rules/support/naming_remarks.h"
#include "rules/support/wording.h"
#include "workspace/glob.h"

namespace infraspec::rules {
namespace {

using text::Range;

/// A Format with the first segments of the examples that follow it.
struct Convention {
    NameFormat format;
    std::set<std::string, std::less<>> segments;
};

struct Conventions {
    std::vector<Convention> all;
    std::vector<std::string> examples;  ///< those that follow their format
};

Conventions conventions_of(const workspace::Root& root) {
    Conventions conventions;
    for (std::uint32_t i = 0; i < root.own_count(); ++i) {
        const auto& file = root.file(i);
        for (const auto& pattern : file.facts->naming) {
            auto format = read_format(pattern.format.text);
            if (!format) continue;
            Convention convention{std::move(*format), {}};
            for (const auto& example : examples_of(*file.source, pattern)) {
                const auto segment = first_segment(convention.format, example.text);
                // `prod-…` begins many a name that is none of these.
                const bool tells = !segment.empty() && spec::usual_environment(spec::fold_case(segment)).empty();
                if (!tells || !generates(convention.format, example.text)) continue;
                if (broken_remark(*file.source, *file.facts, pattern, example.text)) continue;
                convention.segments.emplace(segment);
                conventions.examples.push_back(example.text);
            }
            conventions.all.push_back(std::move(convention));
        }
    }
    for (const auto& format : root.configuration().naming.accept) {
        if (auto read = read_format(format)) conventions.all.push_back({std::move(*read), {}});
    }
    return conventions;
}

bool follows_any(const Conventions& conventions, std::string_view name) {
    return std::any_of(conventions.all.begin(), conventions.all.end(),
                       [&](const Convention& each) { return generates(each.format, name); });
}

bool begins_like_any(const Conventions& conventions, std::string_view name) {
    return std::any_of(conventions.all.begin(), conventions.all.end(), [&](const Convention& each) {
        return each.segments.contains(first_segment(each.format, name));
    });
}

/// Letters, digits and separators of the formats only: no path, no command, no host.
bool is_name(const Conventions& conventions, std::string_view text) {
    return is_instance(text) && std::all_of(text.begin(), text.end(), [&](char c) {
               const bool plain =
                   (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
               return plain || std::any_of(conventions.all.begin(), conventions.all.end(), [&](const Convention& each) {
                          return each.format.separators.find(c) != std::string::npos;
                      });
           });
}

bool is_ignored(const workspace::Root& root, std::string_view name) {
    const auto& ignore = root.configuration().naming.ignore;
    return std::any_of(ignore.begin(), ignore.end(),
                       [&](const std::string& glob) { return workspace::glob_matches(glob, name); });
}

/// The naming rules themselves show what they speak of.
bool is_of_a_rule(const spec::FileFacts& facts, Range range) {
    return std::any_of(facts.naming.begin(), facts.naming.end(), [&](const spec::NamingPattern& pattern) {
        const auto holds = [&](Range other) { return other.overlaps(range); };
        return holds(pattern.format.range) || std::any_of(pattern.remarks.begin(), pattern.remarks.end(), holds) ||
               std::any_of(pattern.examples.begin(), pattern.examples.end(),
                           [&](const spec::Name& example) { return holds(example.range); });
    });
}

/// Of a resource, as opposed to a prefix, a domain or a path.
bool is_of_a_resource(std::string_view attribute) {
    return attribute == "name" || attribute == "Name" || attribute == "bucket" || attribute == "identifier" ||
           attribute.ends_with("_name") || attribute.ends_with("_identifier");
}

/// Where names are given: code spans, and in the document of a module what its code calls resources. What a text with
/// `${…}` comes to is not known here.
std::vector<Range> names_in(const spec::FileFacts& facts) {
    std::vector<Range> names;
    for (const auto& run : facts.prose) {
        if (run.whole) names.push_back(run.range);
    }
    if (facts.kind != spec::DocumentKind::module) return names;
    for (const auto& code : facts.code) {
        for (const auto& attribute : code.hcl->attributes) {
            if (!attribute.text.empty() && !attribute.interpolated && is_of_a_resource(code.hcl->slice(attribute.name)))
                names.push_back(code.place(attribute.text));
        }
    }
    return names;
}

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    const auto conventions = conventions_of(context.root);
    if (conventions.examples.empty()) return findings;
    for (const Range range : names_in(context.facts())) {
        const auto name = trimmed(context.source().slice(range));
        if (!is_name(conventions, name) || !begins_like_any(conventions, name) || follows_any(conventions, name) ||
            is_ignored(context.root, name) || is_of_a_rule(context.facts(), range)) {
            continue;
        }
        Finding finding;
        finding.range = range;
        finding.message = quoted(name) +
                          " begins like the names of the naming format and does not follow it: name it " + "like " +
                          quoted(conventions.examples.front());
        finding.fixes = nearest_fixes(context.file(), range, name, conventions.examples);
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule naming_violation{
    .name = "naming-violation",
    .severity = workspace::Severity::warning,
    .family = "Constraints and consistency",
    .summary = "A name in code begins like the examples of the naming format and does not follow it",
    .why = "Alarms, policies and cost reports find resources by their names. What is called otherwise is left out.",
    .at = "the code span; in the Terraform code of a module's document the name between its quotes",
    .fix = "replaces the name by the valid one that was probably meant",
    .bad = R"(//- infra-specs/constraints.md
# Constraints

## Naming Conventions

- Format: `{project}-{environment}-{component}-{name}`
- Example: `shop-prod-queue-orders`
//- infra-specs/overview.md
# Overview

Orders wait in `shop-queue-orders`.
)",
    .good = R"(//- infra-specs/constraints.md
# Constraints

## Naming Conventions

- Format: `{project}-{environment}-{component}-{name}`
- Example: `shop-prod-queue-orders`
//- infra-specs/overview.md
# Overview

Orders wait in `shop-prod-queue-orders`.
)",
    .check = check,
};

}  // namespace infraspec::rules
