// What the server, or the program on its command line, says of a graph, turned into what the view draws. Pure.
import type { Graph, GraphNode, Place, Range } from './model';

/** `infraspec/graph`, and `infraspec graph --format json`. */
export interface GraphAnswer {
    /** A URI, or the path of the folder. */
    readonly root: string;
    readonly nodes: readonly {
        readonly id: string;
        readonly name: string;
        /** Ids of layers. */
        readonly layers?: readonly string[];
        readonly foreign?: boolean;
        readonly uri?: string;
        /** A path: of a node of another specification from the start, else from the root. */
        readonly file?: string;
        readonly range?: Range;
    }[];
    readonly edges: readonly { readonly from: string; readonly to: string; readonly inCycle?: boolean }[];
    readonly layers: readonly { readonly id: string; readonly name: string }[];
}

/** A dependency that names nothing: the finding's place, and the item's text. */
export interface Unresolved {
    readonly place: Place;
    readonly text: string;
}

/** `uriOf` gives the editor's own spelling of a URI or path below the root; `unresolved` are findings of the rule dependency-unresolved. */
export function graphOf(answer: GraphAnswer, uriOf: (given: string) => string, unresolved: readonly Unresolved[]): Graph {
    const layerNames = new Map(answer.layers.map(({ id, name }) => [id, name]));
    const known = answer.nodes.map(({ id, name, layers, foreign, uri, file, range }): GraphNode => {
        const where = uri ?? file;
        return {
            id,
            name,
            kind: foreign === true ? 'foreign' : 'component',
            layers: (layers ?? []).map((layer) => layerNames.get(layer) ?? layer),
            ...(where !== undefined && range !== undefined ? { place: { uri: uriOf(where), range } } : {}),
        };
    });
    const missing = unresolved.flatMap(({ place, text }) => {
        const owner = ownerOf(known, place);
        const name = nameIn(text);
        return owner ? [{ node: { id: `missing:${name}`, name, kind: 'unresolved' as const, layers: [], place }, from: owner.id }] : [];
    });
    const ids = new Set<string>();
    return {
        root: answer.root,
        nodes: [...known, ...missing.map(({ node }) => node).filter(({ id }) => ids.size < ids.add(id).size)],
        edges: [
            ...answer.edges.map(({ from, to, inCycle }) => ({ from, to, cycle: inCycle === true })),
            ...missing.map(({ from, node }) => ({ from, to: node.id, cycle: false })),
        ],
        layers: answer.layers.map(({ name }) => name),
    };
}

/** The component in whose section a place lies: the last one that begins above it in the same document. */
export function ownerOf(nodes: readonly GraphNode[], { uri, range }: Place): GraphNode | undefined {
    return nodes
        .filter(({ kind, place }) => kind === 'component' && place?.uri === uri && place.range.start.line <= range.start.line)
        .reduce<GraphNode | undefined>((last, node) => (last && last.place!.range.start.line > node.place!.range.start.line ? last : node), undefined);
}

/** The words of a dependency that name something: those before an explanation. */
function nameIn(item: string): string {
    return item.replace(/[*_`[\]]/g, '').split(/\s*[(:–—]|\s-\s/)[0]!.trim() || item;
}
