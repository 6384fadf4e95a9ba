// The entry in the status bar: kept up to date with the server, its progress and the findings.
import * as vscode from 'vscode';
import type { ProgressWatch } from '../progress';
import { requestStatus } from './request';
import type { ServerController } from '../server_controller';
import { type Counts, type SpecificationStatus, statusText } from './text';

export class StatusItem implements vscode.Disposable {
    private readonly item_ = vscode.window.createStatusBarItem('infraspec.status', vscode.StatusBarAlignment.Right, 90);
    private readonly listeners_: vscode.Disposable[];
    private specifications_: SpecificationStatus | undefined;
    private timer_: NodeJS.Timeout | undefined;

    constructor(
        private readonly server_: ServerController,
        private readonly progress_: ProgressWatch,
    ) {
        this.item_.name = 'infraspec';
        this.item_.command = 'infraspec.showMenu';
        this.listeners_ = [
            server_.onDidChangeState(() => this.refreshSoon()),
            progress_.onDidChange(() => this.show()),
            vscode.languages.onDidChangeDiagnostics(() => this.refreshSoon()),
        ];
        this.show();
        this.item_.show();
    }

    dispose(): void {
        clearTimeout(this.timer_);
        this.listeners_.forEach((listener) => listener.dispose());
        this.item_.dispose();
    }

    /** Findings arrive file by file; they are counted once for many. */
    private refreshSoon(): void {
        this.show();
        this.timer_ ??= setTimeout(() => {
            this.timer_ = undefined;
            void this.refresh();
        }, 300);
    }

    private async refresh(): Promise<void> {
        this.specifications_ = await requestStatus(this.server_.client);
        this.show();
    }

    private show(): void {
        const shown = statusText({
            state: this.server_.state,
            counts: countFindings(),
            progress: this.progress_.text,
            specifications: this.specifications_,
        });
        this.item_.text = shown.text;
        this.item_.accessibilityInformation = { label: shown.spoken, role: 'button' };
        this.item_.tooltip = new vscode.MarkdownString(shown.tooltip);
        this.item_.backgroundColor = shown.level === 'error' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
    }
}

function countFindings(): Counts {
    let [errors, warnings, others] = [0, 0, 0];
    for (const [, diagnostics] of vscode.languages.getDiagnostics()) {
        for (const { source, severity } of diagnostics) {
            if (source === 'infraspec') {
                errors += severity === vscode.DiagnosticSeverity.Error ? 1 : 0;
                warnings += severity === vscode.DiagnosticSeverity.Warning ? 1 : 0;
                others += severity > vscode.DiagnosticSeverity.Warning ? 1 : 0;
            }
        }
    }
    return { errors, warnings, others };
}
