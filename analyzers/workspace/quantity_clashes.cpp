#include "workspace/quantity_clashes.h"

#include <algorithm>
#include <map>

namespace infraspec::workspace {

namespace {

/// A quantity of the root.
struct Value {
    std::uint32_t file = 0;
    const Scoped* scoped = nullptr;
    const spec::Quantity* quantity = nullptr;
};

/// Calls `visit` for every quantity, in document order.
template <class Visit>
void for_values(const ClashJoin& join, Visit visit) {
    for (std::uint32_t file = 0; file < join.files.size(); ++file) {
        for (const Scoped& scoped : join.files[file]->quantities) {
            visit(Value{file, &scoped, &join.files[file]->facts->quantities[scoped.index]});
        }
    }
}

void add(const ClashJoin& join, ClashKind kind, const Value& at, const Value& other) {
    std::vector<Clash>& clashes = join.clashes[at.file];
    const bool known = !clashes.empty() && clashes.back().kind == kind && clashes.back().index == at.scoped->index;
    if (!known) clashes.push_back({kind, at.scoped->index, other.file, other.scoped->index});
}

/// Steps of two assertions may speak of two situations, unless each names what it is about.
bool comparable(const Value& a, const Value& b) {
    const bool steps = a.scoped->assertion != spec::no_index && b.scoped->assertion != spec::no_index;
    const bool one = a.file == b.file && a.scoped->assertion == b.scoped->assertion;
    return !steps || one || (a.scoped->scope.explicit_ && b.scoped->scope.explicit_);
}

bool same_value(const Value& a, const Value& b) {
    return a.quantity->amount == b.quantity->amount && a.quantity->comparator == b.quantity->comparator &&
           a.quantity->rough == b.quantity->rough &&
           (a.scoped->assertion == spec::no_index) == (b.scoped->assertion == spec::no_index);
}

std::string place_key(const Scope& scope) {
    return scope.environment + '\n' + scope.component;
}

}  // namespace

void find_value_conflicts(const ClashJoin& join) {
    constexpr std::size_t most_different = 64;  // of one metric and scope; more than enough to find what contradicts
    std::map<std::string, std::vector<Value>> groups;  // of values that differ and hold together
    for_values(join, [&](const Value& value) {
        const Scope& scope = value.scoped->scope;
        std::string key(1, static_cast<char>('a' + static_cast<int>(value.quantity->metric)));
        std::vector<Value>& earlier = groups[key + place_key(scope) + '\n' + scope.qualifier];
        const auto contradicts = [&](const Value& other) {
            return comparable(value, other) && !spec::agree(value.quantity->values(), other.quantity->values());
        };
        if (const auto other = std::ranges::find_if(earlier, contradicts); other != earlier.end()) {
            add(join, ClashKind::value, value, *other);
            return;
        }
        const bool known = std::ranges::any_of(earlier, [&](const Value& other) { return same_value(value, other); });
        if (!known && earlier.size() < most_different) earlier.push_back(value);
    });
}

void find_long_windows(const ClashJoin& join) {
    const auto high = [](const Value& value) { return value.quantity->values().high; };
    std::map<std::string, Value> longest;  // by environment and component, and by these with a qualifier
    const auto keep = [&](const std::string& key, const Value& value) {
        const auto [found, fresh] = longest.emplace(key, value);
        if (!fresh && high(value) > high(found->second)) found->second = value;
    };
    for_values(join, [&](const Value& value) {
        if (value.quantity->metric != spec::Metric::backup_retention) return;
        const std::string key = place_key(value.scoped->scope);
        keep(key, value);
        keep(key + '\n' + value.scoped->scope.qualifier, value);
    });
    if (longest.empty()) return;

    // What is said of the very same thing comes before what is said of others in the same scope.
    const auto retention = [&](const Scope& scope, const std::string& qualifier, std::optional<Value> best) {
        auto found = longest.find(place_key(scope) + '\n' + qualifier);
        if (found == longest.end()) found = longest.find(place_key(scope));
        if (found == longest.end() || (best && high(*best) >= high(found->second))) return best;
        return std::optional(found->second);
    };
    for_values(join, [&](const Value& window) {
        if (window.quantity->metric != spec::Metric::recovery_window) return;
        const Scope& scope = window.scoped->scope;
        const std::string& qualifier = scope.qualifier;
        std::optional<Value> best = retention(scope, qualifier, {});
        if (!best) {
            Scope component{{}, scope.component, {}};
            Scope environment{scope.environment, {}, {}};
            if (!scope.component.empty()) best = retention(component, qualifier, best);
            if (!scope.environment.empty()) best = retention(environment, qualifier, best);
        }
        if (!best) best = retention({}, qualifier, {});
        if (best && window.quantity->values().low > high(*best) * (1 + 1e-9))
            add(join, ClashKind::window, window, *best);
    });
}

}  // namespace infraspec::workspace
