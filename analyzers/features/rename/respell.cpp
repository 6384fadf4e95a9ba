#include "features/rename/respell.h"

#include "spec/letter_case.h"
#include "spec/name.h"

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;

enum class Case : unsigned char { lower, capital, upper, other };

Case case_of(std::string_view word) {
    const std::string small = spec::lower_case(word);
    if (small == word) return Case::lower;
    if (spec::upper_case(word) == word && word.size() > 1) return Case::upper;
    return spec::capitalised(small) == word ? Case::capital : Case::other;
}

/// "VPC" and "RabbitMQ": capitals past the first letter, which running text keeps.
bool has_own_case(std::string_view word) {
    const Case how = case_of(word);
    return how == Case::upper || how == Case::other;
}

/// Words with what stands before, between and behind them.
struct Words {
    std::vector<std::string_view> words;
    std::vector<std::string_view> gaps;  // between two words each
    std::string_view lead;
    std::string_view trail;
};

Words words_of(std::string_view bytes, const std::vector<Range>& pieces) {
    Words result;
    Offset end = 0;
    for (const Range piece : pieces) {
        for (const spec::Word& word : spec::words(text::slice(bytes, piece))) {
            if (word.punctuation) continue;
            const Range range{piece.begin + word.range.begin, piece.begin + word.range.end};
            const std::string_view before = text::slice(bytes, {end, range.begin});
            if (result.words.empty()) {
                result.lead = before;
            } else {
                result.gaps.push_back(before);
            }
            result.words.push_back(text::slice(bytes, range));
            end = range.end;
        }
    }
    result.trail = bytes.substr(end);
    return result;
}

Words words_of(std::string_view plain) {
    return words_of(plain, {{0, static_cast<Offset>(plain.size())}});
}

/// White space, hyphens, underscores; also a line break with the marks of a quote behind it.
bool separates(std::string_view gap) {
    const bool breaks = gap.find_first_of("\r\n") != std::string_view::npos;
    return !gap.empty() && gap.find_first_not_of(breaks ? " \t\r\n>" : " \t-_") == std::string_view::npos;
}

/// "Security Group" and "security-group", but not "CI/CD" or "**Security** Group".
bool separated(const Words& words) {
    for (const std::string_view gap : words.gaps) {
        if (!separates(gap)) return false;
    }
    return true;
}

bool has_markup(const Words& mention) {
    for (const std::string_view gap : mention.gaps) {
        if (gap.find_first_of("*_`~[]<&\\") != std::string_view::npos && !separates(gap)) return true;
    }
    return false;
}

/// How a mention differs from the name as it is defined, as a whole: for names of another number of words.
enum class Manner : unsigned char { as_defined, small, large, sentence, capitals };

Manner manner_of(const std::vector<std::string_view>& mention, const std::vector<std::string_view>& defined) {
    bool same = true, small = true, large = true, sentence = true, capitals = true;
    for (std::size_t i = 0; i < mention.size(); ++i) {
        const Case how = case_of(mention[i]);
        const bool acronym = mention.size() > 1 && has_own_case(defined[i]) && mention[i] == defined[i];
        const bool is_small = how == Case::lower || acronym;
        same = same && spec::singular(mention[i]) == spec::singular(defined[i]);
        small = small && is_small;
        large = large && how == Case::upper;
        sentence = sentence && (i == 0 ? how == Case::capital : is_small);
        capitals = capitals && how != Case::lower;
    }
    if (same) return Manner::as_defined;
    if (small) return Manner::small;
    if (large) return Manner::large;
    if (sentence) return Manner::sentence;
    return capitals ? Manner::capitals : Manner::as_defined;
}

std::string smaller(std::string_view word, bool verbatim) {
    return has_own_case(word) && !verbatim ? std::string(word) : spec::lower_case(word);
}

std::string in_manner(std::string_view word, Manner manner, bool first, bool verbatim) {
    switch (manner) {
        case Manner::small:
            return smaller(word, verbatim);
        case Manner::large:
            return spec::upper_case(word);
        case Manner::sentence:
            return first ? spec::capitalised(word) : smaller(word, verbatim);
        case Manner::capitals:
            return spec::capitalised(word);
        case Manner::as_defined:
            break;
    }
    return std::string(word);
}

