#include <doctest/doctest.h>

#include "tests/support/facts.h"

using namespace infraspec;
using namespace infraspec::testing;

namespace {

template <class Part>
void check_fits(const std::vector<Part>& parts, std::size_t count) {
    CHECK(parts.size() == count);
    CHECK(parts.capacity() == count);
}

}  // namespace

TEST_CASE("facts keep no room for what is never added to them") {
    const auto responsibilities = read_document(R"(
# Responsibilities
## API Tier
**Responsibilities:**
- Manages: instances
- Provides: the API
  - for orders
  - for payments
  - for returns
- Exposes: port 443
**Dependencies:**
- Queue (orders)
- Cache (sessions)
- Database (accounts)
**Lifecycle:**
- Provisioner: Terraform
- Update strategy: rolling
- Destruction: snapshot first
)",
                                                spec::DocumentKind::responsibilities);
    const auto& facts = responsibilities.facts;
    check_fits(facts.headings, 2);
    check_fits(facts.prose, facts.prose.size());
    check_fits(facts.components, 1);
    check_fits(facts.components[0].dependencies, 3);
    check_fits(facts.components[0].sections, 3);
    check_fits(facts.components[0].sections[0].items, 3);
    check_fits(facts.components[0].sections[0].items[1].nested, 3);
}
