// A stand-in for the editor's API: as much as the tests need, and a record of what was asked of it.

export class Uri {
    constructor(readonly text: string) {}
    static parse = (text: string) => new Uri(text);
}

export class Position {
    constructor(readonly line: number, readonly character: number) {}
}

export class Range {
    constructor(readonly start: Position, readonly end: Position) {}
}

export class Location {
    constructor(readonly uri: Uri, readonly range: Range) {}
}

export const LogLevel = { Off: 0, Trace: 1, Debug: 2, Info: 3, Warning: 4, Error: 5 };

export interface FakeChannel {
    readonly name: string;
    readonly lines: string[];
    shown: boolean;
    disposed: boolean;
}

interface ConfigurationChange {
    affectsConfiguration(section: string): boolean;
}

class Listeners<T> {
    private listeners_ = new Set<(value: T) => void>();
    readonly event = (listener: (value: T) => void) => {
        this.listeners_.add(listener);
        return { dispose: () => this.listeners_.delete(listener) };
    };
    fire(value: T): void {
        this.listeners_.forEach((listener) => listener(value));
    }
    dispose(): void {
        this.listeners_.clear();
    }
}

export const EventEmitter = Listeners;

const configurationChanged = new Listeners<ConfigurationChange>();

export const fake = {
    settings: {} as Record<string, unknown>,
    channels: [] as FakeChannel[],
    commands: new Map<string, (...args: unknown[]) => unknown>(),
    executed: [] as unknown[][],
    errors: [] as { message: string; buttons: string[] }[],
    /** The button that the next message's reader presses. */
    answer: undefined as string | undefined,
    remoteName: undefined as string | undefined,

    reset(): void {
        fake.settings = {};
        fake.channels = [];
        fake.commands.clear();
        fake.executed = [];
        fake.errors = [];
        fake.answer = undefined;
        fake.remoteName = undefined;
    },

    change(key: string, value: unknown): void {
        fake.settings[key] = value;
        configurationChanged.fire({ affectsConfiguration: (section) => key.startsWith(section) });
    },
};

export const workspace = {
    getConfiguration: (section: string) => ({ get: (key: string) => fake.settings[`${section}.${key}`] }),
    onDidChangeConfiguration: configurationChanged.event,
};

export const window = {
    createOutputChannel(name: string) {
        const record: FakeChannel = { name, lines: [], shown: false, disposed: false };
        fake.channels.push(record);
        return {
            name,
            logLevel: LogLevel.Info,
            appendLine: (line: string) => record.lines.push(line),
            trace: () => undefined,
            show: () => (record.shown = true),
            dispose: () => (record.disposed = true),
        };
    },
    async showErrorMessage(message: string, ...buttons: string[]) {
        fake.errors.push({ message, buttons });
        return fake.answer;
    },
};

export const env = {
    get remoteName() {
        return fake.remoteName;
    },
};

export const commands = {
    registerCommand(name: string, run: (...args: unknown[]) => unknown) {
        fake.commands.set(name, run);
        return { dispose: () => fake.commands.delete(name) };
    },
    async executeCommand(...args: unknown[]) {
        fake.executed.push(args);
    },
};
