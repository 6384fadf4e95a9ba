// From a document tree to the facts of its file. A pure function.
#pragma once

#include "markdown/document.h"
#include "spec/facts.h"

namespace infraspec::spec {

/// Reads what a document of this kind can hold. Total: a broken document gives fewer facts, never an error.
FileFacts extract(const markdown::Document& document, DocumentKind kind);

}  // namespace infraspec::spec