/// One word in the case of the word that it stands for.
std::string in_case(std::string_view word, std::string_view mentioned, std::string_view defined, bool verbatim) {
    if (mentioned == defined || spec::singular(mentioned) == spec::singular(defined)) return std::string(word);
    switch (case_of(mentioned)) {
        case Case::lower:
            return has_own_case(defined) ? spec::lower_case(word) : smaller(word, verbatim);
        case Case::upper:
            return spec::upper_case(word);
        case Case::capital:
            return has_own_case(defined) ? spec::capitalised(spec::lower_case(word)) : spec::capitalised(word);
        case Case::other:
            break;
    }
    return std::string(word);
}

enum class Number : unsigned char { as_defined, plural, singular };

Number number_of(std::string_view mentioned, std::string_view defined) {
    const std::string here = spec::fold_case(mentioned);
    const std::string there = spec::fold_case(defined);
    if (here == there) return Number::as_defined;
    if (spec::singular(here) == there) return Number::plural;
    return here == spec::singular(there) ? Number::singular : Number::as_defined;
}

/// "policies" → "policy", "groups" → "group".
std::string one_of(std::string_view word) {
    const std::string folded = spec::fold_case(word);
    const std::string one = spec::singular(folded);
    if (folded.ends_with("ies")) return std::string(word.substr(0, word.size() - 3)) + (word.back() == 'S' ? "Y" : "y");
    return std::string(word.substr(0, word.size() - (folded.size() - one.size())));
}

/// `large`: the ending is written in capitals, as in "SECURITY GROUPS".
std::string in_number(std::string_view word, Number number, bool large) {
    if (number == Number::singular) return one_of(word);
    if (number == Number::as_defined) return std::string(word);
    return large ? spec::upper_case(plural(spec::lower_case(word))) : plural(word);
}

/// A mention of one word more or less than the name has now: how its words are joined.
std::string joined(const Words& old, std::size_t gap, std::string_view own) {
    if (gap < old.gaps.size()) return std::string(old.gaps[gap]);
    for (const std::string_view mark : {"-", "_"}) {
        bool everywhere = !old.gaps.empty();
        for (const std::string_view each : old.gaps) everywhere = everywhere && each == mark;
        if (everywhere) return std::string(mark);
    }
    return std::string(own);
}

}  // namespace

std::string plural(std::string_view word) {
    const std::string folded = spec::fold_case(word);
    const auto ends_with = [&](std::string_view ending) { return folded.ends_with(ending); };
    if (ends_with("ss")) return std::string(word) + "es";
    if (ends_with("s")) return std::string(word);
    if (case_of(word) == Case::upper) return std::string(word) + "s";  // VPCs, APIs
    const bool vowel_before =
        folded.size() > 1 && std::string_view("aeiou").find(folded[folded.size() - 2]) != std::string_view::npos;
    if (ends_with("y") && folded.size() > 1 && !vowel_before)
        return std::string(word.substr(0, word.size() - 1)) + "ies";
    if (ends_with("x") || ends_with("z") || ends_with("ch") || ends_with("sh")) return std::string(word) + "es";
    return std::string(word) + "s";
}

std::optional<std::string> respell(const Spelling& mention, std::string_view defined_text, std::string_view name_text) {
    if (mention.bytes == defined_text) return std::string(name_text);
    const Words old = words_of(mention.bytes, mention.pieces);
    const Words defined = words_of(defined_text);
    const Words name = words_of(name_text);
    if (old.words.empty() || name.words.empty() || defined.words.size() != old.words.size())
        return std::string(name_text);
    const bool one_to_one = old.words.size() == name.words.size();
    const bool keeps_gaps = separated(name) && (one_to_one ? separated(defined) : separated(old));
    if (has_markup(old) && !(one_to_one && keeps_gaps)) return std::nullopt;

    const Number number = number_of(old.words.back(), defined.words.back());
    const bool large = case_of(old.words.back()) == Case::upper && old.words.back().ends_with('S');
    // Case is told by the words in the number of the definition, so that "VPCs" is as good as "VPC".
    const std::string last = number == Number::plural ? one_of(old.words.back()) : std::string(old.words.back());
    std::vector<std::string_view> words = old.words;
    words.back() = last;
    const Manner manner = manner_of(words, defined.words);
    std::string out(name.lead);
    for (std::size_t i = 0; i < name.words.size(); ++i) {
        if (i > 0) out += keeps_gaps ? joined(old, i - 1, name.gaps[i - 1]) : std::string(name.gaps[i - 1]);
        const std::string shaped = one_to_one ? in_case(name.words[i], words[i], defined.words[i], mention.verbatim)
                                              : in_manner(name.words[i], manner, i == 0, mention.verbatim);
        out += i + 1 == name.words.size() ? in_number(shaped, number, large) : shaped;
    }
    return out += name.trail;
}

}  // namespace infraspec::features
