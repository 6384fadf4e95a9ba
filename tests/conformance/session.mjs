// One session that uses everything a client can use. Every client walks the same way; what it gets depends on what it can.
import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client, place } from './client.mjs';

const parts = 'infra-specs/responsibilities.md';
const words = 'infra-specs/vocabulary.md';
const checks = 'infra-specs/assertions.md';
const prose = 'infra-specs/overview.md';
const readme = 'infra-specs/README.md';

const wholeOf = (text) => ({ start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } });

/** `asked`: the settings are not given with initialize. */
export async function walk(capabilities, space, { settings = { inlayHints: true }, pulls = false, asked = false } = {}) {
    mkdirSync(path.join(space.folder, 'infra-specs/modules'));
    writeFileSync(path.join(space.folder, 'infra-specs/modules/key-ring.md'), '# Key Ring\n\nOne key per classification.\n');
    const client = new Client(['server', '--stdio'], settings);
    const { capabilities: can } = await client.initialize(capabilities, space, { trace: 'off', ...(asked ? {} : { initializationOptions: settings }) });
    const documents = {};
    for (const name of [parts, words, checks, prose, readme]) {
        documents[name] = space.text(name);
        client.open(space.uri(name), documents[name]);
    }
    await client.ready();
    const ask = (method, params) => client.request(method, params);
    const document = (name) => ({ textDocument: { uri: space.uri(name) } });
    const at = (name, needle, offset) => ({ ...document(name), position: place(documents[name], needle, offset) });
    const name = at(parts, '- Key Ring (encrypts objects)', 4);
    const options = { tabSize: 2, insertSpaces: true };

    for (const method of ['hover', 'definition', 'declaration', 'typeDefinition', 'implementation', 'documentHighlight'])
        assert.ok((await ask(`textDocument/${method}`, name)) !== null, method);
    assert.ok((await ask('textDocument/implementation', name))?.length > 0);
    assert.ok(await ask('textDocument/hover', at(words, '### Surge Threshold', 6)));
    assert.ok((await ask('textDocument/references', { ...name, context: { includeDeclaration: true } })).length > 5);
    for (const file of [parts, words, checks, prose]) {
        for (const method of ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens']) await ask(`textDocument/${method}`, document(file));
        await ask('textDocument/inlayHint', { ...document(file), range: wholeOf(documents[file]) });
        await ask('textDocument/selectionRange', { ...document(file), positions: [{ line: 4, character: 3 }, { line: 0, character: 2 }] });
        await ask('textDocument/formatting', { ...document(file), options });
        await ask('textDocument/rangeFormatting', { ...document(file), options, range: { start: { line: 3, character: 0 }, end: { line: 20, character: 0 } } });
        if (can.documentRangeFormattingProvider?.rangesSupport)
            await ask('textDocument/rangesFormatting', { ...document(file), options, ranges: [wholeOf(documents[file])] });
    }
    const draft = space.uri('infra-specs/draft.md');
    client.open(draft, '- Given: a\n\n');
    assert.ok((await ask('textDocument/onTypeFormatting', { textDocument: { uri: draft }, position: { line: 1, character: 0 }, ch: '\n', options })).length > 0);
    client.notify('textDocument/didClose', { textDocument: { uri: draft } });
    for (const lens of (await ask('textDocument/codeLens', document(words))).slice(0, 3)) assert.ok((await ask('codeLens/resolve', lens)).command);
    for (const link of (await ask('textDocument/documentLink', document(readme))).slice(0, 3)) await ask('documentLink/resolve', link);
    const symbols = await ask('workspace/symbol', { query: 'key' });
    assert.ok(symbols.length > 0);
    await ask('workspaceSymbol/resolve', symbols[0]);

    const [item] = await ask('textDocument/prepareCallHierarchy', name);
    assert.ok((await ask('callHierarchy/incomingCalls', { item })).length > 0);
    await ask('callHierarchy/outgoingCalls', { item });
    const [hub] = await ask('textDocument/prepareCallHierarchy', at(parts, '### Telemetry Hub', 6));
    assert.ok((await ask('callHierarchy/outgoingCalls', { item: hub })).length > 0);

    if (can.semanticTokensProvider) {
        const tokens = await ask('textDocument/semanticTokens/full', document(checks));
        assert.ok(tokens.data.length > 0);
        await ask('textDocument/semanticTokens/full/delta', { ...document(checks), previousResultId: tokens.resultId });
        await ask('textDocument/semanticTokens/range', { ...document(checks), range: wholeOf(documents[checks]) });
    }

    if (can.renameProvider.prepareProvider) assert.ok(await ask('textDocument/prepareRename', name));
    assert.ok(await ask('textDocument/rename', { ...name, newName: 'Key Vault' }));
    await ask('textDocument/rename', { ...at(words, '### Surge Threshold', 6), newName: 'Alarm Level' });
    await ask('textDocument/rename', { ...at(words, '## Security Concepts', 6), newName: 'Safety' });
    await assert.rejects(ask('textDocument/rename', { ...name, newName: 'Telemetry Hub' }), { code: -32803 });

    for (const position of [{ line: 0, character: 0 }, place(documents[parts], '- Key Ring (encrypts', 2), place(documents[parts], '- Key Ring (encrypts', 5)]) {
        const list = await ask('textDocument/completion', { ...document(parts), position, context: { triggerKind: 1 } });
        const items = list?.items ?? list ?? [];
        for (const one of items.slice(0, 4)) if (can.completionProvider.resolveProvider) await ask('completionItem/resolve', one);
    }
    for (const [file, text] of [[checks, '\n## ASSERT-NEW: x\nGiven a\n'], [parts, '\n### New Part\n\n**Dependencies:**\n- '], [prose, '\n\nThe [[sur'], [prose, '\n\n[x](voc'], [words, '\n\n'], [checks, '\n\n']]) {
        const version = (documents.version = (documents.version ?? 1) + 1);
        const end = { line: documents[file].split('\n').length - 1, character: 0 };
        client.notify('textDocument/didChange', { textDocument: { uri: space.uri(file), version }, contentChanges: [{ range: { start: end, end }, text }] });
        documents[file] += text;
        const lines = documents[file].split('\n');
        const list = await ask('textDocument/completion', { ...document(file), position: { line: lines.length - 1, character: lines.at(-1).length }, context: { triggerKind: 1 } });
        const items = list?.items ?? list ?? [];
        for (const one of items.slice(0, 3)) if (can.completionProvider.resolveProvider) await ask('completionItem/resolve', one);
    }

    for (const file of [parts, words, checks, prose, readme]) {
        const report = pulls ? await ask('textDocument/diagnostic', document(file)) : undefined;
        if (pulls) {
            assert.equal((await ask('textDocument/diagnostic', { ...document(file), previousResultId: report.resultId })).kind, 'unchanged');
        }
        if (!can.codeActionProvider) continue;
        const shown = report?.items ?? client.of('textDocument/publishDiagnostics').filter(({ uri }) => uri === space.uri(file)).at(-1)?.diagnostics ?? [];
        for (const context of [{ diagnostics: shown }, { diagnostics: [], only: ['refactor'] }, { diagnostics: [], only: ['source.fixAll.infraspec'] }]) {
            const range = context.diagnostics[0]?.range ?? { start: { line: 6, character: 4 }, end: { line: 6, character: 12 } };
            for (const whole of [range, wholeOf(documents[file])]) {
                for (const action of (await ask('textDocument/codeAction', { ...document(file), range: whole, context })) ?? [])
                    if (can.codeActionProvider.resolveProvider && action.data !== undefined && !action.disabled) await ask('codeAction/resolve', action);
            }
        }
    }
    if (pulls) {
        const reports = await ask('workspace/diagnostic', { previousResultIds: [] });
        assert.ok(reports.items.length > 5);
        const token = 'reports';
        const poll = client.start('workspace/diagnostic', { partialResultToken: token,
            previousResultIds: reports.items.map(({ uri, resultId }) => ({ uri, value: resultId })) });
        client.notify('textDocument/didChange', { textDocument: { uri: space.uri(words), version: 90 }, contentChanges: [{ text: '# Vocabulary\n\n### Queue\n' }] });
        const answered = await Promise.race([poll.answer.then(() => true), new Promise((resolve) => setTimeout(resolve, 500, false))]);
        if (!answered) {
            client.notify('$/cancelRequest', { id: poll.id });
            await poll.answer;
        }
    }

    await ask('infraspec/graph', { root: space.uri('infra-specs') });
    for (const [command, ...more] of [['infraspec.graph', { format: 'mermaid' }], ['infraspec.graph', { format: 'json' }], ['infraspec.exportModel'], ['infraspec.handoff', { write: true }], ['infraspec.createFile', { name: 'cost-management.md' }], ['infraspec.initSpec', { uri: space.uri('other/infra-specs') }]]) {
        if (!can.executeCommandProvider.commands.includes(command)) continue;
        await ask('workspace/executeCommand', { command, arguments: command === 'infraspec.initSpec' ? more : [space.uri('infra-specs'), ...more] }).catch(({ code }) => assert.equal(code, -32803));
    }

    const files = [{ oldUri: space.uri('infra-specs/security.md'), newUri: space.uri('infra-specs/safety.md') }];
    if (can.workspace.fileOperations?.willRename) await ask('workspace/willRenameFiles', { files });
    renameSync(path.join(space.folder, 'infra-specs/security.md'), path.join(space.folder, 'infra-specs/safety.md'));
    client.notify('workspace/didRenameFiles', { files });
    writeFileSync(path.join(space.folder, 'infra-specs/notes.md'), '# Notes\n\nSee [x](nowhere.md).\n');
    client.notify('workspace/didCreateFiles', { files: [{ uri: space.uri('infra-specs/notes.md') }] });
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: space.uri('infra-specs/notes.md'), type: 1 }] });
    await client.ready();
    rmSync(path.join(space.folder, 'infra-specs/notes.md'));
    client.notify('workspace/didDeleteFiles', { files: [{ uri: space.uri('infra-specs/notes.md') }] });
    client.notify('workspace/didChangeConfiguration', { settings: { infraspec: { rules: { 'term-unused': 'off' } } } });
    client.notify('$/setTrace', { value: 'verbose' });
    await ask('textDocument/hover', name);
    client.notify('$/setTrace', { value: 'off' });
    client.notify('textDocument/didSave', document(prose));
    client.notify('textDocument/didClose', document(prose));
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: space.uri(), name: 'space' }] } });
    await client.ready();
    const cancelled = client.start('textDocument/references', { ...name, context: { includeDeclaration: true } });
    client.notify('$/cancelRequest', { id: cancelled.id });
    await cancelled.answer;
    await assert.rejects(ask('textDocument/hover', { textDocument: { uri: 7 } }), { code: -32602 });
    await assert.rejects(ask('textDocument/nothing', {}), { code: -32601 });
    assert.equal(await client.end(), 0);
    return { client, can };
}
