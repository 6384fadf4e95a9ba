#include "spec/quantities_sentence.h"

#include <algorithm>

#include "spec/quantities_links.h"
#include "spec/quantities_words.h"

namespace infraspec::spec {

namespace {

bool is_pronoun(std::string_view word) {
    return one_of(word, {"its", "their", "it", "they", "this", "that", "these", "those", "same", "such", "respective"});
}

class SentenceReader {
  public:
    SentenceReader(const TokenText& text, TokenSpan sentence, std::optional<Metric> around)
        : text_(text), begin_(sentence.first), end_(sentence.second) {
        metrics_ = find_metrics(text, begin_, end_, around);
        if (!metrics_.empty()) values_ = find_values(text, begin_, end_);
        owner_.assign(values_.size(), nowhere);
    }

    std::vector<BoundValue> read() {
        if (values_.empty() || is_muted()) return {};
        for (std::size_t m = 0; m < metrics_.size(); ++m) bind(m);
        for (std::size_t m = 0; m < metrics_.size(); ++m) extend(m);
        for (std::size_t m = 0; m + 1 < metrics_.size(); ++m) leave_choice(m);
        std::vector<BoundValue> bound;
        for (std::size_t v = 0; v < values_.size(); ++v) {
            if (owner_[v] == nowhere || dropped(owner_[v])) continue;
            bound.push_back({metrics_[owner_[v]], values_[v], {begin_, end_}, {}, false});
        }
        divide(bound);
        drop_plain_lists(bound);
        for (BoundValue& value : bound) describe(value);
        return bound;
    }

  private:
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

    bool in_value(std::size_t i) const {
        return std::ranges::any_of(values_, [&](const FoundValue& v) { return v.first <= i && i < v.last; });
    }
    /// The same for values that have a metric or a unit: other numbers are ordinary words.
    bool in_measured_value(std::size_t i) const {
        for (std::size_t v = 0; v < values_.size(); ++v) {
            const bool measured = owner_[v] != nowhere || values_[v].dimension != Dimension::count;
            if (measured && values_[v].first <= i && i < values_[v].last) return true;
        }
        return false;
    }
    bool in_metric(std::size_t i) const {
        return std::ranges::any_of(metrics_, [&](const FoundMetric& m) { return m.first <= i && i < m.last; });
    }

    /// A question, a negation, a condition, a change: no promise.
    bool is_muted() const {
        if (end_ > begin_ && text_.sign(end_ - 1) == '?') return true;
        for (std::size_t i = begin_; i < end_; ++i) {
            const bool example = text_.word(i) == "e" || (text_.word(i) == "such" && text_.word(i + 1) == "as");
            if (text_.sign(i) == sign_arrow || example) return true;
            if (is_muting_word(text_.word(i)) && !in_value(i) && !in_metric(i)) return true;
        }
        return false;
    }

    bool zones_fail(const FoundMetric& metric) const {
        if (metric.metric != Metric::availability_zones) return false;
        for (std::size_t i = begin_; i < end_; ++i) {
            if (is_failure_word(text_.word(i))) return true;
        }
        return false;
    }

    void bind(std::size_t m) {
        FoundMetric& metric = metrics_[m];
        if (metric.joined || zones_fail(metric) || speaks_of_keys(metric)) return;
        const std::size_t next_metric = m + 1 < metrics_.size() ? metrics_[m + 1].first : end_;
        for (std::size_t v = 0; v < values_.size() && metric.announcement != Announcement::after; ++v) {
            const FoundValue& value = values_[v];
            if (value.first < metric.last) continue;
            if (value.first >= next_metric) break;
            if (owner_[v] == nowhere && fits(metric.metric, value) && follows(metric, value)) {
                own(m, v);
                return;
            }
            if (value.dimension != Dimension::count) break;  // "RTO for tier 1 is 1 hour"
        }
        for (std::size_t v = values_.size(); v-- > 0 && metric.announcement != Announcement::before;) {
            const FoundValue& value = values_[v];
            if (value.last > metric.first) continue;
            if (owner_[v] == nowhere && fits(metric.metric, value) && precedes(value, metric)) own(m, v);
            return;
        }
    }

    bool follows(const FoundMetric& metric, const FoundValue& value) const {
        if (metric.announcement == Announcement::before) return value.first == metric.last;
        if (!links_forward(text_, metric.last, value.first) || !is_window(metric, value)) return false;
        // "AZ 1" is a name; "availability zones: 3" is a number of zones.
        if (metric.metric == Metric::availability_zones) {
            for (std::size_t i = metric.last; i < value.first; ++i) {
                if (is_strong_link(text_, i) && text_.word(i) != "of") return true;
            }
            return false;
        }
        return true;
    }

    bool precedes(const FoundValue& value, const FoundMetric& metric) const {
        if (metric.metric == Metric::tls_version) return false;
        if (!links_backward(text_, value.last, metric.first) || !is_window(metric, value)) return false;
        // "one availability zone" is some zone.
        return metric.metric != Metric::availability_zones ||
               (value.amount >= 2 && text_.word(metric.last - 1).ends_with('s'));
    }

