// Labels in all their spellings (`**L:** text`, `- L: text`, a heading `L`) and the values that belong to them. Used
// while facts are extracted; pure functions.
#pragma once

#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "markdown/document.h"
#include "spec/facts.h"
#include "spec/outline.h"

namespace infraspec::spec {

/// Consecutive inlines of a paragraph that stand on one line (between two breaks).
struct InlineLine {
    std::vector<markdown::NodeId> nodes;
    Range range;  ///< without white space at its ends
};
std::vector<InlineLine> lines_of(const markdown::Document& document, markdown::NodeId paragraph);

/// True for a line that belongs to a list item only because no blank line stands before it (CommonMark, "laziness"): it
/// is indented less than the item's text. Whoever wrote a label there meant the list to end.
bool is_lazy(const markdown::Document& document, markdown::NodeId item, const InlineLine& line);

struct LabelMatch {
    Range label;          ///< without emphasis and colon
    Range value;          ///< behind the colon, to the end of the line, trimmed
    bool strong = false;  ///< the label is set in bold
};

/// `plain` also takes a label without emphasis (`L: text`), which is one in a list item only.
std::optional<LabelMatch> match_label(const markdown::Document& document, const InlineLine& line, bool plain);

/// The norm of a label's text, emphasis and code ticks left out, a bracketed remark too.
std::string label_key(const markdown::Document& document, Range label);

/// The line's bold run when it stands alone on it: `**Title**`, `**1. Title**`. What a bold paragraph has as its title.
std::optional<markdown::NodeId> lone_strong(const markdown::Document& document, const InlineLine& line);

/// Whether a label key is the label of a section, for the entity at hand.
using IsSection = std::function<bool(std::string_view key)>;

/// The label of a section, in spellings that only a known label may have, too: `**L**` alone on its line, and without
/// emphasis `L:` alone, where `plain` allows it.
std::optional<LabelMatch> match_section(const markdown::Document& document, const InlineLine& line,
                                        const IsSection& is_section, bool plain);

/// The items of a list, nested ones below their parents.
std::vector<Item> items_of(const markdown::Document& document, markdown::NodeId list);

/// The sections that an outline section owns directly, in document order. A label that is no section is part of the
/// section before it. `headings` says whether a heading below may be a label.
std::vector<Section> labelled_sections(const markdown::Document& document, const Outline& outline, std::uint32_t owner,
                                       const IsSection& is_section, bool headings);

/// The same for a run of blocks without headings, as the blocks of a list item are. Of the first and the last one, when
/// they are lists, only what lies in `window` counts: a lazy line may end what the author took for a list.
inline constexpr Range everything{0, std::numeric_limits<Offset>::max()};
std::vector<Section> labelled_sections(const markdown::Document& document, std::span<const markdown::NodeId> blocks,
                                       const IsSection& is_section, Range window = everything);

/// The lines of the last paragraph in a list item, where a line ends up that follows the list without a blank line.
std::vector<InlineLine> last_lines(const markdown::Document& document, markdown::NodeId item);

/// The comma or semicolon separated entries of a value, without ticks, quotes, remarks in brackets and a final full
/// stop. Entries that are no names (None, n/a, more than four words) are left out.
std::vector<Name> name_list(const markdown::Document& document, Range value);

}  // namespace infraspec::spec
