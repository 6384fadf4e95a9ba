// What Mermaid's lexer decides by looking further than one token: where an identifier ends and an arrow begins, arrows
// that continue a chain on the next line, lines that are comments. It keeps no state between tokens.
#include "tree_sitter/parser.h"

enum TokenType {
    SEPARATOR,
    END_OF_TEXT,
    COMMENT,
    FRONT_MATTER,
    IDENTIFIER,
    LINK_ID,
    ARROW,
    THIN_START,
    THICK_START,
    DOTTED_START,
    THIN_TEXT,
    THICK_TEXT,
    DOTTED_TEXT,
    ERROR_SENTINEL,
};

static bool is_blank(int32_t c) {
    return c == ' ' || c == '\t' || c == '\f' || c == '\v' || c == 0xA0 || c == 0xFEFF;
}
static bool is_line_end(int32_t c) {
    return c == '\n' || c == '\r';
}
static bool is_word(int32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}
static bool at_end(TSLexer *lexer) {
    return lexer->eof(lexer);
}
static void advance(TSLexer *lexer) {
    lexer->advance(lexer, false);
}
static void skip(TSLexer *lexer) {
    lexer->advance(lexer, true);
}
static bool emit(TSLexer *lexer, enum TokenType type) {
    lexer->result_symbol = (TSSymbol)type;
    return true;
}

/// Behind `%%`: to the end of the line; of a directive `%%{…}%%` to its end.
static void pass_comment(TSLexer *lexer) {
    if (lexer->lookahead != '{') {
        while (!at_end(lexer) && !is_line_end(lexer->lookahead)) advance(lexer);
        return;
    }
    for (int matched = 0; !at_end(lexer) && matched < 3; advance(lexer)) {
        const int32_t c = lexer->lookahead;
        if (c == '}') {
            matched = 1;
        } else if (c == '%' && matched > 0) {
            ++matched;
        } else {
            matched = 0;
        }
    }
}

/// White space, line ends, and lines that are comments. False when it stops behind a single `%`, which is none. With
/// `mark` the token ends where it stops.
static bool pass_space(TSLexer *lexer, bool line_begins, bool mark) {
    while (!at_end(lexer)) {
        const int32_t c = lexer->lookahead;
        if (mark) lexer->mark_end(lexer);
        if (is_line_end(c)) {
            line_begins = true;
            advance(lexer);
        } else if (is_blank(c)) {
            advance(lexer);
        } else if (line_begins && c == '%') {
            advance(lexer);
            if (lexer->lookahead != '%') return false;
            advance(lexer);
            pass_comment(lexer);
        } else {
            return true;
        }
    }
    return true;
}

/// An arrow or the beginning of one with text in it: `-->`, `<==>`, `-. text .->`. Leaves the lexer behind what it read.
static bool scan_arrow(TSLexer *lexer, const bool *valid) {
    if (lexer->lookahead == 'x' || lexer->lookahead == 'o' || lexer->lookahead == '<') advance(lexer);
    const int32_t c = lexer->lookahead;
    int count = 0;
    enum TokenType type = ARROW;
    if (c == '~') {
        for (; lexer->lookahead == '~'; ++count) advance(lexer);
        if (count < 3) return false;
    } else if (c == '=') {
        for (; lexer->lookahead == '='; ++count) advance(lexer);
        if (count < 2) return false;
        if (lexer->lookahead == 'x' || lexer->lookahead == 'o' || lexer->lookahead == '>') {
            advance(lexer);
        } else if (count == 2) {
            type = THICK_START;
        }
    } else if (c == '-' || c == '.') {
        for (; lexer->lookahead == '-'; ++count) advance(lexer);
        if (count >= 2) {
            if (lexer->lookahead == 'x' || lexer->lookahead == 'o' || lexer->lookahead == '>') {
                advance(lexer);
            } else if (count == 2) {
                type = THIN_START;
            }
        } else {
            int dots = 0;
            for (; lexer->lookahead == '.'; ++dots) advance(lexer);
            if (dots == 0) return false;
            if (lexer->lookahead == '-') {
                advance(lexer);
                if (lexer->lookahead == 'x' || lexer->lookahead == 'o' || lexer->lookahead == '>') advance(lexer);
            } else if (count == 1 && dots == 1) {
                type = DOTTED_START;
            } else {
                return false;
            }
        }
    } else {
        return false;
    }
    if (!valid[type]) return false;
    // The white space behind an arrow is a part of it, so that the next node may stand on the next line.
    lexer->mark_end(lexer);
    pass_space(lexer, false, true);
    return emit(lexer, type);
}

