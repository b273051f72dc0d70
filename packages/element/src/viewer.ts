import { during, extentOf, parseEdtf, spanOf, type Problem, type Span, type Timeline } from '@dateline/core';
import { clampView, fitView, ruler, statedSpan, type Ruler } from '@dateline/layout';
import type { Host } from './host.ts';
import { openingOf, type Asked } from './opening.ts';
import { jumped, longest, overlaps, panned, revealing, same, shortened, zoomed } from './view.ts';

/** So many events have an overview where the view opens with less than half of time, and so many have one anyway. */
const [many, veryMany] = [60, 1000];

/** A view that follows keeps so much of its length ahead of the newest event. */
const ahead = 0.03;

/** The single writer of the view. Whatever wants another one asks here. */
export class Viewer {
  #host: Pick<Host, 'timeline' | 'grouped' | 'axis' | 'moved' | 'tell'>;
  #onMove: () => void;
  #view: Span | null = null;
  #opening: Span | null = null;
  /** Set before there was anything to look at. */
  #wished: Span | null = null;
  /** The view that listeners know. */
  #told: Span | null = null;

  /** @param onMove Called when the view is another one than before. */
  constructor(host: Pick<Host, 'timeline' | 'grouped' | 'axis' | 'moved' | 'tell'>, onMove: () => void) {
    this.#host = host;
    this.#onMove = onMove;
  }

