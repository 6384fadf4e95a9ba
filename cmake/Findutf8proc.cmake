# Finds Debian's static utf8proc: Unicode case folding and character classes.
find_path(utf8proc_INCLUDE_DIR utf8proc.h)
find_library(utf8proc_LIBRARY libutf8proc.a)

if(utf8proc_INCLUDE_DIR)
  file(STRINGS "${utf8proc_INCLUDE_DIR}/utf8proc.h" utf8proc_VERSION REGEX "define UTF8PROC_VERSION_(MAJOR|MINOR|PATCH)")
  list(TRANSFORM utf8proc_VERSION REPLACE "[^0-9]*8[^0-9]*([0-9]+).*" "\\1")
  list(JOIN utf8proc_VERSION "." utf8proc_VERSION)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(utf8proc
  REQUIRED_VARS utf8proc_LIBRARY utf8proc_INCLUDE_DIR
  VERSION_VAR utf8proc_VERSION
  REASON_FAILURE_MESSAGE "Install libutf8proc-dev, or run `make setup`.")

if(utf8proc_FOUND AND NOT TARGET utf8proc::utf8proc)
  add_library(utf8proc::utf8proc UNKNOWN IMPORTED)
  set_target_properties(utf8proc::utf8proc PROPERTIES
    IMPORTED_LOCATION "${utf8proc_LIBRARY}"
    INTERFACE_COMPILE_DEFINITIONS UTF8PROC_STATIC
    INTERFACE_INCLUDE_DIRECTORIES "${utf8proc_INCLUDE_DIR}")
endif()
