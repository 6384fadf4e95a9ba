// The changes of a renaming as they are gathered, file by file. A value made for one request; single-threaded.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "features/feature.h"
#include "features/rename.h"

namespace infraspec::features {

class Changes {
  public:
    /// What changes nothing is left out, and what overlaps an earlier change too: the first to speak knows best.
    void add(const workspace::File& file, text::Range range, std::string text, ChangeKind kind);
    /// The edits of one file so far.
    std::vector<text::TextEdit> edits(const std::string& path) const;
    std::vector<FileChanges> take();

    const std::map<std::string, std::vector<Change>>& by_path() const { return by_path_; }

  private:
    std::map<std::string, std::vector<Change>> by_path_;
};

}  // namespace infraspec::features
