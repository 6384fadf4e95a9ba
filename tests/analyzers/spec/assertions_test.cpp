#include <doctest/doctest.h>

#include "tests/support/facts.h"

using namespace infraspec;
using namespace infraspec::testing;

namespace {

std::string assertions(std::string_view text, spec::DocumentKind kind = spec::DocumentKind::assertions) {
    return describe_assertions(read_document(text, kind));
}

}  // namespace

TEST_CASE("steps below a titled item of a numbered list") {
    CHECK(assertions(R"(
1. **High Availability**
   - Given: Production
   - When: a zone fails
   - Then: <5s disruption
   - And: it heals

2. Secrets
   - **Given:** an application
   - **When**: it starts
   - then: it reads the secret
     - But: not the log
)") == R"(1. High Availability
  Given: Production
  When: a zone fails
  Then: <5s disruption
  And: it heals
2. Secrets
  Given: an application
  When: it starts
  Then: it reads the secret
  But: not the log
)");
}

TEST_CASE("steps below a heading, as lines without bullets") {
    CHECK(assertions(R"(
### RCA-001: Zone failure

**Given**: Production
**When**: a zone fails,
or two
**Then** traffic moves
)") == R"(RCA-001 Zone failure
  Given: Production
  When: a zone fails,
or two
  Then: traffic moves
)");
}

TEST_CASE("steps below a bold paragraph, until the next one") {
    CHECK(assertions(R"(
## Network
**A-12 No way in**

- Given: a database
- When: somebody connects
- Then: nothing answers

**[A-13] No way out:**
Given: a task
When: it connects
Then: nothing answers
)") == R"(A-12 No way in
  Given: a database
  When: somebody connects
  Then: nothing answers
A-13 No way out
  Given: a task
  When: it connects
  Then: nothing answers
)");
}

TEST_CASE("steps as headings, one level below the assertion") {
    CHECK(assertions("## Restore\n### Given\nA backup.\n### When\nAsked for.\n### Then\n- It is restored.\n") ==
          "Restore\n  Given: A backup.\n  When: Asked for.\n  Then: - It is restored.\n");
}

TEST_CASE("steps without a colon count where there are at least two kinds of them") {
    CHECK(assertions("### Restore\n- Given a backup\n- When asked for\n- Then it is restored\n") ==
          "Restore\n  Given: a backup\n  When: asked for\n  Then: it is restored\n");
    CHECK(assertions("### Notes\n- When in doubt, ask\n- And again\n") == "");
}

TEST_CASE("a title that begins like a step is a title when steps stand below it") {
    CHECK(assertions("- When a zone fails\n  - Given: Production\n  - When: it fails\n  - Then: nothing\n") ==
          "When a zone fails\n  Given: Production\n  When: it fails\n  Then: nothing\n");
}

TEST_CASE("standards are no ids, numbers of headings are") {
    CHECK(assertions("### AES-256 at rest\n- Given: data\n\n### 3. Rotation\n- Given: a key\n") ==
          "AES-256 at rest\n  Given: data\n3. Rotation\n  Given: a key\n");
}

TEST_CASE("other documents have assertions only below a heading that says so") {
    const std::string_view text = R"(
# Security
## Threats
- Given: a key
- When: lost
## Security Assertions
### Keys
- Given: a key
- When: lost
- Then: revoked
## More
- Given: nothing
)";
    CHECK(assertions(text, spec::DocumentKind::security) == "Keys\n  Given: a key\n  When: lost\n  Then: revoked\n");
}

TEST_CASE("a step without text is kept, with CRLF and other alphabets around it") {
    CHECK(assertions("### Größe 漢\r\n- Given:\r\n- When: 😀 x\r\n- Then: é\r\n") ==
          "Größe 漢\n  Given: \n  When: 😀 x\n  Then: é\n");
}

TEST_CASE("steps in bold may share a line") {
    CHECK(assertions("### Failover\n**Given** a zone, **when** it *really* fails **Then:** the other takes over\n") ==
          R"(Failover
  Given: a zone,
  When: it *really* fails
  Then: the other takes over
)");
}

TEST_CASE("what follows a step's label in a list or paragraph of its own is its text") {
    CHECK(assertions(R"(
### Failover
**Given:**
- two zones
- a balancer

**When:**

A zone fails.

**Then:**
- And: it heals
)") == R"(Failover
  Given: - two zones
- a balancer
  When: A zone fails.
  Then: 
  And: it heals
)");
}

TEST_CASE("a step's label right below the list of the step before ends that list") {
    CHECK(assertions(R"(
### Failover
**Given:**
- two zones
- a balancer
**When:**
- a zone fails
**Then:** it heals
**And:**
- nobody notices
)") == R"(Failover
  Given: - two zones
- a balancer
  When: - a zone fails
  Then: it heals
  And: - nobody notices
)");
}

TEST_CASE("sentences about tests are no steps") {
    CHECK(assertions(
              "### Verification\n1. When a test fails, the owner is told.\n2. Then the change is taken back.\n") == "");
    CHECK(assertions("### Zone\n- Given a zone\n- When it fails\n") != "");
}

TEST_CASE("a bold title right below a list begins the next assertion") {
    CHECK(assertions(R"(
**First**
- Given: a
- When: b
- Then: c
**Second**
- Given: d
- Then: e
**A-3: Third**
Given: f
When: g
Then: h
)") == R"(First
  Given: a
  When: b
  Then: c
Second
  Given: d
  Then: e
A-3 Third
  Given: f
  When: g
  Then: h
)");
}

TEST_CASE("the title of an item is its bold run when something is said behind it") {
    CHECK(assertions("1. **First** – as of May\n   - Given: a\n2. **Second:** more\n   - Given: b\n3. **Third.** More\n"
                     "   - Given: c\n4. **A-4:** Fourth\n   - Given: d\n5. **A-5**: Fifth\n   - Given: e\n") ==
          "1. First\n  Given: a\n2. Second\n  Given: b\n3. Third.\n  Given: c\nA-4 Fourth\n  Given: d\n"
          "A-5 Fifth\n  Given: e\n");
}
