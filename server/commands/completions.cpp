#include "server/commands/completions.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "rules/rule.h"
#include "server/commands/commands.h"

namespace infraspec::server::commands {

namespace {

std::string rule_names() {
    std::string names;
    for (const auto& rule : rules::all_rules()) names += (names.empty() ? "" : " ") + std::string(rule.name);
    return names;
}

/// The words that an option takes, separated by spaces; empty: anything.
std::string values_of(const CLI::Option& option) {
    if (option.check_lname("select") || option.check_lname("ignore")) return rule_names();
    // Named by the check of the option: "TEXT:{text,json}", "TEXT:value in {error->0,…} OR {…}".
    const auto type = option.get_type_name();
    const auto open = type.find('{');
    const auto close = type.find('}');
    if (open == std::string::npos || close == std::string::npos) return {};
    std::string words;
    std::istringstream list(type.substr(open + 1, close - open - 1));
    for (std::string word; std::getline(list, word, ',');)
        words += (words.empty() ? "" : " ") + word.substr(0, word.find("->"));
    return words;
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
    return app.get_subcommands({});
}

/// Those that help shows, but positional ones.
std::vector<const CLI::Option*> options_of(const CLI::App& command) {
    return command.get_options([](const CLI::Option* option) {
        return !option->get_group().empty() && !(option->get_lnames().empty() && option->get_snames().empty());
    });
}

std::string option_words(const CLI::App& command) {
    std::string words;
    for (const auto* option : options_of(command)) {
        for (const auto& name : option->get_lnames()) words += (words.empty() ? "--" : " --") + name;
        for (const auto& name : option->get_snames()) words += (words.empty() ? "-" : " -") + name;
    }
    return words;
}

/// Inside of single quotes.
std::string quoted_for_fish(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return "'" + out + "'";
}

}  // namespace

std::string bash_completions(const CLI::App& app) {
    std::string names;
    std::string options;
    std::string values;
    for (const auto* command : commands_of(app)) {
        names += (names.empty() ? "" : " ") + command->get_name();
        options += "        " + command->get_name() + ") options=\"" + option_words(*command) + "\" ;;\n";
        for (const auto* option : options_of(*command)) {
            const auto words = values_of(*option);
            if (words.empty()) continue;
            for (const auto& name : option->get_lnames()) {
                values += "        \"" + command->get_name() + " --" + name + "\") words=\"" + words + "\" ;;\n";
            }
        }
    }
    return "# Completions of infraspec for bash: source this file.\n"
           "_infraspec() {\n"
           "    local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD - 1]}\"\n"
           "    local command=\"${COMP_WORDS[1]}\" words=\"\" options=\"\"\n"
           "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
           "        COMPREPLY=($(compgen -W \"" +
           names + " " + option_words(app) +
           "\" -- \"$current\"))\n"
           "        return\n"
           "    fi\n"
           "    case \"$command $previous\" in\n" +
           values + "        \"rule rule\") words=\"" + rule_names() +
           "\" ;;\n"
           "    esac\n"
           "    case \"$command\" in\n" +
           options +
           "    esac\n"
           "    if [[ \"$current\" == -* ]]; then\n"
           "        words=\"$options\"\n"
           "    elif [ -z \"$words\" ]; then\n"
           "        COMPREPLY=($(compgen -f -- \"$current\"))\n"
           "        return\n"
           "    fi\n"
           "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
           "}\n"
           "complete -o filenames -F _infraspec infraspec\n";
}

std::string zsh_completions(const CLI::App& app) {
    return "# Completions of infraspec for zsh: source this file.\nautoload -U +X bashcompinit && bashcompinit\n" +
           bash_completions(app);
}

std::string fish_completions(const CLI::App& app) {
    std::string out = "# Completions of infraspec for fish: put this file into ~/.config/fish/completions.\n";
    for (const auto* command : commands_of(app)) {
        out += "complete -c infraspec -n __fish_use_subcommand -f -a " + command->get_name() + " -d " +
               quoted_for_fish(command->get_description()) + "\n";
        const auto start = "complete -c infraspec -n '__fish_seen_subcommand_from " + command->get_name() + "'";
        for (const auto* option : options_of(*command)) {
            out += start;
            for (const auto& name : option->get_lnames()) out += " -l " + name;
            for (const auto& name : option->get_snames()) out += " -s " + name;
            const auto words = values_of(*option);
            if (!words.empty()) {
                out += " -xa '" + words + "'";
            } else if (option->get_expected_max() > 0) {
                out += " -r";
            }
            out += " -d " + quoted_for_fish(option->get_description()) + "\n";
        }
        if (command->get_name() == "rule") out += start + " -f -a '" + rule_names() + "'\n";
    }
    return out;
}

void add_completions(CLI::App& app, int&) {
    const auto shell = std::make_shared<std::string>();
    auto* command = app.add_subcommand("completions", "Print what a shell needs to complete commands and options");
    command->add_option("SHELL", *shell, "bash, zsh or fish")
        ->check(CLI::IsMember({"bash", "zsh", "fish"}))
        ->required();
    command->footer("For example: source <(infraspec completions bash)");
    command->callback([shell, &app] {
        std::cout << (*shell == "fish"  ? fish_completions(app)
                      : *shell == "zsh" ? zsh_completions(app)
                                        : bash_completions(app));
    });
}

}  // namespace infraspec::server::commands
