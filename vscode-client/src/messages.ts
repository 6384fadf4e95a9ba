// What the user is told when the server cannot run, and the buttons that help.
import * as vscode from 'vscode';
import type { Channels } from './channels';

/** The part of the server controller that a button needs. */
export interface Restartable {
    restart(): Promise<void>;
}

export async function showServerProblem(problem: string, server: Restartable, channels: Channels): Promise<void> {
    const actions: Record<string, () => unknown> = {
        'Open Settings': () => openPathSetting(),
        'Show Log': () => channels.log.show(),
        'Try Again': () => server.restart(),
    };
    const chosen = await vscode.window.showErrorMessage(problem, ...Object.keys(actions));
    if (chosen !== undefined) {
        await actions[chosen]?.();
    }
}

/** In a remote window the path belongs to the remote machine, and the user's own settings do not show it. */
function openPathSetting(): Thenable<unknown> {
    const page = vscode.env.remoteName === undefined ? 'openSettings' : 'openRemoteSettings';
    return vscode.commands.executeCommand(`workbench.action.${page}`, { query: 'infraspec.server.path' });
}
