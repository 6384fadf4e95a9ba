import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { endProcess, startProcess } from '../src/server_process';

const node = (script: string) => startProcess(process.execPath, ['-e', script]);

describe("the server's process", () => {
    test('runs once it was started', async () => {
        const child = await node('process.stdout.write("ready"); setTimeout(() => {}, 60_000)');
        const [said] = (await once(child.stdout!, 'data')) as [Buffer];
        assert.equal(said.toString(), 'ready');
        await endProcess(child, 0);
    });

    test('a program that does not exist is a rejection with the reason', async () => {
        await assert.rejects(startProcess('/no/such/program', []), /ENOENT/);
    });

    test('a process that ends by itself is waited for, not killed', async () => {
        const child = await node('process.stdin.on("end", () => process.exit(7)).resume()');
        child.stdin!.end();
        await endProcess(child, 30_000);
        assert.equal(child.exitCode, 7);
        assert.equal(child.signalCode, null);
    });

    test('a process that will not end is killed', async () => {
        const child = await node('process.on("SIGTERM", () => {}); process.stdout.write("deaf"); setInterval(() => {}, 1000)');
        await once(child.stdout!, 'data');
        await endProcess(child, 50);
        assert.equal(child.signalCode, 'SIGKILL');
    });

    test('ending a process that is gone does nothing', async () => {
        const child = await node('');
        await once(child, 'exit');
        await endProcess(child, 30_000);
        assert.equal(child.exitCode, 0);
    });
});
