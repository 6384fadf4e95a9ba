#include "features/value_cards.h"

#include <algorithm>

#include "features/cards.h"
#include "features/named_things.h"
#include "features/quote.h"
#include "features/scope_words.h"
#include "spec/inline_text.h"
#include "workspace/environments.h"

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;

constexpr std::size_t most_values = 20;

/// The words of `range` that make one of the phrases together and touch the cursor.
template <class IsName>
std::optional<Range> phrase_at(const Context& context, Range range, Offset offset, std::size_t longest,
                               const IsName& is_name) {
    const auto words = spec::words(context.source().slice(range));
    for (std::size_t count = std::min(longest, words.size()); count > 0; --count) {
        for (std::size_t first = 0; first + count <= words.size(); ++first) {
            const Range inside{range.begin + words[first].range.begin,
                               range.begin + words[first + count - 1].range.end};
            if (inside.touches(offset) && is_name(spec::norm(context.source().slice(inside)))) return inside;
        }
    }
    return std::nullopt;
}

/// The run of prose under the cursor; code spans are no running text.
std::optional<Range> prose_at(const Context& context, Offset offset) {
    const auto& prose = context.facts().prose;
    const auto run =
        std::ranges::lower_bound(prose, offset, {}, [](const spec::ProseRun& each) { return each.range.end; });
    if (run == prose.end() || !run->range.touches(offset)) return std::nullopt;
    return run->range;
}

std::optional<spec::Metric> metric_named(std::string_view norm) {
    for (const spec::MetricInfo& info : spec::metrics()) {
        const bool is_name =
            std::ranges::any_of(info.names, [&](std::string_view name) { return spec::norm(name) == norm; });
        if (is_name) return info.metric;
    }
    return std::nullopt;
}

/// " · production · Order Worker · tier 1".
std::string scope_line(const Context& context, std::uint32_t file, std::uint32_t index) {
    std::string line;
    for (const std::string& words : scope_words(context.root, file, index)) line += " · " + escape(words);
    return line;
}

std::string values_of(const Context& context, spec::Metric metric, const LinkWriter& link) {
    std::string rows;
    std::size_t count = 0;
    for (std::uint32_t file = 0; file < context.root.own_count(); ++file) {
        const auto& quantities = context.root.file(file).facts->quantities;
        const Context place = at(context, file);
        for (std::uint32_t i = 0; i < quantities.size(); ++i) {
            if (quantities[i].metric != metric || ++count > most_values) continue;
            const Range value = quantities[i].full.empty() ? quantities[i].value : quantities[i].full;
            rows += "- **" + escape(place.source().slice(value)) + "**" + scope_line(context, file, i) + " · " +
                    place_link(place, value, link) + "\n";
        }
    }
    if (count > most_values) rows += "- and " + std::to_string(count - most_values) + " more\n";
    return rows;
}

std::string metric_card(const Context& context, spec::Metric metric, const LinkWriter& link) {
    const std::string rows = values_of(context, metric, link);
    return rows.empty() ? rows : "### " + escape(spec::info(metric).title) + "\n\n*metric*\n\n" + rows;
}

std::string option_card(const Context& context, const spec::Decision& decision, const spec::Option& option,
                        const LinkWriter& link) {
    std::string card = "### " + escape(option.name.text) + "\n\n*option* · " + escape(decision.name.text);
    if (!option.mark.empty()) card += " · " + escape(context.source().slice(option.mark));
    card += "\n\n";
    for (const spec::Section& section : option.sections) {
        std::string parts = section.text.empty() ? std::string() : quote_line(context, section.text, link);
        for (const spec::Item& item : section.items)
            parts += (parts.empty() ? "" : "; ") + quote_line(context, item.text, link);
        if (!parts.empty()) card += "- **" + escape(context.source().slice(section.label)) + ":** " + parts + "\n";
    }
    return card + "\n" + place_link(context, option.name.range, link) + "\n";
}

