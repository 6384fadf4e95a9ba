// Two folders in one window: each specification is checked by itself, one server serves both, and folders come and go.
//
//   bash run.sh folders.mjs
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './support/package.mjs';
import { serversOf, until } from './support/processes.mjs';
import { chosenServer, withEditor } from './support/run.mjs';
import { seen } from './support/editor.mjs';
import { specification } from './support/specification.mjs';

await withEditor(
    {
        suite: 'folders',
        workspace: 'faulty',
        name: 'tide-gauges',
        settings: chosenServer(),
        prepare(sandbox) {
            cpSync(path.join(repository, 'examples/clean'), sandbox.inside('harbour'), { recursive: true });
            const workspace = sandbox.inside('both.code-workspace');
            writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'harbour' }, { path: 'tide-gauges' }] }));
            return workspace;
        },
    },
    async ({ editor, sandbox, step }) => {
        const { becomes, onDisk, placeOf } = specification(sandbox);
        const file = 'responsibilities.md';
        const other = () => readFileSync(sandbox.inside('harbour/infra-specs', file), 'utf8');

        await step('one server serves both folders', async () => {
            await editor.openFile(path.join(sandbox.workspace, 'infra-specs', file));
            await editor.status.filter({ hasText: /infraspec\s+\d+/ }).waitFor();
            assert.equal(serversOf(sandbox).length, 1);
        });

        await step('the Problems panel holds what is wrong in the one, and nothing about the other', async () => {
            await editor.showProblems();
            await editor.filterPanel(`**/${file}`);
            await editor.problems.filter({ hasText: 'dependency-cycle' }).first().waitFor();
            const documents = (await editor.problems.allInnerTexts()).filter((row) => row.includes(file) && /infra-specs/.test(row));
            assert.equal(documents.length, 1, documents.join('\n'));
            assert.match(documents[0], /tide-gauges/);
        });

        await step('a new name in the one leaves the other alone', async () => {
            const untouched = other();
            const before = onDisk(file);
            await editor.focusText();
            await editor.goTo(...placeOf(file, '### Reading Store', 'Reading'));
            await editor.rename('Level Store');
            await becomes(file, before.replaceAll('Reading Store', 'Level Store').replaceAll('reading-store', 'level-store'));
            assert.equal(other(), untouched);
        });

        await step('the graph is about the specification of the text', async () => {
            await editor.command('infraspec: Show Dependency Graph');
            const graph = editor.view('#drawing');
            await graph.locator('.node[aria-label^="Level Store;"]').waitFor();
            await editor.focusText();
            await editor.openFile('cost-management.md'); // only harbour has one
            await editor.command('infraspec: Show Dependency Graph');
            await editor.view('#drawing').locator('.node[aria-label^="Reading Store;"]').waitFor();
        });

        await step('a folder that leaves takes its findings along, one that comes brings them', async () => {
            await editor.command('View: Close All Editors');
            const list = (folders) => writeFileSync(sandbox.inside('both.code-workspace'), JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) }));
            // The first folder stays: when that one changes, the editor starts all extensions anew.
            const rows = editor.problems.filter({ hasText: 'dependency-cycle' });
            list(['harbour']);
            await rows.first().waitFor({ state: 'detached' });
            list(['harbour', 'tide-gauges']);
            await rows.first().waitFor();
            await editor.page.locator('.explorer-folders-view .monaco-list-row', { hasText: seen('tide-gauges') }).first().waitFor();
            await until(() => serversOf(sandbox).length === 1);
        });
    },
);
