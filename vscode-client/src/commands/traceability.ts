// "Show Traceability Matrix": components against assertions, constraints, decisions and layers, as a preview that follows the files.
import * as vscode from 'vscode';
import { run } from '../program';
import { chooseRoot } from '../roots';
import type { ServerController } from '../server_controller';

const scheme = 'infraspec-trace';

export class Traceability implements vscode.TextDocumentContentProvider, vscode.Disposable {
    private readonly changed_ = new vscode.EventEmitter<vscode.Uri>();
    readonly onDidChange = this.changed_.event;
    private readonly disposables_: vscode.Disposable[];

    constructor(private readonly server_: ServerController) {
        this.disposables_ = [
            vscode.workspace.registerTextDocumentContentProvider(scheme, this),
            vscode.workspace.onDidSaveTextDocument(({ uri }) => {
                for (const shown of vscode.workspace.textDocuments) {
                    if (shown.uri.scheme === scheme && uri.path.startsWith(`${rootOfMatrix(shown.uri).path}/`)) {
                        this.changed_.fire(shown.uri);
                    }
                }
            }),
        ];
    }

    dispose(): void {
        this.disposables_.forEach((disposable) => disposable.dispose());
    }

    async show(): Promise<void> {
        const root = await chooseRoot(this.server_);
        if (root !== undefined) {
            const uri = matrixOf(root);
            this.changed_.fire(uri);
            await vscode.commands.executeCommand('markdown.showPreview', uri);
        }
    }

    async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
        const root = rootOfMatrix(uri);
        const { status, output, errors } = await run(this.server_.program.path, ['trace', root.fsPath, '--format', 'markdown'], root.fsPath);
        return status === 0 ? output : `The matrix could not be made.\n\n${errors}`;
    }
}

function matrixOf(root: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(root, 'Traceability Matrix.md').with({ scheme });
}

function rootOfMatrix(uri: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(uri.with({ scheme: 'file' }), '..');
}
