// Every suite, one after the other.
//
//   npm test [-- TIMES]        each suite that often; stops at the first that fails
import { spawnSync } from 'node:child_process';

const suites = ['limits.mjs', 'servers.mjs', 'host.mjs', 'editing.mjs', 'names.mjs', 'views.mjs', 'folders.mjs', 'large.mjs', 'beginning.mjs'];
const times = Number(process.argv[2] ?? 1);

for (let time = 1; time <= times; time++) {
    for (const suite of suites) {
        console.log(`# ${suite}${times > 1 ? `, ${time} of ${times}` : ''}`);
        const { status } = spawnSync(process.execPath, [suite], { stdio: 'inherit', cwd: import.meta.dirname, timeout: 600_000 });
        if (status !== 0) {
            process.exit(status ?? 1);
        }
    }
}
