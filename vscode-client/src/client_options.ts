// What the language client is told: which documents are the server's, and where its words go.
import { createInterface } from 'node:readline';
import { workspace } from 'vscode';
import { CloseAction, ErrorAction, RevealOutputChannelOn } from 'vscode-languageclient/node';
import type { LanguageClientOptions } from 'vscode-languageclient/node';
import type { Channels } from './channels';
import type { ProgressWatch } from './progress';
import { settingsForServer } from './settings';

/** `onClosed` is called when the connection ends, asked for or not. */
export function clientOptions(channels: Channels, progress: ProgressWatch, onClosed: () => void): LanguageClientOptions {
    return {
        documentSelector: [
            { scheme: 'file', language: 'markdown' },
            { scheme: 'file', pattern: '**/infraspec.toml' },
        ],
        initializationOptions: () => settingsForServer(workspace.getConfiguration('infraspec')),
        synchronize: { configurationSection: 'infraspec' },
        // Shown in the entry of the status bar, not in another one beside it.
        middleware: { handleWorkDoneProgress: (token, step) => progress.take(token, step) },
        outputChannel: channels.log,
        traceOutputChannel: channels.trace,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationFailedHandler: () => false,
        errorHandler: {
            // A message that cannot be read or written is logged by the client; only the end of the connection is the end.
            error: () => ({ action: ErrorAction.Continue, handled: true }),
            // The client would restart itself, but only with the program that it has, and not while it still starts.
            closed: () => {
                onClosed();
                return { action: CloseAction.DoNotRestart, handled: true };
            },
        },
        // The server logs to standard error whatever it has to say, so a line there is no error by itself.
        stdioOptions: {
            stdout: (input, channel) => forEachLine(input, (line) => channel.appendLine(line)),
            stderr: (input, channel) => forEachLine(input, (line) => channel.appendLine(line)),
        },
    };
}

function forEachLine(input: NodeJS.ReadableStream, take: (line: string) => void): void {
    createInterface({ input, crlfDelay: Infinity, terminal: false }).on('line', take);
}
