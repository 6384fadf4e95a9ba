// Where everything is drawn. Within a layer dagre arranges what belongs together; the pieces are then set in rows, as words in a
// paragraph, and the layers below one another. That stays compact where one arrangement of all would be hundreds of boxes wide,
// and takes milliseconds for hundreds of components.
import * as dagre from '@dagrejs/dagre';
import type { Graph, GraphEdge, GraphNode } from '../graph/model';
import { type Band, bandsOf } from './bands';

export interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

export interface Point {
    readonly x: number;
    readonly y: number;
}

export interface Layout {
    readonly width: number;
    readonly height: number;
    readonly nodes: ReadonlyMap<string, Box>;
    readonly bands: readonly (Box & { readonly name: string })[];
    readonly edges: readonly { readonly edge: GraphEdge; readonly path: string }[];
}

const nodeHeight = 34;
const gap = 22;
const bandHead = 30;
const bandGap = 46;
const margin = 16;

/** Nodes that depend on each other within one layer, with places relative to the piece. */
interface Piece {
    readonly width: number;
    readonly height: number;
    readonly nodes: readonly { readonly node: GraphNode; readonly box: Box }[];
    readonly bends: ReadonlyMap<GraphEdge, readonly Point[]>;
}

/** `widthOf` measures a text in the font of the nodes. */
export function layOut(graph: Graph, widthOf: (text: string) => number): Layout {
    const bands = bandsOf(graph).map((band) => ({ band, pieces: piecesOf(band, graph, widthOf) }));
    const wanted = widthFor(bands.flatMap(({ pieces }) => pieces));

    const nodes = new Map<string, Box>();
    const bends = new Map<GraphEdge, readonly Point[]>();
    const frames: (Box & { name: string })[] = [];
    const neighbours = neighboursOf(graph);
    let y = margin;
    for (const { band, pieces } of bands) {
        const top = y;
        y += bandHead;
        for (const row of rowsOf(sortedBelow(pieces, nodes, neighbours), wanted)) {
            let x = margin + gap + (wanted - row.width) / 2;
            for (const piece of row.pieces) {
                for (const { node, box } of piece.nodes) {
                    nodes.set(node.id, { ...box, x: box.x + x, y: box.y + y });
                }
                for (const [edge, points] of piece.bends) {
                    bends.set(edge, points.map((point) => ({ x: point.x + x, y: point.y + y })));
                }
                x += piece.width + gap;
            }
            y += row.height + gap;
        }
        frames.push({ name: band.name, x: margin, y: top, width: wanted + 2 * gap, height: y - top });
        y += bandGap;
    }

    const edges = graph.edges
        .filter((edge) => nodes.has(edge.from) && nodes.has(edge.to))
        .map((edge) => {
            const points = bends.get(edge);
            return { edge, path: points ? through(points) : between(nodes.get(edge.from)!, nodes.get(edge.to)!) };
        });
    return { width: wanted + 2 * gap + 2 * margin, height: Math.max(y - bandGap, 0) + margin, nodes, bands: frames, edges };
}

function piecesOf(band: Band, graph: Graph, widthOf: (text: string) => number): Piece[] {
    const within = new Set(band.nodes.map((node) => node.id));
    const inner = graph.edges.filter((edge) => edge.from !== edge.to && within.has(edge.from) && within.has(edge.to));
    return connected(band.nodes, inner).map(({ nodes, edges }) => arrangedBefore(nodes, edges) ?? remember(arrange(nodes, edges, widthOf), nodes, edges));
}

/** The last arrangements: what did not change, and most does not from one drawing to the next, is not arranged anew. */
const known = new Map<string, Piece>();
const keyOf = (nodes: readonly GraphNode[], edges: readonly GraphEdge[]) => JSON.stringify([nodes.map(({ id, name }) => [id, name]), edges.map(({ from, to }) => [from, to])]);

