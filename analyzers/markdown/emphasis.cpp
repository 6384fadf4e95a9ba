// The second half of InlineScanner: runs of `*`, `_` and `~` become emphasis (CommonMark 0.31, "process emphasis").
#include <array>

#include "markdown/inline_scanner.h"

namespace infraspec::markdown {
namespace {

std::size_t kind_index(char c) {
    return c == '*' ? 0 : c == '_' ? 1 : 2;
}

Kind span_kind(char c, Offset used) {
    if (c == '~') return Kind::strikethrough;
    return used == 1 ? Kind::emphasis : Kind::strong;
}

}  // namespace

void InlineScanner::remove(int delimiter) {
    const Delimiter& gone = delimiters_[static_cast<std::size_t>(delimiter)];
    if (gone.next == none) {
        last_delimiter_ = gone.previous;
    } else {
        delimiters_[static_cast<std::size_t>(gone.next)].previous = gone.previous;
    }
    if (gone.previous != none) delimiters_[static_cast<std::size_t>(gone.previous)].next = gone.next;
}

/// The nearest run before `closer` that it closes, searched down to `stop`; `none` when there is none.
int InlineScanner::opener_of(const Delimiter& closer, int stop) const {
    for (int id = closer.previous; id > stop;) {  // ids grow along the list
        const Delimiter& opener = delimiters_[static_cast<std::size_t>(id)];
        if (opener.can_open && opener.character == closer.character) {
            const bool fits = closer.character == '~'
                                  ? opener.length == closer.length
                                  : !(closer.can_open || opener.can_close) || closer.length % 3 == 0 ||
                                        (opener.length + closer.length) % 3 != 0;
            if (fits) return id;
        }
        id = opener.previous;
    }
    return none;
}

/// Matches all runs above `bottom`, and forgets them.
void InlineScanner::match_delimiters(int bottom) {
    if (last_delimiter_ == bottom) return;
    // Where a search for an opener need not go any more, by character and by what decides whether an opener fits: the
    // closer's length modulo 3, and whether it may open too.
    std::array<std::array<int, 6>, 3> searched;
    for (auto& by_length : searched) by_length.fill(bottom);

    int id = last_delimiter_;
    while (id != none && delimiters_[static_cast<std::size_t>(id)].previous != bottom) {
        id = delimiters_[static_cast<std::size_t>(id)].previous;
    }
    while (id != none) {
        Delimiter& closer = delimiters_[static_cast<std::size_t>(id)];
        if (!closer.can_close) {
            id = closer.next;
            continue;
        }
        int& stop = searched[kind_index(closer.character)][closer.length % 3 + (closer.can_open ? 3 : 0)];
        const int opener_id = opener_of(closer, stop);
        if (opener_id == none) {
            stop = closer.previous;
            const int next = closer.next;
            if (!closer.can_open) remove(id);
            id = next;
            continue;
        }
        Delimiter& opener = delimiters_[static_cast<std::size_t>(opener_id)];
        const bool two = opener.end - opener.begin >= 2 && closer.end - closer.begin >= 2;
        const Offset used = two ? 2 : 1;
        Inline span;
        span.kind = span_kind(closer.character, used);
        span.range = {opener.end - used, closer.begin + used};
        span.content = {opener.end, closer.begin};
        spans_.push_back(span);
        opener.end -= used;
        closer.begin += used;
        while (closer.previous != opener_id) remove(closer.previous);
        if (opener.begin == opener.end) remove(opener_id);
        if (closer.begin == closer.end) {
            const int next = closer.next;
            remove(id);
            id = next;
        }
    }
    while (last_delimiter_ != bottom) remove(last_delimiter_);
}

}  // namespace infraspec::markdown
