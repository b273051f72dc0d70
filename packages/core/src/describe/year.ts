import { dayNumber, toMs } from '../calendar.ts';
import { calendarOf, dateFormat, intlHorizon, numberFormat } from '../intl.ts';
import type { Phrases } from '../phrases.ts';

/**
 * A year in words: `2025`, `44 BC`, `AD 50`, `12,025`. The era stands where it
 * is needed, before 100; there is no year 0. Grouped from five digits on.
 */
export function yearText(year: number, locale: string, phrases: Phrases): string {
  const count = plainNumber(year > 0 ? year : 1 - year, locale);
  if (year < 100 && phrases.era) return phrases.era(count, year <= 0);
  // The language's own order, with the number put in: Intl has no years beyond its horizon.
  const sample = toMs(dayNumber(year >= 100 ? 2000 : year > 0 ? 50 : -50, 1, 1));
  const options = { year: 'numeric', ...(year < 100 && { era: 'short' as const }) } as const;
  const parts = dateFormat(locale, options).formatToParts(sample);
  return parts.map(({ type, value }) => (type === 'year' ? count : value)).join('');
}

const plainNumber = (count: number, locale: string) =>
  numberFormat(locale, { useGrouping: count >= 10_000, maximumFractionDigits: 0 }).format(count);

/** Whether a year can be handed to Intl whole. */
export const isNear = (year: number): boolean => {
  const start = toMs(dayNumber(year, 1, 1));
  return start >= -intlHorizon && start < intlHorizon - 366 * 86_400_000;
};

/**
 * A date as parts with its year in our words; every part that `options` names,
 * in the order of the language. A day is told in the calendar of the locale; a
 * month or a year of one calendar is none of another, and stays Gregorian.
 */
export function dateParts(
  ms: number,
  year: number,
  options: Intl.DateTimeFormatOptions,
  locale: string,
  phrases: Phrases,
): Intl.DateTimeFormatPart[] {
  const calendar = options.year && options.day ? calendarOf(locale) : 'gregory';
  if (calendar !== 'gregory') return closed(dateFormat(locale, { ...options, calendar }).formatToParts(ms));
  const early = options.year !== undefined && year < 100;
  const parts = dateFormat(locale, {
    ...options,
    ...(early && !phrases.era && { era: 'short' }),
  }).formatToParts(ms);
  return closed(parts).map(({ type, value }) => {
    if (type === 'day' && phrases.day) return { type, value: phrases.day(value) };
    return { type, value: type === 'year' && early && phrases.era ? yearText(year, locale, phrases) : value };
  });
}

/** Parts with what belongs to a number beside it: "24." before " August", "8月". */
function closed(parts: readonly Intl.DateTimeFormatPart[]): Intl.DateTimeFormatPart[] {
  const done: Intl.DateTimeFormatPart[] = [];
  for (const part of parts) {
    const last = done.at(-1);
    const own = part.type === 'literal' && last ? /^[^\s,،、]+/.exec(part.value)?.[0] : undefined;
    if (last && own !== undefined) {
      last.value += own;
      if (own.length < part.value.length) done.push({ ...part, value: part.value.slice(own.length) });
    } else done.push({ ...part });
  }
  return done;
}
