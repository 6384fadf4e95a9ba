#include "rules/support/labels.h"

#include "rules/support/edits.h"

namespace infraspec::rules {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Where the content of a list item begins in `line`, behind indentation, quote marks and marker; 0 when it is none.
std::size_t item_content(std::string_view line) {
    std::size_t at = line.find_first_not_of(" \t>");
    if (at == std::string_view::npos) return 0;
    const auto marker = at;
    while (at < line.size() && is_digit(line[at])) ++at;
    const bool ordered = at > marker && at < line.size() && (line[at] == '.' || line[at] == ')');
    const bool bullet = at == marker && (line[at] == '-' || line[at] == '*' || line[at] == '+');
    if (!ordered && !bullet) return 0;
    const auto space = at + 1;
    at = line.find_first_not_of(" \t", space);
    if (at == std::string_view::npos) at = line.size();
    return at > space ? at : 0;
}

}  // namespace

LabelSpelling spelling_of(const text::Source& source, text::Range label) {
    const auto line = line_at(source, label.begin);
    LabelSpelling spelling;
    spelling.before = source.slice({line.begin, label.begin});
    const auto rest = source.slice({label.end, line.end < label.end ? label.end : line.end});
    std::size_t end = 0;
    while (end < rest.size() && (rest[end] == '*' || rest[end] == '_' || rest[end] == ':')) ++end;
    spelling.after = rest.substr(0, end);
    const auto first = spelling.before.find_first_not_of(" \t>");
    if (first != std::string::npos && spelling.before[first] == '#') {
        spelling.form = LabelForm::heading;
    } else if (item_content(spelling.before) > 0) {
        spelling.form = LabelForm::list_item;
    }
    return spelling;
}

LabelSpelling plain_key() {
    return {LabelForm::list_item, "- ", ":"};
}

std::string marker_below(const LabelSpelling& label) {
    if (label.form != LabelForm::list_item) return plain_key().before;
    const char marker = label.before[label.before.find_first_not_of(" \t>")];
    return std::string(item_content(label.before), ' ') + (is_digit(marker) ? '-' : marker) + " ";
}

std::string labelled(const LabelSpelling& spelling, std::string_view label, std::string_view value) {
    auto text = spelling.before + std::string(label) + spelling.after;
    if (value.empty()) return text;
    return text + (spelling.form == LabelForm::heading ? "\n\n" : " ") + std::string(value);
}

std::string labelled_list(const LabelSpelling& spelling, std::string_view label, const std::vector<std::string>& items,
                          bool blank_line) {
    std::string indentation;
    if (spelling.form == LabelForm::list_item) {
        indentation = std::string(item_content(spelling.before), ' ');
    } else if (spelling.form == LabelForm::paragraph) {
        indentation = spelling.before.substr(0, spelling.before.find_first_not_of(" \t>"));
    }
    auto text = labelled(spelling, label);
    if (blank_line) text += "\n";
    for (const auto& item : items) text += "\n" + indentation + item;
    return text;
}

}  // namespace infraspec::rules
