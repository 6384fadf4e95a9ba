#include "server/commands/unknown_name.h"

#include <stdexcept>

#include "rules/catalogue.h"
#include "workspace/nearest.h"

namespace infraspec::server::commands {

std::string unknown_name(const std::string& kind, const std::string& name, const std::vector<std::string>& known,
                         const std::string& all) {
    const auto near = workspace::nearest(name, known, 1);
    return "there is no " + kind + " \"" + name + "\"" +
           (near.empty() ? ". " : ": did you mean \"" + near.front() + "\"? ") + all;
}

void require_rule(const std::string& name) {
    if (rules::find_rule(name) != nullptr) return;
    std::vector<std::string> known;
    for (const auto& rule : rules::all_rules()) known.emplace_back(rule.name);
    throw std::runtime_error(unknown_name("rule", name, known, "`infraspec rule` lists all of them."));
}

}  // namespace infraspec::server::commands
