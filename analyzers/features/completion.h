// What may be typed at a place: names, labels, steps, files, anchors.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "features/feature.h"
#include "text/edit.h"

namespace infraspec::features {

enum class CandidateKind : unsigned char {
    term,
    component,
    layer,
    environment,
    decision,
    option,
    assertion,
    metric,
    key,
    step,
    file,
    folder,
    anchor,
    snippet,
};

struct Candidate {
    std::string label;
    CandidateKind kind = CandidateKind::term;
    std::string detail;         ///< one line beside the label
    std::string documentation;  ///< markdown; may be empty
    std::string filter;         ///< what the typed text is matched against; empty: the label
    text::TextEdit edit;        ///< replaces what was typed
    bool snippet = false;       ///< the edit's text is in LSP snippet syntax
    int rank = 0;               ///< smaller is better
};

/// What a folder of the disk holds.
struct FolderEntry {
    std::string name;
    bool folder = false;
};

struct CompletionOptions {
    bool snippets = false;  ///< the client understands snippet syntax; else candidates are plain text
    bool typed = false;     ///< asked because a character was typed: names need a word to begin with then
    std::span<const std::string_view> rules = {};  ///< names of rules, which suppressions may hold
    /// Reads a folder, by its absolute path, for links to files that are no documents; may be empty.
    std::function<std::vector<FolderEntry>(const std::string&)> list = {};
};

/// At most this many candidates are given; as many mean that there may be more (an incomplete list in LSP).
inline constexpr std::size_t max_candidates = 300;

/// Best first. Nothing inside front matter, HTML and code blocks other than flowcharts.
std::vector<Candidate> complete(const Context& context, text::Offset offset, const CompletionOptions& options);

}  // namespace infraspec::features
