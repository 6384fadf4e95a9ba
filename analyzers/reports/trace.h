// The traceability matrix of a root: for each component what is asserted, demanded and decided about it, and where it
// belongs. Plain values made when they are asked for, and their text for people.
#pragma once

#include <string>
#include <vector>

#include "workspace/snapshot.h"

namespace infraspec::reports {

struct TraceEntry {
    std::string id;    ///< of an assertion; may be empty
    std::string text;  ///< title of an assertion or decision, text of a constraint
    workspace::Place place;
};

struct TraceRow {
    std::string component;
    workspace::Place place;
    std::vector<std::string> layers;
    std::vector<TraceEntry> assertions;
    std::vector<TraceEntry> constraints;
    std::vector<TraceEntry> decisions;
};

struct Trace {
    std::vector<TraceRow> rows;          ///< own components in document order
    std::vector<TraceEntry> unassigned;  ///< assertions that mention no component
};

Trace trace_of(const workspace::Root& root);

/// A block for each component, and what is not covered.
std::string to_text(const Trace& trace);
/// One line a component, entries of a cell separated by `; ` (RFC 4180).
std::string to_csv(const Trace& trace);
/// A table.
std::string to_markdown(const Trace& trace);

}  // namespace infraspec::reports
