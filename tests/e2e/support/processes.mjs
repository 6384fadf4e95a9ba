// Which servers run for a sandbox, by what the system says, and a way to wait for a condition.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The ids of the processes that were started as `… server --stdio` within the sandbox, oldest first. */
export function serversOf(sandbox) {
    const mark = `XDG_RUNTIME_DIR=${sandbox.inside('tmp')}`;
    const about = (id, what) => {
        try {
            return readFileSync(`/proc/${id}/${what}`, 'utf8').split('\0');
        } catch {
            return [];
        }
    };
    return readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
        .filter((id) => about(id, 'cmdline').join(' ').includes(' server --stdio') && about(id, 'environ').includes(mark))
        .sort((a, b) => a - b);
}

export async function until(condition, patience = Number(process.env.E2E_PATIENCE ?? 90_000)) {
    for (const end = performance.now() + patience; !(await condition()); ) {
        assert.ok(performance.now() < end, `waited in vain for: ${condition}`);
        await sleep(50);
    }
}
