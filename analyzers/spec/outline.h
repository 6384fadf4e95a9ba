// The sections that the headings of a document open, and the blocks that each owns directly. A view of one Document,
// used while its facts are extracted.
#pragma once

#include <cstdint>
#include <vector>

#include "markdown/document.h"
#include "spec/facts.h"

namespace infraspec::spec {

/// The name that a heading or title gives: numbering, emoji and a trailing colon left out, `(Y)` split off as alias.
struct TitleName {
    Name name;
    std::optional<Name> alias;
};

struct OutlineSection {
    markdown::NodeId heading = 0;          ///< the document itself for the part before the first heading
    std::uint32_t index = no_index;        ///< of the heading in FileFacts::headings
    std::uint8_t level = 0;                ///< 0 for the part before the first heading
    std::uint32_t parent = no_index;       ///< section that owns this one
    TitleName title;                       ///< what the heading names
    std::vector<markdown::NodeId> blocks;  ///< directly below the heading; definitions and comments left out
    std::vector<std::uint32_t> children;   ///< sections directly below
    Range extent;                          ///< from the heading to before the next one of its level or above
};

struct Outline {
    std::vector<OutlineSection> sections;  ///< in document order; the first is what stands before any heading
    std::vector<Heading> headings;         ///< with slugs, those in quotes and lists included
};

Outline outline(const markdown::Document& document);

TitleName title_name(const markdown::Document& document, markdown::NodeId block);

/// True for a block that is an HTML comment and nothing else.
bool is_comment(const markdown::Document& document, markdown::NodeId block);

}  // namespace infraspec::spec
