// The running server: a reading thread, the loop, a pool, put together around one connection.
#pragma once

#include "server/log.h"
#include "server/transport.h"

namespace infraspec::server {

/// Serves one client until it leaves. Returns the exit status: 0 after shutdown, 1 for an end without one.
int serve(Transport& transport, const Log& log);

}  // namespace infraspec::server
