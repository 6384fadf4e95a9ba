#!/bin/bash
# Checks the specification with mistakes, and says how to see the same in an editor. Finding them is what it is for, so it is no failure.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$1

status=0
"$program" check examples/faulty || status=$?
if [ "$status" -gt 1 ]; then
  exit "$status"
fi

cat <<END

That was:  $program check examples/faulty
Next:      $program check examples/clean      the same specification without mistakes
           $program rule dependency-cycle     why a rule is there
           make package                       the extension for VS Code, with this server in it;
                                              code --install-extension vscode-client/infraspec-linux-x64-*.vsix
Any other editor with language servers: start "$program server" for markdown files.
END
