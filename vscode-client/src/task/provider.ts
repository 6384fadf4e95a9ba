// The task "infraspec: check": every specification of a workspace folder, open or not, as on the command line. What it finds the
// server has found already, so it is shown in the terminal alone; who wants it under Problems names the matcher $infraspec.
import * as vscode from 'vscode';
import { run } from '../program';
import type { ServerController } from '../server_controller';
import { reportLines } from './report';

const type = 'infraspec';

export class CheckTasks implements vscode.TaskProvider {
    static register(server: ServerController): vscode.Disposable {
        return vscode.tasks.registerTaskProvider(type, new CheckTasks(server));
    }

    private constructor(private readonly server_: ServerController) {}

    provideTasks(): vscode.Task[] {
        return (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map((folder) => this.task({ type, command: 'check' }, folder));
    }

    resolveTask(task: vscode.Task): vscode.Task | undefined {
        const folder = typeof task.scope === 'object' ? task.scope : vscode.workspace.workspaceFolders?.[0];
        return folder && task.definition['command'] === 'check' ? this.task(task.definition, folder) : undefined;
    }

    private task(definition: vscode.TaskDefinition, folder: vscode.WorkspaceFolder): vscode.Task {
        const given: unknown = definition['args'];
        const args = Array.isArray(given) ? given.filter((arg) => typeof arg === 'string') : [];
        const execution = new vscode.CustomExecution(async () => new CheckTerminal(this.server_, folder.uri.fsPath, args));
        const task = new vscode.Task(definition, folder, 'check', 'infraspec', execution);
        task.problemMatchers = [];
        task.detail = 'Checks every specification of the folder';
        task.presentationOptions = { clear: true };
        return task;
    }
}

/** A terminal that shows one run of `infraspec check`. */
class CheckTerminal implements vscode.Pseudoterminal {
    private readonly written_ = new vscode.EventEmitter<string>();
    private readonly closed_ = new vscode.EventEmitter<number>();
    readonly onDidWrite = this.written_.event;
    readonly onDidClose = this.closed_.event;

    constructor(
        private readonly server_: ServerController,
        private readonly folder_: string,
        private readonly args_: readonly string[],
    ) {}

    open(): void {
        void this.check().then((status) => this.closed_.fire(status));
    }

    close(): void {}

    private async check(): Promise<number> {
        try {
            const { status, output, errors } = await run(this.server_.program.path, ['check', '--format', 'json', ...this.args_], this.folder_);
            const lines = reportLines(output) ?? output.split('\n');
            [...lines, ...errors.split('\n')].filter((line) => line !== '').forEach((line) => this.written_.fire(`${line}\r\n`));
            return status;
        } catch (error) {
            this.written_.fire(`${error instanceof Error ? error.message : String(error)}\r\n`);
            return 2;
        }
    }
}
