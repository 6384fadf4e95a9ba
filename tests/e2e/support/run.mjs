// One run: a sandbox, an editor in it with the extension installed, the steps, and everything cleared away.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installExtension, startCodeServer } from './code_server.mjs';
import { Editor } from './editor.mjs';
import { findPackage, repository } from './package.mjs';
import { serversOf, until } from './processes.mjs';
import { makeSandbox } from './sandbox.mjs';

/** Milliseconds. A run that hangs fails by one of these, with its pictures, before anybody loses patience and kills it. */
const limits = { step: Number(process.env.E2E_STEP ?? 180_000), suite: 480_000, closing: 15_000 };

/** The settings that make the extension run the server in INFRASPEC_SERVER; none when it is not set. */
export function chosenServer() {
    const server = process.env.INFRASPEC_SERVER;
    return server ? { 'infraspec.server.path': path.resolve(server) } : {};
}

/** Rejects when this process is asked to end. Asked again it goes on clearing away, which takes half a minute at most. */
const interrupted = new Promise((_, reject) => {
    for (const signal of ['SIGTERM', 'SIGINT']) {
        process.on(signal, () => reject(new Error(`the run was ended by ${signal}`)));
    }
});
interrupted.catch(() => undefined);

/** What `work` gives, unless it takes longer or the run is interrupted. */
async function within(milliseconds, work) {
    const over = new AbortController();
    const late = async () => {
        await sleep(milliseconds, undefined, { signal: over.signal });
        throw new Error(`took longer than ${(milliseconds / 1000).toFixed(0)} s`);
    };
    try {
        return await Promise.race([work(), late(), interrupted]);
    } finally {
        over.abort();
    }
}

/**
 * Opens a copy of the folder examples/`workspace` under the name `name`. `use({ editor, sandbox, step })` does the
 * steps; the process ends with status 1 when one of them fails, or takes too long. A picture is taken after each step;
 * those of a run that failed are kept in build/e2e/`suite`, with the editor's log.
 */
export async function withEditor({ suite, workspace, name, settings = {}, prepare, query = () => '', options = ['--disable-workspace-trust'], environment = () => ({}) }, use) {
    const begin = performance.now();
    const sandbox = makeSandbox({ workspace: workspace && path.join(repository, 'examples', workspace), name });
    sandbox.configure(settings);
    const opened = (await prepare?.(sandbox)) ?? sandbox.workspace;
    const kept = path.join(repository, 'build/e2e', suite);
    rmSync(kept, { recursive: true, force: true });
    mkdirSync(kept, { recursive: true });
    let passed = 0;
    let failed;
    let server;
    let editor;

    const picture = (title) => editor?.picture(path.join(kept, `${String(passed).padStart(2, '0')}-${title.replace(/\W+/g, '-').slice(0, 80)}.png`)).catch(() => undefined);
    const step = async (title, action, patience = limits.step) => {
        const start = performance.now();
        try {
            const result = await within(Math.min(patience, limits.suite - (start - begin)), async () => action());
            console.log(`ok ${++passed} - ${title} (${Math.round(performance.now() - start)} ms)`);
            await picture(title);
            return result;
        } catch (error) {
            console.log(`not ok ${passed + 1} - ${title}`);
            await picture(`FAILED ${title}`);
            throw error;
        }
    };

    try {
        await step('the package installs', () => installExtension(sandbox, findPackage()));
        server = await step('the editor starts', () => startCodeServer(sandbox, options, environment(sandbox)));
        editor = await step('the browser starts', () => Editor.launch());
        await step('the workspace opens', () => editor.open(server.port, opened, query(server)));
        await use({ editor, sandbox, step });
    } catch (error) {
        failed = error;
        await picture('the end');
        console.log(String(error?.stack ?? error).replace(/^/gm, '  '));
        writeFileSync(path.join(kept, 'code-server.log'), `${server?.log() ?? ''}\n${editor?.console.join('\n') ?? ''}`);
        console.log(`  pictures and the log of the editor: ${kept}`);
    }
    // A browser that does not close is killed when this process ends.
    await Promise.race([editor?.close(), sleep(limits.closing)]);
    await server?.stop();
    if (!failed) {
        await step('no server outlives the editor', () => until(() => serversOf(sandbox).length === 0, 20_000)).catch((error) => (failed = error));
    }
    if (!failed && !process.env.E2E_KEEP) {
        rmSync(kept, { recursive: true, force: true });
    }
    sandbox.remove();
    console.log(`${((performance.now() - begin) / 1000).toFixed(1)} s`);
    console.log(`${passed} passed, ${failed ? 1 : 0} failed`);
    process.exit(failed ? 1 : 0);
}
