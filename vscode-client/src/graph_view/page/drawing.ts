// The drawing: a layout as SVG. Boxes are buttons of one tab stop, between which the arrow keys move.
import type { Graph, GraphEdge, GraphNode } from '../../graph/model';
import type { Layout } from '../layout';
import { describe } from '../selection';

const namespace = 'http://www.w3.org/2000/svg';

export function element<K extends keyof SVGElementTagNameMap>(name: K, attributes: Record<string, string | number> = {}, text?: string): SVGElementTagNameMap[K] {
    const made = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) {
        made.setAttribute(key, String(value));
    }
    if (text !== undefined) {
        made.textContent = text;
    }
    return made;
}

const heads = ['plain', 'cycle', 'unresolved', 'lit'] as const;

/** The contents of the drawing, and the elements that stand for nodes and edges. */
export class Drawing {
    readonly nodes = new Map<string, SVGGElement>();
    readonly content: SVGGElement;
    private readonly edges_: { readonly edge: GraphEdge; readonly path: SVGPathElement }[] = [];

    constructor(
        private readonly graph_: Graph,
        readonly layout: Layout,
    ) {
        this.content = element('g', { class: 'content' });
        this.content.append(definitions(), ...layout.bands.flatMap(band));
        const kinds = new Map(graph_.nodes.map((node) => [node.id, node.kind]));
        for (const { edge, path } of layout.edges) {
            const kind = edge.cycle ? 'cycle' : kinds.get(edge.to);
            const line = element('path', { class: `edge ${kind}`, d: path, 'marker-end': `url(#${headFor(kind)})`, 'data-from': edge.from, 'data-to': edge.to });
            this.edges_.push({ edge, path: line });
            this.content.append(line);
        }
        const order = [...graph_.nodes].sort((a, b) => byPlace(layout, a, b));
        const loops = new Set(graph_.edges.filter((edge) => edge.cycle).flatMap((edge) => [edge.from, edge.to]));
        order.forEach((node, index) => {
            const group = this.node(node, loops.has(node.id));
            group.setAttribute('tabindex', index === 0 ? '0' : '-1');
            this.nodes.set(node.id, group);
            this.content.append(group);
        });
    }

    /** Lights one node with what it hangs together with, or none. */
    light(id: string | undefined): void {
        const near = new Set<string>();
        for (const { edge, path } of this.edges_) {
            const lit = id !== undefined && (edge.from === id || edge.to === id);
            path.classList.toggle('lit', lit);
            path.setAttribute('marker-end', `url(#${lit && !edge.cycle ? 'head-lit' : headFor(path.classList.contains('unresolved') ? 'unresolved' : edge.cycle ? 'cycle' : undefined)})`);
            if (lit) {
                near.add(edge.from).add(edge.to);
            }
        }
        for (const [other, group] of this.nodes) {
            group.classList.toggle('lit', other === id);
            group.classList.toggle('near', other !== id && near.has(other));
            if (other === id) {
                group.setAttribute('aria-current', 'true');
            } else {
                group.removeAttribute('aria-current');
            }
        }
        this.content.classList.toggle('some-lit', id !== undefined && this.nodes.has(id));
    }

    /** The ids of the nodes as one reads: row by row. */
    get order(): string[] {
        return [...this.nodes.keys()];
    }

    private node(node: GraphNode, cycle: boolean): SVGGElement {
        const box = this.layout.nodes.get(node.id)!;
        const group = element('g', {
            class: `node ${node.kind}${cycle ? ' cycle' : ''}`,
            'data-id': node.id,
            role: 'button',
            'aria-label': describe(this.graph_, node),
            transform: `translate(${box.x} ${box.y})`,
        });
        group.append(
            element('title', {}, describe(this.graph_, node).replaceAll('; ', '\n')),
            element('rect', { width: box.width, height: box.height, rx: 5 }),
            element('text', { x: box.width / 2, y: box.height / 2 }, node.name),
        );
        return group;
    }
}

function headFor(kind: string | undefined): string {
    return `head-${kind === 'cycle' || kind === 'unresolved' ? kind : 'plain'}`;
}

function definitions(): SVGDefsElement {
    const defs = element('defs');
    for (const kind of heads) {
        const marker = element('marker', { id: `head-${kind}`, viewBox: '0 0 8 8', refX: 7.5, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto', markerUnits: 'userSpaceOnUse' });
        marker.append(element('path', { class: `head ${kind}`, d: 'M0 0.5L8 4L0 7.5Z' }));
        defs.append(marker);
    }
    return defs;
}

function band(frame: Layout['bands'][number]): SVGElement[] {
    return [
        element('rect', { class: 'band', x: frame.x, y: frame.y, width: frame.width, height: frame.height, rx: 6 }),
        element('text', { class: 'band-name', x: frame.x + 12, y: frame.y + 19 }, frame.name),
    ];
}

function byPlace(layout: Layout, a: GraphNode, b: GraphNode): number {
    const [one, other] = [layout.nodes.get(a.id)!, layout.nodes.get(b.id)!];
    return one.y - other.y || one.x - other.x;
}