/** The elements of an arrangement, with the nodes and edges of today in it. */
function arrangedBefore(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Piece | undefined {
    const piece = known.get(keyOf(nodes, edges));
    if (piece === undefined) {
        return undefined;
    }
    const bends = [...piece.bends.values()];
    return {
        ...piece,
        nodes: nodes.map((node, index) => ({ node, box: piece.nodes[index]!.box })),
        bends: new Map(edges.flatMap((edge, index) => (bends[index] ? [[edge, bends[index]] as const] : []))),
    };
}

function remember(piece: Piece, nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Piece {
    if (known.size > 500) {
        known.clear();
    }
    known.set(keyOf(nodes, edges), piece);
    return piece;
}

function arrange(nodes: readonly GraphNode[], edges: readonly GraphEdge[], widthOf: (text: string) => number): Piece {
    const size = (node: GraphNode) => Math.max(72, Math.ceil(widthOf(node.name)) + 28);
    if (nodes.length === 1) {
        const width = size(nodes[0]!);
        return { width, height: nodeHeight, nodes: [{ node: nodes[0]!, box: { x: 0, y: 0, width, height: nodeHeight } }], bends: new Map() };
    }
    const large = nodes.length > 60;
    const drawing = new dagre.graphlib.Graph({ multigraph: true });
    drawing.setGraph({ rankdir: 'TB', nodesep: gap, edgesep: 10, ranksep: 38, ranker: large ? 'longest-path' : 'network-simplex' });
    nodes.forEach((node) => drawing.setNode(node.id, { width: size(node), height: nodeHeight }));
    edges.forEach((edge, index) => drawing.setEdge(edge.from, edge.to, {}, String(index)));
    dagre.layout(drawing, large ? { disableOptimalOrderHeuristic: true } : {});
    const bends = new Map(
        edges.map((edge, index) => [edge, (drawing.edge({ v: edge.from, w: edge.to, name: String(index) }) as { points: Point[] }).points]),
    );
    const { width = 0, height = 0 } = drawing.graph() as { width?: number; height?: number };
    return {
        width,
        height,
        nodes: nodes.map((node) => {
            const { x, y, width: wide, height: high } = drawing.node(node.id) as Box;
            return { node, box: { x: x - wide / 2, y: y - high / 2, width: wide, height: high } };
        }),
        bends,
    };
}

/** The parts of a graph that no edge joins, in the order of their first nodes. */
function connected(nodes: readonly GraphNode[], edges: readonly GraphEdge[]) {
    const head = new Map(nodes.map((node) => [node.id, node.id]));
    const find = (id: string): string => {
        let at = id;
        while (head.get(at) !== at) {
            head.set(at, head.get(head.get(at)!)!);
            at = head.get(at)!;
        }
        return at;
    };
    edges.forEach((edge) => head.set(find(edge.from), find(edge.to)));
    const parts = new Map<string, { nodes: GraphNode[]; edges: GraphEdge[] }>();
    for (const node of nodes) {
        const part = parts.get(find(node.id)) ?? { nodes: [], edges: [] };
        part.nodes.push(node);
        parts.set(find(node.id), part);
    }
    edges.forEach((edge) => parts.get(find(edge.from))!.edges.push(edge));
    return [...parts.values()];
}

/** A width that makes the whole about as wide as editors are, and that the widest piece fits in. */
function widthFor(pieces: readonly Piece[]): number {
    const area = pieces.reduce((sum, piece) => sum + (piece.width + gap) * (piece.height + gap + bandGap / 2), 0);
    return Math.max(260, Math.sqrt(area * 1.5), ...pieces.map((piece) => piece.width));
}

function rowsOf(pieces: readonly Piece[], width: number) {
    const rows: { pieces: Piece[]; width: number; height: number }[] = [];
    for (const piece of pieces) {
        const row = rows.at(-1);
        if (row !== undefined && row.width + gap + piece.width <= width) {
            row.pieces.push(piece);
            row.width += gap + piece.width;
            row.height = Math.max(row.height, piece.height);
        } else {
            rows.push({ pieces: [piece], width: piece.width, height: piece.height });
        }
    }
    return rows;
}

function neighboursOf(graph: Graph): Map<string, string[]> {
    const neighbours = new Map<string, string[]>();
    const add = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    for (const { from, to } of graph.edges) {
        add(from, to);
        add(to, from);
    }
    return neighbours;
}

/** Each piece below what it hangs together with, among the nodes that have their places already. */
function sortedBelow(pieces: readonly Piece[], placed: ReadonlyMap<string, Box>, neighbours: ReadonlyMap<string, string[]>): Piece[] {
    const wish = (piece: Piece): number | undefined => {
        const centres = piece.nodes
            .flatMap(({ node }) => neighbours.get(node.id) ?? [])
            .flatMap((id) => placed.get(id) ?? [])
            .map((box) => box.x + box.width / 2);
        return centres.length === 0 ? undefined : centres.reduce((sum, centre) => sum + centre, 0) / centres.length;
    };
    const wishes = pieces.map((piece, index) => ({ piece, index, wish: wish(piece) }));
    return wishes.sort((a, b) => (a.wish ?? 0) - (b.wish ?? 0) || a.index - b.index).map(({ piece }) => piece);
}

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
const round = (value: number) => Math.round(value * 10) / 10;

/** A line through dagre's points, its corners rounded. */
function through(points: readonly Point[]): string {
    const [first, ...rest] = points;
    if (first === undefined) {
        return '';
    }
    let path = `M${at(first)}`;
    for (let i = 0; i < rest.length - 1; i++) {
        const corner = rest[i]!;
        const next = rest[i + 1]!;
        path += `Q${at(corner)} ${at({ x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 })}`;
    }
    return `${path}L${at(points.at(-1)!)}`;
}

/** A curve that leaves a box on the side where the other is, and enters that from above or below. */
function between(from: Box, to: Box): string {
    if (from === to) {
        const x = from.x + from.width;
        const y = from.y + from.height / 2;
        return `M${at({ x, y: y - 8 })}C${at({ x: x + 26, y: y - 16 })} ${at({ x: x + 26, y: y + 16 })} ${at({ x, y: y + 8 })}`;
    }
    const down = to.y >= from.y;
    const start = { x: port(from, to), y: down ? from.y + from.height : from.y };
    const end = { x: port(to, from), y: down ? to.y : to.y + to.height };
    const pull = (down ? 1 : -1) * Math.max(24, Math.abs(end.y - start.y) / 2);
    return `M${at(start)}C${at({ x: start.x, y: start.y + pull })} ${at({ x: end.x, y: end.y - pull })} ${at(end)}`;
}

/** Where on a box's side the line to another begins: nearer to that, so that lines do not all meet in one point. */
function port(box: Box, other: Box): number {
    const centre = box.x + box.width / 2;
    const reach = box.width * 0.35;
    return centre + Math.min(reach, Math.max(-reach, (other.x + other.width / 2 - centre) * 0.2));
}
