// What `infraspec.toml` says, as data, and what is wrong with it. Pure: the text comes in, values and faults go out.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "spec/name.h"
#include "text/source.h"

namespace infraspec::workspace {

enum class Severity : unsigned char { error, warning, information, hint };

/// "error", "warning", "information", "hint".
std::string_view to_string(Severity severity);
std::optional<Severity> severity_of(std::string_view word);

/// What a rule is set to; no value: off.
using RuleSettings = std::map<std::string, std::optional<Severity>, std::less<>>;

struct Override {
    std::vector<std::string> files;  ///< globs relative to the root
    RuleSettings rules;

    friend bool operator==(const Override&, const Override&) = default;
};

/// `[format]`: what formatting may change; no value: it may.
struct FormatSettings {
    std::optional<bool> lists = std::nullopt;
    std::optional<bool> numbers = std::nullopt;
    std::optional<bool> tables = std::nullopt;
    std::optional<bool> blank_lines = std::nullopt;

    friend bool operator==(const FormatSettings&, const FormatSettings&) = default;
};

/// `[naming]`: of the names that `naming-violation` looks at.
struct NamingSettings {
    std::vector<std::string> accept = {};  ///< formats that names may follow, beside those of the constraints
    std::vector<std::string> ignore = {};  ///< globs of code spans that are no names of resources

    friend bool operator==(const NamingSettings&, const NamingSettings&) = default;
};

struct Configuration {
    std::vector<std::string> roots;                             ///< globs relative to the file
    std::vector<std::string> exclude;                           ///< globs relative to the file
    std::vector<std::string> extends;                           ///< folders relative to the file
    std::map<std::string, std::vector<std::string>> documents;  ///< stem of a kind → globs
    RuleSettings rules;
    std::vector<Override> overrides;
    std::vector<std::string> acronyms;
    std::vector<std::string> vague;
    std::vector<std::string> environments;
    NamingSettings naming;
    FormatSettings format;

    friend bool operator==(const Configuration&, const Configuration&) = default;
};

struct ConfigurationFault {
    text::Range range;  ///< the key or value; the line for a syntax error
    std::string message;
    std::vector<std::string> nearest;  ///< what was probably meant; may be empty
};

struct ConfigurationReading {
    Configuration configuration;  ///< defaults stand where there is a fault
    std::vector<ConfigurationFault> faults;
    std::vector<spec::Name> environment_names;  ///< `[environments] names`, without their quotes
    std::vector<text::Range> extends;           ///< where each of `configuration.extends` stands
};

/// `rule_names` are the names that `[rules]` may hold.
ConfigurationReading read_configuration(const text::Source& source, const std::vector<std::string_view>& rule_names);

/// `file` is a path relative to the root. No value: the rule is off there. The last override that matches wins.
std::optional<Severity> severity_for(const Configuration& configuration, std::string_view rule, Severity by_default,
                                     std::string_view file);

}  // namespace infraspec::workspace
