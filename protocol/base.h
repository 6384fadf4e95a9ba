// The structures that many chapters of LSP share (LSP 3.17, "Basic JSON Structures"). Plain values.
// Parameters that the specification builds by inheritance are flat here: the progress tokens are fields like others.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "protocol/field.h"
#include "protocol/id.h"
#include "protocol/json_value.h"

namespace infraspec::lsp {

using DocumentUri = std::string;

/// Line and character from 0; the unit of a character is what was agreed at initialize (PositionEncodingKind).
struct Position {
    std::uint32_t line = 0;
    std::uint32_t character = 0;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("line", &Position::line), field("character", &Position::character));
    }
    /// A number beyond LSP's largest is taken as the largest: some clients write the end of a document so.
    static Position from_json(const nlohmann::json& value, const Path& path);
    friend auto operator<=>(const Position&, const Position&) = default;
};

/// Half-open.
struct Range {
    Position start;
    Position end;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("start", &Range::start), field("end", &Range::end));
    }
    friend auto operator<=>(const Range&, const Range&) = default;
};

struct Location {
    DocumentUri uri;
    Range range;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &Location::uri), field("range", &Location::range));
    }
    friend auto operator<=>(const Location&, const Location&) = default;
};

struct LocationLink {
    std::optional<Range> originSelectionRange = std::nullopt;
    DocumentUri targetUri;
    Range targetRange;
    Range targetSelectionRange;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("originSelectionRange", &LocationLink::originSelectionRange),
                     field("targetUri", &LocationLink::targetUri), field("targetRange", &LocationLink::targetRange),
                     field("targetSelectionRange", &LocationLink::targetSelectionRange));
    }
    friend bool operator==(const LocationLink&, const LocationLink&) = default;
};

struct TextDocumentIdentifier {
    DocumentUri uri;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &TextDocumentIdentifier::uri));
    }
};

struct VersionedTextDocumentIdentifier {
    DocumentUri uri;
    std::int32_t version = 0;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &VersionedTextDocumentIdentifier::uri),
                     field("version", &VersionedTextDocumentIdentifier::version));
    }
};

/// The version is null for a document that is not open: then the file on disk is meant.
struct OptionalVersionedTextDocumentIdentifier {
    DocumentUri uri;
    Nullable<std::int32_t> version = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("uri", &OptionalVersionedTextDocumentIdentifier::uri),
                     field("version", &OptionalVersionedTextDocumentIdentifier::version));
    }
    friend bool operator==(const OptionalVersionedTextDocumentIdentifier&,
                           const OptionalVersionedTextDocumentIdentifier&) = default;
};

/// Parameters of the requests that are about a place: hover, definition, documentHighlight, prepareRename, …
struct TextDocumentPositionParams {
    TextDocumentIdentifier textDocument;
    Position position;
    std::optional<ProgressToken> workDoneToken = std::nullopt;
    std::optional<ProgressToken> partialResultToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &TextDocumentPositionParams::textDocument),
                     field("position", &TextDocumentPositionParams::position),
                     field("workDoneToken", &TextDocumentPositionParams::workDoneToken),
                     field("partialResultToken", &TextDocumentPositionParams::partialResultToken));
    }
};

/// Parameters of the requests that are about a whole document: documentSymbol, codeLens, foldingRange, …
struct TextDocumentParams {
    TextDocumentIdentifier textDocument;
    std::optional<ProgressToken> workDoneToken = std::nullopt;
    std::optional<ProgressToken> partialResultToken = std::nullopt;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("textDocument", &TextDocumentParams::textDocument),
                     field("workDoneToken", &TextDocumentParams::workDoneToken),
                     field("partialResultToken", &TextDocumentParams::partialResultToken));
    }
};

enum class MarkupKind : std::uint8_t { plaintext, markdown };
constexpr std::array<std::string_view, 2> wire_names(MarkupKind) {
    return {"plaintext", "markdown"};
}

/// Reads the older spelling as well, where a bare string is plain text.
struct MarkupContent {
    MarkupKind kind = MarkupKind::plaintext;
    std::string value;

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("kind", &MarkupContent::kind), field("value", &MarkupContent::value));
    }
    static MarkupContent from_json(const nlohmann::json& value, const Path& path);
    friend bool operator==(const MarkupContent&, const MarkupContent&) = default;
};

struct Command {
    std::string title;
    std::string command;
    std::vector<Json> arguments = {};

    template <class Visitor>
    static constexpr auto fields(Visitor visit) {
        return visit(field("title", &Command::title), field("command", &Command::command),
                     defaulted("arguments", &Command::arguments));
    }
    friend bool operator==(const Command&, const Command&) = default;
};

}  // namespace infraspec::lsp
