// What makes a finding the same one in another version of the text: its rule, its file and what it is about, not its
// line. Pure functions.
#pragma once

#include <map>
#include <string>

#include "server/commands/report.h"

namespace infraspec::server::commands {

/// 16 hexadecimal digits. Two findings of one file that say the same have the same. No secret can be read out of it.
std::string fingerprint(const FileFindings& file, const rules::Finding& finding);

/// Fingerprints that tell those that say the same apart by their order: the first keeps its own.
class Fingerprints {
  public:
    explicit Fingerprints(const Report& report) : report_(report) {}
    /// To be asked once for each finding of the report, in order. The path as shown is part of it.
    std::string next(const FileFindings& file, const rules::Finding& finding);

  private:
    const Report& report_;
    std::map<std::string, std::size_t> seen_;
};

}  // namespace infraspec::server::commands
