// The program on its command line: one run, its whole output. Knows nothing of the editor.
import { spawn } from 'node:child_process';

export interface Run {
    readonly status: number;
    readonly output: string;
    readonly errors: string;
}

/** Rejects when the program cannot be started; any status is an answer. */
export function run(program: string, args: readonly string[], folder: string): Promise<Run> {
    return new Promise((resolve, reject) => {
        const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
        const output: Buffer[] = [];
        const errors: Buffer[] = [];
        child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
        child.stderr.on('data', (bytes: Buffer) => errors.push(bytes));
        child.on('error', reject);
        child.on('close', (status) => resolve({ status: status ?? -1, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() }));
    });
}

/** The names of the program's subcommands, read from its help; none when it cannot be run. */
export async function programCommands(program: string, folder: string): Promise<ReadonlySet<string>> {
    try {
        const { output } = await run(program, ['--help'], folder);
        const list = output.split(/^Subcommands:\s*$/m)[1] ?? '';
        return new Set([...list.matchAll(/^  ([a-z][a-z-]*)\s/gm)].map((match) => match[1]!));
    } catch {
        return new Set();
    }
}
