import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type GraphAnswer, graphOf } from '../src/graph/answer';
import { nodeAt } from '../src/graph/cursor';
import { pageHtml } from '../src/graph/html';
import type { Graph, GraphNode, Range } from '../src/graph/model';
import { bandsOf } from '../src/graph_view/bands';
import { layOut } from '../src/graph_view/layout';
import { chosen, describe as describeNode, search } from '../src/graph_view/selection';

const at = (line: number): Range => ({ start: { line, character: 4 }, end: { line, character: 9 } });
const node = (id: string, ...layers: string[]): GraphNode => ({ id, name: id, kind: 'component', layers });
const edge = (from: string, to: string, cycle = false) => ({ from, to, cycle });
const widthOf = (text: string) => text.length * 7;

const shop: Graph = {
    root: 'file:///shop',
    layers: ['Network', 'Data', 'Compute'],
    nodes: [node('Net', 'Network'), node('Store', 'Data'), node('Cache', 'Data'), node('Api', 'Compute'), node('Worker', 'Compute'), node('Stray')],
    edges: [edge('Store', 'Net'), edge('Api', 'Store'), edge('Api', 'Cache'), edge('Worker', 'Store'), edge('Cache', 'Store')],
};

describe("the server's answer", () => {
    const answer: GraphAnswer = {
        root: '/shop',
        nodes: [
            { id: 'api', name: 'Api', layers: ['compute'], file: 'responsibilities.md', range: at(3) },
            { id: 'store', name: 'Store', layers: [], file: 'responsibilities.md', range: at(20) },
            { id: 'dns', name: 'Dns', foreign: true, file: '/platform/responsibilities.md', range: at(1) },
        ],
        edges: [
            { from: 'api', to: 'store', inCycle: true },
            { from: 'store', to: 'dns' },
        ],
        layers: [{ id: 'compute', name: 'Compute Layer' }],
    };
    const uriOf = (file: string) => (file.startsWith('/') ? `file://${file}` : `file:///shop/${file}`);

    test('gives nodes with the names of their layers and their places', () => {
        const graph = graphOf(answer, uriOf, []);
        assert.deepEqual(graph.nodes[0], { id: 'api', name: 'Api', kind: 'component', layers: ['Compute Layer'], place: { uri: 'file:///shop/responsibilities.md', range: at(3) } });
        assert.equal(graph.nodes[2]?.kind, 'foreign');
        assert.deepEqual(graph.edges.map(({ cycle }) => cycle), [true, false]);
        assert.deepEqual(graph.layers, ['Compute Layer']);
    });

    test('and the findings give what is named and does not exist, once', () => {
        const uri = 'file:///shop/responsibilities.md';
        const finding = (line: number) => ({ place: { uri, range: at(line) }, text: '**Queue** (jobs)' });
        const graph = graphOf(answer, uriOf, [finding(8), finding(25), { ...finding(1) }]);
        assert.deepEqual(graph.nodes.slice(3).map(({ name, kind }) => `${name} ${kind}`), ['Queue unresolved']);
        assert.deepEqual(graph.edges.slice(2).map(({ from, to }) => `${from} ${to}`), ['api missing:Queue', 'store missing:Queue']);
    });

    test('the cursor is at what it names, else in the section that it stands in', () => {
        const { nodes } = graphOf(answer, uriOf, []);
        const uri = 'file:///shop/responsibilities.md';
        assert.equal(nodeAt(nodes, { uri, range: at(8) }, [])?.id, 'api');
        assert.equal(nodeAt(nodes, { uri, range: at(8) }, [{ uri, range: at(20) }])?.id, 'store');
        assert.equal(nodeAt(nodes, { uri, range: at(0) }, []), undefined);
        assert.equal(nodeAt(nodes, { uri: 'file:///shop/overview.md', range: at(8) }, []), undefined);
    });
});

