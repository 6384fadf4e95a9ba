// "Generate Handoff": the summary of a finished specification, written into its README.md by the program.
import * as vscode from 'vscode';
import { run } from '../program';
import { chooseRoot } from '../roots';
import type { ServerController } from '../server_controller';

export async function generateHandoff(server: ServerController): Promise<void> {
    const root = await chooseRoot(server);
    if (root === undefined) {
        return;
    }
    // The program reads and writes files; what is only in the editor would be left out, or be in its way.
    await Promise.all(vscode.workspace.textDocuments.filter(({ uri, isDirty }) => isDirty && uri.path.startsWith(`${root.path}/`)).map((document) => document.save()));
    const { status, errors } = await run(server.program.path, ['handoff', root.fsPath, '--write'], root.fsPath);
    if (status !== 0) {
        await vscode.window.showErrorMessage(`The summary could not be written: ${errors.trim()}`);
        return;
    }
    const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(root, 'README.md'), { preview: false });
    const start = editor.document.getText().indexOf('Infrastructure Architecture Complete');
    if (start >= 0) {
        const place = editor.document.positionAt(start);
        editor.selection = new vscode.Selection(place, place);
        editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
    }
}
