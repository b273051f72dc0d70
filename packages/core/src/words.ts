import { addDays, addMonths, differenceInDays, differenceInMonths, differenceInYears } from 'date-fns';
import { fromMs, type Unit } from './calendar.ts';
import {
  calendarOf,
  clockOptions,
  dateFormat,
  intlHorizon,
  listFormat,
  localeWith,
  numberFormat,
  withDigits,
} from './intl.ts';
import { phrasesFor } from './languages.ts';
import { ownCalendar } from './ownCalendar.ts';
import type { Phrases } from './phrases.ts';
import { dateParts, isNear, yearNumber, yearText } from './describe/year.ts';
import { own } from './own.ts';

export interface TickOptions {
  /** BCP 47; default `en`, which writes days before months. */
  readonly locale?: string;
  /** `full` stands alone ("July 2025"), `bare` leaves out what a coarser row above says ("July"), `short` abbreviates that ("Jul"). Default `full`. */
  readonly style?: 'full' | 'bare' | 'short';
  /** Puts the weekday before a bare day: "Sat 30". Default false. */
  readonly weekday?: boolean;
  /** IANA zone for units finer than a day; default UTC. */
  readonly timeZone?: string;
  /** As `Intl` names it; default that of `-u-ca-` in `locale`, else `gregory`, in which cells stay that it has not. */
  readonly calendar?: string;
  /** `own` names the month, year or day of the reader's calendar that begins at `ms`, or that it lies in, where that calendar has others than ours. Default `ours`. */
  readonly cells?: 'own' | 'ours';
  /** Digits, as `Intl` names them: `arab`. Default those of the locale. */
  readonly numberingSystem?: string;
}

/**
 * The label of the axis cell that begins at `ms` and is one `unit` long; never
 * finer than the unit. Years before 100 carry their era, from a million years
 * ago they are counted in Ma and Ga.
 *
 * @example formatTick(Date.UTC(2025, 6, 1), 'month') // 'July 2025'
 */
export function formatTick(ms: number, unit: Unit, given: TickOptions = {}): string {
  const options = own(given);
  const { style = 'full', weekday = false, timeZone = 'UTC' } = options;
  const locale = localeWith(options.locale ?? 'en', options.calendar, options.numberingSystem);
  const phrases = phrasesFor(locale);
  const { year, month, millisecond } = fromMs(ms);
  if (!isNear(year) && unit !== 'year') return farYear(year, locale, phrases);
  const full = style === 'full';
  const calendar = options.cells === 'own' ? ownCalendar(locale, ms) : undefined;
  const words = (parts: Intl.DateTimeFormatOptions) =>
    calendar
      ? dateFormat(locale, { ...parts, calendar }).format(ms)
      : dateParts(ms, year, parts, locale, phrases)
          .map(({ value }) => value)
          .join('');
  const clock = (parts: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { ...(full && { ...day, calendar: calendarOf(locale) }), ...parts, timeZone }).format(
      ms,
    );
  switch (unit) {
    case 'millisecond':
      return full
        ? clock({ ...clockOptions(locale, 'second'), fractionalSecondDigits: 3 })
        : `.${numberFormat(locale, { minimumIntegerDigits: 3 }).format(millisecond)}`;
    case 'second':
    case 'minute':
    case 'hour':
      return clock(clockOptions(locale, unit));
    case 'day':
      return words(full ? day : weekday ? { weekday: 'short', day: 'numeric' } : { day: 'numeric' });
    case 'week':
      return words(full ? day : { day: 'numeric', month: 'short' });
    case 'month':
      return words(
        full ? { month: 'long', year: 'numeric' } : { month: style === 'short' ? 'short' : 'long' },
      );
    case 'quarter': {
      const quarter = Math.ceil(month / 3);
      const text = full
        ? phrases.quarter(quarter, yearText(year, locale, phrases))
        : phrases.quarter(quarter);
      return withDigits(text, locale);
    }
    case 'decade': {
      // Before 100 a decade has no name that is not also a century's or an era's.
      const text = yearNumber(year, locale, phrases);
      return year >= 100 ? withDigits(phrases.decade(text, year), locale) : text;
    }
    case 'century': {
      const text =
        year < 0
          ? phrases.century(Math.ceil(-year / 100), true)
          : phrases.century(Math.floor(year / 100) + 1, false);
      return withDigits(text, locale);
    }
    case 'year':
      return calendar ? words({ year: 'numeric' }) : yearText(year, locale, phrases);
    default:
      return farYear(year, locale, phrases);
  }
}

