// The graph view's page: gets graphs, draws them, and says what the user wants of them.
import type { FromView, Graph, PictureFormat, ToView } from '../../graph/model';
import { bandsOf } from '../bands';
import { layOut } from '../layout';
import { chosen, dependencies, dependents, search } from '../selection';
import { Camera } from './camera';
import { Drawing } from './drawing';
import drawingStyle from './drawing.css';
import pageStyle from './page.css';
import { toPng, toSvg } from './pictures';

declare function acquireVsCodeApi(): { postMessage(message: FromView): void; getState(): State | undefined; setState(state: State): void };

interface State {
    root?: string;
    hidden: string[];
    focused: boolean;
    current?: string | undefined;
}

const api = acquireVsCodeApi();
// Sheets made by a script need no exception in the security policy.
document.adoptedStyleSheets = [pageStyle, drawingStyle].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
});

const byId = <T extends Element>(id: string) => document.getElementById(id) as unknown as T;
const svg = byId<SVGSVGElement>('drawing');
const note = byId<HTMLElement>('note');
const live = byId<HTMLElement>('live');
const focusButton = byId<HTMLButtonElement>('focus');
const layerMenu = byId<HTMLElement>('layers');
const searchBox = byId<HTMLInputElement>('search');
const camera = new Camera(svg);

const saved = api.getState();
let hidden = new Set(saved?.hidden ?? []);
let focused = saved?.focused ?? false;
let current = saved?.current;
let graph: Graph | undefined;
let title = '';
let drawing: Drawing | undefined;

function save(): void {
    api.setState({ ...(graph ? { root: graph.root } : saved?.root ? { root: saved.root } : {}), hidden: [...hidden], focused, current });
}

const measure = (() => {
    const context = document.createElement('canvas').getContext('2d')!;
    return (text: string) => {
        context.font = `600 13px ${getComputedStyle(document.body).fontFamily}`;
        return context.measureText(text).width;
    };
})();

function draw(fit: boolean): void {
    if (graph === undefined) {
        return;
    }
    const part = chosen(graph, { hidden, focus: focused ? current : undefined });
    const hadFocus = svg.contains(document.activeElement);
    drawing = new Drawing(part, layOut(part, measure));
    svg.replaceChildren(drawing.content);
    camera.show(drawing.content, drawing.layout);
    if (fit) {
        camera.fit();
    }
    drawing.light(current);
    if (hadFocus) {
        focusNode(current ?? drawing.order[0]);
    }
    say(graph.nodes.length === 0 ? 'This specification has no components yet. They are described in responsibilities.md.' : part.nodes.length === 0 ? 'Every layer is hidden.' : '');
    document.querySelectorAll<HTMLElement>('[data-key]').forEach((key) => (key.hidden = svg.querySelector(`.node.${key.dataset['key']}`) === null));
    focusButton.setAttribute('aria-pressed', String(focused));
    focusButton.disabled = current === undefined && !focused;
    save();
}

function say(text: string): void {
    note.textContent = text;
    note.hidden = text === '';
}

function fillLayerMenu(whole: Graph): void {
    layerMenu.replaceChildren(
        ...bandsOf(whole).map(({ name, nodes }) => {
            const label = document.createElement('label');
            const box = document.createElement('input');
            box.type = 'checkbox';
            box.checked = !hidden.has(name);
            box.addEventListener('change', () => {
                hidden = new Set(hidden);
                if (box.checked) {
                    hidden.delete(name);
                } else {
                    hidden.add(name);
                }
                draw(true);
            });
            label.append(box, ` ${name} (${nodes.length})`);
            return label;
        }),
    );
}

function light(id: string | undefined, reveal = true): void {
    if (id === undefined || !graph?.nodes.some((node) => node.id === id)) {
        return;
    }
    current = id;
    focusButton.disabled = false;
    if (focused) {
        draw(true);
    } else {
        drawing?.light(id);
        save();
    }
    const box = drawing?.layout.nodes.get(id);
    if (box !== undefined && reveal) {
        camera.reveal(box);
    }
    live.textContent = drawing?.nodes.get(id)?.getAttribute('aria-label') ?? '';
}

function focusNode(id: string | undefined): void {
    const group = id === undefined ? undefined : drawing?.nodes.get(id);
    if (group === undefined || id === undefined || drawing === undefined) {
        return;
    }
    drawing.nodes.forEach((other) => other.setAttribute('tabindex', other === group ? '0' : '-1'));
    group.focus({ preventScroll: true });
    camera.reveal(drawing.layout.nodes.get(id)!);
}

function setFocusMode(on: boolean): void {
    if (on !== focused && (!on || current !== undefined)) {
        focused = on;
        draw(true);
    }
}

