import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { problemOf, resolveServer, type Surroundings } from '../src/server_path';

const where: Surroundings = {
    extensionFolder: '/ext/infraspec',
    homeFolder: '/home/ada',
    workspaceFolder: '/src/shop',
    trusted: true,
    platform: 'linux',
};

describe('which program is run', () => {
    test('without a setting it is the one that comes with the extension', () => {
        assert.deepEqual(resolveServer(undefined, where), { path: '/ext/infraspec/server/infraspec', origin: 'bundled' });
    });

    test('on Windows its name has an ending', () => {
        assert.match(resolveServer(undefined, { ...where, platform: 'win32' }).path, /infraspec\.exe$/);
    });

    test('an absolute path is taken as it is', () => {
        assert.deepEqual(resolveServer('/opt/infraspec/bin/infraspec', where), { path: '/opt/infraspec/bin/infraspec', origin: 'setting' });
    });

    test('a tilde at the start is the home folder, and only there', () => {
        assert.equal(resolveServer('~/bin/infraspec', where).path, '/home/ada/bin/infraspec');
        assert.equal(resolveServer('/opt/~/infraspec', where).path, '/opt/~/infraspec');
        assert.equal(resolveServer('~ada/infraspec', where).path, '/src/shop/~ada/infraspec');
    });

    test('${workspaceFolder} and ${userHome} are filled in, special characters of the folder included', () => {
        const odd = { ...where, workspaceFolder: '/src/$& $1/Größe 😀' };
        assert.equal(resolveServer('${workspaceFolder}/build/infraspec', odd).path, '/src/$& $1/Größe 😀/build/infraspec');
        assert.equal(resolveServer('${userHome}/x', odd).path, '/home/ada/x');
    });

    test('a relative path starts at the workspace folder, or at home when no folder is open', () => {
        assert.equal(resolveServer('build/infraspec', where).path, '/src/shop/build/infraspec');
        assert.equal(resolveServer('build/infraspec', { ...where, workspaceFolder: undefined }).path, '/home/ada/build/infraspec');
    });
});

describe('a workspace that is not trusted', () => {
    const wary = { ...where, trusted: false };

    test('does not have its own files run, whoever names them', () => {
        for (const setting of ['build/infraspec', '${workspaceFolder}/infraspec', '/src/shop/infraspec', '/src/other/../shop/x', '..x/infraspec']) {
            assert.equal(resolveServer(setting, wary).origin, 'bundled', setting);
        }
    });

    test("still has the user's own program", () => {
        for (const setting of ['/opt/infraspec', '~/infraspec', '../infraspec', '/src/shopping/infraspec']) {
            assert.equal(resolveServer(setting, wary).origin, 'setting', setting);
        }
    });
});

describe('whether the program can be run', () => {
    let folder = '';
    before(() => {
        folder = mkdtempSync(path.join(tmpdir(), 'infraspec-client-'));
        mkdirSync(path.join(folder, 'directory'));
        writeFileSync(path.join(folder, 'good'), '');
        chmodSync(path.join(folder, 'good'), 0o755);
    });
    after(() => rmSync(folder, { recursive: true }));

    const plainFile = (name: string) => {
        const file = path.join(folder, name);
        writeFileSync(file, '', { mode: 0o644 });
        return file;
    };

    test('an executable file has no problem', () => {
        assert.equal(problemOf({ path: path.join(folder, 'good'), origin: 'setting' }, 'linux'), undefined);
    });

    test('a path that leads nowhere is named together with the setting that holds it', () => {
        const problem = problemOf({ path: path.join(folder, 'nowhere'), origin: 'setting' }, 'linux');
        assert.match(problem ?? '', /infraspec\.server\.path names .*nowhere, which does not exist\. Correct the path/);
    });

    test('a folder is not a program', () => {
        assert.match(problemOf({ path: path.join(folder, 'directory'), origin: 'setting' }, 'linux') ?? '', /is not a file/);
    });

    test('a package without a server says to install the right one or to name another', () => {
        const problem = problemOf({ path: path.join(folder, 'server/infraspec'), origin: 'bundled' }, 'linux');
        assert.match(problem ?? '', /does not exist .*package for your platform, or name an infraspec program/);
    });

    test("the bundled program is made executable when unpacking lost the mode", () => {
        const file = plainFile('bundled');
        assert.equal(problemOf({ path: file, origin: 'bundled' }, 'linux'), undefined);
        assert.equal(statSync(file).mode & 0o777, 0o755);
    });

    test("the user's own file is left as it is, and the user is told", () => {
        const file = plainFile('own');
        assert.match(problemOf({ path: file, origin: 'setting' }, 'linux') ?? '', /may not be executed\. Make it executable \(chmod \+x\)/);
        assert.equal(statSync(file).mode & 0o777, 0o644);
    });

    test('Windows has no such mode', () => {
        assert.equal(problemOf({ path: plainFile('windows'), origin: 'setting' }, 'win32'), undefined);
    });
});
