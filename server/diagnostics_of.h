// The diagnostics of one file as a client is told them, pushed or pulled. Pure functions of a view, safe on any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "protocol/diagnostics.h"
#include "server/view.h"

namespace infraspec::server {

/// Of a document in a root, and of an open configuration file; none for all others.
std::vector<lsp::Diagnostic> diagnostics_of(const View& view, const std::string& path);

/// Names what a client was told, so that it need not be told again: made from the JSON text of the diagnostics alone.
std::string result_id(std::string_view diagnostics);

}  // namespace infraspec::server
