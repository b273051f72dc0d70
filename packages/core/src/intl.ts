import { own } from './own.ts';

// Making a formatter costs some 50 µs, asking it what it is some ten, using it one: each is made once, and not without bound.
const most = 200;
const made = new Map<string, unknown>();

function once<T>(key: string, make: () => T): T {
  const known = made.get(key);
  if (known) return known as T;
  if (made.size >= most) made.clear();
  const formatter = make();
  made.set(key, formatter);
  return formatter;
}

/** Gregorian and in UTC unless told otherwise: the host's zone and calendar never show. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const full: Intl.DateTimeFormatOptions = { calendar: 'gregory', timeZone: 'UTC', ...options };
  return once(
    `d ${locale} ${JSON.stringify(full)}`,
    () => new Intl.DateTimeFormat(languageTag(locale), own(full)),
  );
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once(
    `n ${locale} ${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(languageTag(locale), own(options)),
  );
}

export function listFormat(locale: string, options: Intl.ListFormatOptions): Intl.ListFormat {
  return once(
    `l ${locale} ${JSON.stringify(options)}`,
    () => new Intl.ListFormat(languageTag(locale), own(options)),
  );
}

/** A time of day as the language writes it: "2:05 PM", "14:05". */
export function clockOptions(locale: string, unit: 'hour' | 'minute' | 'second'): Intl.DateTimeFormatOptions {
  const cycle = once(
    `h ${locale}`,
    () => dateFormat(locale, { hour: 'numeric' }).resolvedOptions().hourCycle ?? 'h23',
  );
  const halves = cycle.startsWith('h1');
  // An hour alone is "2 PM", but "14" is no time of day.
  if (unit === 'hour' && halves) return { hour: 'numeric' };
  return {
    hour: halves ? 'numeric' : '2-digit',
    minute: '2-digit',
    ...(unit === 'second' && { second: '2-digit' }),
  };
}

/**
 * The tag by which `Intl` is asked. English without a region is the world's,
 * day before month, and not the one of the engine's choice; so is what is no
 * language tag, such as the "en_US" of many a page: wrong markup must not empty it.
 *
 * @example languageTag('pt-br') // 'pt-BR'
 */
export function languageTag(locale: string): string {
  try {
    return (Intl.getCanonicalLocales(locale)[0] ?? 'en').replace(/^en(?=-u-|$)/, 'en-GB');
  } catch {
    return 'en-GB';
  }
}

/** A locale that carries the reader's choice of calendar and digits, as `-u-ca-` and `-u-nu-`. */
export function localeWith(
  locale: string,
  calendar: string | undefined,
  numberingSystem: string | undefined,
): string {
  if (calendar === undefined && numberingSystem === undefined) return locale;
  const chosen = { ...(calendar && { calendar }), ...(numberingSystem && { numberingSystem }) };
  return new Intl.Locale(languageTag(locale), own(chosen)).toString();
}

/** The calendar that a locale names; never that of its country. */
export const calendarOf = (locale: string): string =>
  locale.includes('-u-') ? (new Intl.Locale(languageTag(locale)).calendar ?? 'gregory') : 'gregory';

/**
 * Whether a locale is the English of the world, which is written here as `Intl`
 * writes it: the first formatter that a page makes takes longer than to lay out
 * a hundred events.
 */
export const isEnglish = (locale: string): boolean => /^en(-GB)?$/.test(locale);

/**
 * A whole number, by thousands, in the digits of a language.
 *
 * @example formatCount(12025) // '12,025'
 */
export const formatCount = (count: number, locale = 'en'): string =>
  isEnglish(locale) ? String(count).replace(/\B(?=(\d{3})+$)/g, ',') : numberFormat(locale).format(count);

/** Text with the locale's own digits where it has plain ones. */
export function withDigits(text: string, locale: string): string {
  if (isEnglish(locale)) return text;
  const numbers = numberFormat(locale);
  return numbers.format(0) === '0' ? text : text.replace(/\d/g, (digit) => numbers.format(Number(digit)));
}

/** The furthest that Date, and so Intl, can go from 1970, in ms. */
export const intlHorizon = 8.64e15;
