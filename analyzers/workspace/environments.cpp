#include "workspace/environments.h"

#include <algorithm>
#include <array>

namespace infraspec::workspace {

namespace {

/// Plausible names that are not usual enough to tell scopes by.
constexpr std::array<std::string_view, 8> other_environments{"alpha", "beta",    "integration", "perf",
                                                             "pilot", "preview", "sbx",         "training"};

bool is_in(const std::vector<DeclaredEnvironment>& environments, std::string_view norm) {
    return std::ranges::find(environments, norm, &DeclaredEnvironment::norm) != environments.end();
}

void add(std::vector<DeclaredEnvironment>& environments, const std::string& text) {
    std::string norm = environment_norm(text);
    if (!norm.empty() && !is_in(environments, norm)) environments.push_back({text, std::move(norm)});
}

/// A name or alias of the section is declared elsewhere, or usual.
bool is_confirmed(const std::vector<DeclaredEnvironment>& declared, const spec::EnvironmentSection& section) {
    const auto known = [&](const spec::Name& name) {
        return is_in(declared, environment_norm(name.norm)) || !spec::usual_environment(name.norm).empty();
    };
    return known(section.name) || std::ranges::any_of(section.aliases, known);
}

}  // namespace

std::string environment_norm(std::string_view name) {
    std::string norm = spec::norm(name);
    if (norm == "pre production" || norm == "pre prod") return "pre-production";
    const std::string_view usual = spec::usual_environment(norm);
    return usual.empty() ? norm : std::string(usual);
}

std::vector<std::string_view> plausible_environments() {
    std::vector<std::string_view> words(other_environments.begin(), other_environments.end());
    for (const auto word : spec::usual_environment_words()) {
        if (is_plausible_environment(word)) words.push_back(word);
    }
    std::ranges::sort(words);
    return words;
}

bool is_plausible_environment(std::string_view word) {
    const std::string_view usual = spec::usual_environment(word);
    return (!usual.empty() && usual != "non-production") ||
           std::ranges::find(other_environments, word) != other_environments.end();
}

std::vector<DeclaredEnvironment> declared_environments(const Root& root) {
    std::vector<DeclaredEnvironment> declared;
    for (const std::string& name : root.configuration().environments) add(declared, name);
    for (const FilePtr& file : root.files()) {
        for (const spec::Name& name : file->facts->environment_types) add(declared, name.text);
    }
    const std::vector<DeclaredEnvironment> confirming = declared;
    bool any_confirmed = false;
    for (const FilePtr& file : root.files()) {
        for (const spec::EnvironmentSection& section : file->facts->environments)
            any_confirmed = any_confirmed || is_confirmed(confirming, section);
    }
    for (const FilePtr& file : root.files()) {
        for (const spec::EnvironmentSection& section : file->facts->environments) {
            if (any_confirmed && !is_confirmed(confirming, section)) continue;
            add(declared, section.name.text);
            for (const spec::Name& alias : section.aliases) add(declared, alias.text);
        }
    }
    return declared;
}

bool has_environment_section(const Root& root, const DeclaredEnvironment& environment) {
    // "Development and test", "Production (eu)" speak of what they name.
    const auto names = [&](const spec::Name& name) {
        if (environment_norm(name.norm) == environment.norm) return true;
        return std::ranges::any_of(spec::words(name.text), [&](const spec::Word& word) {
            return environment_norm(word.folded) == environment.norm;
        });
    };
    for (std::uint32_t i = 0; i < root.own_count(); ++i) {
        for (const spec::EnvironmentSection& section : root.file(i).facts->environments) {
            if (names(section.name) || std::ranges::any_of(section.aliases, names)) return true;
        }
        // "environments/production.md"
        const File& file = root.file(i);
        if (file.facts->kind != spec::DocumentKind::environments) continue;
        const std::string_view name = std::string_view(file.name).substr(file.name.rfind('/') + 1);
        if (environment_norm(name.substr(0, name.rfind('.'))) == environment.norm) return true;
    }
    return false;
}

}  // namespace infraspec::workspace
