// The graph view: one panel a window, which shows one specification and follows the cursor.
import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { ServerController } from '../server_controller';
import { CursorWatch } from './cursor_watch';
import { exportPicture } from './export';
import { pageHtml } from './html';
import type { FromView, Graph, GraphNode, ToView } from './model';
import { requestGraph } from './request';

export const viewType = 'infraspec.graph';

/** Owns the panel; disposed with it. */
export class GraphPanel implements vscode.Disposable {
    private static current_: GraphPanel | undefined;

    static show(context: vscode.ExtensionContext, server: ServerController, root: vscode.Uri): void {
        const panel = GraphPanel.current_ ?? new GraphPanel(context, server, createPanel(context), root);
        panel.panel_.reveal(undefined, true);
        panel.change(root);
    }

    /** After a restart of the editor. */
    static restore(context: vscode.ExtensionContext, server: ServerController, panel: vscode.WebviewPanel, root: vscode.Uri): void {
        GraphPanel.current_?.panel_.dispose();
        panel.webview.options = optionsFor(context);
        new GraphPanel(context, server, panel, root);
    }

    private readonly disposables_: vscode.Disposable[];
    private readonly cursor_: CursorWatch;
    private graph_: Graph | undefined;
    private ready_ = false;
    private timer_: NodeJS.Timeout | undefined;

    private constructor(
        context: vscode.ExtensionContext,
        private readonly server_: ServerController,
        private readonly panel_: vscode.WebviewPanel,
        private root_: vscode.Uri,
    ) {
        GraphPanel.current_ = this;
        this.cursor_ = new CursorWatch(
            () => this.graph_?.nodes ?? [],
            (node) => this.tell({ type: 'light', id: node?.id }),
        );
        this.disposables_ = [
            this.cursor_,
            panel_.onDidDispose(() => this.dispose()),
            panel_.webview.onDidReceiveMessage((message: FromView) => this.take(message)),
            panel_.onDidChangeViewState(() => this.refreshSoon()),
            server_.onDidChangeState(() => this.refreshSoon()),
            // What the server finds changes after each edit that could change the graph, or soon before.
            vscode.workspace.onDidChangeTextDocument(({ document }) => this.refreshSoon(document)),
            vscode.languages.onDidChangeDiagnostics(() => this.refreshSoon()),
        ];
        const script = panel_.webview.asWebviewUri(vscode.Uri.joinPath(context.extensionUri, 'dist', 'graph.js'));
        panel_.iconPath = vscode.Uri.joinPath(context.extensionUri, 'images', 'graph.svg');
        panel_.webview.html = pageHtmlOf(script);
    }

    dispose(): void {
        GraphPanel.current_ = undefined;
        this.ready_ = false; // what is still being waited for has nobody to tell
        clearTimeout(this.timer_);
        this.disposables_.forEach((disposable) => disposable.dispose());
        this.panel_.dispose();
    }

    private change(root: vscode.Uri): void {
        this.root_ = root;
        this.refreshSoon();
    }

    private refreshSoon(document?: vscode.TextDocument): void {
        if (this.ready_ && this.panel_.visible && (document === undefined || document.languageId === 'markdown')) {
            this.timer_ ??= setTimeout(() => {
                this.timer_ = undefined;
                void this.refresh();
            }, 150);
        }
    }

    private async refresh(): Promise<void> {
        try {
            const graph = await requestGraph(this.server_, this.root_);
            if (this.ready_ && JSON.stringify(graph) !== JSON.stringify(this.graph_)) {
                this.graph_ = graph;
                const name = vscode.workspace.asRelativePath(this.root_);
                this.panel_.title = `Graph of ${name}`;
                this.tell({ type: 'graph', title: `Dependencies of ${name}`, graph });
                this.cursor_.follow();
            }
        } catch (error) {
            this.tell({ type: 'problem', text: error instanceof Error ? error.message : String(error) });
        }
    }

    private tell(message: ToView): void {
        if (this.ready_) {
            void this.panel_.webview.postMessage(message);
        }
    }

    private async take(message: FromView): Promise<void> {
        switch (message.type) {
            case 'ready':
                // Also after the page was hidden and is made anew.
                this.ready_ = true;
                this.graph_ = undefined;
                await this.refresh();
                break;
            case 'open':
                await this.open(this.graph_?.nodes.find(({ id }) => id === message.id));
                break;
            case 'export':
                await exportPicture(this.server_, this.root_, message);
                break;
        }
    }

    private async open(node: GraphNode | undefined): Promise<void> {
        if (node?.place === undefined) {
            return;
        }
        const { start } = node.place.range;
        const place = new vscode.Position(start.line, start.character);
        const other = vscode.window.visibleTextEditors.find((editor) => editor.viewColumn !== this.panel_.viewColumn);
        this.cursor_.expect(node);
        await vscode.window.showTextDocument(vscode.Uri.parse(node.place.uri), {
            viewColumn: other?.viewColumn ?? (this.panel_.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One),
            selection: new vscode.Range(place, place),
        });
    }
}

function createPanel(context: vscode.ExtensionContext): vscode.WebviewPanel {
    return vscode.window.createWebviewPanel(viewType, 'Dependency Graph', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, optionsFor(context));
}

function optionsFor(context: vscode.ExtensionContext): vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(context.extensionUri, 'dist')] };
}

function pageHtmlOf(script: vscode.Uri): string {
    return pageHtml(script.toString(), randomBytes(16).toString('base64url'));
}
