import type { Lying } from './lying.ts';

/** From one column of marks to the next, in px; where so much goes on at once that more are needed, and at the closest. */
export const columnPx = 16;
const closeColumnPx = 12;
const closestColumnPx = 5;
/** Where columns are scarce so many are kept for windows, and one next to the words for signs. */
const windowColumns = 2;

/** Which column each mark stands in, and of which only the sign is drawn. */
export interface Columns {
  readonly taken: readonly number[];
  readonly far: readonly boolean[];
}

/**
 * Side by side where they overlap, as they begin: bars from the left, dots next
 * to their words. Nothing where the columns do not suffice.
 */
export function columnsOf(stretches: readonly Lying[], columns: number): Columns | undefined {
  const reached = Array.from({ length: columns }, () => -Infinity);
  const taken: number[] = [];
  for (const { i, from, to, far } of inOrder(stretches)) {
    const isFree = (reach: number) => reach <= from;
    const column = far ? reached.findLastIndex(isFree) : reached.findIndex(isFree);
    if (column < 0) return undefined;
    reached[column] = to;
    taken[i] = column;
  }
  return { taken, far: stretches.map(({ far }) => far) };
}

/**
 * How many columns there are in so many px where bars need more than have room,
 * and how far apart: close, or as close as it takes for all that go on at once,
 * if they can be told apart so. Then the last, of signs, stays as wide as ever.
 */
export function closeColumns(
  stretches: readonly Lying[],
  roomPx: number,
): { readonly count: number; readonly apartPx: number } {
  const ends: number[] = [];
  for (const { from, to, far, form } of inOrder(stretches)) {
    if (far || form !== 'span') continue;
    const free = ends.findIndex((end) => end <= from);
    ends[free < 0 ? ends.length : free] = to;
  }
  const close = Math.floor(roomPx / closeColumnPx);
  const bars = Math.min(ends.length, Math.floor((roomPx - columnPx) / closestColumnPx));
  return bars < close
    ? { count: close, apartPx: roomPx / close }
    : { count: bars + 1, apartPx: (roomPx - columnPx) / bars };
}

/**
 * Where the columns do not suffice. What lasted has the first choice; a window
 * that finds none is drawn as its sign alone, beside its words, which say how
 * wide it is. Only then do bars lie over others, in the column that is free the soonest.
 */
export function scarceColumnsOf(stretches: readonly Lying[], columns: number): Columns {
  const last = columns - 1;
  const reached = Array.from({ length: Math.max(1, last) }, () => -Infinity);
  const taken: number[] = [];
  const signs: boolean[] = [];
  const windows = Math.max(0, last - windowColumns);
  for (const { i, from, to, far, form } of inOrder(stretches)) {
    const freeFrom = (first: number) =>
      reached.findIndex((reach, column) => column >= first && reach <= from);
    const soonest = reached.reduce((best, reach, column) => (reach < reached[best]! ? column : best), 0);
    const free = far ? -1 : freeFrom(form === 'span' ? 0 : windows);
    signs[i] = far || (free < 0 && form === 'window');
    taken[i] = signs[i] ? last : free < 0 ? soonest : free;
    if (!signs[i]) reached[taken[i]] = Math.max(reached[taken[i]]!, to);
  }
  return { taken, far: signs };
}

/** As they begin; of those that begin together the longest stands outermost. */
const inOrder = (stretches: readonly Lying[]) =>
  stretches
    .map((stretch, i) => ({ i, ...extentOf(stretch), far: stretch.far, form: stretch.form }))
    .toSorted((a, b) => a.from - b.from || b.to - a.to || a.i - b.i);

/** What a mark takes of its column, in px. */
const extentOf = ({ startEarliest, endLatest, startFade, endFade, far, top }: Lying) =>
  far ? { from: top, to: top + columnPx - 2 } : { from: startEarliest - startFade, to: endLatest + endFade };
