#include <algorithm>

#include "rules/rule.h"
#include "server/commands/json_places.h"
#include "server/commands/report.h"

namespace infraspec::server::commands {

namespace {

class Writer {
  public:
    explicit Writer(const Report& report) : report_(report) {}

    Json findings() const {
        Json result = Json::array();
        for (const auto& file : report_.files) {
            for (const auto& finding : file.findings) result.push_back(to_json(file, finding));
        }
        return result;
    }

  private:
    Json to_json(const FileFindings& file, const rules::Finding& finding) const {
        const auto* rule = rules::find_rule(finding.rule);
        Json result;
        result["file"] = shown_path(report_, file.path);
        result["range"] = range_json(file.source.get(), finding.range);
        result["rule"] = finding.rule;
        result["severity"] = to_string(finding.severity);
        result["message"] = finding.message;
        result["why"] = rule == nullptr ? std::string_view() : rule->why;
        result["fixes"] = Json::array();
        for (const auto& fix : finding.fixes) result["fixes"].push_back(to_json(fix));
        result["related"] = Json::array();
        for (const auto& related : finding.related) {
            result["related"].push_back(
                {{"file", shown_path(report_, related.path)},
                 {"range", range_json(source_at(report_.workspace, related.path).get(), related.range)},
                 {"message", related.message}});
        }
        result["page"] = rules::page_url(finding.rule);
        return result;
    }

    Json to_json(const rules::Fix& fix) const {
        Json edits = Json::array();
        for (const auto& file : fix.edits) {
            for (const auto& edit : file.edits) {
                Json one{{"file", shown_path(report_, file.path)},
                         {"range", range_json(source_at(report_.workspace, file.path).get(), edit.range)},
                         {"newText", edit.replacement}};
                if (file.create) one["create"] = true;
                edits.push_back(std::move(one));
            }
        }
        return {{"title", fix.title}, {"safe", fix.safe}, {"edits", std::move(edits)}};
    }

    const Report& report_;
};

}  // namespace

std::string json_report(const Report& report) {
    using workspace::Severity;
    Json result;
    result["version"] = 1;
    result["findings"] = Writer(report).findings();
    result["summary"] = {{"roots", report.workspace.snapshot->roots.size()},
                         {"files", report.files.size()},
                         {"findings", result["findings"].size()},
                         {"errors", count(report, Severity::error)},
                         {"warnings", count(report, Severity::warning)},
                         {"information", count(report, Severity::information)},
                         {"hints", count(report, Severity::hint)}};
    return json_text(result);
}

}  // namespace infraspec::server::commands
