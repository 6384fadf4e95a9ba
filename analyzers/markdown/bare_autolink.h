// Addresses that are links without any markup (GFM 0.29, 6.9). Pure functions on a leaf's text, safe on any thread.
#pragma once

#include <string_view>

#include "markdown/document.h"

namespace infraspec::markdown {

/// The address with the `://` at `colon`: `http`, `https` or `ftp`, whose scheme begins not before `floor`. Else empty.
Range scheme_autolink(std::string_view text, Offset colon, Offset floor);
/// The address that begins with the `www.` at `at`. Empty when what is there is none.
Range www_autolink(std::string_view text, Offset at);

}  // namespace infraspec::markdown
