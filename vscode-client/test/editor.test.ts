import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import schema from '../../docs/schemas/infraspec.json';
import manifest from '../package.json';
import { openChannels } from '../src/channels';
import { announceReferences, registerShowReferences } from '../src/commands/references';
import { registerCommands } from '../src/commands/table';
import { showServerProblem } from '../src/messages';
import type { ServerController } from '../src/server_controller';
import { fake, Location, LogLevel, Position, Range, Uri } from './fake_vscode';

beforeEach(() => fake.reset());

const countingServer = () => {
    const server = { restarts: 0, restart: async () => void server.restarts++ };
    return server;
};

const noViews = { offered: () => new Set<string>(), showGraph: async () => undefined, showTraceability: async () => undefined };

describe('commands', () => {
    test('those that the manifest promises are registered, and no others', () => {
        registerCommands(countingServer() as unknown as ServerController, openChannels(), noViews);
        assert.deepEqual(
            [...fake.commands.keys()].sort(),
            manifest.contributes.commands.map((contributed) => contributed.command).sort(),
        );
    });

    test('the restart command restarts, the log command shows the log', async () => {
        const server = countingServer();
        registerCommands(server as unknown as ServerController, openChannels(), noViews);
        await fake.commands.get('infraspec.restartServer')?.();
        assert.equal(server.restarts, 1);
        await fake.commands.get('infraspec.showLog')?.();
        assert.deepEqual(fake.channels.map((channel) => channel.shown), [true, false]);
    });
});

describe('a click on a lens', () => {
    const place = { uri: 'file:///shop/responsibilities.md', range: { start: { line: 3, character: 2 }, end: { line: 3, character: 5 } } };

    test('shows the places that it counts', async () => {
        registerShowReferences();
        await fake.commands.get('infraspec.showReferences')?.('file:///shop/a.md', { line: 1, character: 4 }, [place]);
        assert.deepEqual(fake.executed, [['editor.action.showReferences', new Uri('file:///shop/a.md'), new Position(1, 4), [new Location(new Uri(place.uri), new Range(new Position(3, 2), new Position(3, 5)))]]]);
    });

    test('is something that the server is told of, beside what it is told already', () => {
        const capabilities = { experimental: { other: true } };
        announceReferences.fillClientCapabilities(capabilities);
        assert.deepEqual(capabilities.experimental, { other: true, commands: ['infraspec.showReferences'] });
    });
});

describe('the message about a server that cannot run', () => {
    test('offers settings, log and another try', async () => {
        await showServerProblem('It is gone.', countingServer(), openChannels());
        assert.deepEqual(fake.errors, [{ message: 'It is gone.', buttons: ['Open Settings', 'Show Log', 'Try Again'] }]);
    });

    test('each button does what it says', async () => {
        const server = countingServer();
        const channels = openChannels();

        fake.answer = 'Open Settings';
        await showServerProblem('', server, channels);
        assert.deepEqual(fake.executed, [['workbench.action.openSettings', { query: 'infraspec.server.path' }]]);

        fake.answer = 'Show Log';
        await showServerProblem('', server, channels);
        assert.equal(fake.channels[0]?.shown, true);

        fake.answer = 'Try Again';
        await showServerProblem('', server, channels);
        assert.equal(server.restarts, 1);
    });

    test("in a remote window the settings are the remote machine's", async () => {
        fake.remoteName = 'ssh-remote';
        fake.answer = 'Open Settings';
        await showServerProblem('', countingServer(), openChannels());
        assert.deepEqual(fake.executed, [['workbench.action.openRemoteSettings', { query: 'infraspec.server.path' }]]);
    });

    test('closing it does nothing', async () => {
        const server = countingServer();
        await showServerProblem('', server, openChannels());
        assert.deepEqual([fake.executed, server.restarts], [[], 0]);
    });
});

describe('the trace channel', () => {
    test('asks the client for a trace exactly when the setting does', () => {
        const { trace } = openChannels();
        const levels: number[] = [];
        trace.onDidChangeLogLevel((level) => levels.push(level));

        assert.equal(trace.logLevel, LogLevel.Info);
        fake.change('infraspec.trace.server', 'messages');
        fake.change('infraspec.server.path', '/elsewhere');
        fake.change('infraspec.trace.server', 'off');
        assert.deepEqual(levels, [LogLevel.Trace, LogLevel.Info]);
    });

    test("writes the trace whatever the editor's own log level is", () => {
        const { trace } = openChannels();
        trace.trace('Sending request');
        assert.deepEqual(fake.channels[1]?.lines, ['Sending request']);
    });

    test('is closed with all that it listens to', () => {
        const { trace } = openChannels();
        const levels: number[] = [];
        trace.onDidChangeLogLevel((level) => levels.push(level));
        trace.dispose();
        fake.change('infraspec.trace.server', 'verbose');
        assert.deepEqual([fake.channels[1]?.disposed, levels], [true, []]);
    });
});

describe('the manifest', () => {
    test('a workspace that is not trusted cannot choose the program', () => {
        assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
        assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes('infraspec.server.path'));
        assert.equal(manifest.contributes.configuration.properties['infraspec.server.path'].scope, 'machine-overridable');
    });

    test('every shape of a specification folder wakes the extension', () => {
        const events = manifest.activationEvents.join('\n');
        for (const shape of ['infra-specs', 'docs/spec/infrastructure', '**/vocabulary.md', '**/infraspec.toml']) {
            assert.ok(events.includes(`workspaceContains:${shape}`), shape);
        }
    });

    test('there is a setting for every key of the configuration', () => {
        const settings = Object.keys(manifest.contributes.configuration.properties);
        for (const [table, { properties = {} }] of Object.entries(schema.properties as Record<string, { properties?: object }>)) {
            const keys = Object.keys(properties).map((key) => `infraspec.${table}.${key}`);
            assert.ok(settings.includes(`infraspec.${table}`) || (keys.length > 0 && keys.every((key) => settings.includes(key))), table);
        }
    });
});
