// The one server of a window: started, stopped and started anew here. Views and commands reach it through `client`.
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import type { Channels } from './channels';
import { showServerProblem } from './messages';
import type { ProgressWatch } from './progress';
import { RestartPolicy } from './restart_policy';
import { problemOf, resolveServer, type ServerProgram } from './server_path';
import { ServerSession } from './server_session';
import { readServerPath } from './settings';

export type ServerState = 'starting' | 'running' | 'failed' | 'stopped';

export class ServerController implements vscode.Disposable {
    private session_: ServerSession | undefined;
    private state_: ServerState = 'stopped';
    private readonly stateChanged_ = new vscode.EventEmitter<ServerState>();
    /** Fired on the loop of the extension after every change, also when the server is started anew. */
    readonly onDidChangeState = this.stateChanged_.event;
    private policy_ = new RestartPolicy();
    /** Starts and stops run one after the other, however fast they are asked for. */
    private queue_: Promise<void> = Promise.resolve();
    private readonly listeners_: vscode.Disposable[];

    constructor(
        private readonly context_: vscode.ExtensionContext,
        private readonly channels_: Channels,
        private readonly progress_: ProgressWatch,
    ) {
        this.listeners_ = [
            vscode.workspace.onDidChangeConfiguration((event) => {
                if (event.affectsConfiguration('infraspec.server.path')) {
                    void this.restart();
                }
            }),
            vscode.workspace.onDidGrantWorkspaceTrust(() => {
                if (this.session_?.program.path !== this.program.path) {
                    void this.restart();
                }
            }),
        ];
    }

    /** The client of the running server; undefined while there is none. */
    get client(): LanguageClient | undefined {
        const client = this.session_?.client;
        return client?.state === State.Running ? client : undefined;
    }

    get state(): ServerState {
        return this.state_;
    }

    /** The program that would be started now. */
    get program(): ServerProgram {
        return resolveServer(readServerPath(vscode.workspace.getConfiguration('infraspec')), {
            extensionFolder: this.context_.extensionPath,
            homeFolder: homedir(),
            workspaceFolder: vscode.workspace.workspaceFolders?.find((folder) => folder.uri.scheme === 'file')?.uri.fsPath,
            trusted: vscode.workspace.isTrusted,
            platform: process.platform,
        });
    }

    start(): Promise<void> {
        return this.enqueue(async () => this.startNow());
    }

    stop(): Promise<void> {
        return this.enqueue(() => this.stopNow());
    }

    /** A restart that the user asks for; crashes of the past are forgotten. */
    restart(): Promise<void> {
        this.policy_ = new RestartPolicy();
        return this.startAnew();
    }

    dispose(): void {
        this.listeners_.forEach((listener) => listener.dispose());
        void this.stop();
        this.stateChanged_.dispose();
    }

    private startAnew(): Promise<void> {
        return this.enqueue(async () => {
            await this.stopNow();
            this.startNow();
        });
    }

    private enqueue(step: () => Promise<void>): Promise<void> {
        this.queue_ = this.queue_.then(step).catch((error: unknown) => {
            this.channels_.log.error(error instanceof Error ? error : String(error));
        });
        return this.queue_;
    }

    /** Does not wait for the server's first answer, so that one that never answers can be restarted. */
    private startNow(): void {
        const program = this.program;
        this.enter('starting');
        const problem = problemOf(program, process.platform);
        if (problem !== undefined) {
            this.report(problem);
            return;
        }
        this.channels_.log.info(`Starting ${program.path}`);
        const session = new ServerSession(program, this.channels_, this.progress_, {
            onFailure: (reason) => this.report(`The infraspec server could not be started: ${reason}`),
            onCrash: () => this.onCrash(),
        });
        this.session_ = session;
        void session.start().then(() => {
            if (this.session_ === session && this.client !== undefined) {
                this.enter('running');
            }
        });
    }

    private async stopNow(): Promise<void> {
        const session = this.session_;
        this.session_ = undefined;
        await session?.stop();
        this.progress_.clear();
        this.enter('stopped');
    }

    private enter(state: ServerState): void {
        this.state_ = state;
        this.stateChanged_.fire(state);
    }

    private onCrash(): void {
        if (this.policy_.mayRestart(performance.now())) {
            this.channels_.log.warn('The server ended unexpectedly and is started again.');
            void this.startAnew();
        } else {
            this.report('The infraspec server keeps ending unexpectedly and was not started again. Its log may say why.');
        }
    }

    private report(problem: string): void {
        this.enter('failed');
        this.channels_.log.error(problem);
        void showServerProblem(problem, this, this.channels_);
    }
}
