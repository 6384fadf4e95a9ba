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
    "a", "accept", "accepted", "achieve", "across", "after", "agreement", "all", "allow", "allowed", "also", "amount",
    "an", "and", "any", "applie", "applied", "apply", "architecture", "are", "as", "assertion", "at", "attribute",
    "availability", "available", "be", "been", "before", "better", "between", "both", "by", "can", "component",
    "configuration", "configure", "configured", "constraint", "count", "day", "define", "defined", "dependencie",
    "description", "detail", "disaster", "down", "during", "each", "enable", "enabled", "enforce", "enforced",
    "ensure", "environment", "every", "failover", "for", "from", "functional", "general", "goal", "greater",
    "guarantee", "guideline", "had", "has", "have", "held", "here", "higher", "hold", "hour", "in", "infrastructure",
    "into", "is", "it", "its", "keep", "kept", "key", "kpi", "last", "later", "least", "less", "level", "limit",
    "list", "longer", "matrix", "max", "maximum", "may", "measure", "meet", "method", "metric", "min", "minimum",
    "minute", "month", "more", "most", "must", "need", "newer", "no", "non", "nonfunctional", "note", "number",
    "objective", "of", "offer", "on", "only", "or", "our", "out", "over", "overview", "parameter", "past", "per",
    "period", "plan", "platform", "point", "policy", "preceding", "preserve", "preserved", "previous", "property",
    "protocol", "provide", "rate", "recover", "recovered", "recovery", "require", "required", "requirement",
    "responsibilitie", "responsibility", "restorable", "restoration", "restore", "restored", "retain", "retained",
    "retention", "rpo", "rto", "rule", "run", "scope", "second", "section", "service", "set", "setting", "shall",
    "shorter", "should", "size", "sla", "slo", "span", "specification", "ssl", "standard", "step", "store", "stored",
    "strategy", "summary", "support", "system", "table", "take", "taken", "target", "term", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "through", "time", "tls", "to", "total", "up",
    "uptime", "us", "use", "used", "using", "value", "version", "via", "we", "week", "where", "which", "who", "whose",
    "will", "window", "with", "within", "year", "you",
});

constexpr auto topic_words = std::to_array<std::string_view>({
    "address", "addressing", "allocated", "allocation", "az", "backup", "block", "business", "cidr", "compliance",
    "connection", "continuity", "data", "durability", "encrypt", "encrypted", "encryption", "high", "http", "https",
    "ip", "ipv4", "layer", "layout", "log", "logging", "monitoring", "multi", "network", "networking", "observability",
    "operation", "operational", "prefix", "protection", "range", "reliability", "resilience", "secure", "security",
    "space", "subnet", "topology", "traffic", "transit", "vpc", "zone",
});

/// Words that are no subject beside one metric, but would be one beside others.
constexpr auto own_backup_words = std::to_array<std::string_view>({"automated", "automatic", "backup"});
constexpr auto own_log_words = std::to_array<std::string_view>({"log", "logging"});
constexpr auto own_window_words = std::to_array<std::string_view>({"backup", "data", "window"});
constexpr auto own_tls_words = std::to_array<std::string_view>({
    "connection", "data", "encrypt", "encrypted", "encryption", "http", "network", "secure", "security", "traffic",
    "transit",
});
constexpr auto own_zone_words = std::to_array<std::string_view>({"az", "high", "multi", "zone"});
constexpr auto own_availability_words = std::to_array<std::string_view>({"high"});
constexpr auto own_network_words = std::to_array<std::string_view>({
    "address", "addressing", "allocated", "allocation", "block", "cidr", "ip", "ipv4", "layout", "network",
    "networking", "prefix", "range", "space", "subnet", "topology", "vpc",
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
static_assert(std::ranges::is_sorted(topic_words));
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

bool is_topic_word(std::string_view word) {
    return holds(topic_words, word);
}

std::span<const std::string_view> own_words(Metric metric) {
    switch (metric) {
        case Metric::backup_retention:
            return own_backup_words;
        case Metric::log_retention:
            return own_log_words;
        case Metric::recovery_window:
            return own_window_words;
        case Metric::tls_version:
            return own_tls_words;
        case Metric::availability_zones:
            return own_zone_words;
        case Metric::availability:
            return own_availability_words;
        case Metric::rto:
        case Metric::rpo:
            break;
    }
    return {};
}

std::span<const std::string_view> own_network_name_words() {
    return own_network_words;
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

std::vector<std::string_view> usual_environment_words() {
    std::vector<std::string_view> words;
    for (const UsualEnvironment& usual : usual_environments) words.push_back(usual.word);
    return words;
}

}  // namespace infraspec::spec
