// From a document tree to the facts of its file. A pure function.
#pragma once

#include "markdown/document.h"
#include "spec/facts.h"

namespace infraspec::spec {

/// Reads what a document of this kind can hold. Total: a broken document gives fewer facts, never an error. `before`
/// are the facts of an older version of the file: diagrams that did not change are not read again.
FileFacts extract(const markdown::Document& document, DocumentKind kind, const FileFacts* before = nullptr);

}  // namespace infraspec::spec
