// A page of markdown as plain text, for editors that show no markdown. A pure function.
#pragma once

#include <string>
#include <string_view>

namespace infraspec::features {

/// Blocks keep their lines, items their marker; headings, emphasis and links become their text, rules blank lines.
std::string plain_page(std::string_view markdown);

}  // namespace infraspec::features
