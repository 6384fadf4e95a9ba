// Makes infraspec-linux-x64-VERSION.vsix: the bundle together with the server's program.
// INFRASPEC_BINARY names the program; without it the release build of this repository is taken.
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { elfMachine } from './elf.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const binary = path.resolve(process.env.INIT_CWD ?? process.cwd(), process.env.INFRASPEC_BINARY ?? path.join(root, '../build/release/infraspec'));

function refuse(reason) {
    console.error(`package: ${reason}`);
    process.exit(2);
}

function run(program, args, options = {}) {
    const result = spawnSync(program, args, { cwd: root, encoding: 'utf8', ...options });
    if (result.error || result.status !== 0) {
        refuse(`${path.basename(program)} ${args.join(' ')} failed: ${result.error?.message ?? result.stderr ?? `status ${result.status}`}`);
    }
    return result.stdout;
}

try {
    accessSync(binary, constants.X_OK);
} catch {
    refuse(
        `there is no program at ${binary}.\n` +
            'Build it first (cmake --preset release && cmake --build --preset release), or name one in INFRASPEC_BINARY.',
    );
}
if (elfMachine(readFileSync(binary)) !== 'x86-64') {
    refuse(`${binary} is not a program for Linux on x86-64, which is what the package promises.`);
}

// The program must at least be able to say who it is: a broken one is better found here than by users.
const version = run(binary, ['--version']).trim().split('\n')[0];

rmSync(path.join(root, 'server'), { recursive: true, force: true });
mkdirSync(path.join(root, 'server'));
copyFileSync(binary, path.join(root, 'server/infraspec'));
chmodSync(path.join(root, 'server/infraspec'), 0o755);

rmSync(path.join(root, 'dist'), { recursive: true, force: true });
run(process.execPath, ['scripts/build.mjs', '--production'], { stdio: 'inherit' });

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const file = `infraspec-linux-x64-${manifest.version}.vsix`;
run(
    process.execPath,
    ['node_modules/@vscode/vsce/vsce', 'package', '--target', 'linux-x64', '--no-dependencies', '--allow-missing-repository', '--out', file],
    { stdio: ['ignore', 'inherit', 'inherit'] },
);
console.log(`vscode-client/${file} carries ${version}`);
