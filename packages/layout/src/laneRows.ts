import type { DatedEvent, Span, Timeline } from '@dateline/core';
import { arrivalsOf, begin } from './arrival.ts';
import { cardsOf } from './card.ts';
import { choose } from './choose.ts';
import { inFewRows, type Found } from './fewRows.ts';
import type { Frame } from './frame.ts';
import type { LaneOf } from './lanes.ts';
import { firstFit, startsBefore, wordGap, type Packed } from './pack.ts';
import { bandHeight, bare, placesFor, wordless, type Stance } from './places.ts';
import { reachOf } from './reach.ts';
import type { Ruler } from './ruler.ts';
import type { ToPx } from './scale.ts';
import { inThinRows } from './thinRows.ts';
import { trayOf, type Tray } from './tray.ts';

/** A lane and what stands in it; asking for that settles it. */
export interface LaneRows extends LaneOf {
  /** Whether anybody has looked at it. */
  readonly settled: boolean;
  /** How high it last was, all that belongs to it and the gap below, be it with other rows; undefined before it was anywhere. */
  px: number | undefined;
  /** Heights of the rows with words, top down, in px. */
  readonly heights: readonly number[];
  /** Heights of the rows below them, of marks whose words gave way, or stand between them. */
  readonly thin: readonly number[];
  /** Between its rows, in px. */
  readonly gap: number;
  /** What stands in each row with words, and in each thin one. */
  readonly packed: readonly Packed[];
  readonly thinPacked: readonly Packed[];
  /** In the order in which they were settled. */
  readonly slots: readonly Slot[];
  /** Its undated events, where it has any. */
  readonly tray: Tray | undefined;
}

export interface Slot extends Stance {
  /** Display position. */
  readonly index: number;
  readonly lane: number;
  /** Whether it stands in one of the thin rows, below those with words. */
  readonly thin: boolean;
  /** Among the rows with words, or among the thin ones. */
  readonly row: number;
  /** What it takes up along time, in px. */
  readonly from: number;
  readonly to: number;
}

/** A timeline or a lane of no more events is settled at once; of more, what is in the view and so many of its lengths around. */
const mostAtOnce = 2000;
const mostInLane = 100;
const overscan = 0.5;
/** A lane of so many events stands closer: by how many there are, not by their rows, so that it is the same at every zoom. */
const manyEvents = 12;
const closer = 2 / 3;

/** What all lanes of one packing have in common. */
export interface Shared {
  readonly timeline: Timeline;
  readonly frame: Frame;
  readonly along: Ruler;
  readonly toPx: ToPx;
  /** The view to be settled. */
  now: Span;
  /** How many lanes there are. */
  count: number;
}

export class Lane implements LaneRows {
  readonly id: string;
  readonly label: string;
  readonly hue: number;
  readonly color: string | undefined;
  readonly depth: number;
  readonly nests: boolean;
  readonly collapsed: boolean;
  readonly count: number;
  readonly members: readonly number[];
  readonly undated: readonly number[];
  readonly packed: Packed[] = [];
  readonly thinPacked: Packed[] = [];
  px: number | undefined;
  #at: number;
  #shared: Shared;

  #heights: number[] = [];
  #thin: number[] = [];
  #slots: Slot[] = [];
  #known = new Set<number>();
  /** How many rows with words it may have, once it has any. */
  #most: number | undefined;
  /** Whether its words are titles alone. */
  #brief = false;
  #span: Span = { start: 0, end: 0 };
  #tray: { readonly of: Tray | undefined } | undefined;

  constructor(lane: LaneOf, at: number, shared: Shared, before: Lane | undefined) {
    this.id = lane.id;
    this.label = lane.label;
    this.hue = lane.hue;
    this.color = lane.color;
    this.depth = lane.depth;
    this.nests = lane.nests;
    this.collapsed = lane.collapsed;
    this.count = lane.count;
    this.members = lane.members;
    this.undated = lane.undated;
    this.#at = at;
    this.#shared = shared;
    if (before?.settled) this.#take(before);
  }

  get gap(): number {
    const { rowGap } = this.#shared.frame;
    return this.members.length < manyEvents ? rowGap : rowGap * closer;
  }

  get settled(): boolean {
    return this.#span.end > this.#span.start;
  }
  get heights(): readonly number[] {
    this.#settle();
    return this.#heights;
  }
  get thin(): readonly number[] {
    this.#settle();
    return this.#thin;
  }
  get slots(): readonly Slot[] {
    this.#settle();
    return this.#slots;
  }
  get tray(): Tray | undefined {
    const { timeline, frame } = this.#shared;
    return (this.#tray ??= { of: trayOf(timeline, this, frame) }).of;
  }

  /** Takes over where all stood in this lane before, unless an event of that is gone or another than it was. */
  #take(before: Lane): void {
    const { timeline } = this.#shared;
    const same = timeline === before.#shared.timeline;
    // In a single row no mark moves, but words may have to give way to what is new.
    if (this.collapsed && !same) return;
    const mine = new Set(same ? [] : this.members);
    const slots = before.#slots.map((slot): Slot | undefined => {
      if (same) return { ...slot, lane: this.#at };
      const event = before.#shared.timeline.event(slot.index);
      const index = timeline.find(event.id);
      if (!mine.has(index) || !isAlike(event, timeline.event(index))) return undefined;
      return { ...slot, index, lane: this.#at };
    });
    const all = slots.filter((slot) => slot !== undefined);
    if (all.length < slots.length) return;
    const copied = ({ from, to }: Packed): Packed => ({ from: [...from], to: [...to] });
    this.packed.push(...before.packed.map(copied));
    this.thinPacked.push(...before.thinPacked.map(copied));
    this.#heights = [...before.#heights];
    this.#thin = [...before.#thin];
    this.#slots = all;
    this.#known = new Set(all.map(({ index }) => index));
    this.#most = before.#most;
    this.#brief = before.#brief;
    // What is new is looked for where the old was settled.
    this.#span = same ? before.#span : { start: 0, end: 0 };
  }

