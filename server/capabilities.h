// What the server says it can do: exactly what it has routes for. A pure function.
#pragma once

#include "protocol/server_capabilities.h"

namespace infraspec::server {

lsp::ServerCapabilities capabilities(const lsp::ClientCapabilities& client);

}  // namespace infraspec::server
