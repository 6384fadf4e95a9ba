#include "features/completion/names.h"

#include <algorithm>

#include "features/completion/values.h"
#include "features/entities.h"
#include "features/matching.h"
#include "features/quote.h"

namespace infraspec::features {
namespace {

using text::Offset;
using text::Range;
using workspace::EntityKind;
using workspace::NameId;

constexpr std::size_t most_described = 60;  // definitions are read for the best ones only
constexpr Offset most_phrase_bytes = 80;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_blank(char c) {
    return c == ' ' || c == '\t';
}
bool has_blank(std::string_view text) {
    return text.find_first_of(" \t") != std::string_view::npos;
}
bool is_word_byte(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
/// After these a word begins: "(", a quote, emphasis. Not "/", ".", "@": there it goes on (addresses, file names).
bool opens_word(char c) {
    return is_blank(c) || std::string_view("([{*_\"'`~|>:,;").find(c) != std::string_view::npos;
}

/// What may have been begun: every start of a word in the line from which a name may reach to the cursor, the nearest
/// first.
struct Begun {
    Offset begin = 0;
    std::string folded;
};

std::vector<Begun> phrases(const text::Source& source, const TypedLine& line) {
    std::vector<Begun> found;
    const std::string_view bytes = source.bytes();
    const Offset floor =
        std::max<Offset>(line.range.begin, line.cursor > most_phrase_bytes ? line.cursor - most_phrase_bytes : 0);
    for (Offset at = line.cursor; at > floor;) {
        --at;
        if (!is_word_byte(bytes[at])) continue;
        const bool starts = at == line.range.begin || opens_word(bytes[at - 1]);
        if (starts) found.push_back({at, spec::fold_case(source.slice({at, line.cursor}))});
    }
    return found;
}

/// The bytes of the word that goes on behind the cursor.
Offset word_end(const TypedLine& line) {
    std::size_t size = 0;
    while (size < line.after.size() && is_word_byte(line.after[size])) ++size;
    return line.cursor + static_cast<Offset>(size);
}

/// A name as it is offered. A component's long and short name are one: the short one.
struct Offer {
    std::optional<workspace::Definition> definition;
    const OtherName* other = nullptr;  ///< what it is instead
    std::string_view text;
    int rank = 0;
    Range range;
    std::string filter;
};

std::optional<Offer> offer(const workspace::Root& root, NameId id) {
    const workspace::NameEntry& entry = root.names()[id];
    if (entry.definitions.empty()) return std::nullopt;
    const auto component = std::find_if(entry.definitions.begin(), entry.definitions.end(), [](const auto& definition) {
        return definition.entity.kind == EntityKind::component;
    });
    const workspace::Definition& shown = component != entry.definitions.end() ? *component : entry.definitions.front();
    Offer result{shown, nullptr, root.name(shown).text, 0, {}, {}};
    if (shown.entity.kind == EntityKind::component && shown.alias == 0) {
        const spec::Component& named = root.component(shown.entity);
        if (entry.norm != named.short_norm) return std::nullopt;
        if (named.name.norm != named.short_norm) result.text = result.text.substr(0, result.text.find_last_of(" \t-_"));
    }
    if (result.text.empty()) return std::nullopt;
    return result;
}

CandidateKind candidate_kind(EntityKind kind) {
    switch (kind) {
        case EntityKind::component:
            return CandidateKind::component;
        case EntityKind::layer:
            return CandidateKind::layer;
        case EntityKind::term:
            break;
    }
    return CandidateKind::term;
}

/// Smaller is better.
int kind_rank(CandidateKind kind, Wanted wanted) {
    using Kind = CandidateKind;
    if (wanted == Wanted::term && kind == Kind::term) return 0;
    if ((wanted == Wanted::component || wanted == Wanted::state) && kind == Kind::component) return 0;
    if (wanted == Wanted::layer && kind == Kind::layer) return 0;
    if (wanted == Wanted::environment && kind == Kind::environment) return 0;
    if (kind == Kind::term || kind == Kind::component || kind == Kind::environment) return 1;
    const bool promised = kind == Kind::metric && (wanted == Wanted::state || wanted == Wanted::environment);
    if (promised) return 1;
    return kind == Kind::layer || kind == Kind::metric ? 2 : 3;
}

CandidateKind kind_of(const Offer& offer) {
    return offer.other != nullptr ? offer.other->kind : candidate_kind(offer.definition->entity.kind);
}

bool better(const Offer& a, const Offer& b) {
    return a.rank != b.rank ? a.rank < b.rank : a.text < b.text;
}

/// Fills in what the name is about, as far as it is cheap.
void describe(const Context& context, const workspace::Definition& definition, Candidate& candidate) {
    const workspace::EntityRef entity = definition.entity;
    if (definition.alias != 0) candidate.detail += ", alias of " + context.root.name(entity).text;
    const Context place = at(context, entity.file);
    if (entity.kind == EntityKind::term) {
        const spec::Term& term = context.root.term(entity);
        if (definition.alias == 0 && !term.category.empty()) candidate.detail += ", " + term.category;
        if (!term.definition.empty()) candidate.documentation = quote(place, term.definition, {}, 300);
    } else if (entity.kind == EntityKind::component) {
        const spec::Section* does = context.root.component(entity).section(spec::ComponentSection::responsibilities);
        if (does == nullptr) return;
        for (const spec::Item& item : does->items)
            candidate.documentation += "- " + quote_line(place, item.text, {}, 120) + "\n";
    }
}

void give(const Context& context, std::vector<Offer> offers, std::string_view closing, std::vector<Candidate>& out) {
    const std::size_t count = std::min(offers.size(), max_candidates);
    std::partial_sort(offers.begin(), offers.begin() + static_cast<std::ptrdiff_t>(count), offers.end(), better);
    for (std::size_t i = 0; i < count; ++i) {
        Offer& from = offers[i];
        Candidate candidate;
        candidate.label = from.text;
        candidate.kind = kind_of(from);
        candidate.detail = from.other != nullptr ? from.other->detail : kind_word(from.definition->entity.kind);
        candidate.filter = std::move(from.filter);
        candidate.edit = {from.range, candidate.label + std::string(closing)};
        candidate.rank = from.rank;
        if (from.other != nullptr) {
            candidate.documentation = from.other->documentation;
        } else if (i < most_described) {
            describe(context, *from.definition, candidate);
        }
        out.push_back(std::move(candidate));
    }
}

/// Whether a word of the name begins like what was begun: cheap, so that few names are looked at closely.
bool may_fit(std::string_view norm, const std::vector<Begun>& begun) {
    const auto begins = [&](std::size_t at) {
        return std::any_of(begun.begin(), begun.end(), [&](const Begun& each) { return each.folded[0] == norm[at]; });
    };
    bool starts = true;
    for (std::size_t at = 0; at < norm.size(); ++at) {
        if (starts && begins(at)) return true;
        starts = !is_word_byte(norm[at]);
    }
    return false;
}

/// How the name fits what was begun: a phrase that it begins with, else the last word alone.
bool place(Offer& offer, const std::vector<Begun>& begun, const TypedLine& line, Offset end) {
    const std::string name = spec::fold_case(offer.text);
    for (auto phrase = begun.rbegin(); phrase != begun.rend(); ++phrase) {
        if (const auto covered = phrase_prefix(phrase->folded, name)) {
            offer.range = {phrase->begin, end};
            const bool several = phrase->folded.find_first_of(" \t-_") != std::string::npos;
            offer.rank = several ? -1 : static_cast<int>(Fit::prefix);
            if (several) offer.filter = phrase->folded + name.substr(*covered);
            return true;
        }
    }
    if (begun.empty() || has_blank(begun.front().folded)) {
        offer.range = {line.cursor, line.cursor};
        offer.rank = static_cast<int>(Fit::scattered) + 1;
        return true;
    }
    const auto how = fit(begun.front().folded, name);
    if (!how) return false;
    offer.range = {begun.front().begin, end};
    offer.rank = static_cast<int>(*how);
    return true;
}

/// The same for what is no entry of the table of names: the words of its begin count, scattered letters do not, and a
/// metric may be called by another of its names.
bool place_other(Offer& offer, const std::vector<Begun>& begun, const TypedLine& line, Offset end) {
    if (place(offer, begun, line, end)) {
        const bool everything = offer.range.empty() && offer.range.begin == line.cursor;
        if (everything || offer.rank <= static_cast<int>(Fit::word)) return true;
    }
    for (const std::string_view name : offer.other->also) {
        Offer same{std::nullopt, offer.other, name, 0, {}, {}};
        if (!place(same, begun, line, end) || same.range.empty() || same.rank > static_cast<int>(Fit::prefix)) continue;
        offer.range = same.range;
        offer.rank = same.rank;
        offer.filter = same.filter.empty() ? std::string(name) : same.filter;
        return true;
    }
    return false;
}

}  // namespace

void add_wiki_names(const Context& context, const TypedLine& line, Offset open, std::vector<Candidate>& out) {
    const std::size_t close = line.after.find("]]");
    const bool closed =
        close != std::string_view::npos && line.after.substr(0, close).find_first_of("[]") == std::string_view::npos;
    const Range range{open, closed ? line.cursor + static_cast<Offset>(close) + 2 : line.cursor};
    const std::string typed = spec::fold_case(context.source().slice({open, line.cursor}));
    std::vector<Offer> offers;
    for (NameId id = 0; id < context.root.names().entries().size(); ++id) {
        auto found = offer(context.root, id);
        if (!found || found->definition->entity.kind == EntityKind::layer) continue;
        const std::string name = spec::fold_case(found->text);
        const auto covered = phrase_prefix(typed, name);
        const auto how = covered ? Fit::prefix : fit(typed, name);
        if (!how) continue;
        found->rank = (static_cast<int>(*how) * 4 + kind_rank(kind_of(*found), Wanted::term)) * 2 +
                      (found->definition->alias != 0 ? 1 : 0);
        found->range = range;
        if (covered && !typed.empty()) found->filter = typed + name.substr(*covered);
        offers.push_back(std::move(*found));
    }
    const auto explained = explained_names(context);
    for (const OtherName& other : explained) {
        const auto how = fit(typed, spec::fold_case(other.text));
        if (!how) continue;
        const int rank = (static_cast<int>(*how) * 4 + kind_rank(other.kind, Wanted::term)) * 2;
        offers.push_back({std::nullopt, &other, other.text, rank, range, {}});
    }
    give(context, std::move(offers), "]]", out);
}

void add_prose_names(const Context& context, const TypedLine& line, Wanted wanted, bool structured, bool typed,
                     std::vector<Candidate>& out) {
    const std::vector<Begun> begun = phrases(context.source(), line);
    const char last = line.before.empty() ? ' ' : line.before.back();
    const bool in_word = is_word_byte(last);
    if (in_word ? begun.empty() : !opens_word(last) && last != '-') return;  // behind a full stop, within an address
    const bool has_word = in_word && !has_blank(begun.front().folded);
    if (has_word && std::all_of(begun.front().folded.begin(), begun.front().folded.end(), is_digit)) return;
    // Without a word that could begin a name, only a phrase that began earlier can go on; asked for by hand, everything
    // is shown.
    const bool phrases_only = in_word ? !has_word : last == '-' || (typed && !structured);
    const bool everything = !in_word && !phrases_only;
    const Offset end = in_word ? word_end(line) : line.cursor;
    std::vector<Offer> offers;
    for (NameId id = 0; id < context.root.names().entries().size(); ++id) {
        if (!everything && !may_fit(context.root.names()[id].norm, begun)) continue;
        auto found = offer(context.root, id);
        if (!found || !place(*found, begun, line, end)) continue;
        if (phrases_only && found->rank >= 0) continue;
        found->rank =
            ((found->rank + 1) * 4 + kind_rank(kind_of(*found), wanted)) * 2 + (found->definition->alias != 0 ? 1 : 0);
        offers.push_back(std::move(*found));
    }
    const auto others = other_names(context);
    for (const OtherName& other : others) {
        if (context.root.names().find(spec::norm(other.text)) != workspace::no_name) continue;  // offered already
        if (everything && other.kind != CandidateKind::environment && other.kind != CandidateKind::metric) continue;
        Offer offer{std::nullopt, &other, other.text, 0, {}, {}};
        if (!place_other(offer, begun, line, end) || (phrases_only && offer.rank >= 0)) continue;
        offer.rank = ((offer.rank + 1) * 4 + kind_rank(other.kind, wanted)) * 2;
        offers.push_back(std::move(offer));
    }
    give(context, std::move(offers), "", out);
}

}  // namespace infraspec::features
