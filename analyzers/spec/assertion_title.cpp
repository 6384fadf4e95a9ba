#include "spec/assertion_title.h"

#include <algorithm>
#include <array>

namespace infraspec::spec {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// Standards that look like ids: "AES-256 at rest" has no id.
bool is_standard(std::string_view token) {
    static constexpr std::array<std::string_view, 12> families{"AES-", "SHA-",  "RSA-", "ISO-", "RFC-", "UTF-",
                                                               "TLS-", "NIST-", "PCI-", "SOC-", "MD-",  "CIS-"};
    return std::ranges::any_of(families, [&](std::string_view family) { return token.starts_with(family); });
}

/// Length of `RCA-001`, `ASSERT-PSM-001`, `A-12` at the beginning; 0 when there is none.
std::size_t id_size(std::string_view text) {
    std::size_t size = 0;
    while (size < text.size() && (is_upper(text[size]) || is_digit(text[size]) || text[size] == '-')) ++size;
    const std::string_view token = text.substr(0, size);
    const std::size_t dash = token.rfind('-');
    if (token.empty() || !is_upper(token.front()) || dash == std::string_view::npos) return 0;
    const std::string_view number = token.substr(dash + 1);
    const bool numbered = !number.empty() && std::ranges::all_of(number, is_digit);
    return numbered && !is_standard(token) ? size : 0;
}

/// What stands between an id and its title; 0 when the id goes on.
std::size_t separator_size(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t size = text.find_first_not_of(" :.)]|");
    if (size == std::string_view::npos) size = text.size();
    for (const std::string_view dash : {"- ", "\xE2\x80\x93 ", "\xE2\x80\x94 "}) {
        if (text.substr(size).starts_with(dash)) size += dash.size();
    }
    return size;
}

}  // namespace

void read_title(const InlineText& text, Assertion& assertion) {
    const std::string& plain = text.text();
    std::size_t begin = decoration_size(plain);
    const std::size_t number = plain.find_first_of("0123456789");
    if (number < begin) {  // the numbering of a heading is its number, "1." as in a list
        const std::size_t end = plain.find_last_of("0123456789", begin - 1) + 1;
        assertion.id = plain.substr(number, end - number);
        assertion.numbered = true;
        assertion.id_range = text.source(number, end);
    }
    if (plain.compare(begin, 1, "[") == 0 && id_size(std::string_view(plain).substr(begin + 1)) > 0) ++begin;
    const std::size_t size = id_size(std::string_view(plain).substr(begin));
    const std::size_t gap = separator_size(std::string_view(plain).substr(begin + size));
    const bool is_id = size > 0 && (gap > 0 || begin + size == plain.size());
    if (is_id) {
        assertion.id = plain.substr(begin, size);
        assertion.numbered = false;
        assertion.id_range = text.source(begin, begin + size);
        begin += size + gap;
    }
    std::string_view title = trimmed(std::string_view(plain).substr(begin));
    while (title.ends_with(':')) title = trimmed(title.substr(0, title.size() - 1));
    if (title.empty() && is_id) {  // an id alone is all the title there is
        assertion.title = {assertion.id, norm(assertion.id), assertion.id_range};
        return;
    }
    const auto at = static_cast<std::size_t>(title.data() - plain.data());
    assertion.title = {std::string(title), norm(title), text.source(at, at + title.size())};
}

}  // namespace infraspec::spec
