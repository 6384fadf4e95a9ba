#include "workspace/symbol_table.h"

#include <algorithm>

namespace infraspec::workspace {

namespace {

/// Calls `visit(kind, index, first, second)` for each symbol; its name is both texts with ": " between.
template <class Visit>
void for_each_symbol(const spec::FileFacts& facts, Visit visit) {
    const auto visit_all = [&](SymbolKind kind, const auto& entities) {
        for (std::uint32_t i = 0; i < entities.size(); ++i) visit(kind, i, std::string_view(), entities[i].name.text);
    };
    if (!facts.headings.empty()) visit(SymbolKind::document, 0U, std::string_view(), facts.headings[0].title);
    visit_all(SymbolKind::term, facts.terms);
    visit_all(SymbolKind::component, facts.components);
    visit_all(SymbolKind::layer, facts.layers);
    visit_all(SymbolKind::decision, facts.decisions);
    for (std::uint32_t i = 0; i < facts.assertions.size(); ++i) {
        const spec::Assertion& assertion = facts.assertions[i];
        const std::string_view id = assertion.numbered ? std::string_view() : std::string_view(assertion.id);
        visit(SymbolKind::assertion, i, id, assertion.title.text);
    }
    visit_all(SymbolKind::environment, facts.environments);
    std::uint32_t option = 0;
    for (const spec::Decision& decision : facts.decisions) {
        for (const spec::Option& each : decision.options)
            visit(SymbolKind::option, option++, std::string_view(), each.name.text);
    }
}

const spec::Name& option_name(const spec::FileFacts& facts, std::uint32_t index) {
    auto decision = facts.decisions.begin();
    for (; index >= decision->options.size(); ++decision) index -= static_cast<std::uint32_t>(decision->options.size());
    return decision->options[index].name;
}

std::string joined(std::string_view id, std::string_view title) {
    if (id.empty() || title.empty()) return std::string(id.empty() ? title : id);
    return std::string(id) + ": " + std::string(title);
}

}  // namespace

std::uint64_t letters_of(std::string_view folded) {
    std::uint64_t letters = 0;
    for (const char c : folded) {
        if (c >= 'a' && c <= 'z') {
            letters |= std::uint64_t{1} << (c - 'a');
        } else if (c >= '0' && c <= '9') {
            letters |= std::uint64_t{1} << (26 + c - '0');
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            letters |= std::uint64_t{1} << (36 + (static_cast<unsigned char>(c) & 15));
        }
    }
    return letters;
}

SymbolTable::SymbolTable(std::span<const FilePtr> own_files) {
    for (std::uint32_t file = 0; file < own_files.size(); ++file) {
        for_each_symbol(*own_files[file]->facts,
                        [&](SymbolKind kind, std::uint32_t index, std::string_view id, std::string_view title) {
                            const std::string folded = spec::fold_case(joined(id, title));
                            if (folded.empty()) return;
                            entries_.push_back({kind, file, index});
                            letters_.push_back(letters_of(folded));
                            begins_.push_back(static_cast<std::uint32_t>(names_.size()));
                            names_ += folded;
                        });
    }
    begins_.push_back(static_cast<std::uint32_t>(names_.size()));
    entries_.shrink_to_fit();
    letters_.shrink_to_fit();
    begins_.shrink_to_fit();
    names_.shrink_to_fit();
}

bool SymbolTable::define_the_same(const spec::FileFacts& before, const spec::FileFacts& after) {
    std::vector<std::string_view> names;
    std::vector<std::pair<SymbolKind, std::uint32_t>> kinds;
    for_each_symbol(before, [&](SymbolKind kind, std::uint32_t index, std::string_view id, std::string_view title) {
        names.insert(names.end(), {id, title});
        kinds.emplace_back(kind, index);
    });
    std::size_t at = 0;
    bool same = true;
    for_each_symbol(after, [&](SymbolKind kind, std::uint32_t index, std::string_view id, std::string_view title) {
        same = same && at < kinds.size() && kinds[at] == std::pair(kind, index) && names[2 * at] == id &&
               names[2 * at + 1] == title;
        ++at;
    });
    return same && at == kinds.size();
}

SymbolName symbol_name(const spec::FileFacts& facts, SymbolKind kind, std::uint32_t index) {
    const auto named = [](const spec::Name& name) { return SymbolName{name.text, name.range}; };
    switch (kind) {
        case SymbolKind::document:
            return {facts.headings[index].title, facts.headings[index].text};
        case SymbolKind::term:
            return named(facts.terms[index].name);
        case SymbolKind::component:
            return named(facts.components[index].name);
        case SymbolKind::layer:
            return named(facts.layers[index].name);
        case SymbolKind::decision:
            return named(facts.decisions[index].name);
        case SymbolKind::environment:
            return named(facts.environments[index].name);
        case SymbolKind::option:
            return named(option_name(facts, index));
        case SymbolKind::assertion:
            break;
    }
    const spec::Assertion& assertion = facts.assertions[index];
    const bool has_id = !assertion.numbered && !assertion.id_range.empty();
    text::Range range = assertion.title.range;
    if (has_id) {
        range = range.empty() ? assertion.id_range
                              : text::Range{std::min(assertion.id_range.begin, range.begin),
                                            std::max(assertion.id_range.end, range.end)};
    }
    return {joined(assertion.numbered ? std::string_view() : std::string_view(assertion.id), assertion.title.text),
            range};
}

}  // namespace infraspec::workspace
