import type { Span, Timeline } from '@dateline/core';
import { binPx, density, fitView, ruler, scale, type Scale } from '@dateline/layout';
import { css, html, type TemplateResult } from 'lit';
import { unitOf } from './gestures/period.ts';
import type { Host } from './host.ts';
import type { Viewer } from './viewer.ts';

const heightPx = 36;
/** So near to an edge of the brush, in px, the pointer takes hold of that edge. */
const gripPx = 8;
/** Smaller than this a brush could not be seen, nor taken hold of. */
const leastPx = 8;

/** What a pointer has taken hold of: the whole brush, or one of its edges. */
interface Held {
  readonly x: number;
  readonly view: Span;
  readonly edge: 'start' | 'end' | undefined;
}

/**
 * All of time in a strip, with how much went on when, and the view as a brush
 * on it. The strip is drawn once for the same events in the same width; a view
 * that moves moves the brush alone.
 */
export class Overview {
  #host: Host;
  #viewer: Viewer;
  #strip:
    | { readonly of: readonly unknown[]; readonly paths: readonly string[]; readonly scale: Scale }
    | undefined;
  #held: Held | undefined;

  constructor(host: Host, viewer: Viewer) {
    this.#host = host;
    this.#viewer = viewer;
  }

  render(widthPx: number): TemplateResult {
    const { messages } = this.#host.words();
    const [possibly, surely] = this.#draw(widthPx).paths;
    return html`
      <div class="overview" part="overview">
        <svg
          class=${this.#host.direction()}
          width=${widthPx}
          height=${heightPx}
          aria-hidden="true"
          @pointerdown=${this.#onDown}
          @pointermove=${this.#onMove}
          @pointerup=${this.#onUp}
          @pointercancel=${this.#onUp}
        >
          <path class="possibly" d=${possibly!} />
          <path class="surely" d=${surely!} />
        </svg>
        <div
          class="brush"
          role="slider"
          tabindex="0"
          aria-label=${messages.overview}
          aria-orientation="horizontal"
          aria-valuemin="0"
          aria-valuemax="100"
          @keydown=${this.#onKey}
          @pointerdown=${this.#onDown}
          @pointermove=${this.#onMove}
          @pointerup=${this.#onUp}
          @pointercancel=${this.#onUp}
        ></div>
      </div>
    `;
  }

  /** Puts the brush where the view is; what it says of that waits until the view is at rest. */
  place(moving: boolean): void {
    const brush = this.#host.root().querySelector<HTMLElement>('.brush');
    const { view } = this.#viewer;
    if (!brush || !view || !this.#strip) return;
    const { widthPx, start, end } = this.#reach(view);
    const width = Math.max(leastPx, end - start);
    const from = Math.max(0, Math.min((start + end - width) / 2, widthPx - width));
    // Through the CSS object model, which a strict policy allows.
    brush.style.setProperty('inset-inline-start', `${from}px`);
    brush.style.setProperty('inline-size', `${width}px`);
    if (moving) return;
    const { tick } = this.#host.words();
    const [first, last] = [view.start, view.end - 1].map((ms) => tick(ms, unitOf(view)));
    brush.setAttribute('aria-valuenow', String(Math.round((50 * (start + end)) / widthPx)));
    brush.setAttribute('aria-valuetext', `${first} – ${last}`);
  }

  /** Where a view lies on the strip, in px from the start of time. */
  #reach(view: Span) {
    const { toPx, view: whole } = this.#strip!.scale;
    const widthPx = toPx(whole.end);
    const within = (ms: number) => Math.max(0, Math.min(widthPx, toPx(ms)));
    return { widthPx, start: within(view.start), end: within(view.end) };
  }

