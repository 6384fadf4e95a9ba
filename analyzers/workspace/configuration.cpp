#include "workspace/configuration.h"

// What the library takes for impossible, a line end behind "[", is undefined behaviour where assertions are off and the
// end of the program where they are on; without either it is a fault like any other.
#undef NDEBUG
#define TOML_ASSERT(expression) static_assert(true)
#include <toml++/toml.h>

#include <algorithm>
#include <array>

#include "spec/kind.h"
#include "workspace/glob.h"
#include "workspace/nearest.h"

namespace infraspec::workspace {

namespace {

constexpr std::size_t largest_text = std::size_t{1} << 20;
/// toml++ nests a table for each dot of a key and leaves them one call deep each.
constexpr std::ptrdiff_t most_dots_in_a_line = 1000;

constexpr std::array<std::pair<Severity, std::string_view>, 4> severities{{{Severity::error, "error"},
                                                                           {Severity::warning, "warning"},
                                                                           {Severity::information, "information"},
                                                                           {Severity::hint, "hint"}}};

std::string quoted(std::string_view text) {
    return "\"" + std::string(text) + "\"";
}

std::string_view type_of(const toml::node& node) {
    switch (node.type()) {
        case toml::node_type::table:
            return "a table";
        case toml::node_type::array:
            return "an array";
        case toml::node_type::string:
            return "a string";
        case toml::node_type::integer:
        case toml::node_type::floating_point:
            return "a number";
        case toml::node_type::boolean:
            return "a truth value";
        default:
            return "a date or time";
    }
}

class Reader {
  public:
    Reader(const text::Source& source, const std::vector<std::string_view>& rule_names)
        : bytes_(source.bytes()), rules_(rule_names.begin(), rule_names.end()) {
        // Only LF ends a line of TOML, so the source's own lines would not do.
        lines_.push_back(source.content_begin());
        for (std::size_t at = 0; at < bytes_.size(); ++at) {
            if (bytes_[at] == '\n') lines_.push_back(static_cast<text::Offset>(at + 1));
        }
    }

    ConfigurationReading read() {
        if (bytes_.size() > largest_text) {
            fault({0, 0}, "The file is larger than 1 MiB, and is not read");
            return std::move(reading_);
        }
        for (std::size_t line = 0; line < lines_.size(); ++line) {
            const std::string_view text = text::slice(bytes_, line_range(line));
            if (std::ranges::count(text, '.') > most_dots_in_a_line) {
                fault(line_range(line), "This line nests too deeply to be read");
                return std::move(reading_);
            }
        }
        try {
            read_document(toml::parse(bytes_.substr(lines_.front())));
        } catch (const toml::parse_error& error) {
            reading_ = {};
            fault(line_range(std::max(error.source().begin.line, 1U) - 1),
                  "This is not TOML: " + std::string(error.description()));
        }
        std::ranges::stable_sort(reading_.faults, {}, &ConfigurationFault::range);
        return std::move(reading_);
    }

  private:
    using Handler = void (Reader::*)(const toml::key& key, const toml::node& value);
    using Keys = std::vector<std::pair<std::string_view, Handler>>;

    // The keys of a file, chapter by chapter.

    void read_document(const toml::table& table) {
        read_table(table, {{"roots", &Reader::roots},
                           {"exclude", &Reader::exclude},
                           {"extends", &Reader::extends},
                           {"documents", &Reader::documents},
                           {"rules", &Reader::rules},
                           {"overrides", &Reader::overrides},
                           {"vocabulary", &Reader::vocabulary},
                           {"prose", &Reader::prose},
                           {"environments", &Reader::environments},
                           {"naming", &Reader::naming},
                           {"format", &Reader::format}});
    }
    void roots(const toml::key& key, const toml::node& value) { configuration().roots = strings(key, value); }
    void exclude(const toml::key& key, const toml::node& value) { configuration().exclude = strings(key, value); }
    void extends(const toml::key& key, const toml::node& value) {
        configuration().extends = strings(key, value);
        if (const auto* array = value.as_array()) {
            for (const toml::node& element : *array) {
                if (element.is_string()) reading_.extends.push_back(range_of(element));
            }
        }
    }
    void acronyms(const toml::key& key, const toml::node& value) { configuration().acronyms = strings(key, value); }
    void vague(const toml::key& key, const toml::node& value) { configuration().vague = strings(key, value); }
    void names(const toml::key& key, const toml::node& value) {
        configuration().environments = strings(key, value);
        if (value.as_array() == nullptr) return;
        for (const toml::node& element : *value.as_array()) {
            const auto* word = element.as_string();
            const text::Range quoted = range_of(element);
            // Only what stands between one quote and the next as it is read.
            const text::Range inside{quoted.begin + 1, quoted.end - 1};
            if (word != nullptr && quoted.size() > 2 && text::slice(bytes_, inside) == word->get())
                reading_.environment_names.push_back({word->get(), spec::norm(word->get()), inside});
        }
    }

