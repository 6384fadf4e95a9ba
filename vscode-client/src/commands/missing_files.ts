// "Create Missing Files": the fixes of the rule spec-file-missing, offered together.
import * as vscode from 'vscode';
import { findings, type PlacedFinding, ruleOf } from '../findings';

const rule = 'spec-file-missing';

interface Choice extends vscode.QuickPickItem {
    readonly finding: PlacedFinding;
}

export async function createMissingFiles(): Promise<void> {
    // A server that was started a moment ago knows what is missing before it can mend it.
    let choices = await choicesNow();
    for (let patience = 20; choices.length === 0 && missing().length > 0 && patience > 0; patience--) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        choices = await choicesNow();
    }
    if (choices.length === 0) {
        // Not waited for: the message may stay for as long as it likes.
        void vscode.window.showInformationMessage('No file is missing in the specifications of this workspace.');
        return;
    }
    const picked = await vscode.window.showQuickPick(
        choices.map((choice) => ({ ...choice, picked: true })),
        { canPickMany: true, title: 'Create Missing Files', placeHolder: 'The files to create' },
    );
    if (picked === undefined || picked.length === 0) {
        return;
    }
    const created: vscode.Uri[] = [];
    for (const { label, finding } of picked) {
        // Each fix is asked for anew: the one before may have changed the same document.
        const fix = (await fixesOf(finding)).find(({ title }) => title === label);
        const files = await newFilesOf(fix?.edit);
        if (fix?.edit !== undefined && (await vscode.workspace.applyEdit(fix.edit))) {
            created.push(...files);
        }
    }
    // The documents that were made are open and not on the disk yet; all others stay as their owner has them.
    for (const uri of created) {
        await (await vscode.workspace.openTextDocument(uri)).save();
    }
    const [first] = created;
    if (first !== undefined) {
        await vscode.window.showTextDocument(first);
    }
}

const missing = () => findings().filter(({ diagnostic }) => ruleOf(diagnostic) === rule);

async function choicesNow(): Promise<Choice[]> {
    const choices = await Promise.all(
        missing().map(async (finding) =>
            (await fixesOf(finding)).map((fix) => ({ label: fix.title, description: vscode.workspace.asRelativePath(vscode.Uri.joinPath(finding.uri, '..')), finding })),
        ),
    );
    const seen = new Set<string>();
    return choices.flat().filter(({ label, description }) => seen.size < seen.add(`${description}\n${label}`).size);
}

async function newFilesOf(edit: vscode.WorkspaceEdit | undefined): Promise<vscode.Uri[]> {
    const files = (edit?.entries() ?? []).map(([uri]) => uri);
    const exist = await Promise.all(files.map((uri) => vscode.workspace.fs.stat(uri).then(() => true, () => false)));
    return files.filter((_, index) => !exist[index]);
}

/** The fixes at a finding that create a file. */
async function fixesOf({ uri, diagnostic }: PlacedFinding): Promise<vscode.CodeAction[]> {
    await vscode.workspace.openTextDocument(uri);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        diagnostic.range,
        vscode.CodeActionKind.QuickFix.value,
        100,
    );
    const create = await Promise.all(actions.map(async (action) => (await newFilesOf(action.edit)).length > 0));
    return actions.filter((_, index) => create[index]);
}
