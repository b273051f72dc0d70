import { axisBound } from '../axisBound.ts';
import { fromMs, startOf, type Unit } from '../calendar.ts';
import type { Precision } from '../edtf/tree.ts';
import type { Status } from '../event.ts';
import { spanOf, type TemporalExtent } from '../extent.ts';
import { phrasesFor } from '../languages.ts';
import { own } from '../own.ts';
import { describeDuration, formatTick } from '../words.ts';
import { toCivil } from '../zone.ts';

interface ReachOptions extends SayOptions {
  /** IANA zone in which to tell instants; default UTC. Days and coarser dates have no zone. */
  readonly timeZone?: string | undefined;
}

interface SayOptions {
  /** BCP 47; default `en`. */
  readonly locale?: string;
}

/**
 * The status of an event in a word or two, as it stands before its date.
 *
 * @example describeStatus('expected') // 'expected'
 */
export function describeStatus(status: Status, options: SayOptions = {}): string {
  const { locale = 'en' } = own(options);
  return phrasesFor(locale).status[status];
}

/**
 * What to say where time is left out.
 *
 * @param startMs Start of the gap, in ms.
 * @param endMs End of the gap, in ms, later.
 * @example describeGap(Date.UTC(2023, 0, 1), Date.UTC(2025, 0, 1)) // '2 years pass'
 */
export function describeGap(startMs: number, endMs: number, options: SayOptions = {}): string {
  const { locale = 'en' } = own(options);
  return phrasesFor(locale).pass(describeDuration(startMs, endMs, { locale }));
}

/**
 * From the start of one date to the end of another, each no finer than it is
 * stated; both must be finite there.
 *
 * @example describeReach(extentOf(parseEdtf('2020')), extentOf(parseEdtf('2025-08'))) // '2020 to August 2025'
 */
export function describeReach(
  first: TemporalExtent,
  last: TemporalExtent,
  options: ReachOptions = {},
): string {
  const { locale = 'en', timeZone = 'UTC' } = own(options);
  const shown = (ms: number, when: TemporalExtent) => toCivil(axisBound(ms, when, timeZone), timeZone);
  const name = (ms: number, precision: Precision) => {
    const start = startOf(ms, unitOf(precision));
    // A year ages ago has no number that anyone counts by.
    return formatTick(start, fromMs(start).year <= -1e6 ? 'megayear' : unitOf(precision), { locale });
  };
  // Where one end is open, the other is what is stated.
  const start = (when: TemporalExtent) => name(shown(spanOf(when).start, when), when.precision);
  const end = (when: TemporalExtent) => name(shown(spanOf(when).end, when) - 1, when.endPrecision);
  const from = Number.isFinite(spanOf(first).start) ? start(first) : end(first);
  const to = Number.isFinite(spanOf(last).end) ? end(last) : start(last);
  return from === to ? from : phrasesFor(locale).to(from, to);
}

// No day is told finer here; a season has no tick of its own, and a month would be finer than it.
const ticks: Partial<Record<Precision, Unit>> = /* @__PURE__ */ own({
  millisecond: 'day',
  second: 'day',
  season: 'year',
});
const unitOf = (precision: Precision) => ticks[precision] ?? (precision as Unit);
