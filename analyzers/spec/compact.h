// Gives back the room that vectors keep for growing. Facts stay in memory as long as their file is part of a workspace,
// thousands of them, and nothing is added to them any more.
#pragma once

#include "spec/facts.h"

namespace infraspec::spec {

/// The facts are the same afterwards; only their memory is less.
void compact(FileFacts& facts);

}  // namespace infraspec::spec
