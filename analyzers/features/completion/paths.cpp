#include "features/completion/paths.h"

#include <algorithm>

#include "features/quote.h"
#include "markdown/plain_text.h"

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;

/// The part of the destination behind the cursor that is replaced as well: up to what ends it.
Offset destination_end(const TypedLine& line, std::string_view stops) {
    const std::size_t stop = std::min(line.after.find_first_of(stops), line.after.size());
    const bool closes =
        stop < line.after.size() && (line.after[stop] == ')' || line.after[stop] == '>' || line.after[stop] == '#');
    return closes ? line.cursor + static_cast<Offset>(stop) : line.cursor;
}

std::string decoded(std::string_view raw) {
    const auto digit = [](char c) {
        if (c >= '0' && c <= '9') return c - '0';
        const char lower = static_cast<char>(c | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    };
    std::string out;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const bool encoded = raw[i] == '%' && i + 2 < raw.size() && digit(raw[i + 1]) >= 0 && digit(raw[i + 2]) >= 0;
        out += encoded ? static_cast<char>(digit(raw[i + 1]) * 16 + digit(raw[i + 2])) : raw[i];
        if (encoded) i += 2;
    }
    return out;
}

/// The workspace folder that `/path` begins at.
std::string_view workspace_folder(const Context& context) {
    std::string_view longest;
    for (const std::string& folder : context.snapshot.workspace_folders) {
        const std::string& root = context.root.folder();
        const bool holds =
            root == folder || (root.starts_with(folder) && root.size() > folder.size() && root[folder.size()] == '/');
        if (holds && folder.size() > longest.size()) longest = folder;
    }
    return longest;
}

/// Where a link with this path would lead, as if it were written already.
std::optional<std::string> addressed_path(const Context& context, std::string_view path) {
    spec::Link link;
    link.target = decoded(markdown::unescape(path));
    link.path = {0, static_cast<Offset>(path.size())};
    link.destination = link.path;
    return workspace::target_path(context.snapshot, context.root, context.file(), link);
}

/// The index of the file whose anchors are wanted.
std::optional<std::uint32_t> addressed_file(const Context& context, std::string_view path) {
    if (path.empty()) return context.index;
    const auto absolute = addressed_path(context, path);
    return absolute ? context.root.find_path(*absolute) : std::nullopt;
}

/// What lies in the folder that is being typed, hidden files aside.
std::vector<std::pair<std::string, bool>> listed_in_folder(const Context& context, std::string_view begun,
                                                           const CompletionOptions& options) {
    std::vector<std::pair<std::string, bool>> found;
    if (!options.list) return found;
    constexpr std::string_view some_file = "x";
    const auto inside = addressed_path(context, std::string(begun.substr(0, begun.rfind('/') + 1)).append(some_file));
    if (!inside) return found;
    const std::string folder = inside->substr(0, inside->size() - some_file.size());
    for (const FolderEntry& entry : options.list(folder.substr(0, folder.size() - 1))) {
        if (!entry.name.empty() && entry.name.front() != '.') found.emplace_back(folder + entry.name, entry.folder);
    }
    return found;
}

void add_anchors(const Context& context, std::uint32_t index, Range range, std::string_view before, int rank,
                 std::vector<Candidate>& out) {
    const Context place = at(context, index);
    const auto add = [&](const std::string& name, std::string detail) {
        if (name.empty()) return;
        Candidate candidate;
        candidate.label = name;
        candidate.kind = CandidateKind::anchor;
        candidate.detail = std::move(detail);
        candidate.edit = {range, std::string(before) + encode_destination(name)};
        if (!before.empty()) candidate.filter = std::string(before) + name;
        candidate.rank = rank;
        out.push_back(std::move(candidate));
    };
    for (const spec::Heading& heading : place.facts().headings) {
        add(heading.slug, std::string(heading.level, '#') + " " + heading.title);
    }
    for (const spec::Anchor& anchor : place.facts().anchors) add(anchor.name, "anchor");
}

std::string title_of(const spec::FileFacts& facts) {
    return facts.headings.empty() ? "" : facts.headings.front().title;
}

}  // namespace

