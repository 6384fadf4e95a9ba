// Bundles the extension into dist/extension.js and the page of the graph view into dist/graph.js.
// --watch keeps at it, --production leaves out the source maps.
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const common = {
    bundle: true,
    minify: production,
    sourcemap: !production,
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: process.argv.includes('--watch') ? 'info' : 'warning',
};
const extension = {
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    mainFields: ['module', 'main'],
};
const graph = {
    ...common,
    entryPoints: ['src/graph_view/page/main.ts'],
    outfile: 'dist/graph.js',
    platform: 'browser',
    target: 'chrome122',
    format: 'iife',
    loader: { '.css': 'text' },
};

for (const options of [extension, graph]) {
    if (process.argv.includes('--watch')) {
        await (await context(options)).watch();
    } else {
        await build(options);
    }
}
