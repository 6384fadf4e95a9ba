// Follows the cursor in documents, and tells which node of the graph it is at.
import * as vscode from 'vscode';
import { nodeAt } from './cursor';
import type { GraphNode, Place } from './model';

export class CursorWatch implements vscode.Disposable {
    private readonly listeners_: vscode.Disposable[];
    private timer_: NodeJS.Timeout | undefined;
    private last_: string | undefined;

    /** `tell` is called once for each node that the cursor comes to. */
    constructor(
        private readonly nodes_: () => readonly GraphNode[],
        private readonly tell_: (node: GraphNode | undefined) => void,
    ) {
        this.listeners_ = [
            vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.soon(textEditor)),
            vscode.window.onDidChangeActiveTextEditor((editor) => this.soon(editor)),
        ];
    }

    dispose(): void {
        clearTimeout(this.timer_);
        this.listeners_.forEach((listener) => listener.dispose());
    }

    /** Tells anew, as the graph has changed. */
    follow(): void {
        this.last_ = undefined;
        this.soon(vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0]);
    }

    /** The cursor is about to move to this node, which is lit already. */
    expect(node: GraphNode): void {
        this.last_ = node.id;
    }

    private soon(editor: vscode.TextEditor | undefined): void {
        clearTimeout(this.timer_);
        if (editor?.document.languageId === 'markdown') {
            this.timer_ = setTimeout(() => void this.look(editor), 80);
        }
    }

    private async look({ document, selection }: vscode.TextEditor): Promise<void> {
        const nodes = this.nodes_();
        const cursor = { uri: document.uri.toString(), range: selection };
        const node = nodes.length > 0 ? nodeAt(nodes, cursor, await definitionsAt(document.uri, selection.active)) : undefined;
        if (node?.id !== this.last_) {
            this.last_ = node?.id;
            this.tell_(node);
        }
    }
}

async function definitionsAt(uri: vscode.Uri, position: vscode.Position): Promise<Place[]> {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>('vscode.executeDefinitionProvider', uri, position);
    return (found ?? []).map((place) =>
        'targetUri' in place ? { uri: place.targetUri.toString(), range: place.targetSelectionRange ?? place.targetRange } : { uri: place.uri.toString(), range: place.range },
    );
}
