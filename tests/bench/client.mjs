// A client that measures: one server process, requests and notifications, and the time until their answers.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export class Client {
    constructor(program, args = ['server', '--stdio']) {
        this.started = performance.now();
        this.process = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
        this.buffer = Buffer.alloc(0);
        this.waiting = [];
        this.lastId = 0;
        this.process.stdout.on('data', (bytes) => this.read(bytes));
    }

    read(bytes) {
        this.buffer = this.buffer.length === 0 ? bytes : Buffer.concat([this.buffer, bytes]);
        for (;;) {
            const end = this.buffer.indexOf('\r\n\r\n');
            if (end < 0) return;
            const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.toString('latin1', 0, end))[1]);
            if (this.buffer.length < end + 4 + length) return;
            const message = JSON.parse(this.buffer.toString('utf8', end + 4, end + 4 + length));
            this.buffer = this.buffer.subarray(end + 4 + length);
            for (const waiter of [...this.waiting]) {
                if (!waiter.wants(message)) continue;
                this.waiting.splice(this.waiting.indexOf(waiter), 1);
                waiter.resolve(message);
            }
        }
    }

    send(message) {
        const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
        this.process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
    }

    until(wants) {
        return new Promise((resolve) => this.waiting.push({ wants, resolve }));
    }

    request(method, params) {
        const id = ++this.lastId;
        const answer = this.until((message) => message.id === id && message.method === undefined);
        this.send({ id, method, params });
        return answer;
    }

    notify(method, params) {
        this.send({ method, params });
    }

    /** Diagnostics of this document in this version. */
    diagnostics(uri, version) {
        return this.until(
            (message) =>
                message.method === 'textDocument/publishDiagnostics' && message.params.uri === uri && message.params.version === version,
        );
    }

    /** `more` is what the client can do with documents besides. */
    async initialize(folder, more = {}) {
        const encodings = { general: { positionEncodings: ['utf-16'] }, window: { workDoneProgress: true } };
        await this.request('initialize', {
            processId: process.pid,
            rootUri: pathToFileURL(folder).href,
            capabilities: { ...encodings, textDocument: { publishDiagnostics: { versionSupport: true }, ...more } },
        });
        return performance.now() - this.started;
    }

    /** Until the first indexing has ended, in milliseconds since the start. */
    async ready() {
        const create = this.until((message) => message.method === 'window/workDoneProgress/create');
        const ended = this.until((message) => message.method === '$/progress' && message.params.value.kind === 'end');
        this.notify('initialized', {});
        this.send({ id: (await create).id, result: null });
        await ended;
        return performance.now() - this.started;
    }

    /** Peak resident memory in MiB; only Linux tells. */
    peakMemory() {
        try {
            return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))[1]) / 1024;
        } catch {
            return NaN;
        }
    }

    async end() {
        const exited = new Promise((resolve) => this.process.on('exit', resolve));
        await this.request('shutdown', null);
        this.notify('exit', null);
        await exited;
    }
}

export function quantile(samples, q) {
    const sorted = [...samples].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}
