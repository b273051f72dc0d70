import type { TemporalExtent } from './extent.ts';
import { firstInstant, isTimeZone, toInstant } from './zone.ts';

/**
 * Where a bound of an extent lies on an axis whose clocks are a zone's, in ms
 * since 1970-01-01T00:00Z. A civil day or coarser, and a local time that floats,
 * covers what those clocks call so; a time with a zone of its own is an instant
 * of that zone, and one with a shift stays where it is.
 *
 * @param boundMs One of the extent's own bounds; what is not finite stays.
 * @param timeZone IANA name of the axis's zone.
 * @example axisBound(0, extentOf(parseEdtf('1970-01-01')), 'America/New_York') // 18000000
 */
export function axisBound(boundMs: number, when: TemporalExtent, timeZone: string): number {
  const { timeZone: own } = when;
  if (timeZone === 'UTC' && (own === undefined || own === 'UTC' || own === 'Z')) return boundMs;
  if (!Number.isFinite(boundMs)) return boundMs;
  const start = isOfStart(boundMs, when);
  const precision = start ? when.precision : when.endPrecision;
  if (precision === 'millisecond') return boundMs;
  if (precision === 'second') {
    const text = when.ends ? when.ends[start ? 0 : 1] : when.edtf;
    if (typeof text === 'number' || (text === undefined ? own !== undefined : shifted.test(text)))
      return boundMs;
    if (own !== undefined && isTimeZone(own)) return toInstant(boundMs, own);
  }
  return firstInstant(boundMs, timeZone);
}

/** Whether any end of an extent is an instant, which clocks elsewhere show otherwise. */
export const isInstant = ({ precision, endPrecision, timeZone }: TemporalExtent): boolean =>
  timeZone !== undefined && (isTime(precision) || isTime(endPrecision));

const isTime = (precision: TemporalExtent['precision']) =>
  precision === 'second' || precision === 'millisecond';
const shifted = /T.*[Z+-]/;

/** Of a window the two inner bounds are the outer ones of the other end. */
const isOfStart = (boundMs: number, { startEarliest, startLatest, endLatest }: TemporalExtent) =>
  boundMs === startEarliest || (boundMs !== endLatest && boundMs === startLatest);
