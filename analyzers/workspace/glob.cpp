#include "workspace/glob.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace infraspec::workspace {

namespace {

/// The pattern as a machine with one state a part. All states that can be reached are followed at once, so that no
/// pattern makes the search go back.
enum class Part : std::uint8_t {
    byte,  ///< `value`
    any,   ///< `?`: a character but `/`
    set,   ///< `[…]`
    star,  ///< `*`: stays on every byte but `/`
    deep,  ///< `**/`: whole segments, or nothing
    rest,  ///< `**` at the end of a segment path: everything
    open,  ///< `{`: goes to each alternative
    jump,  ///< end of an alternative: goes behind the `}`
    end,
};

struct State {
    Part part = Part::end;
    char value = 0;
    std::string_view set = {};  ///< between the brackets, `!` left out
    bool negated = false;
    std::vector<std::size_t> targets = {};  ///< open: alternatives; jump: one
};

struct Brace {
    std::size_t open;                ///< state
    std::vector<std::size_t> jumps;  ///< states that wait for the `}`
};

/// Positions of the braces of `pattern` that have a partner; the others stand for themselves.
std::vector<bool> paired_braces(std::string_view pattern) {
    std::vector<bool> paired(pattern.size(), false);
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] == '\\') {
            ++at;
        } else if (pattern[at] == '{') {
            open.push_back(at);
        } else if (pattern[at] == '}' && !open.empty()) {
            paired[open.back()] = paired[at] = true;
            open.pop_back();
        }
    }
    return paired;
}

/// The place of the `]` that closes the set opened at `open`.
std::optional<std::size_t> set_end(std::string_view pattern, std::size_t open) {
    std::size_t at = open + 1;
    if (at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^')) ++at;
    const std::size_t close = pattern.find(']', at + 1);  // a `]` right behind the bracket is a member
    if (close == std::string_view::npos || pattern.substr(at, close - at).find('/') != std::string_view::npos)
        return {};
    return close;
}

std::vector<State> compile(std::string_view pattern) {
    const std::vector<bool> paired = paired_braces(pattern);
    std::vector<State> states;
    std::vector<Brace> braces;
    const auto begins_segment = [&](std::size_t at) {
        return at == 0 || pattern[at - 1] == '/' ||
               ((pattern[at - 1] == '{' || pattern[at - 1] == ',') && !braces.empty());
    };
    const auto ends_segment = [&](std::size_t at) {
        return at >= pattern.size() || pattern[at] == '/' ||
               ((pattern[at] == '}' || pattern[at] == ',') && !braces.empty());
    };
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char c = pattern[at];
        if (c == '\\' && at + 1 < pattern.size()) {
            states.push_back({.part = Part::byte, .value = pattern[++at]});
        } else if (c == '?') {
            states.push_back({.part = Part::any});
        } else if (c == '*') {
            const std::size_t first = at;
            while (at + 1 < pattern.size() && pattern[at + 1] == '*') ++at;
            if (at == first || !begins_segment(first) || !ends_segment(at + 1)) {
                states.push_back({.part = Part::star});
            } else if (at + 1 < pattern.size() && pattern[at + 1] == '/') {
                states.push_back({.part = Part::deep});
                ++at;
            } else {
                states.push_back({.part = Part::rest});
            }
        } else if (const auto close = c == '[' ? set_end(pattern, at) : std::nullopt) {
            const bool negated = pattern[at + 1] == '!' || pattern[at + 1] == '^';
            const std::size_t begin = at + (negated ? 2 : 1);
            states.push_back({.part = Part::set, .set = pattern.substr(begin, *close - begin), .negated = negated});
            at = *close;
        } else if (c == '{' && paired[at]) {
            braces.push_back({states.size(), {}});
            states.push_back({.part = Part::open, .targets = {states.size() + 1}});
        } else if (c == ',' && !braces.empty()) {
            braces.back().jumps.push_back(states.size());
            states.push_back({.part = Part::jump});
            states[braces.back().open].targets.push_back(states.size());
        } else if (c == '}' && paired[at] && !braces.empty()) {
            for (const std::size_t jump : braces.back().jumps) states[jump].targets = {states.size()};
            braces.pop_back();
        } else {
            states.push_back({.part = Part::byte, .value = c});
        }
    }
    states.push_back({.part = Part::end});
    return states;
}

