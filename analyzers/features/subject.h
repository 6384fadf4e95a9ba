// What stands under a cursor besides a name: a link and the part of it, a heading, an anchor, an assertion. Plain
// values that refer to a snapshot's facts and live as long as the request.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "features/feature.h"

namespace infraspec::features {

enum class LinkPart : unsigned char { text, path, fragment, label };

struct LinkUnderCursor {
    const spec::Link* link = nullptr;   ///< where the cursor is
    const spec::Link* leads = nullptr;  ///< has the destination: the link itself or its definition; null: nothing has
    LinkPart part = LinkPart::text;
    text::Range range;  ///< of that part
};
/// The innermost link whose range touches `offset`.
std::optional<LinkUnderCursor> link_at(const Context& context, text::Offset offset);

/// The same with path and fragment as one: for those who follow the link wherever in its destination they point.
LinkUnderCursor whole_destination(LinkUnderCursor under);

/// Where it leads; for its path alone to the file, whatever the fragment says. `under.leads` must not be null.
workspace::LinkTarget target_of(const Context& context, const LinkUnderCursor& under);

/// The heading whose line holds `offset`, as index in the facts; spec::no_index when there is none.
std::uint32_t heading_at(const Context& context, text::Offset offset);

const spec::Anchor* anchor_at(const Context& context, text::Offset offset);

/// The name under the cursor, in prose, links and labels of diagrams, with everything that bears it.
std::optional<workspace::Occurrence> name_at(const Context& context, text::Offset offset);

/// An assertion of some file of the root.
struct AssertionRef {
    std::uint32_t file = 0;
    std::uint32_t index = 0;
    text::Range range;  ///< what was asked about: id, title, or a mention of the id

    const spec::Assertion& in(const workspace::Root& root) const { return root.file(file).facts->assertions[index]; }
};
/// The assertion whose id or title the cursor touches, or whose id is mentioned there. Numbers of list items are ids
/// within their list only and are never mentions.
std::optional<AssertionRef> assertion_at(const Context& context, text::Offset offset);

/// An entry of a vocabulary's list, line or table that explains a name without making it a term.
struct Explanation {
    std::uint32_t file = 0;
    text::Range name;
    text::Range text;  ///< what stands behind the name on its line; may be empty
};
/// For the name of a wiki link that is no term or component.
std::optional<Explanation> explanation_of(const workspace::Root& root, std::string_view name);

/// The assertion's id and title as one text.
std::string full_title(const spec::Assertion& assertion);
/// The range of the id and the title together.
text::Range full_range(const spec::Assertion& assertion);

}  // namespace infraspec::features
