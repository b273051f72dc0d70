import { own } from './own.ts';

/**
 * The proleptic Gregorian calendar with astronomical years (0 is 1 BCE), by
 * arithmetic alone: no `Date`, no zone, no horizon. Day numbers count from
 * 1970-01-01 and are exact for |year| ≤ 2.4e13, where they reach 2^53; beyond
 * that everything stays finite and loses digits. Axis times are milliseconds
 * since 1970-01-01T00:00Z; whole days are exact in them to 292 million years
 * from now, and further out a whole year still keeps its start.
 */
export interface CivilDate {
  readonly year: number;
  /** 1…12. */
  readonly month: number;
  /** 1…31. */
  readonly day: number;
}

export interface CivilTime extends CivilDate {
  /** 0…23. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0…999. */
  readonly millisecond: number;
}

export const msPerSecond = 1000;
export const msPerMinute = 60_000;
export const msPerHour = 3_600_000;
export const msPerDay = 86_400_000;

// 400 years, after which the calendar repeats, weekdays included.
const daysPerCycle = 146_097;
// From 0000-03-01 to 1970-01-01: years are counted from March, so that the leap day is the last of its year.
const daysToEpoch = 719_468;

/**
 * Counts the days from 1970-01-01 to a date. Negative before; the month (1…12)
 * and the day are not checked, and a day past its month's end counts on.
 *
 * @example dayNumber(2000, 3, 1) // 11017
 */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * daysPerCycle + yearOfCycle * 365 + leapDays + dayOfYear - daysToEpoch;
}

/**
 * The date of a day number.
 *
 * @example civilDate(-1) // { year: 1969, month: 12, day: 31 }
 */
export function civilDate(day: number): CivilDate {
  const days = day + daysToEpoch;
  const cycle = Math.floor(days / daysPerCycle);
  const dayOfCycle = days - cycle * daysPerCycle;
  // Takes out the leap days before dividing: one each 4 years, none each 100, and the last day of the cycle.
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month < 3 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export function weekday(day: number): number {
  return day - weekIndex(day, 0) * 7 + 4;
}

/**
 * The ISO 8601 week of a day: weeks begin on Monday and belong to the year of their Thursday.
 *
 * @example isoWeek(dayNumber(2021, 1, 3)) // { year: 2020, week: 53 }
 */
export function isoWeek(day: number): { readonly year: number; readonly week: number } {
  const thursday = weekIndex(day, 1) * 7;
  const { year } = civilDate(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** The first instant of a day that is given by its number. */
export function toMs(day: number): number {
  return day * msPerDay;
}

/**
 * The date and time of day of an instant, in UTC; fractions of a millisecond are dropped.
 *
 * @example fromMs(-1) // { year: 1969, month: 12, day: 31, hour: 23, minute: 59, second: 59, millisecond: 999 }
 */
export function fromMs(ms: number): CivilTime {
  const day = dayOf(ms);
  const rest = Math.floor(ms - toMs(day));
  return {
    ...civilDate(day),
    hour: Math.floor(rest / msPerHour),
    minute: Math.floor(rest / msPerMinute) % 60,
    second: Math.floor(rest / msPerSecond) % 60,
    millisecond: rest % 1000,
  };
}

/**
 * The day that an instant falls in, as a day number: the last one that has begun.
 *
 * Where milliseconds no longer tell days apart, `toMs` rounds, and a plain
 * division would land in the day (and so the year) before; hence the search.
 */
export function dayOf(ms: number): number {
  const day = Math.floor(ms / msPerDay);
  if (Math.abs(ms) <= Number.MAX_SAFE_INTEGER) return day;
  for (const last of [day + 2, day + 1, day]) if (toMs(last) <= ms) return last;
  return day - 1;
}

/** Decades, centuries and millennia begin with the years divisible by 10, 100, 1000, counted astronomically: 1900, 0, −100. */
export type Unit =
  | 'millisecond'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'megayear'
  | 'gigayear';

export interface WeekOptions {
  /** 0 for Sunday to 6 for Saturday; default 1, Monday. */
  readonly weekStartsOn?: number;
}
const fromMonday: WeekOptions = { weekStartsOn: 1 };

/**
 * The start of the unit that an instant falls in; an instant that starts one is its own answer.
 *
 * @example startOf(Date.UTC(1969, 6, 20), 'decade') // Date.UTC(1960, 0, 1)
 */
export function startOf(ms: number, unit: Unit, { weekStartsOn = 1 }: WeekOptions = fromMonday): number {
  const index = indexOf(ms, unit, weekStartsOn);
  if (unit === 'week') return toMs(index * 7 - 4 + weekStartsOn);
  const months = monthsIn[unit];
  if (months === undefined) return index * (msIn[unit] ?? 1);
  return toMs(monthStart(index * months));
}

/**
 * Moves an instant by whole units, backwards where the count is negative. Time of day is
 * kept; a day that the new month lacks becomes its last one.
 *
 * @example offset(Date.UTC(2024, 0, 31), 'month', 1) // Date.UTC(2024, 1, 29)
 */
export function offset(ms: number, unit: Unit, count: number): number {
  const steps = Math.trunc(count);
  const months = monthsIn[unit];
  if (months === undefined) return ms + steps * (unit === 'week' ? 7 * msPerDay : (msIn[unit] ?? 1));
  const from = dayOf(ms);
  const { year, month, day } = civilDate(from);
  const index = year * 12 + month - 1 + steps * months;
  const start = monthStart(index);
  return toMs(Math.min(start + day, monthStart(index + 1)) - 1) + (ms - toMs(from));
}

/**
 * Counts the starts of units after `startMs`, up to and including `endMs`; negative where the end is earlier.
 *
 * @example countBetween(Date.UTC(2023, 11, 31), Date.UTC(2024, 0, 1), 'year') // 1
 */
export function countBetween(
  startMs: number,
  endMs: number,
  unit: Unit,
  { weekStartsOn = 1 }: WeekOptions = fromMonday,
): number {
  return indexOf(endMs, unit, weekStartsOn) - indexOf(startMs, unit, weekStartsOn);
}

/** Which unit an instant falls in, numbered so that neighbours differ by one. */
function indexOf(ms: number, unit: Unit, weekStartsOn: number): number {
  if (unit === 'day') return dayOf(ms);
  if (unit === 'week') return weekIndex(dayOf(ms), weekStartsOn);
  const months = monthsIn[unit];
  if (months === undefined) return Math.floor(ms / (msIn[unit] ?? 1));
  const { year, month } = civilDate(dayOf(ms));
  return Math.floor((year * 12 + month - 1) / months);
}

/** The first day of a month that is counted from January of year 0. */
function monthStart(index: number): number {
  const year = Math.floor(index / 12);
  return dayNumber(year, index - year * 12 + 1, 1);
}

// Week 0 is the one that 1970-01-01 lies in, a Thursday (4).
const weekIndex = (day: number, weekStartsOn: number) => Math.floor((day + 4 - weekStartsOn) / 7);

const msIn: Partial<Record<Unit, number>> = /* @__PURE__ */ own({
  second: msPerSecond,
  minute: msPerMinute,
  hour: msPerHour,
  day: msPerDay,
});
const monthsIn: Partial<Record<Unit, number>> = /* @__PURE__ */ own({
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
  megayear: 12e6,
  gigayear: 12e9,
});
