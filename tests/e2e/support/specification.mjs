// The specification in a sandbox, as it is on the disk, and the places of words in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './processes.mjs';

export function specification(sandbox) {
    const onDisk = (name) => readFileSync(path.join(sandbox.workspace, 'infra-specs', name), 'utf8');
    /** Waits until the file holds `text` and nothing else: an editor that saves empties a file before it writes it. */
    const becomes = async (name, text) => {
        await until(() => onDisk(name) === text).catch(() => assert.equal(onDisk(name), text, name));
    };
    /** Line and column of `word` in the first line that holds `text`, from 1 as the status bar counts. */
    const placeOf = (name, text, word = text) => {
        const lines = onDisk(name).split('\n');
        const line = lines.findIndex((candidate) => candidate.includes(text));
        assert.ok(line >= 0 && lines[line].includes(word), `${name} holds "${text}" and in it "${word}"`);
        return [line + 1, lines[line].indexOf(word) + 1];
    };
    return { onDisk, becomes, placeOf, lineOf: (name, text) => placeOf(name, text)[0] };
}
