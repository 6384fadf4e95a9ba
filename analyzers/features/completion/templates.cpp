#include "features/completion/templates.h"

#include <algorithm>
#include <array>

#include "features/line_ends.h"
#include "features/matching.h"
#include "spec/name.h"

namespace infraspec::features {
namespace {

struct Template {
    std::string_view label;
    spec::DocumentKind kind;
    std::string_view detail;
    std::string_view body;  ///< snippet syntax; `@` stands for the heading's marker
};

constexpr std::array<Template, 5> templates{{
    {"component", spec::DocumentKind::responsibilities, "a new component with its sections",
     "@ ${1:Name}\n"
     "**Responsibilities:**\n"
     "- Manages: ${2:the resources that it owns}\n"
     "- Provides: ${3:what others use it for}\n"
     "- Exposes: ${4:its interfaces}\n"
     "\n"
     "**Dependencies:**\n"
     "- ${5:None}\n"
     "\n"
     "**Lifecycle:**\n"
     "- Provisioner: ${6:Terraform}\n"
     "- Update strategy: ${7:rolling}\n"
     "- Destruction: ${8:manual confirmation}\n"
     "$0"},
    {"layer", spec::DocumentKind::architecture, "a new layer with its keys",
     "@ ${1:Network} Layer\n"
     "- Components: ${2:the components that it holds}\n"
     "- Isolation: ${3:what separates it}\n"
     "- Security: ${4:who may reach it}\n"
     "$0"},
    {"assertion", spec::DocumentKind::assertions, "a new assertion with its steps",
     "@ ${1:Title}\n"
     "- Given: ${2:the state before}\n"
     "- When: ${3:what happens}\n"
     "- Then: ${4:what can be observed}\n"
     "$0"},
    {"decision", spec::DocumentKind::tradeoffs, "a new decision with its options",
     "@ ${1:Question}\n"
     "\n"
     "@# ${2:First option}\n"
     "**Pros:**\n"
     "- ${3:what speaks for it}\n"
     "\n"
     "**Cons:**\n"
     "- ${4:what speaks against it}\n"
     "\n"
     "@# ${5:Second option}\n"
     "**Pros:**\n"
     "- ${6:what speaks for it}\n"
     "\n"
     "**Cons:**\n"
     "- ${7:what speaks against it}\n"
     "\n"
     "**Decision:** ${8:First option}\n"
     "**Rationale:** ${9:the reason that would have to disappear before it is opened again}\n"
     "**Risk:** ${10:what may go wrong with it}\n"
     "$0"},
    {"term", spec::DocumentKind::vocabulary, "a new term with its definition",
     "@ ${1:Name}\n"
     "${2:One sentence that says what it is.}\n"
     "$0"},
}};

/// The level of headings that the document uses for such entities.
std::size_t level_of(const spec::FileFacts& facts) {
    const auto level = [&](std::uint32_t heading) -> std::size_t {
        return heading < facts.headings.size() ? facts.headings[heading].level : 3;
    };
    if (facts.kind == spec::DocumentKind::responsibilities && !facts.components.empty())
        return level(facts.components.front().heading);
    if (facts.kind == spec::DocumentKind::architecture && !facts.layers.empty())
        return level(facts.layers.front().heading);
    if (facts.kind != spec::DocumentKind::tradeoffs) return 3;
    return facts.decisions.empty() ? 2 : level(facts.decisions.front().heading);
}

}  // namespace

std::string plain_of_snippet(std::string_view snippet) {
    std::string out;
    int open = 0;
    for (std::size_t i = 0; i < snippet.size(); ++i) {
        const char c = snippet[i];
        if (c == '\\' && i + 1 < snippet.size()) {
            out += snippet[++i];
        } else if (c == '$' && i + 1 < snippet.size() && snippet[i + 1] == '{') {
            i = std::min(snippet.find_first_not_of("0123456789", i + 2), snippet.size());
            if (i < snippet.size() && snippet[i] == ':') ++open;  // `}` at once when it has no text
        } else if (c == '$') {
            i = std::min(snippet.find_first_not_of("0123456789", i + 1), snippet.size()) - 1;
        } else if (c == '}' && open > 0) {
            --open;
        } else {
            out += c;
        }
    }
    return out;
}

void add_templates(const Context& context, const TypedLine& line, const CompletionOptions& options,
                   std::vector<Candidate>& out) {
    if (line.listed || !line.label || !line.indent.empty() || !line.open.empty()) return;
    if (line.after.find_first_not_of(" \t") != std::string_view::npos) return;
    const text::Source& source = context.source();
    const std::string word = spec::fold_case(source.slice(line.content));
    for (const Template& from : templates) {
        if (from.kind != context.facts().kind || !fit(word, from.label)) continue;
        std::string marker(level_of(context.facts()), '#');
        if (line.heading) {
            const std::string_view typed = source.slice(line.marker);
            marker = typed.substr(0, typed.find_first_not_of('#'));
        }
        std::string body(from.body);
        for (std::size_t at = body.find('@'); at != std::string::npos; at = body.find('@', at + marker.size()))
            body.replace(at, 1, marker);
        if (!options.snippets) body = plain_of_snippet(body);
        Candidate candidate;
        candidate.label = from.label;
        candidate.kind = CandidateKind::snippet;
        candidate.detail = from.detail;
        candidate.documentation = "```markdown\n" + plain_of_snippet(body) + "```\n";
        candidate.filter = std::string(source.slice(line.marker)) + std::string(from.label);
        candidate.edit = {{line.range.begin, line.range.end}, with_line_ends(body, source.line_end())};
        candidate.snippet = options.snippets;
        candidate.rank = -20;
        out.push_back(std::move(candidate));
    }
}

}  // namespace infraspec::features
