// Which commands the program behind the extension can serve. A setting may name an older one; what it cannot do is not offered.
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { programCommands } from './program';
import type { ServerController } from './server_controller';

/** Commands of the palette, and what the program must have for each: a subcommand, or a command of its server. */
const needs: Readonly<Record<string, (subcommands: ReadonlySet<string>, server: ServerController) => boolean>> = {
    showGraph: (subcommands) => subcommands.has('graph'),
    showTraceability: (subcommands) => subcommands.has('trace'),
    generateHandoff: (subcommands) => subcommands.has('handoff'),
    createMissingFiles: (_, server) => server.client !== undefined,
};

/** Keeps the context keys `infraspec.offers.*` in step with the server. */
export class Offers implements vscode.Disposable {
    private readonly offered_ = new Set<string>();
    private readonly listener_: vscode.Disposable;

    constructor(private readonly server_: ServerController) {
        this.listener_ = server_.onDidChangeState((state) => {
            if (state === 'running') {
                void programCommands(server_.program.path, homedir()).then((subcommands) => this.update(subcommands));
            } else if (state === 'failed') {
                void this.update(new Set());
            }
        });
    }

    dispose(): void {
        this.listener_.dispose();
    }

    /** Full names of the commands that can be served now. */
    get commands(): ReadonlySet<string> {
        return this.offered_;
    }

    private async update(subcommands: ReadonlySet<string>): Promise<void> {
        for (const [name, met] of Object.entries(needs)) {
            const offered = met(subcommands, this.server_);
            if (offered) {
                this.offered_.add(`infraspec.${name}`);
            } else {
                this.offered_.delete(`infraspec.${name}`);
            }
            await vscode.commands.executeCommand('setContext', `infraspec.offers.${name}`, offered);
        }
    }
}
