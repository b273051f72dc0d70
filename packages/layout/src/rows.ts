import type { Span, Timeline } from '@dateline/core';
import { cardsOf, type Card } from './card.ts';
import { choose } from './choose.ts';
import { depthOf } from './crowd.ts';
import type { Frame } from './frame.ts';
import { lanesFor, type LaneRows } from './lanes.ts';
import { firstFit, markGap, wordGap, type Packed } from './pack.ts';
import { bare, placesFor, type Place, type Stance } from './places.ts';
import { reachOf } from './reach.ts';
import { inZone, ruler } from './ruler.ts';
import { scale } from './scale.ts';
import { stretchOf } from './stretch.ts';

/**
 * Which row each event stands in and on which side its label is: settled once
 * for a zoom and kept while panning, so that nothing jumps.
 */
export interface Rows {
  /** The zoom that they were made for. */
  readonly pxPerMs: number;
  /** The view that they were first made for: px of slots count from its start. */
  readonly view: Span;
  readonly lanes: readonly LaneRows[];
  /** In the order in which they were settled. */
  readonly slots: readonly Slot[];
  /** What stands in each row with words, by lane. */
  readonly packed: readonly (readonly Packed[])[];
  /** Finds places for what is in a view and has none yet. What has one keeps it. */
  readonly settle: (view: Span) => void;
}

export interface Slot extends Stance {
  /** Display position. */
  readonly index: number;
  readonly lane: number;
  /** Among the rows with words, or where its words gave way among the thin ones. */
  readonly row: number;
  /** What it takes up along time, in px. */
  readonly from: number;
  readonly to: number;
}

/** A timeline of no more events is settled at once; of more, what is in the view and so many of its lengths around. */
const mostAtOnce = 2000;
const overscan = 0.5;

/** All lanes together may have so many rows with words, and each of them at least and at most so many. */
const allRows = 80;
const leastRows = 6;
const mostRows = 20;

/** Packs each lane's events, with their labels, into as few rows as it can. */
export function rows(timeline: Timeline, view: Span, page: Frame): Rows {
  const along = ruler(timeline, page);
  const frame = inZone(page, along);
  const { toPx, pxPerMs } = scale(view, frame.width, along);
  const cards = cardsOf(timeline, frame);
  const reach = reachOf(timeline, along.bounds);
  const lanes = lanesFor(timeline, frame).map((lane): LaneRows => ({ ...lane, heights: [], thin: [] }));
  const laneOf = new Map(lanes.map(({ id }, i) => [id, i]));
  const packed = lanes.map((): Packed[] => []);
  const thin = lanes.map((): Packed[] => []);
  const most = lanes.map((): number | undefined => undefined);
  const slots: Slot[] = [];
  const known = new Set<number>();
  let settled: Span = { start: 0, end: 0 };

  const settle = (wanted: Span) => {
    if (wanted.start >= settled.start && wanted.end <= settled.end) return;
    const around = along.distance(wanted.start, wanted.end) * overscan;
    settled =
      timeline.length <= mostAtOnce
        ? { start: -Infinity, end: Infinity }
        : { start: along.along(wanted.start, -around), end: along.along(wanted.end, around) };
    const arrivals = lanes.map((): Arrival[] => []);
    for (const index of reach.over(settled)) {
      if (known.has(index)) continue;
      known.add(index);
      const card = cards(index);
      const { groups, rank, when } = card.event;
      arrivals[laneOf.get(frame.lanes ? (groups[0] ?? '') : '') ?? 0]!.push({
        index,
        card,
        rank,
        start: stretchOf(when, toPx).startEarliest,
        places: placesFor(card, toPx, frame),
      });
    }
    for (const [lane, those] of arrivals.entries())
      if (those.length > 0)
        arrive(
          lane,
          those.toSorted((a, b) => a.start - b.start || a.index - b.index),
        );
  };

  /** Puts events into a lane: at first each where it is best for all, later each where there is room. */
  function arrive(lane: number, those: readonly Arrival[]): void {
    const atFirst = most[lane] === undefined;
    const limit = (most[lane] ??= mostOf(those, lanes.length));
    const given = atFirst
      ? inFewRows(choose(those, limit), packed[lane]!)
      : those.map(({ places }) => firstFit(packed[lane]!, places, wordGap, limit));
    for (const [i, { index, card, places }] of those.entries()) {
      const found = given[i];
      if (found) put(index, lane, found, lanes[lane]!.heights as number[]);
      else {
        const mark = firstFit(thin[lane]!, [bare(places[0]!, card, toPx)], markGap)!;
        put(index, lane, mark, lanes[lane]!.thin as number[]);
      }
    }
  }

  function put(
    index: number,
    lane: number,
    { row, place }: { row: number; place: Place },
    heights: number[],
  ): void {
    slots.push({ index, lane, row, from: place.from, to: place.to, ...place.slot });
    heights[row] = Math.max(heights[row] ?? 0, place.height);
  }

  settle(view);
  return { pxPerMs, view, lanes, slots, packed, settle };
}

/**
 * Fills empty rows with what was chosen: in the order of the marks, which reads
 * best. Where that takes more rows than need be, from the start on, which never
 * does, and the rows are then put in the order of the marks.
 */
function inFewRows(
  chosen: readonly (Place | undefined)[],
  packed: Packed[],
): ({ row: number; place: Place } | undefined)[] {
  const fill = (order: readonly number[]) => {
    const filled: Packed[] = [];
    const found: ({ row: number; place: Place } | undefined)[] = chosen.map(() => undefined);
    for (const i of order) if (chosen[i]) found[i] = firstFit(filled, [chosen[i]], wordGap);
    return { filled, found };
  };
  const inOrder = [...chosen.keys()];
  let { filled, found } = fill(inOrder);
  if (filled.length > depthOf(chosen.filter((place) => place !== undefined))) {
    ({ filled, found } = fill(inOrder.toSorted((a, b) => (chosen[a]?.from ?? 0) - (chosen[b]?.from ?? 0))));
    const byFirst = [...new Set(found.flatMap((one) => (one ? [one.row] : [])))];
    filled = byFirst.map((row) => filled[row]!);
    found = found.map((one) => one && { ...one, row: byFirst.indexOf(one.row) });
  }
  packed.push(...filled);
  return found;
}

/** An event that is to be put into a lane. */
interface Arrival {
  readonly index: number;
  readonly card: Card;
  readonly rank: number;
  /** Where its mark begins, in px. */
  readonly start: number;
  readonly places: readonly Place[];
}

/**
 * How many rows with words a lane may have. As many as it needs, if that can
 * still be read; else the fewer the more there is to say, for then most of it
 * gives way anyhow, and a wall of words helps nobody.
 */
function mostOf(those: readonly Arrival[], lanes: number): number {
  const full = Math.max(leastRows, Math.min(mostRows, Math.round(allRows / lanes)));
  const needed = those.length <= full ? 0 : depthOf(those.map(({ places }) => places[0]!));
  return needed <= full ? full : Math.max(leastRows, Math.floor(full * (full / needed) ** 2));
}
