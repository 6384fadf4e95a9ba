#include "reports/trace.h"

#include <algorithm>

#include "reports/entities.h"
#include "reports/plain.h"

namespace infraspec::reports {
namespace {

using workspace::EntityKind;
using workspace::EntityRef;
using workspace::Root;

/// "NET-001 High Availability".
std::string label(const TraceEntry& entry) {
    return entry.id.empty() ? entry.text : entry.id + " " + entry.text;
}

std::string joined(const std::vector<TraceEntry>& entries, std::string_view between) {
    std::string out;
    for (const auto& entry : entries) out += (out.empty() ? "" : std::string(between)) + label(entry);
    return out;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
    std::string out;
    for (const auto& text : texts) out += (out.empty() ? "" : std::string(between)) + text;
    return out;
}

std::string csv_cell(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? "\"\"" : std::string(1, c);
    return out + "\"";
}

std::string markdown_cell(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\`*[]<>|").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string markdown_cell(const std::vector<TraceEntry>& entries) {
    std::string out;
    for (const auto& entry : entries) out += (out.empty() ? "" : "<br>") + markdown_cell(label(entry));
    return out.empty() ? "—" : out;
}

void write_block(std::string_view title, const std::vector<TraceEntry>& entries, std::string& out) {
    std::string start = "  " + std::string(title);
    start.resize(15, ' ');
    if (entries.empty()) out += start + "none\n";
    for (const auto& entry : entries) {
        out += start + label(entry) + "\n";
        start.assign(start.size(), ' ');
    }
}

std::string names_without(const Trace& trace, bool (*lacks)(const TraceRow&)) {
    std::string names;
    for (const auto& row : trace.rows) {
        if (lacks(row)) names += (names.empty() ? "" : ", ") + row.component;
    }
    return names;
}

/// Adds what a piece of text is about to the rows of the components that it mentions.
class Collector {
  public:
    explicit Collector(const Root& root) : root_(root), row_of_(root.dependencies().nodes().size(), no_row) {
        const workspace::LayerGraph layers(root);
        const auto nodes = root.dependencies().nodes();
        for (std::uint32_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].file >= root.own_count()) continue;
            row_of_[i] = trace_.rows.size();
            trace_.rows.push_back({root.name(nodes[i]).text,
                                   {nodes[i].file, root.name(nodes[i]).range},
                                   layers_of(root, layers, nodes[i]),
                                   {},
                                   {},
                                   {}});
        }
    }

    Trace collect() {
        for (std::uint32_t i = 0; i < root_.own_count(); ++i) {
            const auto& file = root_.file(i);
            for (const auto& assertion : file.facts->assertions) {
                const TraceEntry entry{assertion.id, assertion.title.text, {i, assertion.title.range}};
                if (!add(&TraceRow::assertions, i, assertion.extent, entry)) trace_.unassigned.push_back(entry);
            }
            for (const auto& constraint : file.facts->constraints) {
                const auto range = constraint.item.text;
                add(&TraceRow::constraints, i, constraint.item.range, {"", plain(file, range), {i, range}});
            }
            for (const auto& decision : file.facts->decisions)
                add(&TraceRow::decisions, i, decision.extent, {"", decision.name.text, {i, decision.name.range}});
        }
        return std::move(trace_);
    }

  private:
    static constexpr std::size_t no_row = static_cast<std::size_t>(-1);

    bool add(std::vector<TraceEntry> TraceRow::*column, std::uint32_t file, text::Range range,
             const TraceEntry& entry) {
        bool added = false;
        for (const auto entity : mentioned_in(root_, file, range)) {
            if (entity.kind != EntityKind::component) continue;
            const auto row = row_of_[root_.dependencies().node_of(entity)];
            if (row == no_row) continue;
            (trace_.rows[row].*column).push_back(entry);
            added = true;
        }
        return added;
    }

    const Root& root_;
    std::vector<std::size_t> row_of_;  // by node
    Trace trace_;
};

}  // namespace

Trace trace_of(const Root& root) {
    return Collector(root).collect();
}

std::string to_text(const Trace& trace) {
    std::string out;
    for (const auto& row : trace.rows) {
        out += row.component + (row.layers.empty() ? "" : " (" + joined(row.layers, ", ") + ")") + "\n";
        write_block("assertions", row.assertions, out);
        write_block("constraints", row.constraints, out);
        write_block("decisions", row.decisions, out);
        out += "\n";
    }
    const auto unasserted = names_without(trace, [](const TraceRow& row) { return row.assertions.empty(); });
    out += std::to_string(trace.rows.size()) + (trace.rows.size() == 1 ? " component" : " components");
    if (!trace.rows.empty())
        out += unasserted.empty() ? ", each with an assertion" : "; without an assertion: " + unasserted;
    out += "\n";
    if (!trace.unassigned.empty()) out += "Assertions about no component: " + joined(trace.unassigned, ", ") + "\n";
    return out;
}

std::string to_csv(const Trace& trace) {
    std::string out = "component,layers,assertions,constraints,decisions\r\n";
    for (const auto& row : trace.rows) {
        out += csv_cell(row.component) + "," + csv_cell(joined(row.layers, "; ")) + "," +
               csv_cell(joined(row.assertions, "; ")) + "," + csv_cell(joined(row.constraints, "; ")) + "," +
               csv_cell(joined(row.decisions, "; ")) + "\r\n";
    }
    return out;
}

std::string to_markdown(const Trace& trace) {
    std::string out = "| Component | Layer | Assertions | Constraints | Decisions |\n|---|---|---|---|---|\n";
    for (const auto& row : trace.rows) {
        const auto layers = joined(row.layers, ", ");
        out += "| " + markdown_cell(row.component) + " | " + (layers.empty() ? "—" : markdown_cell(layers)) + " | " +
               markdown_cell(row.assertions) + " | " + markdown_cell(row.constraints) + " | " +
               markdown_cell(row.decisions) + " |\n";
    }
    return out;
}

}  // namespace infraspec::reports
