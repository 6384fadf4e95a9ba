#include "server/commands/baseline.h"

#include <filesystem>
#include <set>
#include <stdexcept>

#include "server/commands/fingerprint.h"
#include "server/commands/json_places.h"

namespace infraspec::server::commands {

namespace {

std::string relative(const std::string& path, const std::string& folder) {
    return std::filesystem::path(path).lexically_relative(folder).generic_string();
}

BaselineKey key_of(const FileFindings& file, const rules::Finding& finding, const std::string& folder) {
    return {relative(file.path, folder), std::string(finding.rule), fingerprint(file, finding)};
}

}  // namespace

Baseline read_baseline(std::string_view text) {
    Baseline baseline;
    try {
        const auto json = Json::parse(text);
        if (json.at("version") != 1) throw std::runtime_error("it has another version");
        for (const auto& entry : json.at("findings")) {
            const BaselineKey key{entry.at("file"), entry.at("rule"), entry.at("fingerprint")};
            baseline[key] = {entry.at("message"), entry.at("count")};
        }
    } catch (const Json::exception& error) {
        throw std::runtime_error(error.what());
    }
    return baseline;
}

std::string write_baseline(const Baseline& baseline) {
    std::string out = "{\n  \"version\": 1,\n  \"findings\": [";
    bool first = true;
    for (const auto& [key, entry] : baseline) {
        const Json line{{"file", key.file},
                        {"rule", key.rule},
                        {"fingerprint", key.fingerprint},
                        {"count", entry.count},
                        {"message", entry.message}};
        out += (first ? "\n    " : ",\n    ") + line.dump(-1, ' ', false, Json::error_handler_t::replace);
        first = false;
    }
    return out + (first ? "]\n}\n" : "\n  ]\n}\n");
}

Baseline baseline_of(const Report& report, const std::string& folder) {
    Baseline baseline;
    for (const auto& file : report.files) {
        for (const auto& finding : file.findings) {
            auto& entry = baseline[key_of(file, finding, folder)];
            ++entry.count;
            if (entry.message.empty()) entry.message = finding.message;
        }
    }
    return baseline;
}

Applied apply_baseline(const Baseline& baseline, const std::string& folder, Report& report) {
    Applied applied;
    std::map<BaselineKey, std::size_t> left;
    std::set<std::string> checked;
    for (const auto& file : report.files) checked.insert(relative(file.path, folder));
    for (const auto& [key, entry] : baseline) {
        if (checked.contains(key.file)) left[key] = entry.count;
    }
    for (auto& file : report.files) {
        std::erase_if(file.findings, [&](const rules::Finding& finding) {
            const auto known = left.find(key_of(file, finding, folder));
            if (known == left.end() || known->second == 0) return false;
            --known->second;
            ++applied.known;
            return true;
        });
    }
    for (const auto& [key, count] : left) applied.gone += count;
    return applied;
}

Baseline updated(Baseline baseline, const Report& report, const std::string& folder) {
    std::set<std::string> checked;
    for (const auto& file : report.files) checked.insert(relative(file.path, folder));
    std::erase_if(baseline, [&](const auto& entry) { return checked.contains(entry.first.file); });
    baseline.merge(baseline_of(report, folder));
    return baseline;
}

}  // namespace infraspec::server::commands