/// What stands between `--` and `-->` without quotes, up to the white space before the arrow.
/// `found`: there is a part of it before the lexer.
static bool scan_edge_text(TSLexer *lexer, bool found, int32_t stroke, enum TokenType type) {
    while (!at_end(lexer)) {
        const int32_t c = lexer->lookahead;
        if (c == '"') break;
        if (c == stroke || (stroke == '.' && c == '-')) {
            // Two of them begin the arrow; `-.` and `.-` do with dots. A single one belongs to the text only if it is a
            // dash: Mermaid cannot read `-. v1.2 .->`, nor `== a=b ==>`.
            advance(lexer);
            const int32_t next = lexer->lookahead;
            if (stroke == '.' ? (c == '.' || next == '.') : (stroke == '=' || next == stroke)) break;
            lexer->mark_end(lexer);
            found = true;
        } else {
            const bool space = is_blank(c) || is_line_end(c);
            advance(lexer);
            const int32_t after = lexer->lookahead;
            const bool head = (c == 'x' || c == 'o' || c == '<') && (after == stroke || (stroke == '.' && after == '-'));
            if (!space && !head) {
                lexer->mark_end(lexer);
                found = true;
            } else if (head) {
                // `x--` is the beginning of an arrow, `x-y` is text.
                advance(lexer);
                const int32_t next = lexer->lookahead;
                if (next == stroke || (after == '.' && next == '-')) break;
                lexer->mark_end(lexer);
                found = true;
            }
        }
    }
    return found && emit(lexer, type);
}

static bool is_identifier_character(int32_t c) {
    if (c >= 0x80) return !is_blank(c);
    if (is_word(c)) return true;
    switch (c) {
        case '!': case '"': case '#': case '$': case '%': case '&': case '\'': case '*': case '+': case '.':
        case '`': case '?': case '\\': case '/': case ',': case ':': case '-':
            return true;
        default:
            return false;
    }
}

#define LONGEST_KEYWORD 13

static bool is(const char *word, const char *other) {
    while (*word != 0 && *word == *other) ++word, ++other;
    return *word == *other;
}

/// Words that begin a statement or end one; `next` is the character behind the word.
static bool is_keyword(const char *word, int32_t next) {
    static const char *const reserved[] = {"style",    "linkStyle", "interpolate", "classDef", "class",   "graph", "flowchart",
                                           "subgraph", "end",       "_self",       "_blank",   "_parent", "_top"};
    for (unsigned i = 0; i < sizeof reserved / sizeof *reserved; ++i) {
        if (is(word, reserved[i])) return true;
    }
    const bool space = is_blank(next) || is_line_end(next);
    if (is(word, "click")) return space;
    return (is(word, "accTitle") || is(word, "accDescr")) && (space || next == ':' || next == '{');
}

/// `direction` is a keyword only before the name of one.
static bool direction_follows(TSLexer *lexer) {
    while (is_blank(lexer->lookahead)) advance(lexer);
    const int32_t first = lexer->lookahead;
    advance(lexer);
    const int32_t second = lexer->lookahead;
    return (first == 'T' && (second == 'B' || second == 'D')) || (first == 'B' && second == 'T') ||
           (first == 'R' && second == 'L') || (first == 'L' && second == 'R');
}

/// Mermaid takes everything before an `@` for the id of a link, whatever brackets are in it; only white space, a quote or
/// the brace of properties ends that. So `A[me@example.com]` is no node. Lines that are absurdly long are not looked at.
static bool is_taken_for_link_id(TSLexer *lexer) {
    for (int i = 0; i < 1000 && !at_end(lexer); ++i) {
        const int32_t c = lexer->lookahead;
        if (is_blank(c) || is_line_end(c) || c == '"') return false;
        advance(lexer);
        if (c == '@' && !at_end(lexer) && lexer->lookahead != '{' && lexer->lookahead != '"') return true;
    }
    return false;
}

