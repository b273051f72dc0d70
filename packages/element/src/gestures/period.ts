import { offset, spanOf, startOf, toCivil, type Span, type Timeline, type Unit } from '@dateline/core';
import type { Ruler } from '@dateline/layout';

const [day, year] = [86_400_000, 31_556_952_000];
const units: readonly (readonly [Unit, ms: number])[] = [
  ['gigayear', 1e9 * year],
  ['megayear', 1e6 * year],
  ['millennium', 1000 * year],
  ['century', 100 * year],
  ['decade', 10 * year],
  ['year', year],
  ['month', year / 12],
  ['day', day],
  ['hour', day / 24],
  ['minute', day / 1440],
];

/** The unit by which a view is read: the coarsest of which it holds three. */
export const unitOf = ({ start, end }: Span): Unit =>
  units.find(([, ms]) => end - start >= 3 * ms)?.[0] ?? 'second';

/**
 * The first event of the next period, or of this one, or of the one before where it is that already.
 *
 * @param dated How many have a date; they come first, in order of time.
 * @param along The axis, whose clocks divide time.
 */
export function periodFrom(
  at: number,
  forth: boolean,
  unit: Unit,
  dated: number,
  timeline: Timeline,
  { place: placed, timeZone }: Pick<Ruler, 'place' | 'timeZone'>,
): number {
  const startAt = (place: number) => {
    const { when } = timeline.event(place);
    return toCivil(placed(spanOf(when).start, when), timeZone);
  };
  const here = startAt(at);
  if (forth) {
    const next = Number.isFinite(here) ? offset(startOf(here, unit), unit, 1) : here;
    return Math.min(
      dated - 1,
      firstFrom(at + 1, dated, (to) => startAt(to) >= next),
    );
  }
  const before = at < 1 ? -Infinity : startAt(at - 1);
  const start = Number.isFinite(before) ? startOf(before, unit) : -Infinity;
  return Math.min(
    at - 1,
    firstFrom(0, at, (to) => startAt(to) >= start),
  );
}

/** The first place from which on something is so, by halves: there may be very many. */
function firstFrom(low: number, high: number, isSo: (place: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
