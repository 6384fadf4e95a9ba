#include "protocol/registration.h"

#include "protocol/json_fields.h"

namespace infraspec::lsp {

namespace {

struct RelativePattern {
    DocumentUri baseUri;
    std::string pattern;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("baseUri", &RelativePattern::baseUri), field("pattern", &RelativePattern::pattern));
    }
};

}  // namespace

GlobPattern GlobPattern::from_json(const nlohmann::json& value, const Path& path) {
    if (value.is_string()) return {value.get<std::string>()};
    const auto relative = decode<RelativePattern>(value, path);
    return {relative.pattern, relative.baseUri};
}

void GlobPattern::append_json(std::string& out) const {
    if (baseUri) {
        encode_to(out, RelativePattern{*baseUri, pattern});
    } else {
        append_string(out, pattern);
    }
}

}  // namespace infraspec::lsp
