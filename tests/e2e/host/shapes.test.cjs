// The shape of documents: what folds, what is selected, how the text is set.
const assert = require('node:assert/strict');
const vscode = require('vscode');
const { open, placeOf, provide, restore } = require('./support.cjs');

const file = 'responsibilities.md';
const options = { tabSize: 4, insertSpaces: true };

describe('documents', () => {
    it('fold by section, and subgraphs of diagrams fold', async () => {
        const { document } = await open('architecture.md');
        const ranges = await provide('FoldingRangeProvider', document.uri);
        const starts = new Set(ranges.map(({ start }) => document.lineAt(start).text.trim()));
        assert.ok(starts.has('## Layer descriptions') && starts.has('subgraph public["Public Subnet"]'), [...starts].join('; '));
    });

    it('are selected from the word outwards', async () => {
        const { document } = await open(file);
        const [innermost] = await provide('SelectionRangeProvider', document.uri, [placeOf(document, '- Reading Store (writes batches)', 'Reading')]);
        const texts = [];
        for (let range = innermost; range; range = range.parent) {
            texts.push(document.getText(range.range));
        }
        assert.equal(texts[0], 'Reading');
        assert.ok(texts.some((text) => text.startsWith('- Reading Store (writes batches)')));
        assert.equal(texts.at(-1).length, document.getText().length);
    });

    it('are formatted as a whole, in part and while they are typed', async () => {
        const editor = await open(file);
        const { document } = editor;
        const line = placeOf(document, '### Ingest Worker').line;
        await editor.edit((edit) => edit.insert(new vscode.Position(line + 1, 0), '\n\n\n'));
        try {
            const whole = await provide('FormatDocumentProvider', document.uri, options);
            const part = await provide('FormatRangeProvider', document.uri, new vscode.Range(line, 0, line + 6, 0), options);
            assert.ok(whole.length > 0 && part.length > 0);
            const other = placeOf(document, '### Key Ring').line;
            assert.deepEqual(await provide('FormatRangeProvider', document.uri, new vscode.Range(other, 0, other + 1, 0), options) ?? [], []);
            const item = placeOf(document, '- Alert Queue (source of alerts)');
            await editor.edit((edit) => edit.insert(new vscode.Position(item.line, 1000), '\n'));
            const typed = await provide('FormatOnTypeProvider', document.uri, new vscode.Position(item.line + 1, 0), '\n', options);
            assert.ok(typed.some(({ newText }) => newText.startsWith('- ')), JSON.stringify(typed));
        } finally {
            await restore(file);
        }
    });
});
