#include "protocol/json_value.h"

#include <nlohmann/json.hpp>

namespace infraspec::lsp {

namespace {

const std::shared_ptr<const nlohmann::json>& null_value() {
    static const auto null = std::make_shared<const nlohmann::json>(nullptr);
    return null;
}

}  // namespace

Json::Json() : value_(null_value()) {}

// Parentheses: braces would make an array of one element.
Json::Json(nlohmann::json value) : value_(std::make_shared<const nlohmann::json>(std::move(value))) {}

bool Json::is_null() const {
    return value_->is_null();
}

void Json::append_json(std::string& out) const {
    out += value_->dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool operator==(const Json& left, const Json& right) {
    return *left.value_ == *right.value_;
}

}  // namespace infraspec::lsp
