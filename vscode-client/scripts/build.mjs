// Bundles the extension into dist/extension.js. --watch keeps at it, --production leaves out the source map.
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const options = {
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    mainFields: ['module', 'main'],
    minify: process.argv.includes('--production'),
    sourcemap: !process.argv.includes('--production'),
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'warning',
};

if (process.argv.includes('--watch')) {
    await (await context({ ...options, logLevel: 'info' })).watch();
} else {
    await build(options);
}
