// Decisions with their options. Options and labels are collected with the section that owns them; then the lowest
// heading that holds both becomes the decision, so that a wrapper like "Options Considered" owns nothing.
#include <algorithm>

#include "spec/extractors.h"
#include "spec/options.h"

namespace infraspec::spec {

using markdown::Document;

namespace {

template <typename Part>
struct Owned {
    Part part;
    std::uint32_t owner;  ///< section of the outline
    bool taken = false;
};

bool is_decision_label(const Section& section) {
    return decision_section(section.key) == DecisionSection::decision;
}

class DecisionReader {
  public:
    DecisionReader(const Document& document, const Outline& outline, FileFacts& facts)
        : document_(document), outline_(outline), facts_(facts) {}

    void read() {
        collect();
        // Sections lie in document order: from the last to the first, what is below comes before what is above.
        for (std::uint32_t id = section_count(); id-- > 1;) {
            if (joins(id)) add(id, id, end_of(id));
        }
        // "Only without such a heading the owner of either": two options or more without a decision, a decision without
        // options.
        for (std::uint32_t id = 1; id < section_count(); ++id) {
            const auto options = count(options_, id, id + 1, [](const Option&) { return true; });
            if (options > 1 || count(labels_, id, id + 1, is_decision_label) > 0) add(id, id, id + 1);
        }
        std::ranges::sort(facts_.decisions, {}, [](const Decision& each) { return each.extent.begin; });
    }

  private:
    std::uint32_t section_count() const { return static_cast<std::uint32_t>(outline_.sections.size()); }

    /// One past the last section below `id`.
    std::uint32_t end_of(std::uint32_t id) const {
        std::uint32_t end = id + 1;
        while (end < section_count() && outline_.sections[end].level > outline_.sections[id].level) ++end;
        return end;
    }

    void collect() {
        // An option's own labels belong to what the option belongs to: markdown has no way to close a section.
        std::vector<std::uint32_t> owner(section_count());
        for (std::uint32_t id = 0; id < section_count(); ++id) {
            OptionParts parts = option_parts(document_, outline_, id);
            const bool is_part = id > 0 && (parts.own_option || parts.label);
            owner[id] = is_part ? owner[outline_.sections[id].parent] : id;
            if (parts.own_option) options_.push_back({std::move(*parts.own_option), owner[id]});
            if (parts.label) labels_.push_back({std::move(*parts.label), owner[id]});
            for (Option& option : parts.options) options_.push_back({std::move(option), owner[id]});
            for (Section& label : parts.labels) labels_.push_back({std::move(label), owner[id]});
        }
    }

    template <typename Part, typename Predicate>
    static std::ptrdiff_t count(const std::vector<Owned<Part>>& parts, std::uint32_t begin, std::uint32_t end,
                                Predicate matches) {
        return std::ranges::count_if(parts, [&](const Owned<Part>& each) {
            return !each.taken && begin <= each.owner && each.owner < end && matches(each.part);
        });
    }

    /// Holds an option and a decision. A document's title joins only what is directly its own: two chapters, one with
    /// options and one with a decision, have nothing to do with each other.
    bool joins(std::uint32_t id) const {
        const std::uint32_t end = end_of(id);
        const auto any_option = [](const Option&) { return true; };
        const bool holds_both =
            count(options_, id, end, any_option) > 0 && count(labels_, id, end, is_decision_label) > 0;
        const bool owns_either =
            count(options_, id, id + 1, any_option) > 0 || count(labels_, id, id + 1, is_decision_label) > 0;
        return holds_both && (outline_.sections[id].level > 1 || owns_either);
    }

    static bool is_about_options(std::string_view norm) {
        return std::ranges::any_of(words(norm), [](const Word& word) {
            const std::string last = singular(word.folded);
            return last == "option" || last == "alternative" || last == "comparison";
        });
    }

    /// Makes a decision of everything that the sections [begin, end) own.
    void add(std::uint32_t id, std::uint32_t begin, std::uint32_t end) {
        const OutlineSection& section = outline_.sections[id];
        Decision decision;
        decision.name = section.title.name;
        decision.heading = section.index;
        decision.extent = section.extent;
        const auto take = [&](auto& parts, auto& into) {
            for (auto& each : parts) {
                if (each.taken || each.owner < begin || each.owner >= end) continue;
                each.taken = true;
                into.push_back(each.part);
            }
            std::ranges::stable_sort(into, {}, [](const auto& part) { return part.extent.begin; });
        };
        take(options_, decision.options);
        take(labels_, decision.sections);
        if (decision.options.empty()) decision.options = table_options(document_, section);
        // "### Options" may hold nothing but their table.
        for (std::uint32_t child : section.children) {
            if (decision.options.empty() && is_about_options(outline_.sections[child].title.name.norm))
                decision.options = table_options(document_, outline_.sections[child]);
        }
        facts_.decisions.push_back(std::move(decision));
    }

    const Document& document_;
    const Outline& outline_;
    FileFacts& facts_;
    std::vector<Owned<Option>> options_;
    std::vector<Owned<Section>> labels_;
};

}  // namespace

std::optional<DecisionSection> decision_section(std::string_view key) {
    if (key == "decision") return DecisionSection::decision;
    if (key == "rationale" || key == "reason" || key == "reasoning" || key == "justification")
        return DecisionSection::rationale;
    if (key == "risk") return DecisionSection::risk;
    if (key == "consequence") return DecisionSection::consequences;
    return std::nullopt;
}

const Section* Decision::section(DecisionSection which) const {
    const auto found =
        std::ranges::find_if(sections, [&](const Section& each) { return decision_section(each.key) == which; });
    return found == sections.end() ? nullptr : &*found;
}

void extract_decisions(const Document& document, const Outline& outline, FileFacts& facts) {
    DecisionReader(document, outline, facts).read();
}

}  // namespace infraspec::spec
