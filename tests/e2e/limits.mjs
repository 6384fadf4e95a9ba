// Runs that hang: what they leave behind is their pictures, and nothing else.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repository } from './support/package.mjs';
import { processesWith, until } from './support/processes.mjs';

/** Starts support/hanging.mjs with a temporary folder of its own, by which its processes are known. */
function hang(patience) {
    const folder = mkdtempSync(path.join(tmpdir(), 'infraspec-hanging-'));
    const child = spawn(process.execPath, ['support/hanging.mjs', String(patience)], { cwd: import.meta.dirname, env: { ...process.env, TMPDIR: folder } });
    const run = { child, folder, pictures: path.join(repository, `build/e2e/hanging-${patience}`), said: '' };
    child.stdout.on('data', (bytes) => (run.said += bytes));
    child.stderr.on('data', (bytes) => (run.said += bytes));
    run.ended = new Promise((resolve) => child.once('close', resolve));
    return run;
}

async function expectOrder(run, reason) {
    assert.equal(await run.ended, 1, run.said);
    assert.match(run.said, /ok 5 - a step before/);
    assert.match(run.said, /not ok 6 - a step without end\n/);
    assert.match(run.said, reason);
    const pictures = readdirSync(run.pictures);
    assert.ok(pictures.includes('05-FAILED-a-step-without-end.png') && pictures.includes('code-server.log'), pictures.join());
    await until(() => processesWith(new RegExp(`=${run.folder}`)).length === 0, 20_000);
    assert.deepEqual(readdirSync(run.folder).filter((name) => name.startsWith('infraspec')), []);
    rmSync(run.folder, { recursive: true });
    rmSync(run.pictures, { recursive: true });
}

const begin = performance.now();
const impatient = hang(500);
const patient = hang(400_000);
patient.child.stdout.on('data', () => /ok 5 /.test(patient.said) && patient.child.kill('SIGTERM'));
try {
    await expectOrder(impatient, /took longer than 1 s/);
    console.log('ok 1 - a step that takes too long ends the run, which keeps its pictures and leaves no process');
    await expectOrder(patient, /the run was ended by SIGTERM/);
    console.log('ok 2 - so does a run that is told to end');
} finally {
    impatient.child.kill();
    patient.child.kill();
}
console.log(`${((performance.now() - begin) / 1000).toFixed(1)} s`);
