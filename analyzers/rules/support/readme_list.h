// The list of links in README.md that leads to the documents, and how one is added to it. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/edit.h"
#include "workspace/file.h"

namespace infraspec::rules {

/// A title as link text: brackets escaped.
std::string as_link_text(std::string_view title);

/// `[Title](path)` with whatever must be escaped.
std::string markdown_link(std::string_view title, std::string_view path);

/// Adds a link below the last item of the longest list of links, with the list's marker. Nothing when there is no such
/// list.
std::optional<text::TextEdit> list_link(const workspace::File& readme, std::string_view title, std::string_view path);

}  // namespace infraspec::rules
