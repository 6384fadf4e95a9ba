// The graph as a file: asks where to, and writes it.
import * as vscode from 'vscode';
import type { ServerController } from '../server_controller';
import type { FromView, PictureFormat } from './model';
import { requestMermaid } from './request';

const endings: Record<PictureFormat, string> = { svg: 'svg', png: 'png', mermaid: 'mmd' };
const names: Record<PictureFormat, string> = { svg: 'SVG picture', png: 'PNG picture', mermaid: 'Mermaid text' };

export async function exportPicture(server: ServerController, root: vscode.Uri, { format, data }: Extract<FromView, { type: 'export' }>): Promise<void> {
    const text = format === 'mermaid' ? await requestMermaid(server, root) : data;
    const target = await vscode.window.showSaveDialog({
        defaultUri: vscode.Uri.joinPath(root, '..', `dependencies.${endings[format]}`),
        filters: { [names[format]]: [endings[format]] },
        title: 'Export the Dependency Graph',
    });
    if (target === undefined) {
        return;
    }
    await vscode.workspace.fs.writeFile(target, Buffer.from(text, format === 'png' ? 'base64' : 'utf8'));
    const open = 'Open';
    if ((await vscode.window.showInformationMessage(`The graph was written to ${vscode.workspace.asRelativePath(target)}.`, open)) === open) {
        await vscode.commands.executeCommand('vscode.open', target);
    }
}
