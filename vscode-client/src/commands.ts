// The commands of the palette, each a line.
import * as vscode from 'vscode';
import type { Channels } from './channels';
import type { ServerController } from './server_controller';

export function registerCommands(server: ServerController, channels: Channels): vscode.Disposable[] {
    const commands: Record<string, () => unknown> = {
        'infraspec.restartServer': () => server.restart(),
        'infraspec.showLog': () => channels.log.show(),
    };
    return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run));
}
