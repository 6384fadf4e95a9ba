// Finds the inlines of one leaf's text (CommonMark 0.31, chapter 6; GFM; `[[Name]]`) in linear time. Ranges are exact,
// in positions of that text. Held equal to cmark's own inline tree by a test. One a call of `parse`, reused for leaf
// after leaf.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "markdown/document.h"

namespace infraspec::markdown {

/// The labels that link reference definitions define, in normal form.
using Labels = std::unordered_set<std::string>;

class AngleScanner;

struct Inline {
    Kind kind = Kind::text;
    Range range;
    Range content;
    Range info;
    Range label;
    Range title;
};

class InlineScanner {
  public:
    explicit InlineScanner(const Labels& labels) : labels_(labels) {}

    /// The text must live as long as the results are read.
    void scan(std::string_view text);

    /// What holds no other inlines, in order: code, escapes, entities, breaks, autolinks, wiki links, HTML.
    std::span<const Inline> tokens() const { return tokens_; }
    /// What encloses other inlines, by where it begins: emphasis, strong, strikethrough, links, images. Properly
    /// nested.
    std::span<const Inline> spans() const { return spans_; }

  private:
    static constexpr int none = -1;

    struct Delimiter {  // a run of `*`, `_` or `~` that may open or close; [begin, end) is what is not used yet
        Offset begin;
        Offset end;
        Offset length;
        int previous;
        int next;
        char character;
        bool can_open;
        bool can_close;
    };
    struct Bracket {
        Offset begin;
        Offset text;  // behind it
        int last_delimiter;
        bool image;
        bool active = true;
        bool bracket_after = false;
    };

    void special(Offset& at, AngleScanner& angles);
    void add_token(Kind kind, Range range, Range content, Offset& at);
    void line_end(Offset& at);
    void backslash(Offset& at);
    void backticks(Offset& at);
    void entity(Offset& at);
    void angle(Offset& at, AngleScanner& angles);
    void bare_autolink(Range range, Offset& at);
    void delimiters(Offset& at);
    void open_bracket(Offset& at, bool image);
    void close_bracket(Offset& at);
    bool wiki_link(Offset& at);

    Offset closing_backticks(Offset at, Offset length);
    void pop_bracket();
    void close_link(Inline link);
    bool defined(Range label);
    void match_delimiters(int bottom);
    int opener_of(const Delimiter& closer, int stop) const;
    void remove(int delimiter);

    const Labels& labels_;
    std::string_view text_;
    std::vector<Inline> tokens_;
    std::vector<Inline> spans_;
    std::vector<Delimiter> delimiters_;
    std::vector<Bracket> brackets_;
    std::vector<Offset> backtick_runs_;  // by length: where the last run of that length begins that a search has seen
    int last_delimiter_ = none;
    std::size_t inactive_ = 0;  // of so many outermost brackets none may become a link any more
    Offset token_end_ = 0;      // where the last token or link ends
    bool searched_backticks_ = false;
};

}  // namespace infraspec::markdown
