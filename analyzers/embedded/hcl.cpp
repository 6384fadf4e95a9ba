#include "embedded/hcl.h"

#include <tree_sitter/api.h>

#include <algorithm>

#include "embedded/characters.h"
#include "embedded/hcl_fault.h"
#include "embedded/languages.h"
#include "embedded/syntax.h"

namespace infraspec::embedded {

namespace {

using text::Offset;

/// The character before `at` that is no white space and no line end; NUL at the beginning of a line.
char before_on_line(std::string_view text, std::size_t at) {
    while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
    return at == 0 || text[at - 1] == '\n' ? '\0' : text[at - 1];
}

/// What the author left out, made white space or a name of the same length: every character keeps its place.
std::string without_elisions(std::string_view text) {
    static constexpr std::string_view dots = "...";
    static constexpr std::string_view ellipsis = "\xE2\x80\xA6";
    std::string sound(text);
    for (std::size_t at = 0; at < sound.size(); ++at) {
        const std::string_view rest = std::string_view(sound).substr(at);
        const char before = before_on_line(sound, at);
        if (rest.starts_with(dots) || rest.starts_with(ellipsis)) {
            // `f(list...)` is HCL.
            const bool is_value = before == '=';
            if (is_value || std::string_view("\0{[(,", 5).find(before) != std::string_view::npos)
                sound.replace(at, dots.size(), dots.size(), is_value ? '_' : ' ');
            at += dots.size() - 1;
        } else if (rest.front() == '<' && (before == '=' || before == '[' || before == ',' || before == '(')) {
            const auto end = rest.find_first_of("<>\"\n", 1);
            if (end == std::string_view::npos || rest[end] != '>' || end == 1 || is_space(rest[1])) continue;
            sound.replace(at, end + 1, end + 1, '_');
            at += end;
        }
    }
    return sound;
}

struct Symbols {
    TSSymbol block, attribute, object_elem, identifier, string, quoted_template, literal, opens, closes;
    TSFieldId key, value;

    explicit Symbols(const TSLanguage* language)
        : block(symbol(language, "block")),
          attribute(symbol(language, "attribute")),
          object_elem(symbol(language, "object_elem")),
          identifier(symbol(language, "identifier")),
          string(symbol(language, "string_lit")),
          quoted_template(symbol(language, "quoted_template")),
          literal(symbol(language, "template_literal")),
          opens(symbol(language, "quoted_template_start")),
          closes(symbol(language, "quoted_template_end")),
          key(ts_language_field_id_for_name(language, "key", 3)),
          value(ts_language_field_id_for_name(language, "val", 3)) {}

  private:
    static TSSymbol symbol(const TSLanguage* language, std::string_view name) {
        return ts_language_symbol_for_name(language, name.data(), static_cast<std::uint32_t>(name.size()), true);
    }
};

/// One walk over a syntax tree. Without recursion: expressions may be nested as deep as they like.
class Reader {
  public:
    explicit Reader(Hcl& hcl) : hcl_(hcl) {}