/**
 * How long ago, as geologists write it.
 *
 * @example formatAge(66e6) // '66 Ma'
 */
export function formatAge(years: number, options: { readonly locale?: string } = {}): string {
  const { locale = 'en' } = own(options);
  const [size, unit] = years >= 1e9 ? [1e9, 'Ga'] : years >= 1e6 ? [1e6, 'Ma'] : [1e3, 'ka'];
  return `${numberFormat(locale, { maximumFractionDigits: 3 }).format(years / size)} ${unit}`;
}

/**
 * What people call the time of a zone: "Chicago Time".
 *
 * @param ms An instant, by which summer time is told where the language names it.
 * @param exact Tells summer time from winter time, if only by its shift: "CDT", "GMT-5". Default false.
 */
export function zoneName(
  timeZone: string,
  ms: number,
  options: { readonly locale?: string; readonly exact?: boolean } = {},
): string {
  const { locale = 'en', exact = false } = own(options);
  if (timeZone === 'UTC' || !(Math.abs(ms) < intlHorizon)) return timeZone;
  const parts = dateFormat(locale, {
    timeZone,
    timeZoneName: exact ? 'short' : 'shortGeneric',
  }).formatToParts(ms);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** A round year far away, where one more or less has no width: "3000 BC", "66 Ma". */
function farYear(year: number, locale: string, phrases: Phrases): string {
  const [size, unit] = year <= -1e9 ? [1e9, 'Ga'] : [1e6, 'Ma'];
  if (year <= -1e6)
    return `${numberFormat(locale, { maximumFractionDigits: 3 }).format(-year / size)} ${unit}`;
  // 3000 BC is the astronomical year -2999: rounded to the thousand it is the label that people look for.
  return yearNumber(year <= 0 ? year + 1 : year, locale, phrases);
}

const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

const units = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
const yearMs = 31_556_952_000;

/**
 * How long it is from one instant to another, in ms, by the calendar: the
 * largest unit, with the next one beside it where it says a good deal more.
 *
 * @example describeDuration(Date.UTC(2023, 0, 1), Date.UTC(2025, 1, 1)) // '2 years'
 */
export function describeDuration(
  startMs: number,
  endMs: number,
  options: { readonly locale?: string } = {},
): string {
  const { locale = 'en' } = own(options);
  const inUnit = (count: number, unit: string, more: Intl.NumberFormatOptions = {}) =>
    numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', ...more }).format(count);
  if (
    Math.abs(startMs) > intlHorizon ||
    Math.abs(endMs) > intlHorizon ||
    endMs - startMs >= 10_000 * yearMs
  ) {
    const years = (endMs - startMs) / yearMs;
    return inUnit(years, 'year', {
      notation: 'compact',
      compactDisplay: 'long',
      maximumSignificantDigits: 3,
    });
  }
  const counts = countsOf(startMs, endMs);
  const first = counts.findIndex(Boolean);
  if (first < 0) return inUnit(endMs - startMs, 'millisecond');
  // "1 year" may hide eleven months; "9 years" hides no tenth of itself.
  const shown = counts.slice(first, counts[first] === 1 ? first + 2 : first + 1);
  const each = shown.flatMap((count, i) => (count ? inUnit(count, units[first + i]!) : []));
  return listFormat(locale, { type: 'unit', style: 'short' }).format(each);
}

/** What date-fns calls a duration, unit by unit; one of its own would count in what a page has put on every object. */
function countsOf(startMs: number, endMs: number): number[] {
  const [end, clock] = [utc(endMs), own({ in: utc })];
  const years = differenceInYears(end, startMs, clock);
  const wholeYears = addMonths(startMs, years * 12, clock);
  const months = differenceInMonths(end, wholeYears, clock);
  const wholeMonths = addMonths(wholeYears, months, clock);
  const days = differenceInDays(end, wholeMonths, clock);
  const seconds = Math.trunc((endMs - addDays(wholeMonths, days, clock).getTime()) / 1000);
  return [years, months, days, Math.trunc(seconds / 3600), Math.trunc(seconds / 60) % 60, seconds % 60];
}

const fields = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];

/** A Date that answers for UTC where it is asked for the host's zone, as date-fns does; its copies do the same. */
function utc(value: Date | number | string): Date {
  const date = new Date(value) as unknown as Record<string | symbol, unknown>;
  for (const field of fields) {
    date[`get${field}`] = date[`getUTC${field}`];
    date[`set${field}`] = date[`setUTC${field}`];
  }
  date['getTimezoneOffset'] = () => 0;
  date[Symbol.for('constructDateFrom')] = utc;
  return date as unknown as Date;
}
