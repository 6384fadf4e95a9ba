#include "features/quote.h"

#include <algorithm>

#include "text/utf8.h"

namespace infraspec::features {
namespace {

using text::Range;

constexpr std::string_view blanks = " \t";

/// A part of the source and what stands for it.
struct Replacement {
    Range range;
    std::string text;
};

/// What a reader elsewhere gets for a link: external ones as they are, those of the specification with a full address.
std::optional<Replacement> rewritten(const Context& context, const spec::Link& link, const LinkWriter& writer) {
    using spec::LinkForm;
    if (link.form == LinkForm::autolink || (link.external && link.form == LinkForm::inline_link)) return std::nullopt;
    if (link.form == LinkForm::definition) return Replacement{link.range, ""};
    const std::string_view shown = context.source().slice(link.text);
    if (link.form == LinkForm::wiki) return Replacement{link.range, escape(shown)};
    const spec::Link* leads = &link;
    if (link.form == LinkForm::reference) {
        if (link.definition >= context.facts().links.size()) return std::nullopt;
        leads = &context.facts().links[link.definition];
        if (leads->external) {
            return Replacement{link.range, "[" + std::string(shown) + "](<" +
                                               std::string(context.source().slice(leads->destination)) + ">)"};
        }
    }
    if (link.image || !writer) return Replacement{link.range, std::string(shown)};
    const workspace::LinkTarget target = workspace::resolve_link(context.snapshot, context.root, context.index, *leads);
    if (target.outcome != workspace::LinkTarget::Outcome::found || target.path.empty()) {
        return Replacement{link.range, std::string(shown)};
    }
    Range place;
    if (target.file && target.heading != spec::no_index) {
        place = context.root.file(*target.file).facts->headings[target.heading].text;
    }
    return Replacement{link.range, "[" + std::string(shown) + "](" + writer({target.path, place}) + ")"};
}

std::vector<Replacement> replacements(const Context& context, Range range, const LinkWriter& writer) {
    std::vector<Replacement> found;
    for (const spec::Link& link : context.facts().links) {
        if (!range.contains(link.range)) continue;
        if (auto replacement = rewritten(context, link, writer)) found.push_back(std::move(*replacement));
    }
    for (const Range html : context.facts().html) {
        if (range.overlaps(html)) found.push_back({html, ""});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Replacement& a, const Replacement& b) { return a.range.begin < b.range.begin; });
    return found;
}

/// Text that grows to a limit and then ends between words.
class Excerpt {
  public:
    explicit Excerpt(std::size_t limit) : limit_(limit) {}
    bool full() const { return full_; }

    /// Source text, line by line without what nests it.
    void add_source(std::string_view bytes) {
        for (std::size_t at = 0; at < bytes.size() && !full_;) {
            const std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
            add_words(bytes.substr(at, end - at));
            if (end == bytes.size()) break;
            at = end + (bytes.substr(end, 2) == "\r\n" ? 2 : 1);
            text_.erase(text_.find_last_not_of(blanks) + 1);
            if (!text_.empty()) text_ += '\n';
            const std::size_t inner = bytes.find_first_not_of(" \t>", at);
            at = std::min(inner, bytes.size());
        }
    }
    /// Markdown that is not cut.
    void add_whole(std::string_view markdown) {
        if (full_) return;
        if (text_.size() + markdown.size() > limit_) return cut();
        text_ += markdown;
    }
    std::string take() {
        text_.erase(text_.find_last_not_of(" \t\n") + 1);
        return std::move(text_);
    }

  private:
    void add_words(std::string_view words) {
        if (text_.size() + words.size() <= limit_) {
            text_ += words;
            return;
        }
        text_ += words.substr(0, limit_ - std::min(limit_, text_.size()));
        cut();
    }
    void cut() {
        full_ = true;
        const std::size_t word = text_.find_last_of(" \n");
        if (word != std::string::npos && word > limit_ / 2) {
            text_.resize(word);
        } else {  // one long word: not within a character
            while (!text_.empty() && (static_cast<unsigned char>(text_.back()) & 0xC0U) == 0x80) text_.pop_back();
            if (!text_.empty() && static_cast<unsigned char>(text_.back()) >= 0xC0) text_.pop_back();
        }
        text_ += "…";
    }

    std::size_t limit_;
    std::string text_;
    bool full_ = false;
};

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t>") == std::string_view::npos;
}

}  // namespace

std::string escape(std::string_view plain) {
    std::string out;
    for (const char c : plain) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            if (!out.empty() && out.back() != ' ') out += ' ';
            continue;
        }
        if (std::string_view("\\`*_[]<>#|~&$").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string link_to(std::string_view plain, const std::string& address) {
    if (address.empty()) return escape(plain);
    return "[" + escape(plain) + "](" + address + ")";
}

std::string quote(const Context& context, Range range, const LinkWriter& link, std::size_t limit) {
    range.end = std::min(range.end, context.source().size());
    range.begin = std::min(range.begin, range.end);
    Excerpt excerpt(limit);
    text::Offset at = range.begin;
    for (const Replacement& replacement : replacements(context, range, link)) {
        if (replacement.range.end <= at) continue;  // inside of what was replaced already
        if (replacement.range.begin > at) excerpt.add_source(context.source().slice({at, replacement.range.begin}));
        excerpt.add_whole(replacement.text);
        at = std::min(replacement.range.end, range.end);
        if (excerpt.full()) return excerpt.take();
    }
    excerpt.add_source(context.source().slice({at, range.end}));
    return excerpt.take();
}

std::string quote_line(const Context& context, Range range, const LinkWriter& link, std::size_t limit) {
    std::string text = quote(context, range, link, limit);
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

Range lead_paragraph(const Context& context, Range section) {
    constexpr std::uint32_t most_lines = 12;
    const spec::FileFacts& facts = context.facts();
    const text::Source& source = context.source();
    text::Offset limit = section.end;
    for (const spec::Heading& heading : facts.headings) {
        if (heading.range.begin >= section.begin && heading.range.begin < limit) limit = heading.range.begin;
    }
    const auto run = std::find_if(facts.prose.begin(), facts.prose.end(), [&](const spec::ProseRun& prose) {
        return prose.range.begin >= section.begin && !prose.range.empty();
    });
    if (run == facts.prose.end() || run->range.begin >= limit) return {section.begin, section.begin};
    const std::uint32_t first = source.line_of(run->range.begin);
    const text::Offset begin = std::max(source.line(first).begin, section.begin);
    text::Offset end = std::min(source.line(first).end, limit);
    for (std::uint32_t line = first + 1; line < std::min(first + most_lines, source.line_count()); ++line) {
        const Range bytes = source.line(line);
        if (bytes.begin >= limit || is_blank(source.slice(bytes))) break;
        end = std::min(bytes.end, limit);
    }
    return {begin, end};
}

std::string summary(const Context& context, Range range, std::size_t limit) {
    std::string plain;
    for (const char c : quote_line(context, range, LinkWriter{}, limit)) {
        if (c != '*' && c != '`' && c != '\\') plain += c;
    }
    return plain;
}

}  // namespace infraspec::features
