// Whatever a client sends, the real program lives on, and each request has exactly one answer.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { able } from './abilities.mjs';
import { Client, workspace } from './client.mjs';

const page = readFileSync(new URL('../../docs/lsp.md', import.meta.url), 'utf8');
const requests = [...page.matchAll(/^\| `([^`]+)` \| request/gm)].map(([, method]) => method).filter((method) => !['initialize', 'shutdown'].includes(method));
const notifications = [...page.matchAll(/^\| `([^`]+)` \| notification/gm)].map(([, method]) => method).filter((method) => !['exit', 'initialized'].includes(method));

/** Runs with a started server; afterwards it must answer, once for each request, and end well. */
async function alive(what) {
    const space = workspace('clean');
    const client = new Client();
    try {
        await client.initialize(able(), space);
        await client.ready();
        await what(client, space);
        await client.ready();
        assert.equal(await client.end(), 0);
        assert.deepEqual([...client.methods.keys()].filter((id) => client.answers.get(id) !== 1), [], 'answers');
    } finally {
        client.process.kill();
        space.remove();
    }
}

const errorOf = async (client, method, params) => (await client.start(method, params).answer).error;

test('before initialize requests are refused, and initialize still works', async () => {
    const space = workspace('clean');
    const client = new Client();
    for (const method of requests) assert.equal((await errorOf(client, method, {})).code, -32002, method);
    for (const method of notifications) client.notify(method, {});
    await client.initialize(able(), space);
    await client.ready();
    assert.equal((await errorOf(client, 'initialize', { capabilities: {} })).code, -32600);
    await client.request('shutdown');
    for (const method of requests) assert.equal((await errorOf(client, method, {})).code, -32600, method);
    client.notify('exit');
    assert.equal(await client.ended, 0);
    space.remove();
});

test('exit without shutdown ends with 1', async () => {
    const client = new Client();
    client.notify('exit');
    assert.equal(await client.ended, 1);
});

test('wrong parameters of every request are refused with the path of the field', () =>
    alive(async (client) => {
        // What needs no parameters takes everything that is an object.
        const free = ['infraspec/status', 'infraspec/graph'];
        for (const method of requests) {
            // Parameters that are neither an object nor an array make it no request of JSON-RPC at all.
            for (const params of [7, 'text']) assert.equal((await errorOf(client, method, params)).code, -32600, method);
            for (const params of [[], { textDocument: 7, position: [], item: 1, query: {}, previousResultIds: 1, command: {}, files: 2, title: 3, label: [], name: {}, range: 'x', root: 5 }]) {
                const error = await errorOf(client, method, params);
                if (free.includes(method) && (error === undefined || error.code === -32602)) continue;
                assert.equal(error?.code, -32602, `${method} ${JSON.stringify(params)} ${JSON.stringify(error)}`);
                assert.match(error.message, /^params/, method);
            }
        }
    }));

test('wrong parameters of notifications hurt nobody', () =>
    alive(async (client) => {
        for (const method of notifications) for (const params of [7, null, [], {}, { textDocument: 7, event: 1, changes: {}, files: 1, settings: 5, id: {}, value: 9 }]) client.notify(method, params);
        for (const method of ['$/unknown', 'unknown/notification', 'textDocument/willSave']) client.notify(method, {});
    }));

test('unknown requests are answered with -32601, also those that look like ours', () =>
    alive(async (client) => {
        for (const method of ['nothing', '', '$/unknown', 'textDocument/hove', 'textDocument/signatureHelp', 'textDocument/didOpen2', 'infraspec/'])
            assert.equal((await errorOf(client, method, {})).code, -32601, method);
    }));

test('text that is no message is answered or logged, and the next message is read', () =>
    alive(async (client) => {
        for (const body of ['', '{', '{"jsonrpc": ', '[]', '[1, 2]', 'null', '"text"', '7', '{}', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":{},"method":"shutdown"}',
            '{"jsonrpc":"2.0","id":77,"result":null}', '{"jsonrpc":"2.0","id":null,"method":null}', '\u0000', '{"a":'.repeat(5000), '['.repeat(100_000), '{"jsonrpc":"2.0","method":"x","params":"\\ud800"}'])
            client.sendText(body);
        client.sendBytes(Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0xfe, 0x00, 0x80])]));
        await client.ready();
    }));

test('a broken frame costs no more than itself', () =>
    alive(async (client) => {
        for (const bytes of ['junk\r\n\r\n', 'Content-Length: many\r\n\r\n', 'Content-Length: -1\r\n\r\n', 'Content-Type: x\r\n\r\n', 'Content-Length: 99999999999999999999999\r\n\r\n', '\r\n\r\n\r\n']) {
            client.sendBytes(bytes);
            await client.ready();
        }
        const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', method: '$/nothing' }));
        client.sendBytes(Buffer.concat([Buffer.from(`content-length:${body.length}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n`), body]));
        for (const byte of Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body])) client.sendBytes(Buffer.from([byte]));
    }));

test('a huge message is read, one above the limit is stepped over', { timeout: 60_000 }, () =>
    alive(async (client, space) => {
        client.open(space.uri('infra-specs/huge.md'), `# Huge\n\n${'A line of text that says nothing much.\n'.repeat(200_000)}`);
        await client.ready();
        client.notify('textDocument/didClose', { textDocument: { uri: space.uri('infra-specs/huge.md') } });
        const length = 300 * 1024 * 1024;
        client.sendBytes(`Content-Length: ${length}\r\n\r\n`);
        const piece = Buffer.alloc(1024 * 1024, 'x');
        for (let sent = 0; sent < length; sent += piece.length)
            if (!client.process.stdin.write(piece)) await new Promise((resolve) => client.process.stdin.once('drain', resolve));
        await client.ready();
    }));

test('requests that are cancelled, or pile up, have one answer each', () =>
    alive(async (client, space) => {
        const uri = space.uri('infra-specs/responsibilities.md');
        const started = [];
        for (let i = 0; i < 300; ++i) {
            const request = client.start('textDocument/references', { textDocument: { uri }, position: { line: i % 40, character: 5 }, context: { includeDeclaration: true } });
            started.push(request.answer);
            if (i % 2 === 0) client.notify('$/cancelRequest', { id: request.id });
            if (i % 3 === 0) client.notify('$/cancelRequest', { id: request.id });
        }
        for (const { error } of await Promise.all(started)) assert.ok(error === undefined || error.code === -32800);
    }));
