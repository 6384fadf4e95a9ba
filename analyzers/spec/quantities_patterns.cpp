// The published list of patterns, and the search for them.
#include "spec/quantities_patterns.h"

#include <array>

#include "spec/quantities_links.h"

namespace infraspec::spec {

namespace {

constexpr std::array<std::string_view, 3> rto_names{"recovery time objective", "recovery time target", "rto"};
constexpr std::array<std::string_view, 3> rpo_names{"recovery point objective", "recovery point target", "rpo"};
constexpr std::array<std::string_view, 2> availability_names{"availability", "uptime"};
constexpr std::array<std::string_view, 3> backup_names{"backup retention period", "backup retention time",
                                                       "backup retention"};
constexpr std::array<std::string_view, 4> log_names{"log retention period", "log retention time", "log retention",
                                                    "logging retention"};
constexpr std::array<std::string_view, 6> window_names{
    "point in time recovery window", "point in time restore window", "pitr window", "recovery window", "restore window",
    "point in time recovery"};
constexpr std::array<std::string_view, 4> tls_names{"tls protocol version", "tls version", "tls v", "tls"};
constexpr std::array<std::string_view, 3> zone_names{"availability zone count", "availability zone", "az"};

constexpr std::array<std::string_view, 2> rto_phrases{"RTO of 1 hour", "a 4-hour RTO"};
constexpr std::array<std::string_view, 2> rpo_phrases{"RPO is <5 minutes", "a 5-minute RPO"};
constexpr std::array<std::string_view, 3> availability_phrases{"availability: 99.9%", "99.95% uptime",
                                                               "available 99.9% of the time"};
constexpr std::array<std::string_view, 5> backup_phrases{
    "backup retention: 35 days", "automated backups: 7-day retention", "backups are kept for 7 days",
    "retain backups for 7 days", "keep 7 days of backups"};
constexpr std::array<std::string_view, 5> log_phrases{"log retention: 30 days", "logs: 30-day retention",
                                                      "logs are retained for 90 days", "logs are kept 90 days",
                                                      "keep 30 days of logs"};
constexpr std::array<std::string_view, 4> window_phrases{"any point in the last 7 days", "recovery window: 7 days",
                                                         "point-in-time recovery for 35 days",
                                                         "a 7-day restore window"};
constexpr std::array<std::string_view, 3> tls_phrases{"TLS 1.2+", "TLS version 1.3", "at least TLS 1.2"};
constexpr std::array<std::string_view, 3> zone_phrases{"3 availability zones", "availability zones: 3",
                                                       "at least two AZs"};

constexpr std::array<MetricInfo, metric_count> infos{{
    {Metric::rto, Dimension::duration, "RTO", rto_names, rto_phrases},
    {Metric::rpo, Dimension::duration, "RPO", rpo_names, rpo_phrases},
    {Metric::availability, Dimension::percentage, "availability", availability_names, availability_phrases},
    {Metric::backup_retention, Dimension::duration, "backup retention", backup_names, backup_phrases},
    {Metric::log_retention, Dimension::duration, "log retention", log_names, log_phrases},
    {Metric::recovery_window, Dimension::duration, "recovery window", window_names, window_phrases},
    {Metric::tls_version, Dimension::version, "TLS version", tls_names, tls_phrases},
    {Metric::availability_zones, Dimension::count, "number of availability zones", zone_names, zone_phrases},
}};

bool is_backup_word(std::string_view word) {
    return one_of(word, {"backup", "backups", "snapshot", "snapshots"});
}
bool is_log_word(std::string_view word) {
    return one_of(word, {"log", "logs", "logging"});
}
bool is_keeping_word(std::string_view word) {
    return one_of(word, {"keep", "keeps", "kept", "retain", "retains", "retained", "store", "stores", "stored", "hold",
                         "holds", "held", "preserve", "preserves", "preserved"});
}

/// "any point in the last", "any moment within the past": how far back a restore reaches follows.
std::size_t match_any_point(const TokenText& text, std::size_t i) {
    if (text.word(i) != "any" || !one_of(text.word(i + 1), {"point", "moment", "second", "minute", "time"})) return 0;
    std::size_t at = i + 2;
    if (text.word(at) == "in" && text.word(at + 1) == "time") at += 2;
    if (!one_of(text.word(at), {"in", "within", "of", "from", "over", "during"})) return 0;
    ++at;
    if (text.word(at) == "the") ++at;
    return one_of(text.word(at), {"last", "past", "previous", "preceding"}) ? at + 1 : 0;
}

class MetricSearch {
  public:
    MetricSearch(const TokenText& text, std::size_t begin, std::size_t end, std::optional<Metric> around)
        : text_(text), begin_(begin), end_(end), kept_(kept_thing(text, begin, end)), around_(around) {}

