#include "embedded/flowchart.h"

#include <doctest/doctest.h>

#include <string>

namespace infraspec {
namespace {

using embedded::Flowchart;
using embedded::FlowchartPtr;

std::string nodes(const FlowchartPtr& chart) {
    std::string text;
    for (const auto& node : chart->nodes) {
        text += node.id + "=" + std::string(chart->slice(chart->shown(node)));
        if (node.subgraph != embedded::none)
            text += "@" + std::string(chart->slice(chart->subgraphs[node.subgraph].name()));
        text += "\n";
    }
    return text;
}

std::string edges(const FlowchartPtr& chart) {
    std::string text;
    for (const auto& edge : chart->edges) {
        text += chart->nodes[chart->places[edge.from].node].id + (edge.invisible ? " ~ " : " > ") +
                chart->nodes[chart->places[edge.to].node].id + "\n";
    }
    return text;
}

/// The text with `«»` around the fault.
std::string marked_fault(const std::string& text) {
    const auto chart = embedded::read_flowchart(text);
    if (!chart->fault) return text;
    const auto token = chart->fault->token;
    return text.substr(0, token.begin) + "«" + text.substr(token.begin, token.size()) + "»" + text.substr(token.end);
}

TEST_CASE("nodes are read with their texts, whatever their shape") {
    const auto chart = embedded::read_flowchart(R"(---
title: Shapes
---
%%{init: {"theme": "dark"}}%%
flowchart LR
    %% A comment --> no node
    a[Order Service] --> b(Rounded) & c([Stadium])
    d[["A (quoted) text"]]; e[(Order<br/>Store)]
    f((Circle)):::hot --> g{{Six}} --> h>Flag] --> i[/Slanted\]
    j(((Twice))) --> k{"`**Bold**`"}
    l@{ shape: cyl, label: "A label" }
    plain --> payment-api
)");
    CHECK_FALSE(chart->fault);
    CHECK(nodes(chart) ==
          "a=Order Service\nb=Rounded\nc=Stadium\nd=A (quoted) text\ne=Order<br/>Store\nf=Circle\ng=Six\nh=Flag\n"
          "i=Slanted\nj=Twice\nk=**Bold**\nl=A label\nplain=plain\npayment-api=payment-api\n");
    CHECK(chart->slice(chart->direction) == "LR");
}

TEST_CASE("edges join what stands on both sides of an arrow") {
    const auto chart = embedded::read_flowchart(R"(graph TD
    A & B -->|text| C -- more --> D
    D -. dots .-> A; A ==> B
    C ~~~ A
    A
      --> E
    A e1@--> F
    e1@{ animate: true }
)");
    CHECK_FALSE(chart->fault);
    CHECK(edges(chart) == "A > C\nB > C\nC > D\nD > A\nA > B\nC ~ A\nA > E\nA > F\n");
    CHECK(chart->slice(chart->edges[1].range) == "B -->|text| C");
    CHECK(nodes(chart) == "A=A\nB=B\nC=C\nD=D\nE=E\nF=F\n");
}

TEST_CASE("a node lies in the subgraph that ends first of those that it is written in") {
    const auto chart = embedded::read_flowchart(R"(flowchart TB
    A --> B
    subgraph net [Network Layer]
      B
      subgraph "Inner part"
        direction LR
        C --> B
      end
    end
    subgraph Data
      D --> C
    end
    net --> Data
)");
    CHECK_FALSE(chart->fault);
    CHECK(nodes(chart) == "A=A\nB=B@Inner part\nC=C@Inner part\nD=D@Data\n");
    CHECK(edges(chart) == "A > B\nC > B\nD > C\n");
}

TEST_CASE("the last text of a node counts") {
    const auto chart = embedded::read_flowchart("graph TD\nA[One] --> B\nA[Two]\n");
    CHECK(nodes(chart) == "A=Two\nB=B\n");
}

TEST_CASE("other diagrams are left alone") {
    for (const char* text :
         {"sequenceDiagram\nA->>B: [", "stateDiagram-v2\n[*] --> A", "", "erDiagram\nA ||--o{ B : has"}) {
        const auto chart = embedded::read_flowchart(text);
        CHECK_FALSE(chart->flowchart);
        CHECK_FALSE(chart->fault);
        CHECK(chart->nodes.empty());
    }
}

TEST_CASE("a fault is shown at what a person would point at") {
    CHECK(marked_fault("graph TD\nA --> B\n") == "graph TD\nA --> B\n");
    CHECK(marked_fault("graph TD\nA B\n") == "graph TD\nA «B»\n");
    CHECK(marked_fault("graph TD\nA[Open --> B\nC[x] --> D\n") == "graph TD\nA«[»Open --> B\nC[x] --> D\n");
    CHECK(marked_fault("graph TD\nA(\"Open --> B\n") == "graph TD\nA(«\"»Open --> B\n");
    CHECK(marked_fault("graph TD\nsubgraph One\nA --> B\n") == "graph TD\n«subgraph» One\nA --> B\n");
    CHECK(marked_fault("graph TD\nA --> B\nend\n") == "graph TD\nA --> B\n«end»\n");
    CHECK(marked_fault("graph TD\nA -->\n") == "graph TD\nA «-->»\n");
    CHECK(marked_fault("graph TD\nA -- text\n") == "graph TD\nA «--» text\n");
    CHECK(marked_fault("graph TD\nA -->|text B\n") == "graph TD\nA -->«|»text B\n");
    CHECK(marked_fault("graph TD A --> B\n") == "graph TD «A» --> B\n");
    CHECK(marked_fault("graph TD\nA --> B %% note\n") == "graph TD\nA --> B «%%» note\n");
}

TEST_CASE("what stands around a fault is read all the same") {
    const auto chart = embedded::read_flowchart("graph TD\nA[One] --> B\nB ->> C[\nsubgraph S\nC[Three] --> D\n");
    CHECK(chart->fault);
    CHECK(nodes(chart) == "A=One\nB=B\nC=Three@S\nD=D@S\n");
}

std::string large_chart(int nodes) {
    std::string text = "flowchart TD\n";
    for (int i = 0; i < nodes; ++i) {
        const std::string id = std::to_string(i);
        text += "    n" + id + "[\"Payment Service " + id + "\"] -->|calls| n" + std::to_string(i * 7 % nodes) + "\n";
    }
    return text;
}

TEST_CASE("a chart that is read again after an edit is the chart that is read anew") {
    std::string text = large_chart(40);
    auto chart = embedded::reread_flowchart(text, nullptr);
    unsigned seed = 7;
    const auto random = [&](std::size_t below) {
        seed = seed * 1664525U + 1013904223U;
        return (seed >> 8U) % below;
    };
    for (int i = 0; i < 400; ++i) {
        const std::size_t at = 10 + random(text.size() - 10);
        constexpr std::string_view pieces[] = {"x", "[", "]", "\n", " --> ", "end\n", "subgraph s\n", "\"", "%% n\n"};
        if (random(3) == 0) {
            text.erase(at, 1 + random(4));
        } else {
            text.insert(at, pieces[random(std::size(pieces))]);
        }
        chart = embedded::reread_flowchart(text, chart.get());
        const auto anew = embedded::read_flowchart(text);
        REQUIRE(chart->fault.has_value() == anew->fault.has_value());
        if (anew->fault) REQUIRE(chart->fault->token == anew->fault->token);
        REQUIRE(nodes(chart) == nodes(anew));
        REQUIRE(edges(chart) == edges(anew));
        if (text.size() > 4000) text = large_chart(40);
    }
}

TEST_CASE("hopeless texts are read in bounded time") {
    const auto repeated = [](std::string_view piece, std::size_t size) {
        std::string text = "graph TD\nA";
        while (text.size() < size) text += piece;
        return text;
    };
    for (const std::string_view piece :
         {"[", "[\"", "A & ", "\nsubgraph x", "-", " -->\n", "\n%%\n", "(((", "@", "\"`", "{{x", "x--", ";end "}) {
        embedded::read_flowchart(repeated(piece, 49'000));
    }
    CHECK_FALSE(embedded::read_flowchart(repeated("\nA --> B", 1'000'000))->flowchart);
}

TEST_CASE("bytes that are no text are read over in diagrams") {
    for (const auto* tail : {"\xE2", "\xE2\x80", "\xF0\x9F\x98", "\xFF", "\xC3"}) {
        const auto faulty = embedded::read_flowchart(std::string("flowchart LR\n a --> [b\n") + tail);
        CHECK(faulty->fault.has_value());
        const auto sound = embedded::read_flowchart(std::string("flowchart LR\n a[x") + tail + "] --> b");
        CHECK_FALSE(sound->fault.has_value());
    }
}

}  // namespace
}  // namespace infraspec
