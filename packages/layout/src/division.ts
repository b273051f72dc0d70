import {
  civilDate,
  dayNumber,
  dayOf,
  firstInstant,
  offset,
  ownCalendar,
  startOf,
  startsIn,
  toCivil,
  weekStart,
  zoneChanges,
  type Span,
  type Unit,
} from '@dateline/core';

/** One way to divide the axis: a line every `step` units, under periods of a coarser unit. */
export interface Division {
  readonly unit: Unit;
  readonly step: number;
  /** About how long it is, in ms; exactly so for parts of a day. */
  readonly aboutMs: number;
  readonly period: Unit | undefined;
}

/** Where a line falls: the instant, and what clocks show there as if it were UTC. */
export interface Line {
  readonly ms: number;
  readonly civil: number;
  /** Whether it is a line of the reader's own calendar. */
  readonly cells: 'own' | 'ours';
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
export const dayMs = 24 * hour;
export const yearMs = 365.2425 * dayMs;

const division = (unit: Unit, step: number, aboutMs: number, period?: Unit): Division => ({
  unit,
  step,
  aboutMs,
  period,
});

/** From finest to coarsest; years go on by themselves, 1, 2, 5, 10 … */
export const divisions: readonly Division[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((n) => division('millisecond', n, n, 'second')),
  ...[1, 2, 5, 15, 30].map((n) => division('second', n, n * second, 'minute')),
  ...[1, 2, 5, 15, 30].map((n) => division('minute', n, n * minute, 'day')),
  ...[1, 3, 6, 12].map((n) => division('hour', n, n * hour, 'day')),
  division('day', 1, dayMs, 'month'),
  division('week', 1, 7 * dayMs, 'month'),
  division('month', 1, 28 * dayMs, 'year'),
  division('quarter', 1, 90 * dayMs, 'year'),
  ...Array.from({ length: 34 }, (_, i) => [1, 2, 5][i % 3]! * 10 ** Math.floor(i / 3)).map((n) =>
    division('year', n, n * yearMs),
  ),
];

export const isClock = ({ aboutMs }: Division): boolean => aboutMs < dayMs;

/** Where the lines of a division fall, from the one at or before the start of `span` up to its end. */
export function linesOf(
  { unit, step, aboutMs }: Division,
  { start, end }: Span,
  timeZone: string,
  locale: string,
): Line[] {
  const lines =
    aboutMs < dayMs
      ? clockLines(aboutMs, start, end, timeZone)
      : civilLines(startsOf(unit, step, toCivil(start, timeZone), locale), end, timeZone);
  // A day that clocks skipped has no length, and what ends before the start is none of ours.
  const real = lines.filter(({ ms }, i) => {
    const next = lines[i + 1]?.ms;
    return next === undefined || (next > ms && next > start);
  });
  return ownCalendar(locale, toCivil(start, timeZone))
    ? real.map((line) => ({ ...line, cells: 'own' }))
    : real;
}

/** Where clocks show a round time. They do so twice where they are set back, and not at all where they skip it. */
function clockLines(stepMs: number, start: number, end: number, timeZone: string): Line[] {
  const from = start - 2 * stepMs;
  const lines: Line[] = [];
  const borders = [from, ...zoneChanges(from, end, timeZone), end];
  for (const [i, border] of borders.slice(0, -1).entries()) {
    const shift = toCivil(border, timeZone) - border;
    let last = -Infinity;
    // At deep time a short step is lost in the rounding of ms, and the next line would be the same.
    for (
      let civil = Math.ceil((border + shift) / stepMs) * stepMs;
      civil - shift < borders[i + 1]! && civil > last;
      civil += stepMs
    ) {
      lines.push({ ms: civil - shift, civil, cells: 'ours' });
      last = civil;
    }
  }
  return lines;
}

function civilLines(starts: Iterable<number>, end: number, timeZone: string): Line[] {
  const lines: Line[] = [];
  for (const civil of starts) {
    const ms = firstInstant(civil, timeZone);
    if (ms >= end) break;
    lines.push({ ms, civil, cells: 'ours' });
  }
  return lines;
}

/** Where days and what is longer begin by the calendar, without end. */
function startsOf(unit: Unit, step: number, from: number, locale: string): Iterable<number> {
  const calendar = ownCalendar(locale, from);
  if (calendar && (unit === 'year' || unit === 'month')) return startsIn(from, unit, calendar, step);
  return unit === 'year' ? years(from, step) : civilStarts(unit, step, from, locale);
}

function* civilStarts(unit: Unit, step: number, from: number, locale: string): Generator<number> {
  let civil = startOf(from, unit, unit === 'week' ? { weekStartsOn: weekStart(locale) } : undefined);
  for (let last = -Infinity; civil > last; civil = offset(civil, unit, step)) {
    yield civil;
    last = civil;
  }
}

/** Years are counted as years: at deep time, ms would no longer tell their borders exactly. */
function* years(from: number, step: number): Generator<number> {
  const { year } = civilDate(dayOf(from));
  // Round years are round in the era that names them: 10 BC is the year −9, there is no year 0, and AD 1 is a line.
  let at = year > 0 ? Math.max(Math.floor(year / step) * step, 1) : 1 - Math.ceil((1 - year) / step) * step;
  for (;;) {
    yield civilYear(at);
    at = at > 0 ? (Math.floor(at / step) + 1) * step : at + step;
  }
}

/** The first day of a year, in ms as if it were UTC. */
export const civilYear = (year: number): number => dayNumber(year, 1, 1) * dayMs;
