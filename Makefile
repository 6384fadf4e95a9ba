# What a contributor needs; `make demo` and `make test` work on a fresh Debian 12 or Ubuntu 24.04 that has make and git.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup setup-test demo build release test test-cpp test-client test-mermaid test-conformance test-neovim test-editor package asan tsan bench docs format clean

help: ## Show this list
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

setup: ## Install what the build needs
	@scripts/setup.sh build

setup-test:
	@scripts/setup.sh test

release: setup
	cmake --preset release
	cmake --build --preset release --target infraspec

demo: release ## Build infraspec and let it check a specification with mistakes
	@scripts/demo.sh build/release/infraspec

build: setup ## Build everything with debug information
	cmake --preset dev
	cmake --build --preset dev

test: test-cpp test-mermaid test-client test-conformance test-neovim test-editor ## Run all tests

test-cpp: setup-test build
	ctest --preset dev

test-mermaid: setup-test ## Ask Mermaid whether it still says what the grammar is held to
	cd tests/mermaid && { [ node_modules -nt package-lock.json ] || npm ci --loglevel=error; } && npm test

test-client: setup-test
	cd vscode-client && npm ci && npm run check && npm test

test-conformance: setup-test build ## Hold what the server says against the protocol's own types
	cd tests/conformance && { [ node_modules -nt package-lock.json ] || npm ci --loglevel=error; } && npm test

test-neovim: setup-test build ## Try the set-up for Neovim in the real editor
	node --test tests/editors/neovim.test.mjs

test-editor: setup-test build ## Try the extension in a real, headless VS Code
	strip -o build/dev/infraspec-stripped build/dev/infraspec
	cd vscode-client && { [ -d node_modules ] || npm ci; } && INFRASPEC_BINARY=../build/dev/infraspec-stripped npm run package -- --out ../build/infraspec-test.vsix
	cd tests/e2e && npm run setup && INFRASPEC_VSIX=../../build/infraspec-test.vsix npm test

package: setup-test release ## Make the VS Code extension, server included
	strip -o build/release/infraspec-stripped build/release/infraspec
	cd vscode-client && npm ci && INFRASPEC_BINARY=../build/release/infraspec-stripped npm run package

asan tsan: setup ## Run the C++ tests under sanitizers
	cmake --preset $@
	cmake --build --preset $@
	ctest --preset $@

bench: setup-test release ## Measure how long editors wait
	node tests/bench/run.mjs build/release/infraspec
	node tests/bench/methods.mjs build/release/infraspec

docs: setup-test build ## Write the pages and goldens anew that are made by the program
	INFRASPEC_UPDATE=1 build/dev/tests/infraspec_tests --test-case='docs/*' --no-version

format: ## Format the C++ sources
	git ls-files '*.cpp' '*.h' | xargs $$(command -v clang-format-14 || echo clang-format) -i

clean: ## Remove everything that was built
	rm -rf build vscode-client/dist vscode-client/out vscode-client/*.vsix