    void vocabulary(const toml::key& key, const toml::node& value) {
        if (const auto* table = table_of(key, value)) read_table(*table, {{"acronyms", &Reader::acronyms}});
    }
    void prose(const toml::key& key, const toml::node& value) {
        if (const auto* table = table_of(key, value)) read_table(*table, {{"vague", &Reader::vague}});
    }
    void environments(const toml::key& key, const toml::node& value) {
        if (const auto* table = table_of(key, value)) read_table(*table, {{"names", &Reader::names}});
    }
    void format(const toml::key& key, const toml::node& value) {
        if (const auto* table = table_of(key, value)) {
            read_table(*table, {{"lists", &Reader::format_lists},
                                {"numbers", &Reader::format_numbers},
                                {"tables", &Reader::format_tables},
                                {"blank-lines", &Reader::format_blank_lines}});
        }
    }
    void format_lists(const toml::key& key, const toml::node& value) {
        configuration().format.lists = boolean(key, value);
    }
    void format_numbers(const toml::key& key, const toml::node& value) {
        configuration().format.numbers = boolean(key, value);
    }
    void format_tables(const toml::key& key, const toml::node& value) {
        configuration().format.tables = boolean(key, value);
    }
    void format_blank_lines(const toml::key& key, const toml::node& value) {
        configuration().format.blank_lines = boolean(key, value);
    }
    void naming(const toml::key& key, const toml::node& value) {
        if (const auto* table = table_of(key, value)) {
            read_table(*table, {{"accept", &Reader::naming_accept}, {"ignore", &Reader::naming_ignore}}, true);
        }
    }
    void naming_accept(const toml::key& key, const toml::node& value) {
        configuration().naming.accept = strings(key, value);
    }
    void naming_ignore(const toml::key& key, const toml::node& value) {
        configuration().naming.ignore = strings(key, value);
    }

    void documents(const toml::key& key, const toml::node& value) {
        const auto* table = table_of(key, value);
        if (table == nullptr) return;
        for (const auto& [kind_key, globs] : *table) {
            if (const auto kind = spec::kind_of_name(kind_key.str())) {
                auto& known = configuration().documents[std::string(spec::stem(*kind))];
                for (std::string& glob : strings(kind_key, globs)) known.push_back(std::move(glob));
            } else {
                fault(range_of(kind_key), quoted(kind_key.str()) + " is no kind of document",
                      nearest(kind_key.str(), kind_names()));
            }
        }
    }

    void rules(const toml::key& key, const toml::node& value) { read_rules(key, value, configuration().rules); }

    void overrides(const toml::key& key, const toml::node& value) {
        const auto* array = value.as_array();
        if (array == nullptr) return wrong_type(range_of(key), key, "an array of tables", value);
        for (const toml::node& entry : *array) {
            const auto* table = entry.as_table();
            if (table == nullptr) {
                wrong_type(range_of(entry), key, "an array of tables", entry);
                continue;
            }
            configuration().overrides.emplace_back();
            read_table(*table, {{"files", &Reader::override_files}, {"rules", &Reader::override_rules}});
            if (!table->contains("files")) {
                fault(range_of(*table), "The override has no \"files\", so it applies to nothing");
            }
        }
    }
    void override_files(const toml::key& key, const toml::node& value) {
        configuration().overrides.back().files = strings(key, value);
    }
    void override_rules(const toml::key& key, const toml::node& value) {
        read_rules(key, value, configuration().overrides.back().rules);
    }

    void read_rules(const toml::key& key, const toml::node& value, RuleSettings& settings) {
        const auto* table = table_of(key, value);
        if (table == nullptr) return;
        for (const auto& [rule, setting] : *table) {
            const auto* word = setting.as_string();
            if (std::ranges::find(rules_, rule.str()) == rules_.end()) {
                fault(range_of(rule), "There is no rule " + quoted(rule.str()), nearest(rule.str(), rules_));
            } else if (word == nullptr) {
                wrong_type(range_of(setting), rule, "a string", setting);
            } else if (const auto severity = severity_of(word->get())) {
                settings[std::string(rule.str())] = *severity;
            } else if (word->get() == "off") {
                settings[std::string(rule.str())] = std::nullopt;
            } else {
                fault(range_of(setting), quoted(word->get()) + " is no severity",
                      nearest(word->get(), {"error", "warning", "information", "hint", "off"}));
            }
        }
    }

    // What all chapters share.

    Configuration& configuration() { return reading_.configuration; }

    /// `open`: teams keep keys of their own there, so that only what looks like a known one misspelled is a fault.
    void read_table(const toml::table& table, const Keys& keys, bool open = false) {
        for (const auto& [key, value] : table) {
            const auto known = std::ranges::find(keys, key.str(), &Keys::value_type::first);
            if (known != keys.end()) {
                (this->*known->second)(key, value);
                continue;
            }
            std::vector<std::string> names;
            for (const auto& each : keys) names.emplace_back(each.first);
            auto meant = nearest(key.str(), names);
            if (open && meant.empty()) continue;
            fault(range_of(key), "There is no key " + quoted(key.str()) + " here", std::move(meant));
        }
    }

