// A new specification: the files that it begins with. Pure.
#pragma once

#include <string>
#include <vector>

#include "spec/templates.h"

namespace infraspec::reports {

struct NewFile {
    std::string name;  ///< relative to the folder of the specification
    std::string text;
};

/// The twelve documents of the layout and constraints.md. Whatever is to be filled in is marked; checks find nothing
/// else.
std::vector<NewFile> new_specification(const std::string& name, spec::Cloud cloud);

}  // namespace infraspec::reports
