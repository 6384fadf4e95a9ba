#include "features/assertion_ids.h"

#include "markdown/characters.h"

namespace infraspec::features {

bool is_id_byte(char c) {
    return markdown::is_alnum(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<workspace::Place> mentions_of_id(const workspace::Root& root, std::string_view id, std::uint32_t begin_file,
                                             std::uint32_t end_file) {
    std::vector<workspace::Place> found;
    if (id.empty()) return found;
    for (std::uint32_t file = begin_file; file < end_file; ++file) {
        const workspace::File& in = root.file(file);
        for (const spec::ProseRun& run : in.facts->prose) {
            const std::string_view bytes = in.source->slice(run.range);
            for (std::size_t at = bytes.find(id); at != std::string_view::npos; at = bytes.find(id, at + 1)) {
                const std::size_t end = at + id.size();
                if ((at > 0 && is_id_byte(bytes[at - 1])) || (end < bytes.size() && is_id_byte(bytes[end]))) continue;
                const auto begin = run.range.begin + static_cast<text::Offset>(at);
                found.push_back({file, {begin, begin + static_cast<text::Offset>(id.size())}});
            }
        }
    }
    return found;
}

}  // namespace infraspec::features
