import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readServerPath, readTrace, settingsForServer } from '../src/settings';

const holding = (values: Record<string, unknown>) => ({ get: (key: string) => values[key] });

describe('settings', () => {
    test('an empty, blank or absent path means the bundled server', () => {
        for (const values of [{}, { 'server.path': '' }, { 'server.path': '  ' }, { 'server.path': null }, { 'server.path': 7 }]) {
            assert.equal(readServerPath(holding(values)), undefined);
        }
    });

    test('white space around a path is not part of it, within it is', () => {
        assert.equal(readServerPath(holding({ 'server.path': ' /opt/my tools/infraspec\n' })), '/opt/my tools/infraspec');
    });

    test('a trace value that nobody knows means off', () => {
        assert.equal(readTrace(holding({ 'trace.server': 'verbose' })), 'verbose');
        assert.equal(readTrace(holding({ 'trace.server': 'messages' })), 'messages');
        for (const value of ['off', 'loud', undefined, true, { verbosity: 'verbose' }]) {
            assert.equal(readTrace(holding({ 'trace.server': value })), 'off');
        }
    });

    test("the server is told its own settings, not the client's, and no functions of the editor", () => {
        const configuration = { server: { path: '/x' }, trace: { server: 'off' }, maxFiles: 7, rules: { 'term-unused': 'off' }, get: () => 1, has: () => true };
        assert.deepEqual(settingsForServer(configuration), { maxFiles: 7, rules: { 'term-unused': 'off' } });
    });
});
