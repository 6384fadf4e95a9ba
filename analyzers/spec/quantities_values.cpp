#include "spec/quantities_values.h"

#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace infraspec::spec {

namespace {

struct Unit {
    std::string_view spelling;
    double seconds;
};
constexpr double hour = 3600;
constexpr double day = 24 * hour;
constexpr double month = 365.25 / 12 * day;
constexpr double year = 365.25 * day;
constexpr std::array<Unit, 23> units{
    {{"s", 1},          {"sec", 1},         {"secs", 1},      {"second", 1},     {"seconds", 1}, {"m", 60},
     {"min", 60},       {"mins", 60},       {"minute", 60},   {"minutes", 60},   {"h", hour},    {"hr", hour},
     {"hrs", hour},     {"hour", hour},     {"hours", hour},  {"d", day},        {"day", day},   {"days", day},
     {"week", 7 * day}, {"weeks", 7 * day}, {"month", month}, {"months", month}, {"year", year}}};

std::optional<double> seconds_of(std::string_view unit) {
    if (unit == "years" || unit == "yr" || unit == "yrs") return year;
    if (unit == "w" || unit == "wk" || unit == "wks") return 7 * day;
    for (const Unit& known : units) {
        if (known.spelling == unit) return known.seconds;
    }
    return std::nullopt;
}

constexpr std::array<std::string_view, 13> number_words{"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                                        "seven", "eight", "nine", "ten",   "eleven", "twelve"};

struct Words {
    std::string_view phrase;
    Comparator comparator;
};
// Longer ones first: "no more than" is not "more than".
constexpr std::array<Words, 35> before_words{{{"less than or equal to", Comparator::at_most},
                                              {"greater than or equal to", Comparator::at_least},
                                              {"more than or equal to", Comparator::at_least},
                                              {"no more than", Comparator::at_most},
                                              {"not more than", Comparator::at_most},
                                              {"no longer than", Comparator::at_most},
                                              {"not longer than", Comparator::at_most},
                                              {"no later than", Comparator::at_most},
                                              {"no less than", Comparator::at_least},
                                              {"not less than", Comparator::at_least},
                                              {"no fewer than", Comparator::at_least},
                                              {"not fewer than", Comparator::at_least},
                                              {"no shorter than", Comparator::at_least},
                                              {"not exceed", Comparator::at_most},
                                              {"never exceed", Comparator::at_most},
                                              {"not exceeding", Comparator::at_most},
                                              {"at most", Comparator::at_most},
                                              {"up to", Comparator::at_most},
                                              {"less than", Comparator::less},
                                              {"fewer than", Comparator::less},
                                              {"shorter than", Comparator::less},
                                              {"within", Comparator::at_most},
                                              {"under", Comparator::less},
                                              {"below", Comparator::less},
                                              {"maximum", Comparator::at_most},
                                              {"max", Comparator::at_most},
                                              {"at least", Comparator::at_least},
                                              {"minimum", Comparator::at_least},
                                              {"min", Comparator::at_least},
                                              {"more than", Comparator::more},
                                              {"greater than", Comparator::more},
                                              {"longer than", Comparator::more},
                                              {"above", Comparator::more},
                                              {"exactly", Comparator::exact},
                                              {"precisely", Comparator::exact}}};
constexpr std::array<Words, 22> after_words{
    {{"or less", Comparator::at_most},     {"or fewer", Comparator::at_most},    {"or lower", Comparator::at_most},
     {"or sooner", Comparator::at_most},   {"or shorter", Comparator::at_most},  {"or below", Comparator::at_most},
     {"or more", Comparator::at_least},    {"or later", Comparator::at_least},   {"or higher", Comparator::at_least},
     {"or newer", Comparator::at_least},   {"or above", Comparator::at_least},   {"or better", Comparator::at_least},
     {"or greater", Comparator::at_least}, {"or longer", Comparator::at_least},  {"and above", Comparator::at_least},
     {"and later", Comparator::at_least},  {"and higher", Comparator::at_least}, {"at most", Comparator::at_most},
     {"at least", Comparator::at_least},   {"minimum", Comparator::at_least},    {"maximum", Comparator::at_most},
     {"max", Comparator::at_most}}};
constexpr std::array<std::string_view, 17> about{"about",   "around",  "approximately", "approx", "roughly", "circa",
                                                 "nearly",  "almost",  "average",       "ca",     "between", "from",
                                                 "another", "further", "additional",    "extra",  "every"};

std::size_t count_words(std::string_view phrase) {
    std::size_t count = 1;
    for (const char c : phrase) count += c == ' ' ? 1 : 0;
    return count;
}

/// Number words too; nothing for a number that is only the beginning of something else.
std::optional<double> number_at(const TokenText& text, std::size_t i) {
    if (text.is_number(i)) return text[i].number;
    const std::string_view word = text.word(i);
    if (word.size() < 3 || word.size() > 6) return std::nullopt;
    for (std::size_t value = 0; value < number_words.size(); ++value) {
        if (word == number_words[value]) return static_cast<double>(value);
    }
    return std::nullopt;
}

/// `1 hour`, `7-day`, `1 hour 30 minutes`, `99.9%`, `3`.
FoundValue read_amount(const TokenText& text, std::size_t i, std::size_t end) {
    FoundValue value;
    value.number = value.value_first = i;
    value.amount = *number_at(text, i);
    value.worded = !text.is_number(i);
    value.decimal = text[i].decimal;
    value.dimension = Dimension::count;
    value.value_last = i + 1;
    if (text.sign(i + 1) == '%' || text.word(i + 1) == "percent" ||
        (text.word(i + 1) == "per" && text.word(i + 2) == "cent")) {
        value.dimension = Dimension::percentage;
        value.value_last = i + (text.word(i + 1) == "per" ? 3 : 2);
        return value;
    }
    double smallest = std::numeric_limits<double>::infinity();
    double total = 0;
    for (std::size_t at = i; at < end;) {
        const auto number = number_at(text, at);
        if (!number) break;
        const bool hyphen = text.sign(at + 1) == '-' && text[at + 1].glued;
        const std::size_t unit_at = at + (hyphen ? 2 : 1);
        const auto seconds = seconds_of(text.word(unit_at));
        if (!seconds || *seconds >= smallest || unit_at >= end) break;
        smallest = *seconds;
        total += *number * *seconds;
        value.rough = value.rough || *seconds == month || *seconds == year;
        value.dimension = Dimension::duration;
        value.value_last = at = unit_at + 1;
    }
    if (value.dimension == Dimension::duration) value.amount = total;
    return value;
}

void read_comparator_before(const TokenText& text, std::size_t begin, FoundValue& value) {
    std::size_t at = value.value_first;
    while (at > begin && (text.word(at - 1) == "of" || text.word(at - 1) == "the")) --at;
    const char sign = at == value.value_first && at > begin ? text.sign(at - 1) : '\0';
    const std::string_view signs = "<>lg=~";
    if (const std::size_t which = signs.find(sign); sign != '\0' && which != std::string_view::npos) {
        constexpr std::array<Comparator, 6> meaning{Comparator::less,     Comparator::more,  Comparator::at_most,
                                                    Comparator::at_least, Comparator::exact, Comparator::exact};
        value.comparator = meaning[which];
        value.ambiguous = value.ambiguous || sign == '~';
        if (which < 4) value.first = value.value_first = at - 1;
        return;
    }
    for (const Words& words : before_words) {
        const std::size_t size = count_words(words.phrase);
        if (at < begin + size || text.match(at - size, words.phrase) != at) continue;
        value.comparator = words.comparator;
        value.first = at - size;
        return;
    }
}

void read_comparator_after(const TokenText& text, FoundValue& value) {
    if (value.comparator != Comparator::exact) return;
    const std::size_t at = value.value_last;
    if (text.sign(at) == '+') {
        value.comparator = Comparator::at_least;
        value.value_last = value.last = at + 1;
        return;
    }
    for (const Words& words : after_words) {
        const std::size_t end = text.match(at, words.phrase);
        if (end == 0) continue;
        value.comparator = words.comparator;
        value.last = end;
        return;
    }
}

/// What stands between two numbers of a range or list.
bool joins_numbers(const TokenText& text, std::size_t i) {
    const std::string_view word = text.word(i);
    const char sign = text.sign(i);
    return sign == '-' || sign == '/' || sign == sign_break || sign == ',' || sign == sign_arrow || word == "to" ||
           word == "or" || word == "and" || word == "through";
}

}  // namespace

bool is_unit(std::string_view folded) {
    return seconds_of(folded).has_value();
}

std::vector<FoundValue> find_values(const TokenText& text, std::size_t begin, std::size_t end) {
    std::vector<FoundValue> values;
    bool number_before = false;  // a number without a unit, and then what joins it to the next one
    for (std::size_t i = begin; i < end;) {
        if (!number_at(text, i)) {
            number_before = number_before && joins_numbers(text, i);
            ++i;
            continue;
        }
        FoundValue value = read_amount(text, i, end);
        value.first = value.value_first;
        value.last = value.value_last;
        read_comparator_before(text, begin, value);
        read_comparator_after(text, value);
        const std::size_t before = value.first;
        value.ambiguous = value.ambiguous || number_before;
        if (before > begin) {
            for (const std::string_view word : about)
                value.ambiguous = value.ambiguous || text.word(before - 1) == word;
            value.ambiguous = value.ambiguous || text.sign(before - 1) == '~';
        }
        if (before >= begin + 2 && text.word(before - 1) == "of") {
            value.ambiguous = value.ambiguous || number_at(text, before - 2).has_value();
        }
        // "2 of 3", "1 out of 3", "1 and a half", "1 x"
        const std::string_view next = text.word(value.last);
        value.ambiguous = value.ambiguous || next == "out" || next == "x" ||
                          (next == "of" && number_at(text, value.last + 1)) ||
                          (next == "of" && text.word(value.last + 1) == "the" && number_at(text, value.last + 2)) ||
                          (next == "and" && text.word(value.last + 1) == "a");
        // "1–2 hours": the first number has no unit of its own, the second joins it.
        if (joins_numbers(text, value.last) && number_at(text, value.last + 1) && text.sign(value.last) != ',' &&
            next != "and") {
            value.ambiguous = true;
        }
        i = std::max(value.last, i + 1);
        number_before = value.dimension == Dimension::count || (value.ambiguous && joins_numbers(text, i));
        values.push_back(value);
    }
    return values;
}

Interval interval(Comparator comparator, double amount, bool rough) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double neighbourhood = 0.1;  // a month has 28 to 31 days
    const double low = rough ? amount * (1 - neighbourhood) : amount;
    const double high = rough ? amount * (1 + neighbourhood) : amount;
    switch (comparator) {
        case Comparator::less:
            return {0, high, false, true};
        case Comparator::at_most:
            return {0, high};
        case Comparator::more:
            return {low, infinity, true, false};
        case Comparator::at_least:
            return {low, infinity};
        case Comparator::exact:
            break;
    }
    return {low, high};
}

bool agree(Interval a, Interval b) {
    if (a.low > b.low) std::swap(a, b);
    const double tolerance =
        1e-9 * std::max(std::abs(a.high == std::numeric_limits<double>::infinity() ? 0 : a.high), 1.0);
    if (b.low < a.high - tolerance) return true;
    if (b.low > a.high + tolerance) return false;
    // They touch: an exact value agrees with a bound equal to it, open or not.
    const bool exact = a.low == a.high || b.low == b.high;
    return exact || !(a.high_open || b.low_open);
}

}  // namespace infraspec::spec
