// Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0: what code scanning services read.
#include <map>

#include "protocol/uri.h"
#include "rules/pages.h"
#include "rules/rule.h"
#include "server/commands/fingerprint.h"
#include "server/commands/json_places.h"
#include "server/commands/report.h"

namespace infraspec::server::commands {

namespace {

std::string_view level_of(workspace::Severity severity) {
    if (severity == workspace::Severity::error) return "error";
    return severity == workspace::Severity::warning ? "warning" : "note";
}

class Writer {
  public:
    explicit Writer(const Report& report) : report_(report), fingerprints_(report) {
        for (const auto& rule : rules::all_rules()) indexes_.emplace(rule.name, indexes_.size());
    }

    Json write() {
        Json results = Json::array();
        for (const auto& file : report_.files) {
            for (const auto& finding : file.findings) results.push_back(result(file, finding));
        }
        Json run{{"tool", {{"driver", driver()}}}, {"columnKind", "utf16CodeUnits"}, {"results", std::move(results)}};
        return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                {"version", "2.1.0"},
                {"runs", Json::array({std::move(run)})}};
    }

  private:
    static Json driver() {
        Json rules = Json::array();
        for (const auto& rule : rules::all_rules()) {
            const auto summary = std::string(rule.summary) + ".";
            rules.push_back({{"id", rule.name},
                             {"name", rule.name},
                             {"shortDescription", {{"text", summary}}},
                             {"fullDescription", {{"text", summary + " " + std::string(rule.why)}}},
                             {"help", {{"text", rules::text_page(rule)}, {"markdown", rules::markdown_page(rule)}}},
                             {"helpUri", rules::page_url(rule.name)},
                             {"defaultConfiguration", {{"level", level_of(rule.severity)}}},
                             {"properties", {{"tags", Json::array({rule.family})}}}});
        }
        return {{"name", "infraspec"},
                {"version", INFRASPEC_VERSION},
                {"semanticVersion", INFRASPEC_VERSION},
                {"informationUri", "https://github.com/infraspec/infraspec"},
                {"rules", std::move(rules)}};
    }

    /// Relative to the working folder, percent-encoded.
    Json artifact(const std::string& path) const {
        const auto base = lsp::uri_of(report_.working_folder) + "/";
        const auto uri = lsp::uri_of(path);
        if (!uri.starts_with(base)) return {{"uri", uri}};
        return {{"uri", uri.substr(base.size())}, {"uriBaseId", "%SRCROOT%"}};
    }

    /// Lines and columns from 1.
    Json region(const std::string& path, text::Range range) const {
        const auto source = source_at(report_.workspace, path);
        const auto at = [&](text::Offset offset) {
            return source == nullptr ? text::Position() : source->position(offset, text::Encoding::utf16);
        };
        const auto begin = at(range.begin);
        const auto end = at(range.end);
        return {{"startLine", begin.line + 1},
                {"startColumn", begin.column + 1},
                {"endLine", end.line + 1},
                {"endColumn", end.column + 1}};
    }

    Json location(const std::string& path, text::Range range) const {
        return {{"physicalLocation", {{"artifactLocation", artifact(path)}, {"region", region(path, range)}}}};
    }

    Json result(const FileFindings& file, const rules::Finding& finding) {
        Json result{{"ruleId", finding.rule},
                    {"level", level_of(finding.severity)},
                    {"message", {{"text", finding.message}}},
                    {"locations", Json::array({location(file.path, finding.range)})},
                    {"partialFingerprints", {{"infraspec/v1", fingerprints_.next(file, finding)}}}};
        if (const auto index = indexes_.find(finding.rule); index != indexes_.end())
            result["ruleIndex"] = index->second;
        for (const auto& related : finding.related) {
            auto place = location(related.path, related.range);
            place["id"] = result["relatedLocations"].size() + 1;
            place["message"] = {{"text", related.message}};
            result["relatedLocations"].push_back(std::move(place));
        }
        for (const auto& fix : finding.fixes) result["fixes"].push_back(to_json(fix));
        return result;
    }

    Json to_json(const rules::Fix& fix) const {
        Json changes = Json::array();
        for (const auto& file : fix.edits) {
            Json replacements = Json::array();
            for (const auto& edit : file.edits) {
                replacements.push_back({{"deletedRegion", region(file.path, edit.range)},
                                        {"insertedContent", {{"text", edit.replacement}}}});
            }
            changes.push_back({{"artifactLocation", artifact(file.path)}, {"replacements", std::move(replacements)}});
        }
        return {{"description", {{"text", fix.title}}}, {"artifactChanges", std::move(changes)}};
    }

    const Report& report_;
    Fingerprints fingerprints_;
    std::map<std::string_view, std::size_t> indexes_;
};

}  // namespace

std::string sarif_report(const Report& report) {
    return json_text(Writer(report).write());
}

}  // namespace infraspec::server::commands
