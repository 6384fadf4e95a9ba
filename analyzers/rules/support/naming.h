// Patterns of names, `{project}-{environment}-{name}`, and whether a name follows one. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "spec/facts.h"

namespace infraspec::rules {

/// A Format read: placeholders, and the literal text between them.
struct NameFormat {
    struct Part {
        std::string text;  ///< of a literal; of a placeholder its name
        bool placeholder = false;
    };
    std::vector<Part> parts;
    std::string separators;  ///< characters of literals that are no letter and no digit: placeholders do not hold them
};

/// Nothing for a format without placeholders, or with optional or repeated parts: better no check than a false one.
std::optional<NameFormat> read_format(std::string_view format);

/// Whether the format generates the name. A placeholder stands for letters, digits and whatever separates nothing; the
/// last one may hold separators too.
bool generates(const NameFormat& format, std::string_view name);

/// What stands before the name's first separator; empty when it has none.
std::string_view first_segment(const NameFormat& format, std::string_view name);

/// False for what is no instance of a format by intention: `myapp-*`, `myapp-{env}-db`.
bool is_instance(std::string_view name);

/// The pattern's examples that are given as such; not the code spans that explain them, not counterexamples.
std::vector<spec::Name> examples_of(const text::Source& source, const spec::NamingPattern& pattern);

}  // namespace infraspec::rules
