import type { Precision } from './edtf/tree.ts';
import type { TemporalExtent } from './extent.ts';

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
    coarseness(b.precision) - coarseness(a.precision)
  );
}

/** Where an extent is filed, in ms: +Infinity for an undated one, and for that alone. */
function earliestKey({ startEarliest, endEarliest, endLatest }: TemporalExtent): number {
  if (startEarliest !== null) return startEarliest;
  if (endLatest === null) return Infinity;
  // Short of its end, or it would tie with whatever begins there and certainly comes later.
  return Math.min(endEarliest ?? endLatest, endLatest - 1);
}

/** Display order of many extents: positions into `extents`, equal ones as given. */
export function displayOrder(length: number, at: (row: number) => TemporalExtent): Uint32Array {
  const keys = new Float64Array(length);
  const order = new Uint32Array(length);
  let sorted = true;
  for (let row = 0; row < length; row++) {
    const extent = at(row);
    keys[row] = earliestKey(extent);
    order[row] = row;
    sorted &&= row === 0 || compareForDisplay(at(row - 1), extent) <= 0;
  }
  // Most files are in order already.
  if (sorted) return order;
  return order.toSorted((a, b) => compare(keys[a]!, keys[b]!) || compareForDisplay(at(a), at(b)) || a - b);
}

// Bounds are compared, never subtracted: infinity minus infinity is not a number.
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

const scale: readonly Precision[] = [
  'millisecond',
  'second',
  'day',
  'month',
  'season',
  'year',
  'decade',
  'century',
  'millennium',
];
const coarseness = (precision: Precision) => scale.indexOf(precision);
