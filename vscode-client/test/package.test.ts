import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { after, before, describe, test } from 'node:test';

/** Runs the packaging script, from the extension's folder as npm does. */
const packageWith = (binary: string) =>
    spawnSync(process.execPath, ['scripts/package.mjs'], {
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

    test('a file that may not be executed', () => {
        assert.equal(packageWith(program('plain', elf(0x3e), 0o644)).status, 2);
    });

    test('a script, and a program for another machine', () => {
        for (const file of [program('script', '#!/bin/sh\necho 1.0\n'), program('arm', elf(0xb7)), program('empty', '')]) {
            const { status, stderr } = packageWith(file);
            assert.equal(status, 2);
            assert.match(stderr, /is not a program for Linux on x86-64/);
        }
    });

    test('a program that cannot tell its version', { skip: process.platform !== 'linux' || process.arch !== 'x64' }, () => {
        const { status, stderr } = packageWith('/bin/false');
        assert.equal(status, 2);
        assert.match(stderr, /false --version failed/);
    });
});
