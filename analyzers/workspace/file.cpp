#include "workspace/file.h"

#include <utility>

#include "spec/extract.h"
#include "workspace/exports.h"

namespace infraspec::workspace {

FilePtr make_file(std::string path, std::string name, spec::DocumentKind kind, text::SourcePtr source,
                  const markdown::ParseLimits& limits, const File* before) {
    auto file = std::make_shared<File>();
    file->path = std::move(path);
    file->name = std::move(name);
    const auto* facts = before == nullptr ? nullptr : before->facts.get();
    file->facts = std::make_shared<const spec::FileFacts>(spec::extract(markdown::parse(source, limits), kind, facts));
    file->exports = hash_of(exports_of(*file->facts, source->bytes()));
    file->source = std::move(source);
    return file;
}

FilePtr with_text(const File& file, std::string text) {
    auto source = std::make_shared<const text::Source>(std::move(text));
    return make_file(file.path, file.name, file.facts->kind, std::move(source), {}, &file);
}

}  // namespace infraspec::workspace
