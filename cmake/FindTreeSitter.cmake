# Finds the C sources of the tree-sitter core and of its grammar for HCL among the npm packages of cmake/tree-sitter,
# where `make setup` puts them, and makes static libraries of them: tree_sitter::core, tree_sitter::hcl.
set(TREE_SITTER_PACKAGES "${PROJECT_SOURCE_DIR}/cmake/tree-sitter/node_modules")
find_path(TreeSitter_CORE_DIR src/lib.c PATHS "${TREE_SITTER_PACKAGES}/tree-sitter/vendor/tree-sitter/lib" NO_DEFAULT_PATH)
find_path(TreeSitter_HCL_DIR parser.c PATHS "${TREE_SITTER_PACKAGES}/@tree-sitter-grammars/tree-sitter-hcl/src" NO_DEFAULT_PATH)

if(TreeSitter_CORE_DIR)
  file(READ "${TREE_SITTER_PACKAGES}/tree-sitter/package.json" TreeSitter_VERSION)
  string(JSON TreeSitter_VERSION GET "${TreeSitter_VERSION}" version)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(TreeSitter
  REQUIRED_VARS TreeSitter_CORE_DIR TreeSitter_HCL_DIR
  VERSION_VAR TreeSitter_VERSION
  REASON_FAILURE_MESSAGE "Run `make setup`, or `npm ci` in cmake/tree-sitter.")

if(TreeSitter_FOUND AND NOT TARGET tree_sitter::core)
  add_library(tree_sitter_core STATIC "${TreeSitter_CORE_DIR}/src/lib.c")
  target_include_directories(tree_sitter_core SYSTEM PUBLIC "${TreeSitter_CORE_DIR}/include"
                                              PRIVATE "${TreeSitter_CORE_DIR}/src")
  target_compile_definitions(tree_sitter_core PRIVATE _POSIX_C_SOURCE=200112L _DEFAULT_SOURCE)
  add_library(tree_sitter_hcl STATIC "${TreeSitter_HCL_DIR}/parser.c" "${TreeSitter_HCL_DIR}/scanner.c")
  target_include_directories(tree_sitter_hcl PRIVATE "${TreeSitter_HCL_DIR}")
  foreach(library tree_sitter_core tree_sitter_hcl)
    set_target_properties(${library} PROPERTIES C_STANDARD 11)
    target_compile_options(${library} PRIVATE -w)
    if(INFRASPEC_SANITIZE)
      target_compile_options(${library} PRIVATE -fsanitize=${INFRASPEC_SANITIZE} -fno-omit-frame-pointer)
    endif()
  endforeach()
  add_library(tree_sitter::core ALIAS tree_sitter_core)
  add_library(tree_sitter::hcl ALIAS tree_sitter_hcl)
endif()