    /// "Point-in-time recovery within 50 minutes" is how long it takes.
    static bool is_window(const FoundMetric& metric, const FoundValue& value) {
        constexpr double half_a_day = 12 * 3600;
        const bool bounded = value.comparator == Comparator::less || value.comparator == Comparator::at_most;
        return metric.metric != Metric::recovery_window || (value.amount >= half_a_day && !bounded);
    }

    /// Secrets and keys have recovery windows of their own, and what is deleted has a retention.
    bool speaks_of_keys(const FoundMetric& metric) const {
        if (metric.metric != Metric::recovery_window) return false;
        for (std::size_t i = begin_; i < end_; ++i) {
            if (one_of(text_.word(i), {"secret", "secrets", "key", "keys", "kms", "deletion", "deleted", "token"}))
                return true;
        }
        return false;
    }

    void own(std::size_t m, std::size_t v) {
        owner_[v] = m;
        FoundMetric& metric = metrics_[m];
        FoundValue& value = values_[v];
        // "Maximum RTO: 4 hours", "minimum TLS version 1.2"
        if (value.comparator != Comparator::exact || metric.first == begin_) return;
        const std::string_view before = text_.word(metric.first - 1);
        if (one_of(before, {"maximum", "max"})) value.comparator = Comparator::at_most;
        if (one_of(before, {"minimum", "min"})) value.comparator = Comparator::at_least;
        if (metric.announcement != Announcement::name || metric.first < begin_ + 2) return;
        const std::string_view first = text_.word(metric.first - 2);
        if (first == "at" && before == "least") value.comparator = Comparator::at_least;
        if (first == "at" && before == "most") value.comparator = Comparator::at_most;
    }

    /// "30 days for dev, 90 days for prod": a value that nothing announces goes on the list of the one before, or makes
    /// it doubtful.
    void extend(std::size_t m) {
        std::size_t last = nowhere;
        for (std::size_t v = 0; v < values_.size(); ++v) {
            if (owner_[v] == m) {
                last = v;
                continue;
            }
            if (last == nowhere) continue;
            const FoundValue& value = values_[v];
            if (owner_[v] != nowhere) continue;
            if (value.dimension == Dimension::count) {
                // "TLS 1.2 and 1.3"
                const bool next = value.first == values_[last].last + 1 && fits(metrics_[m].metric, value);
                metrics_[m].joined = metrics_[m].joined || next;
                continue;
            }
            if (value.dimension != values_[last].dimension) continue;
            if (std::ranges::any_of(metrics_, [&](const FoundMetric& metric) {
                    return metric.first >= values_[last].last && metric.first < value.first;
                }))
                break;
            if (value.first > begin_ && text_.word(value.first - 1) == "every") break;
            if (continues_list(text_, values_[last].last, value.first)) {
                owner_[v] = m;
                last = v;
            } else {
                metrics_[m].joined = true;  // two values, and no telling which one counts
                return;
            }
        }
    }

    /// "TLS 1.2 or TLS 1.3"
    void leave_choice(std::size_t m) {
        FoundMetric& next = metrics_[m + 1];
        if (metrics_[m].metric != next.metric || next.first == begin_) return;
        if (text_.word(next.first - 1) != "or" && text_.sign(next.first - 1) != '/') return;
        metrics_[m].joined = next.joined = true;
    }

    bool dropped(std::size_t m) const {
        if (metrics_[m].joined) return true;
        for (std::size_t v = 0; v < values_.size(); ++v) {
            if (owner_[v] == m && values_[v].ambiguous) return true;
        }
        return false;
    }

    /// Each value gets the part of the sentence between what separates it from its neighbours.
    void divide(std::vector<BoundValue>& bound) const {
        for (std::size_t b = 0; b + 1 < bound.size(); ++b) {
            const std::size_t from = std::max(bound[b].value.last, bound[b].metric.last);
            const std::size_t to = std::max(bound[b + 1].value.first, from);
            std::size_t cut = from;
            const auto part_end = [&](std::size_t i) { return one_of(text_.sign(i), ",;|)"); };
            const auto conjunction = [&](std::size_t i) { return ends_part(text_, i) || text_.sign(i) == '/'; };
            const auto search = [&](const auto& ends) {
                for (std::size_t i = from; i < to; ++i) {
                    if (!ends(i)) continue;
                    cut = i + 1;
                    return true;
                }
                return false;
            };
            if (!search(part_end)) search(conjunction);
            bound[b].segment.second = cut;
            bound[b + 1].segment.first = cut;
        }
    }

