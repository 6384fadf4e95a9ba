// What has a name but no entry in the table of names: environments, decisions and their options. Where they are defined
// and where prose calls them by name; made for one request from a root, which must live longer.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/feature.h"
#include "workspace/phrase_index.h"

namespace infraspec::features {

enum class ThingKind : unsigned char { environment, decision, option };

struct Thing {
    ThingKind kind = ThingKind::environment;
    std::string environment;     ///< its norm; of an environment
    std::uint32_t file = 0;      ///< of a decision or option
    std::uint32_t decision = 0;  ///< in the facts of that file
    std::uint32_t option = 0;    ///< in the options of the decision
    friend bool operator==(const Thing&, const Thing&) = default;
};

struct ThingMention {
    text::Range range;
    Thing thing;
    std::string called;       ///< the name, or the part of it, as it is written where it is defined: "Redis"
    bool definition = false;  ///< the name where it is defined
    bool short_form = false;  ///< "prod" of production
    bool doubtful = false;    ///< a word in running text that may mean something else
};

/// Where a thing is defined.
struct ThingPlace {
    std::uint32_t file = 0;
    text::Range name;
    text::Range extent;
    std::uint32_t heading = spec::no_index;  ///< that holds the name
};

class NamedThings {
  public:
    explicit NamedThings(const workspace::Root& root);

    /// Definitions included, in document order; names of terms, components and layers come first.
    std::vector<ThingMention> mentions(std::uint32_t file) const;
    /// False where the words of the file cannot hold any name of the thing.
    bool may_mention(std::uint32_t file, const Thing& thing) const;
    /// Every environment, decision and option with its whole name, by which it is offered.
    std::vector<std::pair<std::string_view, const Thing*>> whole_names() const;

  private:
    /// One way to call a thing.
    struct Naming {
        Thing thing;
        std::string called;
        bool inside = false;  ///< only within the decision
        bool exact = false;   ///< with these very letters only
        bool whole = false;   ///< the whole name
        bool short_form = false;
    };

    void add(const std::string& norm, Naming naming);
    void add_environments();
    void add_decisions(std::uint32_t file);
    void add_option(const Thing& thing, const spec::Option& option);
    std::vector<ThingMention> definitions(std::uint32_t file) const;
    const Naming* meant(std::uint32_t file, text::Range range, std::size_t phrase) const;

    const workspace::Root& root_;
    std::vector<std::string> phrases_;
    std::vector<std::vector<Naming>> namings_;  // by phrase
    std::map<std::string, std::size_t, std::less<>> by_norm_;
    std::optional<workspace::PhraseIndex> index_;
};

/// The environment that a name, long or short, calls.
Thing environment_thing(std::string_view name);

/// The thing whose name is under the cursor.
std::optional<ThingMention> thing_at(const Context& context, text::Offset offset);

/// The sections that an environment has, else the places that declare it; the name of a decision or option. Foreign
/// files count.
std::vector<ThingPlace> definitions_of(const workspace::Root& root, const Thing& thing);

/// The thing that the heading of a file names.
std::optional<ThingMention> thing_of_heading(const workspace::Root& root, std::uint32_t file, std::uint32_t heading);

const spec::Decision& decision_of(const workspace::Root& root, const Thing& thing);
const spec::Option& option_of(const workspace::Root& root, const Thing& thing);

}  // namespace infraspec::features
