#include "rules/pages.h"

namespace infraspec::rules {
namespace {

std::string_view without_line_ends(std::string_view text) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    return text;
}

std::string severity_of(const Rule& rule) {
    return std::string(workspace::to_string(rule.severity));
}

/// "None", "Inserts the missing keys (safe: …)".
std::string fix_sentence(const Rule& rule) {
    if (rule.fix.empty()) return "None";
    std::string fix(rule.fix);
    fix.front() = static_cast<char>(fix.front() - 'a' + 'A');
    return fix + (rule.fix_is_safe ? "; safe, so `check --fix` does it" : "; one at a time, in the editor");
}

/// Words in a paragraph, phrases one a line.
bool is_of_words(const PublishedList& list) {
    return std::ranges::none_of(list.entries, [](const auto& entry) { return entry.find(' ') != std::string::npos; });
}

std::string joined(const PublishedList& list, std::string_view before, std::string_view between) {
    std::string out;
    for (const auto& entry : list.entries) out += std::string(out.empty() ? "" : between) + std::string(before) + entry;
    return out;
}

/// Lines of at most `width` characters, broken at spaces, each after `indent`.
std::string wrapped(std::string_view text, std::string_view indent, std::size_t width) {
    std::string out;
    while (!text.empty()) {
        auto end = text.size();
        if (end + indent.size() > width) {
            end = text.rfind(' ', width - indent.size());
            if (end == std::string_view::npos || end == 0) end = std::min(text.find(' '), text.size());
        }
        out += std::string(indent) + std::string(text.substr(0, end)) + "\n";
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string fenced(const ExampleFile& file) {
    const std::string language = file.path.ends_with(".toml") ? "toml" : "markdown";
    return "`" + std::string(file.path) + "`\n\n````" + language + "\n" + std::string(without_line_ends(file.text)) +
           "\n````\n";
}

std::string markdown_example(std::string_view example) {
    std::string out;
    for (const auto& file : example_files(example)) out += "\n" + fenced(file);
    return out;
}

std::string markdown_lists(const Rule& rule) {
    if (rule.lists == nullptr) return {};
    std::string out = "\n## What it goes by\n";
    for (const auto& list : rule.lists()) {
        out += "\n**" + list.title + "**\n\n";
        out += is_of_words(list) ? wrapped(joined(list, "", ", ") + ".", "", 120) : joined(list, "- ", "\n") + "\n";
    }
    return out;
}

std::string markdown_silencing(const Rule& rule) {
    if (!can_be_silenced(rule)) return "It stands in no document, so no comment suppresses it: correct the file.\n";
    const std::string name(rule.name);
    return "At one place, with a comment on the line above it:\n\n````markdown\n<!-- infraspec-disable-next-line " +
           name +
           " -->\n````\n\n`infraspec-disable-line` does the same at the end of the line, `infraspec-disable-file` " +
           "for the whole file.\nEverywhere, in `infraspec.toml`; instead of `off` it may be `error`, `warning`, " +
           "`information` or `hint`:\n\n````toml\n[rules]\n" + name + " = \"off\"\n````\n";
}

std::string text_example(std::string_view example) {
    std::string out;
    for (const auto& file : example_files(example)) {
        out += "\n  " + std::string(file.path) + "\n\n";
        std::string_view rest = without_line_ends(file.text);
        while (!rest.empty()) {
            const auto line = rest.substr(0, rest.find('\n'));
            out += line.empty() ? "\n" : "    " + std::string(line) + "\n";
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        }
    }
    return out;
}

std::string text_lists(const Rule& rule) {
    std::string out;
    if (rule.lists == nullptr) return out;
    for (const auto& list : rule.lists()) {
        out += "\n" + list.title + ":\n\n";
        out += is_of_words(list) ? wrapped(joined(list, "", ", "), "    ", 100) : joined(list, "    ", "\n") + "\n";
    }
    return out;
}

std::string text_silencing(const Rule& rule) {
    if (!can_be_silenced(rule)) return "It stands in no document, so no comment suppresses it: correct the file.\n";
    const std::string name(rule.name);
    return "To silence it at one place, put this comment on the line above:\n\n    <!-- infraspec-disable-next-line " +
           name + " -->\n\nTo silence it everywhere, in infraspec.toml:\n\n    [rules]\n    " + name + " = \"off\"\n";
}

}  // namespace

std::vector<ExampleFile> example_files(std::string_view example) {
    constexpr std::string_view mark = "//- ";
    std::vector<ExampleFile> files;
    while (!example.empty()) {
        const auto line = example.substr(0, example.find('\n'));
        const auto size = std::min(line.size() + 1, example.size());
        if (line.starts_with(mark)) {
            files.push_back({line.substr(mark.size()), example.substr(size, 0)});
        } else if (!files.empty()) {
            // Lines follow each other, so the text of a file is one piece of the example.
            auto& text = files.back().text;
            text = text.empty() ? example.substr(0, size) : std::string_view(text.data(), text.size() + size);
        }
        example.remove_prefix(size);
    }
    return files;
}

bool can_be_silenced(const Rule& rule) {
    return rule.name != "config-invalid";
}

std::string text_page(const Rule& rule) {
    const std::string name(rule.name);
    std::string out = name + "\n" + std::string(name.size(), '=') + "\n\n";
    out += wrapped(std::string(rule.summary) + ".", "", 100) + "\n";
    out += "Severity     " + severity_of(rule) + "\n";
    out += "Family       " + std::string(rule.family) + "\n";
    out += "Reported at  " + std::string(rule.at) + "\n";
    out += "Fix          " + fix_sentence(rule) + "\n\n";
    out += wrapped(rule.why, "", 100);
    out += "\nReported here:\n" + text_example(rule.bad) + "\nNot here:\n" + text_example(rule.good);
    return out + text_lists(rule) + "\n" + text_silencing(rule) + "\n" + page_url(rule.name) + "\n";
}

std::string markdown_page(const Rule& rule) {
    std::string out = "# " + std::string(rule.name) + "\n\n" + std::string(rule.summary) + ".\n\n| | |\n|---|---|\n";
    out += "| Severity | " + severity_of(rule) + " |\n";
    out += "| Family | [" + std::string(rule.family) + "](README.md) |\n";
    out += "| Reported at | " + std::string(rule.at) + " |\n";
    out += "| Fix | " + fix_sentence(rule) + " |\n";
    out += "\n## Why\n\n" + wrapped(rule.why, "", 120);
    out += "\n## Reported here\n" + markdown_example(rule.bad) + "\n## Not here\n" + markdown_example(rule.good);
    return out + markdown_lists(rule) + "\n## How to silence it\n\n" + markdown_silencing(rule);
}

std::string text_index() {
    std::string out;
    std::string_view family;
    for (const auto& rule : all_rules()) {
        if (rule.family != family) out += (out.empty() ? "" : "\n") + std::string(rule.family) + "\n";
        family = rule.family;
        const auto padded = [](std::string text, std::size_t width) {
            text.resize(std::max(text.size() + 1, width), ' ');
            return text;
        };
        out += "  " + padded(std::string(rule.name), 35) + padded(severity_of(rule), 13) + std::string(rule.summary) +
               "\n";
    }
    return out + "\n`infraspec rule NAME` explains one.\n";
}

std::string markdown_index() {
    std::string out =
        "# Rules\n\nWhat `infraspec` reports. Each rule has a page with examples; `infraspec rule NAME` prints the "
        "same. "
        "Severities are\ndefaults, and every rule can be set or turned off in `infraspec.toml`. "
        "A fix marked with * is safe: `check --fix` does it.\n";
    std::string_view family;
    for (const auto& rule : all_rules()) {
        if (rule.family != family) {
            out += "\n## " + std::string(rule.family) + "\n\n| rule | severity | reports | fix |\n|---|---|---|---|\n";
        }
        family = rule.family;
        const std::string name(rule.name);
        out += "| [" + name + "](" + name + ".md) | " + severity_of(rule) + " | " + std::string(rule.summary) + " | " +
               (rule.fix_is_safe ? "\\*" : "") + std::string(rule.fix) + " |\n";
    }
    return out;
}

}  // namespace infraspec::rules
