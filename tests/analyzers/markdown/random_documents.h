// Random markdown made of nasty fragments, and the smallest part of a text for which a property still fails.
#pragma once

#include <functional>
#include <random>
#include <span>
#include <string>
#include <string_view>

namespace infraspec::markdown {

/// Fragments of CommonMark and tables only, as plain cmark reads them.
std::span<const std::string_view> commonmark_fragments();
/// Those and what is ours: wiki links, strikethrough, bare autolinks, footnotes, CR and CRLF, ill-formed bytes.
std::span<const std::string_view> all_fragments();

std::string random_document(std::mt19937& random, std::span<const std::string_view> fragments);

/// A smallest text for which `fails` still holds, found by taking pieces away.
std::string shrunk(std::string text, const std::function<bool(const std::string&)>& fails);

/// The text on one line, for messages.
std::string escaped(std::string_view text);

}  // namespace infraspec::markdown
