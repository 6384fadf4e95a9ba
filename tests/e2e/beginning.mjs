// The first day: a folder without a specification, which is not trusted and names a program of its own.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serversOf, until } from './support/processes.mjs';
import { withEditor } from './support/run.mjs';

await withEditor(
    {
        suite: 'beginning',
        name: 'lock-keeper',
        options: [],
        prepare(sandbox) {
            sandbox.user({ 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' });
            const program = path.join(sandbox.workspace, 'server.sh');
            writeFileSync(program, `#!/bin/sh\ntouch '${sandbox.inside('harm')}'\n`, { mode: 0o755 });
            mkdirSync(path.join(sandbox.workspace, '.vscode'));
            writeFileSync(path.join(sandbox.workspace, '.vscode/settings.json'), JSON.stringify({ 'infraspec.server.path': program }));
        },
    },
    async ({ editor, sandbox, step }) => {
        await step('without a specification the extension sleeps, and offers to begin one', async () => {
            assert.deepEqual(serversOf(sandbox), []);
            assert.equal(await editor.status.count(), 0);
            let offered = [];
            await until(async () => (offered = await editor.offered('infraspec: ')).includes('infraspec: New Specification'));
            assert.ok(!offered.some((title) => /Graph|Traceability|Handoff|Missing/.test(title)), offered.join());
        });

        await step('New Specification asks for the name and the cloud', async () => {
            await editor.command('infraspec: New Specification');
            await editor.quickInput.waitFor();
            await until(async () => (await editor.quickInput.inputValue()) === 'Lock Keeper');
            await editor.press('Enter');
            await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'AWS' }).first().waitFor();
            await editor.press('Enter');
            await editor.waitForTab('README.md');
        });

        await step('thirteen documents are there, and the server reads them', async () => {
            assert.equal(readdirSync(path.join(sandbox.workspace, 'infra-specs')).length, 13);
            await editor.line('Lock Keeper').first().waitFor();
            await until(() => serversOf(sandbox).length === 1);
            await editor.status.filter({ hasText: /infraspec/ }).waitFor();
        });

        await step('nothing in a folder that is not trusted was run', () => {
            assert.equal(existsSync(sandbox.inside('harm')), false);
        });
    },
);
