// The words by which quantities tell what is meant, as data. All lists are sorted.
#include "spec/quantities_words.h"

#include <algorithm>
#include <array>

#include "spec/quantities.h"
#include "spec/quantities_tokens.h"

namespace infraspec::spec {

namespace {

// clang-format off
constexpr auto neutral_words = std::to_array<std::string_view>({
    "a", "accept", "accepted", "achieve", "across", "address", "addressing", "after", "agreement", "all", "allocated",
    "allocation", "allow", "allowed", "also", "amount", "an", "and", "any", "applie", "applied", "apply",
    "architecture", "are", "as", "assertion", "at", "attribute", "availability", "available", "az", "backup", "be",
    "been", "before", "better", "between", "block", "both", "business", "by", "can", "cidr", "compliance",
    "configuration", "configure", "configured", "connection", "constraint", "continuity", "count", "data", "day",
    "define", "defined", "detail", "disaster", "down", "durability", "during", "each", "enable", "enabled", "encrypt",
    "encrypted", "encryption", "enforce", "enforced", "ensure", "environment", "every", "for", "from", "general",
    "goal", "greater", "guarantee", "guideline", "had", "has", "have", "held", "here", "high", "higher", "hold",
    "hour", "http", "in", "infrastructure", "into", "ip", "ipv4", "is", "it", "its", "keep", "kept", "kpi", "last",
    "later", "layout", "least", "less", "level", "limit", "list", "log", "logging", "longer", "matrix", "max",
    "maximum", "may", "measure", "meet", "metric", "min", "minimum", "minute", "monitoring", "month", "more", "most",
    "multi", "must", "need", "network", "networking", "newer", "no", "note", "number", "objective", "observability",
    "of", "offer", "on", "only", "operation", "operational", "or", "our", "out", "over", "overview", "parameter",
    "past", "per", "period", "plan", "platform", "point", "policy", "preceding", "prefix", "preserve", "preserved",
    "previous", "property", "protection", "protocol", "provide", "range", "rate", "recover", "recovered", "recovery",
    "reliability", "require", "required", "requirement", "resilience", "restorable", "restoration", "restore",
    "restored", "retain", "retained", "retention", "rpo", "rto", "rule", "run", "scope", "second", "section", "secure",
    "security", "service", "set", "setting", "shall", "shorter", "should", "size", "sla", "slo", "space", "span",
    "specification", "ssl", "standard", "step", "store", "stored", "strategy", "subnet", "summary", "support",
    "system", "table", "take", "taken", "target", "term", "than", "that", "the", "their", "them", "then", "there",
    "these", "they", "this", "those", "through", "time", "tls", "to", "topology", "total", "traffic", "transit", "up",
    "uptime", "us", "use", "used", "using", "value", "version", "via", "vpc", "we", "week", "where", "which", "who",
    "whose", "will", "window", "with", "within", "year", "you", "zone",
});

constexpr auto dividing_words = std::to_array<std::string_view>(
    {"basic",  "bronze",   "case",     "category", "class", "critical", "criticality", "dataset",  "failure",
     "gold",   "incident", "loss",     "outage",   "phase", "platinum", "premium",     "priority", "profile",
     "region", "scenario", "severity", "silver",   "tier",  "type",     "workload"});

constexpr auto muting_words = std::to_array<std::string_view>({
    "achieved", "actual", "actually", "alarm", "alert", "alternative", "alternatively", "assume", "assuming",
    "average", "banned", "best", "blocked", "breach", "breached", "breaches", "candidate", "cannot", "change",
    "changed", "changes", "changing", "consider", "considered", "considering", "could", "currently", "denied",
    "deprecated", "disable", "disabled", "disallowed", "draft", "drop", "dropped", "drops", "e.g", "earlier", "eg",
    "estimate", "estimated", "estimates", "example", "exceeded", "exceeds", "except", "expected", "extend", "extended",
    "extends", "fires", "forbidden", "former", "formerly", "generally", "grew", "historical", "historically", "how",
    "hypothetical", "if", "imagine", "improve", "improved", "improves", "improving", "increase", "increased",
    "increases", "increasing", "initially", "insecure", "instead", "lasted", "lasting", "legacy", "likely", "lower",
    "lowered", "lowering", "lowers", "maybe", "mean", "measured", "measurement", "median", "might", "missed",
    "neither", "never", "no", "nor", "normally", "not", "now", "observed", "obsolete", "often", "old", "once",
    "option", "originally", "page", "pages", "perhaps", "possibly", "previously", "prohibited", "propose", "proposed",
    "raise", "raised", "raises", "raising", "rather", "reduce", "reduced", "reduces", "reducing", "refused", "reject",
    "rejected", "removed", "rose", "shortened", "shortening", "sometimes", "suppose", "threshold", "today", "took",
    "trigger", "triggers", "typically", "unless", "unsupported", "usually", "versus", "violated", "violates", "vs",
    "vulnerable", "was", "were", "when", "whenever", "whether", "why", "without", "worst", "would",
});

constexpr auto failure_words = std::to_array<std::string_view>({
    "another", "down", "each", "every", "fail", "failed", "failing", "fails", "failure", "fell", "lose", "loses",
    "losing", "loss", "lost", "outage", "per", "remaining", "survive", "survives", "unavailable", "unreachable",
});

constexpr auto muting_titles = std::to_array<std::string_view>({
    "alternative", "appendix", "changelog", "con", "considered", "current", "draft", "example", "former", "history",
    "incident", "legacy", "lesson", "option", "past", "postmortem", "previous", "pro", "question", "rejected",
});

// clang-format on

struct UsualEnvironment {
    std::string_view word;
    std::string_view name;
};
constexpr auto usual_environments = std::to_array<UsualEnvironment>({
    {"acceptance", "acceptance"},
    {"canary", "canary"},
    {"demo", "demo"},
    {"dev", "development"},
    {"development", "development"},
    {"nonprod", "non-production"},
    {"prd", "production"},
    {"preprod", "pre-production"},
    {"preproduction", "pre-production"},
    {"prod", "production"},
    {"production", "production"},
    {"qa", "qa"},
    {"sandbox", "sandbox"},
    {"stage", "staging"},
    {"staging", "staging"},
    {"test", "test"},
    {"testing", "test"},
    {"uat", "uat"},
});

static_assert(std::ranges::is_sorted(neutral_words));
static_assert(std::ranges::is_sorted(dividing_words));
static_assert(std::ranges::is_sorted(muting_words));
static_assert(std::ranges::is_sorted(failure_words));
static_assert(std::ranges::is_sorted(muting_titles));
static_assert(std::ranges::is_sorted(usual_environments, {}, &UsualEnvironment::word));

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& words, std::string_view word) {
    return std::ranges::binary_search(words, word);
}

}  // namespace

bool is_neutral_word(std::string_view word) {
    return holds(neutral_words, word);
}

bool is_dividing_word(std::string_view word) {
    return holds(dividing_words, word);
}

bool is_muting_word(std::string_view word) {
    return holds(muting_words, word) || word.ends_with("n't");
}

bool is_failure_word(std::string_view word) {
    return holds(failure_words, word);
}

bool is_muting_title_word(std::string_view word) {
    return holds(muting_titles, word);
}

std::string_view usual_environment(std::string_view word) {
    const auto found = std::ranges::lower_bound(usual_environments, word, {}, &UsualEnvironment::word);
    return found != usual_environments.end() && found->word == word ? found->name : std::string_view{};
}

}  // namespace infraspec::spec
