// Where a text holds a secret itself rather than a reference to one. Pure; linear in the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace infraspec::rules {

struct Secret {
    text::Range range;      ///< the secret and nothing around it; of a key, from BEGIN to END
    std::string_view what;  ///< for people: "an AWS access key id"
    std::string variable;   ///< how a reference to it may be called: "DB_PASSWORD"
};

/// Tokens are known by their shape; passwords and other values by the name that they are given to. What is written to
/// stand for a secret is none: documented examples, `${VAR}`, `<password>`, sealed values, references, words.
/// In document order, without overlaps.
std::vector<Secret> find_secrets(std::string_view bytes);

}  // namespace infraspec::rules
