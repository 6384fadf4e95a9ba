// The menu behind the entry in the status bar.
import * as vscode from 'vscode';

interface Entry extends vscode.QuickPickItem {
    readonly command?: readonly [string, ...unknown[]];
}

export async function showMenu(offered: ReadonlySet<string>): Promise<void> {
    const entry = (label: string, command: string, ...args: unknown[]): Entry => ({ label, command: [command, ...args] });
    const views = [
        entry('$(type-hierarchy) Show Dependency Graph', 'infraspec.showGraph'),
        entry('$(table) Show Traceability Matrix', 'infraspec.showTraceability'),
    ].filter(({ command }) => offered.has(command?.[0] ?? ''));
    const entries: Entry[] = [
        entry('$(output) Show Log', 'infraspec.showLog'),
        entry('$(debug-restart) Restart Server', 'infraspec.restartServer'),
        entry('$(settings-gear) Open Settings', 'workbench.action.openSettings', '@ext:infraspec.infraspec'),
        entry('$(warning) Show Problems', 'workbench.actions.view.problems'),
        ...(views.length > 0 ? [{ label: '', kind: vscode.QuickPickItemKind.Separator }] : []),
        ...views,
    ];
    const chosen = await vscode.window.showQuickPick(entries, { title: 'infraspec' });
    if (chosen?.command !== undefined) {
        const [name, ...args] = chosen.command;
        await vscode.commands.executeCommand(name, ...args);
    }
}
