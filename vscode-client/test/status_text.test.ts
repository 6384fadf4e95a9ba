import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Situation, statusText } from '../src/status/text';

const running: Situation = { state: 'running', counts: { errors: 0, warnings: 0, others: 0 }, progress: undefined, specifications: undefined };

describe('the entry in the status bar', () => {
    test('is quiet when all is well', () => {
        const shown = statusText({ ...running, specifications: { roots: [{ uri: 'file:///a' }], files: 13 } });
        assert.equal(shown.text, '$(check) infraspec');
        assert.match(shown.tooltip, /no findings\n\n1 specification, 13 files/);
    });

    test('counts errors and warnings, and tells the rest in the tooltip', () => {
        const shown = statusText({ ...running, counts: { errors: 1, warnings: 2, others: 4 } });
        assert.equal(shown.text, '$(error) infraspec 3');
        assert.equal(shown.spoken, 'infraspec: 1 error, 2 warnings, 4 hints');
        assert.equal(statusText({ ...running, counts: { errors: 0, warnings: 1, others: 0 } }).text, '$(warning) infraspec 1');
        assert.equal(statusText({ ...running, counts: { errors: 0, warnings: 0, others: 3 } }).text, '$(check) infraspec');
    });

    test('shows progress while the specifications are read', () => {
        const shown = statusText({ ...running, progress: 'Reading specifications 40 %' });
        assert.equal(shown.text, '$(sync~spin) infraspec Reading specifications 40 %');
        assert.equal(shown.spoken, 'infraspec: Reading specifications 40 %');
    });

    test('says in words when the server does not run', () => {
        assert.match(statusText({ ...running, state: 'starting' }).spoken, /starting/);
        assert.match(statusText({ ...running, state: 'stopped' }).spoken, /stopped/);
        const failed = statusText({ ...running, state: 'failed' });
        assert.equal(failed.level, 'error');
        assert.match(failed.spoken, /does not run/);
    });
});
