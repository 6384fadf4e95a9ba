#!/bin/bash
# Regenerates the parser of analyzers/embedded/mermaid after a change of grammar.js, and runs the grammar's own corpus.
# Needs tree-sitter's tool (`cargo install tree-sitter-cli --version 0.25.10`); the build does not.
set -euo pipefail
cd "$(dirname "$0")/../analyzers/embedded/mermaid"
tree-sitter generate
tree-sitter test
