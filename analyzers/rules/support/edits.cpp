#include "rules/support/edits.h"

#include <algorithm>

#include "rules/support/wording.h"
#include "workspace/nearest.h"

namespace infraspec::rules {

std::string with_line_ends_of(const text::Source& source, std::string_view text) {
    const auto line_end = source.line_end();
    std::string result;
    for (const char c : text) {
        if (c == '\n') {
            result += line_end;
        } else {
            result.push_back(c);
        }
    }
    return result;
}

text::Range line_at(const text::Source& source, text::Offset offset) {
    return source.line(source.line_of(offset));
}

text::Offset content_end(const text::Source& source, text::Range extent) {
    const auto last = source.slice(extent).find_last_not_of(" \t\r\n\f\v");
    return last == std::string_view::npos ? extent.begin : extent.begin + static_cast<text::Offset>(last) + 1;
}

text::TextEdit insertion(const text::Source& source, text::Offset at, std::string_view text) {
    return {{at, at}, with_line_ends_of(source, text)};
}

text::TextEdit block_after(const text::Source& source, text::Range extent, std::string_view block) {
    return insertion(source, content_end(source, extent), "\n\n" + std::string(block));
}

text::TextEdit without_lines(const text::Source& source, text::Range range) {
    const auto first = source.line_of(range.begin);
    const auto last = source.line_of(std::max(range.begin, content_end(source, range)));
    auto begin = source.line_start(first);
    const auto end = source.line_start(last + 1);
    const bool has_line_end = end > source.line(last).end;
    if (!has_line_end && first > 0) begin = source.line(first - 1).end;
    return {{begin, end}, {}};
}

Fix fix_of(const workspace::File& file, std::string title, std::vector<text::TextEdit> edits) {
    Fix fix;
    fix.title = std::move(title);
    fix.edits.push_back({file.path, std::move(edits)});
    return fix;
}

Fix safe_fix_of(const workspace::File& file, std::string title, std::vector<text::TextEdit> edits) {
    auto fix = fix_of(file, std::move(title), std::move(edits));
    fix.safe = true;
    fix.preferred = true;
    return fix;
}

Fix creation(const workspace::File& like, std::string path, std::string_view text, std::string title) {
    Fix fix;
    fix.title = std::move(title);
    fix.edits.push_back({std::move(path), {{{0, 0}, with_line_ends_of(*like.source, text)}}, true});
    return fix;
}

std::vector<Fix> nearest_fixes(const workspace::File& file, text::Range range, std::string_view wanted,
                               const std::vector<std::string>& candidates) {
    std::vector<Fix> fixes;
    for (const auto& candidate : workspace::nearest(wanted, candidates)) {
        if (candidate == wanted) continue;
        fixes.push_back(fix_of(file, "Replace by " + quoted(candidate), {{range, candidate}}));
    }
    if (fixes.size() == 1) fixes.front().preferred = true;
    return fixes;
}

std::string relative_path(std::string_view from, std::string_view to) {
    std::size_t common = 0;
    for (std::size_t i = 0; i < from.size() && i < to.size() && from[i] == to[i]; ++i) {
        if (from[i] == '/') common = i + 1;
    }
    const auto rest = from.substr(common);
    std::string result;
    for (auto up = std::count(rest.begin(), rest.end(), '/'); up > 0; --up) result += "../";
    return result + std::string(to.substr(common));
}

std::string as_destination(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    constexpr std::string_view encoded = " ()<>%#?\"\\[]";
    std::string result;
    for (const char c : path) {
        if (encoded.find(c) == std::string_view::npos) {
            result.push_back(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            result += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
        }
    }
    return result;
}

std::string_view stem_of(std::string_view path) {
    path.remove_prefix(path.rfind('/') + 1);  // npos + 1 is 0
    return path.substr(0, path.rfind('.'));
}

Related related_place(const workspace::File& file, text::Range range, std::string message) {
    return {file.path, range, std::move(message)};
}

}  // namespace infraspec::rules