    void read(const SyntaxTree& tree) {
        TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree.tree));
        std::vector<Around> around{{}};
        for (bool done = false; !done;) {
            const Around inside = enter(ts_tree_cursor_current_node(&cursor), around.back());
            if (ts_tree_cursor_goto_first_child(&cursor)) {
                around.push_back(inside);
                continue;
            }
            while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
                if (!ts_tree_cursor_goto_parent(&cursor)) {
                    done = true;
                    break;
                }
                around.pop_back();
            }
        }
        ts_tree_cursor_delete(&cursor);
    }

  private:
    struct Around {
        std::uint32_t block = no_hcl;
        std::uint32_t attribute = no_hcl;
    };

    Range range_of(TSNode node) const {
        return without_space(hcl_.text, {ts_node_start_byte(node), ts_node_end_byte(node)});
    }

    /// Between the quotes.
    static Range inside_quotes(TSNode string) {
        const std::uint32_t count = ts_node_child_count(string);
        if (count < 2) return {};
        return {ts_node_end_byte(ts_node_child(string, 0)), ts_node_start_byte(ts_node_child(string, count - 1))};
    }

    /// Down through nodes that are nothing but a cover of one other.
    static TSNode innermost(TSNode node, TSSymbol symbol, TSSymbol or_symbol) {
        while (ts_node_symbol(node) != symbol && ts_node_symbol(node) != or_symbol &&
               ts_node_named_child_count(node) == 1) {
            node = ts_node_named_child(node, 0);
        }
        return node;
    }

    Around enter(TSNode node, Around around) {
        const TSSymbol symbol = ts_node_symbol(node);
        if (symbol == symbols_.block) {
            const auto index = static_cast<std::uint32_t>(hcl_.blocks.size());
            read_block(node, around.block);
            return {index, no_hcl};
        }
        if (symbol == symbols_.attribute || symbol == symbols_.object_elem) {
            const auto index = static_cast<std::uint32_t>(hcl_.attributes.size());
            read_attribute(node, symbol == symbols_.attribute, around);
            return {around.block, index};
        }
        // The grammar lets a text in quotes go on in the next line, which HCL does not.
        const bool quoted = symbol == symbols_.string || symbol == symbols_.quoted_template;
        if (quoted && !hcl_.fault) check_lines(node);
        return around;
    }

    void read_block(TSNode node, std::uint32_t parent) {
        HclBlock block;
        block.range = range_of(node);
        block.parent = parent;
        const std::uint32_t count = ts_node_named_child_count(node);
        for (std::uint32_t i = 0; i < count; ++i) {
            const TSNode child = ts_node_named_child(node, i);
            const bool is_string = ts_node_symbol(child) == symbols_.string;
            if (!is_string && ts_node_symbol(child) != symbols_.identifier) break;
            const Range name = is_string ? inside_quotes(child) : range_of(child);
            if (i == 0) {
                block.type = name;
            } else {
                block.labels.push_back(name);
            }
            block.header = {block.range.begin, range_of(child).end};
        }
        hcl_.blocks.push_back(std::move(block));
    }

    void read_attribute(TSNode node, bool in_body, Around around) {
        HclAttribute attribute;
        attribute.range = range_of(node);
        attribute.block = around.block;
        attribute.object = around.attribute;
        const TSNode key = in_body ? ts_node_named_child(node, 0) : ts_node_child_by_field_id(node, symbols_.key);
        const TSNode value = in_body ? ts_node_named_child(node, ts_node_named_child_count(node) - 1)
                                     : ts_node_child_by_field_id(node, symbols_.value);
        if (ts_node_is_null(key) || ts_node_is_null(value)) return hcl_.attributes.push_back(attribute);
        const TSNode name = innermost(key, symbols_.identifier, symbols_.string);
        attribute.name = ts_node_symbol(name) == symbols_.string ? inside_quotes(name) : range_of(name);
        attribute.value = range_of(value);
        const TSNode text = innermost(value, symbols_.string, symbols_.quoted_template);
        const bool is_template = ts_node_symbol(text) == symbols_.quoted_template;
        if (is_template || ts_node_symbol(text) == symbols_.string) {
            attribute.text = inside_quotes(text);
            attribute.interpolated = is_template;
        }
        hcl_.attributes.push_back(attribute);
    }

    void check_lines(TSNode string) {
        const std::uint32_t count = ts_node_named_child_count(string);
        for (std::uint32_t i = 0; i < count; ++i) {
            const TSNode child = ts_node_named_child(string, i);
            if (ts_node_symbol(child) != symbols_.literal) continue;
            const Range literal{ts_node_start_byte(child), ts_node_end_byte(child)};
            if (hcl_.slice(literal).find('\n') == std::string_view::npos) continue;
            hcl_.fault = HclFault{HclFault::Kind::unclosed_text, range_of(ts_node_child(string, 0))};
            return;
        }
    }

    Hcl& hcl_;
    const Symbols symbols_{tree_sitter_hcl()};
};

/// With `keep_tree` the text can be read again cheaply after an edit; most are never edited.
HclPtr read(std::string text, const Hcl* before, bool keep_tree) {
    auto hcl = std::make_shared<Hcl>();
    hcl->text = std::move(text);
    std::string sound = without_elisions(hcl->text);
    const SyntaxTree* old = before == nullptr ? nullptr : before->tree.get();
    Parse parse = parse_syntax(hcl_grammar(), sound, old,
                               old == nullptr ? std::string_view{} : std::string_view(before->tree_text));
    if (parse.error) hcl->fault = find_hcl_fault(sound, *parse.error);
    if (parse.tree == nullptr) return hcl;
    Reader(*hcl).read(*parse.tree);
    if (hcl->fault) {
        hcl->blocks.clear();
        hcl->attributes.clear();
    }
    if (keep_tree) {
        hcl->tree = std::move(parse.tree);
        hcl->tree_text = std::move(sound);
    }
    return hcl;
}

}  // namespace

HclPtr read_hcl(std::string text) {
    return read(std::move(text), nullptr, false);
}

HclPtr reread_hcl(std::string text, const Hcl* before) {
    return read(std::move(text), before, true);
}

}  // namespace infraspec::embedded
