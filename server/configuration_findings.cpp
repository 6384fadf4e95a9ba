#include "server/configuration_findings.h"

namespace infraspec::server {

std::vector<rules::Finding> configuration_findings(const std::string& path, const ConfigurationFile& file) {
    std::vector<rules::Finding> findings;
    for (const auto& fault : file.reading.faults) {
        rules::Finding finding;
        finding.rule = "config-invalid";
        finding.severity = workspace::Severity::error;
        finding.range = fault.range;
        finding.message = fault.message;
        // A value keeps its quotes, a key has none.
        const auto written = file.source->slice(fault.range);
        const bool quoted = written.size() > 1 && (written.front() == '"' || written.front() == '\'');
        const std::string quote(quoted ? 1 : 0, quoted ? written.front() : ' ');
        for (const auto& name : fault.nearest) {
            finding.fixes.push_back(
                {"Replace by " + name, {{path, {{fault.range, quote + name + quote}}}}, false, finding.fixes.empty()});
        }
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace infraspec::server
