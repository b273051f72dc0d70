import { during, type Span, type Timeline, own } from '@dateline/core';
import { scale } from '@dateline/layout';
import { css, html, nothing, type TemplateResult } from 'lit';
import { unitOf } from './gestures/period.ts';
import type { Host } from './host.ts';
import type { Count, Marked } from './told.ts';
import type { Viewer } from './viewer.ts';

/** Lanes beyond these are summed up in the total only. */
const mostLanes = 12;

/** Marks a stretch of time, by hand or from event to event, and says what went on in it. */
export class Range {
  #host: Host;
  #viewer: Viewer;
  #widthPx: () => number;
  #span: Span | undefined;
  #marked: { readonly timeline: Timeline; readonly what: Marked } | undefined;
  /** Where a hand began to mark, in ms. */
  #from: number | undefined;

  constructor(host: Host, viewer: Viewer, widthPx: () => number) {
    this.#host = host;
    this.#viewer = viewer;
    this.#widthPx = widthPx;
  }

  get on(): boolean {
    return this.#span !== undefined;
  }

  /** Takes hold of a pointer that is pressed with Shift over the drawing. */
  readonly onDown = (pointer: PointerEvent): void => {
    if (!pointer.shiftKey || pointer.button !== 0 || !this.#viewer.view) return;
    if (this.#host.orientation() !== 'horizontal') return;
    const sheet = pointer.currentTarget as HTMLElement;
    sheet.setPointerCapture(pointer.pointerId);
    this.#from = this.#msAt(pointer, sheet);
    sheet.addEventListener('pointermove', this.#onMove);
    for (const type of ['pointerup', 'pointercancel'])
      sheet.addEventListener(type, this.#onUp, own({ once: true }));
  };

  readonly #onMove = (pointer: PointerEvent) => {
    const to = this.#msAt(pointer, pointer.currentTarget as HTMLElement);
    this.#span = { start: Math.min(this.#from!, to), end: Math.max(this.#from!, to) };
    this.#marked = undefined;
    this.place();
  };

  readonly #onUp = (up: Event) => {
    (up.currentTarget as HTMLElement).removeEventListener('pointermove', this.#onMove);
    const span = this.#span;
    // A press that did not move marks nothing.
    if (up.type === 'pointerup' && this.#marked === undefined && span && span.start < span.end)
      this.mark(span);
    else void this.#host.update();
  };

  #msAt({ clientX }: PointerEvent, sheet: HTMLElement): number {
    const { left, right } = sheet.getBoundingClientRect();
    const px = this.#host.direction() === 'rtl' ? right - clientX : clientX - left;
    const { view, ruler } = this.#viewer;
    return scale(view!, this.#widthPx(), ruler).toMs(Math.max(0, Math.min(this.#widthPx(), px)));
  }

  /** Marks the time of an event, or on to it where some is marked already. */
  reach(id: string): void {
    const { starts, ends } = this.#viewer.ruler;
    const index = this.#host.timeline().find(id);
    const [start, end] = [starts[index]!, ends[index]!];
    if (!(start < end)) return;
    const { start: from, end: to } = this.#span ?? { start, end };
    this.mark({ start: Math.min(start, from), end: Math.max(end, to) });
  }

  mark(span: Span): void {
    this.#span = span;
    this.#marked = undefined;
    this.#host.tell('timeline-range', this.#what());
    void this.#host.update();
  }

  leave(): void {
    this.#span = this.#marked = undefined;
    void this.#host.update();
  }

  /** Of what is shown now, where a filter has changed since. */
  #what(): Marked {
    const timeline = this.#host.timeline();
    if (this.#marked?.timeline !== timeline)
      this.#marked = {
        timeline,
        what: whatIn(timeline, this.#span!, this.#viewer.ruler.timeZone, this.#host.messages().ungrouped),
      };
    return this.#marked.what;
  }

  /** Puts what lies over the drawing where its time is in the view. */
  place(): void {
    const box = this.#host.root().querySelector<HTMLElement>('.range');
    const { view, ruler } = this.#viewer;
    if (!box || !view) return;
    // Even what was hidden before costs the browser a look at its style.
    if (box.hidden === Boolean(this.#span)) box.hidden = !this.#span;
    if (!this.#span) return;
    const widthPx = this.#widthPx();
    const { toPx } = scale(view, widthPx, ruler);
    const [start, end] = [this.#span.start, this.#span.end].map((ms) =>
      Math.max(-2, Math.min(widthPx + 2, toPx(ms))),
    );
    box.style.setProperty('inset-inline-start', `${start}px`);
    box.style.setProperty('inline-size', `${end! - start!}px`);
  }

  panel(): TemplateResult | typeof nothing {
    if (!this.#span || !this.#marked) return nothing;
    const { messages, fill, numeral, tick } = this.#host.words();
    const { range, lanes, surely, possibly } = this.#what();
    const [from, to] = [range.start, range.end - 1].map((ms) => tick(ms, unitOf(range)));
    const said = (name: string, count: Count) =>
      fill(messages.surelyPossibly, name, numeral(count.surely), numeral(count.possibly));
    const button = (words: string, onClick: () => void) => html`<button @click=${onClick}>${words}</button>`;
    return html`
      <div class="marked" role="group" aria-label=${messages.range} @keydown=${this.#onKey}>
        <output>${said(`${from} – ${to}`, { surely, possibly })}</output>
        ${
          lanes.length < 2
            ? nothing
            : html`<ul>
                ${lanes.slice(0, mostLanes).map((lane) => html`<li>${said(lane.label, lane)}</li>`)}
              </ul>`
        }
        ${button(messages.zoomToRange, () => this.#viewer.look(range))}
        <button
          class="sign"
          aria-label=${messages.close}
          title=${messages.close}
          @click=${() => this.leave()}
        >
          ×
        </button>
      </div>
    `;
  }

  readonly #onKey = (key: KeyboardEvent) => {
    if (key.key !== 'Escape') return;
    key.preventDefault();
    key.stopPropagation();
    this.leave();
    this.#host.root().querySelector<HTMLElement>('.plot [tabindex="0"]')?.focus();
  };
}

function whatIn(timeline: Timeline, range: Span, timeZone: string, ungrouped: string): Marked {
  const { groups, columns } = timeline;
  const { surely, possibly } = during(timeline, range, timeZone);
  const counts = Array.from({ length: groups.length + 1 }, () => ({ surely: 0, possibly: 0 }));
  for (const [which, events] of [
    ['surely', surely],
    ['possibly', possibly],
  ] as const) {
    for (const index of events) {
      counts.at(columns.group[index]!)![which]++;
      for (const other of columns.otherGroups.get(index) ?? []) counts[other]![which]++;
    }
  }
  return {
    range,
    surely: surely.length,
    possibly: possibly.length,
    lanes: counts.flatMap((count, lane) =>
      count.surely + count.possibly > 0
        ? [{ id: groups[lane]?.id ?? '', label: groups[lane]?.label ?? ungrouped, ...count }]
        : [],
    ),
    get events() {
      return [...surely, ...possibly].toSorted((a, b) => a - b).map((index) => timeline.event(index).input);
    },
  };
}

export const style = css`
  .range {
    position: absolute;
    inset-block: 0;
    box-sizing: border-box;
    border-inline: 1px solid var(--ink);
    background: color-mix(in srgb, var(--ink) 7%, transparent);
    pointer-events: none;
  }
  .marked {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 16px;
    margin-block-start: 8px;
  }
  .marked ul {
    display: contents;
    color: var(--muted);
    list-style: none;
  }
  .marked output {
    font-weight: 600;
  }
`;
