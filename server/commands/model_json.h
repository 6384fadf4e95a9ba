// A whole specification as JSON, version 1 of the published form (docs/schemas/export.json). Pure functions.
#pragma once

#include <string>
#include <vector>

#include "reports/model.h"

namespace infraspec::server::commands {

/// `root` is the one that the model was made of.
std::string model_json(const reports::Model& model, const workspace::Root& root);

struct ExportedRoot {
    reports::Model model;
    workspace::RootPtr root;
};
/// An array of them.
std::string models_json(const std::vector<ExportedRoot>& models);

}  // namespace infraspec::server::commands