static bool scan_identifier(TSLexer *lexer) {
    char word[LONGEST_KEYWORD + 1] = {0};
    int length = 0;
    bool plain = true;  // only word characters so far
    bool found = false;
    if (lexer->lookahead == '"' || lexer->lookahead == ';') return false;
    if (lexer->lookahead == 'x' || lexer->lookahead == 'o') {
        // `x--` begins an arrow, `x-y` does not.
        word[length++] = (char)lexer->lookahead;
        advance(lexer);
        lexer->mark_end(lexer);
        found = true;
        if (lexer->lookahead == '=') {
            advance(lexer);
            return lexer->lookahead != '=' && emit(lexer, IDENTIFIER);
        }
        if (lexer->lookahead == '-') {
            advance(lexer);
            if (lexer->lookahead == '-' || lexer->lookahead == '.') return false;
            lexer->mark_end(lexer);
            plain = false;
        }
    }
    while (!at_end(lexer) && is_identifier_character(lexer->lookahead)) {
        const int32_t c = lexer->lookahead;
        if (plain && !is_word(c)) {
            plain = false;
            if (length > 0 && length <= LONGEST_KEYWORD && is_keyword(word, c)) return false;
        }
        if (c == '-') {
            advance(lexer);
            // `-.` and `--` begin an arrow.
            if (lexer->lookahead == '-' || lexer->lookahead == '.') break;
            lexer->mark_end(lexer);
            found = true;
            continue;
        }
        if (c == ':') {
            advance(lexer);
            if (lexer->lookahead == ':') {
                advance(lexer);
                if (lexer->lookahead == ':') break;
            }
            lexer->mark_end(lexer);
            found = true;
            continue;
        }
        if (plain) {
            if (length < LONGEST_KEYWORD) word[length] = (char)c;
            ++length;
        }
        advance(lexer);
        lexer->mark_end(lexer);
        found = true;
    }
    if (plain && found && length <= LONGEST_KEYWORD) {
        const int32_t next = at_end(lexer) ? '\n' : lexer->lookahead;
        if (is_keyword(word, next)) return false;
        if (is(word, "direction") && is_blank(next) && direction_follows(lexer)) return false;
    }
    return found && !is_taken_for_link_id(lexer) && emit(lexer, IDENTIFIER);
}

/// `e1@` before an arrow.
static bool scan_link_id(TSLexer *lexer) {
    bool found = false;
    while (!at_end(lexer) && is_identifier_character(lexer->lookahead)) {
        advance(lexer);
        found = true;
    }
    if (!found || lexer->lookahead != '@') return false;
    advance(lexer);
    lexer->mark_end(lexer);
    return lexer->lookahead != '{' && lexer->lookahead != '"' && emit(lexer, LINK_ID);
}

/// `---` on the first line to the next `---`.
static bool scan_front_matter(TSLexer *lexer) {
    for (int i = 0; i < 3; ++i) {
        if (lexer->lookahead != '-') return false;
        advance(lexer);
    }
    while (is_blank(lexer->lookahead)) advance(lexer);
    if (!is_line_end(lexer->lookahead)) return false;
    while (!at_end(lexer)) {
        while (is_blank(lexer->lookahead) || is_line_end(lexer->lookahead)) advance(lexer);
        int dashes = 0;
        for (; lexer->lookahead == '-'; ++dashes) advance(lexer);
        while (is_blank(lexer->lookahead)) advance(lexer);
        if (dashes == 3 && (at_end(lexer) || is_line_end(lexer->lookahead))) {
            lexer->mark_end(lexer);
            return emit(lexer, FRONT_MATTER);
        }
        while (!at_end(lexer) && !is_line_end(lexer->lookahead)) advance(lexer);
    }
    return false;
}

void *tree_sitter_mermaid_external_scanner_create(void) {
    return 0;
}
void tree_sitter_mermaid_external_scanner_destroy(void *payload) {
    (void)payload;
}
unsigned tree_sitter_mermaid_external_scanner_serialize(void *payload, char *buffer) {
    (void)payload;
    (void)buffer;
    return 0;
}
void tree_sitter_mermaid_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
    (void)payload;
    (void)buffer;
    (void)length;
}

