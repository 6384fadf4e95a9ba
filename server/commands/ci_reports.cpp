// Findings as continuous integration services read them: annotations of GitHub, the code quality report of GitLab,
// JUnit's test results.
#include "server/commands/fingerprint.h"
#include "server/commands/json_places.h"
#include "server/commands/report.h"

namespace infraspec::server::commands {

namespace {

using workspace::Severity;

/// From 1; columns in UTF-16 code units.
text::Position place(const FileFindings& file, text::Offset offset) {
    auto at = file.source->position(offset, text::Encoding::utf16);
    ++at.line;
    ++at.column;
    return at;
}

/// The characters that end a command or a value of GitHub's.
std::string escaped_for_github(std::string_view text, bool in_property) {
    std::string out;
    for (const char c : text) {
        if (c == '%') {
            out += "%25";
        } else if (c == '\r') {
            out += "%0D";
        } else if (c == '\n') {
            out += "%0A";
        } else if (in_property && c == ':') {
            out += "%3A";
        } else if (in_property && c == ',') {
            out += "%2C";
        } else {
            out += c;
        }
    }
    return out;
}

/// What XML has no way to write is replaced.
std::string escaped_for_xml(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '&') {
            out += "&amp;";
        } else if (c == '"') {
            out += "&quot;";
        } else if (c == '\n') {
            out += "&#10;";
        } else if (static_cast<unsigned char>(c) < 0x20 && c != '\t') {
            out += "\xEF\xBF\xBD";
        } else {
            out += c;
        }
    }
    return out;
}

std::string_view gitlab_severity(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "critical";
        case Severity::warning:
            return "major";
        case Severity::information:
            return "minor";
        case Severity::hint:
            break;
    }
    return "info";
}

}  // namespace

std::string github_report(const Report& report) {
    std::string out;
    for (const auto& file : report.files) {
        for (const auto& finding : file.findings) {
            const auto begin = place(file, finding.range.begin);
            const auto end = place(file, finding.range.end);
            const std::string_view command = finding.severity == Severity::error     ? "error"
                                             : finding.severity == Severity::warning ? "warning"
                                                                                     : "notice";
            out += "::" + std::string(command) + " file=" + escaped_for_github(shown_path(report, file.path), true) +
                   ",line=" + std::to_string(begin.line) + ",endLine=" + std::to_string(end.line);
            // GitHub takes columns within one line only.
            if (begin.line == end.line) {
                out += ",col=" + std::to_string(begin.column) + ",endColumn=" + std::to_string(end.column);
            }
            out += ",title=" + escaped_for_github(finding.rule, true) +
                   "::" + escaped_for_github(finding.message, false) + "\n";
        }
    }
    return out;
}

std::string gitlab_report(const Report& report) {
    Json result = Json::array();
    Fingerprints fingerprints(report);
    for (const auto& file : report.files) {
        for (const auto& finding : file.findings) {
            const auto begin = place(file, finding.range.begin);
            const auto end = place(file, finding.range.end);
            const auto position = [](text::Position at) { return Json{{"line", at.line}, {"column", at.column}}; };
            result.push_back({{"description", finding.message},
                              {"check_name", finding.rule},
                              {"fingerprint", fingerprints.next(file, finding)},
                              {"severity", gitlab_severity(finding.severity)},
                              {"location",
                               {{"path", shown_path(report, file.path)},
                                {"lines", {{"begin", begin.line}, {"end", end.line}}},
                                {"positions", {{"begin", position(begin)}, {"end", position(end)}}}}}});
        }
    }
    return json_text(result);
}

std::string junit_report(const Report& report, std::optional<Severity> fail_on) {
    std::string suites;
    std::size_t tests = 0;
    std::size_t failures = 0;
    for (const auto& file : report.files) {
        const auto path = escaped_for_xml(shown_path(report, file.path));
        std::string cases;
        std::size_t failed = 0;
        for (const auto& finding : file.findings) {
            const auto at = place(file, finding.range.begin);
            const auto where = path + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
            const auto message = escaped_for_xml(finding.message);
            const bool fails = fail_on && finding.severity <= *fail_on;
            failed += fails ? 1 : 0;
            cases += "    <testcase classname=\"" + path + "\" name=\"" + std::string(finding.rule) + " at " +
                     std::to_string(at.line) + ":" + std::to_string(at.column) + "\">\n";
            cases += fails ? "      <failure type=\"" + std::string(to_string(finding.severity)) + "\" message=\"" +
                                 message + "\">" + where + ": " + message + "</failure>\n"
                           : "      <system-out>" + std::string(to_string(finding.severity)) + ": " + where + ": " +
                                 message + "</system-out>\n";
            cases += "    </testcase>\n";
        }
        const auto count = std::max<std::size_t>(file.findings.size(), 1);
        if (file.findings.empty()) cases = "    <testcase classname=\"" + path + "\" name=\"no problems\"/>\n";
        tests += count;
        failures += failed;
        suites += "  <testsuite name=\"" + path + "\" tests=\"" + std::to_string(count) + "\" failures=\"" +
                  std::to_string(failed) + "\" errors=\"0\" skipped=\"0\">\n" + cases + "  </testsuite>\n";
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"infraspec\" tests=\"" +
           std::to_string(tests) + "\" failures=\"" + std::to_string(failures) + "\" errors=\"0\">\n" + suites +
           "</testsuites>\n";
}

}  // namespace infraspec::server::commands
