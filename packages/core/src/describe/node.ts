import { fromMs } from '../calendar.ts';
import { parseEdtf } from '../edtf/parse.ts';
import { plainly } from '../edtf/date.ts';
import type { Edtf, EdtfDate, EdtfDateTime, EdtfEnd, EdtfYear, Precision } from '../edtf/tree.ts';
import type { Bound, TemporalExtent } from '../extent.ts';

/** Something with two ends, which may be instants: what EDTF has no form for. */
export interface Stretch {
  readonly type: 'stretch';
  readonly start: EdtfEnd | EdtfDateTime;
  readonly end: EdtfEnd | EdtfDateTime;
}

/** What the source wrote, or, where that was no EDTF, the nearest thing to say of its points. */
export function nodeOf(extent: TemporalExtent): Edtf | Stretch {
  const whole = parsed(extent.edtf);
  if (whole) return whole;
  const { startEarliest, startLatest, endEarliest, endLatest, precision, endPrecision } = extent;
  if (
    extent.extent === 'within' &&
    startEarliest !== null &&
    endLatest !== null &&
    isOne(startEarliest, endLatest, precision)
  ) {
    return dateAt(startEarliest, precision);
  }
  // The last instant of an end is what it can still be, unless it is that instant itself.
  const last =
    endLatest !== null && endEarliest !== endLatest
      ? Math.max(endLatest - 1, endEarliest ?? -Infinity)
      : endLatest;
  const [start, end] = extent.ends ?? [];
  return {
    type: 'stretch',
    start: written(start) ?? endAt(startEarliest ?? startLatest, precision),
    end: written(end) ?? endAt(last, endPrecision),
  };
}

/** EDTF, if it is any: an extent that was made by hand may hold any text, and its points are true. */
export function parsed(text: string | number | undefined): Edtf | undefined {
  try {
    return typeof text === 'string' ? parseEdtf(text) : undefined;
  } catch {
    return undefined;
  }
}

/** An end as it was given: a local time stays one, and a shift stays as written. */
function written(end: string | number | undefined): EdtfDate | EdtfDateTime | undefined {
  const node = parsed(end);
  return node?.type === 'date' || node?.type === 'datetime' ? node : undefined;
}

const lengths: Partial<Record<Precision, number>> = {
  millisecond: 1,
  second: 1000,
  day: 864e5,
  month: 31 * 864e5,
  season: 93 * 864e5,
};
const isOne = (start: number, end: number, precision: Precision) =>
  end - start <= (lengths[precision] ?? 366 * 864e5 * years[precision]!);

const years: Partial<Record<Precision, number>> = { year: 1, decade: 10, century: 100, millennium: 1000 };

function endAt(ms: Bound, precision: Precision): EdtfEnd | EdtfDateTime {
  if (ms === null) return { type: 'unknown' };
  return Number.isFinite(ms) ? dateAt(ms, precision) : { type: 'open' };
}

/** The date at an instant, as fine as it is known and no finer. */
function dateAt(ms: number, precision: Precision): EdtfDate | EdtfDateTime {
  const { year, month, day, hour, minute, second } = fromMs(ms);
  const date: EdtfDate = plainly(yearAt(year, precision));
  if (precision === 'year' || years[precision]) return date;
  const monthly = { ...date, month: two(month) };
  if (precision === 'season' || precision === 'month') return precision === 'month' ? monthly : date;
  const daily = { ...monthly, day: two(day) };
  return precision === 'day' ? daily : { type: 'datetime', date: daily, hour, minute, second, shift: 'Z' };
}

function yearAt(value: number, precision: Precision): EdtfYear {
  const digits = String(Math.abs(value)).padStart(4, '0');
  const hidden = { decade: 1, century: 2, millennium: 3 }[precision as string] ?? 0;
  const text = (value < 0 ? '-' : '') + digits.slice(0, digits.length - hidden) + 'X'.repeat(hidden);
  return {
    form: 'plain',
    text,
    value: hidden && value > 0 ? value - (value % 10 ** hidden) : value,
    masked: hidden > 0,
  };
}

const two = (value: number) => String(value).padStart(2, '0');
