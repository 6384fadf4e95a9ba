#include "server/commands/commands.h"

namespace infraspec::server::commands {

std::string version_text() {
    return "infraspec " INFRASPEC_VERSION "\n" LIBRARY_VERSIONS;
}

}  // namespace infraspec::server::commands
