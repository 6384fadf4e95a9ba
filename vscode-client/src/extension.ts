// The extension's table of contents: what is made on activation, and what ends with it.
import * as vscode from 'vscode';
import { openChannels } from './channels';
import { registerShowReferences } from './commands/references';
import { registerCommands } from './commands/table';
import { Traceability } from './commands/traceability';
import { GraphPanel, viewType } from './graph/panel';
import { Offers } from './offers';
import { ProgressWatch } from './progress';
import { chooseRoot } from './roots';
import { ServerController } from './server_controller';
import { StatusItem } from './status/item';
import { CheckTasks } from './task/provider';

let server: ServerController | undefined;

export function activate(context: vscode.ExtensionContext): void {
    const channels = openChannels();
    const progress = new ProgressWatch();
    const controller = new ServerController(context, channels, progress);
    server = controller;
    const offers = new Offers(controller);
    const traceability = new Traceability(controller);
    const views = {
        offered: () => offers.commands,
        showTraceability: () => traceability.show(),
        showGraph: async () => {
            const root = await chooseRoot(controller);
            if (root !== undefined) {
                GraphPanel.show(context, controller, root);
            }
        },
    };
    context.subscriptions.push(
        channels.log,
        channels.trace,
        controller,
        offers,
        traceability,
        new StatusItem(controller, progress),
        CheckTasks.register(controller),
        restoreGraph(context, controller),
        registerShowReferences(),
        ...registerCommands(controller, channels, views),
    );
    void controller.start();
}

export async function deactivate(): Promise<void> {
    await server?.stop();
    server = undefined;
}

/** A graph that was open when the editor ended is opened again with it. */
function restoreGraph(context: vscode.ExtensionContext, controller: ServerController): vscode.Disposable {
    return vscode.window.registerWebviewPanelSerializer(viewType, {
        async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: { root?: string } | undefined) {
            if (state?.root === undefined) {
                panel.dispose();
            } else {
                GraphPanel.restore(context, controller, panel, vscode.Uri.parse(state.root));
            }
        },
    });
}
