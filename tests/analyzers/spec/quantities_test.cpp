// Which sentences promise a value, and the many that only look like it.
#include "spec/quantities.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/facts.h"

using namespace infraspec;
using spec::Comparator;
using spec::DocumentKind;

namespace {

std::string number(double amount) {
    std::string text = std::to_string(amount);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

/// `RTO < 3600 "<1 hour"`, one a line; amounts in seconds, per cent, versions, pieces.
std::string quantities_in(std::string_view text, DocumentKind kind = DocumentKind::constraints) {
    const auto document = testing::read_document(text, kind);
    std::string lines;
    for (const spec::Quantity& quantity : document.facts.quantities) {
        constexpr std::string_view signs[] = {"=", "<", "<=", ">", ">="};
        if (!lines.empty()) lines += "; ";
        lines += std::string(spec::info(quantity.metric).title) + " " +
                 std::string(signs[static_cast<std::size_t>(quantity.comparator)]) + " " + number(quantity.amount) +
                 " \"" + document.cut(quantity.value) + "\"";
    }
    return lines;
}

struct Example {
    std::string_view text;
    std::string_view quantities;
};

}  // namespace

TEST_CASE("a value is read from every listed way to announce its metric") {
    const std::vector<Example> examples{
        {"RTO is <1 hour, RPO is <5 minutes", "RTO < 3600 \"<1 hour\"; RPO < 300 \"<5 minutes\""},
        {"The platform has an RTO of 4 hours.", "RTO = 14400 \"4 hours\""},
        {"A 4-hour RTO and a 15-minute RPO", "RTO = 14400 \"4-hour\"; RPO = 900 \"15-minute\""},
        {"Recovery Time Objective (RTO): at most 30 min", "RTO <= 1800 \"30 min\""},
        {"- **RPO**: 5 minutes", "RPO = 300 \"5 minutes\""},
        {"RTO for tier 1 services is 1 hour", "RTO = 3600 \"1 hour\""},
        {"RTO must not exceed 2h", "RTO <= 7200 \"2h\""},
        {"RTO of 1 hour 30 minutes", "RTO = 5400 \"1 hour 30 minutes\""},
        {"RTO: 1h30m", "RTO = 5400 \"1h30m\""},
        {"RTO ≤ 1 hour", "RTO <= 3600 \"≤ 1 hour\""},
        {"RTO &lt; 1 hour", "RTO < 3600 \"&lt; 1 hour\""},
        {"Maximum RTO: 4 hours", "RTO <= 14400 \"4 hours\""},
        {"RTO: four hours", "RTO = 14400 \"four hours\""},
        {"Availability: 99.9%", "availability = 99.9 \"99.9%\""},
        {"The endpoint has at least 99.95% uptime.", "availability >= 99.95 \"99.95%\""},
        {"The API must be available 99.9 % of the time.", "availability = 99.9 \"99.9 %\""},
        {"Backup retention: 35 days", "backup retention = 3024000 \"35 days\""},
        {"RDS automated backups: 7-day retention", "backup retention = 604800 \"7-day\""},
        {"Backups are kept for at least 7 days.", "backup retention >= 604800 \"7 days\""},
        {"Retention of backups: 30 days", "backup retention = 2592000 \"30 days\""},
        {"At least TLS v1.2", "TLS version >= 1.2 \"1.2\""},
        {"Retain backups for 2 weeks.", "backup retention = 1209600 \"2 weeks\""},
        {"Keep 7 days of backups.", "backup retention = 604800 \"7 days\""},
        {"EBS volume snapshots: Daily, 30-day retention", "backup retention = 2592000 \"30-day\""},
        {"Log retention: 30 days for dev, 90 days for prod",
         "log retention = 2592000 \"30 days\"; log retention = 7776000 \"90 days\""},
        {"Log retention in production must be 90 days", "log retention = 7776000 \"90 days\""},
        {"Application logs are retained for 90 days", "log retention = 7776000 \"90 days\""},
        {"Application logs are kept 90 days", "log retention = 7776000 \"90 days\""},
        {"Backups retained at least 7 days", "backup retention >= 604800 \"7 days\""},
        {"Data can be restored to any point in last 7 days", "recovery window = 604800 \"7 days\""},
        {"Restores reach any point in time within the last 35 days.", "recovery window = 3024000 \"35 days\""},
        {"Recovery window: 24 hours", "recovery window = 86400 \"24 hours\""},
        {"Point-in-time recovery for 35 days", "recovery window = 3024000 \"35 days\""},
        {"All data in transit must use TLS 1.2+", "TLS version >= 1.2 \"1.2+\""},
        {"TLS 1.2 or later", "TLS version >= 1.2 \"1.2\""},
        {"Minimum TLS version: 1.3", "TLS version >= 1.3 \"1.3\""},
        {"Clients speak TLSv1.3.", "TLS version = 1.3 \"1.3\""},
        {"Minimum 2 availability zones for production", "number of availability zones >= 2 \"2\""},
        {"Services span at least three AZs", "number of availability zones >= 3 \"three\""},
        {"- Availability zones: 3", "number of availability zones = 3 \"3\""},
        {"## Backups\n\n- Retention: 7 days", "backup retention = 604800 \"7 days\""},
        {"## Logging\n\n- Retention: 30 days", "log retention = 2592000 \"30 days\""},
        {"**RTO:** 1 hour\n**RPO:** 5 minutes", "RTO = 3600 \"1 hour\"; RPO = 300 \"5 minutes\""},
        {"Résumé — the RTO is 1\u00A0hour.", "RTO = 3600 \"1\u00A0hour\""},
        {"- **Then:** the RTO\r\n  is 1 hour\r\n", "RTO = 3600 \"1 hour\""},
        {"Backup retention: `35 days`", "backup retention = 3024000 \"35 days\""},
        {"Backup retention: 12 months", "backup retention = 31557600 \"12 months\""},
        {"RTO of 1,000 minutes", "RTO = 60000 \"1,000 minutes\""},
    };
    for (const Example& example : examples) {
        CAPTURE(example.text);
        CHECK(quantities_in(example.text) == example.quantities);
    }
}

TEST_CASE("a table gives the metric in the header of its column or row") {
    CHECK(quantities_in("| Environment | RTO | RPO |\n|---|---|---|\n| Production | 1 hour | <5 minutes |") ==
          "RTO = 3600 \"1 hour\"; RPO < 300 \"<5 minutes\"");
    CHECK(quantities_in("| Metric | Target |\n|---|---|\n| Minimum TLS version | 1.2 |\n| Log retention | 30 days |") ==
          "TLS version >= 1.2 \"1.2\"; log retention = 2592000 \"30 days\"");
    CHECK(quantities_in("| Environment | Availability zones |\n|---|---|\n| Production | 3 |") ==
          "number of availability zones = 3 \"3\"");
    CHECK(quantities_in("| Component | Method |\n|---|---|\n| Store | Snapshots, backup retention 35 days |") ==
          "backup retention = 3024000 \"35 days\"");
}

TEST_CASE("a sentence that leaves a doubt has no values") {
    const std::vector<std::string_view> traps{
        // Ranges, lists, choices
        "RTO is 1–2 hours",
        "RTO is 1-2 hours",
        "RTO: 1 to 2 hours",
        "RTO between 1 and 2 hours",
        "RTO is 1 hour or 4 hours",
        "RTO 1 hour / 4 hours",
        "RTO: 1 hour (4 hours for reports)",
        "RTO and RPO of 4 hours",
        "RTO/RPO: 1 hour / 5 minutes",
        "RTO of 1 hour and 30 minutes",
        "Log retention: 30 days hot, 1 year cold",
        "Retain logs for 30 days in CloudWatch and 7 years in S3",
        "Spread over 2 or 3 availability zones",
        "TLS 1.2 or TLS 1.3",
        "TLS 1.2/1.3",
        "TLS 1.0 and 1.1",
        // Negations and rejections
        "The RTO is not 4 hours.",
        "The RTO isn't 4 hours.",
        "An RTO of 1 hour instead of 4 hours",
        "An RTO of 1 hour rather than a day",
        "TLS 1.0 is disabled",
        "Clients below TLS 1.2 are refused",
        "There is no RTO of 4 hours.",
        // Changes
        "RTO from 4 hours to 1 hour",
        "RTO reduced from 4 hours to 1 hour",
        "RTO: 4 hours → 1 hour",
        "RTO: 4 hours -> 1 hour",
        "RTO was 4 hours",
        "Previously the RTO was 4 hours.",
        "Log retention raised to 90 days",
        // What is measured, estimated, supposed
        "Actual RTO: 2 hours",
        "The measured RTO is 50 minutes.",
        "RTO is currently 4 hours",
        "RTO of about 1 hour",
        "RTO ~1 hour",
        "RTO: typically 1 hour",
        "Estimated RTO: 1 hour",
        "The RTO could be 4 hours.",
        "e.g. an RTO of 4 hours",
        "An objective such as an RTO of 4 hours",
        "For example, backup retention: 7 days",
        "Is an RTO of 4 hours enough?",
        "If a region is gone, the RTO is 4 hours.",
        "RTO is 4 hours unless the region is gone",
        "RTO is 1 hour except for reports",
        "Page when availability is below 99.5%",
        "Alert on an RPO above 5 minutes",
        // Not these metrics
        "Loss of one availability zone",
        "NAT gateway in each availability zone",
        "One availability zone becomes unreachable.",
        "Survive the loss of 2 availability zones",
        "Two of three availability zones stay",
        "AZ 1 and AZ 2",
        "Availability Zones: us-east-1a, us-east-1b",
        "A 30-day waiting period",
        "Metrics for 90 days",
        "Metrics retention: 15 months",
        "Data retention: 7 years",
        "Credentials are rotated automatically every 30 days",
        "Records kept for 7 days",
        "Budget alerts at 80% and 100%",
        "CPU below 80%",
        "99% of surge alerts arrive within 60 seconds",
        "Secrets have a recovery window of 7 days",
        "Point-in-time recovery takes 50 minutes",
        "Point-in-time recovery within 50 minutes",
        "Restore of the store within 50 minutes",
        "Backups are tested every 30 days",
        "Backup retention is tested every 30 days",
        "Backup starts at 02:00",
        "Public subnets: /24, Private subnets: /22",
        "Services continue with <5s disruption",
        "Auto-healing restores capacity within 5 minutes",
        "The availability of 3 engineers",
        "See RTO-4 and ASSERT-RTO-001",
        "RTO is in version 1.2 of the plan",
        "TLS certificates are renewed 30 days before they expire",
        "TLS 1",
        // Not prose
        "`RTO: 4 hours`",
        "```\nRTO: 4 hours\n```",
        "~~RTO: 4 hours~~",
        "> RTO: 4 hours",
        "<!-- RTO: 4 hours -->",
        // Chapters that promise nothing
        "## Alternatives\n\n- RTO: 4 hours",
        "## Incident history\n\nThe RTO is 4 hours.",
        "## Option B\n\n- RTO: 4 hours",
        "## Examples\n\n- Backup retention: 7 days",
        "## Is 4 hours enough?\n\n- RTO: 4 hours",
    };
    for (const std::string_view trap : traps) {
        CAPTURE(trap);
        CHECK(quantities_in(trap) == "");
    }
}

TEST_CASE("documents of alternatives, questions and of no known kind promise nothing") {
    CHECK(quantities_in("- RTO: 4 hours", DocumentKind::tradeoffs) == "");
    CHECK(quantities_in("- RTO: 4 hours", DocumentKind::clarifications) == "");
    CHECK(quantities_in("- RTO: 4 hours", DocumentKind::other) == "");
    CHECK(quantities_in("- RTO: 4 hours", DocumentKind::disaster_recovery) == "RTO = 14400 \"4 hours\"");
}

TEST_CASE("values agree when their sets meet, and an exact one with a bound equal to it") {
    const auto agree = [](Comparator a, double x, Comparator b, double y, bool rough = false) {
        const auto left = spec::interval(a, x, false);
        const auto right = spec::interval(b, y, rough);
        CHECK(spec::agree(left, right) == spec::agree(right, left));
        return spec::agree(left, right);
    };
    CHECK(agree(Comparator::exact, 1, Comparator::exact, 1));
    CHECK_FALSE(agree(Comparator::exact, 1, Comparator::exact, 4));
    CHECK(agree(Comparator::less, 1, Comparator::exact, 1));
    CHECK_FALSE(agree(Comparator::less, 1, Comparator::exact, 4));
    CHECK(agree(Comparator::less, 1, Comparator::less, 4));
    CHECK(agree(Comparator::at_most, 1, Comparator::at_least, 1));
    CHECK_FALSE(agree(Comparator::less, 1, Comparator::at_least, 1));
    CHECK_FALSE(agree(Comparator::less, 1, Comparator::more, 4));
    CHECK(agree(Comparator::at_least, 1.2, Comparator::exact, 1.3));
    CHECK_FALSE(agree(Comparator::at_least, 1.2, Comparator::exact, 1.1));
    CHECK(agree(Comparator::exact, 365, Comparator::exact, 365.25, true));
    CHECK(agree(Comparator::exact, 90, Comparator::exact, 91.3, true));
    CHECK_FALSE(agree(Comparator::exact, 30, Comparator::exact, 91.3, true));
}

TEST_CASE("every metric has a title, names and phrases, and each phrase is read as that metric") {
    for (const spec::MetricInfo& metric : spec::metrics()) {
        CAPTURE(metric.title);
        CHECK_FALSE(metric.names.empty());
        CHECK_FALSE(metric.phrases.empty());
        for (const std::string_view phrase : metric.phrases) {
            CAPTURE(phrase);
            CHECK(quantities_in(phrase).starts_with(metric.title));
        }
    }
}

TEST_CASE("hostile numbers and signs neither crash nor give a value") {
    for (const std::string_view text :
         {"RTO: 99999999999999999999999999999 hours", "RTO: 1.2.3 hours", "RTO: 1,2 hours", "RTO: -", "RTO: <",
          "RTO of of of", "RTO: <<<<>>>> 1", "TLS \xFF 1.\xFE", "RTO: %", "any point in the last", "retain backups for",
          "7 days of", "1", "RTO: 1h1h1h1h", "availability: 1000%"}) {
        CAPTURE(text);
        CHECK(quantities_in(text) == "");
    }
}
