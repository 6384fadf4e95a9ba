#include <doctest/doctest.h>

#include "rules/vocabulary/common_acronyms.h"
#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("an acronym that nothing explains is reported once a root, at its first use") {
    check_rule("acronym-undefined", R"(
//- infra-specs/architecture.md
# Architecture

Größer: QRMs decide, the QRM waits, **ZZT9** too.
        ^^^ acronym-undefined: Nothing says what "QRM" stands for: define it in the vocabulary, or spell it out here
                                      ^^^^ acronym-undefined
//- infra-specs/overview.md
# Overview

The QRM is multi-QWX capable and speaks QVA/QVB.
                 ^^^ acronym-undefined
                                        ^^^ acronym-undefined
                                            ^^^ acronym-undefined
)");
}

TEST_CASE("terms, aliases, common and configured acronyms are known") {
    check_rule("acronym-undefined", R"(
//- infra-specs/infraspec.toml
[vocabulary]
acronyms = ["QCD"]
//- infra-specs/overview.md
# Overview

The QRM and the QTX of the QCD speak HTTP, TLS and JSON on AWS at 12 UTC. You MUST NOT. Phase III. QCE Gateway.
//- infra-specs/responsibilities.md
# Responsibilities

### QCE Gateway

**Dependencies:**
- None
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### QRM

It decides.

### Queue Tax
- Aliases: QTX
)");
}

TEST_CASE("an acronym that is spelled out next to it, anywhere in the root, needs no entry") {
    check_rule("acronym-undefined", R"(
//- infra-specs/a.md
# A

The QRM first.
//- infra-specs/b.md
# B

The Queue Rate Manager (QRM) decides. A QTX (queue tax) is paid. **Quality of Ventilation (QOV)**.
QAZ stands for Quick Azure Zone. The quarterly budget report, QBR, follows.
)");
}

TEST_CASE("ids, code, paths, names of files and shouting are no acronyms") {
    check_rule("acronym-undefined", R"(
//- infra-specs/overview.md
# Overview

ASSERT-QNT-001, QNT-12, `QNT`, README.md, QNT.md, docs/QNT, QNT_HOME, $QNT, QNT(), A12, T3, p99, iPhone, ÄQNTÖ.
THIS SENTENCE IS SHOUTED BECAUSE ALL CAPITALS SHOUT. TODO, [link](https://example.org/QNT), <https://QNT.org>, QNT=1.
)");
}

TEST_CASE("the vocabulary takes the acronym in") {
    check_fix("acronym-undefined", "Add \"QRM\" to vocabulary.md", R"(
//- infra-specs/overview.md
# Overview

The QRM decides.
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request to buy.
)",
              R"(
//- infra-specs/vocabulary.md
# Vocabulary

## Concepts

### Order

A request to buy.

### QRM

Definition to be decided.
)");
}

TEST_CASE("the list of common acronyms is searched by whole tokens") {
    CHECK(rules::is_common_acronym("HTTP"));
    CHECK(rules::is_common_acronym("ACCEPT"));
    CHECK(rules::is_common_acronym("UTC"));
    CHECK_FALSE(rules::is_common_acronym("HTT"));
    CHECK_FALSE(rules::is_common_acronym("TTP S"));
    CHECK_FALSE(rules::is_common_acronym(""));
    CHECK_FALSE(rules::is_common_acronym("RTO"));
}

TEST_CASE("two acronyms that one bracket spells out are both explained") {
    check_rule("acronym-undefined", R"(
//- infra-specs/overview.md
# Overview

Four machines with OPC UA clients (Open Platform Communications Unified Architecture) and a QRM.
                                                                                            ^^^ acronym-undefined
)");
}

TEST_CASE("a row of a list of acronyms explains one, whatever the words begin with") {
    check_rule("acronym-undefined", R"(
//- infra-specs/overview.md
# Overview

| Acronym | Meaning |
|---|---|
| STRIDX | Spoofing, tampering, information disclosure and more |
| QRM | 4 hours |
  ^^^ acronym-undefined
)");
}

TEST_CASE("a known acronym with a number, and the rulers of a key, are none") {
    check_rule("acronym-undefined", R"(
//- infra-specs/overview.md
# Overview

Equipment is rated IP65.

-----END PUBLIC KEY-----
)");
}

}  // namespace infraspec::testing
