#include "features/completion/settings.h"

#include <algorithm>
#include <array>
#include <string>

#include "features/completion/line.h"
#include "features/matching.h"
#include "spec/kind.h"
#include "spec/name.h"
#include "workspace/configuration.h"

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;

struct Key {
    std::string_view table;  ///< empty: above every table
    std::string_view key;
    std::string_view meaning;
    std::string_view value = "[\"\"]";
};

constexpr std::array<Key, 14> keys{{
    {"", "roots", "folders that are specifications"},
    {"", "exclude", "files and folders that are not read"},
    {"", "extends", "specifications whose terms and components are visible here"},
    {"vocabulary", "acronyms", "acronyms that everybody knows here"},
    {"prose", "vague", "words that are vague here"},
    {"environments", "names", "environments that exist"},
    {"format", "lists", "indentation of items and steps", "true"},
    {"format", "numbers", "numbers of items", "true"},
    {"format", "tables", "widths of columns", "true"},
    {"format", "blank-lines", "blank lines", "true"},
    {"overrides", "files", "globs relative to the root"},
    {"overrides", "rules", "severities for these files", "{ }"},
    {"naming", "", ""},
    {"documents", "", ""},
}};
constexpr std::array<std::string_view, 8> tables{"rules", "overrides",    "documents", "vocabulary",
                                                 "prose", "environments", "naming",    "format"};
constexpr std::array<std::string_view, 5> severities{"error", "warning", "information", "hint", "off"};

bool is_key_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// `[rules]` → "rules"; `[[overrides]]` → "overrides"; empty above the first one.
std::string table_above(const text::Source& source, std::uint32_t line) {
    while (line-- > 0) {
        const std::string_view text = source.slice(source.line(line));
        const std::size_t open = text.find_first_not_of(" \t");
        if (open == std::string_view::npos || text[open] != '[') continue;
        const std::size_t begin = text.find_first_not_of("[ \t", open);
        const std::size_t end = std::min(text.find(']', open), text.size());
        if (begin == std::string_view::npos || begin >= end) continue;
        std::string name(text.substr(begin, end - begin));
        if (name.find_first_of("\"',") == std::string::npos) return name;  // else the line of an array
    }
    return {};
}

class Writer {
  public:
    Writer(const TypedLine& line, std::vector<Candidate>& out) : line_(line), out_(out) {
        std::size_t begin = line.before.size();
        while (begin > 0 && is_key_byte(line.before[begin - 1])) --begin;
        std::size_t after = 0;
        while (after < line.after.size() && is_key_byte(line.after[after])) ++after;
        typed_ = spec::fold_case(line.before.substr(begin));
        word_ = {line.range.begin + static_cast<Offset>(begin), line.cursor + static_cast<Offset>(after)};
        before_ = line.before.substr(0, begin);
        behind_ = line.after.substr(after);
    }

    std::string_view before() const { return before_; }
    std::string_view behind() const { return behind_; }

    void add(std::string_view label, std::string text, std::string_view detail) {
        if (!fit(typed_, label)) return;
        Candidate candidate;
        candidate.label = label;
        candidate.kind = CandidateKind::key;
        candidate.detail = detail;
        candidate.edit = {word_, std::move(text)};
        candidate.rank = rank_++;
        out_.push_back(std::move(candidate));
    }

  private:
    const TypedLine& line_;
    std::vector<Candidate>& out_;
    std::string typed_;
    Range word_;
    std::string_view before_;
    std::string_view behind_;
    int rank_ = 0;
};

