// How long an editor waits for the server, in workspaces of several sizes. Prints a table, and the same as JSON with --json.
//   node tests/bench/run.mjs build/release/infraspec [--json] [--sizes S,M]
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client, quantile } from './client.mjs';
import { makeDiagram, makeLargeRoot, makeWorkspace } from './workspace.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const example = path.join(project, 'examples/clean/infra-specs');
const program = path.resolve(process.argv[2] ?? path.join(project, 'build/release/infraspec'));
const sizes = {
    S: () => makeWorkspace(example, 1),
    M: () => makeWorkspace(example, 100),
    L: () => makeWorkspace(example, 1000),
    G: () => makeLargeRoot(example, 2000),
};
const wanted = process.argv.includes('--sizes') ? process.argv[process.argv.indexOf('--sizes') + 1].split(',') : Object.keys(sizes);

async function samplesOf(count, once) {
    const samples = [];
    for (let i = 0; i < count; ++i) {
        const begin = performance.now();
        await once(i);
        samples.push(performance.now() - begin);
    }
    return samples;
}

async function measure(folder) {
    const starts = [];
    for (let i = 0; i < 10; ++i) {
        const client = new Client(program);
        starts.push(await client.initialize(folder));
        await client.end();
    }
    const client = new Client(program);
    await client.initialize(folder);
    const ready = await client.ready();

    const file = path.join(folder, 'service-0/infra-specs/overview.md');
    const uri = pathToFileURL(file).href;
    const text = readFileSync(file, 'utf8');
    const textDocument = { uri };
    let begin = performance.now();
    const opened = client.diagnostics(uri, 1);
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    await opened;
    const open = performance.now() - begin;

    const place = { line: text.split('\n').length - 1, character: 0 };
    const echo = await samplesOf(500, () => client.request('infraspec/nothing', {}));
    const keystrokes = await samplesOf(500, async (i) => {
        const answered = client.diagnostics(uri, i + 2);
        client.notify('textDocument/didChange', {
            textDocument: { uri, version: i + 2 },
            contentChanges: [{ range: { start: place, end: place }, text: i % 40 === 39 ? '\n' : 'x' }],
        });
        await answered;
    });
    const position = { line: 4, character: 10 };
    const hover = await samplesOf(300, () => client.request('textDocument/hover', { textDocument, position }));
    const symbols = await samplesOf(300, () => client.request('textDocument/documentSymbol', { textDocument }));
    const completion = await samplesOf(300, () => client.request('textDocument/completion', { textDocument, position }));
    const references = await samplesOf(300, () =>
        client.request('textDocument/references', { textDocument, position, context: { includeDeclaration: true } }),
    );
    const memory = client.peakMemory();
    await client.end();

    begin = performance.now();
    execFileSync(program, ['check', '--quiet', '--fail-on', 'never', folder], { stdio: 'ignore' });
    const check = performance.now() - begin;
    const both = (samples) => ({ median: quantile(samples, 0.5), p99: quantile(samples, 0.99) });
    return {
        'spawn → initialize': both(starts), 'spawn → ready': { median: ready }, 'didOpen → diagnostics': { median: open },
        'echo (unknown request)': both(echo), 'keystroke → diagnostics': both(keystrokes), hover: both(hover),
        documentSymbol: both(symbols), completion: both(completion), references: both(references),
        'check (command line)': { median: check }, 'peak memory, MiB': { median: memory },
    };
}

/** Typing in a large diagram: in the text of a node, an edge that is not finished in between, and outside of the fence. */
async function measureDiagram(nodes) {
    const folder = makeDiagram(nodes);
    const client = new Client(program);
    await client.initialize(folder);
    await client.ready();
    const file = path.join(folder, 'infra-specs/architecture.md');
    const uri = pathToFileURL(file).href;
    const text = readFileSync(file, 'utf8');
    let version = 1;
    const opened = client.diagnostics(uri, version);
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } });
    await opened;
    const lines = text.split('\n');
    const typed = (line, character, word) => async (i) => {
        const at = i % (2 * word.length);
        const answered = client.diagnostics(uri, ++version);
        const range = { start: { line, character: character + Math.min(at, 2 * word.length - 1 - at) } };
        range.end = { ...range.start, character: range.start.character + (at < word.length ? 0 : 1) };
        client.notify('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ range, text: word[at] ?? '' }],
        });
        await answered;
    };
    const node = lines.findIndex((line) => line.includes(`n${nodes / 2}[`));
    const both = (samples) => ({ median: quantile(samples, 0.5), p99: quantile(samples, 0.99) });
    const result = {
        'in the text of a node': both(await samplesOf(500, typed(node, lines[node].indexOf('"]'), ' (new)'))),
        'an edge, broken while it grows': both(await samplesOf(500, typed(node, lines[node].length, ' --> n7'))),
        'outside of the diagram': both(await samplesOf(500, typed(2, lines[2].length, ' And more'))),
    };
    await client.end();
    rmSync(folder, { recursive: true });
    return result;
}

const results = {};
for (const size of wanted) {
    const folder = sizes[size]();
    results[size] = await measure(folder);
    rmSync(folder, { recursive: true });
}
const nodes = 500;
const diagram = await measureDiagram(nodes);
const machine = { processor: cpus()[0]?.model, processors: cpus().length, memory: `${Math.round(totalmem() / 2 ** 30)} GiB`, kernel: release() };
if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ machine, results, diagram }, null, 2));
} else {
    console.log(`${machine.processors} × ${machine.processor}, ${machine.memory}, ${machine.kernel}; milliseconds, median / 99th percentile\n`);
    console.log(''.padEnd(28) + wanted.map((size) => size.padStart(18)).join(''));
    for (const what of Object.keys(results[wanted[0]])) {
        const cells = wanted.map((size) => {
            const { median, p99 } = results[size][what];
            return (median.toFixed(2) + (p99 === undefined ? '' : ` / ${p99.toFixed(2)}`)).padStart(18);
        });
        console.log(what.padEnd(28) + cells.join(''));
    }
    console.log(`\nkeystroke → diagnostics in a document with a diagram of ${nodes} nodes`);
    for (const [what, { median, p99 }] of Object.entries(diagram)) {
        console.log(what.padEnd(36) + `${median.toFixed(2)} / ${p99.toFixed(2)}`.padStart(18));
    }
}
