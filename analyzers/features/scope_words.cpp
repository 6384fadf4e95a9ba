#include "features/scope_words.h"

#include <algorithm>
#include <string_view>

namespace infraspec::features {

namespace {

/// The norms of short names, joined by `+`, as headings have them.
std::string component_names(const workspace::Root& root, std::string_view norms) {
    std::string names;
    while (!norms.empty()) {
        const std::string_view norm = norms.substr(0, norms.find('+'));
        norms.remove_prefix(std::min(norm.size() + 1, norms.size()));
        std::string_view name = norm;
        if (const auto id = root.names().find(norm); id != workspace::no_name) {
            for (const auto& definition : root.names()[id].definitions) {
                if (definition.entity.kind != workspace::EntityKind::component) continue;
                name = root.component(definition.entity).name.text;
                break;
            }
        }
        names += (names.empty() ? "" : " and ") + std::string(name);
    }
    return names;
}

}  // namespace

std::vector<std::string> scope_words(const workspace::Root& root, std::uint32_t file, std::uint32_t quantity) {
    std::vector<std::string> words;
    for (const workspace::Scoped& scoped : root.quantities().scoped(file).quantities) {
        if (scoped.index != quantity) continue;
        for (std::string part :
             {scoped.scope.environment, component_names(root, scoped.scope.component), scoped.scope.qualifier}) {
            if (!part.empty()) words.push_back(std::move(part));
        }
        break;
    }
    return words;
}

}  // namespace infraspec::features