describe('the layout', () => {
    test('sets layers so that dependencies point down, and what no layer holds last', () => {
        assert.deepEqual(bandsOf(shop).map(({ name }) => name), ['Compute', 'Data', 'Network', 'Without a layer']);
    });

    test('keeps boxes apart and inside of their bands', () => {
        const { nodes, bands, width, height } = layOut(shop, widthOf);
        const boxes = [...nodes.values()];
        boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => assert.ok(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y)));
        for (const [id, box] of nodes) {
            const band = bands.find(({ y, height: high }) => box.y >= y && box.y + box.height <= y + high);
            assert.ok(band && box.x >= band.x && box.x + box.width <= band.x + band.width, id);
            assert.ok(box.x + box.width <= width && box.y + box.height <= height);
        }
    });

    test('draws every edge, and the same again when nothing changed', () => {
        const first = layOut(shop, widthOf);
        assert.deepEqual(first.edges.map(({ edge: { from, to } }) => `${from} ${to}`), shop.edges.map(({ from, to }) => `${from} ${to}`));
        assert.ok(first.edges.every(({ path }) => /^M[-\d. ]+[CLQ]/.test(path)));
        assert.deepEqual(layOut({ ...shop, edges: shop.edges.map((one) => ({ ...one })) }, widthOf), first);
    });

    test('of nothing is small, of a loop is drawn', () => {
        assert.ok(layOut({ ...shop, nodes: [], edges: [] }, widthOf).height < 100);
        const loop = layOut({ ...shop, nodes: [node('A', 'Data'), node('B', 'Data')], edges: [edge('A', 'B', true), edge('B', 'A', true), edge('A', 'A', true)] }, widthOf);
        assert.equal(loop.edges.length, 3);
    });

    test('of 500 components comes in time', () => {
        const names = Array.from({ length: 500 }, (_, index) => `Component ${index}`);
        const graph: Graph = {
            root: 'file:///large',
            layers: ['A', 'B', 'C', 'D', 'E'],
            nodes: names.map((name, index) => node(name, 'ABCDE'[index % 5]!)),
            edges: names.flatMap((name, index) => [edge(name, names[(index * 7 + 11) % 500]!), edge(name, names[(index * 3 + 5) % 500]!)]),
        };
        const start = performance.now();
        assert.equal(layOut(graph, widthOf).nodes.size, 500);
        assert.ok(performance.now() - start < 10_000, 'seconds at most, on any machine');
        const again = performance.now();
        layOut(graph, widthOf);
        assert.ok(performance.now() - again < performance.now() - start);
    });
});

describe('what is shown', () => {
    test('is everything, without hidden layers', () => {
        assert.deepEqual(chosen(shop, { hidden: new Set(), focus: undefined }), shop);
        const part = chosen(shop, { hidden: new Set(['Data']), focus: undefined });
        assert.deepEqual(part.nodes.map(({ id }) => id), ['Net', 'Api', 'Worker', 'Stray']);
        assert.deepEqual(part.edges, []);
    });

    test('is one component with its neighbours in focus mode, even when its layer is hidden', () => {
        const part = chosen(shop, { hidden: new Set(['Data']), focus: 'Store' });
        assert.deepEqual(part.nodes.map(({ id }) => id), ['Net', 'Store', 'Api', 'Worker']);
        assert.deepEqual(chosen(shop, { hidden: new Set(), focus: 'gone' }), shop);
    });

    test('is told in words', () => {
        assert.equal(describeNode(shop, shop.nodes[1]!), 'Store; Data; depends on Net; used by Api, Worker, Cache');
        assert.equal(describeNode(shop, shop.nodes[5]!), 'Stray; Without a layer; depends on nothing');
    });

    test('is found by the beginning of its name before the middle', () => {
        assert.equal(search(shop, ' st')?.id, 'Store');
        assert.equal(search(shop, 'ray')?.id, 'Stray');
        assert.equal(search(shop, ''), undefined);
    });
});

test('the page allows its own script alone, and no style or script inline', () => {
    const html = pageHtml('vscode-resource:/graph.js', 'abc');
    assert.match(html, /default-src 'none'; script-src 'nonce-abc'; img-src data:;"/);
    assert.doesNotMatch(html, /unsafe|style=|<style|onclick/);
    assert.equal(html.match(/<script/g)?.length, 1);
});
