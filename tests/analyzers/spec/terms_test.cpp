#include <doctest/doctest.h>

#include "tests/support/facts.h"

using namespace infraspec;
using namespace infraspec::testing;

namespace {

std::string terms(std::string_view text) {
    return describe_terms(read_document(text, spec::DocumentKind::vocabulary));
}

}  // namespace

TEST_CASE("headings below level 2 are terms, those above are categories") {
    CHECK(terms(R"(
# Vocabulary

## Core Concepts

### VPC (Virtual Private Cloud)
An isolated network segment.

### Subnet
A network subdivision within a VPC.
Two lines long.
)") == R"(VPC = Virtual Private Cloud (Core Concepts): An isolated network segment.
Subnet (Core Concepts): A network subdivision within a VPC.
Two lines long.
)");
}

TEST_CASE("a heading that owns only other headings is a category at any level") {
    CHECK(terms(R"(
## Resources
### Compute
#### Task
A running container.
)") == "Task (Compute): A running container.\n");
}

TEST_CASE("a level-2 heading with a definition and nothing below is a term") {
    CHECK(terms(R"(
## Region
A place with data centres.

## Storage
### Bucket
Holds objects.
)") == "Region: A place with data centres.\nBucket (Storage): Holds objects.\n");
}

TEST_CASE("a bold line is a term, its definition in the same paragraph or the next") {
    CHECK(terms(R"(
## Delivery

**Repository**
Where the code lives.

**Pipeline (CI)**

Builds and tests.
- Avoid: workflow

Some prose with **bold** in it.
)") == R"(Repository (Delivery): Where the code lives.
Pipeline = CI (Delivery): Builds and tests. !workflow
)");
}

TEST_CASE("a heading with a definition is a term, bold terms below it or not") {
    CHECK(terms(R"(
### Queue
Holds jobs.

**Example:**

The queue of mails.

**Dead Letter Queue**

Holds what failed.
)") == "Queue: Holds jobs.\nDead Letter Queue (Queue): Holds what failed.\n");
}

TEST_CASE("a heading that owns only bold terms is a category") {
    CHECK(terms("### Queues\n\n**Work Queue**\nHolds jobs.\n") == "Work Queue (Queues): Holds jobs.\n");
}

TEST_CASE("attributes with a meaning give aliases, names to avoid and related names") {
    CHECK(terms(R"(
### Queue
Holds jobs.
- Aliases: Job Queue, `work-queue`
- **Also known as**: Backlog
- **Abbreviation:** JQ
- Avoid: "bucket", a sentence of more than four words
- See also: Worker (the consumer), [Topic](#topic)
- Types: fast, slow
)") == "Queue = Job Queue = work-queue = Backlog = JQ: Holds jobs. !bucket ->Worker\n");
}

TEST_CASE("a list of names below the key counts as well") {
    CHECK(terms(R"(
### Queue
Holds jobs.
- Aliases:
  - Job Queue
  - Backlog
)") == "Queue = Job Queue = Backlog: Holds jobs.\n");
}

TEST_CASE("a term without a definition is a term all the same") {
    CHECK(terms("### Queue\n- Types: fast\n\n### Topic\n") == "Queue: \nTopic: \n");
}

TEST_CASE("numbering and emoji are no part of a name") {
    CHECK(terms("### 1. Queue\nHolds jobs.\n\n### 🚀 Launch Pad:\nStarts things.\n") ==
          "Queue: Holds jobs.\nLaunch Pad: Starts things.\n");
}

TEST_CASE("names keep their place through markup, CRLF and other alphabets") {
    CHECK(terms("### The **Größe** `Table` 漢\r\nA text.\r\n- Aliases: Maß😀, Ωmega\r\n") ==
          "The **Größe** `Table` 漢 = Maß😀 = Ωmega: A text.\n");
}

TEST_CASE("a document of another kind has no terms") {
    CHECK(describe_terms(read_document("### Queue\nHolds jobs.\n", spec::DocumentKind::overview)) == "");
}

TEST_CASE("attributes may be headings below their term") {
    CHECK(terms(R"(
### Queue
Holds jobs.

#### Aliases
- Job Queue
- Backlog

#### See also
Worker, Topic

### Worker
Does jobs.
)") == "Queue = Job Queue = Backlog: Holds jobs. ->Worker ->Topic\nWorker: Does jobs.\n");
}

TEST_CASE("a chapter about the document is no term") {
    CHECK(terms("# Words\n## How to read this\nFrom top to bottom.\n## Scope\nAll of it.\n## Queue\nHolds jobs.\n") ==
          "Queue: Holds jobs.\n");
}
