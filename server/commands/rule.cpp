#include "rules/rule.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>

#include "rules/pages.h"
#include "server/commands/commands.h"
#include "server/commands/unknown_name.h"

namespace infraspec::server::commands {

namespace {

using Json = nlohmann::ordered_json;

struct Arguments {
    std::string name;
    std::string format = "text";
};

Json json_page(const rules::Rule& rule) {
    Json lists = Json::array();
    if (rule.lists != nullptr) {
        for (const auto& list : rule.lists()) lists.push_back({{"title", list.title}, {"entries", list.entries}});
    }
    return {{"name", rule.name},
            {"severity", to_string(rule.severity)},
            {"family", rule.family},
            {"summary", rule.summary},
            {"why", rule.why},
            {"at", rule.at},
            {"fix", rule.fix.empty() ? Json(nullptr) : Json{{"does", rule.fix}, {"safe", rule.fix_is_safe}}},
            {"bad", rule.bad},
            {"good", rule.good},
            {"lists", std::move(lists)},
            {"page", rules::page_url(rule.name)}};
}

std::string all_pages(const std::string& format) {
    if (format == "text") return rules::text_index();
    if (format == "markdown") return rules::markdown_index();
    auto pages = Json::array();
    for (const auto& rule : rules::all_rules()) pages.push_back(json_page(rule));
    return pages.dump(2) + "\n";
}

std::string page(const rules::Rule& rule, const std::string& format) {
    if (format == "json") return json_page(rule).dump(2) + "\n";
    return format == "markdown" ? rules::markdown_page(rule) : rules::text_page(rule);
}

void run(const Arguments& arguments) {
    if (arguments.name.empty()) {
        std::cout << all_pages(arguments.format);
        return;
    }
    require_rule(arguments.name);
    std::cout << page(*rules::find_rule(arguments.name), arguments.format);
}

}  // namespace

void add_rule(CLI::App& app, int&) {
    const auto arguments = std::make_shared<Arguments>();
    auto* command = app.add_subcommand("rule", "Explain a rule, or list all of them");
    command->add_option("NAME", arguments->name, "The rule; without one, all rules are listed");
    command->add_option("--format", arguments->format, "text, json or markdown")
        ->check(CLI::IsMember({"text", "json", "markdown"}))
        ->default_str("text");
    command->callback([arguments] { run(*arguments); });
}

}  // namespace infraspec::server::commands
