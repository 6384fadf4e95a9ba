// Asks Mermaid which flowcharts are valid: those of flowcharts.txt, and thousands of small changes to them. Writes
// verdicts.txt, which a C++ test holds the grammar to. Run it after a new version of Mermaid: `npm ci && npm run judge`.
// With --check (`npm test`) nothing is written: it fails where Mermaid says something else than verdicts.txt.
import { readFileSync, writeFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const changes_of_each = 80;
const seeds = [20240611, 7777];

const { window } = new JSDOM('');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');

/** `=== name` begins a chart. */
function charts() {
  const text = readFileSync(new URL('flowcharts.txt', import.meta.url), 'utf8');
  return text.split(/^=== .*\n/m).slice(1);
}

/** Small, fast, and the same everywhere (mulberry32). */
function generator(seed) {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const pieces = [
  '[', ']', '(', ')', '{', '}', '"', '|', '>', '<', '-', '--', '-->', '---', '==>', '-.->', '&', ' & ', ';', ':', ':::c', ',', '%%',
  '%', '@', '@{', '\n', ' ', '=', '~', '~~~', '#', '.', '/', '\\', 'x', 'o', 'v', 'A', '1', 'end', 'end\n', 'subgraph x\n', ' text ',
  '`', '<br/>', '\n%% note\n', '\n\n', '$', '?', "'", '^', '!', '-- t -->', '|t|', '[t]', '"t"', '("t")', '{{t}}', 'graph', ' class ',
];

/** A change: what is cut out where, and what is put in its place. Offsets count UTF-16 units of characters, not halves. */
function change(text, random) {
  const at = random(text.length + 1);
  const kind = random(10);
  if (kind < 4) return { at, cut: 0, put: pieces[random(pieces.length)] };
  if (kind < 7) return { at, cut: Math.min(text.length - at, 1 + random(3)), put: '' };
  if (kind < 9) return { at, cut: Math.min(text.length - at, 1), put: pieces[random(pieces.length)] };
  const begin = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at) + 1 || text.length;
  return random(2) === 0 ? { at: begin, cut: end - begin, put: '' } : { at: begin, cut: 0, put: text.slice(begin, end) };
}

async function verdict(text) {
  try {
    const { diagramType } = await mermaid.parse(text);
    return diagramType.startsWith('flowchart') ? 'valid' : 'other';
  } catch (error) {
    const message = String(error.message);
    if (message.startsWith('No diagram type')) return 'other';
    return message.startsWith('Parse error') || message.startsWith('Lexical error') ? 'invalid' : 'refused';
  }
}

const bytes = (text) => Buffer.byteLength(text);
const all = charts();
const lines = [];
for (const [index, text] of all.entries()) lines.push(JSON.stringify([index, 0, 0, '', await verdict(text)]));
for (const seed of seeds) {
  const random = generator(seed);
  for (const [index, text] of all.entries()) {
    for (let i = 0; i < changes_of_each; ++i) {
      const { at, cut, put } = change(text, random);
      const split = [at, at + cut].some((end) => /[\uDC00-\uDFFF]/.test(text[end] ?? ''));
      if (split) continue;
      const changed = text.slice(0, at) + put + text.slice(at + cut);
      lines.push(JSON.stringify([index, bytes(text.slice(0, at)), bytes(text.slice(at, at + cut)), put, await verdict(changed)]));
    }
  }
}
const record = new URL('verdicts.txt', import.meta.url);
if (process.argv.includes('--check')) {
  const recorded = readFileSync(record, 'utf8').split('\n').slice(0, -1);
  const differences = lines.filter((line, index) => line !== recorded[index]);
  if (differences.length > 0 || recorded.length !== lines.length) {
    console.error(`verdicts.txt is out of date (\`npm run judge\`); Mermaid says:\n${differences.slice(0, 20).join('\n')}`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(record, lines.join('\n') + '\n');
}
const count = (which) => lines.filter((line) => line.endsWith(`"${which}"]`)).length;
console.log(`${all.length} charts, ${lines.length} verdicts: ` +
  ['valid', 'invalid', 'refused', 'other'].map((which) => `${count(which)} ${which}`).join(', '));
