import type { TemporalExtent } from '@dateline/core';

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
  /** Positions into `stops` after which time is folded. */
  readonly folds: readonly number[];
  readonly endPx: number;
}

/** Room between two stops, in px: never less, hardly more, and growing slower than time. */
const leastPx = 16;
const growthPx = 56;
export const foldPx = 44;
/** A gap is folded where nothing goes on and it is at least this share of the whole. */
const foldShare = 0.08;

/** All finite bounds of the extents, ascending, each once. */
export function stopsOf(extents: readonly TemporalExtent[]): number[] {
  const stops = new Set<number>();
  for (const { startEarliest, startLatest, endEarliest, endLatest } of extents) {
    for (const ms of [startEarliest, startLatest, endEarliest, endLatest]) {
      if (ms !== null && Number.isFinite(ms)) stops.add(ms);
    }
  }
  return [...stops].toSorted((a, b) => a - b);
}

/**
 * Places the stops below one another.
 *
 * @param neededPx How much room the words at each stop take, in px.
 */
export function foldedScale(
  stops: readonly number[],
  extents: readonly TemporalExtent[],
  neededPx: readonly number[],
  topPx: number,
): FoldedScale {
  const length = (stops.at(-1) ?? 0) - (stops[0] ?? 0);
  const at: number[] = [];
  const folds: number[] = [];
  let y = topPx;
  for (let i = 0; i < stops.length; i++) {
    at.push(y);
    const gap = i + 1 < stops.length ? stops[i + 1]! - stops[i]! : 0;
    const quiet =
      gap >= length * foldShare &&
      gap > 0 &&
      !extents.some((extent) => covers(extent, stops[i]!, stops[i + 1]!));
    const room = quiet ? foldPx : gap > 0 ? leastPx + growthPx * Math.sqrt(gap / length) : leastPx;
    if (quiet) {
      folds.push(i);
      y += Math.max(neededPx[i]!, 0) + room;
    } else y += Math.max(neededPx[i]!, room);
  }
  const endPx = y;
  const toPx = (ms: number) => {
    if (stops.length === 0 || ms <= stops[0]!) return ms === stops[0] ? topPx : topPx - leastPx;
    if (ms > stops.at(-1)!) return endPx;
    let low = 0;
    let high = stops.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (stops[middle]! <= ms) low = middle;
      else high = middle;
    }
    if (stops[high]! <= ms) low = high;
    const next = Math.min(low + 1, stops.length - 1);
    const share = next === low ? 0 : (ms - stops[low]!) / (stops[next]! - stops[low]!);
    return at[low]! + share * (at[next]! - at[low]!);
  };
  return { toPx, stops, at, folds, endPx };
}

function covers(
  { startEarliest, endLatest, extent }: TemporalExtent,
  startMs: number,
  endMs: number,
): boolean {
  // Of a window without an end nothing is known but the other end; what lasts without one does go on.
  if (extent === 'within' && (startEarliest === -Infinity || endLatest === Infinity)) return false;
  return (
    (startEarliest ?? endLatest ?? Infinity) < endMs && (endLatest ?? startEarliest ?? -Infinity) > startMs
  );
}
