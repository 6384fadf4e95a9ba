// Each provider, asked as other extensions and the editor itself ask it.
const assert = require('node:assert/strict');
const vscode = require('vscode');
const { eventually, findings, open, placeOf, provide, restore, ruleOf, uriOf } = require('./support.cjs');

const file = 'responsibilities.md';

describe('providers', () => {
    let document;
    before(async () => {
        document = (await open(file)).document;
        await findings(file, 'lifecycle-missing');
    });

    it('findings carry their rule with a link to its page, and what they are related to', async () => {
        const cycle = (await findings(file, 'dependency-cycle')).find((finding) => ruleOf(finding) === 'dependency-cycle');
        assert.equal(cycle.severity, vscode.DiagnosticSeverity.Error);
        assert.ok(cycle.relatedInformation.length > 0);
    });

    it('files that are not open have findings too', async () => {
        assert.ok((await findings('assertions.md', 'assertion-step-order')).length > 0);
    });

    it('hover shows a definition', async () => {
        const [hover] = await provide('HoverProvider', document.uri, placeOf(document, '- Reading Store (writes batches)', 'Reading Store'));
        assert.match(hover.contents.map(({ value }) => value).join('\n'), /Reading Store/);
    });

    it('definition leads to the heading', async () => {
        const [found] = await provide('DefinitionProvider', document.uri, placeOf(document, '- Reading Store (writes batches)', 'Reading Store'));
        const range = found.targetSelectionRange ?? found.range;
        assert.equal(document.lineAt(range.start.line).text, '### Reading Store');
    });

    it('references are found in every file', async () => {
        const found = await provide('ReferenceProvider', document.uri, placeOf(document, '### Reading Store'));
        const files = new Set(found.map(({ uri }) => uri.path.split('/').at(-1)));
        assert.ok(files.has(file) && files.size > 1, [...files].join());
    });

    it('completion offers components below Dependencies', async () => {
        const editor = await open(file);
        const line = placeOf(document, '- Alert Queue (source of alerts)').line;
        await editor.edit((edit) => edit.insert(new vscode.Position(line + 1, 0), '- \n'));
        try {
            const list = await provide('CompletionItemProvider', document.uri, new vscode.Position(line + 1, 2), ' ');
            const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
            assert.ok(labels.includes('Key Ring'), labels.slice(0, 20).join());
        } finally {
            await restore(file);
        }
    });

    it('snippets are offered in Markdown', async () => {
        const editor = await open(file);
        await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), '\ninfra-comp'));
        try {
            const end = document.positionAt(document.getText().length);
            const found = await eventually(async () => (await provide('CompletionItemProvider', document.uri, end)).items.filter(({ label }) => (label.label ?? label) === 'infra-component'));
            assert.match(found[0].insertText.value, /Lifecycle/);
        } finally {
            await restore(file);
        }
    });

    it('symbols name the components', async () => {
        const names = [];
        const collect = (symbols) => symbols.forEach(({ name, children }) => (names.push(name), collect(children ?? [])));
        collect(await provide('DocumentSymbolProvider', document.uri));
        assert.ok(names.includes('Reading Store'), names.join());
    });

    it('a quick fix adds the section that is missing', async () => {
        const finding = (await findings(file, 'lifecycle-missing')).find((one) => ruleOf(one) === 'lifecycle-missing');
        const actions = await provide('CodeActionProvider', document.uri, finding.range, vscode.CodeActionKind.QuickFix.value, 50);
        const fix = actions.find(({ title, edit }) => edit && /lifecycle/i.test(title));
        assert.ok(fix, actions.map(({ title }) => title).join());
        try {
            await vscode.workspace.applyEdit(fix.edit);
            await eventually(() => !vscode.languages.getDiagnostics(document.uri).some((one) => ruleOf(one) === 'lifecycle-missing'));
        } finally {
            await restore(file);
        }
        await findings(file, 'lifecycle-missing');
    });

    it('all safe fixes are one action', async () => {
        const whole = new vscode.Range(0, 0, document.lineCount, 0);
        const actions = await provide('CodeActionProvider', document.uri, whole, 'source.fixAll.infraspec', 50);
        assert.ok(actions.length > 0);
    });

    it('documents outside of a specification have no findings', async () => {
        const other = vscode.Uri.joinPath(uriOf('..'), 'notes.md');
        await vscode.workspace.fs.writeFile(other, Buffer.from('# Notes\n\nTODO: [nothing](nowhere.md)\n'));
        await vscode.window.showTextDocument(other);
        await provide('HoverProvider', other, new vscode.Position(2, 10));
        assert.deepEqual(vscode.languages.getDiagnostics(other).filter(({ source }) => source === 'infraspec'), []);
        await vscode.workspace.fs.delete(other);
    });
});
