import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import manifest from '../package.json';
import { reportLines } from '../src/task/report';

describe('the lines of the task', () => {
    const range = { start: { line: 91, character: 2 }, end: { line: 91, character: 28 } };
    const finding = { file: 'infra-specs/a b.md', range, rule: 'dependency-cycle', severity: 'error', message: 'Dependencies form\na loop: A [x] → B' };

    test('are read by the problem matcher', () => {
        const [line, summary] = reportLines(JSON.stringify({ version: 1, findings: [finding] })) ?? [];
        const { regexp, ...groups } = manifest.contributes.problemMatchers[0]!.pattern;
        const match = new RegExp(regexp).exec(line ?? '') ?? [];
        const read = Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[group]]));
        assert.deepEqual(read, {
            file: 'infra-specs/a b.md',
            line: '92',
            column: '3',
            endLine: '92',
            endColumn: '29',
            severity: 'error',
            message: 'Dependencies form a loop: A [x] → B',
            code: 'dependency-cycle',
        });
        assert.equal(summary, '1 finding.');
    });

    test('know three severities, as matchers do', () => {
        const severities = ['warning', 'information', 'hint'].map((severity) => reportLines(JSON.stringify({ findings: [{ ...finding, severity }] }))?.[0]?.split(': ')[1]);
        assert.deepEqual(severities, ['warning', 'info', 'info']);
    });

    test('are not made of what is no report', () => {
        assert.equal(reportLines('error: no such folder'), undefined);
        assert.equal(reportLines('{}'), undefined);
        assert.deepEqual(reportLines('{"findings": []}'), ['No findings.']);
    });
});
