// Which package is tested.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The package in INFRASPEC_VSIX, else the youngest one in vscode-client/. */
export function findPackage() {
    if (process.env.INFRASPEC_VSIX) {
        return path.resolve(process.env.INFRASPEC_VSIX);
    }
    const folder = path.join(repository, 'vscode-client');
    const made = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.vsix')) : [];
    const byAge = made.map((name) => path.join(folder, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
    if (byAge[0] === undefined) {
        throw new Error('there is no package; make one with "npm run package" in vscode-client/, or name one in INFRASPEC_VSIX');
    }
    return byAge[0];
}
