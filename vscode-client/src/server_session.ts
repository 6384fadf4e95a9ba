// One run of the server: a process and the language client that talks to it. Used once; a restart makes a new one.
import type { ChildProcess } from 'node:child_process';
import { ErrorCodes, LanguageClient, ResponseError, State } from 'vscode-languageclient/node';
import type { Channels } from './channels';
import { clientOptions } from './client_options';
import { announceReferences } from './commands/references';
import type { ProgressWatch } from './progress';
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

/** Reports to the log alone, without stacks: the controller decides what the user is told, and says it once. */
class QuietClient extends LanguageClient {
    override error(message: string, data?: unknown): void {
        super.error(message, data instanceof Error ? data.message : data, false);
    }
}

export class ServerSession {
    readonly client: LanguageClient;
    private process_: ChildProcess | undefined;
    private over_ = false;

    constructor(
        readonly program: ServerProgram,
        private readonly channels_: Channels,
        progress: ProgressWatch,
        private readonly events_: SessionEvents,
    ) {
        const options = clientOptions(channels_, progress, () => this.end(() => this.events_.onCrash()));
        this.client = new QuietClient('infraspec', 'infraspec', () => this.spawn(), options);
        this.client.registerFeature(announceReferences);
    }

    /** Resolves when the server answers, or when the session is over; never rejects. */
    async start(): Promise<void> {
        try {
            await this.client.start();
        } catch (error) {
            if (this.process_ === undefined || isRefusal(error)) {
                this.end(() => this.events_.onFailure(error instanceof Error ? error.message : String(error)));
            } else {
                this.end(() => this.events_.onCrash());
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
        this.process_.once('exit', (status, signal) => {
            this.channels_.log.info(`The server ended with ${signal === null ? `status ${status}` : `signal ${signal}`}`);
        });
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

const lostConnection: readonly number[] = [
    ErrorCodes.MessageWriteError,
    ErrorCodes.MessageReadError,
    ErrorCodes.PendingResponseRejected,
    ErrorCodes.ConnectionInactive,
];

/** True when the server answered, and its answer is an error; the client reports a connection that broke alike. */
function isRefusal(error: unknown): boolean {
    return error instanceof ResponseError && !lostConnection.includes(error.code);
}
