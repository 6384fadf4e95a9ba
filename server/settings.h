// What the user has set in the editor, under `infraspec`: the keys of `infraspec.toml`, and a few for the server alone.
// A plain value.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "protocol/json_value.h"
#include "workspace/configuration.h"

namespace infraspec::server {

struct Settings {
    std::size_t max_files = 50'000;  ///< markdown files in a folder, above which it is taken for a mistake
    bool inlay_hints = false;
    bool only_open_documents = false;        ///< files that are not open have no diagnostics
    bool editor_shows_markdown = false;      ///< outline of headings and plain links are left to the editor
    workspace::Configuration configuration;  ///< globs and folders are absolute; loses against every file
    std::vector<std::string> faults = {};    ///< what was not understood, for the log

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// `values` is the settings object, or one that holds it as `infraspec`; anything else leaves the defaults. Globs and
/// folders are relative to each of `workspace_folders`.
Settings read_settings(const lsp::Json& values, const std::vector<std::string>& workspace_folders);

}  // namespace infraspec::server
