// What is wrong with the JSON of a message, and where: `params.textDocument.position.line: expected an integer, found a
// string`. A Path lives on the stack of the reader that made it; nothing here is shared between threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <stdexcept>
#include <string>
#include <string_view>

namespace infraspec::lsp {

/// Thrown by `decode` (json_fields.h); a request is then answered with InvalidParams and this message.
struct DecodeError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The way to a value within a message. It costs nothing until it is written: each step knows only the one before it,
/// which must outlive it.
class Path {
  public:
    explicit Path(std::string_view root) : name_(root) {}
    Path(const Path& parent, std::string_view name) : parent_(&parent), name_(name) {}
    Path(const Path& parent, std::size_t index) : parent_(&parent), index_(index), is_index_(true) {}

    std::string text() const;  ///< `params.items[3].uri`

  private:
    const Path* parent_ = nullptr;
    std::string_view name_;
    std::size_t index_ = 0;
    bool is_index_ = false;
};

/// `expected` with its article: "an integer".
[[noreturn]] void fail(const Path& path, std::string_view expected, const nlohmann::json& found);
[[noreturn]] void fail_missing(const Path& path);
/// The value is a string that none of the names of an enumeration is.
[[noreturn]] void fail_unknown(const Path& path, const nlohmann::json& found);

/// A whole number within the limits. A number such as 3.0 is whole: some clients only know floating point.
std::int64_t read_integer(const nlohmann::json& value, const Path& path, std::int64_t smallest, std::int64_t largest);

}  // namespace infraspec::lsp
