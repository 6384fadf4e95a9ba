// Whole specifications that lie in the source tree, and their findings as a text that people read. Pure but for reading
// files; for the thread of the test.
#pragma once

#include <source_location>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/fixture.h"

namespace infraspec::testing {

struct CorpusSpec {
    std::string name;  ///< "healthy/aws-shop"
    Fixture fixture;   ///< files as they are, below "infra-specs/"
};

/// Every folder of tests/corpus/`family` that holds an `infra-specs`, by name.
std::vector<CorpusSpec> corpus(std::string_view family);

/// The folder `path` of the source tree that holds an `infra-specs`.
CorpusSpec corpus_spec(const std::string& path);

/// Every specification of the source tree: healthy, faulty, the examples and the seed.
std::vector<CorpusSpec> whole_corpus();

/// One line for each finding, below the name of its file: `line:column-line:column severity rule: message`. Lines and
/// columns (of code points) count from 1, the end is exclusive.
std::string listing(const Fixture& fixture);

/// Compares the listing with the specification's findings.txt, or writes that file when INFRASPEC_UPDATE_CORPUS is set
/// in the environment. Whoever updates reads the difference line by line.
void check_listing(const CorpusSpec& spec, std::source_location where = std::source_location::current());

}  // namespace infraspec::testing
