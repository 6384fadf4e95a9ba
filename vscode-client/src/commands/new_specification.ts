// "New Specification": asks where, for whom and on which cloud, and has the program write the folder.
import * as path from 'node:path';
import * as vscode from 'vscode';
import { run } from '../program';
import type { ServerController } from '../server_controller';

const folderName = 'infra-specs';
const clouds = [
    { label: 'AWS', cloud: 'aws' },
    { label: 'Azure', cloud: 'azure' },
    { label: 'Google Cloud', cloud: 'gcp' },
    { label: 'None', description: 'no cloud, or one that is not listed', cloud: 'none' },
];

export async function newSpecification(server: ServerController): Promise<void> {
    const folder = await chooseFolder();
    if (folder === undefined) {
        return;
    }
    const target = vscode.Uri.joinPath(folder.uri, folderName);
    const title = `New Specification in ${folder.name}/${folderName}`;
    const name = await vscode.window.showInputBox({
        title: `${title} (1/2)`,
        prompt: 'What is specified? The name stands in the titles of the documents.',
        value: nameFor(folder.name),
        ignoreFocusOut: true,
        validateInput: (text) => (text.trim() === '' ? 'A specification needs a name.' : undefined),
    });
    if (name === undefined) {
        return;
    }
    const cloud = await vscode.window.showQuickPick(clouds, { title: `${title} (2/2)`, placeHolder: 'Where will it run?', ignoreFocusOut: true });
    if (cloud === undefined) {
        return;
    }
    const { status, errors } = await run(server.program.path, ['init', target.fsPath, '--name', name.trim(), '--cloud', cloud.cloud], folder.uri.fsPath);
    if (status !== 0) {
        await vscode.window.showErrorMessage(`The specification could not be written: ${errors.trim()}`);
        return;
    }
    await vscode.window.showTextDocument(vscode.Uri.joinPath(target, 'README.md'), { preview: false });
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    if (folders.length === 0) {
        void vscode.window.showInformationMessage('Open a folder first; the specification is written into it.');
        return undefined;
    }
    if (folders.length === 1) {
        return folders[0];
    }
    return vscode.window.showWorkspaceFolderPick({ placeHolder: 'The folder that the specification is written into' });
}

/** "payment-platform" as people write it: "Payment Platform". */
export function nameFor(folder: string): string {
    return path
        .basename(folder)
        .split(/[-_\s]+/)
        .filter((word) => word !== '')
        .map((word) => word[0]!.toUpperCase() + word.slice(1))
        .join(' ');
}
