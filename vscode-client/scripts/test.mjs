// Bundles test/*.test.ts, with a stand-in for the editor's API, and runs them with node's own test runner.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
rmSync('out', { recursive: true, force: true });

const tests = readdirSync('test').filter((name) => name.endsWith('.test.ts'));
await build({
    entryPoints: tests.map((name) => `test/${name}`),
    outdir: 'out',
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    alias: { vscode: './test/fake_vscode.ts' },
    sourcemap: 'inline',
    logLevel: 'warning',
});

const bundles = tests.map((name) => `out/${name.replace(/\.ts$/, '.js')}`);
const run = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...bundles], { stdio: 'inherit' });
process.exit(run.status ?? 1);
