// What a document of a specification is about, told by where it lies and what it is called. Plain values.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace infraspec::spec {

enum class DocumentKind : unsigned char {
    readme,
    overview,
    responsibilities,
    architecture,
    tradeoffs,
    security,
    observability,
    disaster_recovery,
    cost_management,
    assertions,
    vocabulary,
    environments,
    // known, but no part of the layout
    constraints,
    clarifications,
    module_registry,
    conventions,
    testing,
    module,  ///< anything below `modules/`
    other,
};

/// The twelve kinds that make the layout, in the order in which a README lists them.
inline constexpr std::array layout_kinds{
    DocumentKind::readme,        DocumentKind::overview,          DocumentKind::responsibilities,
    DocumentKind::architecture,  DocumentKind::tradeoffs,         DocumentKind::security,
    DocumentKind::observability, DocumentKind::disaster_recovery, DocumentKind::cost_management,
    DocumentKind::assertions,    DocumentKind::vocabulary,        DocumentKind::environments,
};

/// "disaster-recovery" for `disaster_recovery`; the file stem that a document of this kind has. "modules" for module.
std::string_view stem(DocumentKind kind);

/// The kind that a stem or a folder name stands for, in any case.
std::optional<DocumentKind> kind_of_name(std::string_view name);

/// The kind of a document at `path`, relative to its root and with `/`. The nearest folder whose name is a kind wins
/// over the stem, so `assertions/README.md` holds assertions.
DocumentKind kind_of_path(std::string_view path);

}  // namespace infraspec::spec
