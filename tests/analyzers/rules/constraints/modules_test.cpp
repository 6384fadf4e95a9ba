#include <doctest/doctest.h>

#include "tests/support/rule_check.h"

namespace infraspec::testing {

TEST_CASE("code that does not parse is reported at its first bad token") {
    check_rule("module-syntax", R"(
//- infra-specs/modules/queue.md
# Queue

```hcl
module "queue" {
  days = [7, 14
         ^ module-syntax: "[" is never closed: Terraform cannot read this code
}
```

- Größe:

  ```terraform
  resource "aws_sqs_queue" "größe" {
    name = "orders
           ^ module-syntax: This text has no closing quote on its line: Terraform cannot read this code
  }
  ```

> ```tf
> variable "days" string
                  ^^^^^^ module-syntax: Something is missing behind "string": Terraform cannot read this code
> ```

```hcl
days =
     ^ module-syntax: Something is missing behind "=": Terraform cannot read this code
```
)");
}

TEST_CASE("code that parses, what it leaves out, other languages and other documents are left alone") {
    check_rule("module-syntax", R"(
//- infra-specs/modules/queue.md
# Queue

```hcl
module "queue" {
  source = <where the modules are>
  ...
}
```

```
module "queue" {
```

```json
{ "a": [ }
```
//- infra-specs/conventions.md
# Conventions

```hcl
module "queue" {
```
)");
}

TEST_CASE("a provider without a version or with an open one is reported at the version, else at its name") {
    check_rule("module-provider-unpinned", R"(
//- infra-specs/modules/queue.md
# Queue

```hcl
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0"
                 ^^^^^^ module-provider-unpinned: The version of "aws" has no upper bound: pin it, as in "~> 5.0"
    }
    random = { source = "hashicorp/random" }
    ^^^^^^ module-provider-unpinned: "random" has no version: pin it, as in version = "~> 5.0"
    dns  = "> 3.0, != 3.1"
            ^^^^^^^^^^^^^ module-provider-unpinned
    null = { source = "hashicorp/null", version = "" }
                                                  ^^ module-provider-unpinned
  }
}

provider "google" {
  version = ">= 4.0"
             ^^^^^^ module-provider-unpinned: The version of "google" has no upper bound: pin it, as in "~> 5.0"
}
```
)");
}

TEST_CASE("pinned providers, versions that are computed or left open for the reader, and other documents") {
    check_rule("module-provider-unpinned", R"(
//- infra-specs/modules/queue.md
# Queue

```hcl
terraform {
  required_version = ">= 1.5"
  required_providers {
    aws     = { source = "hashicorp/aws", version = "~> 5.0" }
    azurerm = { source = "hashicorp/azurerm", version = "= 3.1.0" }
    google  = { source = "hashicorp/google", version = "4.80.0" }
    random  = { source = "hashicorp/random", version = ">= 3.0, < 4.0" }
    null    = { source = "hashicorp/null", version = var.null_version }
    dns     = { source = "hashicorp/dns", version = "${var.dns}" }
    time    = { source = "hashicorp/time", version = "x.y.z" }
    state   = { source = "terraform.io/builtin/terraform" }
  }
}

provider "aws" {
  region = var.region
}

module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = ">= 5.0"
}
```
//- infra-specs/conventions.md
# Conventions

```hcl
terraform {
  required_providers {
    aws = { version = ">= 5.0" }
  }
}
```
)");
}

TEST_CASE("an open version is pinned where it begins") {
    check_fix("module-provider-unpinned", "Pin to \"~> 5.0\"", R"(
//- infra-specs/modules/queue.md
# Queue

```hcl
provider "aws" {
  version = ">= 5.0"
}
```
)",
              R"(
//- infra-specs/modules/queue.md
# Queue

```hcl
provider "aws" {
  version = "~> 5.0"
}
```
)");
}

TEST_CASE("names that the code of a module gives follow the naming format") {
    check_rule("naming-violation", R"(
//- infra-specs/constraints.md
# Constraints

## Naming Conventions

- Format: `{project}-{environment}-{name}`
- Example: `shop-prod-orders`
//- infra-specs/modules/queue.md
# Queue

```hcl
resource "aws_sqs_queue" "orders" {
  name = "shop-orders"
          ^^^^^^^^^^^ naming-violation: "shop-orders" begins like the names of the naming format and does not follow it: name it like "shop-prod-orders"
  tags = { Name = "shop-prod-orders", Team = "shop-orders" }
}
resource "aws_s3_bucket" "logs" {
  bucket      = "shop-prod-logs"
  name_prefix = "shop-"
  policy_name = "shop-${var.env}"
  path        = "shop-x"
  description = "shop-"
}
```
//- infra-specs/conventions.md
# Conventions

```hcl
name = "shop-orders"
```
)");
}

}  // namespace infraspec::testing
