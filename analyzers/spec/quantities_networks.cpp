#include "spec/quantities_networks.h"

#include <algorithm>
#include <array>

namespace infraspec::spec {

namespace {

constexpr auto foreign_words = std::to_array<std::string_view>({
    "allow",    "allowed",    "allowlist", "anywhere", "client",    "corporate", "deny",   "destination", "docker",
    "e",        "eg",         "egress",    "example",  "external",  "firewall",  "former", "formerly",    "inbound",
    "ingress",  "instead",    "ipam",      "loopback", "never",     "no",        "not",    "office",      "old",
    "outbound", "partner",    "peer",      "peered",   "peering",   "pod",       "pool",   "prem",        "premise",
    "premises", "previously", "reserved",  "rfc1918",  "route",     "routed",    "source", "supernet",    "transit",
    "vendor",   "vpn",        "was",       "were",     "whitelist",
});
static_assert(std::ranges::is_sorted(foreign_words));

constexpr auto subnet_name_words = std::to_array<std::string_view>({
    "app",
    "application",
    "availability",
    "az",
    "cache",
    "data",
    "database",
    "db",
    "intra",
    "isolated",
    "management",
    "private",
    "public",
    "restricted",
    "trusted",
    "untrusted",
    "web",
    "zone",
});
static_assert(std::ranges::is_sorted(subnet_name_words));

bool is_vpc_word(std::string_view word) {
    return word == "vpc" || word == "vpcs" || word == "vnet" || word == "vnets";
}
bool is_subnet_word(std::string_view word) {
    return word == "subnet" || word == "subnets" || word == "subnetwork" || word == "subnetworks";
}
bool is_within_word(std::string_view word) {
    return word == "of" || word == "in" || word == "within" || word == "inside" || word == "for";
}
bool is_block(std::string_view word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9' && word.find('/') != std::string_view::npos;
}

/// An on-premises range, a peer, a rule; or what several environments are cut from.
bool is_foreign(const TokenText& text, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        const std::string_view word = without_plural(text.word(i));
        if (word.empty()) continue;
        if (std::ranges::binary_search(foreign_words, word) || std::ranges::binary_search(foreign_words, text.word(i)))
            return true;
        const bool every = word == "all" || word == "every" || word == "each";
        if (every && (text.word(i + 1).starts_with("environment") || is_vpc_word(text.word(i + 1)))) return true;
    }
    return false;
}

}  // namespace

bool speaks_of_networks(const TokenText& text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view word = text.word(i);
        if (is_vpc_word(word) || is_subnet_word(word) || word == "cidr" || word == "cidrs") return true;
    }
    return false;
}

CidrRole role_in_sentence(const TokenText& text, std::pair<std::size_t, std::size_t> sentence, std::size_t at) {
    const auto [begin, end] = sentence;
    if (is_foreign(text, begin, end) || text.sign(end - 1) == '?') return CidrRole::other;
    bool within = false;
    for (std::size_t i = at; i-- > begin;) {
        const std::string_view word = text.word(i);
        if (is_subnet_word(word)) return CidrRole::subnet;
        if (!is_vpc_word(word)) continue;
        // "Subnets of the production VPC: 10.0.1.0/24"
        for (std::size_t before = i; before-- > begin && !is_block(text.word(before));) {
            within = within || is_within_word(text.word(before));
            if (is_subnet_word(text.word(before)) && within) return CidrRole::subnet;
        }
        return CidrRole::vpc;
    }
    for (std::size_t i = at; i < end; ++i) {
        if (i > at && is_block(text.word(i))) break;
        if (is_subnet_word(text.word(i))) return CidrRole::subnet;
        if (is_vpc_word(text.word(i))) return is_subnet_word(text.word(i + 1)) ? CidrRole::subnet : CidrRole::vpc;
    }
    return CidrRole::unclear;
}

CidrRole role_by_title(const TokenText& text) {
    if (is_foreign(text, 0, text.size())) return CidrRole::other;
    bool vpc = false;
    bool subnet = false;
    bool joined = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        vpc = vpc || is_vpc_word(text.word(i));
        subnet = subnet || is_subnet_word(text.word(i));
        joined = joined || (is_vpc_word(text.word(i)) && is_subnet_word(text.word(i + 1)));
    }
    if (vpc && subnet && !joined) return CidrRole::other;
    if (subnet) return CidrRole::subnet;
    return vpc ? CidrRole::vpc : CidrRole::unclear;
}

bool is_subnet_name_word(std::string_view word) {
    const bool zone = word.size() == 1 || (word.size() == 2 && word[0] >= '0' && word[0] <= '9');
    return zone || std::ranges::binary_search(subnet_name_words, word);
}

}  // namespace infraspec::spec
