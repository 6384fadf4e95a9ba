#include "features/matching.h"

#include <doctest/doctest.h>

namespace infraspec {
namespace {

using features::fit;
using features::Fit;
using features::phrase_prefix;

TEST_CASE("a beginning fits better than a word, a word better than initials, initials better than letters") {
    CHECK(fit("ap", "api gateway") == Fit::prefix);
    CHECK(fit("gate", "api gateway") == Fit::word);
    CHECK(fit("ag", "api gateway") == Fit::initials);
    CHECK(fit("agt", "api gateway") == Fit::scattered);
    CHECK(fit("", "api gateway") == Fit::scattered);
}

TEST_CASE("what does not begin a word or is in another order does not fit") {
    CHECK(fit("pi", "api gateway") == std::nullopt);
    CHECK(fit("pig", "api gateway") == std::nullopt);
    CHECK(fit("gat api", "api gateway") == std::nullopt);
    CHECK(fit("api gateways", "api gateway") == std::nullopt);
}

TEST_CASE("a phrase covers the begin of a name whatever separates its words") {
    CHECK(phrase_prefix("api ga", "api gateway") == 6);
    CHECK(phrase_prefix("api-ga", "api gateway") == 6);
    CHECK(phrase_prefix("api   ga", "api-gateway") == 6);
    CHECK(phrase_prefix("api ", "api gateway") == 4);
    CHECK(phrase_prefix("apiga", "api gateway") == std::nullopt);
    CHECK(phrase_prefix("api gateway x", "api gateway") == std::nullopt);
    CHECK(phrase_prefix("größ", "größe") == 6);
}

}  // namespace
}  // namespace infraspec
