// Holds the fields of a struct of the protocol against those of the specification. For tests only.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "protocol/json_fields.h"

namespace infraspec::lsp {

struct SpelledField {
    std::string name;
    bool required = false;
};

template <class T>
std::vector<SpelledField> spelled_fields() {
    std::vector<SpelledField> out;
    T::fields([&](const auto&... field) {
        (out.push_back({std::string(field.name), detail::is_required(field)}), ...);
    });
    return out;
}

/// `specified` lists the names, separated by blanks, with `!` behind those that must be on the wire. A struct may leave
/// out what it does not use and be content with less than is required, but it must not invent a name, demand what is
/// optional, or fail to say what is required.
template <class T>
void check_fields(const char* specified) {
    std::vector<SpelledField> expected;
    std::istringstream words(specified);
    for (std::string word; words >> word;) {
        const bool required = word.ends_with('!');
        if (required) word.pop_back();
        expected.push_back({word, required});
    }
    const auto named = [](const std::vector<SpelledField>& fields, const std::string& name) {
        return std::find_if(fields.begin(), fields.end(),
                            [&](const SpelledField& field) { return field.name == name; });
    };
    const std::vector<SpelledField> actual = spelled_fields<T>();
    INFO("specified: ", std::string(specified));
    for (const SpelledField& field : actual) {
        INFO("field: ", field.name);
        const auto found = named(expected, field.name);
        REQUIRE(found != expected.end());
        CHECK((found->required || !field.required));
    }
    for (const SpelledField& field : expected) {
        INFO("required: ", field.name);
        CHECK((!field.required || named(actual, field.name) != actual.end()));
    }
}

}  // namespace infraspec::lsp
