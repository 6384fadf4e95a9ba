#include "rules/rule.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "server/commands/commands.h"
#include "workspace/nearest.h"

namespace infraspec::server::commands {

namespace {

struct Arguments {
    std::string name;
    std::string format = "text";
};

std::string indented(std::string_view text) {
    std::string out = "    ";
    for (const char c : text) {
        out += c;
        if (c == '\n') out += "    ";
    }
    while (out.ends_with(' ') || out.ends_with('\n')) out.pop_back();
    return out + "\n";
}

std::string text_page(const rules::Rule& rule) {
    return std::string(rule.name) + " (" + std::string(to_string(rule.severity)) + ", " + std::string(rule.family) +
           ")\n\n" + std::string(rule.summary) + ".\n\n" + std::string(rule.why) + "\n\nFound here:\n\n" +
           indented(rule.bad) + "\nNot here:\n\n" + indented(rule.good) + "\n" + rules::page_url(rule.name) + "\n";
}

std::string fenced(std::string_view text) {
    while (text.starts_with('\n')) text.remove_prefix(1);
    return "````markdown\n" + std::string(text) + (text.ends_with('\n') ? "" : "\n") + "````\n";
}

std::string markdown_page(const rules::Rule& rule) {
    return "# " + std::string(rule.name) + "\n\n" + std::string(rule.summary) +
           ".\n\n**Severity**: " + std::string(to_string(rule.severity)) + ". **Family**: " + std::string(rule.family) +
           ".\n\n## Why\n\n" + std::string(rule.why) + "\n\n## Found here\n\n" + fenced(rule.bad) +
           "\n## Not here\n\n" + fenced(rule.good);
}

nlohmann::ordered_json json_page(const rules::Rule& rule) {
    return {{"name", rule.name},     {"severity", to_string(rule.severity)},
            {"family", rule.family}, {"summary", rule.summary},
            {"why", rule.why},       {"bad", rule.bad},
            {"good", rule.good},     {"page", rules::page_url(rule.name)}};
}

/// One line a rule, by family.
std::string text_list() {
    std::string out;
    std::string_view family;
    for (const auto& rule : rules::all_rules()) {
        if (rule.family != family) out += (out.empty() ? "" : "\n") + std::string(rule.family) + "\n";
        family = rule.family;
        const std::string name(rule.name);
        out +=
            "  " + name + std::string(name.size() < 32 ? 32 - name.size() : 1, ' ') + std::string(rule.summary) + "\n";
    }
    return out;
}

std::string all_pages(const std::string& format) {
    if (format == "text") return text_list();
    if (format == "json") {
        auto pages = nlohmann::ordered_json::array();
        for (const auto& rule : rules::all_rules()) pages.push_back(json_page(rule));
        return pages.dump(2) + "\n";
    }
    std::string out;
    for (const auto& rule : rules::all_rules()) out += (out.empty() ? "" : "\n") + markdown_page(rule);
    return out;
}

std::string page(const rules::Rule& rule, const std::string& format) {
    if (format == "json") return json_page(rule).dump(2) + "\n";
    return format == "markdown" ? markdown_page(rule) : text_page(rule);
}

void run(const Arguments& arguments) {
    if (arguments.name.empty()) {
        std::cout << all_pages(arguments.format);
        return;
    }
    const auto* rule = rules::find_rule(arguments.name);
    if (rule == nullptr) {
        std::vector<std::string> names;
        for (const auto& known : rules::all_rules()) names.emplace_back(known.name);
        const auto near = workspace::nearest(arguments.name, names, 1);
        throw std::runtime_error("there is no rule \"" + arguments.name + "\"" +
                                 (near.empty() ? "" : ": did you mean \"" + near.front() + "\"?") +
                                 " `infraspec rule` lists all of them.");
    }
    std::cout << page(*rule, arguments.format);
}

}  // namespace

void add_rule(CLI::App& app, int&) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("rule", "Explain a rule, or list all of them");
    command->add_option("NAME", arguments->name, "The rule");
    command->add_option("--format", arguments->format, "text, json or markdown")
        ->check(CLI::IsMember({"text", "json", "markdown"}))
        ->default_str("text");
    command->callback([arguments] { run(*arguments); });
}

}  // namespace infraspec::server::commands
