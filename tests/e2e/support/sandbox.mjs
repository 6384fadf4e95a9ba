// A place of its own for one run: home, settings, extensions, and a copy of a workspace. Nothing outside of it is touched.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What makes the editor quiet and alike on every run: no welcome, no network, no suggestions of other extensions. */
const quietSettings = {
    'security.workspace.trust.enabled': false,
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.enableExperiments': false,
    'workbench.welcomePage.walkthroughs.openOnInstall': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.colorTheme': 'Default Dark Modern',
    'workbench.layoutControl.enabled': false,
    'workbench.editor.empty.hint': 'hidden',
    'workbench.editor.useModal': 'off',
    'workbench.activityBar.location': 'hidden',
    'workbench.tree.indent': 12,
    'window.menuBarVisibility': 'hidden',
    'window.commandCenter': false,
    'window.dialogStyle': 'custom',
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'update.showReleaseNotes': false,
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'chat.commandCenter.enabled': false,
    'chat.disableAIFeatures': true,
    'git.enabled': false,
    'git.openRepositoryInParentFolders': 'never',
    'files.simpleDialog.enable': true,
    'files.hotExit': 'off',
    'files.autoSave': 'off',
    'explorer.compactFolders': false,
    'explorer.openEditors.visible': 0,
    'outline.showFiles': false,
    'editor.minimap.enabled': false,
    'editor.hover.delay': 100,
    'editor.lightbulb.enabled': 'on',
    'editor.fontFamily': "'JetBrains Mono', 'DejaVu Sans Mono', monospace",
    'editor.fontSize': 13,
    'editor.stickyScroll.enabled': false,
    'editor.occurrencesHighlight': 'off',
    'editor.renderLineHighlight': 'none',
    'editor.cursorBlinking': 'solid',
    'breadcrumbs.enabled': false,
};

/** `workspace` is copied under the name `name`, which the editor shows; without it the folder is empty. */
export function makeSandbox({ workspace, name }) {
    const folder = mkdtempSync(path.join(tmpdir(), 'infraspec-e2e-'));
    const inside = (...parts) => path.join(folder, ...parts);
    for (const part of ['home', 'tmp', 'data/User', 'data/Machine', 'extensions', name]) {
        mkdirSync(inside(part), { recursive: true });
    }
    if (workspace !== undefined) {
        cpSync(workspace, inside(name), { recursive: true });
    }
    writeFileSync(inside('data/User/settings.json'), JSON.stringify(quietSettings, null, 2));
    writeFileSync(inside('config.yaml'), '');
    return {
        folder,
        inside,
        workspace: inside(name),
        /** More of the user's settings. */
        user: (settings) => writeFileSync(inside('data/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2)),
        // The extension runs on the editor's server side, where settings of the scope "machine" are read from this file alone.
        configure: (settings) => writeFileSync(inside('data/Machine/settings.json'), JSON.stringify(settings, null, 2)),
        remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
    };
}
