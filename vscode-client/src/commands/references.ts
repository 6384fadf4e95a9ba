// What a click on a lens above a definition does: the places that it counts are shown, as references are. The server names the
// command where the client says that it has it; the palette does not offer it.
import * as vscode from 'vscode';
import type { ClientCapabilities, Location, Position, StaticFeature } from 'vscode-languageclient/node';

export const showReferences = 'infraspec.showReferences';

/** Tells the server of the command. */
export const announceReferences: StaticFeature = {
    fillClientCapabilities(capabilities: ClientCapabilities) {
        capabilities.experimental = { ...(capabilities.experimental as object | undefined), commands: [showReferences] };
    },
    initialize: () => undefined,
    getState: () => ({ kind: 'static' }),
    clear: () => undefined,
};

export function registerShowReferences(): vscode.Disposable {
    return vscode.commands.registerCommand(showReferences, (uri: string, position: Position, places: readonly Location[]) =>
        vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), placeOf(position), places.map(locationOf)),
    );
}

function placeOf({ line, character }: Position): vscode.Position {
    return new vscode.Position(line, character);
}

function locationOf({ uri, range }: Location): vscode.Location {
    return new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(placeOf(range.start), placeOf(range.end)));
}
