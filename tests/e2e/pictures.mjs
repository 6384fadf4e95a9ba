// Takes the pictures of both READMEs in a real editor.
//
//   npm run pictures [-- FOLDER]        docs/images without FOLDER
//
// INFRASPEC_VSIX and INFRASPEC_SERVER are as in editing.mjs; E2E_THEME names another theme. Look at the pictures before they are committed.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { repository } from './support/package.mjs';
import { chosenServer, withEditor } from './support/run.mjs';
import { specification } from './support/specification.mjs';

const folder = path.resolve(process.argv[2] ?? path.join(repository, 'docs/images'));
mkdirSync(folder, { recursive: true });

const theme = process.env.E2E_THEME;
const prepare = (sandbox) => sandbox.user(theme ? { 'workbench.colorTheme': theme } : {});

await withEditor({ suite: 'pictures', workspace: 'faulty', name: 'tide-gauges', settings: chosenServer(), prepare }, async ({ editor, sandbox, step }) => {
    const { placeOf, lineOf } = specification(sandbox);
    const file = 'responsibilities.md';
    const take = async (name) => {
        await editor.clearToasts();
        await sleep(1000); // fades, and the last answers of the server
        await editor.picture(path.join(folder, `${name}.png`));
    };

    await step('squiggles, Problems and a hover at once', async () => {
        await editor.openFile(file);
        await editor.showProblems();
        await editor.filterPanel(`**/${file}`);
        await editor.problems.filter({ hasText: 'dependency-cycle' }).first().waitFor();
        await editor.focusText();
        await editor.goTo(lineOf(file, '- Log Archive (daily export)') - 3, 1);
        // The counts above the headings come last, and what moves the lines closes a hover.
        await editor.active.locator('.codelens-decoration a').first().waitFor();
        await sleep(1000);
        await editor.pointAt('- Log Archive (daily export)', 'Log Archive');
        await take('vscode');
        await editor.press('Escape');
    });

    await step('a quick fix', async () => {
        await editor.goTo(...placeOf(file, '### Reading Archive', 'Reading'));
        await editor.openFixes('Lifecycle');
        await take('vscode-quick-fix');
        await editor.press('Escape');
    });

    await step('a diagram that the components disagree with', async () => {
        const drawn = 'architecture.md';
        await editor.openFile(drawn);
        await editor.filterPanel(`**/${drawn}`);
        await editor.problems.filter({ hasText: 'diagram-edge-undeclared' }).first().waitFor();
        await editor.focusText();
        await editor.goTo(lineOf(drawn, 'detector --> queue'), 1);
        await editor.pointAt('gateway -->|live| detector', 'live', 'The diagram joins');
        await take('vscode-diagram');
        await editor.press('Escape');
    });

    await step('the graph beside the text', async () => {
        await editor.openFile(file);
        await editor.press('Control+j');
        await editor.command('View: Toggle Primary Side Bar Visibility');
        await editor.command('infraspec: Show Dependency Graph');
        const graph = editor.view('#drawing');
        await graph.locator('.node').first().waitFor();
        await editor.focusText();
        await editor.goTo(...placeOf(file, '- Reading Store (writes batches)', 'Reading'));
        await graph.locator('.node.lit[aria-label^="Reading Store;"]').waitFor();
        await graph.owner().locator('#fit').click();
        await editor.page.mouse.move(5, 5);
        await take('vscode-graph');
    });
});