  #draw(widthPx: number) {
    const { timeline, grouped, axis } = this.#host;
    const of = [timeline(), grouped(), axis(), widthPx];
    if (!this.#strip || of.some((one, i) => one !== this.#strip!.of[i])) {
      // A filter leaves fewer events, and the same time.
      const along = ruler(grouped(), axis());
      const whole = fitView(grouped(), along) ?? { start: 0, end: 1 };
      const strip = scale(whole, widthPx, along);
      this.#strip = { of, scale: strip, paths: stripOf(timeline(), strip, widthPx) };
    }
    return this.#strip;
  }

  /** Px from the start of time, whatever the direction of the page. */
  #xOf({ clientX }: MouseEvent): number {
    const { left, right } = this.#host.root().querySelector('.overview')!.getBoundingClientRect();
    return this.#host.direction() === 'rtl' ? right - clientX : clientX - left;
  }

  readonly #onDown = (pointer: PointerEvent) => {
    const { view } = this.#viewer;
    if (!view || pointer.button !== 0) return;
    (pointer.currentTarget as Element).setPointerCapture(pointer.pointerId);
    const x = this.#xOf(pointer);
    const { start, end } = this.#reach(view);
    const edge = edgeAt(x, start, end);
    // Beside the brush, the brush comes to the pointer.
    if (!edge && (x < start || x > end)) this.#look(this.#moved(view, x - (start + end) / 2));
    this.#held = { x, view: this.#viewer.view!, edge };
  };

  readonly #onMove = (pointer: PointerEvent) => {
    const { currentTarget } = pointer;
    if (!this.#held) {
      const { view } = this.#viewer;
      if (!view) return;
      const { start, end } = this.#reach(view);
      (currentTarget as Element).classList.toggle(
        'edge',
        edgeAt(this.#xOf(pointer), start, end) !== undefined,
      );
      return;
    }
    const { x, view, edge } = this.#held;
    const moved = this.#moved(view, this.#xOf(pointer) - x);
    if (edge === 'start') this.#look({ start: moved.start, end: view.end });
    else if (edge === 'end') this.#look({ start: view.start, end: moved.end });
    else this.#look(moved);
  };

  readonly #onUp = () => {
    this.#held = undefined;
  };

  #moved({ start, end }: Span, px: number): Span {
    const { ruler: along, pxPerMs } = this.#strip!.scale;
    return { start: along.along(start, px / pxPerMs), end: along.along(end, px / pxPerMs) };
  }

  #look(view: Span): void {
    if (view.start < view.end) this.#viewer.look(view);
  }

  readonly #onKey = (key: KeyboardEvent) => {
    if (key.ctrlKey || key.altKey || key.metaKey || !this.#strip || !this.#viewer.view) return;
    const forth = this.#host.direction() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forth === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const shares: Readonly<Record<string, number>> = {
      [forth]: 0.1,
      ArrowUp: 0.1,
      [back]: -0.1,
      ArrowDown: -0.1,
      PageUp: 1,
      PageDown: -1,
    };
    const share = Object.hasOwn(shares, key.key) ? shares[key.key] : undefined;
    const { widthPx, start, end } = this.#reach(this.#viewer.view);
    if (share !== undefined) this.#viewer.pan(share);
    else if (key.key === 'Home') this.#look(this.#moved(this.#viewer.view, -start));
    else if (key.key === 'End') this.#look(this.#moved(this.#viewer.view, widthPx - end));
    else if (key.key === '+' || key.key === '=') this.#viewer.zoom(2);
    else if (key.key === '-' || key.key === '_') this.#viewer.zoom(0.5);
    else return;
    key.preventDefault();
    key.stopPropagation();
  };
}

const edgeAt = (x: number, start: number, end: number): Held['edge'] => {
  // Of a narrow brush the inside is for moving it.
  const inside = Math.min(gripPx, (end - start) / 4);
  if (x > start - gripPx && x < start + inside) return 'start';
  return x > end - inside && x < end + gripPx ? 'end' : undefined;
};

/** How many went on at most, and how many at least, as two areas over the same ground. */
function stripOf(timeline: Timeline, along: Scale, widthPx: number): readonly string[] {
  const { tallies, groups, undated } = timeline;
  const dated = timeline.length - undated.length;
  // Whoever stands in several groups counts once.
  const apart = tallies.reduce((sum, { length }) => sum + length, 0) === dated;
  const every = [-1, ...groups.keys()];
  const counted = (apart ? tallies : [timeline.tallyOf(every)!]).map((tally) =>
    density(tally, along, widthPx, along.view.start),
  );
  const bins = counted[0]?.possibly.length ?? 0;
  const sums = (['possibly', 'surely'] as const).map((which) =>
    Array.from({ length: bins }, (_, bin) => counted.reduce((sum, one) => sum + one[which][bin]!, 0)),
  );
  const most = sums[0]!.reduce((a, b) => Math.max(a, b), 1);
  return sums.map((counts) => area(counts, most));
}

/** A single event is as high as can be seen; from there on, height is in proportion. */
const area = (counts: readonly number[], most: number): string =>
  `M0 ${heightPx}${counts
    .map(
      (count) =>
        `V${(heightPx - (count > 0 ? Math.max(1, (count / most) * (heightPx - 2)) : 0)).toFixed(1)}h${binPx}`,
    )
    .join('')}V${heightPx}Z`;

export const style = css`
  .overview {
    position: relative;
    block-size: ${heightPx}px;
    margin-block-start: 8px;
    border-block-end: 1px solid var(--line-strong);
    touch-action: pan-y;
  }
  .overview svg {
    display: block;
    cursor: pointer;
  }
  .overview svg.rtl {
    transform: scaleX(-1);
  }
  .overview path {
    fill: var(--muted);
    pointer-events: none;
  }
  .overview .possibly {
    opacity: 0.45;
  }
  .brush {
    position: absolute;
    inset-block: -2px -1px;
    box-sizing: border-box;
    border: 1px solid var(--line-strong);
    border-inline-width: 3px;
    border-radius: 3px;
    background: color-mix(in srgb, var(--ink) 8%, transparent);
    cursor: grab;
  }
  .brush:active {
    cursor: grabbing;
  }
  .overview .edge {
    cursor: ew-resize;
  }
  .brush:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
  @media (forced-colors: active) {
    .overview path {
      fill: CanvasText;
    }
    .brush {
      border-color: Highlight;
    }
  }
  @media print {
    .overview {
      display: none;
    }
  }
`;
