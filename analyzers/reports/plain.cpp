#include "reports/plain.h"

#include "markdown/plain_text.h"

namespace infraspec::reports {
namespace {

using text::Offset;
using text::Range;

std::string one_line(std::string_view text) {
    std::string out;
    bool gap = false;
    for (const char c : text) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            gap = !out.empty();
            continue;
        }
        if (gap) out += ' ';
        gap = false;
        out += c;
    }
    return out;
}

/// Links whose meaning stands elsewhere, replaced by their text: what is left can be read by itself.
std::string self_contained(const workspace::File& file, Range range) {
    std::string out;
    Offset at = range.begin;
    for (const auto& link : file.facts->links) {
        const bool elsewhere = link.form == spec::LinkForm::wiki || link.form == spec::LinkForm::reference;
        if (!elsewhere || link.range.begin < at || link.range.end > range.end) continue;
        out += file.source->slice({at, link.range.begin});
        out += file.source->slice(link.text);
        at = link.range.end;
    }
    return out += file.source->slice({at, range.end});
}

/// Abbreviations after which a sentence goes on: "e.g. RDS".
bool ends_sentence(std::string_view text, std::size_t at) {
    if (std::string_view(".!?").find(text[at]) == std::string_view::npos) return false;
    if (at + 1 < text.size() && text[at + 1] != ' ') return false;
    for (const std::string_view shortened : {"e.g", "i.e", "etc", "vs", "cf", "no", "approx"}) {
        if (text.substr(0, at).ends_with(shortened)) return at + 1 == text.size();
    }
    return true;
}

}  // namespace

std::string plain(const workspace::File& file, Range range) {
    if (range.empty()) return {};
    // The mark keeps the first word from being read as a list's or heading's marker.
    const auto document = markdown::parse(std::make_shared<text::Source>("x" + self_contained(file, range)));
    std::string out;
    for (const auto block : document.children(markdown::Document::root())) {
        out += (out.empty() ? "" : " ") + markdown::plain_text(document, block);
    }
    return one_line(std::string_view(out).substr(std::min<std::size_t>(out.size(), 1)));
}

std::string first_sentence(const workspace::File& file) {
    const auto document = markdown::parse(file.source);
    for (const auto block : document.children(markdown::Document::root())) {
        // What stands below a chapter's heading speaks of the chapter.
        if (document[block].kind == markdown::Kind::heading && document[block].level > 1) break;
        if (document[block].kind != markdown::Kind::paragraph) continue;
        const auto text = one_line(markdown::plain_text(document, block));
        if (text.empty()) continue;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (ends_sentence(text, at)) return text.substr(0, at + 1);
        }
        return text;
    }
    return {};
}

std::string title_of(const workspace::File& file) {
    const auto& facts = *file.facts;
    for (const auto& heading : facts.headings) {
        if (heading.level == 1 && !heading.title.empty()) return heading.title;
    }
    const auto name = file.name.substr(file.name.rfind('/') + 1);
    return name.substr(0, name.rfind('.'));
}

}  // namespace infraspec::reports
