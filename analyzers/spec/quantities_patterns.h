// Where a text names a metric. Pure functions over one text of tokens.
#pragma once

#include <optional>
#include <vector>

#include "spec/quantities.h"
#include "spec/quantities_tokens.h"

namespace infraspec::spec {

/// How a value may stand to the words that announce its metric.
enum class Announcement : unsigned char {
    name,    ///< "RTO of 1 hour", "a 1-hour RTO"
    before,  ///< only right behind the words: "any point in the last" 7 days, "backups are kept for" 7 days
    after,   ///< only right before the words: 7 days "of backups"
};

/// Positions are indexes of tokens.
struct FoundMetric {
    Metric metric = Metric::rto;
    Announcement announcement = Announcement::name;
    std::size_t first = 0;
    std::size_t last = 0;
    bool joined = false;  ///< "RTO and RPO of 4 hours": whose value is meant cannot be told
};

/// `around` is what "retention" alone means, told by the words around the text: `backup_retention` or `log_retention`.
std::vector<FoundMetric> find_metrics(const TokenText& text, std::size_t begin, std::size_t end,
                                      std::optional<Metric> around);

/// Whether a text speaks of backups or of logs, and not of both.
std::optional<Metric> kept_thing(const TokenText& text, std::size_t begin, std::size_t end);

}  // namespace infraspec::spec
