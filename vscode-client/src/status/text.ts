// What the status bar says: a short text, a tooltip in Markdown, and whether it warns. Pure.
import type { ServerState } from '../server_controller';

export interface Counts {
    readonly errors: number;
    readonly warnings: number;
    readonly others: number;
}

/** What `infraspec/status` answers, as far as it is shown. */
export interface SpecificationStatus {
    readonly roots: readonly { readonly uri: string }[];
    readonly files: number;
}

export interface Situation {
    readonly state: ServerState;
    readonly counts: Counts;
    readonly progress: string | undefined;
    /** Undefined when the server cannot tell. */
    readonly specifications: SpecificationStatus | undefined;
}

export interface StatusText {
    readonly text: string;
    readonly spoken: string;
    readonly tooltip: string;
    readonly level: 'plain' | 'warning' | 'error';
}

export function statusText(now: Situation): StatusText {
    switch (now.state) {
        case 'starting':
            return { ...named('$(loading~spin) infraspec', 'infraspec: the server is starting'), level: 'plain' };
        case 'failed':
            return { ...named('$(error) infraspec', 'infraspec: the server does not run'), level: 'error' };
        case 'stopped':
            return { ...named('$(circle-slash) infraspec', 'infraspec: the server is stopped'), level: 'plain' };
        case 'running':
            return running(now);
    }
}

function named(text: string, said: string): Omit<StatusText, 'level'> {
    return { text, spoken: said, tooltip: `${said}\n\nClick for the log, a restart and the settings.` };
}

function running({ counts, progress, specifications }: Situation): StatusText {
    const { errors, warnings, others } = counts;
    const found = [count(errors, 'error'), count(warnings, 'warning'), count(others, 'hint')].filter((part) => part !== '');
    const findings = found.length > 0 ? found.join(', ') : 'no findings';
    const lines = [
        `**infraspec**: ${findings}`,
        specifications ? `${count(specifications.roots.length, 'specification') || 'No specification'}, ${count(specifications.files, 'file') || 'no files'}` : '',
        progress ?? '',
        'Click for the log, a restart and the settings.',
    ].filter((line) => line !== '');
    const icon = progress !== undefined ? '$(sync~spin)' : errors > 0 ? '$(error)' : warnings > 0 ? '$(warning)' : '$(check)';
    const number = progress ?? (errors + warnings > 0 ? String(errors + warnings) : '');
    return {
        text: `${icon} infraspec${number === '' ? '' : ` ${number}`}`,
        spoken: `infraspec: ${progress ?? findings}`,
        tooltip: lines.join('\n\n'),
        level: 'plain',
    };
}

function count(number: number, noun: string): string {
    return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}
