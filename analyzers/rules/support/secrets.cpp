#include "rules/support/secrets.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace infraspec::rules {
namespace {

using text::Offset;
using text::Range;

constexpr auto npos = std::string_view::npos;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_letter(char c) {
    return is_upper(c) || is_lower(c);
}
bool is_name(char c) {
    return is_letter(c) || is_digit(c) || c == '_' || c == '-';
}

/// Asked behind every word of a text: a loop over a few characters beats the call of a search.
constexpr bool is_one_of(char c, std::string_view characters) {
    for (const char each : characters) {
        if (c == each) return true;
    }
    return false;
}

std::string lower_case(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

Range range_of(std::size_t begin, std::size_t size) {
    return {static_cast<Offset>(begin), static_cast<Offset>(begin + size)};
}

/// Written to be read as an example: "AKIAIOSFODNN7EXAMPLE", "xxxxxxxx".
bool is_made_up(std::string_view value) {
    constexpr std::array<std::string_view, 6> signs{"example", "sample", "dummy", "redacted", "xxxx", "your"};
    const auto folded = lower_case(value);
    if (std::ranges::any_of(signs, [&](auto sign) { return folded.find(sign) != npos; })) return true;
    std::string distinct(folded);
    std::ranges::sort(distinct);
    const auto rest = std::ranges::unique(distinct);
    return distinct.size() - rest.size() < std::min<std::size_t>(5, value.size());
}

struct TokenShape {
    std::string_view prefix;
    std::size_t at_least;     ///< characters behind the prefix
    std::size_t at_most;      ///< of these; 0: any number
    std::string_view others;  ///< what may stand there beside letters and digits
    std::string_view what;
    std::string_view variable;
};

constexpr std::array token_shapes{
    TokenShape{"AKIA", 16, 16, "", "an AWS access key id", "AWS_ACCESS_KEY_ID"},
    TokenShape{"ASIA", 16, 16, "", "an AWS access key id", "AWS_ACCESS_KEY_ID"},
    TokenShape{"ghp_", 36, 0, "", "a GitHub token", "GITHUB_TOKEN"},
    TokenShape{"gho_", 36, 0, "", "a GitHub token", "GITHUB_TOKEN"},
    TokenShape{"ghu_", 36, 0, "", "a GitHub token", "GITHUB_TOKEN"},
    TokenShape{"ghs_", 36, 0, "", "a GitHub token", "GITHUB_TOKEN"},
    TokenShape{"ghr_", 36, 0, "", "a GitHub token", "GITHUB_TOKEN"},
    TokenShape{"github_pat_", 22, 0, "_", "a GitHub token", "GITHUB_TOKEN"},
    TokenShape{"glpat-", 20, 0, "_-", "a GitLab token", "GITLAB_TOKEN"},
    TokenShape{"xoxb-", 20, 0, "-", "a Slack token", "SLACK_TOKEN"},
    TokenShape{"xoxp-", 20, 0, "-", "a Slack token", "SLACK_TOKEN"},
    TokenShape{"xoxa-", 20, 0, "-", "a Slack token", "SLACK_TOKEN"},
    TokenShape{"sk_live_", 16, 0, "", "a Stripe key", "STRIPE_KEY"},
    TokenShape{"rk_live_", 16, 0, "", "a Stripe key", "STRIPE_KEY"},
    TokenShape{"AIza", 35, 35, "_-", "a Google API key", "GOOGLE_API_KEY"},
    TokenShape{"npm_", 36, 36, "", "an npm token", "NPM_TOKEN"},
    TokenShape{"hvs.", 24, 0, "_-", "a Vault token", "VAULT_TOKEN"},
    TokenShape{"dop_v1_", 64, 64, "", "a DigitalOcean token", "DIGITALOCEAN_TOKEN"},
    TokenShape{"sk-proj-", 32, 0, "_-", "an OpenAI key", "OPENAI_API_KEY"},
    TokenShape{"sk-ant-", 32, 0, "_-", "an Anthropic key", "ANTHROPIC_API_KEY"},
    TokenShape{"SG.", 50, 0, "._-", "a SendGrid key", "SENDGRID_API_KEY"},
    TokenShape{"eyJ", 40, 0, "._-", "a signed token", "ACCESS_TOKEN"},
};

/// The first characters of the shapes: nearly every word of a text begins with another.
constexpr auto first_characters = [] {
    std::array<bool, 256> first{};
    for (const auto& shape : token_shapes) first[static_cast<unsigned char>(shape.prefix[0])] = true;
    return first;
}();

std::optional<Secret> token_at(std::string_view bytes, std::size_t at) {
    const auto rest = bytes.substr(at);
    if (!first_characters[static_cast<unsigned char>(rest[0])]) return std::nullopt;
    for (const auto& shape : token_shapes) {
        if (rest[0] != shape.prefix[0] || !rest.starts_with(shape.prefix)) continue;
        auto end = shape.prefix.size();
        while (end < rest.size() &&
               (is_letter(rest[end]) || is_digit(rest[end]) || shape.others.find(rest[end]) != npos))
            ++end;
        while (rest[end - 1] == '.') --end;  // of the sentence
        const auto body = rest.substr(shape.prefix.size(), end - shape.prefix.size());
        const bool fits = body.size() >= shape.at_least && (shape.at_most == 0 || body.size() <= shape.at_most);
        if (!fits || is_made_up(body) || std::ranges::none_of(body, is_digit)) return std::nullopt;
        if (shape.prefix.ends_with("IA") && std::ranges::any_of(body, is_lower)) return std::nullopt;
        // A header, a payload and a signature.
        if (shape.prefix == "eyJ" && std::ranges::count(body, '.') != 2) return std::nullopt;
        return Secret{range_of(at, end), shape.what, std::string(shape.variable)};
    }
    return std::nullopt;
}

/// `-----BEGIN … PRIVATE KEY-----` up to its END. A block with nothing in it shows only what one looks like.
std::optional<Secret> key_at(std::string_view bytes, std::size_t at) {
    constexpr std::string_view begin = "-----BEGIN ";
    constexpr std::string_view end = "-----END ";
    const auto rest = bytes.substr(at);
    if (!rest.starts_with(begin)) return std::nullopt;
    const auto title_end = rest.find("-----", begin.size());
    if (title_end == npos) return std::nullopt;
    const auto title = rest.substr(begin.size(), title_end - begin.size());
    if (title.find('\n') != npos || title.find("PRIVATE KEY") == npos) return std::nullopt;
    const auto last = "-----END " + std::string(title) + "-----";
    const auto close = rest.find(last, title_end);
    if (close == npos) return std::nullopt;
    const auto body = rest.substr(title_end + 5, close - title_end - 5);
    if (body.find(end) != npos || is_made_up(body)) return std::nullopt;
    std::size_t run = 0;
    const bool has_key = std::ranges::any_of(body, [&](char c) {
        run = is_letter(c) || is_digit(c) || c == '+' || c == '/' || c == '=' ? run + 1 : 0;
        return run >= 12;
    });
    if (!has_key) return std::nullopt;
    return Secret{range_of(at, close + last.size()), "a private key", "PRIVATE_KEY"};
}

struct Classes {
    bool lower = false, upper = false, digit = false, symbol = false;
    std::size_t turns = 0;  ///< between letters and digits

    std::size_t count() const {
        return std::size_t{lower} + std::size_t{upper} + std::size_t{digit} + std::size_t{symbol};
    }
};

Classes classes_of(std::string_view value) {
    Classes classes;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        classes.lower = classes.lower || is_lower(c);
        classes.upper = classes.upper || is_upper(c);
        classes.digit = classes.digit || is_digit(c);
        classes.symbol = classes.symbol || std::string_view("!@#$%^&*?~+=|").find(c) != npos;
        if (i > 0 && is_digit(c) != is_digit(value[i - 1])) ++classes.turns;
    }
    return classes;
}

/// `${DB_PASSWORD}`, `<password>`, `{{ password }}`, `vault:…`, `arn:…`, `ENC[…]`, `****`.
bool is_reference(std::string_view value) {
    constexpr std::array<std::string_view, 15> schemes{"arn:",  "vault:",  "ssm:",    "kms:",    "sops:",
                                                       "op://", "http",    "env:",    "aws:",    "enc[",
                                                       "enc:",  "secret:", "secret/", "secret.", "secrets"};
    const auto folded = lower_case(value);
    return value.find_first_of("{}<>()[]") != npos || value.starts_with('$') || value.find("**") != npos ||
           std::ranges::any_of(schemes, [&](auto scheme) { return folded.starts_with(scheme); });
}

/// `sha256`, `OAuth2`, `argon2id`: how secrets are made, not one of them.
bool is_technique(std::string_view value) {
    constexpr std::array<std::string_view, 18> names{"argon", "bcrypt", "scrypt", "pbkdf", "sha",    "md5",
                                                     "aes",   "oauth",  "jwt",    "saml",  "rsa",    "ed25519",
                                                     "ecdsa", "hmac",   "hs256",  "rs256", "base64", "totp"};
    const auto folded = lower_case(value);
    return std::ranges::any_of(names, [&](auto name) { return folded.starts_with(name); });
}

bool is_password(std::string_view value, bool quoted_value) {
    if (value.size() < 6 || value.size() > 128 || is_reference(value) || is_technique(value)) return false;
    const auto classes = classes_of(value);
    if (!classes.lower && !classes.upper) return false;
    // Names of secrets have parts: "orders-db-2", "prod/db", "var.db_password". In quotes a password may have some too.
    const bool has_parts = value.find_first_of("-_/.:,") != npos;
    if (has_parts && !(quoted_value && classes.symbol && classes.count() >= 3)) return false;
    return (classes.digit || classes.symbol) && classes.count() >= 2 && !is_made_up(value);
}

bool is_random(std::string_view value) {
    if (value.size() < 20 || value.size() > 512 || is_reference(value) || is_made_up(value)) return false;
    const bool plain = std::ranges::all_of(value, [](char c) {
        return is_letter(c) || is_digit(c) || c == '+' || c == '/' || c == '=' || c == '_' || c == '~';
    });
    const auto classes = classes_of(value);
    if (value.find("12345678") != npos) return false;  // counted, not drawn
    const bool hexadecimal = value.size() >= 32 && std::ranges::all_of(value, [](char c) {
                                 return std::isxdigit(static_cast<unsigned char>(c)) != 0;
                             });
    return plain && classes.digit && classes.turns >= 4 && (hexadecimal || (classes.lower && classes.upper));
}

enum class KeyKind { none, password, token };

KeyKind kind_of_key(std::string_view key) {
    auto folded = lower_case(key);
    std::erase_if(folded, [](char c) { return c == '_' || c == '-'; });
    constexpr std::array<std::string_view, 4> passwords{"password", "passwd", "pwd", "passphrase"};
    constexpr std::array<std::string_view, 7> tokens{"token",        "secret",     "apikey",   "secretkey",
                                                     "clientsecret", "privatekey", "accesskey"};
    const auto ends = [&](auto word) { return folded.ends_with(word); };
    if (std::ranges::any_of(passwords, ends)) return KeyKind::password;
    return std::ranges::any_of(tokens, ends) ? KeyKind::token : KeyKind::none;
}

/// "db_password" as DB_PASSWORD.
std::string variable_of(std::string_view key) {
    std::string name;
    for (const char c : key) name += c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    name.erase(0, name.find_first_not_of('_'));
    return name;
}

/// The value that `key` ending at `at` is given: `key: v`, `**Key:** v`, `key = "v"`, `"key": "v"`, `| key | v |` not.
std::optional<Secret> value_behind(std::string_view bytes, std::string_view key, std::size_t at) {
    const auto skip = [&](std::string_view characters) {
        while (at < bytes.size() && is_one_of(bytes[at], characters)) ++at;
    };
    skip("\"'`*");
    skip(" \t");
    if (at >= bytes.size() || (bytes[at] != ':' && bytes[at] != '=')) return std::nullopt;
    const auto kind = kind_of_key(key);
    if (kind == KeyKind::none) return std::nullopt;
    ++at;
    skip("*");
    skip(" \t");
    if (at >= bytes.size()) return std::nullopt;
    const char quote = bytes[at];
    const bool has_quote = quote == '"' || quote == '\'' || quote == '`';
    if (has_quote) ++at;
    const auto line_end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
    auto end = has_quote ? bytes.find(quote, at) : bytes.find_first_of(" \t\r\n|`\"'", at);
    if (has_quote && (end == npos || end > line_end)) return std::nullopt;
    end = std::min(end, line_end);
    auto value = bytes.substr(at, end - at);
    if (!has_quote) {
        while (!value.empty() && std::string_view(".,;:)").find(value.back()) != npos) value.remove_suffix(1);
        // A sentence goes on; a value ends its line.
        const auto rest = bytes.substr(end, line_end - end);
        const auto more = rest.find_first_not_of(" \t");
        if (more != npos && std::string_view("#/<(|`").find(rest[more]) == npos) return std::nullopt;
    }
    if (value.find_first_of(" \t") != npos) return std::nullopt;
    if (auto token = token_at(bytes, at)) return token;
    if (kind == KeyKind::password && is_password(value, has_quote)) {
        return Secret{range_of(at, value.size()), "a password", variable_of(key)};
    }
    if (kind == KeyKind::token && is_random(value)) {
        return Secret{range_of(at, value.size()), "a token or key", variable_of(key)};
    }
    return std::nullopt;
}

/// The password in `scheme://user:password@host`; `at` is the colon.
std::optional<Secret> url_password_at(std::string_view bytes, std::size_t at) {
    if (!bytes.substr(at).starts_with("://")) return std::nullopt;
    const auto begin = at + 3;
    const auto end = std::min(bytes.find_first_of(" \t\r\n/?#\"'`<>()|", begin), bytes.size());
    const auto authority = bytes.substr(begin, end - begin);
    const auto host = authority.rfind('@');
    const auto colon = authority.find(':');
    if (host == npos || colon == npos || colon > host) return std::nullopt;
    const auto password = authority.substr(colon + 1, host - colon - 1);
    if (!is_password(password, true)) return std::nullopt;
    return Secret{range_of(begin + colon + 1, password.size()), "a password", "PASSWORD"};
}

}  // namespace

std::vector<Secret> find_secrets(std::string_view bytes) {
    std::vector<Secret> secrets;
    for (std::size_t at = 0; at < bytes.size();) {
        std::optional<Secret> found;
        const char c = bytes[at];
        if (is_name(c)) {
            if (c == '-') found = key_at(bytes, at);
            if (!found && is_letter(c)) found = token_at(bytes, at);
            if (!found) {
                auto end = at;
                while (end < bytes.size() && is_name(bytes[end])) ++end;
                if (c != '-') found = value_behind(bytes, bytes.substr(at, end - at), end);
                if (!found) at = c == '-' ? at + 1 : end;
            }
        } else {
            if (c == ':') found = url_password_at(bytes, at);
            if (!found) ++at;
        }
        if (!found) continue;
        at = found->range.end;
        secrets.push_back(std::move(*found));
    }
    return secrets;
}

}  // namespace infraspec::rules
