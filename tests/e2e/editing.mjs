// infraspec as its users meet it: the package is installed into a real VS Code, which opens examples/faulty.
//
//   bash run.sh editing.mjs
//
// INFRASPEC_VSIX names the package (else the youngest in vscode-client/), INFRASPEC_SERVER a server to run in place of
// the one inside.
import assert from 'node:assert/strict';
import { serversOf, until } from './support/processes.mjs';
import { chosenServer, withEditor } from './support/run.mjs';
import { specification } from './support/specification.mjs';

await withEditor({ suite: 'editing', workspace: 'faulty', name: 'tide-gauges', settings: { ...chosenServer(), 'infraspec.trace.server': 'messages' } }, async ({ editor, sandbox, step }) => {
    const { onDisk, placeOf, lineOf } = specification(sandbox);

    await step('opening a specification shows squiggles', async () => {
        await editor.openFile('responsibilities.md');
        await editor.goTo(lineOf('responsibilities.md', '### Reading Archive'));
        await editor.squiggles.first().waitFor();
    });

    await step('the Problems panel lists the findings, and nothing is said twice', async () => {
        await editor.showProblems();
        await editor.filterPanel('**/responsibilities.md');
        await editor.problems.filter({ hasText: 'lifecycle-missing' }).first().waitFor();
        const rows = (await editor.problems.allInnerTexts()).filter((row) => /infraspec/.test(row));
        assert.ok(rows.length > 0, 'rows carry their source');
        const placed = rows.map((row) => row.replace(/\s+/g, ' '));
        assert.equal(new Set(placed).size, placed.length, placed.join('\n'));
    });

    await step('hovering a component tells what it is', async () => {
        await editor.focusText();
        await editor.goTo(...placeOf('responsibilities.md', '- Reading Store (writes batches)', 'Reading'));
        const text = await editor.hoverHere('Reading Store');
        assert.match(text, /PostgreSQL Multi-AZ instance|Manages/);
        await editor.press('Escape');
    });

    await step('hovering a term tells its definition', async () => {
        await editor.goTo(...placeOf('responsibilities.md', 'Text message to every duty officer', 'harbour office'));
        await editor.hoverHere('An organisation that is responsible for one harbour');
        await editor.press('Escape');
    });

    await step('F12 on a dependency goes to the component', async () => {
        await editor.goTo(...placeOf('responsibilities.md', '- Reading Store (writes batches)', 'Reading'));
        await editor.goToDefinition(lineOf('responsibilities.md', '### Reading Store'));
    });

    await step('F12 on a term goes to the vocabulary', async () => {
        await editor.openFile('responsibilities.md');
        await editor.goTo(...placeOf('responsibilities.md', 'Text message to every duty officer', 'harbour office'));
        await editor.goToDefinition(lineOf('vocabulary.md', '### Harbour Office'));
        await editor.waitForTab('vocabulary.md');
    });

    await step('a quick fix inserts the missing Lifecycle section', async () => {
        await editor.openFile('responsibilities.md');
        await editor.goTo(...placeOf('responsibilities.md', '### Reading Archive', 'Reading'));
        assert.equal(await editor.problems.filter({ hasText: 'lifecycle-missing' }).count(), 1);
        await editor.openFixes('Lifecycle');
        await editor.press('Enter');
        await editor.problems.filter({ hasText: 'lifecycle-missing' }).first().waitFor({ state: 'detached' });
    });

    await step('what the fix wrote is saved, in the right component', async () => {
        await editor.press('Control+s');
        const component = () => /### Reading Archive\n([\s\S]*?)\n### /.exec(onDisk('responsibilities.md'))?.[1] ?? '';
        await until(() => /Lifecycle/.test(component()));
        assert.match(component(), /Lifecycle[\s\S]*Provisioner[\s\S]*Update strategy[\s\S]*Destruction/);
    });

    await step('Shift+F12 lists the mentions in every file', async () => {
        await editor.goTo(...placeOf('responsibilities.md', '### Reading Store', 'Reading'));
        const peek = editor.page.locator('.zone-widget.peekview-widget, .peekview-widget').first();
        await editor.pressFor((patience) => peek.waitFor(patience), 'Shift+F12');
        await peek.locator('.monaco-list-row', { hasText: 'architecture.md' }).first().waitFor();
        await peek.locator('.monaco-list-row', { hasText: 'responsibilities.md' }).first().waitFor();
        await editor.press('Escape');
        await peek.waitFor({ state: 'detached' });
    });

    await step('completion offers components below Dependencies, and writes the one that is chosen', async () => {
        const line = lineOf('responsibilities.md', '- Alert Queue (source of alerts)');
        await editor.goTo(line, 1);
        await editor.press('End');
        await editor.page.keyboard.insertText('\n- ');
        const offered = editor.suggestions.filter({ hasText: 'Reading Archive' }).first();
        await editor.pressFor((patience) => offered.waitFor(patience), 'Control+Space');
        await editor.press('Escape');
        await editor.suggestions.first().waitFor({ state: 'detached' });
        await editor.page.keyboard.insertText('Key R');
        const chosen = editor.focusedSuggestion.filter({ hasText: 'Key Ring' }).first();
        await editor.pressFor((patience) => chosen.waitFor(patience), 'Control+Space');
        await editor.press('Enter');
        await editor.line('- Key Ring').nth(0).waitFor();
        await editor.waitForPosition(line + 1, '- Key Ring'.length + 1);
        await editor.undoUntil(() => editor.position().then((position) => position.startsWith(`Ln ${line},`)));
    });

    await step('typing a mistake brings a squiggle, undoing it takes the squiggle away', async () => {
        const line = lineOf('responsibilities.md', '- Alert Queue (source of alerts)');
        await editor.goTo(line, 1);
        await editor.press('End');
        await editor.page.keyboard.insertText('\n- ');
        await editor.page.keyboard.type('Weather Oracle');
        const found = editor.problems.filter({ hasText: 'Weather Oracle' }).first();
        await found.waitFor();
        await editor.undoUntil(async () => !/- Weather/.test((await editor.active.locator('.view-lines').innerText()).replace(/\u00a0/g, ' ')));
        await found.waitFor({ state: 'detached' });
    });

    await step('the status bar counts the findings', async () => {
        await editor.status.filter({ hasText: /infraspec\s+\d+/ }).waitFor();
    });

    await step('a click there shows the log, a restart and the settings', async () => {
        await editor.status.click();
        for (const label of ['Show Log', 'Restart Server', 'Open Settings']) {
            await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().waitFor();
        }
        await editor.press('Escape');
    });

    await step('a server that is killed comes back, and nothing that was typed is lost', async () => {
        const [before] = serversOf(sandbox);
        await editor.goTo(lineOf('responsibilities.md', '- Alert Queue (source of alerts)'), 1);
        await editor.press('End');
        await editor.page.keyboard.type(' as of today');
        process.kill(before, 'SIGKILL');
        await until(() => serversOf(sandbox).length === 1 && serversOf(sandbox)[0] !== before);
        await editor.status.filter({ hasText: /infraspec\s+\d+/ }).waitFor();
        await editor.line('- Alert Queue (source of alerts) as of today').waitFor();
        await editor.goTo(...placeOf('responsibilities.md', '- Alert Queue (source of alerts)', 'Alert'));
        await editor.hoverHere('Alert Queue');
        await editor.press('Escape');
        assert.equal(await editor.toasts.count(), 0);
    });

    await step('infraspec: Restart Server ends one server and starts another', async () => {
        const [before, ...others] = serversOf(sandbox);
        assert.ok(before !== undefined && others.length === 0, 'one server serves the window');
        await editor.command('infraspec: Restart Server');
        await until(() => serversOf(sandbox).length === 1 && serversOf(sandbox)[0] !== before);
        await editor.problems.filter({ hasText: 'dependency-cycle' }).first().waitFor();
        await editor.focusText();
    });

    await step('the trace names the messages', async () => {
        // The view shows the last lines only, and those may be about something else: each look is after a new message.
        const named = editor.page.locator('.output-view .view-line').filter({ hasText: /textDocument\/\w+/ }).first();
        for (let attempt = 1; ; ++attempt) {
            await editor.focusText();
            await editor.press('ArrowRight');
            await editor.command('Output: Show Output Channels...');
            await editor.pick('infraspec Trace', 'infraspec Trace');
            await editor.filterPanel('');
            const last = attempt === 6;
            const seen = await named.waitFor(last ? {} : { timeout: 6000 }).then(() => true, (error) => { if (last) throw error; });
            if (seen) return;
        }
    });
});
