// Which specification a command is about: the one of the open document, the only one, or the one that the user picks.
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { ServerController } from './server_controller';
import { requestStatus } from './status/request';

/** The folder, or undefined when there is none or the user changes their mind. */
export async function chooseRoot(server: ServerController): Promise<vscode.Uri | undefined> {
    const roots = (await requestStatus(server.client))?.roots.map(({ uri }) => vscode.Uri.parse(uri).fsPath) ?? (await likelyRoots());
    if (roots.length === 0) {
        void vscode.window.showInformationMessage('There is no specification in this workspace yet.');
        return undefined;
    }
    const open = vscode.window.activeTextEditor?.document.uri;
    const own = open && rootOf(open.fsPath, roots);
    if (own !== undefined || roots.length === 1) {
        return vscode.Uri.file(own ?? roots[0]!);
    }
    const picked = await vscode.window.showQuickPick(
        roots.map((root) => ({ label: vscode.workspace.asRelativePath(root), description: root, root })),
        { title: 'Specification', matchOnDescription: true },
    );
    return picked && vscode.Uri.file(picked.root);
}

/** Where the server cannot tell: the folders that are specifications by their name or their files. */
async function likelyRoots(): Promise<string[]> {
    const documents = await vscode.workspace.findFiles('**/{infra-specs/**/*.md,docs/spec/infrastructure/**/*.md,vocabulary.md}', '**/node_modules/**', 5000);
    return [...new Set(documents.map(({ fsPath }) => /^.*?[\\/](?:infra-specs|docs[\\/]spec[\\/]infrastructure)(?=[\\/])/.exec(fsPath)?.[0] ?? path.dirname(fsPath)))].sort();
}

/** The innermost of the folders that holds the file. */
export function rootOf(file: string, roots: readonly string[]): string | undefined {
    const holding = roots.filter((root) => file === root || file.startsWith(root.endsWith(path.sep) ? root : root + path.sep));
    return holding.sort((a, b) => b.length - a.length)[0];
}
