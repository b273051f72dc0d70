import type { Precision } from './edtf/tree.ts';
import type { TemporalExtent } from './extent.ts';
import type { Key } from './keys.ts';

/**
 * The order in which a reader meets events: negative where `a` comes first,
 * positive where `b` does, 0 where the dates do not say. A total preorder that
 * never contradicts `certainlyBefore`: earliest start first, then the wider
 * before the narrower ("in June" heads June), then the coarser before the
 * finer. An open start comes first of all, an unknown start goes where its end
 * may first be, an undated event last.
 *
 * @example ['2025-06-03', '2025-06'].map((d) => extentOf(parseEdtf(d))).sort(compareForDisplay)[0].edtf // '2025-06'
 */
export function compareForDisplay(a: TemporalExtent, b: TemporalExtent): number {
  return (
    compare(earliestKey(a), earliestKey(b)) ||
    compare(b.endLatest ?? Infinity, a.endLatest ?? Infinity) ||
    compare(a.endEarliest ?? Infinity, b.endEarliest ?? Infinity) ||
    coarseness[b.precision] - coarseness[a.precision]
  );
}

/** Where an extent is filed, in ms: +Infinity for an undated one, and for that alone. */
function earliestKey({ startEarliest, endEarliest, endLatest }: TemporalExtent): number {
  if (startEarliest !== null) return startEarliest;
  if (endLatest === null) return Infinity;
  // Short of its end, or it would tie with whatever begins there and certainly comes later.
  return Math.min(endEarliest ?? endLatest, endLatest - 1);
}

/** What many extents are in display order by, as `compareForDisplay` is, given their points: NaN where unknown. */
export const displayKeys = (points: {
  readonly start: (row: number) => number;
  readonly end: (row: number) => number;
  readonly endEarliest: (row: number) => number;
  readonly coarse: (row: number) => number;
}): readonly Key[] => {
  const { start, end, endEarliest, coarse } = points;
  const known = (ms: number) => (ms === ms ? ms : Infinity);
  return [
    (row) => {
      const from = start(row);
      if (from === from) return from;
      const until = end(row);
      // Short of its end, or it would tie with whatever begins there and certainly comes later.
      return until === until ? Math.min(known(endEarliest(row)), until - 1) : Infinity;
    },
    (row) => -known(end(row)),
    (row) => known(endEarliest(row)),
    (row) => -coarse(row),
  ];
};

// Bounds are compared, never subtracted: infinity minus infinity is not a number.
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

/** How coarse a date is: the larger the coarser. */
export const coarseness: Readonly<Record<Precision, number>> = {
  millisecond: 0,
  second: 1,
  day: 2,
  month: 3,
  season: 4,
  year: 5,
  decade: 6,
  century: 7,
  millennium: 8,
};