    const toml::table* table_of(const toml::key& key, const toml::node& value) {
        const auto* table = value.as_table();
        if (table == nullptr) wrong_type(range_of(value), key, "a table", value);
        return table;
    }

    std::vector<std::string> strings(const toml::key& key, const toml::node& value) {
        std::vector<std::string> result;
        const auto* array = value.as_array();
        if (array == nullptr) {
            wrong_type(range_of(value), key, "an array of strings", value);
            return result;
        }
        for (const toml::node& element : *array) {
            if (const auto* word = element.as_string()) {
                result.push_back(word->get());
            } else {
                wrong_type(range_of(element), key, "an array of strings", element);
            }
        }
        return result;
    }

    std::optional<bool> boolean(const toml::key& key, const toml::node& value) {
        if (const auto* word = value.as_boolean()) return word->get();
        wrong_type(range_of(value), key, "true or false", value);
        return std::nullopt;
    }

    void wrong_type(text::Range range, const toml::key& key, std::string_view wanted, const toml::node& found) {
        fault(range, quoted(key.str()) + " must be " + std::string(wanted) + ", not " + std::string(type_of(found)));
    }

    void fault(text::Range range, std::string message, std::vector<std::string> nearest_names = {}) {
        reading_.faults.push_back({range, std::move(message), std::move(nearest_names)});
    }

    static std::vector<std::string> kind_names() {
        std::vector<std::string> names;
        for (const spec::DocumentKind kind : spec::layout_kinds) names.emplace_back(spec::stem(kind));
        for (const spec::DocumentKind kind :
             {spec::DocumentKind::constraints, spec::DocumentKind::clarifications, spec::DocumentKind::module_registry,
              spec::DocumentKind::conventions, spec::DocumentKind::testing, spec::DocumentKind::module}) {
            names.emplace_back(spec::stem(kind));
        }
        return names;
    }

    // Positions: toml++ counts lines by LF and columns by code points, both from 1.

    text::Range line_range(std::size_t line) const {
        if (line >= lines_.size()) line = lines_.size() - 1;
        const auto size = static_cast<text::Offset>(bytes_.size());
        text::Range range{lines_[line], line + 1 < lines_.size() ? lines_[line + 1] - 1 : size};
        if (!range.empty() && bytes_[range.end - 1] == '\r') --range.end;
        return range;
    }

    text::Offset offset_of(toml::source_position position) const {
        if (position.line == 0) return lines_.front();
        const text::Range line = line_range(position.line - 1);
        text::Offset at = line.begin;
        for (toml::source_index column = 1; column < position.column && at < line.end; ++column) {
            for (++at; at < line.end && (static_cast<unsigned char>(bytes_[at]) & 0xC0) == 0x80;) ++at;
        }
        return at;
    }

    text::Range range_of(const toml::key& key) const { return range_of(key.source()); }
    text::Range range_of(const toml::node& node) const { return range_of(node.source()); }
    text::Range range_of(const toml::source_region& region) const {
        const text::Offset begin = offset_of(region.begin);
        text::Range range{begin, std::max(begin, offset_of(region.end))};
        // A table or array over several lines is pointed at by its first one.
        const text::Range line = line_range(std::max(region.begin.line, 1U) - 1);
        range.end = std::min(range.end, std::max(line.end, range.begin));
        while (!range.empty() && (bytes_[range.end - 1] == ' ' || bytes_[range.end - 1] == '\t')) --range.end;
        return range;
    }

    std::string_view bytes_;
    std::vector<std::string> rules_;
    std::vector<text::Offset> lines_;
    ConfigurationReading reading_;
};

}  // namespace

std::string_view to_string(Severity severity) {
    return severities[static_cast<std::size_t>(severity)].second;
}

std::optional<Severity> severity_of(std::string_view word) {
    for (const auto& [severity, name] : severities) {
        if (name == word) return severity;
    }
    return std::nullopt;
}

ConfigurationReading read_configuration(const text::Source& source, const std::vector<std::string_view>& rule_names) {
    return Reader(source, rule_names).read();
}

std::optional<Severity> severity_for(const Configuration& configuration, std::string_view rule, Severity by_default,
                                     std::string_view file) {
    std::optional<Severity> severity = by_default;
    if (const auto set = configuration.rules.find(rule); set != configuration.rules.end()) severity = set->second;
    for (const Override& each : configuration.overrides) {
        const auto set = each.rules.find(rule);
        if (set == each.rules.end()) continue;
        const bool here =
            std::ranges::any_of(each.files, [&](const std::string& glob) { return glob_matches(glob, file); });
        if (here) severity = set->second;
    }
    return severity;
}

}  // namespace infraspec::workspace
