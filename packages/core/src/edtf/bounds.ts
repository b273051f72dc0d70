import {
  dayNumber,
  daysInMonth,
  fromMs,
  msPerHour,
  msPerMinute,
  msPerSecond,
  toMs,
  type CivilDate,
} from '../calendar.ts';
import { defaultPolicy, type CalendarPolicy } from '../policy.ts';
import { dayAt, isEarlier } from './hull.ts';
import { rangesOf } from './ranges.ts';
import { isSeason } from './subYear.ts';
import { shiftMinutes } from './time.ts';
import type { Edtf, EdtfDate, EdtfDateTime, EdtfEnd } from './tree.ts';

/** A day; of a date-time, a second of it, in UTC where a shift is stated and floating where none is. */
export interface EdtfPoint extends CivilDate {
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/** −Infinity and Infinity where open; `null` where there is an end that is not known. */
export type EdtfBound = EdtfPoint | number | null;

export interface EdtfBounds {
  readonly earliest: EdtfBound;
  readonly latest: EdtfBound;
}

/** A half-open stretch of the axis, in milliseconds since 1970-01-01T00:00Z. */
export interface EdtfWindow {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * The first and the last day that an expression allows, both included: the hull
 * of all valid completions and of all members. Qualifiers move nothing. A second
 * 60 counts as the 59th.
 *
 * @example boundsOf(parseEdtf('XXXX-02-29')).latest // { year: 9996, month: 2, day: 29 }
 */
export function boundsOf(node: Edtf, policy: CalendarPolicy = defaultPolicy): EdtfBounds {
  if (node.type === 'datetime') {
    const { startMs, endMs } = secondOf(node);
    return { earliest: secondAt(startMs), latest: secondAt(endMs - 1) };
  }
  const ranges = rangesOf(node);
  return {
    earliest: ranges
      .map(({ from }) => boundOf(from, false, policy))
      .reduce((a, b) => (precedes(b, a) ? b : a)),
    latest: ranges.map(({ to }) => boundOf(to, true, policy)).reduce((a, b) => (precedes(a, b) ? b : a)),
  };
}

/**
 * The stretch of the axis that a date allows. A date-time takes its second, a
 * leap second the last millisecond before it; a local one floats, as if in UTC.
 * Finite for every year and never empty; a whole year is exact to |year| ≤ 2.4e13.
 *
 * @example windowOf(parseEdtf('1970-01')) // { startMs: 0, endMs: 2678400000 }
 */
export function windowOf(node: EdtfDate | EdtfDateTime, policy: CalendarPolicy = defaultPolicy): EdtfWindow {
  if (node.type === 'datetime') return secondOf(node);
  const { year, month, day } = node;
  const m = month === undefined ? 1 : Number(month);
  const d = day === undefined ? 1 : Number(day);
  if (!year.masked && year.significant === undefined && m <= 12 && d > 0) {
    // Most dates: no hull to look for.
    return civilWindow(year.value, month === undefined ? 0 : m, day === undefined ? 0 : d);
  }
  const first = dayAt(node, false, policy);
  const last = dayAt(node, true, policy);
  return windowFrom(
    dayNumber(first.year, first.month, first.day),
    dayNumber(last.year, last.month, last.day) + 1,
  );
}

/** The stretch of a year, of a month of it, or of a day of that; 0 for what is not stated. */
export function civilWindow(year: number, month: number, day: number): EdtfWindow {
  const start = dayNumber(year, month || 1, day || 1);
  const end = day ? start + 1 : month ? start + daysInMonth(year, month) : dayNumber(year + 1, 1, 1);
  return windowFrom(start, end);
}

function windowFrom(startDay: number, endDay: number): EdtfWindow {
  const startMs = toMs(startDay);
  const endMs = toMs(endDay);
  return { startMs, endMs: endMs > startMs ? endMs : startMs + Math.abs(startMs) * Number.EPSILON };
}

/** Whether the bounds depend on the policy: whether there is a season, 21…32, in it. */
export function usesSeason(node: Edtf): boolean {
  return rangesOf(node).some(({ from, to }) => hasSeason(from) || hasSeason(to));
}

const hasSeason = (end: EdtfEnd) => end.type === 'date' && isSeason(Number(end.month));

function boundOf(end: EdtfEnd, last: boolean, policy: CalendarPolicy): EdtfBound {
  if (end.type === 'date') return dayAt(end, last, policy);
  if (end.type === 'unknown') return null;
  return last ? Infinity : -Infinity;
}

function secondOf({ date, hour, minute, second, shift }: EdtfDateTime): EdtfWindow {
  const { year, month, day } = date;
  const minuteMs =
    toMs(dayNumber(year.value, Number(month), Number(day))) +
    hour * msPerHour +
    (minute - shiftMinutes(shift ?? '')) * msPerMinute;
  const startMs = minuteMs + Math.min(second * msPerSecond, msPerMinute - 1);
  return { startMs, endMs: second < 60 ? startMs + msPerSecond : startMs + 1 };
}

function secondAt(ms: number): EdtfPoint {
  const { millisecond: _, ...point } = fromMs(ms);
  return point;
}

/** The order of bounds within a set, where an open start comes first and an open end last: only `b` is ever infinite. */
function precedes(a: EdtfBound, b: EdtfBound): boolean {
  return typeof b === 'number' ? b === Infinity : isEarlier(a as EdtfPoint, b as EdtfPoint);
}
