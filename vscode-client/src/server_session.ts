// One run of the server: a process and the language client that talks to it. Used once; a restart makes a new one.
import type { ChildProcess } from 'node:child_process';
import { ErrorCodes, LanguageClient, ResponseError, State } from 'vscode-languageclient/node';
import type { Channels } from './channels';
import { clientOptions } from './client_options';
import type { ServerProgram } from './server_path';
import { endProcess, startProcess } from './server_process';

const patienceMilliseconds = 2000;

/** How a session may end without having been asked to. At most one of them is called, once. */
export interface SessionEvents {
    /** The program cannot be started, or declines to serve; trying again would give the same. */
    onFailure(reason: string): void;
    /** The server was there and is gone. */
    onCrash(): void;
}

/** Reports to the log alone: the controller decides what the user is told, and says it once. */
class QuietClient extends LanguageClient {
    override error(message: string, data?: unknown): void {
        super.error(message, data, false);
    }
}

export class ServerSession {
    readonly client: LanguageClient;
    private process_: ChildProcess | undefined;
    private over_ = false;

    constructor(
        readonly program: ServerProgram,
        channels: Channels,
        private readonly events_: SessionEvents,
    ) {
        const options = clientOptions(channels, () => this.end(() => this.events_.onCrash()));
        this.client = new QuietClient('infraspec', 'infraspec', () => this.spawn(), options);
    }

    /** Resolves when the server answers, or when the session is over; never rejects. */
    async start(): Promise<void> {
        try {
            await this.client.start();
        } catch (error) {
            if (!isLostConnection(error)) {
                this.end(() => this.events_.onFailure(error instanceof Error ? error.message : String(error)));
            }
        }
    }

    /** Asks the server to end, and ends it if it does not. Silent: no event comes of it. */
    async stop(): Promise<void> {
        this.over_ = true;
        if (this.client.state === State.Running) {
            await this.client.dispose(patienceMilliseconds).catch(() => undefined);
        }
        if (this.process_ !== undefined) {
            await endProcess(this.process_, this.client.state === State.Stopped ? patienceMilliseconds : 0);
        }
    }

    private async spawn(): Promise<ChildProcess> {
        this.process_ = await startProcess(this.program.path, ['server', '--stdio']);
        if (this.over_) {
            this.process_.kill('SIGKILL');
        }
        return this.process_;
    }

    private end(tell: () => void): void {
        if (!this.over_) {
            this.over_ = true;
            tell();
        }
    }
}

/** Requests that were under way when the connection ended are rejected with these; the crash itself is told elsewhere. */
function isLostConnection(error: unknown): boolean {
    return (
        error instanceof ResponseError &&
        (error.code === ErrorCodes.PendingResponseRejected || error.code === ErrorCodes.ConnectionInactive)
    );
}
