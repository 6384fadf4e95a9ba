import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { platformOf } from '../scripts/platform.mjs';
import { withPictures } from '../scripts/readme.mjs';

describe('the platform of a program', () => {
    const bytes = (write: (head: Buffer) => void) => {
        const head = Buffer.alloc(256);
        write(head);
        return head;
    };

    test('is read from ELF, Mach-O and PE', () => {
        const elf = (machine: number) => bytes((head) => (head.write('\x7fELF\x02\x01', 'latin1'), head.writeUInt16LE(machine, 18)));
        const mach = (machine: number) => bytes((head) => (head.writeUInt32LE(0xfeedfacf, 0), head.writeUInt32LE(machine, 4)));
        const pe = (machine: number) => bytes((head) => (head.write('MZ'), head.writeUInt32LE(128, 0x3c), head.write('PE\0\0', 128), head.writeUInt16LE(machine, 132)));
        assert.equal(platformOf(elf(0x3e)), 'linux-x64');
        assert.equal(platformOf(elf(0xb7)), 'linux-arm64');
        assert.equal(platformOf(mach(0x0100000c)), 'darwin-arm64');
        assert.equal(platformOf(mach(0x01000007)), 'darwin-x64');
        assert.equal(platformOf(pe(0x8664)), 'win32-x64');
    });

    test('of anything else is unknown', () => {
        assert.equal(platformOf(Buffer.from('#!/bin/sh')), undefined);
        assert.equal(platformOf(bytes((head) => (head.write('MZ'), head.writeUInt32LE(0xffffff, 0x3c)))), undefined);
    });
});

test('the packed README has local pictures inside, and leaves the others alone', () => {
    const text = withPictures('![a](images/icon.png) ![b](https://example.org/b.png) [c](images/icon.png)', '.');
    assert.match(text, /^!\[a\]\(data:image\/png;base64,iVBOR[^)]+\) !\[b\]\(https:\/\/example\.org\/b\.png\) \[c\]\(images\/icon\.png\)$/);
});
