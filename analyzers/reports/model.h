// Everything that a root says, as plain data: what a designer, a planner or an agent reads instead of the markdown.
// Values made of a snapshot when they are asked for; texts are plain, without markup.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/snapshot.h"

namespace infraspec::reports {

/// A file of the root and a range in it.
using workspace::Place;

struct ModelFile {
    std::string name;  ///< relative to the root
    std::string kind;  ///< "disaster-recovery"
    std::string title;
};

/// `- Key: text`; the key may be empty.
struct ModelItem {
    std::string key;
    std::string text;
    Place place;
};

struct ModelTerm {
    std::string name;
    std::vector<std::string> aliases;
    std::vector<std::string> avoided;
    std::vector<std::string> related;
    std::string category;
    std::string definition;
    std::vector<ModelItem> attributes;
    Place place;
};

/// Something that a text names: a component, layer or term.
struct ModelTarget {
    std::string_view kind;
    std::string name;
};

struct ModelDependency {
    std::string text;
    std::string_view kind;  ///< "component", "layer", "term", "external", "none", "unresolved"
    std::vector<ModelTarget> targets;
    Place place;
};

struct ModelComponent {
    std::string name;
    std::vector<std::string> aliases;
    std::vector<std::string> layers;
    std::vector<ModelItem> responsibilities;
    std::vector<ModelDependency> dependencies;
    std::vector<ModelItem> lifecycle;  ///< keys: "provisioner", "updateStrategy", "destruction"; others as written
    Place place;
};

struct ModelLayer {
    std::string name;
    std::vector<std::string> components;
    std::vector<std::string> dependencies;  ///< layers
    std::vector<ModelItem> properties;      ///< Isolation, Security, …, Components and Dependencies too, as written
    Place place;
};

struct ModelOption {
    std::string name;
    bool recommended = false;
    std::vector<std::string> pros;
    std::vector<std::string> cons;
    Place place;
};

struct ModelDecision {
    std::string name;
    std::vector<ModelOption> options;
    std::string decision;
    std::string rationale;
    std::string risk;
    std::string consequences;
    Place place;
};

struct ModelStep {
    std::string_view keyword;  ///< "Given"
    std::string text;
    Place place;
};

struct ModelAssertion {
    std::string id;
    std::string title;
    std::vector<ModelStep> steps;
    std::vector<ModelTarget> mentions;  ///< each once
    Place place;
};

struct ModelConstraint {
    std::string category;
    std::string text;
    Place place;
};

struct ModelNaming {
    std::string format;
    std::vector<std::string> examples;
    std::vector<std::string> remarks;
    Place place;
};

struct ModelEnvironment {
    std::string name;
    std::optional<Place> place;  ///< its section, when it has one
};

struct ModelScope {
    std::string environment;
    std::string component;
    std::string qualifier;
};

struct ModelQuantity {
    std::string_view metric;      ///< "backup-retention"
    std::string_view comparator;  ///< "=", "<", "<=", ">", ">="
    double value = 0;
    std::string_view unit;           ///< "seconds", "percent", "version", "count"
    std::string text;                ///< as written: "<1 hour"
    std::vector<ModelScope> scopes;  ///< empty when it cannot be told
    Place place;
};

/// A block of addresses.
struct ModelNetwork {
    std::string cidr;       ///< as written
    std::string_view role;  ///< "vpc", "subnet", "other", "unclear"
    bool valid = false;
    std::vector<ModelScope> scopes;
    Place place;
};

struct ModelNode {
    std::string id;
    std::string text;                  ///< what the diagram shows
    std::vector<ModelTarget> targets;  ///< what the text mentions
    Place place;
};

struct ModelEdge {
    std::string from;  ///< ids of nodes
    std::string to;
    Place place;
};

/// A mermaid block. Of flowcharts, nodes and edges are known.
struct ModelDiagram {
    std::string kind;  ///< the word that it begins with: "flowchart", "sequenceDiagram"
    bool sound = false;
    std::vector<ModelNode> nodes;
    std::vector<ModelEdge> edges;
    Place place;
};

struct ModelLink {
    std::string text;
    std::string destination;
    std::string_view outcome;  ///< "external", "found", "missing", "unknown"
    std::string target;        ///< absolute path of the file, if it has one
    std::string anchor;
    Place place;
};

struct Model {
    std::string root;  ///< absolute
    std::vector<ModelFile> files;
    std::vector<ModelTerm> terms;
    std::vector<ModelComponent> components;
    std::vector<ModelLayer> layers;
    std::vector<ModelDecision> decisions;
    std::vector<ModelAssertion> assertions;
    std::vector<ModelConstraint> constraints;
    std::vector<ModelNaming> naming;
    std::vector<ModelEnvironment> environments;
    std::vector<ModelQuantity> quantities;
    std::vector<ModelNetwork> networks;
    std::vector<ModelDiagram> diagrams;
    std::vector<ModelLink> links;
};

/// Of the root's own files, in document order.
Model model_of(const workspace::Snapshot& snapshot, const workspace::Root& root);

}  // namespace infraspec::reports
