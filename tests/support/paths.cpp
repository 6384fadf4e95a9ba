#include "tests/support/paths.h"

namespace infraspec::testing {

const char* const project_dir = INFRASPEC_PROJECT_DIR;
const char* const program_path = INFRASPEC_BINARY;

}  // namespace infraspec::testing
