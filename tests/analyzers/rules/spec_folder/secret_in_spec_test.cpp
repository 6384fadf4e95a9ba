// The secrets of these tests are made up, and put together from parts where a scanner would take them for real ones.
#include <doctest/doctest.h>

#include <string>

#include "tests/support/rule_check.h"

namespace infraspec::testing {
namespace {

constexpr std::string_view message = ": revoke it, keep the new one in a secret store, and only name it here";

/// A document with `line`, and carets under `secret` in it.
std::string document(const std::string& line, const std::string& secret, std::string_view what) {
    return "//- infra-specs/security.md\n# Security\n\n" + line + "\n" + std::string(line.find(secret), ' ') +
           std::string(secret.size(), '^') + " secret-in-spec: This is " + std::string(what) + std::string(message) +
           "\n";
}

}  // namespace

TEST_CASE("tokens are known by their shape, wherever they stand") {
    const std::string aws = std::string("AKIA") + "Z7QK2MBV5TXW3RJD";
    check_rule("secret-in-spec", document("The key " + aws + " signs.", aws, "an AWS access key id"));
    check_rule("secret-in-spec", document("The key `" + aws + "`.", aws, "an AWS access key id"));
    check_rule("secret-in-spec", document("<!-- " + aws + " -->", aws, "an AWS access key id"));
    const std::string github = std::string("ghp") + "_9fK2mQx7Lr4TzB8vN1cW6yHs3JdP5aEu0RgX";
    check_rule("secret-in-spec", document("- Token: " + github, github, "a GitHub token"));
    const std::string slack = std::string("xoxb") + "-2938471029-kQ7mZx2LpR9tVb";
    check_rule("secret-in-spec", document("curl -H " + slack + ".", slack, "a Slack token"));
    const std::string jwt = std::string("eyJ") + "hbGciOiJIUzI1NiJ9.eyJzdWIiOiJvcmRlcnMifQ.q7Zt2Lk9Xv4Bn8Rw1Ys5";
    check_rule("secret-in-spec", document("Bearer " + jwt, jwt, "a signed token"));
}

TEST_CASE("passwords and keys are known by the name that they are given to") {
    check_rule("secret-in-spec", document("- Password: hunter2", "hunter2", "a password"));
    check_rule("secret-in-spec", document("- **Password:** `S3cret!9`", "S3cret!9", "a password"));
    check_rule("secret-in-spec", document("db_password = \"Tr0ub4dor&3\" # rotate", "Tr0ub4dor&3", "a password"));
    check_rule("secret-in-spec", document("{ \"admin-passwd\": 'Wal7nut!Tree' }", "Wal7nut!Tree", "a password"));
    check_rule("secret-in-spec",
               document("postgres://orders:Wal7nutTree@db.internal/orders", "Wal7nutTree", "a password"));
    const std::string key = "kJ8mQ2xLr4TzB8vN1cW6yHs3JdP5aEu0RgXfV9Zt";
    check_rule("secret-in-spec", document("aws_secret_access_key = " + key, key, "a token or key"));
    check_rule("secret-in-spec", document("`client_secret: " + key + "`", key, "a token or key"));
}

TEST_CASE("a private key is reported from BEGIN to END") {
    const std::string dashes = "-----";
    check_rule("secret-in-spec", "//- infra-specs/security.md\n# Security\n\n```\n" + dashes + "BEGIN RSA PRIVATE KEY" +
                                     dashes + "\n" + "^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^+2:29 secret-in-spec\n" +
                                     "MIIEpQIBAAKCAQEAx7Zt2Lk9Xv4Bn8Rw1Ys5Qp3\n" + dashes + "END RSA PRIVATE KEY" +
                                     dashes + "\n```\n");
}

TEST_CASE("what stands for a secret is none") {
    check_rule("secret-in-spec", R"(
//- infra-specs/security.md
# Security

- The documented key is AKIAIOSFODNN7EXAMPLE, with the secret wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
- AKIAXXXXXXXXXXXXXXXX
- aws_secret_access_key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
- Password: ${DB_PASSWORD}
- Password: $DB_PASSWORD
- Password: <password>
- Password: see below
- Password: required
- Password: 14 characters or more
- Password: Argon2id
- Password: rotated every 90 days, kept in Secrets Manager
- Password: ********
- password = var.db_password2
- password = random_password.db2.result
- password = "{{ lookup('vault', 'db1') }}"
- password: ENC[AES256_GCM,data:p673w==,iv:YY=,type:str]
- password: vault:secret/data/db#pass1
- Secret: orders-db-credentials-2
- Secret: arn:aws:secretsmanager:eu-north-1:123456789012:secret:orders-AbC123
- Token: OAuth2
- Token lifetime: 15m
- Password policy: Strong1
- manage_master_user_password = true
- postgres://user:password@host/orders, postgres://orders:${DB_PASSWORD}@db/orders
- https://example.org:8443/a@b
- See [the token: 2](security.md#token)
- commit 9fceb02d0ae598e95dc970b74767f19372d61af8

```
-----BEGIN PRIVATE KEY-----
...
-----END PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIIEpQIBAAKCAQEAx7Zt2Lk9Xv4Bn8Rw1Ys5Qp3MIIEpQIBAAKCAQ
-----END CERTIFICATE-----
```

The header `-----BEGIN RSA PRIVATE KEY-----` must never appear in a repository.
)");
}

TEST_CASE("a secret gives way to a reference") {
    check_fix("secret-in-spec", "Replace by the reference ${DB_PASSWORD}", R"(
//- infra-specs/security.md
# Security

- `db_password = "Tr0ub4dor&3"`
)",
              R"(
//- infra-specs/security.md
# Security

- `db_password = "${DB_PASSWORD}"`
)");
}

TEST_CASE("the message does not repeat the secret") {
    const auto text = annotated(parse_fixture("//- infra-specs/security.md\n# Security\n\nPassword: hunter2\n"),
                                "secret-in-spec", false);
    CHECK(text.find("hunter2", text.find("secret-in-spec")) == std::string::npos);
}

TEST_CASE("a token of a known shape is one even when it is typed in order") {
    const std::string aws = std::string("AKIA") + "1234567890ABCDEF";
    check_rule("secret-in-spec", document("The key " + aws + " signs.", aws, "an AWS access key id"));
    const std::string github = std::string("ghp") + "_abcdefghijklmnopqrstuvwxyz0123456789";
    check_rule("secret-in-spec", document("- Token: " + github, github, "a GitHub token"));
    check_rule("secret-in-spec", document("- Password: Secret123!", "Secret123!", "a password"));
    check_rule("secret-in-spec", "//- infra-specs/security.md\n# Security\n\n- Password: secrets/orders1\n");
}

}  // namespace infraspec::testing
