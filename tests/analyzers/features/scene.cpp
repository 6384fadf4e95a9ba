#include "tests/analyzers/features/scene.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "text/edit.h"

namespace infraspec::testing {

Scene::Scene(std::string_view text) : fixture_(parse_fixture(text)), snapshot_(snapshot_of(fixture_)) {
    for (const FixtureFile& file : fixture_.files) {
        if (!file.cursor) continue;
        cursor_path_ = file.path;
        cursor_ = *file.cursor;
    }
    if (cursor_path_.empty()) cursor_path_ = fixture_.files.front().path;
}

features::Context Scene::context(std::string_view path) const {
    const std::string full = absolute(path);
    const workspace::Root* root = snapshot_->root_of(full);
    REQUIRE(root != nullptr);
    const auto index = root->find_path(full);
    REQUIRE(index.has_value());
    return {*snapshot_, *root, *index};
}

text::Range Scene::selection() const {
    const FixtureFile& file = fixture_.file(cursor_path_);
    return file.ranges.empty() ? text::Range{cursor_, cursor_} : file.ranges.front();
}

std::string Scene::cut(const std::string& path, text::Range range) const {
    for (const FixtureFile& file : fixture_.files) {
        if (absolute(file.path) == path) return file.text.substr(range.begin, range.size());
    }
    return "no file " + path;
}

namespace {

std::string with_marks(const FixtureFile& file, const std::vector<text::Range>& ranges) {
    std::vector<text::TextEdit> edits;
    for (const text::Range range : ranges) {
        edits.push_back({{range.begin, range.begin}, "«"});
        edits.push_back({{range.end, range.end}, "»"});
    }
    return "//- " + file.path + "\n" + text::apply(file.text, edits);
}

}  // namespace

std::string Scene::marked(const std::vector<features::Location>& places) const {
    std::string out;
    for (const FixtureFile& file : fixture_.files) {
        std::vector<text::Range> ranges;
        for (const features::Location& place : places) {
            if (place.path == absolute(file.path)) ranges.push_back(place.range);
        }
        if (!ranges.empty()) out += with_marks(file, ranges);
    }
    return out;
}

std::string Scene::expected_marks() const {
    std::string out;
    for (const FixtureFile& file : fixture_.files) {
        if (!file.ranges.empty()) out += with_marks(file, file.ranges);
    }
    return out;
}

features::LinkWriter short_links(const Scene& scene) {
    return [&scene](const features::Location& place) {
        const features::Context context = scene.context();
        const auto index = context.root.find_path(place.path);
        if (!index) return place.path;
        const workspace::File& file = context.root.file(*index);
        return file.name + ":" + std::to_string(file.source->line_of(place.range.begin) + 1);
    };
}

std::string labels(const std::vector<features::Candidate>& candidates, std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < std::min(count, candidates.size()); ++i)
        out += (i == 0 ? "" : ", ") + candidates[i].label;
    return out;
}

features::Candidate candidate(const std::vector<features::Candidate>& candidates, std::string_view label) {
    const auto found =
        std::find_if(candidates.begin(), candidates.end(), [&](const auto& c) { return c.label == label; });
    REQUIRE_MESSAGE(found != candidates.end(), "no candidate " << label << " among: " << labels(candidates));
    return *found;
}

std::string line_with(const Scene& scene, std::string_view label, bool snippets) {
    const features::Context context = scene.context();
    const auto taken = candidate(features::complete(context, scene.cursor(), {snippets, false}), label);
    const text::Source& source = context.source();
    const text::Range line = source.line(source.line_of(scene.cursor()));
    REQUIRE(line.contains(taken.edit.range));  // LSP: the edit lies on the line of the cursor
    REQUIRE(taken.edit.range.touches(scene.cursor()));
    const text::Range inside{taken.edit.range.begin - line.begin, taken.edit.range.end - line.begin};
    return text::apply(source.slice(line), {{inside, taken.edit.replacement}});
}

std::string after(const Scene& scene, const features::Refactoring& refactoring, std::string_view path) {
    for (const auto& [edited, edits, create] : refactoring.edits()) {
        if (edited == absolute(path)) return text::apply(create ? "" : scene.fixture().file(path).text, edits);
    }
    return "not edited";
}

}  // namespace infraspec::testing
