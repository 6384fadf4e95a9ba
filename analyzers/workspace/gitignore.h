// What one `.gitignore` file says about paths, exactly as gitignore(5) has it. An immutable value, safe to read from
// any thread.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

namespace infraspec::workspace {

class GitIgnore {
  public:
    enum class Verdict : unsigned char { silent, ignored, included };

    /// Reads the text of a file; lines that git would not understand match nothing.
    explicit GitIgnore(std::string_view text);

    /// What the last matching pattern says. `path` is relative to the folder of the file, with `/`. That everything
    /// below an ignored folder is ignored too, whatever other patterns say, is the caller's part: it does not descend.
    /// Time is bounded by the length of the patterns times the length of the path.
    Verdict match(std::string_view path, bool is_directory) const;

    bool empty() const { return patterns_.empty(); }

  private:
    enum class What : std::uint8_t { character, any, star, set, maybe_folders, folders, everything };
    struct Token {
        What what = What::character;
        char character = 0;
        std::uint32_t set = 0;  ///< index in `sets`
    };
    struct Pattern {
        std::vector<Token> tokens;
        std::vector<std::bitset<256>> sets;
        bool negated = false;
        bool only_directories = false;
    };

    static bool read_set(std::string_view text, std::size_t& at, std::bitset<256>& set);
    static bool read_pattern(std::string_view line, Pattern& pattern);
    static bool matches(const Pattern& pattern, std::string_view path);

    std::vector<Pattern> patterns_;
};

}  // namespace infraspec::workspace
