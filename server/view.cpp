#include "server/view.h"

#include "protocol/uri.h"
#include "server/disk.h"

namespace infraspec::server {

std::string path_of_uri(std::string_view uri) {
    if (auto path = lsp::path_of(uri)) return std::move(*path);
    return lsp::canonical_key(uri);
}

std::string uri_of_path(const View& view, const std::string& path) {
    const auto document = view.documents->find(path);
    if (document != view.documents->end()) return document->second->uri;
    return lsp::scheme_of(path).size() > 1 ? path : lsp::uri_of(path);
}

bool is_configuration(std::string_view path) {
    return path.ends_with("/infraspec.toml");
}

std::optional<features::Context> context_of(const View& view, std::string_view uri) {
    const std::string path = path_of_uri(uri);
    if (const workspace::Root* root = view.snapshot->root_of(path)) {
        if (const auto index = root->find_path(path)) return features::Context{*view.snapshot, *root, *index};
    }
    const auto document = view.documents->find(path);
    if (document == view.documents->end() || document->second->loose == nullptr) return std::nullopt;
    return features::Context{*view.snapshot, *document->second->loose, 0};
}

text::SourcePtr source_at(const View& view, std::string_view path) {
    const auto document = view.documents->find(path);
    if (document != view.documents->end()) return document->second->source;
    if (const workspace::Root* root = view.snapshot->root_of(path)) {
        if (const auto index = root->find_path(path)) return root->file(*index).source;
    }
    for (const auto& root : view.snapshot->roots) {
        for (std::size_t i = root->own_count(); i < root->files().size(); ++i) {
            if (root->files()[i]->path == path) return root->files()[i]->source;
        }
    }
    if (!is_configuration(path) || view.disk == nullptr) return nullptr;
    auto text = view.disk->read(std::string(path));
    return text ? std::make_shared<const text::Source>(std::move(*text)) : nullptr;
}

}  // namespace infraspec::server
