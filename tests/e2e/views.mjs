// The views of the extension: the dependency graph, the traceability matrix, the handoff.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './support/processes.mjs';
import { chosenServer, withEditor } from './support/run.mjs';
import { seen } from './support/editor.mjs';
import { specification } from './support/specification.mjs';

await withEditor({ suite: 'views', workspace: 'faulty', name: 'tide-gauges', settings: chosenServer() }, async ({ editor, sandbox, step }) => {
    const { placeOf, lineOf, onDisk } = specification(sandbox);
    const file = 'responsibilities.md';
    const graph = editor.view('#drawing');
    const node = (name, which = '') => graph.locator(`.node${which}[aria-label^="${name};"]`);
    const lit = (name) => node(name, '.lit');
    const inside = (selector, which) => graph.owner().locator(selector, which);

    await step('the palette offers the views once the server runs', async () => {
        await editor.openFile(file);
        await editor.status.filter({ hasText: /infraspec\s+\d+/ }).waitFor();
        await until(async () => (await editor.offered('infraspec: ')).length >= 7);
    });

    await step('the graph shows every component in its layer', async () => {
        await editor.command('infraspec: Show Dependency Graph');
        await node('Reading Store').waitFor();
        const components = [...onDisk(file).matchAll(/^### (.*)$/gm)].map(([, name]) => name);
        const shown = await graph.locator('.node.component text').allTextContents();
        assert.deepEqual(shown.sort(), components.sort());
        assert.ok((await graph.locator('.band-name').allTextContents()).includes('Data Layer'));
    });

    await step('a loop and what names nothing stand out', async () => {
        await node('Log Archive', '.cycle').waitFor();
        await node('Telemetry Hub', '.cycle').waitFor();
        assert.equal(await graph.locator('.edge.cycle').count(), 2);
        assert.deepEqual(await graph.locator('.node.unresolved text').allTextContents(), ['Device Registry']);
    });

    await step('moving in the text lights the component that it is about', async () => {
        await editor.focusText();
        await editor.goTo(lineOf(file, '### Reading Stream') + 3);
        await lit('Reading Stream').waitFor();
        await editor.goTo(...placeOf(file, '- Reading Store (writes batches)', 'Reading'));
        await lit('Reading Store').waitFor();
    });

    await step('a click on a box goes to the definition', async () => {
        await node('Key Ring').click();
        await editor.waitForTab(file);
        await editor.waitForPosition(lineOf(file, '### Key Ring'));
        await lit('Key Ring').waitFor();
    });

    await step('arrow keys follow a dependency, Enter opens it', async () => {
        await node('Secret Store').focus();
        await editor.press('ArrowRight');
        await editor.press('ArrowLeft');
        await lit('Secret Store').waitFor();
        await node('Log Archive').focus();
        await editor.press('ArrowDown');
        await graph.locator('.node.lit:focus').waitFor();
        const name = await graph.locator('.node.lit text').textContent();
        assert.ok(['Key Ring', 'Telemetry Hub'].includes(name), name);
        await editor.press('Enter');
        await editor.waitForPosition(lineOf(file, `### ${name}`));
    });

    await step('a box says in words what the drawing shows', async () => {
        const said = await node('Log Archive').getAttribute('aria-label');
        assert.match(said, /^Log Archive; Observability Layer; depends on Key Ring, Telemetry Hub; used by .*; part of a cycle$/);
    });

    await step('focus mode shows one component with its neighbours', async () => {
        const all = await graph.locator('.node').count();
        await inside('#search').fill('alert q');
        await lit('Alert Queue').waitFor();
        await inside('#focus').click();
        await until(async () => (await graph.locator('.node').count()) < all);
        assert.ok((await graph.locator('.node text').allTextContents()).includes('Alert Queue'));
        await inside('#focus').click();
        await until(async () => (await graph.locator('.node').count()) === all);
        await inside('#search').fill('');
    });

    await step('a layer can be hidden', async () => {
        await inside('summary').first().click();
        await inside('#layers label', { hasText: 'Data Layer' }).click();
        await node('Reading Store').waitFor({ state: 'detached' });
        await inside('#layers label', { hasText: 'Data Layer' }).click();
        await node('Reading Store').waitFor();
        await editor.press('Escape');
    });

    for (const [label, name, check] of [
        ['SVG picture', 'dependencies.svg', (bytes) => assert.match(bytes.toString(), /^<svg[^]*Reading Store[^]*<\/svg>$/)],
        ['PNG picture', 'dependencies.png', (bytes) => assert.equal(bytes.subarray(1, 4).toString(), 'PNG')],
        ['Mermaid text', 'dependencies.mmd', (bytes) => assert.match(bytes.toString(), /^(flowchart|graph)[^]*Reading Store/)],
    ]) {
        await step(`the graph is exported as ${label}`, async () => {
            const target = path.join(sandbox.workspace, name);
            await inside('summary').last().click();
            await inside('.menu button', { hasText: label }).click();
            await editor.quickInput.waitFor();
            await until(async () => (await editor.quickInput.inputValue()).endsWith(name));
            await editor.press('Enter');
            await editor.toasts.filter({ hasText: seen(`written to ${name}`) }).first().waitFor();
            assert.ok(existsSync(target));
            check(readFileSync(target));
            await editor.clearToasts();
        });
    }

    await step('an edit changes the graph', async () => {
        await editor.focusText();
        await editor.goTo(lineOf(file, '- Alert Queue (source of alerts)'), 1);
        await editor.press('End');
        await editor.page.keyboard.insertText('\n- Pager Rota');
        await editor.press('Control+s');
        await node('Pager Rota', '.unresolved').waitFor();
    });

    await step('nothing was kept from the page by its own policy', () => {
        assert.deepEqual(editor.console.filter((line) => /Content Security Policy/.test(line) && /nonce-/.test(line)), []);
    });

    await step('the traceability matrix names assertions for each component', async () => {
        await editor.focusText();
        await editor.command('infraspec: Show Traceability Matrix');
        const preview = editor.view('table');
        await preview.locator('td', { hasText: 'Reading Store' }).first().waitFor();
        await preview.locator('td', { hasText: 'A-007' }).first().waitFor();
        await editor.press('Control+w');
    });

    await step('the handoff is written into README.md', async () => {
        const before = onDisk('README.md');
        const above = before.slice(0, before.indexOf('## Infrastructure Architecture Complete'));
        await editor.openFile(file);
        await editor.command('infraspec: Generate Handoff');
        await editor.waitForTab('README.md');
        await until(() => onDisk('README.md').startsWith(above) && /^Infrastructure layers:$/m.test(onDisk('README.md')));
    });
});
