// The page of a rule, for people: what docs/rules/ holds and `infraspec rule` prints. Pure functions from the catalogue
// to text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace infraspec::rules {

/// A file of an example.
struct ExampleFile {
    std::string_view path;
    std::string_view text;
};
/// Of `Rule::bad` or `Rule::good`: a line `//- path` begins a file.
std::vector<ExampleFile> example_files(std::string_view example);

/// Whether comments can suppress it and the configuration can turn it off.
bool can_be_silenced(const Rule& rule);

std::string text_page(const Rule& rule);
/// `docs/rules/<rule>.md`.
std::string markdown_page(const Rule& rule);

/// One line a rule, by family.
std::string text_index();
/// `docs/rules/README.md`.
std::string markdown_index();

}  // namespace infraspec::rules
