// The drawing as a file of its own: SVG with the colours of the theme written into it, and PNG made from that.
import type { Layout } from '../layout';
import drawingStyle from './drawing.css';
import { element } from './drawing';

export function toSvg(content: SVGGElement, layout: Layout, title: string): string {
    const { width, height } = layout;
    const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` });
    const copy = content.cloneNode(true) as SVGGElement;
    copy.removeAttribute('transform');
    copy.querySelectorAll('.node').forEach((node) => ['tabindex', 'role', 'data-id'].forEach((name) => node.removeAttribute(name)));
    svg.append(element('title', {}, title), element('style', {}, resolved(drawingStyle)));
    svg.append(element('rect', { width, height, fill: colour('--vscode-editor-background') || '#ffffff' }), copy);
    return new XMLSerializer().serializeToString(svg);
}

/** Base64, twice the size of the drawing, or what the browser can still draw. */
export async function toPng(svg: string, layout: Layout): Promise<string> {
    const scale = Math.min(2, 12_000 / layout.width, 12_000 / layout.height);
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(layout.width * scale);
    canvas.height = Math.ceil(layout.height * scale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** `var(--a, …)` replaced by the value that the theme gives. */
function resolved(style: string): string {
    const variable = /var\((--[\w-]+)(?:,\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))*))?\)/g;
    let text = style;
    for (let depth = 0; depth < 5 && text.includes('var('); depth++) {
        text = text.replace(variable, (_, name: string, other?: string) => colour(name) || other || 'none');
    }
    return text;
}
