// What the program says is what the protocol's own types say: every message of sessions that use everything, of clients
// that can everything, what 3.17 knows, and nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { able, newest, pulling } from './abilities.mjs';
import { workspace } from './client.mjs';
import { validators } from './schemas.mjs';
import { walk } from './session.mjs';

const page = readFileSync(new URL('../../docs/lsp.md', import.meta.url), 'utf8');
const [, table, sent] = /^\| --- \| --- \| --- \|\n([\s\S]*?)\n\n(The server itself sends[\s\S]*?)\n\n/m.exec(page);
const routes = [...table.matchAll(/^\| `([^`]+)` \| (\w+)/gm)].map(([, method, kind]) => ({ method, kind }));

/** Everything that a message has and its type has not, or the other way round. */
function faults(client, types) {
    const found = [];
    for (const { method, part, value, message } of client.received) {
        const say = (list) => found.push(...list.map((fault) => `${method} ${part} ${fault}`));
        const known = ['jsonrpc', 'id', ...(part === 'params' ? ['method', 'params'] : [part])];
        say(Object.keys(message).filter((key) => !known.includes(key)).map((key) => `has a field ${key}`));
        if (message.jsonrpc !== '2.0') say(['is not JSON-RPC 2.0']);
        if (part === 'error') {
            if (!Number.isInteger(value.code) || typeof value.message !== 'string') say([JSON.stringify(value)]);
        } else if (method === '$/progress' && value.value?.kind && value.token !== 'reports') {
            say(types.check(method, part, value));
            say(types.checkWorkDone(value.value));
        } else if (method === '$/progress') {
            say(types.check('workspace/diagnostic', 'partial', value.value));
        } else if (!types.knows(method)) {
            say(['is no method of the protocol']);
        } else if (value === undefined) {
            // Methods without parameters.
            if (!/refresh$/.test(method)) say(['has no parameters']);
        } else {
            say(types.check(method, part, value));
        }
    }
    return [...new Set(found)];
}

async function session(abilities, options) {
    const space = workspace();
    try {
        return await walk(abilities, space, options);
    } finally {
        space.remove();
    }
}

const types = validators();
const older = validators('protocol-3.17');

test('the types refuse what they do not know', () => {
    assert.notDeepEqual(types.check('textDocument/hover', 'result', { contents: 'x', colour: 1 }), []);
    assert.notDeepEqual(types.check('initialize', 'result', { capabilities: { hoverProvider: true, magicProvider: true } }), []);
    assert.notDeepEqual(types.check('textDocument/rename', 'result', { documentChanges: [{ textDocument: { uri: 'a' }, edits: [] }] }), []);
    assert.deepEqual(types.check('textDocument/hover', 'result', null), []);
});

test('a client of LSP 3.17 that can everything gets what its types describe', async () => {
    const { client } = await session(able());
    assert.deepEqual(faults(client, older), []);
    assert.deepEqual(faults(client, types), []);
    assert.ok(client.of('textDocument/publishDiagnostics').length > 5);
    assert.deepEqual([...client.answers.values()].filter((count) => count !== 1), []);
});

test('a client that asks for diagnostics gets them so, and none are pushed', async () => {
    const { client } = await session(pulling(), { pulls: true });
    assert.deepEqual(faults(client, older), []);
    assert.deepEqual(client.of('textDocument/publishDiagnostics'), []);
});

test('a client of LSP 3.18 gets what its types describe; every method is used, every message of the server seen', async () => {
    const pushed = await session(able());
    const { client } = await session(newest(), { pulls: true, asked: true });
    assert.deepEqual(faults(client, types), []);
    const asked = new Set(client.methods.values());
    const unasked = routes.filter(({ method, kind }) => kind === 'request' && !asked.has(method)).map(({ method }) => method);
    assert.deepEqual(unasked, []);
    assert.ok(client.of('textDocument/inlayHint', 'result').flat().length > 0, 'the settings that were asked for hold');
    const said = new Set([...client.received, ...pushed.client.received].filter(({ part }) => part === 'params').map(({ method }) => method));
    for (const method of said) assert.ok(sent.includes(`\`${method}\``), `docs/lsp.md does not say that the server sends ${method}`);
    console.log(`${routes.length} methods, ${client.received.length + pushed.client.received.length} messages held against the types`);
});

const has = (value, wanted) => {
    if (value === null || typeof value !== 'object') return false;
    return Object.entries(value).some(([key, inner]) => wanted(key, inner) || has(inner, wanted));
};

test('a client that can nothing more than the protocol demands is sent nothing more', async () => {
    const { client, can } = await session({});
    assert.deepEqual(faults(client, older), []);
    const everything = client.received.map(({ value }) => value);
    const requests = client.received.filter(({ message }) => message.method !== undefined && message.id !== undefined);
    assert.deepEqual(requests.map(({ method }) => method), [], 'requests of the server that the client did not say it can answer');
    assert.deepEqual(client.of('$/progress'), [], 'progress');
    const results = client.received.filter(({ method, part }) => part === 'result' && method !== 'initialize').map(({ value }) => value);
    assert.ok(!has(results, (key) => key === 'documentChanges'), 'versioned edits');
    assert.ok(!has(results, (key, value) => key === 'insertTextFormat' && value === 2), 'snippets');
    assert.ok(!has(results, (key) => ['changeAnnotations', 'annotationId', 'itemDefaults', 'labelDetails', 'targetUri'].includes(key)), 'later fields');
    assert.ok(!has(results, (key, value) => key === 'textEdit' && value.insert), 'two ranges');
    assert.ok(!has(client.of('textDocument/documentSymbol', 'result'), (key) => key === 'children'), 'a tree of symbols');
    assert.ok(!has(everything, (key) => ['relatedInformation', 'codeDescription', 'tags'].includes(key)), 'details of diagnostics');
    assert.equal(can.codeActionProvider, undefined);
    assert.equal(can.diagnosticProvider, undefined);
    assert.equal(can.semanticTokensProvider, undefined);
    assert.equal(can.workspace?.fileOperations, undefined);
});

test('a client that reads plain text gets no markdown', async () => {
    const abilities = able();
    abilities.textDocument.hover.contentFormat = ['plaintext'];
    abilities.textDocument.completion.completionItem.documentationFormat = ['plaintext'];
    const { client } = await session(abilities);
    assert.ok(!has(client.received.map(({ value }) => value), (key, value) => key === 'kind' && value === 'markdown'));
});
