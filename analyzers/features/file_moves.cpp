#include "features/file_moves.h"

#include <algorithm>

#include "features/completion/paths.h"

namespace infraspec::features {
namespace {

using text::Range;
using workspace::File;
using workspace::Root;

/// Where a path is after the moves; the innermost folder that moves decides.
std::string moved(std::string_view path, std::span<const FileMove> moves) {
    const FileMove* best = nullptr;
    for (const FileMove& move : moves) {
        const bool holds = path == move.from || (path.starts_with(move.from) && path[move.from.size()] == '/');
        if (holds && (best == nullptr || move.from.size() > best->from.size())) best = &move;
    }
    return best == nullptr ? std::string(path) : best->to + std::string(path.substr(best->from.size()));
}

/// The folder of the workspace that a path beginning with a slash starts from.
std::string_view workspace_folder(const workspace::Snapshot& snapshot, std::string_view path) {
    std::string_view found;
    for (const std::string& folder : snapshot.workspace_folders) {
        if (path.starts_with(folder) && path.substr(folder.size()).starts_with('/') && folder.size() >= found.size())
            found = folder;
    }
    return found;
}

/// Percent escapes for what would end a destination or mean something else in it (CommonMark 6.3, RFC 3986).
std::string escaped(std::string_view path, bool in_angles, bool ascii) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool special = byte < ' ' || byte == 0x7F ||
                             std::string_view("%#?<>\\&\"`").find(c) != std::string_view::npos ||
                             (!in_angles && (c == ' ' || c == '(' || c == ')')) || (ascii && byte >= 0x80);
        if (special) {
            out += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
        } else {
            out += c;
        }
    }
    return out;
}

/// Writes what has to change in one file.
class Follower {
  public:
    Follower(const workspace::Snapshot& snapshot, const Root& root, const File& file, std::span<const FileMove> moves)
        : snapshot_(snapshot), root_(root), file_(file), moves_(moves), path_(moved(file.path, moves)) {}

    std::vector<text::TextEdit> follow() {
        for (const spec::Link& link : file_.facts->links) follow(link);
        follow_handoff();
        std::ranges::sort(edits_, {}, &text::TextEdit::range);
        return std::move(edits_);
    }

  private:
    void follow(const spec::Link& link) {
        if (link.path.empty() || link.external) return;
        const auto target = workspace::target_path(snapshot_, root_, file_, link);
        if (!target) return;
        const std::string there = moved(*target, moves_);
        std::string_view raw = file_.source->slice(link.path);
        const std::string_view query = raw.substr(std::min(raw.find('?'), raw.size()));
        raw.remove_suffix(query.size());
        const std::string path =
            link.target.starts_with('/') ? from_workspace(*target, there) : from_here(*target, there, raw, link.target);
        if (path.empty()) return;
        const bool in_angles = link.destination.begin > 0 && file_.source->bytes()[link.destination.begin - 1] == '<';
        const bool ascii = raw.find('%') != std::string_view::npos &&
                           std::ranges::none_of(raw, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        edits_.push_back({{link.path.begin, link.path.end - static_cast<text::Offset>(query.size())},
                          escaped(path, in_angles, ascii) + (raw.ends_with('/') ? "/" : "")});
    }

    std::string from_workspace(const std::string& target, const std::string& there) const {
        if (target == there) return {};
        const std::string_view folder = workspace_folder(snapshot_, target);
        return there.starts_with(folder) ? there.substr(folder.size()) : relative_path(path_, there);
    }

    /// Empty when the link leads there as it is.
    std::string from_here(const std::string& target, const std::string& there, std::string_view raw,
                          const std::string& written) const {
        if (relative_path(file_.path, target) == relative_path(path_, there)) return {};
        if (path_ == file_.path && target == there) return {};
        const std::string path = relative_path(path_, there);
        const bool dotted = raw.starts_with("./") && written.starts_with("./") && !path.starts_with("..");
        return dotted && !path.starts_with("./") ? "./" + path : path;
    }

    void follow_handoff() {
        if (!file_.facts->handoff) return;
        const std::string folder = moved(root_.folder(), moves_);
        for (const spec::Name& name : file_.facts->handoff->files) {
            const auto index = root_.find(name.text);
            if (!index || name.range.empty()) continue;
            const std::string there = moved(root_.file(*index).path, moves_);
            if (!there.starts_with(folder + "/") || there == folder + "/" + name.text) continue;
            const auto inside_link = [&](const text::TextEdit& edit) { return edit.range.overlaps(name.range); };
            if (std::ranges::none_of(edits_, inside_link))
                edits_.push_back({name.range, there.substr(folder.size() + 1)});
        }
    }

    const workspace::Snapshot& snapshot_;
    const Root& root_;
    const File& file_;
    std::span<const FileMove> moves_;
    std::string path_;  // of the file after the move
    std::vector<text::TextEdit> edits_;
};

}  // namespace

std::vector<MovedFile> follow_moves(const workspace::Snapshot& snapshot, std::span<const workspace::RootPtr> loose,
                                    std::span<const FileMove> moves) {
    std::vector<MovedFile> files;
    const auto follow = [&](const Root& root) {
        for (std::uint32_t index = 0; index < root.own_count(); ++index) {
            const File& file = root.file(index);
            auto edits = Follower(snapshot, root, file, moves).follow();
            if (!edits.empty()) files.push_back({file.path, std::move(edits)});
        }
    };
    for (const workspace::RootPtr& root : snapshot.roots) follow(*root);
    for (const workspace::RootPtr& root : loose) follow(*root);
    std::ranges::sort(files, {}, &MovedFile::path);
    return files;
}

}  // namespace infraspec::features
