#include "features/rename/respell.h"

#include <doctest/doctest.h>

namespace infraspec {
namespace {

std::string respelled(std::string_view mention, std::string_view defined, std::string_view name,
                      bool verbatim = false) {
    const features::Spelling spelling{mention, {{0, static_cast<text::Offset>(mention.size())}}, verbatim};
    return features::respell(spelling, defined, name).value_or("(left)");
}

TEST_CASE("a mention keeps its case") {
    CHECK(respelled("Security Group", "Security Group", "Fire Wall") == "Fire Wall");
    CHECK(respelled("security group", "Security Group", "Fire Wall") == "fire wall");
    CHECK(respelled("Security group", "Security Group", "Fire Wall") == "Fire wall");
    CHECK(respelled("SECURITY GROUP", "Security Group", "Fire Wall") == "FIRE WALL");
    CHECK(respelled("Security Group", "security group", "fire wall") == "Fire Wall");
    CHECK(respelled("größe", "Größe", "Übermaß") == "übermaß");
}

TEST_CASE("a mention keeps its number") {
    CHECK(respelled("security groups", "Security Group", "Access Policy") == "access policies");
    CHECK(respelled("policies", "Policy", "Key") == "keys");
    CHECK(respelled("classes", "Class", "Box") == "boxes");
    CHECK(respelled("VPCs", "VPC", "Network") == "Networks");
    CHECK(respelled("Networks", "Network", "VPC") == "VPCs");
    CHECK(respelled("SECURITY GROUPS", "Security Group", "Access Policy") == "ACCESS POLICIES");
    CHECK(respelled("credential", "Credentials", "Secrets") == "secret");
    CHECK(respelled("Credentials", "Credentials", "Secret") == "Secret");
    CHECK(respelled("Redis", "Redis", "Cache") == "Cache");
}

TEST_CASE("acronyms stay large in running text and are small where the mention is an identifier") {
    CHECK(respelled("job queue", "Job Queue", "SQS Queue") == "SQS queue");
    CHECK(respelled("job-queue", "Job Queue", "SQS Queue", true) == "sqs-queue");
    CHECK(respelled("API gateway", "API Gateway", "AWS Gateway") == "AWS gateway");
    CHECK(respelled("api gateway", "API Gateway", "AWS Gateway") == "aws gateway");
}

TEST_CASE("names of another number of words follow the manner of the mention") {
    CHECK(respelled("security groups", "Security Group", "Firewall") == "firewalls");
    CHECK(respelled("firewalls", "Firewall", "Security Group") == "security groups");
    CHECK(respelled("security-group", "Security Group", "Virtual Private Cloud", true) == "virtual-private-cloud");
    CHECK(respelled("security_group", "Security Group", "Wall", true) == "wall");
    CHECK(respelled("API gateways", "API Gateway", "Front Door Service") == "front door services");
    CHECK(respelled("Security group", "Security Group", "Virtual Private Cloud") == "Virtual private cloud");
}

TEST_CASE("line breaks and marks inside a mention stay") {
    CHECK(respelled("security\n  group", "Security Group", "Fire Wall") == "fire\n  wall");
    CHECK(respelled("Security\n> Group", "Security Group", "Virtual Private Cloud") == "Virtual\n> Private Cloud");
    CHECK(features::respell({"Security** Group", {{0, 8}, {10, 16}}, false}, "Security Group", "Fire Wall") ==
          "Fire** Wall");
    CHECK_FALSE(features::respell({"Security** Group", {{0, 8}, {10, 16}}, false}, "Security Group", "Wall"));
}

TEST_CASE("punctuation belongs to the name") {
    CHECK(respelled("CI/CD pipelines", "CI/CD Pipeline", "Build Line") == "build lines");
    CHECK(respelled("build lines", "Build Line", "CI/CD Pipeline") == "CI/CD pipelines");
}

}  // namespace
}  // namespace infraspec