/// `key = "value"` elsewhere in the table already.
bool is_set(const text::Source& source, std::uint32_t line, std::string_view key) {
    const auto sets = [&](std::string_view text) {
        text.remove_prefix(std::min(text.find_first_not_of(" \t\"'"), text.size()));
        if (!text.starts_with(key)) return false;
        text.remove_prefix(key.size());
        const std::size_t next = text.find_first_not_of(" \t\"'");
        return next != std::string_view::npos && text[next] == '=';
    };
    const auto begins_table = [&](std::uint32_t at) {
        const std::string_view text = source.slice(source.line(at));
        return text.starts_with('[');
    };
    for (std::uint32_t at = line; at-- > 0 && !begins_table(at);) {
        if (sets(source.slice(source.line(at)))) return true;
    }
    for (std::uint32_t at = line + 1; at < source.line_count() && !begins_table(at); ++at) {
        if (sets(source.slice(source.line(at)))) return true;
    }
    return false;
}

void add_severities(Writer& writer) {
    const bool quoted = writer.before().ends_with('"') || writer.before().ends_with('\'');
    for (const std::string_view severity : severities) {
        writer.add(severity, quoted ? std::string(severity) : "\"" + std::string(severity) + "\"", "severity");
    }
}

std::string assigned(const Writer& writer, std::string_view key, std::string_view value) {
    const bool there = writer.behind().find('=') != std::string_view::npos;
    return there ? std::string(key) : std::string(key) + " = " + std::string(value);
}

void add_keys(const text::Source& source, std::uint32_t line, std::string_view table,
              std::span<const std::string_view> rules, Writer& writer) {
    for (const Key& key : keys) {
        if (key.table != table || key.key.empty() || is_set(source, line, key.key)) continue;
        writer.add(key.key, assigned(writer, key.key, key.value), key.meaning);
    }
    if (table == "rules") {
        for (const std::string_view rule : rules) {
            if (!is_set(source, line, rule)) writer.add(rule, assigned(writer, rule, "\"off\""), "");
        }
    }
    if (table == "documents") {
        for (auto kind = spec::DocumentKind::readme; kind != spec::DocumentKind::other;
             kind = static_cast<spec::DocumentKind>(static_cast<unsigned char>(kind) + 1)) {
            const std::string stem = spec::fold_case(spec::stem(kind));
            if (!is_set(source, line, stem)) writer.add(stem, assigned(writer, stem, "[\"\"]"), "kind of document");
        }
    }
    if (!table.empty()) return;
    for (const std::string_view name : tables) {
        const std::string marks = name == "overrides" ? "[[" + std::string(name) + "]]" : "[" + std::string(name) + "]";
        writer.add(name, marks, "table");
    }
}

}  // namespace

std::vector<Candidate> complete_configuration(const text::Source& source, Offset offset,
                                              std::span<const std::string_view> rules) {
    std::vector<Candidate> out;
    const TypedLine line = typed_line(source, offset);
    if (line.before.find('#') != std::string_view::npos) return out;
    const std::uint32_t number = source.line_of(line.cursor);
    const std::string table = table_above(source, number);
    Writer writer(line, out);
    const std::string_view before = writer.before();
    const std::size_t first = before.find_first_not_of(" \t");
    if (first != std::string_view::npos && before[first] == '[' && before.find('=') == std::string_view::npos) {
        for (const std::string_view name : tables) writer.add(name, std::string(name), "table");
        return out;
    }
    const std::size_t brace = before.rfind('{');
    if (brace != std::string_view::npos) {  // rules = { name = "off", …
        const std::string_view inside = before.substr(brace + 1);
        const std::string_view entry = inside.substr(inside.rfind(',') + 1);
        if (entry.find('=') != std::string_view::npos) {
            add_severities(writer);
        } else {
            for (const std::string_view rule : rules) writer.add(rule, assigned(writer, rule, "\"off\""), "");
        }
        return out;
    }
    if (first == std::string_view::npos) {
        add_keys(source, number, table, rules, writer);
    } else if (before.find('=') != std::string_view::npos) {
        if (table == "rules" || table == "overrides.rules") add_severities(writer);
        if (table == "format") {
            for (const std::string_view value : {"true", "false"}) writer.add(value, std::string(value), "");
        }
    }
    return out;
}

}  // namespace infraspec::features
