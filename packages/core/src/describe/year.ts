import { dayNumber, fromMs, toMs } from '../calendar.ts';
import { calendarOf, dateFormat, formatCount, intlHorizon, isEnglish, numberFormat } from '../intl.ts';
import type { Phrases } from '../phrases.ts';
import { englishParts } from './english.ts';
import { own } from '../own.ts';

/**
 * A year in words: `2025`, `44 BC`, `AD 50`, `12,025`. The era stands where it
 * is needed, before 100; there is no year 0. Grouped from five digits on.
 */
export function yearNumber(year: number, locale: string, phrases: Phrases): string {
  const count = plainNumber(year > 0 ? year : 1 - year, locale);
  if (year < 100 && phrases.era) return phrases.era(count, year <= 0);
  if (isEnglish(locale)) return count;
  // The language's own order, with the number put in: Intl has no years beyond its horizon.
  const sample = toMs(dayNumber(year >= 100 ? 2000 : year > 0 ? 50 : -50, 1, 1));
  const options = { year: 'numeric', ...(year < 100 && { era: 'short' as const }) } as const;
  const parts = dateFormat(locale, options).formatToParts(sample);
  return parts.map(({ type, value }) => (type === 'year' ? count : value)).join('');
}

/** The same in the calendar of the locale, if its years are ours under other numbers: "2568 BE". */
export function yearText(year: number, locale: string, phrases: Phrases): string {
  const options = own({ year: 'numeric' } as const);
  const calendar = calendarFor(year, 1, options, locale);
  return calendar === 'gregory'
    ? yearNumber(year, locale, phrases)
    : dateFormat(locale, { ...options, calendar }).format(toMs(dayNumber(year, 1, 1)));
}

const plainNumber = (count: number, locale: string) =>
  count >= 10_000
    ? formatCount(count, locale)
    : isEnglish(locale)
      ? String(count)
      : numberFormat(locale, { useGrouping: false }).format(count);

/** Whether a year can be handed to Intl whole. */
export const isNear = (year: number): boolean => {
  const start = toMs(dayNumber(year, 1, 1));
  return start >= -intlHorizon && start < intlHorizon - 366 * 86_400_000;
};

// Calendars with our months and years under other numbers.
const likeOurs = /^(buddhist|japanese|roc)$/;
// The first year that Intl tells in a calendar as people did: before, it goes by Julian days or counts years below 1.
const firstYears: Readonly<Record<string, number>> = /* @__PURE__ */ own({
  hebrew: 1,
  buddhist: 1583,
  japanese: 1873,
  roc: 1912,
});

/**
 * The calendar in which a date can be told as fine as it is and no finer. A day
 * is a day in each of them. A month or a year of ours is one in few, and not
 * where an era begins within it; in all others it stays Gregorian.
 */
function calendarFor(
  year: number,
  month: number,
  options: Intl.DateTimeFormatOptions,
  locale: string,
): string {
  const calendar = options.year ? calendarOf(locale) : 'gregory';
  if (calendar === 'gregory' || year < (firstYears[calendar] ?? 623) || !isNear(year)) return 'gregory';
  if (options.day) return calendar;
  if (!likeOurs.test(calendar)) return 'gregory';
  const [start, end] = options.month ? [month, month + 1] : [1, 13];
  const [first, last] = [dayNumber(year, start, 1), dayNumber(year, end, 1) - 1].map((day) =>
    dateFormat(locale, { calendar, year: 'numeric', era: 'short' }).format(toMs(day)),
  );
  return first === last ? calendar : 'gregory';
}

/** A date as parts with its year in our words; every part that `options` names, in the order of the language. */
export function dateParts(
  ms: number,
  year: number,
  given: Intl.DateTimeFormatOptions,
  locale: string,
  phrases: Phrases,
): Intl.DateTimeFormatPart[] {
  const options = own(given);
  const calendar = calendarFor(year, fromMs(ms).month, options, locale);
  if (calendar !== 'gregory') return closed(dateFormat(locale, { ...options, calendar }).formatToParts(ms));
  const early = options.year !== undefined && year < 100;
  const parts =
    isEnglish(locale) && options.timeZone === undefined
      ? englishParts(ms, options)
      : dateFormat(locale, {
          ...options,
          ...(early && !phrases.era && { era: 'short' }),
        }).formatToParts(ms);
  return closed(parts).map(({ type, value }) => {
    if (type === 'day' && phrases.day) return { type, value: phrases.day(value) };
    return {
      type,
      value: type === 'year' && early && phrases.era ? yearNumber(year, locale, phrases) : value,
    };
  });
}

/** Parts with what belongs to a number beside it, "24." before " August", "8月", and every kind of year as one. */
function closed(parts: readonly Intl.DateTimeFormatPart[]): Intl.DateTimeFormatPart[] {
  const done: Intl.DateTimeFormatPart[] = [];
  for (const { type, value } of parts) {
    const last = done.at(-1);
    const tail = (type === 'literal' && last && /^[^\s,،、]+/.exec(value)?.[0]) || '';
    if (last) last.value += tail;
    const rest = value.slice(tail.length);
    if (rest) done.push({ type: /year/i.test(type) ? 'year' : type, value: rest });
  }
  return done;
}