  #settle(): void {
    const { timeline, along, now } = this.#shared;
    if (now.start >= this.#span.start && now.end <= this.#span.end) return;
    const around = along.distance(now.start, now.end) * overscan;
    const whole = timeline.length <= mostAtOnce || this.members.length <= mostInLane;
    this.#span = whole
      ? { start: -Infinity, end: Infinity }
      : { start: along.along(now.start, -around), end: along.along(now.end, around) };
    const mine = whole ? this.members : this.#amongMine(reachOf(timeline, along.bounds).over(this.#span));
    const fresh = mine.filter((index) => !this.#known.has(index));
    if (fresh.length === 0) return;
    for (const index of fresh) this.#known.add(index);
    if (this.collapsed) this.#fold(fresh);
    else this.#arrive(fresh);
  }

  #amongMine(indices: readonly number[]): number[] {
    return indices.filter((index) => this.members[startsBefore(this.members, index)] === index);
  }

  /** Puts events into the lane: at first each where it is best for all, later each where there is room. */
  #arrive(fresh: readonly number[]): void {
    const beginning = this.#most === undefined ? begin(fresh, this.#shared, this.#shared.count) : undefined;
    if (beginning) {
      this.#most = beginning.most;
      this.#brief = beginning.brief;
    }
    const those = beginning?.arrivals ?? arrivalsOf(fresh, this.#shared, this.#brief);
    const limit = this.#most!;
    const given = beginning
      ? inFewRows(choose(those, limit), this.packed)
      : those.map(({ places }) => firstFit(this.packed, places, wordGap, limit));
    for (const [i, { index }] of those.entries()) if (given[i]) this.#put(index, given[i], this.#heights);
    const left = those.filter((_, i) => !given[i]);
    const found = inThinRows(left, this.thinPacked, this.#shared, beginning ? limit + 1 : 0);
    for (const [i, { index }] of left.entries()) this.#put(index, found[i]!, this.#thin, true);
  }

  /** All marks in one row, one over the other where they must; words stand only where nothing else does. */
  #fold(those: readonly number[]): void {
    const { timeline, frame, toPx } = this.#shared;
    const first = this.#slots.length === 0;
    const cards = cardsOf(timeline, frame);
    const marks = those
      .map((index) => ({ index, card: cards(index), mark: bare({ slot: wordless }, cards(index), toPx) }))
      .toSorted((a, b) => a.mark.from - b.mark.from || a.index - b.index);
    let reached = -Infinity;
    const found = marks.map(({ card, mark }, i) => {
      const next = marks[i + 1]?.mark.from ?? Infinity;
      const before = reached + wordGap;
      const free = first && before <= mark.from && next - mark.to > leastWordsPx;
      reached = Math.max(reached, mark.to);
      // An open window reaches further back with its words than without them.
      const place =
        free &&
        placesFor(card, toPx, frame).find(
          ({ slot: { side, caption }, from, to }) =>
            (side === 'inside' || side === 'after') &&
            caption.lines.length === 1 &&
            before <= from &&
            to + wordGap <= next,
        );
      if (place) reached = Math.max(reached, place.to);
      return place || mark;
    });
    const [row] =
      this.packed.length > 0 ? this.packed : (this.packed.push({ from: [], to: [] }), this.packed);
    for (const [i, place] of found.entries()) {
      const { index, mark } = marks[i]!;
      const { from, to, slot } = place;
      const at = startsBefore(row!.from, from);
      row!.from.splice(at, 0, from);
      row!.to.splice(at, 0, to);
      this.#slots.push({ index, lane: this.#at, row: 0, thin: place === mark, from, to, ...slot });
    }
    this.#heights = this.#thin = [bandHeight(this.#shared.frame)];
  }

  #put(index: number, { row, place }: Found, heights: number[], thin = false): void {
    this.#slots.push({ index, lane: this.#at, row, thin, from: place.from, to: place.to, ...place.slot });
    heights[row] = Math.max(heights[row] ?? 0, place.height);
  }
}

/** Less room than this is not even looked at for words, in px. */
const leastWordsPx = 80;

/** Whether two events would be put down alike. */
const isAlike = (a: DatedEvent, b: DatedEvent) =>
  a === b ||
  ((['title', 'label', 'status', 'rank'] as const).every((key) => a[key] === b[key]) &&
    JSON.stringify(a.when) === JSON.stringify(b.when));
