#include "spec/cidr.h"

#include <boost/asio/ip/address_v6.hpp>
#include <boost/asio/ip/network_v4.hpp>
#include <charconv>
#include <optional>

namespace infraspec::spec {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
/// What may not stand right beside a block.
bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '/' || c == '@' ||
           static_cast<unsigned char>(c) >= 0x80;
}

std::optional<unsigned> prefix_of(std::string_view digits) {
    unsigned prefix = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), prefix);
    if (digits.empty() || result.ec != std::errc{} || result.ptr != digits.data() + digits.size()) return std::nullopt;
    return prefix;
}

Cidr parse_v6(std::string_view address, std::string_view prefix) {
    Cidr cidr;
    cidr.v6 = true;
    boost::system::error_code error;
    boost::asio::ip::make_address_v6(std::string(address), error);
    const auto length = prefix_of(prefix);
    if (error || !length || *length > 128) {
        cidr.fault = CidrFault::malformed;
        return cidr;
    }
    cidr.prefix = static_cast<std::uint8_t>(*length);
    return cidr;
}

/// The parts of `1.2.3.4/5`: how many numbers with points between, and where it ends. Nothing when it is not so built.
struct Shape {
    std::size_t parts = 0;
    std::size_t end = 0;
};
std::optional<Shape> dotted_shape(std::string_view text, std::size_t begin) {
    Shape shape;
    std::size_t at = begin;
    while (true) {
        const std::size_t digits = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        if (at == digits) return std::nullopt;
        ++shape.parts;
        if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
            ++at;
            continue;
        }
        break;
    }
    if (at + 1 >= text.size() || text[at] != '/' || !is_digit(text[at + 1])) return std::nullopt;
    for (++at; at < text.size() && is_digit(text[at]);) ++at;
    shape.end = at;
    return shape;
}

/// `2001:db8::/32`: hexadecimal groups with `::` or five groups at least.
std::optional<std::size_t> colon_shape(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    std::size_t colons = 0;
    bool gap = false;
    while (at < text.size() && (is_hex(text[at]) || text[at] == ':')) {
        colons += text[at] == ':' ? 1 : 0;
        gap = gap || text.substr(at).starts_with("::");
        ++at;
    }
    if (!(gap || colons >= 4) || at + 1 >= text.size() || text[at] != '/' || !is_digit(text[at + 1]))
        return std::nullopt;
    for (++at; at < text.size() && is_digit(text[at]);) ++at;
    return at;
}

}  // namespace

Cidr parse_cidr(std::string_view text) {
    const std::size_t slash = text.find('/');
    const std::string_view address = text.substr(0, slash);
    const std::string_view prefix = slash == std::string_view::npos ? std::string_view{} : text.substr(slash + 1);
    if (address.find(':') != std::string_view::npos) return parse_v6(address, prefix);

    Cidr cidr;
    boost::system::error_code error;
    const auto host = boost::asio::ip::make_address_v4(std::string(address), error);
    const auto length = prefix_of(prefix);
    if (error || !length || *length > 32) {
        cidr.fault = CidrFault::malformed;
        return cidr;
    }
    const boost::asio::ip::network_v4 network =
        boost::asio::ip::network_v4(host, static_cast<unsigned short>(*length)).canonical();
    cidr.prefix = static_cast<std::uint8_t>(*length);
    cidr.first = network.network().to_uint();
    cidr.last = network.broadcast().to_uint();
    cidr.network = network.to_string();
    if (network.network() != host) cidr.fault = CidrFault::host_bits;
    return cidr;
}

std::vector<text::Range> find_cidrs(std::string_view text, bool network) {
    std::vector<text::Range> found;
    for (std::size_t at = 0; at < text.size();) {
        const bool starts = is_hex(text[at]) || text.substr(at).starts_with("::");
        const char before = at > 0 ? text[at - 1] : ' ';
        if (!starts || is_word(before) || before == '.' || before == '-' || before == ':') {
            // A colon before a digit ends a label: "CIDR:10.0.0.0/16".
            const bool label =
                before == ':' && is_digit(text[at]) && at > 1 && !is_hex(text[at - 2]) && text[at - 2] != ':';
            if (!label) {
                ++at;
                continue;
            }
        }
        std::size_t end = at;
        if (const auto shape = dotted_shape(text, at)) {
            if (shape->parts == 4 || (network && shape->parts >= 3 && shape->parts <= 6)) end = shape->end;
        } else if (const auto behind = colon_shape(text, at)) {
            end = *behind;
        }
        const char after = end < text.size() ? text[end] : ' ';
        const char behind = end + 1 < text.size() ? text[end + 1] : ' ';
        const bool goes_on = is_word(after) || ((after == '.' || after == '-' || after == ':') && is_word(behind));
        if (end > at && !goes_on) {
            found.push_back({static_cast<text::Offset>(at), static_cast<text::Offset>(end)});
        }
        at = std::max(end, at + 1);
        while (at < text.size() && is_word(text[at])) ++at;
    }
    return found;
}

}  // namespace infraspec::spec
