// Quantities: metrics with a number that prose promises (format.md, "Quantity"), and the list of patterns that are read
// as one. Plain values and constant tables; safe to read from any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace infraspec::spec {

using text::Range;

enum class Metric : std::uint8_t {
    rto,
    rpo,
    availability,
    backup_retention,
    log_retention,
    recovery_window,
    tls_version,
    availability_zones,
};
inline constexpr std::size_t metric_count = 8;

/// What a metric is counted in. Amounts are seconds, per cent, a version or a number of things.
enum class Dimension : std::uint8_t { duration, percentage, version, count };

/// A metric and the words that announce it. Whatever is not announced in one of these ways is no quantity.
struct MetricInfo {
    Metric metric;
    Dimension dimension;
    std::string_view title;                     ///< for people: "backup retention"
    std::span<const std::string_view> names;    ///< lower case; `RTO of 1 hour`, `4-hour RTO`, a table's header
    std::span<const std::string_view> phrases;  ///< sentences that say the same, for documentation
};
/// By the order of `Metric`.
std::span<const MetricInfo> metrics();
inline const MetricInfo& info(Metric metric) {
    return metrics()[static_cast<std::size_t>(metric)];
}

enum class Comparator : std::uint8_t { exact, less, at_most, more, at_least };

/// A set of numbers without gaps.
struct Interval {
    double low;
    double high;
    bool low_open = false;
    bool high_open = false;
};
/// What a comparator admits. `rough` amounts (months, years) stand for a small neighbourhood.
Interval interval(Comparator comparator, double amount, bool rough);
/// Whether values agree: their sets meet, or one is exact and the bound of the other.
bool agree(Interval a, Interval b);

/// Where a value stands, from the nearest words to the widest: what its environment and component are looked for in.
struct ScopeTexts {
    Range segment;  ///< the part of the sentence that belongs to this value alone
    Range sentence;
    Range item;                  ///< the list item's text, paragraph or table cell, up to the end of the sentence
    std::vector<Range> around;   ///< table headers, parent items, lead-ins; nearest first
    std::vector<Range> subject;  ///< words beside the metric which may say what it is of
    std::uint32_t heading = 0xFFFFFFFF;  ///< innermost heading, an index in `FileFacts::headings`
};

/// One value of a metric.
struct Quantity {
    Metric metric = Metric::rto;
    Comparator comparator = Comparator::exact;
    double amount = 0;
    bool rough = false;        ///< said in months or years
    bool refers_back = false;  ///< "its RTO", with nothing in the sentence that says whose
    Range value;               ///< a comparing sign, the number, the unit: "<1 hour"
    Range full;                ///< the same with comparing words: "at most 1 hour", "1.2 or later"
    Range name;                ///< the metric's name
    ScopeTexts scope;

    Interval values() const { return interval(comparator, amount, rough); }
};

/// Words that say nothing about what a value is of: function words, and those that every promise uses. Lower case,
/// singular.
bool is_neutral_word(std::string_view word);

/// Topics of chapters: data, network, security. In a heading they say nothing either; in a sentence or a row of a table
/// they may be the very subject.
bool is_topic_word(std::string_view word);

/// Words that are neutral beside this metric, or beside address blocks: "backup" says nothing new about a backup
/// retention.
std::span<const std::string_view> own_words(Metric metric);
std::span<const std::string_view> own_network_name_words();

/// Words that set a heading's content apart from its neighbours': tier, class, scenario, …
bool is_dividing_word(std::string_view word);

/// The short names of usual environments and their long forms: "dev" is "development". Empty for any other word.
std::string_view usual_environment(std::string_view folded_word);
/// Every word that has one, sorted.
std::vector<std::string_view> usual_environment_words();

}  // namespace infraspec::spec
