import { spanOf, type Span, type Timeline } from '@dateline/core';
import type { Outside } from './scene.ts';
import type { Bounds } from './stated.ts';

/** So many events are looked at together: where none of them can be in a view, that is one look. */
const blockSize = 256;

/** Finds what lies in and around a view without a look at every event. */
export interface Reach {
  /** Display positions of all dated events that may reach into a span, ascending. */
  readonly over: (span: Span) => number[];
  /**
   * What is earlier and later than a view, and not `drawn`: display positions, ascending.
   *
   * @param scrolled Something in the view may be undrawn because its lane is scrolled away. Default false.
   */
  readonly outside: (
    view: Span,
    drawn: readonly number[],
    scrolled?: boolean,
  ) => { earlier: Outside; later: Outside };
}

const reaches = new WeakMap<Bounds, Reach>();

/**
 * Made once for a timeline and an axis.
 *
 * @param bounds Where its dates lie on the axis; default as in UTC.
 */
export function reachOf(timeline: Timeline, bounds: Bounds = timeline.columns): Reach {
  let reach = reaches.get(bounds);
  if (!reach) reaches.set(bounds, (reach = measured(timeline, bounds)));
  return reach;
}

function measured({ length, undated }: Timeline, columns: Bounds): Reach {
  const { startEarliest, startLatest, endEarliest, endLatest } = columns;
  const dated = length - undated.length;
  const hull = (i: number) =>
    spanOf({
      startEarliest: known(startEarliest[i]!),
      startLatest: known(startLatest[i]!),
      endEarliest: known(endEarliest[i]!),
      endLatest: known(endLatest[i]!),
    });
  // Of an open window only what is near its stated end is drawn, so that is where it is looked for.
  const first = (i: number) => {
    const { start, end } = hull(i);
    return Number.isFinite(start) ? start : end;
  };
  const last = (i: number) => {
    const { start, end } = hull(i);
    return Number.isFinite(end) ? end : start;
  };
  const firsts = Float64Array.from({ length: dated }, (_, i) => first(i)).toSorted();
  const lasts = Float64Array.from({ length: dated }, (_, i) => last(i)).toSorted();
  // An end that is not known is near what is.
  const from = (i: number) => (Number.isNaN(startEarliest[i]) ? first(i) : startEarliest[i]!);
  const to = (i: number) => (Number.isNaN(endLatest[i]) ? last(i) : endLatest[i]!);
  const blocks = Array.from({ length: Math.ceil(dated / blockSize) }, (_, b) => {
    const block = {
      start: b * blockSize,
      end: Math.min(dated, (b + 1) * blockSize),
      from: Infinity,
      to: -Infinity,
    };
    for (let i = block.start; i < block.end; i++) {
      block.from = Math.min(block.from, from(i), first(i));
      block.to = Math.max(block.to, to(i), last(i));
    }
    return block;
  });

  function* among(start: number, end: number) {
    for (const block of blocks)
      if (block.from <= end && block.to >= start) for (let i = block.start; i < block.end; i++) yield i;
  }
  const isDrawn = (drawn: readonly number[], i: number) => drawn[below(drawn, i)] === i;

  return {
    over({ start, end }) {
      const found: number[] = [];
      for (const i of among(start, end)) if (from(i) < end && to(i) > start) found.push(i);
      return found;
    },
    outside({ start, end }, drawn, scrolled = false) {
      const isEarlier = (i: number) => last(i) <= start;
      const before = below(lasts, start, true);
      const earlier = before - drawn.filter(isEarlier).length;
      const after = below(firsts, end);
      const later = scrolled
        ? dated - after - drawn.filter((i) => first(i) >= end).length
        : dated - drawn.length - earlier;
      const nearest = (keys: Float64Array, key: (i: number) => number, at: number, way: 1 | -1) => {
        for (let tried = NaN; at >= 0 && at < dated; at += way) {
          const ms = keys[at]!;
          if (ms === tried) continue;
          tried = ms;
          for (const i of among(ms, ms))
            if (key(i) === ms && isEarlier(i) === way < 0 && !isDrawn(drawn, i)) return i;
        }
        return undefined;
      };
      return {
        earlier: {
          count: earlier,
          nearest: earlier > 0 ? nearest(lasts, last, before - 1, -1) : undefined,
        },
        // What begins a hair's breadth before the end of the view may still not be drawn in it.
        later: {
          count: later,
          nearest:
            later > 0 ? nearest(firsts, first, scrolled ? after : Math.max(0, after - 1), 1) : undefined,
        },
      };
    },
  };
}

const known = (ms: number) => (Number.isNaN(ms) ? null : ms);

/** How many of an ascending row are less than a value, or at most the value. */
function below(row: ArrayLike<number>, value: number, orEqual = false): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle]! < value || (orEqual && row[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
