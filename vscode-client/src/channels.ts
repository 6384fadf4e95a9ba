// The two output channels: the log, and the trace of the protocol, which stays empty unless it is asked for.
import * as vscode from 'vscode';
import { type SettingTrace, readTrace } from './settings';

export interface Channels {
    readonly log: vscode.LogOutputChannel;
    readonly trace: vscode.LogOutputChannel;
}

export function openChannels(): Channels {
    return {
        log: vscode.window.createOutputChannel('infraspec', { log: true }),
        trace: openTraceChannel(),
    };
}

/**
 * A channel whose level follows `infraspec.trace.server`. The language client traces only into a channel of level
 * Trace, a level that users can set but extensions cannot; so this one reports the level that the setting means, and
 * writes what it is given.
 */
function openTraceChannel(): vscode.LogOutputChannel {
    const channel = vscode.window.createOutputChannel('infraspec Trace', { log: true });
    const levelChanged = new vscode.EventEmitter<vscode.LogLevel>();
    const level = () => levelOf(readTrace(vscode.workspace.getConfiguration('infraspec')));
    const onSetting = vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('infraspec.trace.server')) {
            levelChanged.fire(level());
        }
    });
    return new Proxy(channel, {
        get(target, property) {
            switch (property) {
                case 'logLevel':
                    return level();
                case 'onDidChangeLogLevel':
                    return levelChanged.event;
                case 'trace':
                    return (message: string) => target.appendLine(message);
                case 'dispose':
                    return () => {
                        onSetting.dispose();
                        levelChanged.dispose();
                        target.dispose();
                    };
                default: {
                    const value: unknown = Reflect.get(target, property, target);
                    return typeof value === 'function' ? value.bind(target) : value;
                }
            }
        },
    });
}

function levelOf(trace: SettingTrace): vscode.LogLevel {
    return trace === 'off' ? vscode.LogLevel.Info : vscode.LogLevel.Trace;
}
