// Makes infraspec-PLATFORM-VERSION.vsix: the bundle together with the server's program.
//
//   npm run package [-- --target linux-x64] [--out FILE]
//
// INFRASPEC_BINARY names the program; without it the release build of this repository is taken. The platform is read from
// the program; --target says which one is expected. A program for another machine than this one is packed without being run.
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { platformOf } from './platform.mjs';
import { withPictures } from './readme.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const inside = (...parts) => path.join(root, ...parts);
const start = process.env.INIT_CWD ?? process.cwd();
const { values: wanted } = parseArgs({ options: { target: { type: 'string' }, out: { type: 'string' } } });
const binary = path.resolve(start, process.env.INFRASPEC_BINARY ?? inside('../build/release/infraspec'));

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
    accessSync(binary, constants.R_OK);
} catch {
    refuse(
        `there is no program at ${binary}.\n` +
            'Build it first (cmake --preset release && cmake --build --preset release), or name one in INFRASPEC_BINARY.',
    );
}
const target = platformOf(readFileSync(binary));
if (target === undefined) {
    refuse(`${binary} is not a program for a platform that VS Code runs on.`);
}
if (wanted.target !== undefined && wanted.target !== target) {
    refuse(`${binary} is a program for ${target}, not for ${wanted.target}.`);
}
// The program must at least be able to say who it is: a broken one is better found here than by users.
const native = target === `${process.platform}-${process.arch}`;
const version = native ? run(binary, ['--version']).trim().split('\n')[0] : `a program for ${target}, not tried here`;

rmSync(inside('dist'), { recursive: true, force: true });
run(process.execPath, ['scripts/build.mjs', '--production'], { stdio: 'inherit' });

// Packed from a copy, in which the README has its pictures inside: the page of the extension shows no others without the network.
const staged = inside('out/package');
rmSync(staged, { recursive: true, force: true });
mkdirSync(path.join(staged, 'server'), { recursive: true });
for (const part of ['package.json', 'LICENSE', 'CHANGELOG.md', 'images', 'snippets', 'walkthrough', 'dist', '.vscodeignore']) {
    cpSync(inside(part), path.join(staged, part), { recursive: true });
}
writeFileSync(path.join(staged, 'README.md'), withPictures(readFileSync(inside('README.md'), 'utf8'), root));
const program = path.join(staged, 'server', target.startsWith('win32') ? 'infraspec.exe' : 'infraspec');
copyFileSync(binary, program);
chmodSync(program, 0o755);

const manifest = JSON.parse(readFileSync(inside('package.json'), 'utf8'));
const file = path.resolve(start, wanted.out ?? inside(`infraspec-${target}-${manifest.version}.vsix`));
run(
    process.execPath,
    [
        inside('node_modules/@vscode/vsce/vsce'),
        'package',
        ...['--target', target, '--no-dependencies', '--no-rewrite-relative-links', '--out', file],
    ],
    { cwd: staged, stdio: ['ignore', 'inherit', 'inherit'] },
);
console.log(`${path.relative(start, file)} carries ${version}; ${(statSync(file).size / 1e6).toFixed(1)} MB`);
