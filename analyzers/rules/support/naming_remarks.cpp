#include "rules/support/naming_remarks.h"

#include <algorithm>
#include <array>

#include "rules/support/wording.h"
#include "spec/name.h"

namespace infraspec::rules {
namespace {

enum class Demand : unsigned char { lowercase, uppercase, no_underscore };

/// Only remarks that say nothing else are understood: "Lowercase only", "hyphens as separators".
std::optional<Demand> demand_of(std::string_view clause) {
    struct Phrase {
        std::string_view norm;
        Demand demand;
    };
    static constexpr std::array<Phrase, 21> phrases{{
        {"lowercase", Demand::lowercase},
        {"lowercase only", Demand::lowercase},
        {"only lowercase", Demand::lowercase},
        {"all lowercase", Demand::lowercase},
        {"use lowercase", Demand::lowercase},
        {"use lowercase only", Demand::lowercase},
        {"lower case only", Demand::lowercase},
        {"lowercase letters only", Demand::lowercase},
        {"must be lowercase", Demand::lowercase},
        {"names must be lowercase", Demand::lowercase},
        {"all names must be lowercase", Demand::lowercase},
        {"no uppercase", Demand::lowercase},
        {"no uppercase letter", Demand::lowercase},
        {"no capital", Demand::lowercase},
        {"uppercase only", Demand::uppercase},
        {"no underscore", Demand::no_underscore},
        {"hyphens as separator", Demand::no_underscore},
        {"hyphens only", Demand::no_underscore},
        {"separated by hyphen", Demand::no_underscore},
        {"use hyphens as separator", Demand::no_underscore},
        {"hyphens, not underscore", Demand::no_underscore},
    }};
    const auto norm = spec::norm(clause);
    const auto found =
        std::find_if(phrases.begin(), phrases.end(), [&](const Phrase& phrase) { return phrase.norm == norm; });
    return found == phrases.end() ? std::nullopt : std::optional(found->demand);
}

bool breaks(Demand demand, std::string_view name) {
    const auto holds = [&](char first, char last) {
        return std::any_of(name.begin(), name.end(), [&](char c) { return first <= c && c <= last; });
    };
    switch (demand) {
        case Demand::lowercase:
            return holds('A', 'Z');
        case Demand::uppercase:
            return holds('a', 'z');
        case Demand::no_underscore:
            break;
    }
    return holds('_', '_');
}

/// The clause of a remark that the name breaks.
std::string_view broken_clause(std::string_view remark, std::string_view name) {
    while (!remark.empty()) {
        const auto end = remark.find_first_of(",;.");
        const auto clause = trimmed(remark.substr(0, end));
        if (const auto demand = demand_of(clause); demand && breaks(*demand, name)) return clause;
        remark = end == std::string_view::npos ? std::string_view() : remark.substr(end + 1);
    }
    return {};
}

/// A remark is about the pattern above it, a remark above all patterns is about all of them.
bool is_about(text::Range remark, const spec::NamingPattern& pattern,
              const std::vector<spec::NamingPattern>& patterns) {
    const spec::NamingPattern* above = nullptr;
    for (const auto& each : patterns) {
        if (each.format.range.begin < remark.begin) above = &each;
    }
    return above == nullptr || above == &pattern;
}

}  // namespace

std::optional<BrokenRemark> broken_remark(const text::Source& source, const spec::FileFacts& facts,
                                          const spec::NamingPattern& pattern, std::string_view name) {
    for (const auto remark : pattern.remarks) {
        if (!is_about(remark, pattern, facts.naming)) continue;
        const auto clause = broken_clause(source.slice(remark), name);
        if (!clause.empty()) return BrokenRemark{remark, clause};
    }
    return std::nullopt;
}

}  // namespace infraspec::rules
