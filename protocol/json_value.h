// A JSON value that is passed on without looking inside (LSPAny): raw parameters, `data`, settings.
// Immutable, cheap to copy, safe to read from any thread. Keeps the JSON library out of the headers of the chapters.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace infraspec::lsp {

class Json {
  public:
    Json();  ///< null
    explicit Json(nlohmann::json value);

    const nlohmann::json& value() const { return *value_; }
    bool is_null() const;
    /// Appends the value as JSON text; bytes that are not UTF-8 become U+FFFD.
    void append_json(std::string& out) const;

    friend bool operator==(const Json& left, const Json& right);

  private:
    std::shared_ptr<const nlohmann::json> value_;
};

}  // namespace infraspec::lsp
