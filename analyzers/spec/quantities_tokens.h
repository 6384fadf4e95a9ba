// Running text as words, numbers and signs, the way quantities are read. Made for one text, used at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace infraspec::spec {

enum class TokenKind : unsigned char { word, number, sign };

/// Signs that are no ASCII character of their own.
inline constexpr char sign_at_most = 'l';   ///< `<=`, `≤`
inline constexpr char sign_at_least = 'g';  ///< `>=`, `≥`
inline constexpr char sign_arrow = 'a';     ///< `->`, `=>`, `→`
inline constexpr char sign_break = 'b';     ///< a dash between clauses, an ellipsis

struct Token {
    TokenKind kind = TokenKind::word;
    text::Range range;  ///< in the text that was read
    double number = 0;
    char sign = 0;
    bool glued = false;    ///< no white space before it
    bool decimal = false;  ///< a number written with a point
};

class TokenText {
  public:
    /// Numbers that are part of something else (`A-014`, `19:00`, `10.0.0.0`, `$5`, `4xlarge`) are words. The
    /// destinations of links are left out, so that raw markdown can be read as well.
    explicit TokenText(std::string_view text);
    TokenText(const TokenText&) = delete;
    TokenText& operator=(const TokenText&) = delete;

    const std::vector<Token>& tokens() const { return tokens_; }
    std::size_t size() const { return tokens_.size(); }
    const Token& operator[](std::size_t i) const { return tokens_[i]; }
    /// A word in lower case (ASCII); empty for numbers and signs, and past the end.
    std::string_view word(std::size_t i) const {
        return i < size() && tokens_[i].kind == TokenKind::word ? text::slice(folded_, tokens_[i].range) : "";
    }
    /// 0 for words and numbers, and past the end.
    char sign(std::size_t i) const { return i < size() && tokens_[i].kind == TokenKind::sign ? tokens_[i].sign : '\0'; }
    bool is_number(std::size_t i) const { return i < size() && tokens_[i].kind == TokenKind::number; }
    /// The end of `phrase` (lower case words, separated by one space; the last may be plural) when it begins at `i`;
    /// else 0. Hyphens between words are passed over.
    std::size_t match(std::size_t i, std::string_view phrase) const;

  private:
    void read_number(text::Offset begin);
    void read_word(text::Offset begin);
    void add(TokenKind kind, text::Offset begin, text::Offset end, char sign = 0);
    bool within_identifier(text::Offset begin) const;

    std::string folded_;
    std::vector<Token> tokens_;
    text::Offset at_ = 0;
};

/// A word without the ending of a plural: "zones" is "zone", "access" stays.
std::string_view without_plural(std::string_view folded_word);

}  // namespace infraspec::spec
