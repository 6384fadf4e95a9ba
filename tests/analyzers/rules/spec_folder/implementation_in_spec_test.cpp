#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("Terraform code in a specification is reported at the fence's info string") {
    check_rule("implementation-in-spec", R"(
//- infra-specs/security.md
# Security

```hcl
   ^^^ implementation-in-spec: Terraform code in a specification: say what must hold here, and leave the code to the module
resource "aws_kms_key" "payments" {}
```

- In a list:

  ~~~Terraform title="main.tf"
     ^^^^^^^^^^^^^^^^^^^^^^^^^ implementation-in-spec
  module "größe" {}
  ~~~

> ```tf
     ^^ implementation-in-spec
> locals {}
> ```
//- infra-specs/assertions/network.md
# Network

```hcl
   ^^^ implementation-in-spec
```
)");
}

TEST_CASE("code in modules, conventions, the module registry and other documents is at home there") {
    check_rule("implementation-in-spec", R"(
//- infra-specs/modules/network.md
# Network

```hcl
module "network" {}
```
//- infra-specs/conventions.md
# Conventions

```hcl
locals {}
```
//- infra-specs/module-registry.md
# Module Registry

```terraform
module "network" {}
```
//- infra-specs/migration-notes.md
# Notes

```tf
locals {}
```
)");
}

TEST_CASE("other fences are no implementation") {
    check_rule("implementation-in-spec", R"(
//- infra-specs/architecture.md
# Architecture

```mermaid
graph TD
```

```
resource "aws_kms_key" "payments" {}
```

```tfvars
region = "eu-north-1"
```

Terraform code in `hcl` lives elsewhere.
)");
}

}  // namespace infraspec::testing
