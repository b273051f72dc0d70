import { dayNumber, toMs } from '../calendar.ts';
import { dateFormat, intlHorizon, numberFormat } from '../intl.ts';
import type { Phrases } from '../phrases.ts';

/**
 * A year in words: `2025`, `44 BC`, `AD 50`, `12,025`. The era stands where it
 * is needed, before 100; there is no year 0. Grouped from five digits on.
 */
export function yearText(year: number, locale: string, phrases: Phrases): string {
  if (year >= 100) return plainNumber(year, locale);
  const count = plainNumber(year > 0 ? year : 1 - year, locale);
  if (phrases.era) return phrases.era(count, year <= 0);
  // The language's own order, with the number put in: Intl has no years beyond its horizon.
  const sample = toMs(dayNumber(year > 0 ? 50 : -50, 1, 1));
  const parts = dateFormat(locale, { year: 'numeric', era: 'short' }).formatToParts(sample);
  return parts.map(({ type, value }) => (type === 'year' ? count : value)).join('');
}

const plainNumber = (count: number, locale: string) =>
  numberFormat(locale, { useGrouping: count >= 10_000, maximumFractionDigits: 0 }).format(count);

/** Whether a year can be handed to Intl whole. */
export const isNear = (year: number): boolean => {
  const start = toMs(dayNumber(year, 1, 1));
  return start >= -intlHorizon && start < intlHorizon - 366 * 86_400_000;
};

/** A date as parts with its year in our words; every part that `options` names, in the order of the language. */
export function dateParts(
  ms: number,
  year: number,
  options: Intl.DateTimeFormatOptions,
  locale: string,
  phrases: Phrases,
): Intl.DateTimeFormatPart[] {
  if (!options.year || year >= 100) return dateFormat(locale, options).formatToParts(ms);
  if (!phrases.era) return dateFormat(locale, { ...options, era: 'short' }).formatToParts(ms);
  return dateFormat(locale, options)
    .formatToParts(ms)
    .map((part) => (part.type === 'year' ? { type: 'year', value: yearText(year, locale, phrases) } : part));
}
