#include <algorithm>
#include <filesystem>
#include <map>

#include "server/commands/report.h"

namespace infraspec::server::commands {

namespace {

using workspace::Severity;

constexpr std::string_view bold = "1";
constexpr std::string_view faint = "2";
constexpr std::string_view gutter_color = "34";
constexpr std::string_view underlined = "1;4";

std::string_view color_of(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "1;31";
        case Severity::warning:
            return "1;33";
        case Severity::information:
            return "1;34";
        case Severity::hint:
            break;
    }
    return "1;36";
}

class Painter {
  public:
    explicit Painter(bool on) : on_(on) {}
    std::string operator()(std::string_view text, std::string_view color) const {
        if (!on_ || text.empty()) return std::string(text);
        return "\x1b[" + std::string(color) + "m" + std::string(text) + "\x1b[0m";
    }

  private:
    bool on_;
};

std::string counted(std::size_t count, const std::string& noun) {
    const bool plural = count != 1 && noun != "information";
    return std::to_string(count) + " " + noun + (plural ? "s" : "");
}

/// "46:3", from 1; columns count characters.
std::string place(const text::Source& source, text::Offset offset) {
    const auto at = source.position(offset, text::Encoding::utf32);
    return std::to_string(at.line + 1) + ":" + std::to_string(at.column + 1);
}

void write_finding(const Report& report, const FileFindings& file, const rules::Finding& finding, const Painter& paint,
                   std::string& out) {
    const auto color = color_of(finding.severity);
    out += place(*file.source, finding.range.begin) + " " + paint(to_string(finding.severity), color) + ": " +
           paint(finding.message, bold) + paint(" [" + std::string(finding.rule) + "]", faint) + "\n";
    const auto shown = excerpt(*file.source, finding.range);
    const auto gutter = [&](std::string_view text) { return "  " + paint(text, gutter_color); };
    out += gutter(shown.gutter) + shown.line + "\n";
    out += gutter(shown.blank) + paint(shown.carets, color) + "\n";
    const std::string indent(shown.blank.size() + 2 - 2, ' ');
    for (const auto& related : finding.related) {
        const auto source = source_at(report.workspace, related.path);
        out += indent + paint("= ", gutter_color) + shown_path(report, related.path);
        if (source != nullptr) out += ":" + place(*source, related.range.begin);
        out += ": " + related.message + "\n";
    }
}

}  // namespace

std::size_t count(const Report& report, Severity severity) {
    std::size_t result = 0;
    for (const auto& file : report.files) {
        result +=
            static_cast<std::size_t>(std::count_if(file.findings.begin(), file.findings.end(),
                                                   [&](const auto& finding) { return finding.severity == severity; }));
    }
    return result;
}

std::string shown_path(const Report& report, const std::string& path) {
    const auto relative = std::filesystem::path(path).lexically_relative(report.working_folder).generic_string();
    return relative.empty() ? path : relative;
}

std::string summary(const Report& report) {
    std::string parts;
    std::size_t total = 0;
    for (const auto severity : {Severity::error, Severity::warning, Severity::information, Severity::hint}) {
        const auto number = count(report, severity);
        total += number;
        if (number == 0) continue;
        parts += (parts.empty() ? "" : ", ") + counted(number, std::string(to_string(severity)));
    }
    const auto files = counted(report.files.size(), "file");
    return total == 0 ? "No problems in " + files : counted(total, "problem") + " (" + parts + ") in " + files;
}

std::string text_report(const Report& report, const TextOptions& options) {
    const Painter paint(options.color);
    std::string out;
    for (const auto& file : report.files) {
        if (file.findings.empty()) continue;
        out += paint(shown_path(report, file.path), underlined) + "\n";
        for (const auto& finding : file.findings) write_finding(report, file, finding, paint, out);
        out += "\n";
    }
    if (options.summary) out += paint(summary(report), bold) + "\n";
    return out;
}

std::string statistics_report(const Report& report) {
    std::map<std::string_view, std::size_t> counts;
    for (const auto& file : report.files) {
        for (const auto& finding : file.findings) ++counts[finding.rule];
    }
    std::vector<std::pair<std::string_view, std::size_t>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string out;
    const std::size_t digits = sorted.empty() ? 0 : std::to_string(sorted.front().second).size();
    for (const auto& [rule, number] : sorted) {
        const auto text = std::to_string(number);
        out += std::string(digits - text.size(), ' ') + text + "  " + std::string(rule) + "\n";
    }
    return out;
}

}  // namespace infraspec::server::commands
