// One function for each family of entities; `extract` calls them in turn. Each reads the tree and writes its part of
// the facts.
#pragma once

#include "spec/facts.h"
#include "spec/outline.h"

namespace infraspec::spec {

void extract_prose(const markdown::Document& document, FileFacts& facts);
/// After the prose, which holds the fences.
void extract_diagrams(const markdown::Document& document, const FileFacts* before, FileFacts& facts);
/// After the prose, too.
void extract_code(const markdown::Document& document, const FileFacts* before, FileFacts& facts);
void extract_links(const markdown::Document& document, FileFacts& facts);
void extract_terms(const markdown::Document& document, const Outline& outline, FileFacts& facts);
void extract_components(const markdown::Document& document, const Outline& outline, FileFacts& facts);
void extract_layers(const markdown::Document& document, const Outline& outline, FileFacts& facts);
void extract_assertions(const markdown::Document& document, const Outline& outline, FileFacts& facts);

void extract_decisions(const markdown::Document& document, const Outline& outline, FileFacts& facts);
void extract_constraints(const markdown::Document& document, const Outline& outline, FileFacts& facts);
void extract_environments(const markdown::Document& document, FileFacts& facts);
void extract_handoff(const markdown::Document& document, const Outline& outline, FileFacts& facts);
void extract_quantities(const markdown::Document& document, FileFacts& facts);

}  // namespace infraspec::spec
