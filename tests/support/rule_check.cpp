#include "tests/support/rule_check.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <optional>

#include "rules/rule.h"
#include "tests/support/annotations.h"
#include "tests/support/findings.h"
#include "tests/support/rule_coverage.h"
#include "text/edit.h"

namespace infraspec::testing {
namespace {

constexpr std::string_view suppressing = "Disable ";

std::string rendered(const Fixture& fixture, const std::map<std::string, std::vector<Mark>>& marks) {
    std::string result;
    for (const auto& file : fixture.files) {
        const auto found = marks.find(file.path);
        result += "//- " + file.path + "\n" +
                  with_carets(file.text, found == marks.end() ? std::vector<Mark>{} : found->second);
    }
    return result;
}

/// What must hold for every finding, whatever it is about.
std::string fault_of(const Fixture& fixture, const Found& found) {
    const auto& finding = found.finding;
    const auto size = fixture.file(found.path).text.size();
    if (finding.range.begin > finding.range.end || finding.range.end > size) return "range outside of the text";
    if (finding.message.empty() || finding.message.ends_with('.'))
        return "no message, or one that ends with a full stop";
    for (const auto& fix : finding.fixes) {
        if (fix.title.empty() || fix.edits.empty()) return "a fix without title or edits";
        for (const auto& edit : fix.edits) {
            if (!text::disjoint(edit.edits)) return "edits that overlap in: " + fix.title;
        }
    }
    return {};
}

/// The fixture as text from its first file on, caret lines included.
std::string_view from_first_file(std::string_view fixture) {
    const auto begin = fixture.find("//- ");
    return begin == std::string_view::npos ? fixture : fixture.substr(begin);
}

void fail(std::source_location where, const std::string& message) {
    ADD_FAIL_CHECK_AT(where.file_name(), static_cast<int>(where.line()), message);
}

void compare(std::source_location where, std::string_view what, std::string_view expected, std::string_view actual) {
    if (expected == actual) return;
    fail(where, std::string(what) + "\n======== expected\n" + std::string(expected) + "======== actual\n" +
                    std::string(actual) + "========");
}

void check_findings(std::string_view rule, std::string_view fixture, std::source_location where) {
    if (!rule.empty() && rules::find_rule(rule) == nullptr) return fail(where, "no rule " + std::string(rule));
    const auto expected = from_first_file(fixture);
    const bool with_related = expected.find("^ related: ") != std::string_view::npos;
    const auto text = without_carets(expected);
    for (const auto& each : rules::all_rules()) {
        const bool found = expected.find("^ " + std::string(each.name)) != std::string_view::npos;
        if (found || each.name == rule) note_tried(each.name, found ? Tried::found : Tried::not_found);
    }
    for (const bool crlf : {false, true}) {
        const auto parsed = parse_fixture(crlf ? to_crlf(text) : text);
        compare(where, crlf ? "with CRLF:" : "with LF:", expected,
                with_messages_as_in(expected, annotated(parsed, rule, with_related)));
    }
}

/// The files of `fixture` that differ from `before` or that `shown` has, in the order of `fixture`.
std::string changed_files(const Fixture& fixture, const Fixture& before, const Fixture& shown) {
    const auto text_in = [](const Fixture& where, const std::string& path) -> std::optional<std::string> {
        for (const auto& file : where.files) {
            if (file.path == path) return file.text;
        }
        return std::nullopt;
    };
    std::string result;
    for (const auto& file : fixture.files) {
        if (text_in(before, file.path) == file.text && !text_in(shown, file.path)) continue;
        result += "//- " + file.path + "\n" + file.text;
    }
    return result;
}

/// "\r\n" would look like "\n" in a report of two texts that differ.
std::string visible(std::string text) {
    std::string result;
    for (const char c : text) {
        if (c == '\r') {
            result += "␍";
        } else {
            result.push_back(c);
        }
    }
    return result;
}

void check_effect(std::string_view rule, const Fixture& before, const Fixture& after, const rules::Fix& fix,
                  std::source_location where) {
    const auto fault = fault_of_fix(rule, before, after, fix);
    if (!fault.empty()) fail(where, fault + ":\n" + annotated(after, "", false));
}

}  // namespace

std::string annotated(const Fixture& fixture, std::string_view rule, bool with_related) {
    std::map<std::string, std::vector<Mark>> marks;
    for (const auto& found : findings_of(fixture, rule)) {
        const auto& finding = found.finding;
        const auto fault = fault_of(fixture, found);
        if (!fault.empty()) return std::string(finding.rule) + ": " + fault + "\n";
        marks[found.path].push_back({finding.range, std::string(finding.rule) + ": " + finding.message});
        if (!with_related) continue;
        for (const auto& related : finding.related) {
            marks[related.path.substr(workspace_folder.size() + 1)].push_back(
                {related.range, "related: " + related.message});
        }
    }
    return rendered(fixture, marks);
}

void check_rule(std::string_view rule, std::string_view fixture, std::source_location where) {
    check_findings(rule, fixture, where);
}

void check_all_rules(std::string_view fixture, std::source_location where) {
    check_findings("", fixture, where);
}

void check_fix(std::string_view rule, std::string_view title, std::string_view before, std::string_view after,
               std::source_location where) {
    note_tried(rule, Tried::fix);
    for (const bool crlf : {false, true}) {
        const auto text = without_carets(from_first_file(before));
        const auto fixture = parse_fixture(crlf ? to_crlf(text) : text);
        std::string offered;
        const rules::Fix* chosen = nullptr;
        const auto found = findings_of(fixture, rule);
        for (const auto& [path, finding] : found) {
            for (const auto& fix : finding.fixes) {
                offered += "\n  " + fix.title;
                if (chosen == nullptr && fix.title == title) chosen = &fix;
            }
        }
        if (chosen == nullptr) return fail(where, "no such fix; there are:" + offered);

        const auto expected = crlf ? to_crlf(from_first_file(after)) : std::string(from_first_file(after));
        const auto shown = parse_fixture(expected);
        const auto fixed = with_fix(fixture, *chosen);
        std::string wanted;
        for (const auto& file : shown.files) wanted += "//- " + file.path + "\n" + file.text;
        compare(where, crlf ? "with CRLF:" : "with LF:", visible(wanted),
                visible(changed_files(fixed, fixture, shown)));
        check_effect(rule, fixture, fixed, *chosen, where);
    }
}

std::vector<std::string> fix_titles(std::string_view rule, std::string_view fixture) {
    std::vector<std::string> titles;
    const auto found = findings_of(parse_fixture(without_carets(from_first_file(fixture))), rule);
    if (found.empty()) return titles;
    for (const auto& fix : found.front().finding.fixes) {
        if (!fix.title.starts_with(suppressing)) titles.push_back((fix.safe ? "*" : "") + fix.title);
    }
    return titles;
}

}  // namespace infraspec::testing
