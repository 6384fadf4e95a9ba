#include "features/rename/new_name.h"

#include "spec/inline_text.h"
#include "spec/name.h"
#include "workspace/phrase_index.h"

namespace infraspec::features {
namespace {

/// Characters that markdown reads as markup somewhere: in prose, in links, tables or code spans.
constexpr std::string_view markup = "*`[]<>|\\~&^";

std::string fault_of_line(std::string_view text) {
    if (text.empty()) return "The new name is empty";
    if (text.find_first_of("\r\n\v\f") != std::string_view::npos) return "A name is one line";
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < ' ') return "A name holds no control characters";
    }
    return {};
}

}  // namespace

std::string quoted(std::string_view name) {
    return "\"" + std::string(name) + "\"";
}

std::string tidy_name(std::string_view typed) {
    std::string name;
    for (const char c : spec::trimmed(typed)) {
        const bool space = c == ' ' || c == '\t';
        if (!space) name += c;
        if (space && !name.empty() && name.back() != ' ') name += ' ';
    }
    return name;
}

std::string fault_of_name(std::string_view name) {
    if (auto fault = fault_of_line(name); !fault.empty()) return fault;
    if (const std::size_t at = name.find_first_of(markup); at != std::string_view::npos)
        return "A name cannot hold " + quoted(name.substr(at, 1)) + ", which is markup";
    const auto words = spec::words(name);
    bool any = false;
    for (const spec::Word& word : words) any = any || !word.punctuation;
    if (!any) return "A name needs a letter or digit";
    if (words.front().punctuation && name.front() != '.') return "A name begins with a letter or digit";
    if (std::string_view(":;,#_-").find(name.back()) != std::string_view::npos || name.front() == '_' ||
        name.front() == '-')
        return "A name does not begin or end with " +
               quoted(name.front() == '_' || name.front() == '-' ? name.substr(0, 1) : name.substr(name.size() - 1));
    if (!spec::split_alias(name).alias.empty())
        return "Words in brackets at the end of a name would be read as an alias";
    if (spec::decoration_size(name) != 0) return "Numbers and symbols before a name are not read as part of it";
    if (workspace::phrase_words(spec::norm(name)).size() > workspace::longest_phrase)
        return "A name of so many words would not be found in prose";
    return {};
}

std::string fault_of_heading(std::string_view text) {
    if (auto fault = fault_of_line(text); !fault.empty()) return fault;
    return text.back() == '#' && (text.size() == 1 || text[text.size() - 2] == ' ' || text[text.size() - 2] == '#')
               ? "A heading does not end with \"#\""
               : std::string();
}

std::string fault_of_anchor(std::string_view anchor) {
    if (auto fault = fault_of_line(anchor); !fault.empty()) return fault;
    if (anchor.find_first_of(" \t\"'<>`()[]\\&#%") != std::string_view::npos)
        return "An anchor holds no spaces, quotes or brackets";
    return {};
}

}  // namespace infraspec::features
