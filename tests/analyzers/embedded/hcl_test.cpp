#include "embedded/hcl.h"

#include <doctest/doctest.h>

#include <string>

namespace infraspec {
namespace {

using embedded::HclPtr;

/// One line a block: type and labels, after those around it; one a name: its value, `=` before a lone string.
std::string outline(const HclPtr& hcl) {
    std::string text;
    for (const auto& block : hcl->blocks) {
        for (auto parent = block.parent; parent != embedded::no_hcl; parent = hcl->blocks[parent].parent) text += "  ";
        text += hcl->slice(block.type);
        for (const auto label : block.labels) text += " " + std::string(hcl->slice(label));
        text += " | " + std::string(hcl->slice(block.header)) + "\n";
    }
    for (const auto& attribute : hcl->attributes) {
        if (attribute.block != embedded::no_hcl)
            text += std::string(hcl->slice(hcl->blocks[attribute.block].type)) + ".";
        if (attribute.object != embedded::no_hcl)
            text += std::string(hcl->slice(hcl->attributes[attribute.object].name)) + ".";
        text += hcl->slice(attribute.name);
        text += attribute.interpolated ? " ~ " : attribute.text.empty() ? " : " : " = ";
        text += std::string(hcl->slice(attribute.text.empty() ? attribute.value : attribute.text)) + "\n";
    }
    return text;
}

/// The text with `«»` around the fault.
std::string marked_fault(const std::string& text) {
    const auto hcl = embedded::read_hcl(text);
    if (!hcl->fault) return text;
    CHECK(hcl->blocks.empty());
    CHECK(hcl->attributes.empty());
    const auto token = hcl->fault->token;
    return text.substr(0, token.begin) + "«" + text.substr(token.begin, token.size()) + "»" + text.substr(token.end);
}

bool is_read(const std::string& text) {
    return marked_fault(text) == text;
}

TEST_CASE("blocks and attributes are read with their places") {
    const auto hcl = embedded::read_hcl(R"(# main.tf
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      "version" = "~> 5.0" // pinned
    }
  }
}

resource aws_s3_bucket "größe" {
  bucket = "shop-${var.env}-logs"
  tags   = merge(local.tags, { Name = "logs" })
  count  = var.on ? 1 : 0
  policy = <<-EOT
    {"Version": "2012"}
  EOT
}
)");
    CHECK_FALSE(hcl->fault);
    CHECK(outline(hcl) == R"(terraform | terraform
  required_providers | required_providers
resource aws_s3_bucket größe | resource aws_s3_bucket "größe"
required_providers.aws : {
      source  = "hashicorp/aws"
      "version" = "~> 5.0" // pinned
    }
required_providers.aws.source = hashicorp/aws
required_providers.aws.version = ~> 5.0
resource.bucket ~ shop-${var.env}-logs
resource.tags : merge(local.tags, { Name = "logs" })
resource.tags.Name = logs
resource.count : var.on ? 1 : 0
resource.policy : <<-EOT
    {"Version": "2012"}
  EOT
)");
}

TEST_CASE("whatever Terraform's language reference shows is read") {
    for (const std::string text : {
             "",
             "\n\n",
             "# nothing but a comment\n",
             "/* of\n several */ locals {}\n",
             "a = 1\r\nb {\r\n  c = 2\r\n}\r\n",
             "cidr = \"10.0.0.0/16\"",
             "{ \"a\": 1 }",
             "variable \"x\" { type = string }",
             "x = [for s in var.list : upper(s) if s != \"\"]\n",
             "x = {for k, v in var.map : k => v...}\n",
             "x = { for s in var.list : s => upper(s) }\n",
             "x = { (var.key) = 1, b : 2, \"c d\" = 3 }\n",
             "x = [\n  1,\n  2,\n]\n",
             "x = max([1, 2]...)\n",
             "x = aws_instance.web[*].id\n",
             "x = aws_instance.web.*.id\n",
             "x = var.a == null ? !true : -1 >= 2 && (3 % 2) != 0 || false\n",
             "x = \"${var.a}-${join(\",\", [\"b\"])}\"\n",
             "x = \"%{ if var.a != \"\" }yes%{ else }no%{ endif }\"\n",
             "x = \"$${literal} \\\"quoted\\\" \\u00e9\"\n",
             "x = <<EOT\nhello ${var.name}\n%{ for s in var.l ~}\n${s}\n%{ endfor ~}\nEOT\n",
             "x = {\n  a = <<-EOT\n    b\n  EOT\n}\n",
             "resource \"a\" \"b\" {\n  dynamic \"c\" {\n    for_each = var.d\n    content {\n      e = c.value\n    "
             "}\n  }\n}\n",
             "check \"health\" {\n  assert {\n    condition = can(regex(\"^a\", var.b))\n    error_message = \"no\"\n  "
             "}\n}\n",
             "x = var.list[0].name[\"key\"]\n",
             "x = provider::time::rfc3339_parse(\"2026\")\n",
         }) {
        CHECK(marked_fault(text) == text);
    }
}

