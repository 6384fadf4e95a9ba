// An editor without a screen: starts the real program, keeps every message, answers what the server asks.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
export const program = process.env.INFRASPEC_BINARY ?? path.join(project, 'build/dev/infraspec');

/** A copy of one of the examples, removed by the test that asked for it. */
export function workspace(example = 'faulty') {
    const folder = mkdtempSync(path.join(tmpdir(), 'infraspec-conformance-'));
    cpSync(path.join(project, 'examples', example), folder, { recursive: true });
    return { folder, uri: (name = '') => pathToFileURL(path.join(folder, name)).href, remove: () => rmSync(folder, { recursive: true }),
        text: (name) => readFileSync(path.join(folder, name), 'utf8') };
}

export class Client {
    constructor(args = ['server', '--stdio'], settings = {}) {
        this.settings = settings;
        this.received = [];  // { method, part: 'params' | 'result' | 'error', value, token }
        this.methods = new Map();  // id → method of our requests
        this.answers = new Map();  // id → number of answers
        this.waiting = [];
        this.buffer = Buffer.alloc(0);
        this.lastId = 0;
        this.process = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
        this.process.stdin.on('error', () => {});
        this.process.stderr.resume();
        this.process.stdout.on('data', (bytes) => this.read(bytes));
        this.ended = new Promise((resolve) => this.process.on('exit', resolve));
    }

    read(bytes) {
        this.buffer = Buffer.concat([this.buffer, bytes]);
        for (;;) {
            const end = this.buffer.indexOf('\r\n\r\n');
            if (end < 0) return;
            const header = /^Content-Length: (\d+)$/m.exec(this.buffer.toString('latin1', 0, end).replaceAll('\r', ''));
            const length = Number(header[1]);
            if (this.buffer.length < end + 4 + length) return;
            const message = JSON.parse(this.buffer.toString('utf8', end + 4, end + 4 + length));
            this.buffer = this.buffer.subarray(end + 4 + length);
            this.take(message);
        }
    }

    take(message) {
        if (message.method === undefined) {
            const method = this.methods.get(message.id);
            this.answers.set(message.id, (this.answers.get(message.id) ?? 0) + 1);
            const part = 'error' in message ? 'error' : 'result';
            this.received.push({ method, part, value: message[part], message });
        } else {
            this.received.push({ method: message.method, part: 'params', value: message.params, message });
            if (message.id !== undefined) this.send({ id: message.id, result: this.answer(message) });
        }
        this.waiting = this.waiting.filter(({ wants, resolve }) => !wants(message) || (resolve(message), false));
    }

    answer({ method, params }) {
        if (method === 'workspace/configuration') return params.items.map(() => this.settings);
        if (method === 'workspace/applyEdit') return { applied: true };
        return null;
    }

    sendText(body) {
        this.sendBytes(Buffer.concat([Buffer.from(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`), Buffer.from(body)]));
    }

    sendBytes(bytes) {
        this.process.stdin.write(bytes);
    }

    send(message) {
        this.sendText(JSON.stringify({ jsonrpc: '2.0', ...message }));
    }

    /** The first message from now on that is wanted; fails after ten seconds. */
    until(wants, what = 'a message') {
        return new Promise((resolve, reject) => {
            const timer = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), 10_000);
            this.waiting.push({ wants, resolve: (message) => (clearTimeout(timer), resolve(message)) });
        });
    }

    start(method, params) {
        const id = ++this.lastId;
        this.methods.set(id, method);
        const answer = this.until((message) => message.id === id && message.method === undefined, `the answer to ${method}`);
        this.send({ id, method, ...(params === undefined ? {} : { params }) });
        return { id, answer };
    }

    async request(method, params) {
        const message = await this.start(method, params).answer;
        if (message.error) throw Object.assign(new Error(`${method}: ${message.error.message}`), { code: message.error.code });
        return message.result;
    }

    notify(method, params) {
        this.send({ method, params });
    }

    open(file, text) {
        this.notify('textDocument/didOpen', { textDocument: { uri: file, languageId: 'markdown', version: 1, text } });
    }

    async initialize(capabilities, space, more = {}) {
        const result = await this.request('initialize', {
            processId: process.pid, rootUri: space?.uri() ?? null, capabilities,
            workspaceFolders: space ? [{ uri: space.uri(), name: 'space' }] : null, ...more,
        });
        this.notify('initialized', {});
        return result;
    }

    async ready() {
        while ((await this.request('infraspec/status', {})).indexing) await new Promise((resolve) => setTimeout(resolve, 5));
    }

    async end() {
        await this.request('shutdown');
        this.notify('exit');
        return this.ended;
    }

    of(method, part = 'params') {
        return this.received.filter((message) => message.method === method && message.part === part).map(({ value }) => value);
    }
}

/** The place of a text in a document, `offset` characters behind its begin, in UTF-16. */
export function place(text, needle, offset = 1) {
    const at = text.indexOf(needle);
    if (at < 0) throw new Error(`no "${needle}" in the document`);
    const before = text.slice(0, at + offset).split('\n');
    return { line: before.length - 1, character: before.at(-1).length };
}
