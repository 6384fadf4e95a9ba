// The extension with servers that fail: what the user is told, and that nothing is left behind. Needs no real server.
//
//   bash run.sh servers.mjs
//
// INFRASPEC_VSIX names the package (else the youngest in vscode-client/).
import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { seen } from './support/editor.mjs';
import { serversOf, until } from './support/processes.mjs';
import { withEditor } from './support/run.mjs';

await withEditor({ suite: 'servers', workspace: 'clean', name: 'tide-gauges' }, async ({ editor, sandbox, step }) => {
    const program = sandbox.inside('server');
    const log = sandbox.inside('starts');

    /** Makes `script` the server, and has the extension start it; each start adds its arguments to a file. */
    const serve = async (script) => {
        writeFileSync(log, '');
        writeFileSync(program, `#!/bin/sh\necho "$@" >> '${log}'\n${script}\n`, { mode: 0o755 });
        await editor.clearToasts();
        await editor.command('infraspec: Restart Server');
    };
    const starts = () => readFileSync(log, 'utf8').trim().split('\n');
    const told = (text) => editor.toasts.filter({ hasText: seen(text) }).first().waitFor();

    await step('the package brings the server, which may be executed, and nothing that it does not need', () => {
        const [extension, ...others] = readdirSync(sandbox.inside('extensions')).filter((name) => name.startsWith('infraspec'));
        assert.equal(others.length, 0);
        const folder = sandbox.inside('extensions', extension);
        assert.equal(statSync(path.join(folder, 'server/infraspec')).mode & 0o777, 0o755);
        assert.deepEqual(
            readdirSync(folder, { withFileTypes: true }).map((entry) => entry.name).filter((name) => !name.startsWith('.')).sort(),
            ['CHANGELOG.md', 'LICENSE.txt', 'README.md', 'dist', 'images', 'package.json', 'server', 'snippets', 'walkthrough'],
        );
        assert.deepEqual(readdirSync(path.join(folder, 'dist')).sort(), ['extension.js', 'graph.js']);
    });

    await step('a change of the path takes effect at once', async () => {
        writeFileSync(log, '');
        writeFileSync(program, `#!/bin/sh\necho "$@" >> '${log}'\nexec sleep 600\n`, { mode: 0o755 });
        await editor.command('Preferences: Open Remote Settings (JSON)');
        await editor.waitForTab('settings.json');
        await editor.line('{}').click();
        await editor.press('Control+a');
        await editor.page.keyboard.insertText(JSON.stringify({ 'infraspec.server.path': program }));
        await editor.press('Control+s');
        await until(() => starts()[0] === 'server --stdio');
        await editor.press('Control+w');
    });

    await step('a server that always ends is started six times in all, and the user is told once', async () => {
        await serve('exit 3');
        await told('The infraspec server keeps ending unexpectedly and was not started again.');
        await sleep(500);
        assert.equal(await editor.toasts.count(), 1);
        assert.deepEqual(starts(), Array(6).fill('server --stdio'));
    });

    await step('the log tells how the server ended', async () => {
        await editor.command('infraspec: Show Log');
        const line = editor.page.locator('.output-view .view-line');
        await line.filter({ hasText: seen('The infraspec server keeps ending') }).first().waitFor();
        await line.filter({ hasText: seen('The server ended with status 3') }).first().waitFor();
    });

    await step('a server that declines to serve is quoted, and not tried again', async () => {
        const refusal = JSON.stringify({ jsonrpc: '2.0', id: 0, error: { code: -32603, message: 'No service on Tuesdays' } });
        await serve(`printf 'Content-Length: ${refusal.length}\\r\\n\\r\\n%s' '${refusal}'\nexec sleep 600`);
        await told('could not be started: No service on Tuesdays');
        await sleep(500);
        assert.equal(await editor.toasts.count(), 1);
        assert.equal(starts().length, 1);
    });

    await step('a server that never answers can be restarted, and is not left behind', async () => {
        const hang = 'exec sh -c "sleep 600; :" server --stdio';
        await serve(hang);
        await until(() => serversOf(sandbox).length === 1);
        const [before] = serversOf(sandbox);
        await editor.command('infraspec: Restart Server');
        await until(() => serversOf(sandbox).length === 1 && serversOf(sandbox)[0] !== before);
        assert.equal(await editor.toasts.count(), 0);
    });

    await step('a program that the system cannot start is told, with the reason', async () => {
        writeFileSync(program, '#!/no/such/interpreter\n');
        await editor.command('infraspec: Restart Server');
        await told('The infraspec server could not be started: spawn');
    });

    await step('a file that may not be executed is told, with what to do', async () => {
        await editor.clearToasts();
        chmodSync(program, 0o644);
        await editor.command('infraspec: Restart Server');
        await told('may not be executed. Make it executable (chmod +x)');
    });

    await step('a path that leads nowhere is told, and "Open Settings" leads to the setting', async () => {
        await editor.clearToasts();
        rmSync(program);
        await editor.command('infraspec: Restart Server');
        await told(`names ${program}, which does not exist. Correct the path`);
        await editor.toasts.getByText('Open Settings').click();
        await editor.page.locator('.settings-editor .setting-item-label', { hasText: 'Path' }).first().waitFor();
        await editor.press('Control+w');
    });
});
