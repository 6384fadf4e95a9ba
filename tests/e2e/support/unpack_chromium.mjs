// Unpacks the browser of the package @sparticuz/chromium into chromium/node_modules/: the program `chromium` with what it loads.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const modules = fileURLToPath(new URL('../chromium/node_modules/', import.meta.url));
const packed = (name) => brotliDecompressSync(readFileSync(path.join(modules, '@sparticuz/chromium/bin', name)));

const graphics = spawnSync('tar', ['-x', '-C', modules], { input: packed('swiftshader.tar.br') });
if (graphics.status !== 0) {
    throw new Error(`tar: ${graphics.stderr}`);
}
const program = path.join(modules, 'chromium');
writeFileSync(`${program}.part`, packed('chromium.br'));
chmodSync(`${program}.part`, 0o755);
renameSync(`${program}.part`, program);
