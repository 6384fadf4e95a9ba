// The findings of `infraspec check --format json` as lines that the problem matcher reads. Pure.

interface Finding {
    readonly file: string;
    readonly range: { readonly start: Position; readonly end: Position };
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
}

interface Position {
    readonly line: number;
    readonly character: number;
}

/** The severities as problem matchers know them. */
const words: Readonly<Record<string, string>> = { error: 'error', warning: 'warning' };

/** One line a finding, then a summary; undefined when the text is no report. */
export function reportLines(json: string): string[] | undefined {
    let report: { findings?: Finding[] };
    try {
        report = JSON.parse(json) as { findings?: Finding[] };
    } catch {
        return undefined;
    }
    const { findings } = report;
    if (!Array.isArray(findings)) {
        return undefined;
    }
    const lines = findings.map(
        ({ file, range: { start, end }, severity, message, rule }) =>
            `${file}:${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}: ${words[severity] ?? 'info'}: ${message.replace(/\s+/g, ' ')} [${rule}]`,
    );
    return [...lines, `${findings.length === 0 ? 'No' : findings.length} finding${findings.length === 1 ? '' : 's'}.`];
}
