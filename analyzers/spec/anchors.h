// Anchors as GitHub makes them from headings. Values and pure functions.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace infraspec::spec {

/// GitHub's slug of a heading's plain text: lower case, spaces become hyphens, everything but letters, marks, digits,
/// hyphens and connectors dropped (so U+FE0F stays where an emoji goes).
std::string slug(std::string_view plain);

/// Tells apart headings of one file that have the same slug: `-1`, `-2`, …
class SlugCounter {
  public:
    std::string unique(std::string_view plain);

  private:
    std::unordered_map<std::string, unsigned> seen_;
};

}  // namespace infraspec::spec
