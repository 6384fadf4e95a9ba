// The settings that the client itself reads. All others are the server's, which asks for them with workspace/configuration.

/** The part of `vscode.WorkspaceConfiguration` that is needed here. */
export interface Configuration {
    get(key: string): unknown;
}

export type SettingTrace = 'off' | 'messages' | 'verbose';

/** The program to run, as the user wrote it; undefined when the one that comes with the extension is meant. */
export function readServerPath(configuration: Configuration): string | undefined {
    const value = configuration.get('server.path');
    if (typeof value !== 'string' || value.trim() === '') {
        return undefined;
    }
    return value.trim();
}

export function readTrace(configuration: Configuration): SettingTrace {
    const value = configuration.get('trace.server');
    return value === 'messages' || value === 'verbose' ? value : 'off';
}
