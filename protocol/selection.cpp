#include "protocol/selection.h"

#include "protocol/json_fields.h"

namespace infraspec::lsp {

SelectionRange SelectionRange::from_json(const nlohmann::json& value, const Path& path) {
    SelectionRange out;
    for (const nlohmann::json* step = &value;;) {
        if (!step->is_object()) fail(path, "an object", *step);
        const Path range(path, "range");
        const auto found = step->find("range");
        if (found == step->end()) fail_missing(range);
        out.ranges.push_back(decode<Range>(*found, range));
        const auto parent = step->find("parent");
        if (parent == step->end() || parent->is_null()) return out;
        step = &*parent;
    }
}

void SelectionRange::append_json(std::string& out) const {
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        out += i == 0 ? "{\"range\":" : ",\"parent\":{\"range\":";
        encode_to(out, ranges[i]);
    }
    out.append(ranges.size(), '}');
}

}  // namespace infraspec::lsp
