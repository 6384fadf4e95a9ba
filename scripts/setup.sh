#!/bin/bash
# Installs what is missing for building (`setup.sh build`) or for all tests as well (`setup.sh test`): the one list of packages.
# Debian 12 and Ubuntu 24.04; elsewhere it says what to install.
set -euo pipefail

# Tools, found by their command; libraries, found by a header. After the colon: the Debian package.
tools=(c++:g++ cmake:cmake ninja:ninja-build node:nodejs npm:npm)
headers=(
  cmark-gfm.h:libcmark-gfm-dev cmark-gfm-core-extensions.h:libcmark-gfm-extensions-dev utf8proc.h:libutf8proc-dev
  nlohmann/json.hpp:nlohmann-json3-dev boost/asio.hpp:boost CLI/CLI.hpp:libcli11-dev toml++/toml.h:libtomlplusplus-dev
  doctest/doctest.h:doctest-dev
)
if [ "${1:-build}" = test ]; then
  tools+=(strip:binutils nvim:neovim)
fi

has_header() {
  local folder
  for folder in /usr/include /usr/local/include /usr/include/"$(uname -m)"-linux-gnu; do
    [ -e "$folder/$1" ] && return 0
  done
  return 1
}

# Debian calls the newer Boost by its version, Ubuntu has it as the only one.
boost_is_new() {
  local version
  version=$(sed -n 's/^#define BOOST_VERSION \([0-9]*\)$/\1/p' /usr/include/boost/version.hpp 2>/dev/null)
  [ "${version:-0}" -ge 108100 ]
}

missing=()
for entry in "${tools[@]}"; do
  command -v "${entry%%:*}" >/dev/null || missing+=("${entry#*:}")
done
for entry in "${headers[@]}"; do
  if [ "${entry#*:}" = boost ]; then
    boost_is_new || missing+=(boost)
  else
    has_header "${entry%%:*}" || missing+=("${entry#*:}")
  fi
done
# The editor is tried in a browser. Ubuntu has Chromium only as a snap; tests/e2e/setup.sh fetches one there, which loads these.
if [ "${1:-build}" = test ] && [ -z "${CHROMIUM:-}" ] && ! command -v chromium >/dev/null; then
  if grep -q '^ID=ubuntu' /etc/os-release 2>/dev/null; then
    ls /usr/lib/*/libnss3.so >/dev/null 2>&1 || missing+=(libnss3)
    [ -d /usr/share/fonts/truetype/dejavu ] || missing+=(fonts-dejavu-core)
  else
    missing+=(chromium fonts-dejavu-core)
  fi
fi

# C sources that no Debian package has; npm only downloads them.
fetch_packages() {
  local folder
  folder=$(dirname "$0")/../cmake/tree-sitter
  [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ] && return
  npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --silent
}
if [ ${#missing[@]} -eq 0 ]; then
  fetch_packages
  exit 0
fi

if ! command -v apt-get >/dev/null; then
  echo "setup: install these, under whatever names your system has for Debian's packages: ${missing[*]/boost/Boost 1.81 or newer}" >&2
  exit 2
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "setup: run as root: apt-get install ${missing[*]/boost/libboost1.81-dev (or libboost-dev, where it is 1.81 or newer)}" >&2
    exit 2
  fi
  as_root=(sudo)
fi

"${as_root[@]}" apt-get update -q
boost=libboost-dev
apt-cache show libboost1.81-dev >/dev/null 2>&1 && boost=libboost1.81-dev
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${missing[@]/#boost/$boost}"
fetch_packages
