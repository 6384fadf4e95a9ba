// Commands that show something or write a document.
const assert = require('node:assert/strict');
const vscode = require('vscode');
const { eventually, findings, open, ruleOf, uriOf } = require('./support.cjs');

const run = (name, ...args) => vscode.commands.executeCommand(name, ...args);
const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
const webview = (kind) => tabs().find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes(kind));
const read = async (name) => Buffer.from(await vscode.workspace.fs.readFile(uriOf(name))).toString();

describe('views', () => {
    before(async () => {
        await open('responsibilities.md');
        await findings('responsibilities.md', 'dependency-cycle');
    });

    it('Show Dependency Graph opens one view beside the text', async () => {
        await run('infraspec.showGraph');
        const tab = await eventually(() => /^Graph of /.test(webview('infraspec')?.label ?? '') && webview('infraspec'), 'the graph');
        assert.notEqual(tab.group.viewColumn, vscode.ViewColumn.One);
        await run('infraspec.showGraph');
        assert.equal(tabs().filter(({ label }) => label === tab.label).length, 1);
        await vscode.window.tabGroups.close(webview('infraspec'));
    });

    it('Show Traceability Matrix opens a preview', async () => {
        await open('responsibilities.md');
        await run('infraspec.showTraceability');
        const tab = await eventually(() => webview('markdown.preview'), 'the preview');
        assert.match(tab.label, /Traceability/);
        await vscode.window.tabGroups.close(tab);
    });

    it('Generate Handoff writes the summary into README.md, for the author to look at', async () => {
        const before = await read('README.md');
        const above = before.slice(0, before.indexOf('## Infrastructure Architecture Complete'));
        await open('responsibilities.md');
        try {
            await run('infraspec.generateHandoff');
            const after = await eventually(async () => {
                const text = await read('README.md');
                return text !== before && text;
            }, 'the summary');
            assert.ok(after.startsWith(above), 'what stands above the summary stays');
            assert.equal(after.split('Infrastructure Architecture Complete').length, 2);
            assert.match(after, /responsibilities\.md/);
            assert.equal(vscode.window.activeTextEditor.document.uri.path, uriOf('README.md').path);
            await eventually(() => !vscode.languages.getDiagnostics(uriOf('README.md')).some((finding) => ruleOf(finding) === 'handoff-stale'));
        } finally {
            await vscode.workspace.fs.writeFile(uriOf('README.md'), Buffer.from(before));
            await eventually(async () => (await vscode.workspace.openTextDocument(uriOf('README.md'))).getText() === before);
        }
    });

    it('New Specification writes nothing when it is cancelled', async () => {
        const shown = run('infraspec.newSpecification');
        await new Promise((resolve) => setTimeout(resolve, 500));
        await run('workbench.action.closeQuickOpen');
        await shown;
        const entries = await vscode.workspace.fs.readDirectory(vscode.workspace.workspaceFolders[0].uri);
        assert.deepEqual(entries.map(([name]) => name).filter((name) => name !== 'infra-specs' && !name.startsWith('.')), []);
    });

    it('every step of the walkthrough leads to a command and shows a page', async () => {
        const { extensionUri, packageJSON } = vscode.extensions.getExtension('infraspec.infraspec');
        const known = new Set(await vscode.commands.getCommands(true));
        const [walkthrough] = packageJSON.contributes.walkthroughs;
        for (const { id, description, media, completionEvents } of walkthrough.steps) {
            const page = Buffer.from(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, media.markdown))).toString();
            assert.ok(page.trim().length > 50, id);
            for (const [, command] of description.matchAll(/\(command:([\w.]+)/g)) {
                assert.ok(known.has(command), `${id}: ${command}`);
            }
            for (const event of completionEvents) {
                const [kind, name] = event.split(':');
                assert.ok(kind === 'onSettingChanged' ? name.slice('infraspec.'.length).length > 0 : known.has(name), `${id}: ${event}`);
            }
        }
        const icon = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, packageJSON.icon));
        assert.equal(Buffer.from(icon).subarray(1, 4).toString(), 'PNG');
        assert.ok(Buffer.from(icon).readUInt32BE(16) >= 128);
    });
});