std::string decision_card(const Context& context, const spec::Decision& decision, const LinkWriter& link) {
    std::string card = "### " + escape(decision.name.text) + "\n\n*decision*\n\n";
    std::string options;
    for (const spec::Option& option : decision.options) {
        options += (options.empty() ? "" : ", ") + escape(option.name.text);
        if (!option.mark.empty()) options += " " + escape(context.source().slice(option.mark));
    }
    if (!options.empty()) card += "- **Options:** " + options + "\n";
    for (const spec::Section& section : decision.sections) {
        std::string parts = section.text.empty() ? std::string() : quote_line(context, section.text, link);
        for (const spec::Item& item : section.items)
            parts += (parts.empty() ? "" : "; ") + quote_line(context, item.text, link);
        std::string label(context.source().slice(section.label));
        if (!parts.empty()) card += "- **" + escape(label) + ":** " + parts + "\n";
    }
    return card + "\n" + place_link(context, decision.name.range, link) + "\n";
}

/// The environment's own sections, else the places that declare it.
std::string environment_card(const Context& context, const std::string& environment, const LinkWriter& link) {
    const auto declared = workspace::declared_environments(context.root);
    const auto named = std::ranges::find(declared, environment, &workspace::DeclaredEnvironment::norm);
    std::string card = "### " + escape(named == declared.end() ? environment : named->text) + "\n\n*environment*\n\n";
    const auto places = definitions_of(context.root, environment_thing(environment));
    if (places.empty()) return card + "Declared in the configuration.\n";
    const ThingPlace& first = places.front();
    const Context place = at(context, first.file);
    if (first.heading == spec::no_index) return card + "Declared in " + place_link(place, first.name, link) + "\n";
    const spec::Heading& heading = place.facts().headings[first.heading];
    const std::string lead = quote(place, lead_paragraph(place, {heading.range.end, heading.section.end}), link);
    return card + (lead.empty() ? "" : lead + "\n\n") + place_link(place, heading.text, link) + "\n";
}

}  // namespace

std::string values_named(const Context& context, std::string_view name, const LinkWriter& link) {
    const auto metric = metric_named(spec::norm(name));
    return metric ? values_of(context, *metric, link) : std::string();
}

std::optional<Hover> metric_hover(const Context& context, Offset offset, const LinkWriter& link) {
    for (const spec::Quantity& quantity : context.facts().quantities) {
        const Range value = quantity.full.empty() ? quantity.value : quantity.full;
        for (const Range range : {quantity.name, value}) {
            if (!range.empty() && range.touches(offset))
                return Hover{range, metric_card(context, quantity.metric, link)};
        }
    }
    const auto prose = prose_at(context, offset);
    if (!prose) return std::nullopt;
    std::optional<spec::Metric> metric;
    const auto range = phrase_at(context, *prose, offset, 5, [&](const std::string& norm) {
        metric = metric_named(norm);
        return metric.has_value();
    });
    if (!range) return std::nullopt;
    std::string card = metric_card(context, *metric, link);
    return card.empty() ? std::nullopt : std::optional(Hover{*range, std::move(card)});
}

std::string environment_page(const Context& context, std::string_view called, const LinkWriter& link) {
    return environment_card(context, environment_thing(called).environment, link);
}

std::optional<Hover> thing_hover(const Context& context, Offset offset, const LinkWriter& link) {
    const auto mention = thing_at(context, offset);
    if (!mention) return std::nullopt;
    const Thing& thing = mention->thing;
    if (thing.kind == ThingKind::environment)
        return Hover{mention->range, environment_card(context, thing.environment, link)};
    const Context place = at(context, thing.file);
    const spec::Decision& decision = decision_of(context.root, thing);
    if (thing.kind == ThingKind::decision) return Hover{mention->range, decision_card(place, decision, link)};
    return Hover{mention->range, option_card(place, decision, option_of(context.root, thing), link)};
}

}  // namespace infraspec::features
