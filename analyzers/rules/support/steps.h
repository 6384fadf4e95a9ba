// Given, When and Then of an assertion as rules ask for them. Pure functions.
#pragma once

#include <string_view>

#include "spec/facts.h"

namespace infraspec::rules {

/// Given, When or Then; And and But continue the one before them.
constexpr bool is_primary(spec::StepKeyword keyword) {
    return keyword <= spec::StepKeyword::then;
}

/// "Given".
constexpr std::string_view word_of(spec::StepKeyword keyword) {
    switch (keyword) {
        case spec::StepKeyword::given:
            return "Given";
        case spec::StepKeyword::when:
            return "When";
        case spec::StepKeyword::then:
            return "Then";
        case spec::StepKeyword::and_:
            return "And";
        case spec::StepKeyword::but:
            break;
    }
    return "But";
}

}  // namespace infraspec::rules