std::string relative_path(std::string_view from, std::string_view to) {
    const std::size_t folder = from.rfind('/');
    std::string_view base = from.substr(0, folder == std::string_view::npos ? 0 : folder + 1);
    std::size_t common = 0;
    for (std::size_t i = 0; i < std::min(base.size(), to.size()) && base[i] == to[i]; ++i) {
        if (base[i] == '/') common = i + 1;
    }
    std::string out;
    for (std::size_t i = common; i < base.size(); ++i) {
        if (base[i] == '/') out += "../";
    }
    return out + std::string(to.substr(common));
}

std::string encode_destination(std::string_view path) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte != 0x7F && std::string_view("()<>%#?\\").find(c) == std::string_view::npos) {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 0xFU];
        }
    }
    return out;
}

std::optional<TypedDestination> destination_at(const TypedLine& line) {
    std::size_t begin = line.before.rfind("](");
    if (begin != std::string_view::npos) {
        begin += 2;
    } else {  // `[label]: ` at the begin of a line
        const std::size_t first = line.before.find_first_not_of(' ');
        const std::size_t colon = line.before.find("]:");
        if (first == std::string_view::npos || line.before[first] != '[' || colon == std::string_view::npos)
            return std::nullopt;
        begin = line.before.find_first_not_of(" \t", colon + 2);
        if (begin == std::string_view::npos) begin = line.before.size();
    }
    TypedDestination typed;
    typed.angled = begin < line.before.size() && line.before[begin] == '<';
    if (typed.angled) ++begin;
    const std::string_view text = line.before.substr(begin);
    if (text.find_first_of(typed.angled ? ">" : ") \t\"") != std::string_view::npos)
        return std::nullopt;  // it ended before
    if (text.find("://") != std::string_view::npos || text.starts_with("mailto:")) return std::nullopt;
    const Offset from = line.range.begin + static_cast<Offset>(begin);
    const std::size_t hash = text.find('#');
    if (hash == std::string_view::npos) {
        typed.path = {from, destination_end(line, ")># \t\"")};
    } else {
        typed.path = {from, from + static_cast<Offset>(hash)};
        typed.anchor = Range{typed.path.end + 1, destination_end(line, ")> \t\"")};
    }
    return typed;
}

void add_destinations(const Context& context, const TypedLine& line, const TypedDestination& typed,
                      const CompletionOptions& options, std::vector<Candidate>& out) {
    const text::Source& source = context.source();
    if (typed.anchor) {
        if (const auto file = addressed_file(context, source.slice(typed.path))) {
            add_anchors(context, *file, *typed.anchor, "", 0, out);
        }
        return;
    }
    Range range = typed.path;
    const std::string_view begun = source.slice({range.begin, line.cursor});
    std::string base = context.file().path;
    if (begun.starts_with("./")) {
        range.begin += 2;
    } else if (begun.starts_with('/')) {
        base = std::string(workspace_folder(context)) + "/";
        range.begin += 1;
    }
    const auto add = [&](const std::string& absolute, std::string detail, int rank) {
        Candidate candidate;
        candidate.label = relative_path(base, absolute);
        if (candidate.label.empty()) return;
        candidate.kind = CandidateKind::file;
        candidate.detail = std::move(detail);
        candidate.edit = {range, typed.angled ? candidate.label : encode_destination(candidate.label)};
        candidate.rank = rank + static_cast<int>(std::count(candidate.label.begin(), candidate.label.end(), '/'));
        out.push_back(std::move(candidate));
    };
    for (std::uint32_t file = 0; file < context.root.own_count(); ++file) {
        if (file != context.index) add(context.root.file(file).path, title_of(*context.root.file(file).facts), 0);
    }
    const std::string& folder = context.root.folder();
    const auto& paths = *context.snapshot.paths;
    for (auto path = paths.lower_bound(folder + "/"); path != paths.end() && path->first.starts_with(folder + "/");
         ++path) {
        if (path->second == workspace::PathKind::file && !context.root.find_path(path->first)) add(path->first, "", 2);
    }
    for (const auto& [path, is_folder] : listed_in_folder(context, begun, options)) {
        if (path == context.file().path || context.root.find_path(path) || paths.contains(path)) continue;
        const std::size_t before = out.size();
        add(path, is_folder ? "folder" : "", 3);
        if (!is_folder || out.size() == before) continue;
        out.back().kind = CandidateKind::folder;
        out.back().label += '/';
        out.back().edit.replacement += '/';
    }
    if (begun.empty()) add_anchors(context, context.index, range, "#", 20, out);
}

}  // namespace infraspec::features
