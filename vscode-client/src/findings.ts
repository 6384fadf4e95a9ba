// The findings that the server reported, as the editor holds them.
import * as vscode from 'vscode';

export interface PlacedFinding {
    readonly uri: vscode.Uri;
    readonly diagnostic: vscode.Diagnostic;
}

export function findings(): PlacedFinding[] {
    return vscode.languages
        .getDiagnostics()
        .flatMap(([uri, diagnostics]) => diagnostics.filter(({ source }) => source === 'infraspec').map((diagnostic) => ({ uri, diagnostic })));
}

export function ruleOf({ code }: vscode.Diagnostic): string {
    return String(typeof code === 'object' ? code.value : (code ?? ''));
}
