// Which part of a graph is shown: the layers that are ticked, and in focus mode one node with its neighbours.
import type { Graph, GraphNode } from '../graph/model';
import { bandOf } from './bands';

export interface Choice {
    /** Bands that are not shown. */
    readonly hidden: ReadonlySet<string>;
    /** In focus mode, the node that is looked at. */
    readonly focus: string | undefined;
}

export function chosen(graph: Graph, choice: Choice): Graph {
    const focus = choice.focus !== undefined && graph.nodes.some((node) => node.id === choice.focus) ? choice.focus : undefined;
    const near = focus === undefined ? undefined : new Set([focus, ...dependencies(graph, focus), ...dependents(graph, focus)]);
    const nodes = graph.nodes.filter((node) => node.id === focus || (!choice.hidden.has(bandOf(node)) && (near?.has(node.id) ?? true)));
    const shown = new Set(nodes.map((node) => node.id));
    return { ...graph, nodes, edges: graph.edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to)) };
}

export function dependencies(graph: Graph, id: string): string[] {
    return graph.edges.filter((edge) => edge.from === id).map((edge) => edge.to);
}

export function dependents(graph: Graph, id: string): string[] {
    return graph.edges.filter((edge) => edge.to === id).map((edge) => edge.from);
}

/** Everything that the drawing tells about a node, in words. */
export function describe(graph: Graph, node: GraphNode): string {
    const name = (id: string) => graph.nodes.find((other) => other.id === id)?.name ?? id;
    const list = (ids: readonly string[]) => ids.map(name).join(', ');
    const below = dependencies(graph, node.id);
    const above = dependents(graph, node.id);
    const parts = [
        node.name,
        node.kind === 'unresolved' ? 'names nothing in the specification' : node.kind === 'foreign' ? 'of another specification' : bandOf(node),
        below.length > 0 ? `depends on ${list(below)}` : node.kind === 'component' ? 'depends on nothing' : '',
        above.length > 0 ? `used by ${list(above)}` : '',
        graph.edges.some((edge) => edge.cycle && (edge.from === node.id || edge.to === node.id)) ? 'part of a cycle' : '',
    ];
    return parts.filter((part) => part !== '').join('; ');
}

/** The first node whose name begins with, else holds, the text. */
export function search(graph: Graph, text: string): GraphNode | undefined {
    const wanted = text.trim().toLowerCase();
    if (wanted === '') {
        return undefined;
    }
    const holds = (match: (name: string) => boolean) => graph.nodes.find((node) => match(node.name.toLowerCase()));
    return holds((name) => name.startsWith(wanted)) ?? holds((name) => name.includes(wanted));
}