function open(id: string): void {
    light(id, false);
    api.postMessage({ type: 'open', id });
}

async function exportAs(format: PictureFormat): Promise<void> {
    if (drawing === undefined) {
        return;
    }
    const picture = format === 'mermaid' ? '' : toSvg(drawing.content, drawing.layout, title);
    api.postMessage({ type: 'export', format, data: format === 'png' ? await toPng(picture, drawing.layout) : picture });
}

function onNodeKey(event: KeyboardEvent, id: string): void {
    const order = drawing!.order;
    const beside = (step: number) => order[(order.indexOf(id) + step + order.length) % order.length];
    const shown = (ids: string[]) => ids.find((other) => drawing!.nodes.has(other) && other !== id);
    const moves: Record<string, () => string | undefined> = {
        ArrowRight: () => beside(1),
        ArrowLeft: () => beside(-1),
        ArrowDown: () => shown(dependencies(graph!, id)) ?? beside(1),
        ArrowUp: () => shown(dependents(graph!, id)) ?? beside(-1),
        Home: () => order[0],
        End: () => order.at(-1),
    };
    const move = moves[event.key];
    if (move !== undefined) {
        const next = move();
        if (next !== undefined) {
            light(next);
            focusNode(next);
        }
    } else if (event.key === 'Enter' || event.key === ' ') {
        open(id);
    } else if (event.key === 'f') {
        light(id);
        setFocusMode(!focused);
        focusNode(id);
    } else {
        return;
    }
    event.preventDefault();
}

const nodeOf = (target: EventTarget | null) => (target as Element | null)?.closest<SVGGElement>('.node')?.dataset['id'];

svg.addEventListener('click', (event) => {
    const id = nodeOf(event.target);
    if (id !== undefined) {
        focusNode(id);
        open(id);
    }
});
svg.addEventListener('keydown', (event) => {
    const id = nodeOf(event.target);
    if (id !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
        onNodeKey(event, id);
    }
});
document.addEventListener('keydown', (event) => {
    const keys: Record<string, () => void> = { '+': () => camera.zoom(1.25), '-': () => camera.zoom(0.8), '0': () => camera.fit(), Escape: () => escape() };
    if (!(event.target instanceof HTMLInputElement && event.key !== 'Escape') && !event.ctrlKey && !event.metaKey) {
        keys[event.key]?.();
    }
});

function escape(): void {
    const menu = document.querySelector<HTMLDetailsElement>('details[open]');
    if (menu !== null) {
        menu.open = false;
        menu.querySelector('summary')?.focus();
    } else {
        setFocusMode(false);
    }
}

// A menu opens to the side where there is room for it.
document.querySelectorAll('details').forEach((details) =>
    details.addEventListener('toggle', () => {
        details.classList.remove('flipped');
        details.classList.toggle('flipped', details.querySelector('.menu')!.getBoundingClientRect().right > window.innerWidth);
    }),
);
document.addEventListener('pointerdown', (event) => {
    document.querySelectorAll<HTMLDetailsElement>('details[open]').forEach((menu) => {
        if (!menu.contains(event.target as Node)) {
            menu.open = false;
        }
    });
});
byId('fit').addEventListener('click', () => camera.fit());
byId('closer').addEventListener('click', () => camera.zoom(1.25));
byId('farther').addEventListener('click', () => camera.zoom(0.8));
focusButton.addEventListener('click', () => setFocusMode(!focused));
searchBox.addEventListener('input', () => light(graph ? search(graph, searchBox.value)?.id : undefined));
searchBox.addEventListener('keydown', (event) => {
    const found = event.key === 'Enter' && graph ? search(graph, searchBox.value) : undefined;
    if (found !== undefined) {
        focusNode(found.id);
    }
});
document.querySelectorAll<HTMLButtonElement>('[data-export]').forEach((button) =>
    button.addEventListener('click', () => {
        button.closest('details')!.open = false;
        void exportAs(button.dataset['export'] as PictureFormat);
    }),
);

window.addEventListener('message', (event: MessageEvent<ToView>) => {
    const message = event.data;
    switch (message.type) {
        case 'graph': {
            const other = message.graph.root !== graph?.root;
            graph = message.graph;
            title = message.title;
            svg.setAttribute('aria-label', `${title}: ${graph.nodes.length} nodes, ${graph.edges.length} dependencies`);
            fillLayerMenu(graph);
            draw(other);
            break;
        }
        case 'light':
            light(message.id);
            break;
        case 'problem':
            if (graph === undefined) {
                say(message.text);
            }
            break;
    }
});
api.postMessage({ type: 'ready' });