  /** What is in view; null before anything is. */
  get view(): Span | null {
    return this.#view;
  }
  /** What is in view, or will be as soon as there are events. */
  get wished(): Span | null {
    return this.#view ?? this.#wished;
  }
  get opening(): Span | null {
    return this.#opening;
  }
  /** Whether everything is in view. */
  get fitted(): boolean {
    return same(this.#view, this.#whole);
  }
  /** How time runs along the axis. */
  get ruler(): Ruler {
    return ruler(this.#host.timeline(), this.#host.axis());
  }
  /** Whether there is so much that one may lose one's way: very many events, or many and an opening view of less than half. */
  get wantsOverview(): boolean {
    const { grouped, axis } = this.#host;
    const { length, undated } = grouped();
    const dated = length - undated.length;
    if (dated < many || this.#opening === null) return false;
    const along = ruler(grouped(), axis());
    const whole = fitView(grouped(), along);
    const lengthOf = ({ start, end }: Span) => along.distance(start, end);
    return dated >= veryMany || (whole !== null && lengthOf(this.#opening) < lengthOf(whole) / 2);
  }
  get #whole(): Span | null {
    return fitView(this.#host.timeline(), this.ruler);
  }

  /** A view asked for from outside; null for the one that it opened with. @throws RangeError for what is no span */
  wish(wished: Span | null): void {
    if (this.#opening === null) this.#wished = wished && { start: wished.start, end: wished.end };
    else this.look(wished ?? this.#opening);
  }

  /** The one place where the view is written, but for new events and another opening. */
  look(wished: Span | null): void {
    if (wished === null) return;
    const view = this.#within(wished);
    if (same(view, this.#view)) return;
    this.#view = view;
    this.#onMove();
    this.#host.moved();
    this.tell();
  }

  /** A view kept within reach of all that there is: a filter leaves fewer events, and takes no room. */
  #within(wished: Span): Span {
    const { grouped, axis } = this.#host;
    const along = ruler(grouped(), axis());
    return clampView(shortened(wished, this.#longest(along), along), grouped(), along);
  }

  #longest(along: Ruler): number {
    return longest(along, fitView(this.#host.grouped(), along), this.#opening);
  }

  fit(): void {
    this.look(this.#whole);
  }

  /** Zooms by a factor, above 1 in, around a point of the view, 0 its start and 1 its end. */
  zoom(factor: number, share?: number): void {
    const [view, along] = [this.#view, this.ruler];
    if (!view) return;
    // Not first beyond all that there is: the way back from there would end elsewhere.
    const [length, most] = [along.distance(view.start, view.end), this.#longest(along)];
    this.look(zoomed(view, Math.max(factor, most && length / most), along, share));
  }

  /** Moves by a share of the view's length, later where positive. */
  pan(share: number): void {
    if (this.#view) this.look(panned(this.#view, share, this.ruler));
  }

  /** Moves just so far that an event is in view. */
  reveal(id: string): void {
    const along = this.ruler;
    const timeline = this.#host.timeline();
    const index = timeline.find(id);
    // Of all of them it would take a while, where there are very many.
    const span = index < 0 ? undefined : statedSpan(timeline.event(index).when, along.place);
    if (this.#view && span) this.look(revealing(this.#view, span, along));
  }

  /** Brings a date into the middle, and as near as it is precise; false where all that there is lies elsewhere. */
  jump(edtf: string): boolean {
    const when = extentOf(parseEdtf(edtf));
    const { start, end } = spanOf(when);
    const along = this.ruler;
    const { extent, place } = along;
    const date = { start: place(start, when), end: place(end, when) };
    const [view, whole] = [this.#view, this.#whole];
    if (!view || !whole || !extent || date.start >= extent.end || date.end <= extent.start) return false;
    this.look(jumped(view, date, whole, along));
    return true;
  }

  /**
   * There are other events. The view stays where it is as long as it still shows something.
   *
   * @param how `filtered` where others of the same are shown, `grown` where there are more of them: then also the
   * opening view is one to stay at.
   */
  reread(asked: Asked, how: 'new' | 'filtered' | 'grown' = 'new'): readonly Problem[] {
    const timeline = this.#host.timeline();
    const before = this.#opening;
    const problems = this.#openAt(asked);
    const wished = this.#opening && this.#wished;
    if (wished) this.#wished = null;
    // Where nothing is left for now, it comes back to where it was.
    if (how === 'filtered' && !this.#opening) this.#wished ??= this.#view;
    const lost =
      this.#view === null ||
      (how === 'filtered' && !shows(timeline, this.#view, this.ruler.timeZone)) ||
      (how === 'new' && (same(this.#view, before) || !overlaps(this.#view, this.#whole)));
    const view = wished ?? (lost ? null : this.#view);
    this.#view = view && this.#opening ? this.#within(view) : this.#opening;
    this.#onMove();
    return problems;
  }

  /**
   * Moves on with the newest event, if the one that was the newest before is in
   * view; who has panned away from it stays there.
   */
  follow(before: number): void {
    const view = this.#view;
    const newest = newestOf(this.#host.timeline());
    if (!view || newest === null || !(before >= view.start && before <= view.end)) return;
    const along = this.ruler;
    const length = along.distance(view.start, view.end);
    const air = length * ahead;
    if (along.distance(newest, view.end) >= air) return;
    const end = along.along(newest, air);
    this.#view = this.#within({ start: along.along(end, -length), end });
    this.#onMove();
  }

  /** What the view opens with was set anew. */
  reopen(asked: Asked): readonly Problem[] {
    const before = this.#opening;
    const problems = this.#openAt(asked);
    if (!same(before, this.#opening)) this.#view = this.#opening;
    this.#onMove();
    return problems;
  }

  #openAt(asked: Asked): readonly Problem[] {
    const { view, problems } = openingOf(this.#host.timeline(), asked, this.ruler);
    this.#opening = view;
    return problems;
  }

  /** The view is known without being told: it is what the timeline was ready with. */
  known(): void {
    this.#told = this.#view;
  }

  /** Tells the view to listeners that know another one. */
  tell(): void {
    if (this.#view === null || same(this.#view, this.#told)) return;
    this.known();
    this.#host.tell('timeline-view', { view: this.#view });
  }
}

/** @throws RangeError for what is no span of time */
export function checkView({ start, end }: Span): void {
  if (Number.isFinite(start) && Number.isFinite(end) && end > start) return;
  throw new RangeError(`view: expected finite start before end in ms, got ${start} … ${end}`);
}

function shows(timeline: Timeline, view: Span, timeZone: string): boolean {
  const { surely, possibly } = during(timeline, view, timeZone);
  return surely.length + possibly.length > 0;
}

/** When the last event to begin begins, in ms; null where none does. */
export function newestOf({ columns, length, undated }: Timeline): number | null {
  const last = length - undated.length - 1;
  const start = columns.startEarliest[last];
  return start !== undefined && Number.isFinite(start) ? start : null;
}
