// One run: a sandbox, an editor in it with the extension installed, the steps, and everything cleared away.
import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installExtension, startCodeServer } from './code_server.mjs';
import { Editor } from './editor.mjs';
import { findPackage, repository } from './package.mjs';
import { serversOf, until } from './processes.mjs';
import { makeSandbox } from './sandbox.mjs';

/** The settings that make the extension run the server in INFRASPEC_SERVER; none when it is not set. */
export function chosenServer() {
    const server = process.env.INFRASPEC_SERVER;
    return server ? { 'infraspec.server.path': path.resolve(server) } : {};
}

/**
 * Opens a copy of the folder examples/`workspace` under the name `name`. `use({ editor, sandbox, step })` does the
 * steps; the process ends with status 1 when one of them fails.
 */
export async function withEditor({ workspace, name, settings = {} }, use) {
    const begin = performance.now();
    const sandbox = makeSandbox({ workspace: path.join(repository, 'examples', workspace), name });
    sandbox.configure(settings);
    let passed = 0;
    let failed;
    let server;
    let editor;

    const step = async (title, action) => {
        const start = performance.now();
        try {
            const result = await action();
            console.log(`ok ${++passed} - ${title} (${Math.round(performance.now() - start)} ms)`);
            return result;
        } catch (error) {
            console.log(`not ok ${passed + 1} - ${title}`);
            throw error;
        }
    };

    try {
        await step('the package installs', () => installExtension(sandbox, findPackage()));
        server = await step('the editor starts', () => startCodeServer(sandbox));
        editor = await step('the workspace opens', () => Editor.open(server.port, sandbox.workspace));
        await use({ editor, sandbox, step });
    } catch (error) {
        failed = error;
        console.log(String(error?.stack ?? error).replace(/^/gm, '  '));
        const folder = mkdtempSync(path.join(tmpdir(), 'infraspec-e2e-failure-'));
        await editor?.picture(path.join(folder, 'failure.png')).catch(() => undefined);
        writeFileSync(path.join(folder, 'code-server.log'), server?.log() ?? '');
        console.log(`  a picture and the log of the editor: ${folder}`);
    }
    await editor?.close();
    await server?.stop();
    if (!failed) {
        await step('no server outlives the editor', async () => {
            await until(() => serversOf(sandbox).length === 0, 5000);
            assert.deepEqual(serversOf(sandbox), []);
        }).catch((error) => (failed = error));
    }
    sandbox.remove();
    console.log(`${((performance.now() - begin) / 1000).toFixed(1)} s`);
    console.log(`${passed} passed, ${failed ? 1 : 0} failed`);
    process.exit(failed ? 1 : 0);
}
