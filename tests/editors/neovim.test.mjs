// The set-up for Neovim that docs/editors.md gives for this version, tried in the real editor.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { program, workspace } from '../conformance/client.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The snippet below the heading or the words that name the version. */
function setup(minor) {
    const page = readFileSync(path.join(here, '../../docs/editors.md'), 'utf8');
    const begin = minor >= 11 ? '## Neovim (0.11 or later)' : minor >= 8 ? 'From 0.8 to 0.10:' : '0.7, as Debian';
    return /```lua\n([\s\S]*?)```/.exec(page.slice(page.indexOf(begin)))[1];
}

test('Neovim shows diagnostics, hovers, goes to definitions, completes, renames and repairs', () => {
    const [, major, minor] = /NVIM v(\d+)\.(\d+)/.exec(spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout);
    const space = workspace();
    try {
        mkdirSync(path.join(space.folder, '.git'));
        const script = path.join(space.folder, 'setup.lua');
        writeFileSync(script, setup(Number(major) > 0 ? 99 : Number(minor)));
        const home = path.join(space.folder, 'home');
        const run = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${path.join(here, 'neovim.lua')}`], {
            cwd: space.folder, encoding: 'utf8', timeout: 60_000,
            env: { ...process.env, HOME: home, XDG_STATE_HOME: home, XDG_CACHE_HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home,
                INFRASPEC_SETUP: script, PATH: `${path.dirname(path.resolve(program))}:${process.env.PATH}` },
        });
        assert.equal(run.status, 0, run.stderr + run.stdout);
        console.log(`Neovim 0.${minor}`);
    } finally {
        space.remove();
    }
});
