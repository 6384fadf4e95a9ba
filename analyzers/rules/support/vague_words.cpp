#include "rules/support/vague_words.h"

#include <array>

namespace infraspec::rules {
namespace {

constexpr std::array<std::string_view, 46> vague{
    "acceptable",
    "adequate",
    "adequately",
    "and so forth",
    "and so on",
    "appropriate",
    "appropriately",
    "as appropriate",
    "as fast as possible",
    "as needed",
    "as soon as possible",
    "best effort",
    "easy to use",
    "etc",
    "etc.",
    "extendable",
    "fast",
    "if necessary",
    "if needed",
    "if possible",
    "in a timely manner",
    "performant",
    "promptly",
    "quickly",
    "reasonable",
    "reasonably",
    "reasonably fast",
    "robust",
    "robustly",
    "scalable",
    "seamless",
    "seamlessly",
    "soon",
    "state of the art",
    "sufficient",
    "sufficiently",
    "timely",
    "to the extent possible",
    "user friendly",
    "when appropriate",
    "when needed",
    "when possible",
    "where appropriate",
    "where necessary",
    "where needed",
    "where possible",
};

constexpr std::array<std::string_view, 6> harmless{
    "as soon as", "no sooner than", "fast forward", "fast path", "fast fail", "fail fast",
};

}  // namespace

std::span<const std::string_view> vague_words() {
    return vague;
}

std::span<const std::string_view> harmless_phrases() {
    return harmless;
}

}  // namespace infraspec::rules
