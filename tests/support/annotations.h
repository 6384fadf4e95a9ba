// Marks below lines of text, written and read by people. Pure functions.
//
//     A dependancy of ours
//       ^^^^^^^^^^ spelling: "dependancy" is no word
//
// One caret stands for one code point of the line above, also for a wide one (漢) or a tab; several caret lines may
// follow one line. `~` marks an empty range. A range over several lines has its carets on the first one, and `+2:5`
// after them: it ends two lines below, before column 5 (code points, from 0).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace infraspec::testing {

struct Mark {
    text::Range range;
    std::string label;  ///< "rule: message"
};

/// True for a line that only marks the line above it.
bool is_caret_line(std::string_view line);

/// `text` without its caret lines.
std::string without_carets(std::string_view text);

/// `text` with a caret line for each mark, all line ends LF, a byte order mark left out.
std::string with_carets(std::string_view text, std::vector<Mark> marks);

/// `actual`, with the message left out of every caret line that has none in `expected`: a test need not repeat
/// messages.
std::string with_messages_as_in(std::string_view expected, std::string_view actual);

}  // namespace infraspec::testing
