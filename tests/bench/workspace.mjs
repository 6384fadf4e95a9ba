// Workspaces to measure with: copies of the clean example under names of their own, made from a seed so that they are always the same.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

function random(seed) {
    return () => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return seed / 2 ** 32;
    };
}

/** `roots` specifications of thirteen files each. Returns the folder. */
export function makeWorkspace(example, roots, seed = 1) {
    const folder = mkdtempSync(path.join(tmpdir(), 'infraspec-bench-'));
    const texts = readdirSync(example).map((name) => [name, readFileSync(path.join(example, name), 'utf8')]);
    const next = random(seed);
    for (let i = 0; i < roots; ++i) {
        const target = path.join(folder, `service-${i}`, 'infra-specs');
        mkdirSync(target, { recursive: true });
        for (const [name, text] of texts) {
            writeFileSync(path.join(target, name), `${text}\n<!-- ${Math.floor(next() * 1e9)} -->\n`);
        }
    }
    return folder;
}

/** One specification of `count` components, each with two dependencies, and a diagram of them all. */
export function makeDiagram(count) {
    const folder = mkdtempSync(path.join(tmpdir(), 'infraspec-bench-'));
    const target = path.join(folder, 'infra-specs');
    mkdirSync(target);
    const kinds = ['Service', 'Worker', 'Queue', 'Store', 'Gateway'];
    const name = (i) => `Order ${kinds[i % kinds.length]} ${i}`;
    const needed = (i) => (i === 0 ? [] : [...new Set([i - 1, Math.floor(i / 2)])]);
    const components = [], nodes = [], edges = [];
    for (let i = 0; i < count; ++i) {
        const items = needed(i).map((other) => `- ${name(other)}`);
        components.push(`### ${name(i)}\n\n**Responsibilities:**\n- Owns part ${i}\n\n**Dependencies:**\n${items.join('\n') || '- None'}\n`);
        nodes.push(`    n${i}["${name(i)}"]`);
        edges.push(...needed(i).map((other) => `    n${i} -->|needs| n${other}`));
    }
    const chart = ['```mermaid', 'flowchart TD', ...nodes, ...edges, '```'];
    writeFileSync(path.join(target, 'responsibilities.md'), `# Responsibilities\n\n${components.join('\n')}`);
    writeFileSync(path.join(target, 'architecture.md'), `# Architecture\n\nAll that there is.\n\n${chart.join('\n')}\n`);
    return folder;
}

/** One specification of `files` documents that all use the same terms. */
export function makeLargeRoot(example, files, seed = 1) {
    const folder = makeWorkspace(example, 1, seed);
    const target = path.join(folder, 'service-0', 'infra-specs');
    const overview = readFileSync(path.join(example, 'overview.md'), 'utf8');
    mkdirSync(path.join(target, 'modules'));
    for (let i = 0; i < files; ++i) writeFileSync(path.join(target, 'modules', `module-${i}.md`), overview.replace(/\]\(/g, '](../'));
    return folder;
}
