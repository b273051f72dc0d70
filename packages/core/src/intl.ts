// Making a formatter costs some 50 µs, using it one: each is made once, and not without bound.
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

/** Always Gregorian, and in UTC unless a zone is named: the host's zone and calendar never show. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const full: Intl.DateTimeFormatOptions = { calendar: 'gregory', timeZone: 'UTC', ...options };
  return once(`d ${locale} ${JSON.stringify(full)}`, () => new Intl.DateTimeFormat(regional(locale), full));
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once(
    `n ${locale} ${JSON.stringify(options)}`,
    () => new Intl.NumberFormat(regional(locale), options),
  );
}

export function listFormat(locale: string, options: Intl.ListFormatOptions): Intl.ListFormat {
  return once(`l ${locale} ${JSON.stringify(options)}`, () => new Intl.ListFormat(regional(locale), options));
}

/** A time of day as the language writes it: "2:05 PM", "14:05". */
export function clockOptions(locale: string, unit: 'hour' | 'minute' | 'second'): Intl.DateTimeFormatOptions {
  const halves = dateFormat(locale, { hour: 'numeric' }).resolvedOptions().hourCycle?.startsWith('h1');
  // An hour alone is "2 PM", but "14" is no time of day.
  if (unit === 'hour' && halves) return { hour: 'numeric' };
  return {
    hour: halves ? 'numeric' : '2-digit',
    minute: '2-digit',
    ...(unit === 'second' && { second: '2-digit' }),
  };
}

// English without a region is the world's, day before month, and not the one of the engine's choice. So is
// what is no language tag, such as the "en_US" of many a page: wrong markup must not empty it.
function regional(locale: string): string {
  try {
    return locale === 'en' ? 'en-GB' : (Intl.getCanonicalLocales(locale)[0] ?? 'en-GB');
  } catch {
    return 'en-GB';
  }
}

/** The furthest that Date, and so Intl, can go from 1970, in ms. */
export const intlHorizon = 8.64e15;
