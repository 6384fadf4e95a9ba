// Asks for the graph of a specification: the server, which knows what is not saved yet, else the program on its command line.
import * as vscode from 'vscode';
import { findings, ruleOf } from '../findings';
import { run } from '../program';
import { ask } from '../requests';
import type { ServerController } from '../server_controller';
import { graphOf, type GraphAnswer, type Unresolved } from './answer';
import type { Graph } from './model';

export async function requestGraph(server: ServerController, root: vscode.Uri): Promise<Graph> {
    const answer = (await ask<GraphAnswer>(server.client, 'infraspec/graph', { root: root.toString() })) ?? (JSON.parse(await printed(server, root, 'json')) as GraphAnswer);
    const uriOf = (given: string) => {
        const uri = /^[a-z][a-z0-9+.-]+:/i.test(given) ? vscode.Uri.parse(given) : given.startsWith('/') ? vscode.Uri.file(given) : vscode.Uri.joinPath(root, given);
        return uri.toString();
    };
    return { ...graphOf(answer, uriOf, await unresolvedIn(root)), root: root.toString() };
}

export function requestMermaid(server: ServerController, root: vscode.Uri): Promise<string> {
    return printed(server, root, 'mermaid', '--layers');
}

async function printed(server: ServerController, root: vscode.Uri, format: string, ...more: string[]): Promise<string> {
    const { status, output, errors } = await run(server.program.path, ['graph', root.fsPath, '--format', format, ...more], root.fsPath);
    if (status !== 0) {
        throw new Error(errors.trim() || `infraspec graph ended with status ${status}`);
    }
    return output;
}

async function unresolvedIn(root: vscode.Uri): Promise<Unresolved[]> {
    const found = findings().filter(({ uri, diagnostic }) => uri.path.startsWith(`${root.path}/`) && ruleOf(diagnostic) === 'dependency-unresolved');
    return Promise.all(
        found.map(async ({ uri, diagnostic: { range } }) => ({
            place: { uri: uri.toString(), range },
            text: (await vscode.workspace.openTextDocument(uri)).getText(range),
        })),
    );
}
