// What a value is said of: an environment, a component, and whatever else sets it apart. Values; made while a root is
// joined.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "spec/quantities_tokens.h"
#include "workspace/configuration.h"
#include "workspace/file.h"
#include "workspace/name_table.h"

namespace infraspec::workspace {

/// Two values can contradict each other only when their scopes are equal.
struct Scope {
    std::string environment;  ///< its name, "production"; several joined by `+`; empty: the whole specification
    std::string component;    ///< norm of its short name; several joined by `+`; empty: none
    std::string qualifier;    ///< other words that distinguish, sorted: "rds", "tier 1"
    bool explicit_ = false;   ///< environment or component stand in the sentence itself

    friend bool operator==(const Scope&, const Scope&) = default;
};

/// The names of environments by which scopes are told: usual ones, those that the specification declares, and their
/// short forms.
class EnvironmentWords {
  public:
    EnvironmentWords() = default;
    EnvironmentWords(std::span<const FilePtr> own, const Configuration& configuration);

    struct Found {
        text::Range range;
        std::string name;
    };
    /// In a text that begins at `begin` of its file.
    std::vector<Found> find(const spec::TokenText& text, text::Offset begin) const;

    friend bool operator==(const EnvironmentWords&, const EnvironmentWords&) = default;

  private:
    std::vector<std::string> declared_;  ///< norms, sorted
};

/// Everything that scopes of one file are told by.
struct ScopeSources {
    const File& file;
    std::span<const Mention> mentions;
    const NameTable& names;
    std::span<const FilePtr> files;
    const EnvironmentWords& environments;
};

/// Tells the scopes of one file's values. Made for one pass over them: what a heading or a parent item says is read
/// once.
class ScopeFinder {
  public:
    explicit ScopeFinder(const ScopeSources& sources) : sources_(sources) {}
    ScopeFinder(const ScopeFinder&) = delete;
    ScopeFinder& operator=(const ScopeFinder&) = delete;

    /// One for each environment that a value's own words name, else a single one. None when it cannot be told. `itself`
    /// are the ranges that name the metric and the value; `own_words` are neutral beside it.
    std::vector<Scope> scopes_of(const spec::ScopeTexts& texts, std::initializer_list<text::Range> itself,
                                 std::span<const std::string_view> own_words, bool refers_back);

    /// What one text names.
    struct Told {
        struct Word {
            text::Range range;
            std::string word;
            bool topic = false;  ///< says nothing in a heading
        };
        std::vector<EnvironmentWords::Found> environments;
        std::vector<std::pair<text::Range, const std::string*>> components;
        std::vector<Word> words;  ///< no function words, environments, components
    };
    const Told& told_by(text::Range range);
    const ScopeSources& sources() const { return sources_; }

  private:
    const ScopeSources& sources_;
    std::map<text::Range, Told> told_;
};

}  // namespace infraspec::workspace
