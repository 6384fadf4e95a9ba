// Which program is the server, and whether it can be run. Knows the disk, not the editor.
import { accessSync, chmodSync, constants, statSync } from 'node:fs';
import * as path from 'node:path';

/** What a path is resolved against. All folders are absolute. */
export interface Surroundings {
    readonly extensionFolder: string;
    readonly homeFolder: string;
    /** The first workspace folder, if one is open. */
    readonly workspaceFolder: string | undefined;
    /** Whether the user trusts the workspace. Nothing that lies in one that is not trusted is run. */
    readonly trusted: boolean;
    readonly platform: NodeJS.Platform;
}

export interface ServerProgram {
    readonly path: string;
    /** Where the choice comes from: the setting, or the program that comes with the extension. */
    readonly origin: 'setting' | 'bundled';
}

/** The program to run for the value of `infraspec.server.path`, undefined when the setting is empty. */
export function resolveServer(setting: string | undefined, where: Surroundings): ServerProgram {
    if (setting !== undefined) {
        const program = absolute(setting, where);
        if (where.trusted || !isWithin(program, where.workspaceFolder)) {
            return { path: program, origin: 'setting' };
        }
    }
    const name = where.platform === 'win32' ? 'infraspec.exe' : 'infraspec';
    return { path: path.join(where.extensionFolder, 'server', name), origin: 'bundled' };
}

function isWithin(file: string, folder: string | undefined): boolean {
    if (folder === undefined) {
        return false;
    }
    const relative = path.relative(folder, file);
    return !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
}

function absolute(setting: string, where: Surroundings): string {
    const base = where.workspaceFolder ?? where.homeFolder;
    const expanded = setting
        .replace(/^~(?=$|[\\/])/, () => where.homeFolder)
        .replace(/\$\{workspaceFolder\}/g, () => base)
        .replace(/\$\{userHome\}/g, () => where.homeFolder);
    return path.resolve(base, expanded);
}

/** Why a program cannot be run, in words for the user; undefined when it can. */
export function problemOf(program: ServerProgram, platform: NodeJS.Platform): string | undefined {
    const missing = missingFile(program.path);
    if (missing !== undefined) {
        return program.origin === 'setting'
            ? `The setting infraspec.server.path names ${program.path}, which ${missing}. Correct the path, or clear the setting to use the server that comes with the extension.`
            : `The server that comes with the extension ${missing} (${program.path}). Install the extension's package for your platform, or name an infraspec program in the setting infraspec.server.path.`;
    }
    if (platform === 'win32' || isExecutable(program.path)) {
        return undefined;
    }
    // Packages that were unpacked by other tools than the editor lose the mode; that is ours to mend, but only for our own file.
    if (program.origin === 'bundled' && makeExecutable(program.path)) {
        return undefined;
    }
    return `${program.path} may not be executed. Make it executable (chmod +x), or name another program in the setting infraspec.server.path.`;
}

function missingFile(file: string): string | undefined {
    try {
        return statSync(file).isFile() ? undefined : 'is not a file';
    } catch {
        return 'does not exist';
    }
}

function isExecutable(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}

function makeExecutable(file: string): boolean {
    try {
        chmodSync(file, 0o755);
        return isExecutable(file);
    } catch {
        return false;
    }
}