    std::vector<FoundMetric> run() {
        for (std::size_t i = begin_; i < end_;) {
            const FoundMetric found = at(i);
            if (found.last <= i || found.last > end_) {
                ++i;
                continue;
            }
            add(found);
            i = found.last;
        }
        return std::move(found_);
    }

  private:
    FoundMetric at(std::size_t i) const {
        if (text_.word(i).empty()) return {};
        if (const std::size_t end = match_any_point(text_, i))
            return {Metric::recovery_window, Announcement::before, i, end};
        for (const MetricInfo& info : infos) {
            for (const std::string_view name : info.names) {
                const std::size_t end = text_.match(i, name);
                if (end == 0) continue;
                if (info.metric == Metric::availability && one_of(text_.word(end), {"zone", "zones"})) continue;
                return {info.metric, Announcement::name, i, end};
            }
        }
        const std::string_view word = text_.word(i);
        if (word == "available") return {Metric::availability, Announcement::before, i, i + 1};
        if (word == "pitr") return {Metric::recovery_window, Announcement::name, i, i + 1};
        if (word == "retention") return bare_retention(i);
        if (is_keeping_word(word)) return keeping(i);
        return {};
    }

    /// "RDS automated backups: 7-day retention"; "Retention: 7 days" below a heading "Backups".
    FoundMetric bare_retention(std::size_t i) const {
        std::size_t end = one_of(text_.word(i + 1), {"period", "time"}) ? i + 2 : i + 1;
        const std::string_view thing = text_.word(end + 1);
        if (text_.word(end) == "of" && (is_backup_word(thing) || is_log_word(thing))) end += 2;  // "of backups: 7 days"
        const bool told_here = speaks_of_kept_things();
        const std::optional<Metric> metric = told_here ? kept_ : around_;
        return metric ? FoundMetric{*metric, Announcement::name, i, end} : FoundMetric{};
    }

    /// "Backups are kept for 7 days", "retain logs for 30 days", "keep 7 days of backups".
    FoundMetric keeping(std::size_t i) const {
        if (!kept_) return {};
        // "Logs are kept 30 days", "retained at least 30 days".
        const bool participle = one_of(text_.word(i), {"kept", "retained", "stored", "held", "preserved"});
        if (participle && (text_.is_number(i + 1) || one_of(text_.word(i + 1), {"at", "up", "exactly", "no"})))
            return {*kept_, Announcement::before, i, i + 1};
        for (std::size_t at = i + 1; at < end_ && at <= i + 6; ++at) {
            if (text_.word(at) == "for") return {*kept_, Announcement::before, at, at + 1};
            if (text_.word(at) != "of") continue;
            for (std::size_t thing = at + 1; thing < end_ && thing <= at + 3; ++thing) {
                if (is_backup_word(text_.word(thing)) || is_log_word(text_.word(thing)))
                    return {*kept_, Announcement::after, at, thing + 1};
            }
        }
        return {};
    }

    bool speaks_of_kept_things() const {
        for (std::size_t i = begin_; i < end_; ++i) {
            if (is_backup_word(text_.word(i)) || is_log_word(text_.word(i))) return true;
        }
        return false;
    }

    /// "Recovery Time Objective (RTO)" is one name, "RTO/RPO" are two that share what follows.
    void add(FoundMetric found) {
        if (!found_.empty() && found_.back().announcement == Announcement::name &&
            found.announcement == Announcement::name) {
            FoundMetric& before = found_.back();
            const std::size_t gap = found.first - before.last;
            const bool bracket = gap == 1 && text_.sign(before.last) == '(' && text_.sign(found.last) == ')';
            if (bracket && before.metric == found.metric) {
                before.last = found.last + 1;
                return;
            }
            const bool joint =
                gap == 0 || (gap == 1 && (text_.sign(before.last) == '/' || text_.sign(before.last) == ',' ||
                                          text_.sign(before.last) == '&' || text_.sign(before.last) == '+' ||
                                          one_of(text_.word(before.last), {"and", "or"})));
            before.joined = before.joined || joint;
            found.joined = joint;
        }
        found_.push_back(found);
    }

    const TokenText& text_;
    std::size_t begin_;
    std::size_t end_;
    std::optional<Metric> kept_;
    std::optional<Metric> around_;
    std::vector<FoundMetric> found_;
};

}  // namespace

std::span<const MetricInfo> metrics() {
    return infos;
}

std::optional<Metric> kept_thing(const TokenText& text, std::size_t begin, std::size_t end) {
    bool backups = false;
    bool logs = false;
    for (std::size_t i = begin; i < end; ++i) {
        backups = backups || is_backup_word(text.word(i));
        logs = logs || is_log_word(text.word(i));
    }
    if (backups == logs) return std::nullopt;
    return backups ? Metric::backup_retention : Metric::log_retention;
}

std::vector<FoundMetric> find_metrics(const TokenText& text, std::size_t begin, std::size_t end,
                                      std::optional<Metric> around) {
    return MetricSearch(text, begin, end, around).run();
}

}  // namespace infraspec::spec
