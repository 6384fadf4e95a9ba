// The server's process: started, and ended for good. Knows nothing of the editor.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Resolves once the program runs; rejects with the system's reason when it cannot be started. */
export async function startProcess(program: string, args: readonly string[]): Promise<ChildProcess> {
    const child = spawn(program, args, { stdio: 'pipe' });
    await once(child, 'spawn');
    // From here on an error concerns a signal or a broken pipe, and the end of the process is noticed anyway.
    child.on('error', () => undefined);
    child.stdin.on('error', () => undefined);
    return child;
}

/** Gives a process that was told to end `patience` milliseconds to do so, and kills it then. */
export async function endProcess(child: ChildProcess, patience: number): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) {
        return;
    }
    const exited = once(child, 'exit');
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    await exited;
    clearTimeout(timer);
}
