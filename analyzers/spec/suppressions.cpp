#include "spec/suppressions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace infraspec::spec {
namespace {

constexpr std::string_view comment_begin = "<!--";
constexpr std::string_view comment_end = "-->";
constexpr std::string_view prefix = "infraspec-";
constexpr std::string_view space = " \t\r\n,";

constexpr std::array keywords{
    std::pair{std::string_view("infraspec-disable-next-line"), SuppressionForm::disable_next_line},
    std::pair{std::string_view("infraspec-disable-line"), SuppressionForm::disable_line},
    std::pair{std::string_view("infraspec-disable-file"), SuppressionForm::disable_file},
    std::pair{std::string_view("infraspec-disable"), SuppressionForm::disable},
    std::pair{std::string_view("infraspec-enable"), SuppressionForm::enable},
};

/// The next word at or after `at`, before `end`; empty when there is none.
Range next_word(std::string_view bytes, Offset at, Offset end) {
    while (at < end && space.find(bytes[at]) != std::string_view::npos) ++at;
    Range word{at, at};
    while (word.end < end && space.find(bytes[word.end]) == std::string_view::npos) ++word.end;
    return word;
}

/// What separates names from a reason, as a colon does.
bool is_dash(std::string_view word) {
    return word == "-" || word == "--" || word == "\xE2\x80\x93" || word == "\xE2\x80\x94";
}

std::optional<Suppression> read_comment(const text::Source& source, Range comment) {
    const auto bytes = source.bytes();
    const auto end = comment.end - static_cast<Offset>(comment_end.size());
    auto word = next_word(bytes, comment.begin + static_cast<Offset>(comment_begin.size()), end);
    if (!source.slice(word).starts_with(prefix)) return std::nullopt;
    const bool reason_follows = source.slice(word).ends_with(':');
    if (reason_follows) --word.end;
    const auto* keyword = std::find_if(keywords.begin(), keywords.end(),
                                       [&](const auto& entry) { return entry.first == source.slice(word); });
    if (keyword == keywords.end()) return std::nullopt;

    Suppression suppression{keyword->second, comment, word, {}, {}};
    if (reason_follows) return suppression;
    for (word = next_word(bytes, word.end, end); !word.empty(); word = next_word(bytes, word.end, end)) {
        if (is_dash(source.slice(word))) break;
        const bool last = source.slice(word).ends_with(':');
        const Range name{word.begin, last ? word.end - 1 : word.end};
        if (!name.empty()) suppression.rules.push_back({std::string(source.slice(name)), name});
        if (last) break;
    }
    return suppression;
}

/// The comments inside `html`, which may be a block of several.
std::vector<Suppression> read_html(const text::Source& source, Range html) {
    std::vector<Suppression> found;
    const auto bytes = source.bytes().substr(0, html.end);
    for (auto at = bytes.find(comment_begin, html.begin); at != std::string_view::npos;) {
        const auto close = bytes.find(comment_end, at + comment_begin.size());
        if (close == std::string_view::npos) break;
        const Range comment{static_cast<Offset>(at), static_cast<Offset>(close + comment_end.size())};
        if (auto suppression = read_comment(source, comment)) found.push_back(std::move(*suppression));
        at = bytes.find(comment_begin, comment.end);
    }
    return found;
}

Range next_line(const text::Source& source, Offset after) {
    for (auto line = source.line_of(after) + 1; line < source.line_count(); ++line) {
        const auto range = source.line(line);
        const auto content = source.slice(range).find_first_not_of(" \t>");
        if (content == std::string_view::npos) continue;
        if (!source.slice(range).substr(content).starts_with("<!-- infraspec-disable-next-line")) return range;
    }
    return {source.size(), source.size()};
}

/// Whether `enable` ends what `disable` began.
bool ends(const Suppression& enable, const Suppression& disable) {
    if (enable.rules.empty()) return true;
    return std::any_of(enable.rules.begin(), enable.rules.end(), [&](const SuppressedRule& rule) {
        return std::any_of(disable.rules.begin(), disable.rules.end(),
                           [&](const SuppressedRule& other) { return other.name == rule.name; });
    });
}

/// Blocks become one suppression a rule, because each rule may be enabled again at another place.
std::vector<Suppression> split_blocks(std::vector<Suppression> suppressions) {
    std::vector<Suppression> result;
    for (auto& suppression : suppressions) {
        if (suppression.form != SuppressionForm::disable || suppression.rules.size() < 2) {
            result.push_back(std::move(suppression));
            continue;
        }
        for (const auto& rule : suppression.rules) {
            result.push_back({suppression.form, suppression.comment, suppression.keyword, {rule}, {}});
        }
    }
    return result;
}

}  // namespace

bool Suppression::names(std::string_view rule) const {
    return rules.empty() ||
           std::any_of(rules.begin(), rules.end(), [&](const auto& named) { return named.name == rule; });
}

std::vector<Suppression> read_suppressions(const text::Source& source, const FileFacts& facts) {
    std::vector<Suppression> found;
    for (const auto html : facts.html) {
        auto in_html = read_html(source, html);
        std::move(in_html.begin(), in_html.end(), std::back_inserter(found));
    }
    found = split_blocks(std::move(found));
    for (std::size_t i = 0; i < found.size(); ++i) {
        auto& suppression = found[i];
        const auto end = suppression.comment.end;
        switch (suppression.form) {
            case SuppressionForm::disable_next_line:
                suppression.covers = next_line(source, end);
                break;
            case SuppressionForm::disable_line:
                suppression.covers = source.line(source.line_of(end - 1));
                break;
            case SuppressionForm::disable_file:
                suppression.covers = {0, source.size()};
                break;
            case SuppressionForm::enable:
                break;
            case SuppressionForm::disable: {
                suppression.covers = {end, source.size()};
                const auto enable = std::find_if(
                    found.begin() + static_cast<std::ptrdiff_t>(i), found.end(), [&](const Suppression& other) {
                        return other.form == SuppressionForm::enable && ends(other, suppression);
                    });
                if (enable != found.end()) suppression.covers.end = enable->comment.begin;
                break;
            }
        }
    }
    return found;
}

std::optional<std::size_t> suppressing(std::span<const Suppression> suppressions, std::string_view rule, Offset at) {
    const auto enabled_again = [&](const Suppression& since) {
        return std::any_of(suppressions.begin(), suppressions.end(), [&](const Suppression& other) {
            return other.form == SuppressionForm::enable && other.names(rule) &&
                   since.comment.end <= other.comment.begin && other.comment.end <= at;
        });
    };
    for (std::size_t i = 0; i < suppressions.size(); ++i) {
        const auto& suppression = suppressions[i];
        if (suppression.form == SuppressionForm::enable || !suppression.names(rule)) continue;
        if (!suppression.covers.touches(at)) continue;
        if (suppression.form == SuppressionForm::disable && enabled_again(suppression)) continue;
        return i;
    }
    return std::nullopt;
}

}  // namespace infraspec::spec
