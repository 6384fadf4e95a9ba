// What a new document of each kind begins with: a title, what belongs into it, and the labelled shapes to fill in.
// Pure.
//
// A template passes every check but `placeholder-left`, alone and beside documents of any content: it defines no name
// that another document would have to mention. Where a shape would, it stands as an example in a fenced block.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "spec/kind.h"

namespace infraspec::spec {

enum class Cloud : unsigned char { none, aws, azure, gcp };

/// A document that README.md lists.
struct TemplateLink {
    std::string title;  ///< ready to be a link's text
    std::string path;   ///< relative to the root, ready to be a link's destination
};

struct TemplateValues {
    std::string name = {};                     ///< of the system; empty: left to fill in
    Cloud cloud = Cloud::none;                 ///< whose names the examples use
    std::vector<TemplateLink> documents = {};  ///< what README.md links to
};

/// "Disaster Recovery".
std::string_view document_title(DocumentKind kind);

/// What a document of this kind is for, in a few words without a full stop: "backup, restore, recovery objectives".
std::string_view purpose(DocumentKind kind);

/// Line ends are LF. A kind without a shape of its own gets its title.
std::string document_template(DocumentKind kind, const TemplateValues& values = {});

}  // namespace infraspec::spec
