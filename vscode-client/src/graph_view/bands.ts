// Which layer stands where: layers are bands, one below the other, so that most dependencies point down.
import type { Graph, GraphNode } from '../graph/model';

/** The bands of nodes that no layer holds. */
export const noLayer = 'Without a layer';
const foreign = 'Other specifications';
const unresolved = 'Named, but not described';

export interface Band {
    readonly name: string;
    readonly nodes: readonly GraphNode[];
}

export function bandOf(node: GraphNode): string {
    switch (node.kind) {
        case 'component':
            return node.layers[0] ?? noLayer;
        case 'foreign':
            return foreign;
        case 'unresolved':
            return unresolved;
    }
}

/** Bands without nodes are left out. */
export function bandsOf(graph: Graph): Band[] {
    const members = new Map<string, GraphNode[]>(graph.layers.map((layer) => [layer, []]));
    for (const node of graph.nodes) {
        const name = bandOf(node);
        const nodes = members.get(name);
        if (nodes === undefined) {
            members.set(name, [node]);
        } else {
            nodes.push(node);
        }
    }
    const layers = graph.layers.filter((name) => members.get(name)!.length > 0);
    const order = topDown(layers, graph);
    const last = [noLayer, foreign, unresolved].filter((name) => members.has(name));
    return [...order, ...last].map((name) => ({ name, nodes: members.get(name)! }));
}

/** Takes out, again and again, the layer that depends most on the rest and is least depended upon; in doubt the later one of the architecture. */
function topDown(layers: readonly string[], graph: Graph): string[] {
    const bandOfNode = new Map(graph.nodes.map((node) => [node.id, bandOf(node)]));
    const weights = new Map<string, Map<string, number>>(layers.map((layer) => [layer, new Map()]));
    for (const { from, to } of graph.edges) {
        const above = bandOfNode.get(from);
        const below = bandOfNode.get(to);
        if (above !== undefined && below !== undefined && above !== below && weights.has(above) && weights.has(below)) {
            const row = weights.get(above)!;
            row.set(below, (row.get(below) ?? 0) + 1);
        }
    }
    const order: string[] = [];
    const rest = [...layers].reverse();
    while (rest.length > 0) {
        const score = (layer: string) =>
            rest.reduce((sum, other) => sum + (weights.get(layer)!.get(other) ?? 0) - (weights.get(other)!.get(layer) ?? 0), 0);
        const best = rest.reduce((chosen, layer) => (score(layer) > score(chosen) ? layer : chosen));
        order.push(best);
        rest.splice(rest.indexOf(best), 1);
    }
    return order;
}
