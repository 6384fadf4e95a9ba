// The text inside a fence, for those who read its language. Pure functions.
#pragma once

#include <string>

#include "markdown/document.h"
#include "spec/facts.h"

namespace infraspec::spec {

/// The body of a fence, the `>` of its quotes made white space: every character keeps its place.
std::string text_of(const markdown::Document& document, const Fence& fence);

}  // namespace infraspec::spec
