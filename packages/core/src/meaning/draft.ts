import { windowOf } from '../edtf/bounds.ts';
import { precisionOf } from '../edtf/level.ts';
import type { EdtfDate, EdtfDateTime, EdtfEnd, Precision, Qualifier } from '../edtf/tree.ts';
import type { Bound, Extent, TemporalExtent } from '../extent.ts';
import { defaultPolicy, type CalendarPolicy } from '../policy.ts';

/** An extent in the making. */
export type Draft = { -readonly [K in keyof TemporalExtent]: TemporalExtent[K] };

/** One window: for both ends (`within`), or with an exact end on either side (`throughout`). */
export function drafted(
  start: Bound,
  end: Bound,
  extent: Extent,
  precision: Precision,
  endPrecision: Precision,
): Draft {
  const exact = extent === 'throughout';
  return {
    startEarliest: start,
    startLatest: exact ? start : end,
    endEarliest: exact ? end : start,
    endLatest: end,
    extent,
    mode: 'single',
    precision,
    endPrecision,
  };
}

/** Something that lasted: it starts in one window and ends in another, and does not end before it may start. */
export function lasting(
  from: EndWindow,
  to: EndWindow,
  precision: Precision,
  endPrecision: Precision,
): Draft {
  return {
    startEarliest: from.start,
    startLatest: from.end !== null && to.end !== null ? Math.min(from.end, to.end) : from.end,
    endEarliest: to.start !== null && from.start !== null ? Math.max(to.start, from.start) : to.start,
    endLatest: to.end,
    extent: 'throughout',
    mode: 'single',
    precision,
    endPrecision,
  };
}

export interface EndWindow {
  readonly start: Bound;
  readonly end: Bound;
  readonly precision: Precision | undefined;
  readonly qualifier: Qualifier | undefined;
}

const unknownEnd: EndWindow = { start: null, end: null, precision: undefined, qualifier: undefined };

/** Where an end lies: `infinity` where it is open, nowhere known where it is unknown. */
export function endWindow(
  node: EdtfEnd | EdtfDateTime,
  infinity: number,
  policy: CalendarPolicy = defaultPolicy,
): EndWindow {
  if (node.type === 'unknown') return unknownEnd;
  if (node.type === 'open') return { ...unknownEnd, start: infinity, end: infinity };
  const { startMs, endMs } = windowOf(node, policy);
  const qualifier = node.type === 'date' ? qualifierOf(node) : undefined;
  return { start: startMs, end: endMs, precision: finest(node), qualifier };
}

export function qualify(draft: Draft, start: Qualifier | undefined, end: Qualifier | undefined) {
  const both = joined(start, end);
  if (both === undefined) return;
  draft.qualifier = both;
  if (start) draft.startQualifier = start;
  if (end) draft.endQualifier = end;
}

/** The strongest qualifier of a date: uncertain in one part and approximate in another is both. */
export function qualifierOf({ qualifiers }: EdtfDate): Qualifier | undefined {
  return joined(joined(qualifiers.year, qualifiers.month), qualifiers.day);
}

export const joined = (a: Qualifier | undefined, b: Qualifier | undefined): Qualifier | undefined =>
  a === undefined ? b : b === undefined || a === b ? a : 'both';

// Nearly all dates are days, and need no list of their parts.
export const finest = (node: EdtfDate | EdtfDateTime): Precision =>
  node.type === 'date' && node.day !== undefined ? 'day' : precisionOf(node);
