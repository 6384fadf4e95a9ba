// Where links lead.
#include <algorithm>

#include "spec/anchors.h"
#include "workspace/snapshot.h"

namespace infraspec::workspace {

namespace {

bool is_within(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) &&
           (path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/');
}

/// `.` and `..` resolved, no slash at the end; nothing when it leads above the top.
std::optional<std::string> normalized(std::string_view path) {
    std::vector<std::string_view> segments;
    const bool from_top = path.starts_with('/');
    for (std::size_t at = 0; at <= path.size();) {
        const std::size_t slash = std::min(path.find('/', at), path.size());
        const std::string_view segment = path.substr(at, slash - at);
        at = slash + 1;
        if (segment.empty() || segment == ".") continue;
        if (segment != "..") {
            segments.push_back(segment);
        } else if (segments.empty()) {
            return std::nullopt;
        } else {
            segments.pop_back();
        }
    }
    std::string result;
    for (const std::string_view segment : segments) {
        if (from_top || !result.empty()) result += '/';
        result += segment;
    }
    return result.empty() ? "/" : result;
}

/// The innermost workspace folder that holds the root.
std::string_view workspace_folder(const Snapshot& snapshot, const Root& root) {
    std::string_view found;
    for (const std::string& folder : snapshot.workspace_folders) {
        if (is_within(root.folder(), folder) && folder.size() >= found.size()) found = folder;
    }
    return found;
}

/// True when some file that was read lies below `path`.
bool holds_files(const Snapshot& snapshot, const Root& root, std::string_view path) {
    const auto lies_below = [&](const Root& other) {
        if (other.own_count() > 0 && is_within(other.folder(), path)) return true;
        if (!is_within(path, other.folder())) return false;
        const std::string prefix = std::string(path.substr(other.folder().size() + 1)) + "/";
        const auto own = other.files().first(other.own_count());
        const auto first =
            std::lower_bound(own.begin(), own.end(), prefix,
                             [](const FilePtr& file, const std::string& name) { return file->name < name; });
        return first != own.end() && (*first)->name.starts_with(prefix);
    };
    return lies_below(root) ||
           std::ranges::any_of(snapshot.roots, [&](const RootPtr& each) { return lies_below(*each); });
}

/// The heading that bears the anchor; no_index for an anchor elsewhere; nothing when there is none of this name.
std::optional<std::uint32_t> find_anchor(const spec::FileFacts& facts, std::string_view anchor) {
    for (std::uint32_t i = 0; i < facts.headings.size(); ++i) {
        if (facts.headings[i].slug == anchor) return i;
    }
    for (const spec::Anchor& explicit_anchor : facts.anchors) {
        if (explicit_anchor.name != anchor) continue;
        for (std::uint32_t i = 0; i < facts.headings.size(); ++i) {
            if (facts.headings[i].range.contains(explicit_anchor.range)) return i;
        }
        return spec::no_index;
    }
    return std::nullopt;
}

std::optional<EntityRef> entity_at(const spec::FileFacts& facts, std::uint32_t file, std::uint32_t heading) {
    if (heading == spec::no_index) return std::nullopt;
    for (std::uint32_t i = 0; i < facts.components.size(); ++i) {
        if (facts.components[i].heading == heading) return EntityRef{EntityKind::component, file, i};
    }
    for (std::uint32_t i = 0; i < facts.layers.size(); ++i) {
        if (facts.layers[i].heading == heading) return EntityRef{EntityKind::layer, file, i};
    }
    for (std::uint32_t i = 0; i < facts.terms.size(); ++i) {
        if (facts.terms[i].heading == facts.headings[heading].range) return EntityRef{EntityKind::term, file, i};
    }
    return std::nullopt;
}

/// A bold term has no anchor of its own; a link spells the one that a heading of this name would have.
std::optional<EntityRef> bold_term_at(const spec::FileFacts& facts, std::uint32_t file, std::string_view anchor) {
    const std::string wanted = spec::slug(spec::norm(anchor));
    const auto is_wanted = [&](const spec::Name& name) { return spec::slug(name.norm) == wanted; };
    for (std::uint32_t i = 0; i < facts.terms.size(); ++i) {
        const spec::Term& term = facts.terms[i];
        if (!is_wanted(term.name) && std::ranges::none_of(term.aliases, is_wanted)) continue;
        const bool has_heading =
            std::ranges::any_of(facts.headings, [&](const spec::Heading& each) { return each.range == term.heading; });
        if (!has_heading) return EntityRef{EntityKind::term, file, i};
    }
    return std::nullopt;
}

/// `#top` is the document's beginning in every browser, `#L12` a line on code hosts.
bool is_built_in(std::string_view anchor) {
    if (anchor == "top") return true;
    return anchor.size() > 1 && anchor[0] == 'L' && anchor[1] >= '0' && anchor[1] <= '9' &&
           anchor.find_first_not_of("0123456789LC-") == std::string_view::npos;
}

std::optional<std::uint32_t> find_file(const Root& root, std::string_view path) {
    if (const auto own = root.find_path(path)) return own;
    for (std::size_t i = root.own_count(); i < root.files().size(); ++i) {
        if (root.files()[i]->path == path) return static_cast<std::uint32_t>(i);
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> target_path(const Snapshot& snapshot, const Root& root, const File& file,
                                       const spec::Link& link) {
    const bool leads = link.form == spec::LinkForm::inline_link || link.form == spec::LinkForm::definition;
    if (!leads || link.external || link.destination.empty()) return std::nullopt;
    std::string_view target = link.target;
    if (file.source->slice(link.path).find('?') != std::string_view::npos) target = target.substr(0, target.find('?'));
    std::optional<std::string> path;
    if (target.empty()) {
        path = file.path;
    } else if (target.starts_with('/')) {
        const std::string_view folder = workspace_folder(snapshot, root);
        if (folder.empty()) return std::nullopt;
        path = normalized(std::string(folder) + std::string(target));
    } else {
        path = normalized(file.path.substr(0, file.path.rfind('/') + 1) + std::string(target));
    }
    if (!path) return std::nullopt;
    const bool inside = is_within(*path, root.folder()) ||
                        std::ranges::any_of(snapshot.workspace_folders,
                                            [&](const std::string& folder) { return is_within(*path, folder); });
    return inside ? path : std::nullopt;
}

LinkTarget resolve_link(const Snapshot& snapshot, const Root& root, std::uint32_t file, const spec::Link& link) {
    LinkTarget target;
    auto path = target_path(snapshot, root, root.file(file), link);
    if (!path) return target;
    target.path = std::move(*path);
    target.file = target.path == root.file(file).path ? file : find_file(root, target.path);

    const File* read = target.file ? &root.file(*target.file) : nullptr;
    if (read == nullptr) {
        const Root* other = snapshot.root_of(target.path);
        if (other != nullptr) read = &other->file(*other->find_path(target.path));
    }
    if (read != nullptr) {
        target.outcome = LinkTarget::Outcome::found;
        if (link.anchor.empty()) return target;
        const auto heading = find_anchor(*read->facts, link.anchor);
        target.heading = heading.value_or(spec::no_index);
        if (target.file) target.entity = entity_at(*read->facts, *target.file, target.heading);
        if (heading || is_built_in(link.anchor)) return target;
        if (target.file) target.entity = bold_term_at(*read->facts, *target.file, link.anchor);
        if (!target.entity) target.outcome = LinkTarget::Outcome::anchor_missing;
        return target;
    }
    const auto known = snapshot.paths->find(target.path);
    if (known != snapshot.paths->end() && known->second == PathKind::missing) {
        target.outcome = LinkTarget::Outcome::file_missing;
    } else if (known != snapshot.paths->end() ? link.anchor.empty() || known->second == PathKind::directory
                                              : holds_files(snapshot, root, target.path)) {
        target.outcome = LinkTarget::Outcome::found;  // what anchors an unread file has is not known
    }
    return target;
}

}  // namespace infraspec::workspace
