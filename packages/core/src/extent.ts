import type { CalendarPolicy } from './policy.ts';
import type { Precision, Qualifier } from './edtf/tree.ts';
import type { Span } from './span.ts';

/**
 * One end of what is known, in milliseconds since 1970-01-01T00:00Z on the
 * proleptic Gregorian calendar, any magnitude; ±Infinity where open, `null`
 * where there is an end that nobody knows. Half open: "on the 30th at the
 * latest" is the first instant of the 31st. Whole days are exact to 292 million
 * years from now, whole years beyond.
 */
export type Bound = number | null;

/** `within`: at some time in it. `throughout`: for all of it. */
export type Extent = 'within' | 'throughout';

/** The four points: an event starts between two of them and ends between the other two. */
export interface FourPoints {
  readonly startEarliest: Bound;
  readonly startLatest: Bound;
  readonly endEarliest: Bound;
  readonly endLatest: Bound;
}

/** Where a relative phrase was resolved from: the civil day of publication, in the publisher's zone. */
export interface Anchor {
  /** EDTF day, `2025-08-31`. */
  readonly published: string;
  /** IANA name, `America/New_York`. */
  readonly timeZone?: string;
}

/** What a source says of when: four points, how to read them, and the words they came from. */
export interface TemporalExtent extends FourPoints {
  readonly extent: Extent;
  /** `single` for one date, window or interval; `undated` where all four points are unknown. */
  readonly mode: 'single' | 'oneOf' | 'allOf' | 'undated';
  /** The finest unit stated at the start; never shown finer than this. */
  readonly precision: Precision;
  /** The finest unit stated at the end; the same as `precision` for a single date. */
  readonly endPrecision: Precision;
  /** The strongest qualifier anywhere in it, and that of each end. */
  readonly qualifier?: Qualifier;
  readonly startQualifier?: Qualifier;
  readonly endQualifier?: Qualifier;
  /** The members of a set that are not one unbroken window, in time order. */
  readonly alternatives?: readonly TemporalExtent[];
  /** The bounds are themselves a reading of a vague phrase ("during the pandemic"). */
  readonly vague?: boolean;
  /** The value that the source gives as its best estimate (`1950S2`), as a span in ms; with its EDTF where that was stated beside the window. */
  readonly best?: { readonly start: number; readonly end: number; readonly edtf?: string | undefined };
  /** EDTF as given, to the letter; absent where the input was not EDTF. */
  readonly edtf?: string;
  /** Two ends as given that make no EDTF, as one is an instant or has a time: EDTF, or ms since 1970. */
  readonly ends?: readonly [string | number, string | number];
  /** The words of the source, "last week". */
  readonly text?: string;
  /** The rule that read them, and from when. */
  readonly rule?: string;
  readonly anchor?: Anchor;
  /** IANA zone or written shift, only with a time of day. */
  readonly timeZone?: string;
  /** What was assumed where the standard leaves it open (seasons). */
  readonly policy?: CalendarPolicy;
}

/** The extent of an event whose date is not stated. It sorts last and stands beside the axis, not on it. */
export const undated: TemporalExtent = Object.freeze({
  startEarliest: null,
  startLatest: null,
  endEarliest: null,
  endLatest: null,
  extent: 'within',
  mode: 'undated',
  precision: 'millennium',
  endPrecision: 'millennium',
});

/**
 * The hull: the shortest span, in ms, that holds every reading of the extent.
 * Open ends give ±Infinity. An unknown start is placed where its end may first
 * be, an unknown end where its start may last be, so that what is known stays
 * on the page; where nothing is known the hull is all of time.
 *
 * @example spanOf(extentOf(parseEdtf('1970-01'))) // { start: 0, end: 2678400000 }
 */
export function spanOf({ startEarliest, startLatest, endEarliest, endLatest }: FourPoints): Span {
  const start = startEarliest ?? endEarliest ?? (startLatest === null ? -Infinity : below(startLatest));
  const end = endLatest ?? startLatest ?? endEarliest ?? Infinity;
  return { start, end: end > start ? end : above(start) };
}

/**
 * Narrows the four points to what is possible together: nothing ends before it
 * starts, and lasts at least one millisecond. Null where no reading is left.
 * Unknown ends stay unknown.
 */
export function tighten(points: FourPoints): FourPoints | null {
  const { startEarliest, endLatest } = points;
  const startLatest = least(points.startLatest, endLatest === null ? null : below(endLatest));
  const endEarliest = most(points.endEarliest, startEarliest === null ? null : above(startEarliest));
  if (exceeds(startEarliest, startLatest) || exceeds(endEarliest, endLatest)) return null;
  // An open start never equals an open end, though one number more than infinity is infinity.
  if (startEarliest !== null && endLatest !== null && startEarliest >= endLatest) return null;
  return {
    startEarliest,
    startLatest: points.startLatest === null ? null : startLatest,
    endEarliest: points.endEarliest === null ? null : endEarliest,
    endLatest,
  };
}

const least = (a: Bound, b: Bound) => (a === null ? b : b === null ? a : Math.min(a, b));
const most = (a: Bound, b: Bound) => (a === null ? b : b === null ? a : Math.max(a, b));
const exceeds = (a: Bound, b: Bound) => a !== null && b !== null && a > b;

// One millisecond on; beyond 2^53 the next number that a double can hold.
const above = (ms: number) => (ms + 1 > ms ? ms + 1 : ms + Math.abs(ms) * Number.EPSILON);
const below = (ms: number) => -above(-ms);
