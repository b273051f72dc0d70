import type { TemporalExtent, Unit } from '@dateline/core';
import { foldedScale, type FoldedScale } from './fold.ts';
import { coarser } from './gutter.ts';
import { lying, stubPx, type Lying } from './lying.ts';
import { countBefore, type Stops } from './stops.ts';
import type { Block } from './text.ts';

/** Between one event's words and the next one's, and where there are many, in px. */
const wideAirPx = 12;
const closeAirPx = 7;
const many = 100;

/** Whether a page is long enough to save on its air and on the room for its marks. */
export const isLong = ({ length }: readonly unknown[]): boolean => length >= many;
export const airOf = (all: readonly unknown[]): number => (isLong(all) ? closeAirPx : wideAirPx);
/** What an event without words takes, in px: a sign and some air. */
const bareRoom = 16;

/** A date, and the stop that its words stand at, by position. */
export interface Anchored {
  readonly when: TemporalExtent;
  readonly anchor: number;
}

/** Words below one another, and the marks beside them. */
export interface Pile {
  readonly words: readonly Block[];
  readonly tops: readonly number[];
  readonly stretches: readonly Lying[];
  readonly scale: FoldedScale;
}

/** The stop of an event's start; where that is open, the last stop before its end. */
export function anchorOf(when: TemporalExtent, stops: readonly number[]): number {
  const start = when.startEarliest ?? when.endEarliest ?? when.endLatest;
  if (start !== null && Number.isFinite(start)) return countBefore(stops, start);
  return Math.max(0, countBefore(stops, when.endLatest ?? when.startLatest ?? Infinity) - 1);
}

/** How finely each stop may be named, where an event begins at it. An estimate is not named by where its margin begins. */
export function unitsAt(stops: readonly number[], dated: readonly Anchored[]): readonly (Unit | undefined)[] {
  const units: (Unit | undefined)[] = stops.map(() => undefined);
  for (const { when, anchor } of dated)
    if (when.startEarliest === stops[anchor] && !when.best) units[anchor] = coarser(units[anchor], when);
  return units;
}

/**
 * Piles words down the page, each from its stop on.
 *
 * @param dated What is dated, in order; at the same stop the first is the highest.
 * @param goesOn Whether what is dated keeps time from being folded, by position.
 */
export function pile(
  dated: readonly Anchored[],
  words: readonly Block[],
  names: readonly (Block | undefined)[],
  { stops, othersOf }: Stops,
  foldPx: number,
  goesOn: (i: number) => boolean,
): Pile {
  const airPx = airOf(dated);
  const extents = dated.map(({ when }) => when);
  const used = stops.map(() => 0);
  const room = words.map(({ lines, height }) => (lines.length > 0 ? height + airPx : bareRoom));
  for (const [i, { anchor }] of dated.entries()) used[anchor]! += room[i]!;
  const needed = names.map((name, stop) => Math.max(used[stop]!, name ? name.height + airPx / 2 : 0));
  // Room for what reaches above the first stop: a fade, or an end that is open or unknown.
  const above = extents.some((when) => reachesAbove(when, stops[0]!)) ? stubPx : 0;
  const busy = extents.filter((_, i) => goesOn(i));
  const scale = foldedScale(stops, busy, needed, airPx + above, foldPx);
  // Below one another from their stop on, in display order.
  const next = [...scale.at];
  const tops = dated.map(({ anchor }, i) => {
    const top = next[anchor]!;
    next[anchor] = top + room[i]!;
    return top;
  });
  const stretches = dated.map(({ when }, i) => lying(when, tops[i]!, scale, othersOf));
  return { words, tops, stretches, scale };
}

function reachesAbove(
  { startEarliest, startQualifier, endEarliest, endLatest }: TemporalExtent,
  firstMs: number,
): boolean {
  if (startEarliest === null || startEarliest === -Infinity)
    return endEarliest === firstMs || endLatest === firstMs;
  return startQualifier !== undefined && startEarliest === firstMs;
}
