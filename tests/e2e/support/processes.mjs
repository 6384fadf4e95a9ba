// Which servers run for a sandbox, by what the system says, and a way to wait for a condition.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The lines of `what` that the system keeps about a process; none for one that is gone, or another user's. */
function about(id, what) {
    try {
        return readFileSync(`/proc/${id}/${what}`, 'utf8').split('\0');
    } catch {
        return [];
    }
}

/** The ids of the processes whose environment has a line like `mark`, oldest first. */
export function processesWith(mark) {
    return readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
        .filter((id) => about(id, 'environ').some((line) => mark.test(line)))
        .sort((a, b) => a - b);
}

/** The ids of the processes that were started as `… server --stdio` within the sandbox, oldest first. */
export function serversOf(sandbox) {
    return processesWith(new RegExp(`^XDG_RUNTIME_DIR=${sandbox.inside('tmp')}$`)).filter((id) => about(id, 'cmdline').join(' ').includes(' server --stdio'));
}

export async function until(condition, patience = Number(process.env.E2E_PATIENCE ?? 90_000)) {
    for (const end = performance.now() + patience; !(await condition()); ) {
        assert.ok(performance.now() < end, `waited in vain for: ${condition}`);
        await sleep(50);
    }
}