bool in_set(std::string_view set, std::string_view character) {
    // Members are compared as UTF-8, whose byte order is the order of code points.
    const auto next = [&](std::size_t at) {
        std::size_t end = at + 1;
        while (end < set.size() && (static_cast<unsigned char>(set[end]) & 0xC0) == 0x80) ++end;
        return end;
    };
    for (std::size_t at = 0; at < set.size();) {
        const std::size_t low_end = next(at);
        const std::string_view low = set.substr(at, low_end - at);
        if (low_end + 1 < set.size() && set[low_end] == '-') {
            const std::size_t high_end = next(low_end + 1);
            const std::string_view high = set.substr(low_end + 1, high_end - low_end - 1);
            if (low <= character && character <= high) return true;
            at = high_end;
        } else {
            if (low == character) return true;
            at = low_end;
        }
    }
    return false;
}

class Machine {
  public:
    explicit Machine(std::string_view pattern)
        : states_(compile(pattern)), in_now_(states_.size()), in_next_(states_.size()) {
        enter(0, now_, in_now_);
    }

    void read(std::string_view character) {
        next_.clear();
        std::fill(in_next_.begin(), in_next_.end(), false);
        for (const std::size_t at : now_) step(at, character);
        std::swap(now_, next_);
        std::swap(in_now_, in_next_);
    }

    bool accepts() const { return in_now_.back(); }

  private:
    using Set = std::vector<std::size_t>;

    /// Adds a state and all that follow without reading anything.
    void enter(std::size_t first, Set& set, std::vector<bool>& member) {
        pending_.assign(1, first);
        while (!pending_.empty()) {
            const std::size_t at = pending_.back();
            pending_.pop_back();
            // `deep` may be there already, but only within a segment, from where nothing follows.
            if (member[at] && states_[at].part != Part::deep) continue;
            const bool again = member[at];
            if (!again) set.push_back(at);
            member[at] = true;
            const Part part = states_[at].part;
            if (part == Part::star || part == Part::rest || part == Part::deep) {
                if (!again || !member[at + 1]) pending_.push_back(at + 1);
            }
            for (const std::size_t target : states_[at].targets) pending_.push_back(target);
        }
    }

    void step(std::size_t at, std::string_view character) {
        const State& state = states_[at];
        const bool slash = character == "/";
        switch (state.part) {
            case Part::byte:
                read_byte(at, character);
                break;
            case Part::any:
                if (!slash) enter(at + 1, next_, in_next_);
                break;
            case Part::set:
                if (!slash && in_set(state.set, character) != state.negated) enter(at + 1, next_, in_next_);
                break;
            case Part::star:
                if (!slash) enter(at, next_, in_next_);
                break;
            case Part::rest:
                enter(at, next_, in_next_);
                break;
            case Part::deep:
                if (slash) {
                    enter(at, next_, in_next_);
                } else if (!in_next_[at]) {
                    next_.push_back(at);
                    in_next_[at] = true;
                }
                break;
            case Part::open:
            case Part::jump:
            case Part::end:
                break;
        }
    }

    /// A character of several bytes is as many states.
    void read_byte(std::size_t at, std::string_view character) {
        for (const char c : character) {
            if (states_[at].part != Part::byte || states_[at].value != c) return;
            ++at;
        }
        enter(at, next_, in_next_);
    }

    std::vector<State> states_;
    Set now_, next_, pending_;
    std::vector<bool> in_now_, in_next_;
};

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
    while (pattern.starts_with("./")) pattern.remove_prefix(2);
    while (pattern.ends_with('/')) pattern.remove_suffix(1);
    Machine machine(pattern);
    for (std::size_t at = 0; at < path.size();) {
        std::size_t end = at + 1;
        while (end < path.size() && (static_cast<unsigned char>(path[end]) & 0xC0) == 0x80) ++end;
        machine.read(path.substr(at, end - at));
        at = end;
    }
    return machine.accepts();
}

}  // namespace infraspec::workspace
