// Everything that infraspec reads out of one file, as data with exact byte ranges. Made once by `extract`, immutable,
// shared; safe to read from any thread. What follows from several files together is found in workspace/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "embedded/flowchart.h"
#include "embedded/hcl.h"
#include "spec/cidr.h"
#include "spec/kind.h"
#include "spec/name.h"
#include "spec/quantities.h"
#include "text/range.h"

namespace infraspec::spec {

using text::Offset;
using text::Range;

inline constexpr std::uint32_t no_index = 0xFFFFFFFF;

/// A heading of any level, and the section that it opens.
struct Heading {
    std::uint8_t level = 1;
    Range range;        ///< the whole block, markers included
    Range text;         ///< without markers
    std::string title;  ///< plain text
    std::string slug;   ///< GitHub's anchor, unique in the file
    Range section;      ///< from the heading to the end of the text before the next one of its level or above
    std::uint32_t parent = no_index;  ///< index of the heading that owns this one
    bool has_content = false;         ///< something stands directly below it, before the next heading
    bool nested = false;              ///< inside a quote or list item: it has an anchor, but opens no section
};

/// `<a id="x">` or `<a name="x">`.
struct Anchor {
    std::string name;
    Range range;  ///< the name inside the tag
};

enum class LinkForm : std::uint8_t { inline_link, reference, autolink, wiki, definition };

/// A link or image. A reference link has no destination of its own: its definition, a link of form `definition`, has
/// it.
struct Link {
    LinkForm form = LinkForm::inline_link;
    bool image = false;
    bool external = false;  ///< the destination has a scheme (`https:`) or an authority (`//host`)
    Range range;            ///< the whole construct
    Range text;             ///< link text; the name of a wiki link
    Range destination;      ///< without `<>`; empty for reference and wiki links
    Range path;             ///< the destination before `#`; may be empty
    Range fragment;         ///< the destination after `#`, without it; may be empty
    std::string target;     ///< path, decoded (escapes, entities, percent); for wiki links the name
    std::string anchor;     ///< fragment, decoded
    Range label;            ///< reference and definition: the label; empty for `[text]` forms without one
    std::uint32_t definition =
        no_index;  ///< reference: index of its definition in `FileFacts::links`; no_index when there is none
    bool has_fragment = false;
};

/// A run of text that people read as prose. Mentions are searched over consecutive runs of one block.
struct ProseRun {
    Range range;
    bool begins_block = false;  ///< no phrase reaches from the run before into this one
    bool whole = false;         ///< a code span or wiki link: it mentions a name only as a whole
    bool in_link = false;       ///< inside the text of a link
};

/// `- Key: value` below an entity.
struct Attribute {
    std::string key;  ///< norm of the key
    Range label;      ///< the key without emphasis and colon
    Range value;      ///< text after the colon, up to the end of the item's first paragraph
    Range item;       ///< the whole item, marker and nested items included
};

struct Term {
    Name name;
    std::vector<Name> aliases;  ///< `X (Y)`, Aliases, Also known as, Abbreviation
    std::vector<Name> avoided;  ///< Avoid, Not, Deprecated
    std::vector<Name> related;  ///< See also, Related
    std::vector<Attribute> attributes;
    std::string category;  ///< title of the heading that groups it; may be empty
    Range extent;          ///< name, definition and attributes
    Range heading;         ///< the block that holds the name
    Range definition;      ///< its definition paragraph; empty when it has none
};

/// A list item. Its label and value are set when it begins like `Key: text`.
struct Item {
    Range range;        ///< marker and nested items included
    Range text;         ///< its first paragraph, without marker and checkbox
    std::string plain;  ///< the same as plain text
    std::string key;    ///< norm of the label; empty when it has none
    Range label;        ///< the key without emphasis and colon
    Range value;        ///< text after the colon
    std::vector<Item> nested;
};

/// A labelled part of a component, layer, option or decision, in any spelling of the label.
struct Section {
    std::string key;          ///< norm of the label
    Range label;              ///< the label without emphasis and colon
    Range extent;             ///< label and value
    Range text;               ///< text on the label's own line or in the paragraph that follows; may be empty
    std::vector<Item> items;  ///< of the lists in its value; `Key: text` lines of a paragraph count as items
    bool empty = false;       ///< nothing in it
    bool heading = false;     ///< spelled as a heading
};

enum class ComponentSection : std::uint8_t { responsibilities, dependencies, lifecycle };
enum class LifecycleKey : std::uint8_t { provisioner, update_strategy, destruction };
enum class ResponsibilityKey : std::uint8_t { manages, provides, exposes };

std::optional<ComponentSection> component_section(std::string_view key);
std::optional<LifecycleKey> lifecycle_key(std::string_view key);
std::optional<ResponsibilityKey> responsibility_key(std::string_view key);

/// The norm of a component's name without a trailing Infrastructure or Component, which mentions may leave out.
std::string component_short_norm(std::string_view norm);

/// One entry of a component's Dependencies as it is written; what it names is resolved in workspace/.
struct Dependency {
    Range item;             ///< the list item with marker and nested items; the text itself when it stands inline
    Range text;             ///< without marker
    Range subject;          ///< before the first colon, dash or bracket: only names here are meant
    bool none = false;      ///< None, N/A, No dependencies
    bool external = false;  ///< `External: …`, `… (external)`
    bool in_line = false;   ///< `Dependencies: A, B`: may be several, separated by commas
};

struct Component {
    Name name;               ///< as in the heading, its alias left out
    std::string short_norm;  ///< norm without a trailing Infrastructure or Component: what makes two components one
    std::vector<Name> aliases;
    std::uint32_t heading = 0;  ///< index in `FileFacts::headings`
    Range extent;
    std::vector<Section> sections;  ///< those of `ComponentSection` only, in document order
    std::vector<Dependency> dependencies;
    const Section* section(ComponentSection which) const;
};

struct Layer {
    Name name;               ///< as in the heading: "Network Layer"
    std::string short_norm;  ///< without the word Layer: "network"
    std::uint32_t heading = 0;
    Range extent;
    std::vector<Section> sections;  ///< Components, Isolation, Security, Connectivity, Scaling, Backups, Dependencies
    const Section* section(std::string_view key) const;
};

enum class StepKeyword : std::uint8_t { given, when, then, and_, but };

struct Step {
    StepKeyword keyword = StepKeyword::given;
    Range label;  ///< the keyword as written, without emphasis and colon
    Range text;   ///< after the colon; may be empty
    Range range;  ///< the whole step: its list item, or its line
};

struct Assertion {
    std::string id;         ///< `RCA-001`, `A-12`, or the number of its item; may be empty
    bool numbered = false;  ///< the id is only the item's number
    Range id_range;
    Name title;  ///< without the id
    Range extent;
    std::vector<Step> steps;  ///< in document order
};

struct Option {
    Name name;                       ///< as written, without a mark: "Option A: Redis"
    std::vector<std::string> norms;  ///< what mentions it: "option a: redis", "option a", "redis"
    Range extent;
    Range mark;  ///< `(Recommended)`, `(CHOSEN)`; empty: none
    bool has_pros = false;
    bool has_cons = false;
    bool in_table = false;          ///< a column or row of a comparison table: pros and cons are in its cells
    std::vector<Section> sections;  ///< Pros and Cons, in document order
};

enum class DecisionSection : std::uint8_t { decision, rationale, risk, consequences };
std::optional<DecisionSection> decision_section(std::string_view key);

struct Decision {
    Name name;  ///< of the heading that owns options and decision
    std::uint32_t heading = no_index;
    Range extent;
    std::vector<Option> options;
    std::vector<Section> sections;  ///< those of `DecisionSection` only
    const Section* section(DecisionSection which) const;
};

/// An outer list item of a constraints document.
struct Constraint {
    std::string category;  ///< title of the nearest heading
    std::uint32_t heading = no_index;
    Item item;
    std::string norm;  ///< of its text
};

/// A pattern for names, `{project}-{environment}-{name}`, and its instances.
struct NamingPattern {
    Name format;                 ///< without code ticks
    std::vector<Name> examples;  ///< without code ticks
    std::vector<Range> remarks;  ///< the other items beside it: "Lowercase only"
};

/// A level-2 heading of an environments document: an environment, if nothing says otherwise (see
/// workspace/environments.h).
struct EnvironmentSection {
    Name name;  ///< without a trailing word Environment
    std::vector<Name> aliases;
    std::uint32_t heading = no_index;
};

/// The "Infrastructure Architecture Complete" summary: the files that it lists.
struct Handoff {
    std::uint32_t heading = no_index;
    std::vector<Name> files;  ///< "overview.md"
};

struct Fence {
    Range range;
    Range info;  ///< the info string
    Range body;
    std::string language;  ///< first word of the info string, lower case
};

/// A fence with info string `mermaid`.
struct Diagram {
    std::uint32_t fence = 0;       ///< index in `FileFacts::fences`
    Offset begin = 0;              ///< where the chart's text begins in the file
    embedded::FlowchartPtr chart;  ///< never null; its ranges count from `begin`
    /// Where a range of the chart lies in the file.
    Range place(Range range) const { return {begin + range.begin, begin + range.end}; }
};

/// Whether the language of a fence is that of Terraform and OpenTofu.
bool is_hcl(std::string_view language);

/// A fence with HCL.
struct Code {
    std::uint32_t fence = 0;  ///< index in `FileFacts::fences`
    Offset begin = 0;         ///< where its text begins in the file
    embedded::HclPtr hcl;     ///< never null; its ranges count from `begin`
    /// Where a range of it lies in the file.
    Range place(Range range) const { return {begin + range.begin, begin + range.end}; }
};

/// The facts of one file.
struct FileFacts {
    DocumentKind kind = DocumentKind::other;
    Range front_matter;                ///< empty when there is none
    std::optional<Range> first_block;  ///< first block that is no front matter and no comment
    bool begins_with_title = false;    ///< that block is a level-1 heading
    std::vector<Heading> headings;
    std::vector<Anchor> anchors;
    std::vector<Link> links;
    std::vector<ProseRun> prose;
    std::vector<Range> html;  ///< HTML blocks and inline tags, comments included
    std::vector<Fence> fences;
    std::vector<Diagram> diagrams;
    /// What diagrams show: texts of nodes, edges and subgraphs, and the ids of those without a text (`whole`).
    std::vector<ProseRun> drawn;
    std::vector<Code> code;
    std::vector<Range> lists_of_links;  ///< lists in which every item holds a link, whole extent
    std::vector<Term> terms;
    /// Names that lists, lines and tables of a vocabulary explain (`- **Edge**: …`) outside of terms: known, but no
    /// terms.
    std::vector<Name> glossary;
    std::vector<Component> components;
    std::vector<Layer> layers;
    std::vector<Assertion> assertions;
    std::vector<Decision> decisions;
    std::vector<Constraint> constraints;
    std::vector<NamingPattern> naming;
    std::vector<EnvironmentSection> environments;
    std::vector<Name> environment_types;  ///< values of `Types:` of the term Environment
    std::optional<Handoff> handoff;
    std::vector<Quantity> quantities;
    std::vector<CidrBlock> cidrs;
    std::string refusal;  ///< the limit that kept the text from being read in full; empty: none
};

}  // namespace infraspec::spec
