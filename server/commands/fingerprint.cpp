#include "server/commands/fingerprint.h"

#include "workspace/word_scanner.h"

namespace infraspec::server::commands {

namespace {

std::string hex(std::uint64_t number) {
    std::string out(16, '0');
    for (auto digit = out.rbegin(); digit != out.rend(); ++digit, number >>= 4)
        *digit = "0123456789abcdef"[number & 15];
    return out;
}

/// Blanks as one space: a paragraph that is wrapped anew says the same.
std::string one_line(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank) {
            out += c;
        } else if (!out.ends_with(' ')) {
            out += ' ';
        }
    }
    return out;
}

/// What is wrong, without the advice behind it.
std::string_view statement(std::string_view message) {
    return message.substr(0, message.find(": "));
}

}  // namespace

std::string fingerprint(const FileFindings& file, const rules::Finding& finding) {
    std::string subject(finding.rule);
    subject += '\n';
    subject += statement(finding.message);
    subject += '\n';
    if (finding.rule != "secret-in-spec") subject += one_line(file.source->slice(finding.range));
    return hex(workspace::hash_of(subject));
}

std::string Fingerprints::next(const FileFindings& file, const rules::Finding& finding) {
    auto key = shown_path(report_, file.path) + "\n" + fingerprint(file, finding);
    const auto count = ++seen_[key];
    if (count > 1) key += "\n" + std::to_string(count);
    return hex(workspace::hash_of(key));
}

}  // namespace infraspec::server::commands