TEST_CASE("what a snippet leaves out is no fault") {
    CHECK(is_read("module \"vpc\" {\n  source = \"./vpc\"\n  ...\n}\n"));
    CHECK(is_read("module \"vpc\" { ... }\n"));
    CHECK(is_read("...\n\nmodule \"vpc\" {}\n\n…\n"));
    CHECK(is_read("module \"vpc\" {\n  source = ...\n  cidr = …\n  zones = [\"a\", ...]\n}\n"));
    CHECK(is_read("cidr = <your CIDR>\nname = <name>\n"));
    CHECK(is_read("x = f(<a>, <b>)\n"));
    CHECK(outline(embedded::read_hcl("name = \"a, ... b\"\n")) == "name = a, ... b\n");
    CHECK_FALSE(is_read("x = 1 ...\n"));
}

TEST_CASE("a fault is pointed at where a person would") {
    CHECK(marked_fault("a = [1, 2\n") == "a = «[»1, 2\n");
    CHECK(marked_fault("a = [1, 2\nb = 3\n") == "a = «[»1, 2\nb = 3\n");
    CHECK(marked_fault("m \"a\" {\n  b = f(1\n}\n") == "m \"a\" {\n  b = f«(»1\n}\n");
    CHECK(marked_fault("resource \"a\" \"b\" {\n  c = 1\n") == "resource \"a\" \"b\" «{»\n  c = 1\n");
    CHECK(marked_fault("resource \"a\" {\n  c = 1\n\nresource \"b\" {\n}\n") ==
          "resource \"a\" «{»\n  c = 1\n\nresource \"b\" {\n}\n");
    CHECK(marked_fault("a {\n}}\n") == "a {\n}«}»\n");
    CHECK(marked_fault("a = \"open\nb = 1\n") == "a = «\"»open\nb = 1\n");
    CHECK(marked_fault("a = \"open\nb = \"c\"\n") == "a = «\"»open\nb = \"c\"\n");
    CHECK(marked_fault("a = \"open\nb\"\n") == "a = «\"»open\nb\"\n");
    CHECK(marked_fault("a =\nb = 1\n") == "a «=»\nb = 1\n");
    CHECK(marked_fault("a = 1 +\n") == "a = 1 «+»\n");
    CHECK(marked_fault("a = [\"x\"\n \"y\"]\n") == "a = [\"x\"\n «\"y\"»]\n");
    CHECK(marked_fault("variable x string\n") == "variable x «string»\n");
    CHECK(marked_fault("a = <<EOT\n hi\n") == "a = «<<»EOT\n hi\n");
    CHECK(marked_fault("a: 1\n") == "a«:» 1\n");
    CHECK(marked_fault("a = \"${b\"\n").find("«") != std::string::npos);
}

TEST_CASE("bytes that are no text are read over") {
    for (const auto* tail : {"\xE2", "\xE2\x80", "\xF0\x9F\x98", "\xFF", "\xC3"}) {
        CHECK_FALSE(is_read(std::string("module x y\n") + tail));
        CHECK(is_read(std::string("a = \"") + tail + "\"\n"));
        CHECK(is_read(std::string("a = 1 # ") + tail));
    }
}

TEST_CASE("a text that is edited is read as if it were new") {
    std::string text = "module \"queue\" {\n  source = \"./queue\"\n  days = [1, 2]\n}\n\nlocals {\n  a = 1\n}\n";
    auto edited = embedded::reread_hcl(text, nullptr);
    for (const auto& [from, to] :
         std::vector<std::pair<std::string, std::string>>{{"queue\" {", "topic\" {"},
                                                          {"2]", "2"},
                                                          {"[1, 2", "[1, 2, 3]"},
                                                          {"locals {\n", "locals {\n  b = \"x\"\n"},
                                                          {"./queue", "./${var.b}"},
                                                          {"\n\n", "\n"}}) {
        text.replace(text.find(from), from.size(), to);
        CAPTURE(text);
        edited = embedded::reread_hcl(text, edited.get());
        const auto fresh = embedded::read_hcl(text);
        CHECK(outline(edited) == outline(fresh));
        CHECK(edited->fault.has_value() == fresh->fault.has_value());
    }
}

}  // namespace
}  // namespace infraspec
