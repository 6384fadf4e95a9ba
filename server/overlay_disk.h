// A disk on which the open documents already have the text that the editor shows. Immutable; read from any thread.
#pragma once

#include <memory>

#include "server/disk.h"
#include "server/view.h"

namespace infraspec::server {

std::shared_ptr<const Disk> overlay_disk(std::shared_ptr<const Disk> below, std::shared_ptr<const Documents> documents);

}  // namespace infraspec::server
