#include <algorithm>

#include "rules/catalogue.h"
#include "rules/support/edits.h"
#include "rules/support/wording.h"

namespace infraspec::rules {
namespace {

using embedded::Hcl;
using embedded::HclAttribute;

constexpr std::string_view at_least = ">=";

/// "~> 5.0" as its parts.
struct Bound {
    std::string_view comparison;  ///< empty for a version alone
    std::string_view version;
};

Bound bound_of(std::string_view text) {
    text = trimmed(text);
    const auto end = std::min(text.find_first_not_of("~<>=!"), text.size());
    return {text.substr(0, end), trimmed(text.substr(end))};
}

bool is_version(std::string_view text) {
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

/// Nothing above which it does not go, or nothing at all; what is no list of versions is pinned by whom knows it.
bool is_open(std::string_view constraint) {
    bool bounded = false;
    for (std::size_t begin = 0; begin <= constraint.size();) {
        const auto end = std::min(constraint.find(',', begin), constraint.size());
        const Bound bound = bound_of(constraint.substr(begin, end - begin));
        if (!is_version(bound.version)) return trimmed(constraint).empty();
        bounded = bounded || (bound.comparison != at_least && bound.comparison != ">" && bound.comparison != "!=");
        begin = end + 1;
    }
    return !bounded;
}

class Providers {
  public:
    Providers(const workspace::File& file, const spec::Code& code) : file_(file), code_(code), hcl_(*code.hcl) {}

    std::vector<Finding> findings() {
        for (std::uint32_t i = 0; i < hcl_.attributes.size(); ++i) {
            const HclAttribute& attribute = hcl_.attributes[i];
            if (attribute.block == embedded::no_hcl || attribute.object != embedded::no_hcl) continue;
            const auto type = hcl_.slice(hcl_.blocks[attribute.block].type);
            if (type == "required_providers") {
                look_at_required(i);
            } else if (type == "provider" && hcl_.slice(attribute.name) == "version") {
                look_at_version(attribute, provider_of(attribute));
            }
        }
        return std::move(findings_);
    }

  private:
    std::string_view provider_of(const HclAttribute& attribute) const {
        const auto& labels = hcl_.blocks[attribute.block].labels;
        return labels.empty() ? "provider" : hcl_.slice(labels.front());
    }

    const HclAttribute* member(std::uint32_t object, std::string_view name) const {
        const auto found = std::ranges::find_if(hcl_.attributes, [&](const HclAttribute& each) {
            return each.object == object && hcl_.slice(each.name) == name;
        });
        return found == hcl_.attributes.end() ? nullptr : &*found;
    }

    /// `aws = { source = "…", version = "…" }`, or the version alone as in the days of Terraform 0.12.
    void look_at_required(std::uint32_t index) {
        const HclAttribute& provider = hcl_.attributes[index];
        const auto name = hcl_.slice(provider.name);
        if (!hcl_.slice(provider.value).starts_with('{')) return look_at_version(provider, name);
        if (const auto* version = member(index, "version")) return look_at_version(*version, name);
        const auto* source = member(index, "source");
        if (source != nullptr && hcl_.slice(source->text).starts_with("terraform.io/builtin/")) return;
        report(provider.name, quoted(name) + " has no version: pin it, as in version = \"~> 5.0\"");
    }

    void look_at_version(const HclAttribute& version, std::string_view provider) {
        const bool is_text = hcl_.slice(version.value).starts_with('"');
        if (!is_text || version.interpolated || !is_open(hcl_.slice(version.text))) return;
        const auto place = version.text.empty() ? version.value : version.text;
        report(place, "The version of " + quoted(provider) + " has no upper bound: pin it, as in \"~> 5.0\"");
        const auto bound = bound_of(hcl_.slice(version.text));
        if (bound.comparison != at_least) return;
        const std::string pinned = "~> " + std::string(bound.version);
        findings_.back().fixes.push_back(
            fix_of(file_, "Pin to " + quoted(pinned), {{code_.place(version.text), pinned}}));
    }

    void report(text::Range place, std::string message) {
        Finding finding;
        finding.range = code_.place(place);
        finding.message = std::move(message);
        findings_.push_back(std::move(finding));
    }

    const workspace::File& file_;
    const spec::Code& code_;
    const Hcl& hcl_;
    std::vector<Finding> findings_;
};

std::vector<Finding> check(const RuleContext& context) {
    std::vector<Finding> findings;
    if (context.facts().kind != spec::DocumentKind::module) return findings;
    for (const auto& code : context.facts().code) {
        for (auto& finding : Providers(context.file(), code).findings()) findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace

constinit const Rule module_provider_unpinned{
    .name = "module-provider-unpinned",
    .severity = workspace::Severity::warning,
    .family = "Constraints and consistency",
    .summary = "A provider in a module's document has no version, or one without an upper bound",
    .why =
        "The next release of the provider changes what the module builds, on a day that nobody chose. `~> 5.0`, "
        "`= 5.31.0` and `>= 5.0, < 6.0` are pinned, `>= 5.0` is not.",
    .at = "the version, else the name of the provider",
    .fix = "makes `~>` of `>=`",
    .bad = R"(//- infra-specs/modules/queue.md
# Queue

```hcl
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
    }
  }
}
```
)",
    .good = R"(//- infra-specs/modules/queue.md
# Queue

```hcl
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}
```
)",
    .check = check,
};

}  // namespace infraspec::rules
