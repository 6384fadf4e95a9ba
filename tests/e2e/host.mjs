// host/*.test.cjs inside the real extension host, with the installed package: every command and every provider, by the editor's API.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chosenServer, withEditor } from './support/run.mjs';

const here = import.meta.dirname;
/** For one test. */
const patience = Number(process.env.E2E_PATIENCE ?? 60_000);

await withEditor(
    {
        suite: 'host',
        workspace: 'faulty',
        name: 'tide-gauges',
        settings: chosenServer(),
        environment: (sandbox) => ({ INFRASPEC_HOST_REPORT: sandbox.inside('report.json'), INFRASPEC_HOST_PATIENCE: String(patience) }),
        options: ['--vscode-option', 'enable-smoke-test-driver'],
        query: ({ port }) => {
            const remote = (file) => `vscode-remote://127.0.0.1:${port}${file}`;
            return `&payload=${encodeURIComponent(
                JSON.stringify([
                    ['extensionDevelopmentPath', remote(path.join(here, 'host'))],
                    ['extensionTestsPath', remote(path.join(here, 'host/index.cjs'))],
                    ['skipWelcome', 'true'],
                ]),
            )}`;
        },
    },
    async ({ editor, sandbox, step }) => {
        const status = await step('the tests in the extension host end', () => editor.ended, 400_000);
        const { tests } = JSON.parse(readFileSync(sandbox.inside('report.json'), 'utf8'));
        for (const { fullTitle, duration, err } of tests) {
            console.log(err.message === undefined ? `    ok - ${fullTitle} (${duration} ms)` : `    not ok - ${fullTitle}\n${err.stack.replace(/^/gm, '      ')}`);
        }
        await step(`${tests.length} tests pass in the extension host`, () => assert.equal(status, 0));
    },
);
