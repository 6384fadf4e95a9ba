// The settings that the client itself reads. All others are the server's, and handed to it as they are.

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

/** What the server is told at its start; later changes are sent to it as they happen. */
export function settingsForServer(configuration: object): Record<string, unknown> {
    const own = ['server', 'trace'];
    return Object.fromEntries(
        Object.entries(configuration).filter(([key, value]) => !own.includes(key) && typeof value !== 'function'),
    );
}
