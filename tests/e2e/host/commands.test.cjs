// Each command of the palette, and the task.
const assert = require('node:assert/strict');
const vscode = require('vscode');
const { eventually, findings, folder, open, ruleOf, uriOf } = require('./support.cjs');

const run = (name, ...args) => vscode.commands.executeCommand(name, ...args);
const exists = (uri) => vscode.workspace.fs.stat(uri).then(() => true, () => false);
/** Runs a command and accepts the list that it shows. One that is accepted before it has its rows chooses none; then once more. */
async function runAccepting(command, effect) {
    while (!(await effect())) {
        let over = false;
        const done = run(command).then(() => (over = true));
        await eventually(async () => over || (await effect()) || (await run('workbench.action.acceptSelectedQuickOpenItem'), false), command);
        if (await effect()) {
            await done;
        }
    }
}

describe('the extension', () => {
    it('is active where there is a specification', async () => {
        const extension = await eventually(() => vscode.extensions.getExtension('infraspec.infraspec'));
        await eventually(() => extension.isActive);
    });

    it('has every command that its manifest names', async () => {
        const { contributes } = vscode.extensions.getExtension('infraspec.infraspec').packageJSON;
        const known = new Set(await vscode.commands.getCommands(true));
        assert.deepEqual(contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)), []);
    });

    it('describes every setting', () => {
        const { properties } = vscode.extensions.getExtension('infraspec.infraspec').packageJSON.contributes.configuration;
        for (const [name, { markdownDescription }] of Object.entries(properties)) {
            assert.ok(markdownDescription?.length > 20, name);
        }
    });
});

describe('commands', () => {
    it('Restart Server gives the findings anew', async () => {
        await findings('responsibilities.md', 'dependency-cycle');
        await run('infraspec.restartServer');
        await findings('responsibilities.md', 'dependency-cycle');
    });

    it('Show Log opens the output', async () => {
        await run('infraspec.showLog');
        await eventually(() => vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === 'output') || vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === 'output'));
        await run('workbench.action.closePanel');
    });

    it('Show Menu is closed without harm', async () => {
        const shown = run('infraspec.showMenu');
        await run('workbench.action.closeQuickOpen');
        await shown;
    });

    it('Create Missing Files creates what spec-file-missing names', async () => {
        const missing = uriOf('cost-management.md');
        const readme = await vscode.workspace.fs.readFile(uriOf('README.md'));
        await findings('README.md', 'spec-file-missing');
        await runAccepting('infraspec.createMissingFiles', () => exists(missing));
        try {
            assert.match(Buffer.from(await vscode.workspace.fs.readFile(missing)).toString(), /^# Cost Management/);
            assert.equal(vscode.window.activeTextEditor.document.uri.toString(), missing.toString());
            await eventually(() => !vscode.languages.getDiagnostics(uriOf('README.md')).some((finding) => ruleOf(finding) === 'spec-file-missing'));
        } finally {
            await run('workbench.action.closeActiveEditor');
            await vscode.workspace.fs.delete(missing);
            await vscode.workspace.fs.writeFile(uriOf('README.md'), readme);
        }
    });
});

describe('the task', () => {
    it('checks the folder; what it finds is not listed beside what the server finds', async () => {
        await open('responsibilities.md');
        const rows = () => vscode.languages.getDiagnostics().flatMap(([uri, found]) => found.filter(({ source }) => source === 'infraspec').map(({ range, code }) => `${uri} ${range.start.line} ${range.start.character} ${code?.value ?? code}`));
        await findings('responsibilities.md', 'dependency-cycle');
        const before = rows();
        const [task] = await vscode.tasks.fetchTasks({ type: 'infraspec' });
        assert.equal(task.name, 'check');
        const ended = new Promise((resolve) => vscode.tasks.onDidEndTask(({ execution }) => execution.task.name === 'check' && resolve()));
        await vscode.tasks.executeTask(task);
        await ended;
        const after = await eventually(() => rows().length > 0 && rows());
        assert.deepEqual(new Set(after).size, after.length);
        assert.ok(after.length <= before.length, `${before.length} before, ${after.length} after`);
        assert.ok(folder().fsPath.length > 0);
    });
});
