// The commands of the palette, each a line.
import * as vscode from 'vscode';
import type { Channels } from '../channels';
import type { ServerController } from '../server_controller';
import { generateHandoff } from './handoff';
import { showMenu } from './menu';
import { createMissingFiles } from './missing_files';
import { newSpecification } from './new_specification';

/** What the commands need that other parts of the extension own. */
export interface Views {
    readonly offered: () => ReadonlySet<string>;
    readonly showGraph: () => Promise<void>;
    readonly showTraceability: () => Promise<void>;
}

export function registerCommands(server: ServerController, channels: Channels, views: Views): vscode.Disposable[] {
    const commands: Record<string, () => unknown> = {
        'infraspec.restartServer': () => server.restart(),
        'infraspec.showLog': () => channels.log.show(),
        'infraspec.showMenu': () => showMenu(views.offered()),
        'infraspec.newSpecification': () => newSpecification(server),
        'infraspec.createMissingFiles': () => createMissingFiles(),
        'infraspec.generateHandoff': () => generateHandoff(server),
        'infraspec.showGraph': () => views.showGraph(),
        'infraspec.showTraceability': () => views.showTraceability(),
    };
    return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run));
}
