#include "spec/kind.h"

#include <utility>

#include "spec/name.h"

namespace infraspec::spec {

namespace {

constexpr std::array<std::pair<DocumentKind, std::string_view>, 18> stems{{
    {DocumentKind::readme, "README"},
    {DocumentKind::overview, "overview"},
    {DocumentKind::responsibilities, "responsibilities"},
    {DocumentKind::architecture, "architecture"},
    {DocumentKind::tradeoffs, "tradeoffs"},
    {DocumentKind::security, "security"},
    {DocumentKind::observability, "observability"},
    {DocumentKind::disaster_recovery, "disaster-recovery"},
    {DocumentKind::cost_management, "cost-management"},
    {DocumentKind::assertions, "assertions"},
    {DocumentKind::vocabulary, "vocabulary"},
    {DocumentKind::environments, "environments"},
    {DocumentKind::constraints, "constraints"},
    {DocumentKind::clarifications, "clarifications"},
    {DocumentKind::module_registry, "module-registry"},
    {DocumentKind::conventions, "conventions"},
    {DocumentKind::testing, "testing"},
    {DocumentKind::module, "modules"},
}};

std::string_view without_extension(std::string_view file_name) {
    const std::size_t dot = file_name.rfind('.');
    return dot == std::string_view::npos ? file_name : file_name.substr(0, dot);
}

}  // namespace

std::string_view stem(DocumentKind kind) {
    for (const auto& [known, name] : stems) {
        if (known == kind) return name;
    }
    return "other";
}

std::optional<DocumentKind> kind_of_name(std::string_view name) {
    const std::string folded = fold_case(name);
    for (const auto& [kind, known] : stems) {
        if (folded == fold_case(known)) return kind;
    }
    return std::nullopt;
}

DocumentKind kind_of_path(std::string_view path) {
    const std::size_t last_slash = path.rfind('/');
    std::string_view folders = last_slash == std::string_view::npos ? std::string_view() : path.substr(0, last_slash);
    while (!folders.empty()) {
        const std::size_t slash = folders.rfind('/');
        const std::string_view folder = slash == std::string_view::npos ? folders : folders.substr(slash + 1);
        // A folder called "readme" groups files, it makes none of them the specification's entrance.
        if (const auto kind = kind_of_name(folder); kind && *kind != DocumentKind::readme) return *kind;
        folders = slash == std::string_view::npos ? std::string_view() : folders.substr(0, slash);
    }
    const std::string_view file = last_slash == std::string_view::npos ? path : path.substr(last_slash + 1);
    const auto kind = kind_of_name(without_extension(file));
    if (!kind || *kind == DocumentKind::module) return DocumentKind::other;
    // "README.md" is the root's; one in a folder of its own introduces that folder only.
    if (*kind == DocumentKind::readme && last_slash != std::string_view::npos) return DocumentKind::other;
    return *kind;
}

}  // namespace infraspec::spec
