// HCL, the language of Terraform and OpenTofu, as data: blocks and attributes with the places where they stand.
// Immutable and shared between versions of a file; safe to read from any thread. Ranges count from the beginning of the
// text.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace infraspec::embedded {

using text::Range;

inline constexpr std::uint32_t no_hcl = 0xFFFFFFFF;

/// `resource "aws_vpc" "main" { … }`
struct HclBlock {
    Range range;                ///< from the type to the closing brace
    Range header;               ///< type and labels
    Range type;                 ///< `resource`
    std::vector<Range> labels;  ///< without quotes
    std::uint32_t parent = no_hcl;
};

/// `name = value`, in a block, at the top, or in an object: `aws = { version = "~> 5.0" }` is two.
struct HclAttribute {
    Range range;
    Range name;                     ///< without quotes
    Range value;                    ///< the whole expression
    Range text;                     ///< between the quotes of a value that is one string; else empty
    bool interpolated = false;      ///< that string holds `${…}` or `%{…}`
    std::uint32_t block = no_hcl;   ///< innermost around it
    std::uint32_t object = no_hcl;  ///< the attribute whose value holds it
};

/// Why the text cannot be read.
struct HclFault {
    enum class Kind : std::uint8_t { unexpected, unclosed, unclosed_text, ends_early };
    Kind kind = Kind::unexpected;
    Range token;  ///< the first bad token; what is open; the last token before something is missing
};

struct SyntaxTree;

struct Hcl {
    std::string text;
    std::optional<HclFault> fault;  ///< there are no blocks and attributes then
    std::vector<HclBlock> blocks;   ///< in document order
    std::vector<HclAttribute> attributes;
    /// Of a text that is being edited, what the next version begins with: a tree, and the text that it is of.
    std::shared_ptr<const SyntaxTree> tree;
    std::string tree_text;

    std::string_view slice(Range range) const { return text::slice(text, range); }
};
using HclPtr = std::shared_ptr<const Hcl>;

/// Total: any text gives a value. `...` where something was left out and `<placeholder>` for a value are no faults:
/// snippets in prose are written so.
HclPtr read_hcl(std::string text);

/// The same for a text that is being edited. `before` is its last version, if there is one: what did not change is not
/// parsed again.
HclPtr reread_hcl(std::string text, const Hcl* before);

}  // namespace infraspec::embedded
