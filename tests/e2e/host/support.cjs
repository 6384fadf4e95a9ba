// The specification that is open, its documents and places in them, and a way to wait.
const assert = require('node:assert/strict');
const vscode = require('vscode');

const folder = () => vscode.workspace.workspaceFolders[0].uri;
const uriOf = (name) => vscode.Uri.joinPath(folder(), 'infra-specs', name);

/** Opens a document of the specification in an editor. */
async function open(name) {
    const document = await vscode.workspace.openTextDocument(uriOf(name));
    return vscode.window.showTextDocument(document);
}

/** The middle of `word` in the first line that holds `text`. */
function placeOf(document, text, word = text) {
    for (let line = 0; line < document.lineCount; line++) {
        const content = document.lineAt(line).text;
        if (content.includes(text)) {
            assert.ok(content.includes(word), `"${content}" holds "${word}"`);
            return new vscode.Position(line, content.indexOf(word) + Math.floor(word.length / 2));
        }
    }
    assert.fail(`${document.fileName} holds "${text}"`);
}

/** The first value of `get` that is neither undefined, false nor an empty list. */
async function eventually(get, what = String(get)) {
    for (const end = Date.now() + Number(process.env.INFRASPEC_HOST_PATIENCE) - 1000; Date.now() < end; ) {
        const value = await get();
        if (value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0)) {
            return value;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`waited in vain for ${what}`);
}

/** The last part of a URI's path. */
const nameOf = ({ path }) => path.split('/').at(-1);

const ruleOf = ({ code }) => String(typeof code === 'object' ? code.value : code);

/** The findings of a document, once there is one of the rule. */
const findings = (name, rule) =>
    eventually(() => {
        const found = vscode.languages.getDiagnostics(uriOf(name)).filter(({ source }) => source === 'infraspec');
        return found.some((finding) => ruleOf(finding) === rule) && found;
    }, `${rule} in ${name}`);

const provide = (what, ...args) => vscode.commands.executeCommand(`vscode.execute${what}`, ...args);

/** Undoes what a test did to documents, open or new. */
async function restore(...names) {
    for (const name of names) {
        const editor = await open(name);
        await vscode.commands.executeCommand('workbench.action.files.revert');
        assert.equal(editor.document.isDirty, false);
    }
}

module.exports = { eventually, findings, folder, nameOf, open, placeOf, provide, restore, ruleOf, uriOf };
