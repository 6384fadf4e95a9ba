// Facts of one document written as lines that a person can read and a test can compare. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "spec/facts.h"
#include "text/source.h"

namespace infraspec::testing {

/// One document, read as the given kind.
struct ReadDocument {
    text::SourcePtr source;
    spec::FileFacts facts;

    std::string cut(text::Range range) const { return std::string(source->slice(range)); }
};
ReadDocument read_document(std::string_view text, spec::DocumentKind kind);

/// The text without its first line end, as a raw string literal begins with one.
std::string_view document_text(std::string_view raw);

/// `VPC = Virtual Private Cloud (Core Concepts): An isolated network segment in AWS.`, one line a term.
std::string describe_terms(const ReadDocument& document);
/// A component's sections with their items' keys, then its dependencies with what is known of them.
std::string describe_components(const ReadDocument& document);
std::string describe_layers(const ReadDocument& document);
/// `1 High Availability: Given | When | Then | And`
std::string describe_assertions(const ReadDocument& document);
std::string describe_decisions(const ReadDocument& document);
std::string describe_links(const ReadDocument& document);

}  // namespace infraspec::testing
