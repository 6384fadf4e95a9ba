// Which node of the graph the cursor is at: the one that is named there, else the one whose section it stands in. Pure.
import { ownerOf } from './answer';
import type { GraphNode, Place } from './model';

/** `named` are the places where what the cursor is on is defined. */
export function nodeAt(nodes: readonly GraphNode[], cursor: Place, named: readonly Place[]): GraphNode | undefined {
    const isNamed = ({ place }: GraphNode) => place !== undefined && named.some(({ uri, range }) => uri === place.uri && range.start.line === place.range.start.line);
    return nodes.find((node) => node.kind !== 'unresolved' && isNamed(node)) ?? ownerOf(nodes, cursor);
}