    /// "30 days for dev, 90 days for prod" is two values; "1 hour and 30 minutes" is none that can be told.
    void drop_plain_lists(std::vector<BoundValue>& bound) const {
        const auto names_environment = [&](const BoundValue& value) {
            for (std::size_t i = value.segment.first; i < value.segment.second; ++i) {
                if (!usual_environment(text_.word(i)).empty()) return true;
            }
            return false;
        };
        const auto same_metric = [](const BoundValue& a, const BoundValue& b) {
            return a.metric.first == b.metric.first;
        };
        for (std::size_t first = 0; first < bound.size();) {
            std::size_t end = first + 1;
            while (end < bound.size() && same_metric(bound[first], bound[end])) ++end;
            const auto begin = bound.begin() + static_cast<std::ptrdiff_t>(first);
            const auto behind = bound.begin() + static_cast<std::ptrdiff_t>(end);
            if (end - first > 1 && !std::all_of(begin, behind, names_environment)) {
                bound.erase(begin, behind);
            } else {
                first = end;
            }
        }
    }

    /// Every word before the metric and its value, and the words right behind them.
    void describe(BoundValue& bound) const {
        const std::size_t first = std::min(bound.metric.first, bound.value.first);
        const std::size_t after = std::max(bound.metric.last, bound.value.last);
        const auto add = [&](std::size_t from, std::size_t to) {
            for (std::size_t i = from; i < to;) {
                if (in_measured_value(i) || in_metric(i)) {
                    ++i;
                    continue;
                }
                const std::size_t begin = i;
                while (i < to && !in_measured_value(i) && !in_metric(i)) ++i;
                bound.subject.emplace_back(begin, i);
            }
        };
        for (std::size_t i = begin_; i < first; ++i) {
            bound.refers_back = bound.refers_back || is_pronoun(text_.word(i));
        }
        add(begin_, first);
        add(first, after);
        std::size_t end = after;
        if (text_.sign(end) == '(') {
            while (end < end_ && text_.sign(end) != ')') ++end;
        } else {
            while (end < end_ && !ends_part(text_, end) && !in_measured_value(end) && !in_metric(end)) ++end;
        }
        if (end > after) bound.subject.emplace_back(after, end);
    }

    const TokenText& text_;
    std::size_t begin_;
    std::size_t end_;
    std::vector<FoundMetric> metrics_;
    std::vector<FoundValue> values_;
    std::vector<std::size_t> owner_;  ///< of each value, the index of its metric
};

}  // namespace

bool fits(Metric metric, const FoundValue& value) {
    constexpr double half_a_day = 12 * 3600;
    switch (info(metric).dimension) {
        case Dimension::duration:
            if (value.dimension != Dimension::duration || value.amount < 0) return false;
            return metric == Metric::rto || metric == Metric::rpo || metric == Metric::recovery_window ||
                   value.amount >= half_a_day;
        case Dimension::percentage:
            return value.dimension == Dimension::percentage && value.amount >= 50 && value.amount <= 100;
        case Dimension::version:
            return value.dimension == Dimension::count && value.decimal && value.amount >= 1 && value.amount < 2;
        case Dimension::count:
            return value.dimension == Dimension::count && !value.decimal && value.amount >= 1 && value.amount <= 20;
    }
    return false;
}

std::vector<BoundValue> bind_values(const TokenText& text, TokenSpan sentence, std::optional<Metric> around) {
    return SentenceReader(text, sentence, around).read();
}

std::optional<FoundValue> whole_value(const TokenText& text) {
    if (text.size() == 0 || text.size() > 12) return std::nullopt;
    const std::vector<FoundValue> values = find_values(text, 0, text.size());
    if (values.size() != 1 || values[0].ambiguous) return std::nullopt;
    const FoundValue& value = values[0];
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i >= value.first && i < value.last) continue;
        if (text.sign(i) != '.' && !one_of(text.word(i), {"the", "target", "v", "tls", "zones", "azs"}))
            return std::nullopt;
    }
    return value;
}

std::optional<FoundMetric> header_metric(const TokenText& text, std::optional<Metric> around) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_muting_word(text.word(i)) || text.sign(i) == '?') return std::nullopt;
    }
    const std::vector<FoundMetric> found = find_metrics(text, 0, text.size(), around);
    if (found.size() != 1 || found[0].announcement != Announcement::name) return std::nullopt;
    return found[0];
}

std::vector<TokenSpan> sentences_of(const TokenText& text, const std::vector<text::Offset>& breaks) {
    std::vector<TokenSpan> sentences;
    std::size_t begin = 0;
    std::size_t next_break = 0;
    const auto close = [&](std::size_t end) {
        if (end > begin) sentences.emplace_back(begin, end);
        begin = end;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        while (next_break < breaks.size() && breaks[next_break] <= text[i].range.begin) {
            close(i);
            ++next_break;
        }
        const char sign = text.sign(i);
        const bool last = i + 1 == text.size() || !text[i + 1].glued;
        const bool abbreviation = sign == '.' && i > 0 && (text.word(i - 1).size() == 1 || text.word(i - 1) == "vs");
        if ((sign == '.' || sign == '!' || sign == '?') && last && !abbreviation) close(i + 1);
    }
    close(text.size());
    return sentences;
}

}  // namespace infraspec::spec
