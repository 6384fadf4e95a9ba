// Files and anchors as candidates in the destination of a link: `](`, `](file.md#`, `[label]: `.
#pragma once

#include <optional>
#include <vector>

#include "features/completion.h"
#include "features/completion/line.h"

namespace infraspec::features {

/// A destination that is being typed.
struct TypedDestination {
    text::Range path;                   ///< before `#`
    std::optional<text::Range> anchor;  ///< behind `#`, when there is one
    bool angled = false;                ///< written `<…>`
};
std::optional<TypedDestination> destination_at(const TypedLine& line);

void add_destinations(const Context& context, const TypedLine& line, const TypedDestination& typed,
                      const CompletionOptions& options, std::vector<Candidate>& out);

/// How a link in the file at `from` writes the path of the file at `to`, both absolute: relative, without `./`, not
/// encoded.
std::string relative_path(std::string_view from, std::string_view to);

/// What a destination outside of `<>` cannot hold as it is is percent-encoded: white space, brackets, controls, `%`,
/// `#`, `?`.
std::string encode_destination(std::string_view path);

}  // namespace infraspec::features
