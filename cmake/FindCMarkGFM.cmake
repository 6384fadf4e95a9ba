# Finds Debian's static cmark-gfm and its extensions; neither ships a CMake configuration.
# Static on purpose: a packaged binary must not depend on them.
find_path(CMarkGFM_INCLUDE_DIR cmark-gfm.h)
find_library(CMarkGFM_LIBRARY libcmark-gfm.a)
find_library(CMarkGFM_EXTENSIONS_LIBRARY libcmark-gfm-extensions.a)

if(CMarkGFM_INCLUDE_DIR)
  file(STRINGS "${CMarkGFM_INCLUDE_DIR}/cmark-gfm_version.h" CMarkGFM_VERSION REGEX "VERSION_STRING")
  string(REGEX REPLACE ".*\"(.*)\".*" "\\1" CMarkGFM_VERSION "${CMarkGFM_VERSION}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(CMarkGFM
  REQUIRED_VARS CMarkGFM_LIBRARY CMarkGFM_EXTENSIONS_LIBRARY CMarkGFM_INCLUDE_DIR
  VERSION_VAR CMarkGFM_VERSION
  REASON_FAILURE_MESSAGE "Install libcmark-gfm-dev and libcmark-gfm-extensions-dev, or run `make setup`.")

if(CMarkGFM_FOUND AND NOT TARGET cmark::gfm)
  add_library(cmark::gfm UNKNOWN IMPORTED)
  set_target_properties(cmark::gfm PROPERTIES
    IMPORTED_LOCATION "${CMarkGFM_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${CMarkGFM_INCLUDE_DIR}")
  add_library(cmark::gfm-extensions UNKNOWN IMPORTED)
  set_target_properties(cmark::gfm-extensions PROPERTIES
    IMPORTED_LOCATION "${CMarkGFM_EXTENSIONS_LIBRARY}"
    INTERFACE_LINK_LIBRARIES cmark::gfm)
endif()