bool tree_sitter_mermaid_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
    (void)payload;
    if (valid[ERROR_SENTINEL]) {
        // Everything is valid at once only behind an error. What follows is passed over in one piece: whoever wants to
        // read it mends the text first, and no text takes long to read.
        if (at_end(lexer)) return false;
        while (!at_end(lexer)) advance(lexer);
        lexer->mark_end(lexer);
        return emit(lexer, ERROR_SENTINEL);
    }
    if (valid[FRONT_MATTER] && lexer->lookahead == '-') return scan_front_matter(lexer);

    uint32_t blanks = 0;
    for (; is_blank(lexer->lookahead) && !at_end(lexer); ++blanks) skip(lexer);
    const int32_t first = lexer->lookahead;

    if (first == '%' && lexer->get_column(lexer) == blanks) {  // the first on its line
        lexer->mark_end(lexer);
        advance(lexer);
        if (lexer->lookahead == '%') {
            advance(lexer);
            pass_comment(lexer);
            lexer->mark_end(lexer);
            return emit(lexer, COMMENT);
        }
        if (!valid[IDENTIFIER]) return false;
        lexer->mark_end(lexer);
        scan_identifier(lexer);
        return emit(lexer, IDENTIFIER);
    }
    if (at_end(lexer)) return valid[END_OF_TEXT] && emit(lexer, END_OF_TEXT);

    if (first == ';' && valid[SEPARATOR]) {
        advance(lexer);
        lexer->mark_end(lexer);
        return emit(lexer, SEPARATOR);
    }
    const bool arrow_may_come = valid[ARROW] || valid[THIN_START] || valid[THICK_START] || valid[DOTTED_START];
    if (is_line_end(first)) {
        if (!valid[SEPARATOR]) {
            return arrow_may_come && pass_space(lexer, true, false) && scan_arrow(lexer, valid);
        }
        if (first == '\r') {
            advance(lexer);
            if (lexer->lookahead == '\n') advance(lexer);
        } else {
            advance(lexer);
        }
        lexer->mark_end(lexer);
        if (arrow_may_come) {
            // An arrow on the next line goes on with the chain.
            if (pass_space(lexer, true, false) && scan_arrow(lexer, valid)) return true;
            return emit(lexer, SEPARATOR);
        }
        return emit(lexer, SEPARATOR);
    }
    // Behind a string both text and the arrow may come.
    const bool is_text = first != '"' && !(arrow_may_come && (first == '-' || first == '=' || first == '.' || first == '~' ||
                                                              first == '<' || first == 'x' || first == 'o'));
    if (valid[THIN_TEXT] && is_text) return scan_edge_text(lexer, false, '-', THIN_TEXT);
    if (valid[THICK_TEXT] && is_text) return scan_edge_text(lexer, false, '=', THICK_TEXT);
    if (valid[DOTTED_TEXT] && is_text) return scan_edge_text(lexer, false, '.', DOTTED_TEXT);
    if (arrow_may_come) {
        if (first == '-' || first == '=' || first == '.' || first == '~' || first == '<') return scan_arrow(lexer, valid);
        if (first == 'x' || first == 'o') {
            // `o--o` is an arrow, `o1@-->` has an id.
            advance(lexer);
            const int32_t next = lexer->lookahead;
            if (next == '-' || next == '=' || next == '.') return scan_arrow(lexer, valid);
            const bool thin = valid[THIN_TEXT];
            if (thin || valid[THICK_TEXT] || valid[DOTTED_TEXT]) {
                lexer->mark_end(lexer);
                return scan_edge_text(lexer, true, thin ? '-' : valid[THICK_TEXT] ? '=' : '.',
                                      thin ? THIN_TEXT : valid[THICK_TEXT] ? THICK_TEXT : DOTTED_TEXT);
            }
        }
        return valid[LINK_ID] && scan_link_id(lexer);
    }
    return valid[IDENTIFIER] && is_identifier_character(first) && scan_identifier(lexer);
}
