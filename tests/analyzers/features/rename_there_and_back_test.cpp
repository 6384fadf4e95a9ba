// Names of whole specifications, renamed and renamed back from a mention: every byte is as it was.
#include <doctest/doctest.h>

#include <map>

#include "features/references.h"
#include "features/rename.h"
#include "spec/kind.h"
#include "spec/name.h"
#include "tests/support/corpus.h"
#include "text/edit.h"

namespace infraspec {
namespace {

using Texts = std::map<std::string, std::string>;  // by name in the root
using Times = std::map<std::string, int>;

Texts documents_of(const testing::CorpusSpec& spec) {
    constexpr std::string_view folder = "infra-specs/";
    Texts texts;
    for (const auto& file : spec.fixture.files) {
        if (file.path.ends_with(".md") && file.path.starts_with(folder))
            texts[file.path.substr(folder.size())] = file.text;
    }
    return texts;
}

workspace::SnapshotPtr snapshot_of(const Texts& texts) {
    std::vector<workspace::FilePtr> files;
    for (const auto& [name, text] : texts) {
        files.push_back(workspace::make_file("/w/infra-specs/" + name, name, spec::kind_of_path(name),
                                             std::make_shared<const text::Source>(text)));
    }
    auto snapshot = std::make_shared<workspace::Snapshot>();
    snapshot->workspace_folders = {"/w"};
    snapshot->roots.push_back(workspace::Root::build("/w/infra-specs", std::move(files)));
    return snapshot;
}

/// Another name of the same shape: as many words, the same capitals, the same number.
std::string disguised(std::string_view name) {
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find_first_of(" -_/", at), name.size());
        const std::string_view word = name.substr(at, end - at);
        const bool fixed = word == "Infrastructure" || word == "Component" || word == "Layer" || word.empty() ||
                           word.find_first_of("0123456789") != std::string_view::npos ||
                           static_cast<unsigned char>(word[0]) >= 0x80;
        const bool large = word.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
        out += word.substr(0, 1);
        if (!fixed) out += large ? "ZO" : "zo";
        if (!word.empty()) out += word.substr(1);
        if (end < name.size()) out += name[end];
        at = end + 1;
    }
    return out;
}

Texts after(Texts texts, const features::Renaming& renaming) {
    for (const auto& file : renaming.files) {
        std::vector<text::TextEdit> edits;
        for (const auto& change : file.changes) edits.push_back(change.edit);
        CHECK(text::disjoint(edits));
        std::string& text = texts.at(file.path.substr(std::string_view("/w/infra-specs/").size()));
        text = text::apply(text, edits);
    }
    return texts;
}

/// Where a place of the old text is in the new one.
text::Offset moved(text::Offset offset, const features::Renaming& renaming, const std::string& path) {
    std::int64_t shift = 0;
    for (const auto& file : renaming.files) {
        if (file.path != path) continue;
        for (const auto& change : file.changes) {
            if (change.edit.range.end <= offset)
                shift += static_cast<std::int64_t>(change.edit.replacement.size()) - change.edit.range.size();
        }
    }
    return static_cast<text::Offset>(offset + shift);
}

std::size_t check_there_and_back(const Texts& texts, const workspace::Snapshot& snapshot, std::uint32_t file,
                                 text::Offset offset, const Times& twice) {
    const features::Context context{snapshot, *snapshot.roots[0], file};
    const auto place = features::prepare_rename(context, offset);
    if (!place || place->range.begin != offset || disguised(place->placeholder) == place->placeholder) return 0;
    const auto given = twice.find(spec::norm(place->placeholder));
    if (given != twice.end() && given->second > 1) return 0;
    const auto there = features::rename(context, offset, disguised(place->placeholder));
    INFO(context.file().name << " " << place->placeholder << " -> " << disguised(place->placeholder));
    CHECK(there.refusal == "");
    const Texts changed = after(texts, there);
    CHECK(changed != texts);
    const auto renamed = snapshot_of(changed);
    const features::Context again{*renamed, *renamed->roots[0], file};
    const auto back = features::rename(again, moved(offset, there, context.file().path), place->placeholder);
    CHECK(back.refusal == "");
    const Texts restored = after(changed, back);
    for (const auto& [name, text] : texts) CHECK(restored.at(name) == text);
    return 1;
}

/// How often a name is given in the specification. One that is given twice, in a faulty one, cannot be given back:
/// it exists already.
Times given_names(const workspace::Root& root) {
    Times times;
    for (std::uint32_t file = 0; file < root.own_count(); ++file) {
        const spec::FileFacts& facts = *root.file(file).facts;
        for (const spec::Heading& heading : facts.headings)
            ++times[spec::norm(root.file(file).source->slice(heading.text))];
        for (const spec::Term& term : facts.terms) {
            for (const auto& alias : term.aliases) ++times[spec::norm(alias.text)];
        }
    }
    return times;
}

std::size_t check_spec(const testing::CorpusSpec& spec, std::size_t every) {
    const Texts texts = documents_of(spec);
    const auto snapshot = snapshot_of(texts);
    const workspace::Root& root = *snapshot->roots[0];
    const auto twice = spec.name.starts_with("faulty/") ? given_names(root) : Times();
    std::size_t checked = 0;
    std::size_t headings = 0;
    std::map<workspace::NameId, std::size_t> times;
    for (std::uint32_t file = 0; file < root.own_count(); ++file) {
        for (const workspace::Mention& mention : root.mentions(file)) {
            if (times[mention.name]++ % every == 0)
                checked += check_there_and_back(texts, *snapshot, file, mention.range.begin, twice);
        }
        for (const spec::Heading& heading : root.file(file).facts->headings) {
            if (headings++ % (every / 5) == 0)
                checked += check_there_and_back(texts, *snapshot, file, heading.text.begin, twice);
        }
        for (const spec::Assertion& assertion : root.file(file).facts->assertions) {
            if (headings++ % (every / 5) == 0)
                checked += check_there_and_back(texts, *snapshot, file, assertion.title.range.begin, twice);
        }
    }
    return checked;
}

TEST_CASE("the names of the examples are renamed there and back") {
    for (const auto* path : {"examples/clean", "examples/faulty"}) {
        const auto spec = testing::corpus_spec(path);
        CAPTURE(spec.name);
        CHECK(check_spec(spec, 10) > 50);
    }
}

TEST_CASE("the names of every specification of the corpus are renamed there and back") {
    for (const auto& spec : testing::whole_corpus()) {
        CAPTURE(spec.name);
        CHECK(check_spec(spec, 80) > 0);
    }
}

}  // namespace
}  // namespace infraspec
