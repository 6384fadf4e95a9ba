// How long each request takes in a workspace of 1,300 files: median and 99th percentile in milliseconds.
//   node tests/bench/methods.mjs build/release/infraspec
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client, quantile } from './client.mjs';
import { makeWorkspace } from './workspace.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const program = path.resolve(process.argv[2] ?? path.join(project, 'build/release/infraspec'));
const folder = makeWorkspace(path.join(project, 'examples/clean/infra-specs'), 100);
const file = path.join(folder, 'service-0/infra-specs/responsibilities.md');
const [uri, text] = [pathToFileURL(file).href, readFileSync(file, 'utf8')];
const line = text.split('\n').findIndex((one) => /^- [A-Z][a-z]+ [A-Z]/.test(one));
const place = { textDocument: { uri }, position: { line, character: 4 } };
const range = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };

const client = new Client(program);
const resolved = (...properties) => ({ resolveSupport: { properties } });
await client.initialize(folder, {
    diagnostic: {}, semanticTokens: { requests: { range: true, full: { delta: true } }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } }, dataSupport: true, ...resolved('edit') },
    completion: { completionItem: resolved('documentation') }, rangeFormatting: { rangesSupport: true },
});
await client.ready();
client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
const [item] = (await client.request('textDocument/prepareCallHierarchy', place)).result;
const answer = async (method, params) => (await client.request(method, params)).result;
const whole = { textDocument: { uri }, range };
const actions = { textDocument: { uri }, range: { start: place.position, end: { line, character: 8 } }, context: { diagnostics: [] } };
const tokens = await answer('textDocument/semanticTokens/full', whole);
const requests = {
    'textDocument/codeAction': actions,
    'codeAction/resolve': (await answer('textDocument/codeAction', actions)).find((action) => action.data !== undefined),
    'codeLens/resolve': (await answer('textDocument/codeLens', whole))[0],
    'completionItem/resolve': (await answer('textDocument/completion', { ...place, context: { triggerKind: 1 } })).items[0],
    'documentLink/resolve': (await answer('textDocument/documentLink', { textDocument: { uri: uri.replace('responsibilities', 'README') } }))[0],
    'workspaceSymbol/resolve': (await answer('workspace/symbol', { query: 'key' }))[0],
    'textDocument/diagnostic': whole,
    'workspace/diagnostic': { previousResultIds: [] },
    'textDocument/onTypeFormatting': { ...place, position: { line: line + 1, character: 0 }, ch: '\n', options },
    'textDocument/rangesFormatting': { ...whole, ranges: [range], options },
    'textDocument/semanticTokens/full/delta': { ...whole, previousResultId: tokens.resultId },
    'textDocument/semanticTokens/range': whole,
    'workspace/executeCommand': { command: 'infraspec.graph', arguments: [uri, { format: 'mermaid' }] },
    'textDocument/references': { ...place, context: { includeDeclaration: true } },
    'textDocument/rename': { ...place, newName: 'Some Other Name' },
    'textDocument/completion': { ...place, context: { triggerKind: 1 } },
    'textDocument/selectionRange': { ...place, positions: [place.position] },
    'textDocument/inlayHint': { ...place, range },
    'textDocument/formatting': { ...place, options },
    'textDocument/rangeFormatting': { ...place, range, options },
    'workspace/symbol': { query: 'key' },
    'workspace/willRenameFiles': { files: [{ oldUri: uri, newUri: uri.replace('responsibilities', 'components') }] },
    'callHierarchy/incomingCalls': { item },
    'callHierarchy/outgoingCalls': { item },
    'infraspec/graph': { root: uri },
    'infraspec/status': {},
};
for (const method of ['hover', 'definition', 'declaration', 'typeDefinition', 'implementation', 'documentHighlight', 'prepareRename', 'documentSymbol',
    'documentLink', 'codeLens', 'foldingRange', 'semanticTokens/full', 'prepareCallHierarchy']) requests[`textDocument/${method}`] = place;

for (const [method, params] of Object.entries(requests)) if (params === undefined) throw new Error(`${method}: the workspace has nothing for it`);
console.log('| method | median | p99 |\n| --- | --- | --- |');
for (const method of Object.keys(requests).sort()) {
    const samples = [];
    for (let i = 0; i < 200; ++i) {
        const begin = performance.now();
        const { error } = await client.request(method, requests[method]);
        if (error) throw new Error(`${method}: ${error.message}`);
        samples.push(performance.now() - begin);
    }
    console.log(`| \`${method}\` | ${quantile(samples, 0.5).toFixed(2)} | ${quantile(samples, 0.99).toFixed(2)} |`);
}
await client.end();
rmSync(folder, { recursive: true });
