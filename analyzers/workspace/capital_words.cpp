#include "workspace/capital_words.h"

#include <algorithm>

namespace infraspec::workspace {

namespace {

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_capital_or_digit(char c) {
    return is_capital(c) || (c >= '0' && c <= '9');
}
bool is_bracket(char c) {
    return c == '(' || c == ')';
}

bool is_within(std::span<const Mention> mentions, text::Range range) {
    const auto behind =
        std::ranges::upper_bound(mentions, range.begin, {}, [](const Mention& mention) { return mention.range.begin; });
    return behind != mentions.begin() && behind[-1].range.contains(range);
}

std::string how_it_stands(std::string_view bytes, text::Range word, bool in_name) {
    constexpr text::Offset next_to = 8;        // markup and spaces may lie between
    constexpr text::Offset explanation = 160;  // bytes that say what the letters stand for
    const auto around = [&](text::Offset reach) {
        const auto size = static_cast<text::Offset>(bytes.size());
        return text::slice(bytes,
                           {word.begin > reach ? word.begin - reach : 0, std::min(size - word.end, reach) + word.end});
    };
    const bool explained = std::ranges::any_of(around(next_to), is_bracket);
    return (in_name ? "in a name " : "alone ") + std::string(explained ? around(explanation) : std::string_view{});
}

}  // namespace

std::set<CapitalWord> capital_words(const File& file, std::span<const Mention> mentions) {
    std::set<CapitalWord> words;
    const std::string_view bytes = file.source->bytes();
    for (const spec::ProseRun& run : file.facts->prose) {
        for (text::Offset at = run.range.begin; at < run.range.end; ++at) {
            if (!is_capital(bytes[at]) || (at > run.range.begin && is_capital_or_digit(bytes[at - 1]))) continue;
            text::Range word{at, at + 1};
            while (word.end < run.range.end && is_capital_or_digit(bytes[word.end])) ++word.end;
            if (word.size() < 2) continue;
            words.insert(
                {std::string(text::slice(bytes, word)), how_it_stands(bytes, word, is_within(mentions, word))});
            at = word.end - 1;
        }
    }
    return words;
}

}  // namespace infraspec::workspace
