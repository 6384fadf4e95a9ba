import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { after, before, describe, test } from 'node:test';

/** Runs the packaging script, from the extension's folder as npm does. */
const packageWith = (binary: string, ...args: string[]) =>
    spawnSync(process.execPath, ['scripts/package.mjs', ...args], {
        encoding: 'utf8',
        env: { ...process.env, INFRASPEC_BINARY: binary, INIT_CWD: process.cwd() },
    });

/** The start of an executable for the machine with this ELF number. */
const elf = (machine: number) => {
    const header = Buffer.alloc(64);
    header.write('\x7fELF', 'latin1');
    header[4] = 2;
    header[5] = 1;
    header.writeUInt16LE(machine, 18);
    return header;
};

describe('packaging refuses', () => {
    let folder = '';
    before(() => (folder = mkdtempSync(path.join(tmpdir(), 'infraspec-package-'))));
    after(() => rmSync(folder, { recursive: true }));

    const program = (name: string, contents: string | Buffer, mode = 0o755) => {
        const file = path.join(folder, name);
        writeFileSync(file, contents, { mode });
        return file;
    };

    test('a program that is not there, and says how to come by one', () => {
        const { status, stderr } = packageWith(path.join(folder, 'nothing'));
        assert.equal(status, 2);
        assert.match(stderr, /there is no program at .*nothing\.\nBuild it first .* or name one in INFRASPEC_BINARY/);
    });

    test('what is no program of a platform that the editor runs on', () => {
        for (const file of [program('script', '#!/bin/sh\necho 1.0\n'), program('sparc', elf(0x2b)), program('empty', '')]) {
            const { status, stderr } = packageWith(file);
            assert.equal(status, 2);
            assert.match(stderr, /is not a program for a platform that VS Code runs on/);
        }
    });

    test('a program for another platform than the one that is asked for', () => {
        const { status, stderr } = packageWith(program('arm', elf(0xb7)), '--target', 'linux-x64');
        assert.equal(status, 2);
        assert.match(stderr, /is a program for linux-arm64, not for linux-x64/);
    });

    test('a file that may not be read', { skip: process.getuid?.() === 0 }, () => {
        assert.equal(packageWith(program('closed', elf(0x3e), 0o000)).status, 2);
    });

    test('a program that cannot tell its version', { skip: process.platform !== 'linux' || process.arch !== 'x64' }, () => {
        const { status, stderr } = packageWith('/bin/false');
        assert.equal(status, 2);
        assert.match(stderr, /false --version failed/);
    });
});
