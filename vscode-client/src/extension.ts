// The extension's table of contents: what is made on activation, and what ends with it.
import * as vscode from 'vscode';
import { openChannels } from './channels';
import { registerCommands } from './commands';
import { ServerController } from './server_controller';

let server: ServerController | undefined;

export function activate(context: vscode.ExtensionContext): void {
    const channels = openChannels();
    server = new ServerController(context, channels);
    context.subscriptions.push(channels.log, channels.trace, server, ...registerCommands(server, channels));
    void server.start();
}

export async function deactivate(): Promise<void> {
    await server?.stop();
    server = undefined;
}
