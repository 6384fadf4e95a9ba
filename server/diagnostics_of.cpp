#include "server/diagnostics_of.h"

#include <charconv>

#include "rules/rule.h"
#include "server/configuration_findings.h"
#include "server/to_lsp.h"

namespace infraspec::server {

std::vector<lsp::Diagnostic> diagnostics_of(const View& view, const std::string& path) {
    const workspace::Root* root = view.snapshot->root_of(path);
    const auto index = root == nullptr ? std::nullopt : root->find_path(path);
    if (index) return to_lsp(view, *root->file(*index).source, rules::check(*view.snapshot, *root, *index));
    const auto source = path.ends_with("/infraspec.toml") ? source_at(view, path) : nullptr;
    if (source == nullptr) return {};
    return to_lsp(view, *source, configuration_findings(path, read_configuration_text(view.disk.get(), path, source)));
}

std::string result_id(std::string_view diagnostics) {
    constexpr int hexadecimal = 16;
    std::string id(hexadecimal, ' ');
    const auto written =
        std::to_chars(id.data(), id.data() + id.size(), std::hash<std::string_view>()(diagnostics), hexadecimal);
    id.resize(static_cast<std::size_t>(written.ptr - id.data()));
    return id;
}

}  // namespace infraspec::server
