import { dayNumber, toMs } from './calendar.ts';
import { calendarOf, dateFormat, intlHorizon } from './intl.ts';
import { own } from './own.ts';

const dayMs = 86_400_000;
/** Calendars with months and years of their own, by the mean length of a year in days, and the year of ours from which Intl tells them as people did. */
const known: Readonly<Record<string, readonly [yearDays: number, since: number]>> = /* @__PURE__ */ own({
  hebrew: [365.2468, 1],
  persian: [365.2422, 623],
  indian: [365.2425, 623],
  islamic: [354.3667, 623],
});

/**
 * The calendar that a locale names by `-u-ca-`, if its months and years begin on
 * other days than ours, and can be told at a time; else nothing. Buddhist and
 * Japanese years are ours under other numbers.
 *
 * @example ownCalendar('he-u-ca-hebrew', Date.UTC(1914, 0)) // 'hebrew'
 */
export function ownCalendar(locale: string, ms = 0): string | undefined {
  const calendar = calendarOf(locale);
  const kind = known[familyOf(calendar)];
  const isTold = kind && ms >= toMs(dayNumber(kind[1], 1, 1)) && ms < intlHorizon - 8e11;
  return isTold ? calendar : undefined;
}

const familyOf = (calendar: string) => calendar.split('-')[0]!;

/** When the month or the year of a calendar began in which a time lies, in ms as if it were UTC. */
export function startIn(ms: number, unit: 'month' | 'year', calendar: string): number {
  const day = Math.floor(ms / dayMs) * dayMs;
  if (unit === 'month') return day - (at(day, calendar).day - 1) * dayMs;
  const { year } = at(day, calendar);
  // The first day of that number: the day before the longest year is in another one.
  let [before, within] = [day / dayMs - 390, day / dayMs];
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (at(middle * dayMs, calendar).year === year) within = middle;
    else before = middle;
  }
  return within * dayMs;
}

/**
 * Where the months of a calendar begin, or its years, from the one at or before
 * a time, without end. Of years only those that a step divides.
 */
export function* startsIn(
  from: number,
  unit: 'month' | 'year',
  calendar: string,
  step = 1,
): Generator<number> {
  if (unit === 'month') {
    for (
      let ms = startIn(from, unit, calendar);
      ms < intlHorizon - 8e11;
      ms = startIn(ms + 32 * dayMs, unit, calendar)
    )
      yield ms;
    return;
  }
  const days = known[familyOf(calendar)]![0];
  let ms = startIn(from, unit, calendar);
  let { year } = at(ms, calendar);
  for (
    let next = Math.max(1, Math.floor(year / step) * step);
    ;
    next = (Math.floor(next / step) + 1) * step
  ) {
    const within = ms + (next - year + 0.5) * days * dayMs;
    if (within > intlHorizon - 8e11) return;
    ms = startIn(within, unit, calendar);
    year = at(ms, calendar).year;
    yield ms;
  }
}

function at(ms: number, calendar: string): { readonly year: number; readonly day: number } {
  const parts = dateFormat('en-u-nu-latn', {
    calendar,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(ms);
  const numberOf = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  return { year: numberOf('year'), day: numberOf('day') };
}
