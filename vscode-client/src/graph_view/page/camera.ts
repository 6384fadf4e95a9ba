// What part of the drawing is in view: drag, wheel and pinch, and the moves of the buttons and keys.
import type { Box } from '../layout';

const smallest = 0.05;
const largest = 3;

/** Owns the transformation of the drawing's content. */
export class Camera {
    private x_ = 0;
    private y_ = 0;
    private scale_ = 1;
    private content_: SVGGElement | undefined;
    private size_ = { width: 0, height: 0 };

    constructor(private readonly svg_: SVGSVGElement) {
        svg_.addEventListener('wheel', (event) => this.onWheel(event), { passive: false });
        svg_.addEventListener('pointerdown', (event) => this.onDown(event));
    }

    show(content: SVGGElement, size: { readonly width: number; readonly height: number }): void {
        this.content_ = content;
        this.size_ = size;
        this.apply();
    }

    fit(): void {
        const { width, height } = this.view();
        this.scale_ = clamp(Math.min(width / this.size_.width, height / this.size_.height, 1.25));
        this.x_ = (width - this.size_.width * this.scale_) / 2;
        this.y_ = Math.max(0, (height - this.size_.height * this.scale_) / 2);
        this.apply();
    }

    zoom(factor: number, at = { x: this.view().width / 2, y: this.view().height / 2 }): void {
        const scale = clamp(this.scale_ * factor);
        this.x_ = at.x - ((at.x - this.x_) * scale) / this.scale_;
        this.y_ = at.y - ((at.y - this.y_) * scale) / this.scale_;
        this.scale_ = scale;
        this.apply();
    }

    /** Moves no more than is needed for the box to be seen. */
    reveal(box: Box): void {
        const { width, height } = this.view();
        const margin = 24;
        const shift = (start: number, length: number, room: number) =>
            start < margin ? margin - start : start + length > room - margin ? Math.max(room - margin - length - start, margin - start) : 0;
        this.x_ += shift(box.x * this.scale_ + this.x_, box.width * this.scale_, width);
        this.y_ += shift(box.y * this.scale_ + this.y_, box.height * this.scale_, height);
        this.apply();
    }

    private view(): { width: number; height: number } {
        const { clientWidth, clientHeight } = this.svg_;
        return { width: clientWidth || 1, height: clientHeight || 1 };
    }

    private apply(): void {
        this.content_?.setAttribute('transform', `translate(${this.x_} ${this.y_}) scale(${this.scale_})`);
    }

    private onWheel(event: WheelEvent): void {
        event.preventDefault();
        if (event.ctrlKey || event.metaKey) {
            const frame = this.svg_.getBoundingClientRect();
            this.zoom(Math.exp(-event.deltaY / 250), { x: event.clientX - frame.left, y: event.clientY - frame.top });
        } else {
            this.x_ -= event.shiftKey ? event.deltaY : event.deltaX;
            this.y_ -= event.shiftKey ? 0 : event.deltaY;
            this.apply();
        }
    }

    private onDown(event: PointerEvent): void {
        if (event.button !== 0 || (event.target as Element).closest('.node') !== null) {
            return;
        }
        let last = event;
        const move = (next: PointerEvent) => {
            this.x_ += next.clientX - last.clientX;
            this.y_ += next.clientY - last.clientY;
            last = next;
            this.apply();
        };
        const end = () => {
            this.svg_.classList.remove('grabbed');
            this.svg_.removeEventListener('pointermove', move);
        };
        this.svg_.setPointerCapture(event.pointerId);
        this.svg_.classList.add('grabbed');
        this.svg_.addEventListener('pointermove', move);
        this.svg_.addEventListener('pointerup', end, { once: true });
        this.svg_.addEventListener('pointercancel', end, { once: true });
    }
}

function clamp(scale: number): number {
    return Math.min(largest, Math.max(smallest, scale));
}
