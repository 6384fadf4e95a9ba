// What a rule reports: a place, a sentence, and what can be done about it. Plain values; rules make them, nobody
// changes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/edit.h"
#include "text/range.h"
#include "workspace/configuration.h"

namespace infraspec::rules {

/// Another place that matters for a finding.
struct Related {
    std::string path;  ///< absolute
    text::Range range;
    std::string message;
};

/// Edits of one file. A file that does not exist yet is created with the edits' text.
struct FileEdit {
    std::string path;  ///< absolute
    std::vector<text::TextEdit> edits;
    bool create = false;
};

struct Fix {
    std::string title;  ///< says what happens: "Insert a Lifecycle section"
    std::vector<FileEdit> edits;
    bool safe = false;       ///< applied by `check --fix` and "Fix all"
    bool preferred = false;  ///< the one that an editor's "auto fix" takes
};

enum class Tag : unsigned char { unnecessary, deprecated };

struct Finding {
    std::string_view rule;  ///< name of the rule; refers to the catalogue, which lives as long as the program
    workspace::Severity severity = workspace::Severity::warning;
    text::Range range;
    std::string message;  ///< what is wrong and what to do
    std::vector<Related> related = {};
    std::vector<Fix> fixes = {};
    std::vector<Tag> tags = {};
};

}  // namespace infraspec::rules
