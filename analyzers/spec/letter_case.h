// Capitals and small letters of any script. Pure functions over UTF-8; ill-formed bytes stay as they are.
#pragma once

#include <string>
#include <string_view>

namespace infraspec::spec {

std::string lower_case(std::string_view text);
std::string upper_case(std::string_view text);
/// The first character alone made a capital.
std::string capitalised(std::string_view text);

}  // namespace infraspec::spec
