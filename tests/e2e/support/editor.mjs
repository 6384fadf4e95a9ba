// The editor as a person uses it: keys, pointer, and what is to be seen. Every method waits until its effect shows.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const chromiumArguments = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--font-render-hinting=none',
    '--disable-features=Translate,OptimizationHints,MediaRouter',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Pictures show what the desktop shows: its fonts where they are installed, and no entries that only a browser has. */
const tidy = `
    .monaco-workbench { font-family: Inter, 'Segoe UI', Ubuntu, 'DejaVu Sans', sans-serif !important; }
    [id$='keyboardLayout'], [id='status.forwardedPorts'], [id='status.host'] { display: none !important; }
`;

/** The editor draws spaces as no-break spaces; a text to look for must match either. */
export const seen = (text) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s'));

/** The browser in CHROMIUM, the system's, or the one that setup.sh unpacked. */
export function findChromium() {
    const unpacked = fileURLToPath(new URL('../chromium/node_modules/chromium', import.meta.url));
    return process.env.CHROMIUM ?? ['/usr/bin/chromium', unpacked].find((file) => existsSync(file));
}

export class Editor {
    /** Signals to end are the run's to handle. */
    static async launch() {
        const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments, handleSIGINT: false, handleSIGTERM: false });
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        const page = await context.newPage();
        page.setDefaultTimeout(Number(process.env.E2E_PATIENCE ?? 90_000));
        await page.route((url) => url.hostname !== '127.0.0.1', (route) => route.abort());
        const editor = new Editor(browser, page);
        // The end of the tests in the extension host, where there are any.
        await page.exposeFunction('codeAutomationExit', (status) => editor.end_(status));
        await page.exposeFunction('codeAutomationLog', () => undefined);
        page.on('console', (message) => editor.console.push(message.text()));
        return editor;
    }

    constructor(browser, page) {
        this.browser = browser;
        this.page = page;
        /** What the browser's console was told. */
        this.console = [];
        this.ended = new Promise((resolve) => (this.end_ = resolve));
        this.active = page.locator('.editor-group-container.active .monaco-editor').first();
        this.squiggles = this.active.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
        this.hoverBox = page.locator('.monaco-hover:not(.hidden)');
        this.toasts = page.locator('.notifications-toasts .notification-toast');
        this.quickInput = page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-box input');
        this.status = page.locator('[id="infraspec.infraspec.infraspec.status"]');
        this.suggestions = page.locator('.suggest-widget.visible .monaco-list-row');
        this.focusedSuggestion = page.locator('.suggest-widget.visible .monaco-list-row.focused');
        this.problems = page.locator('.markers-panel .monaco-list-row');
    }

    /** `query` is more of the address, for the editor's own switches. */
    async open(port, workspace, query = '') {
        const target = workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
        await this.page.goto(`http://127.0.0.1:${port}/?${target}=${encodeURIComponent(workspace)}${query}`);
        await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
        await this.page.addStyleTag({ content: tidy });
    }

    close() {
        return this.browser.close();
    }

    press(...keys) {
        return keys.reduce((done, key) => done.then(() => this.page.keyboard.press(key)), Promise.resolve());
    }

    /**
     * Presses keys for what they bring about; `shown` waits for that. An editor that fills its views at that moment may
     * drop what a key asked for (a menu of fixes gives way to the light bulb, though both are answered): it is pressed
     * again.
     */
    async pressFor(shown, ...keys) {
        for (let attempt = 1; attempt < 4; ++attempt) {
            await this.press(...keys);
            if (await shown({ timeout: 10_000 }).then(() => true, () => false)) return;
        }
        await this.press(...keys);
        await shown({});
    }

    line(text) {
        return this.active.locator('.view-line', { hasText: seen(text) });
    }

    /** Quick open fills its list in two passes, so the focused row is waited for. */
    async openFile(name) {
        await this.pickFrom('Control+p', name, path.basename(name));
        await this.waitForTab(path.basename(name));
        await this.active.locator('.view-line').first().waitFor();
    }

    waitForTab(name) {
        return this.page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).waitFor();
    }

    async command(title) {
        await this.pickFrom('F1', `>${title}`, title);
    }

    /**
     * Picks from the list that a key opens. The list is made when it opens, and an editor that is still starting has
     * not got everything in it yet: it is opened anew until the row is there.
     */
    async pickFrom(key, text, row) {
        for (let attempt = 1; ; ++attempt) {
            const patience = attempt < 10 ? { timeout: 6000 } : {};
            try {
                await this.press(key);
                await this.quickInput.waitFor(patience);
                await this.quickInput.fill(text, patience); // a view that takes the focus closes the list
                await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).first().waitFor(patience);
                break;
            } catch (error) {
                if (attempt === 10) throw error;
                await this.press('Escape');
                await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
            }
        }
        await this.press('Enter');
    }

    /** The rows that the command palette shows for a text. */
    async offered(text) {
        await this.press('F1');
        await this.quickInput.waitFor();
        await this.quickInput.fill(`>${text}`);
        const rows = this.page.locator('.quick-input-list .monaco-list-row');
        await rows.first().waitFor();
        const labels = (await rows.allInnerTexts()).map((row) => row.split('\n')[0].trim());
        await this.press('Escape');
        return labels;
    }

    /** Picks from a list that is opening; what was typed into the one before it is typed again. */
    async pick(text, row) {
        const wanted = this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).first();
        for (let attempt = 1; ; ++attempt) {
            await this.quickInput.waitFor();
            await this.quickInput.fill('');
            await this.quickInput.fill(text);
            const last = attempt === 6;
            const seen = await wanted.waitFor(last ? {} : { timeout: 6000 }).then(() => true, (error) => { if (last) throw error; });
            if (seen) break;
        }
        await this.press('Enter');
    }

    /** `line` and `column` from 1, as the status bar shows them. */
    async goTo(line, column = 1) {
        await this.press('Control+g');
        await this.quickInput.waitFor();
        await this.quickInput.fill(`:${line}:${column}`);
        await this.press('Enter');
        await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
        await this.waitForPosition(line, column);
    }

    waitForPosition(line, column, patience = {}) {
        const position = column === undefined ? new RegExp(`Ln ${line}, `) : `Ln ${line}, Col ${column}`;
        return this.page.locator('#status\\.editor\\.selection', { hasText: position }).waitFor(patience);
    }

    /** F12 at the cursor; `line` is where that leads. */
    goToDefinition(line) {
        return this.pressFor((patience) => this.waitForPosition(line, undefined, patience), 'F12');
    }

    /** "Ln 5, Col 8" */
    position() {
        return this.page.locator('#status\\.editor\\.selection').innerText();
    }

    /** Undoes step by step, as one presses Ctrl+Z until the text is what it was. */
    async undoUntil(done) {
        for (let undo = 0; undo < 30 && !(await done()); undo++) {
            await this.press('Control+z');
            await this.page.waitForTimeout(100);
        }
    }

    /** Opens the hover at the cursor. */
    async hoverHere(expected) {
        const box = this.hoverBox.filter({ hasText: seen(expected) }).first();
        await this.pressFor((patience) => box.waitFor(patience), 'Control+k', 'Control+i');
        return (await box.innerText()).replace(/\u00a0/g, ' ');
    }

    /** Rests the pointer on `word` in a line that is in view, until the hover shows. */
    async pointAt(lineText, word, shown = word) {
        const place = await this.line(lineText).first().evaluate((line, text) => {
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const start = node.data.replace(/\u00a0/g, ' ').indexOf(text);
                if (start >= 0) {
                    const range = document.createRange();
                    range.setStart(node, start);
                    range.setEnd(node, start + text.length);
                    const { x, y, width, height } = range.getBoundingClientRect();
                    return { x: x + width / 2, y: y + height / 2 };
                }
            }
            return undefined;
        }, word);
        await this.page.mouse.move(place.x - 3, place.y);
        await this.page.mouse.move(place.x, place.y, { steps: 3 });
        await this.hoverBox.filter({ hasText: seen(shown) }).first().waitFor();
    }

    /**
     * The link in the row of counts right above a line in view, as a place to click; undefined until it is drawn. The
     * rows stand in the page in any order, and those of other lines may say the same.
     */
    async linkAbove(lineText, label) {
        const lines = await this.line(lineText).evaluateAll((found) => found.map((line) => line.getBoundingClientRect().top));
        const links = await this.active.locator('.codelens-decoration a', { hasText: seen(label) }).evaluateAll((found) =>
            found.map((link) => link.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2, height })),
        );
        return links.find((link) => lines.some((top) => link.y < top && top - link.y < 2 * link.height));
    }

    async showProblems() {
        await this.press('Control+Shift+m');
        await this.problems.first().waitFor();
    }

    /**
     * Shows only what matches, in the panel that is open: for Problems a file as a glob, or words. The list draws no
     * more rows than there is room for. The text stays when another panel is opened. A panel that has just opened may draw
     * its box anew, without what stood in it: the text is written until it stays.
     */
    async filterPanel(text) {
        const box = this.page.locator('.part.panel .viewpane-filter input:visible');
        for (let attempt = 1; attempt < 20; ++attempt) {
            await box.fill(text);
            await this.page.waitForTimeout(500);
            if ((await box.inputValue()) === text) return;
        }
        throw new Error('The filter of the panel does not keep its text');
    }

    /** An element of the webview that holds such an element. */
    view(selector) {
        const frame = this.page.frameLocator('iframe.webview.ready, iframe.webview').last().frameLocator('#active-frame');
        return Object.assign(frame.locator(selector).first(), { owner: () => frame });
    }

    /** The text of the first group. From a webview a key takes its way through the page's frames, and may come late. */
    async focusText() {
        const focused = this.page.locator('.editor-instance .monaco-editor.focused');
        for (let attempt = 1; attempt < 45; ++attempt) {
            await this.press('Control+1');
            if (await focused.waitFor({ timeout: 2000 }).then(() => true, () => false)) return;
        }
        throw new Error('The text of the first group does not get the focus');
    }

    /** Opens the menu of fixes at the cursor, and waits for one of them. */
    async openFixes(title) {
        const item = this.page.locator('.action-widget .monaco-list-row', { hasText: seen(title) }).first();
        await this.pressFor((patience) => item.waitFor(patience), 'Control+.');
        return item;
    }

    /** F2 at the cursor, the new name, Enter. */
    async rename(name) {
        const box = this.page.locator('.rename-box .rename-input');
        await this.pressFor((patience) => box.waitFor(patience), 'F2');
        await box.fill(name);
        await this.press('Enter');
        await box.waitFor({ state: 'hidden' });
    }

    /** Nothing on a picture but the editor. */
    async clearToasts() {
        if ((await this.toasts.count()) > 0) {
            await this.command('Notifications: Clear All Notifications');
            await this.toasts.first().waitFor({ state: 'detached' });
        }
    }

    picture(file, clip) {
        return this.page.screenshot({ path: file, animations: 'disabled', timeout: 20_000, ...(clip ? { clip } : {}) });
    }
}
