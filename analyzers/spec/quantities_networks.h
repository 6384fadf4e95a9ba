// What a block of addresses is, told by the words around it: a VPC, a subnet, or nothing of this specification's
// layout. Pure functions.
#pragma once

#include <utility>

#include "spec/cidr.h"
#include "spec/quantities_tokens.h"

namespace infraspec::spec {

/// Whether a text speaks of networks, so that a broken block may be taken for one.
bool speaks_of_networks(const TokenText& text);

/// The role that a sentence gives to the block at token `at`: the nearest word before it, else behind it.
CidrRole role_in_sentence(const TokenText& text, std::pair<std::size_t, std::size_t> sentence, std::size_t at);

/// The role that a header, parent item or heading gives to what stands below it.
CidrRole role_by_title(const TokenText& text);

/// A word that tells the subnets of one network apart and says nothing about whose they are: public, private, zone a.
/// Singular.
bool is_subnet_name_word(std::string_view word);

}  // namespace infraspec::spec
