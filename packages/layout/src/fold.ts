import type { TemporalExtent } from '@dateline/core';
import { countBefore } from './stops.ts';

/**
 * A scale for reading rather than measuring: every date that is stated has its
 * place, in order, and between two of them there is as much room as the words
 * need. Stretches in which nothing is dated are folded.
 */
export interface FoldedScale {
  readonly toPx: (ms: number) => number;
  /** The stated points in time, ascending, in ms, and where they lie, in px. */
  readonly stops: readonly number[];
  readonly at: readonly number[];
  readonly folds: readonly Silence[];
  readonly endPx: number;
}

/** Time in which nothing is dated: it is folded after the stop at `after`, a position. */
interface Silence {
  readonly after: number;
  readonly startMs: number;
  readonly endMs: number;
}

/** Room between two stops, in px: never less, hardly more, and growing slower than time. */
const leastPx = 16;
const growthPx = 56;
/** A gap is folded where nothing goes on and it is at least this share of the whole. */
const foldShare = 0.08;

/**
 * Places the stops below one another. O(n log n).
 *
 * @param neededPx How much room the words at each stop take, in px.
 * @param foldPx How high a fold is.
 */
export function foldedScale(
  stops: readonly number[],
  extents: readonly TemporalExtent[],
  neededPx: readonly number[],
  topPx: number,
  foldPx: number,
): FoldedScale {
  const length = (stops.at(-1) ?? 0) - (stops[0] ?? 0);
  const at: number[] = [];
  const folds: Silence[] = [];
  const goingOn = extents.map(coverOf).toSorted(([a], [b]) => a - b);
  let started = 0;
  let until = -Infinity;
  let y = topPx;
  for (const [i, startMs] of stops.entries()) {
    at.push(y);
    const endMs = stops[i + 1] ?? startMs;
    while (started < goingOn.length && goingOn[started]![0] < endMs)
      until = Math.max(until, goingOn[started++]![1]);
    const from = Math.max(startMs, until);
    if (endMs > from && endMs - from >= length * foldShare) {
      folds.push({ after: i, startMs: from, endMs });
      y += neededPx[i]! + foldPx;
    } else {
      const gap = endMs > startMs ? growthPx * Math.sqrt((endMs - startMs) / length) : 0;
      y += Math.max(neededPx[i]!, leastPx + gap);
    }
  }
  const endPx = y;
  const toPx = (ms: number) => {
    if (stops.length === 0 || ms < stops[0]!) return topPx - leastPx;
    if (ms > stops.at(-1)!) return endPx;
    const after = countBefore(stops, ms);
    const low = stops[after] === ms ? after : after - 1;
    const [a, b] = [stops[low]!, stops[low + 1] ?? Infinity];
    return at[low]! + ((ms - a) / (b - a)) * ((at[low + 1] ?? endPx) - at[low]!);
  };
  return { toPx, stops, at, folds, endPx };
}

/** From when to when an event keeps time from being folded, in ms. */
function coverOf({ startEarliest, endLatest, extent }: TemporalExtent): [start: number, end: number] {
  // Of a window without an end nothing is known but the other end; what lasts without one does go on.
  if (extent === 'within' && (startEarliest === -Infinity || endLatest === Infinity))
    return [Infinity, -Infinity];
  return [startEarliest ?? endLatest ?? Infinity, endLatest ?? startEarliest ?? -Infinity];
}
