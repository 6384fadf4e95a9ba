// Names: what is shown about them above and beside the text, and what F2 does in files that are open and in files that are not.
//
//   bash run.sh names.mjs
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { seen } from './support/editor.mjs';
import { until } from './support/processes.mjs';
import { chosenServer, withEditor } from './support/run.mjs';
import { specification } from './support/specification.mjs';

await withEditor({ suite: 'names', workspace: 'faulty', name: 'tide-gauges', settings: { ...chosenServer(), 'infraspec.inlayHints': true } }, async ({ editor, sandbox, step }) => {
    const { onDisk, becomes, placeOf, lineOf } = specification(sandbox);
    const file = 'responsibilities.md';
    const files = readdirSync(path.join(sandbox.workspace, 'infra-specs'));
    const texts = () => Object.fromEntries(files.map((name) => [name, onDisk(name)]));
    const original = texts();
    let count;
    const peek = editor.page.locator('.peekview-widget').first();
    const usedByTwo = () => editor.linkAbove('### Reading Archive', 'used by 2');

    await step('above a component stands what depends on it', async () => {
        await editor.openFile(file);
        await editor.goTo(lineOf(file, '### Reading Archive'));
        await until(usedByTwo);
        count = await editor.status.innerText();
    });

    await step('a click there shows where', async () => {
        const first = peek.locator('.monaco-list-row', { hasText: seen('Reading Archive (writes daily files)') });
        // The counts are drawn anew when the server has read more; a click in that moment is lost, and done again.
        for (let attempt = 1; attempt < 10; ++attempt) {
            let place;
            await until(async () => (place = await usedByTwo()));
            await editor.page.mouse.click(place.x, place.y);
            if (await first.waitFor({ timeout: 5000 }).then(() => true, () => false)) break;
            await editor.press('Escape');
        }
        await first.waitFor();
        await peek.locator('.monaco-list-row', { hasText: seen('Reading Archive (readings older') }).waitFor();
        await editor.press('Escape');
        await peek.waitFor({ state: 'detached' });
    });

    await step('beside a dependency stands its layer', async () => {
        await editor.goTo(...placeOf(file, '- Reading Store (writes batches)', 'Reading'));
        await editor.line('Reading Store').filter({ hasText: seen('Data Layer') }).first().waitFor();
    });

    await step('F2 refuses a name that is taken, and says why', async () => {
        await editor.rename('Alert Queue');
        const told = editor.page.locator('.notification-toast, .monaco-editor-overlaymessage').first();
        await told.filter({ hasText: 'Alert' }).waitFor();
        assert.match(await told.innerText(), /There\sis\sa\scomponent\scalled\s"Alert\sQueue"\salready/);
        assert.deepEqual(texts(), original);
        await editor.clearToasts();
    });

    await step('F2 renames a component in files that were never opened', async () => {
        await editor.rename('Level Store');
        for (const name of files) await becomes(name, original[name].replaceAll('Reading Store', 'Level Store').replaceAll('reading-store', 'level-store'));
    });

    await step('the new name stands in their texts, and is no mistake there', async () => {
        await editor.openFile('architecture.md');
        await editor.goTo(...placeOf('architecture.md', 'worker --> store[("Level Store")]', 'Level'));
        await editor.line('store[("Level Store")]').first().waitFor();
        await editor.goToDefinition(lineOf(file, '### Level Store'));
        await until(async () => (await editor.status.innerText()) === count);
    });

    await step('undoing it once undoes it everywhere', async () => {
        const changed = files.filter((name) => onDisk(name) !== original[name]);
        await editor.press('Control+z');
        await until(async () => (await editor.page.locator('.tabs-container .tab.dirty').count()) === changed.length);
        await editor.command('File: Save All');
        for (const name of changed) await becomes(name, original[name]);
    });

    await step('F2 shows a preview where a word may mean something else', async () => {
        await editor.openFile('vocabulary.md');
        await editor.goTo(...placeOf('vocabulary.md', '### Secret', 'Secret'));
        await editor.rename('Credential');
        const preview = editor.page.locator('.part.panel');
        await preview.locator('.monaco-list-row', { hasText: seen('roles and secretscredentials per environment') }).waitFor();
        await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
        await until(() => onDisk('vocabulary.md').includes('### Credential\n') && onDisk('assertions.md').includes('### A-008: Credential rotation'));
        assert.equal(onDisk('architecture.md'), original['architecture.md'], 'what is doubtful changes when it is chosen');
    });
});
