// Names and how they hang together, asked as other extensions and the editor itself ask.
const assert = require('node:assert/strict');
const vscode = require('vscode');
const { eventually, findings, nameOf, open, placeOf, provide, uriOf } = require('./support.cjs');

const file = 'responsibilities.md';

describe('names', () => {
    let document;
    let mention;
    let heading;
    before(async () => {
        document = (await open(file)).document;
        await findings(file, 'lifecycle-missing');
        mention = placeOf(document, '- Reading Store (writes batches)', 'Reading Store');
        heading = placeOf(document, '### Reading Store');
    });

    it('have a declaration and a type definition, which are their heading', async () => {
        for (const provider of ['DeclarationProvider', 'TypeDefinitionProvider']) {
            const [found] = await provide(provider, document.uri, mention);
            assert.equal(document.lineAt((found.targetSelectionRange ?? found.range).start.line).text, '### Reading Store', provider);
        }
    });

    it('are implemented by the modules that say so', async () => {
        const implementation = async () => (await provide('ImplementationProvider', document.uri, mention)).map((found) => nameOf(found.targetUri ?? found.uri));
        assert.deepEqual(await implementation(), []);
        const module = uriOf('modules/reading-store.md');
        await vscode.workspace.fs.writeFile(module, Buffer.from('# Module: reading-store\n\nImplements the Reading Store.\n'));
        try {
            await eventually(async () => (await implementation()).includes('reading-store.md'));
        } finally {
            await vscode.workspace.fs.delete(uriOf('modules'), { recursive: true });
        }
        await eventually(async () => (await implementation()).length === 0);
    });

    it('are highlighted where they stand in the document', async () => {
        const found = await provide('DocumentHighlights', document.uri, mention);
        const lines = found.map(({ range }) => document.lineAt(range.start.line).text);
        assert.ok(lines.includes('### Reading Store') && lines.includes('- Reading Store (writes batches)'), lines.join('\n'));
        assert.ok(found.every(({ range }) => /^reading[ -]stores?$/i.test(document.getText(range))));
    });

    it('are renamed in every document, diagrams included', async () => {
        const { range, placeholder } = await vscode.commands.executeCommand('vscode.prepareRename', document.uri, mention);
        assert.equal(placeholder, 'Reading Store');
        assert.equal(document.getText(range), 'Reading Store');
        const edit = await provide('DocumentRenameProvider', document.uri, mention, 'Level Store');
        const names = edit.entries().map(([uri]) => nameOf(uri));
        assert.ok(names.includes(file) && names.includes('architecture.md'), names.join());
        assert.ok(edit.entries().flatMap(([, edits]) => edits).every(({ newText }) => /^level[ -]store$/i.test(newText)));
    });

    it('are not renamed to what is taken, and the reason is given', async () => {
        await assert.rejects(provide('DocumentRenameProvider', document.uri, mention, 'Alert Queue'), /Alert Queue/);
    });

    it('are found over the whole workspace', async () => {
        const found = await provide('WorkspaceSymbolProvider', 'readstore');
        assert.ok(found.some(({ name, location }) => name === 'Reading Store' && nameOf(location.uri) === file), found.map(({ name }) => name).join());
    });

    it('call each other along the dependencies', async () => {
        const [item] = await vscode.commands.executeCommand('vscode.prepareCallHierarchy', document.uri, heading);
        assert.equal(item.name, 'Reading Store');
        const incoming = await vscode.commands.executeCommand('vscode.provideIncomingCalls', item);
        assert.ok(incoming.some(({ from }) => from.name === 'Ingest Worker'), incoming.map(({ from }) => from.name).join());
        const outgoing = await vscode.commands.executeCommand('vscode.provideOutgoingCalls', item);
        assert.ok(outgoing.some(({ to }) => to.name === 'Core Network'), outgoing.map(({ to }) => to.name).join());
    });

    it('have counts above their headings, and a click on one shows the places', async () => {
        const lenses = await eventually(async () => (await provide('CodeLensProvider', document.uri, 200)).filter(({ range, command }) => range.start.line === heading.line && command?.title));
        const titles = lenses.map(({ command }) => command.title);
        assert.ok(titles.some((title) => /^used by \d+$/.test(title)), titles.join());
        const { command } = lenses.find(({ command: { title } }) => /^used by/.test(title));
        assert.ok((await vscode.commands.getCommands(true)).includes(command.command), command.command);
    });

    it('have colours of their kind', async () => {
        const { tokenTypes } = await vscode.commands.executeCommand('vscode.provideDocumentSemanticTokensLegend', document.uri);
        const { data } = await vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', document.uri);
        const seen = [];
        for (let at = 0, line = 0, column = 0; at < data.length; at += 5) {
            column = data[at] === 0 ? column + data[at + 1] : data[at + 1];
            line += data[at];
            seen.push([document.getText(new vscode.Range(line, column, line, column + data[at + 2])), tokenTypes[data[at + 3]]].join(' = '));
        }
        assert.ok(seen.includes('Reading Store = class') && seen.includes('Lifecycle = property'), seen.slice(0, 20).join('; '));
    });

    it('have hints of their layers when the settings ask for them', async () => {
        const settings = vscode.workspace.getConfiguration('infraspec');
        const whole = new vscode.Range(0, 0, document.lineCount, 0);
        assert.deepEqual(await provide('InlayHintProvider', document.uri, whole), []);
        await settings.update('inlayHints', true, vscode.ConfigurationTarget.Global);
        try {
            const hints = await eventually(() => provide('InlayHintProvider', document.uri, whole));
            const labels = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
            assert.ok(labels.some((label) => /Data Layer/.test(label)), labels.join());
        } finally {
            await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
        }
    });

    it('in double brackets, and files of a handoff, are links', async () => {
        const { document: readme } = await open('README.md');
        const links = await provide('LinkProvider', readme.uri, 100);
        assert.ok(links.length > 5, String(links.length));
        assert.ok(links.some(({ target }) => target && nameOf(target) === 'vocabulary.md'), links.map(({ target }) => target?.toString()).join());
    });
});
