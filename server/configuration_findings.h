// What is wrong with a configuration file, as findings like any other: the rule is `config-invalid`. A pure function.
#pragma once

#include <string>
#include <vector>

#include "rules/finding.h"
#include "server/folder_walk.h"

namespace infraspec::server {

std::vector<rules::Finding> configuration_findings(const std::string& path, const ConfigurationFile& file);

}  // namespace infraspec::server
