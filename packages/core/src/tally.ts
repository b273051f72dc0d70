import type { Span } from './span.ts';

/**
 * When many things went on, counted rather than listed: their starts and, apart
 * from these, their ends, in ms, each ascending. What went on in a span is then
 * two bisections, whatever the number of events.
 */
export interface Course {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Where these are windows in which something happened: how long the longest of them is, in ms. 0 where it went on throughout. */
  readonly windowMs: number;
}

/** The dated events of one group, or of several together, counted. */
export interface Tally {
  /** Index into `groups`, of several the first; −1 for events that name none. */
  readonly group: number;
  readonly length: number;
  /** The event that begins at `possibly.starts[i]`, by display index; absent where that is `i` itself. */
  readonly events: Uint32Array | undefined;
  /** All of them, from the first moment that each may have begun to the last that it may have gone on. */
  readonly possibly: Course;
  /**
   * What went on for certain: the cores of what lasted, then windows, those of
   * like length together. A window is certain only where it is looked at from so
   * far that it is shorter than what is asked about.
   */
  readonly surely: readonly Course[];
  /** Those who name a group first that is not counted here, so that a sum over all groups can count nobody twice; absent where there are none. */
  readonly guests: Course | undefined;
  /** Until when an event may have gone on, in ms; by display index. */
  readonly endOf: (event: number) => number;
  /** How important it is. */
  readonly rankOf: (event: number) => number;
}

/** How many went on at some time in a span; half open, so what ended when it begins did not. */
export const countIn = ({ starts, ends }: Course, { start, end }: Span): number =>
  Math.max(0, countBelow(starts, end) - countUpTo(ends, start));

/** How many numbers of an ascending list are below a limit; looked for from `near` on, either way, the sooner found the nearer. */
export function countBelow(ascending: Float64Array, limit: number, near = 0): number {
  const { length } = ascending;
  let low = Math.min(near, length);
  let high = low;
  if (low < length && ascending[low]! < limit)
    for (let step = 1; high < length && ascending[high]! < limit; step *= 2) {
      low = high + 1;
      high = Math.min(length, high + step);
    }
  else
    for (let step = 1; low > 0 && !(ascending[low - 1]! < limit); step *= 2) {
      high = low - 1;
      low = Math.max(0, low - step);
    }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many numbers of an ascending list are at most a limit; looked for from `near` on, either way, the sooner found the nearer. */
export function countUpTo(ascending: Float64Array, limit: number, near = 0): number {
  const { length } = ascending;
  let low = Math.min(near, length);
  let high = low;
  if (low < length && ascending[low]! <= limit)
    for (let step = 1; high < length && ascending[high]! <= limit; step *= 2) {
      low = high + 1;
      high = Math.min(length, high + step);
    }
  else
    for (let step = 1; low > 0 && !(ascending[low - 1]! <= limit); step *= 2) {
      high = low - 1;
      low = Math.max(0, low - step);
    }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
