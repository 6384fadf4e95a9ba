// The examples that the format was first described with, each in its file, are read in full.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "tests/support/facts.h"
#include "tests/support/paths.h"

using namespace infraspec;
using namespace infraspec::testing;

namespace {

ReadDocument seed(const std::string& name) {
    std::ifstream file(std::string(project_dir) + "/tests/corpus/seed/infra-specs/" + name);
    REQUIRE(file.good());
    std::stringstream text;
    text << file.rdbuf();
    return read_document(text.str(), spec::kind_of_path(name));
}

}  // namespace

TEST_CASE("the vocabulary has 13 terms in 4 categories, with their aliases") {
    const ReadDocument vocabulary = seed("vocabulary.md");
    CHECK(vocabulary.facts.terms.size() == 13);
    CHECK(describe_terms(vocabulary) == R"(Environment (Core Concepts): An isolated deployment of the complete system.
VPC = Virtual Private Cloud (Core Concepts): An isolated network segment in AWS.
Subnet (Core Concepts): A network subdivision within a VPC.
Security Group (Core Concepts): A stateful firewall controlling traffic to/from resources.
Module (Core Concepts): A reusable Terraform component.
Compute Resource (Resource Concepts): Infrastructure for running application code.
Data Resource (Resource Concepts): Infrastructure for storing and retrieving data.
Secret (Resource Concepts): Sensitive configuration value requiring protection.
Infrastructure as Code = IaC (Operational Concepts): Declarative definition of infrastructure.
Terraform State (Operational Concepts): Current infrastructure state tracking.
Drift Detection (Operational Concepts): Identifying manual changes outside IaC.
Least Privilege (Security Concepts): Minimum permissions required for operation.
Defense in Depth (Security Concepts): Multiple layers of security controls.
)");
    std::string types;
    for (const spec::Name& type : vocabulary.facts.environment_types) types += type.text + " ";
    CHECK(types == "development staging production ");
}

TEST_CASE("the API Gateway has its sections, dependencies and three lifecycle keys") {
    CHECK(describe_components(seed("responsibilities.md")) == R"(API Gateway Infrastructure {api gateway}
  Responsibilities [Manages: | Provides: | Exposes:]
  Dependencies [Backend services (Lambda functions, ECS services) | Certificate from ACM | Custom domain from Route53]
  Lifecycle [Provisioner: | Update strategy: | Destruction:]
  -> Backend services
  -> Certificate from ACM
  -> Custom domain from Route53
)");
}

TEST_CASE("the three layers have their keys") {
    CHECK(describe_layers(seed("architecture.md")) == R"(Network Layer {network}
  Components = VPC, public/private subnets, NAT gateways, internet gateway
  Isolation = One VPC per environment
  Security = Network ACLs, security groups with least privilege
  Connectivity = VPC peering for shared services
Compute Layer {compute}
  Components = ECS cluster, Fargate tasks, Lambda functions
  Isolation = Separate security groups per service
  Scaling = Auto-scaling groups, Lambda concurrency limits
  Dependencies = Requires network layer
Data Layer {data}
  Components = RDS PostgreSQL, S3 buckets, DynamoDB tables
  Isolation = Separate databases per environment
  Security = Encryption at rest (KMS), encryption in transit (TLS)
  Backups = Automated backups, point-in-time recovery
  Dependencies = Requires network layer (private subnets)
)");
}

TEST_CASE("the five assertions have all their steps") {
    CHECK(describe_assertions(seed("assertions.md")) == R"(1. High Availability
  Given: Production environment
  When: Single AZ failure occurs
  Then: Services continue with <5s disruption
  And: Auto-healing restores capacity within 5 minutes
2. Security Boundaries
  Given: Database in private subnet
  When: Attempting direct internet access
  Then: Connection is blocked by security group
  And: Only application layer can connect via specific security group
3. Disaster Recovery
  Given: Database with automated backups
  When: Point-in-time restore is requested
  Then: Database can be restored to any point in last 7 days
  And: RTO is <1 hour, RPO is <5 minutes
4. Secrets Management
  Given: Application requiring database credentials
  When: Application starts
  Then: Credentials are fetched from Secrets Manager
  And: Credentials are rotated automatically every 30 days
  And: No credentials appear in logs or environment variables
5. Cost Control
  Given: Non-production environments
  When: Outside business hours (6pm-8am, weekends)
  Then: Non-critical resources are automatically stopped
  And: Cost reduction of >60% for non-prod is achieved
)");
}

TEST_CASE("the database choice has two options and an outcome") {
    CHECK(describe_decisions(seed("tradeoffs.md")) == R"(Database Choice: RDS vs DynamoDB
  option RDS PostgreSQL * + -
  option DynamoDB + -
  Decision = RDS PostgreSQL for transactional data, DynamoDB for session storage
  Rationale = Prioritize data integrity and query flexibility for core business logic
)");
}

TEST_CASE("constraints, the naming pattern and the handoff list are read") {
    const ReadDocument constraints = seed("constraints.md");
    CHECK(constraints.facts.constraints.size() == 46);
    REQUIRE(constraints.facts.naming.size() == 1);
    CHECK(constraints.facts.naming[0].format.text == "{project}-{environment}-{resource_type}-{name}");
    REQUIRE(constraints.facts.naming[0].examples.size() == 1);
    CHECK(constraints.facts.naming[0].examples[0].text == "myapp-prod-rds-main");

    const ReadDocument readme = seed("README.md");
    REQUIRE(readme.facts.handoff.has_value());
    CHECK(readme.facts.handoff->files.size() == 9);
    CHECK(readme.facts.handoff->files.front().text == "overview.md");
}
