import { formatTick, ownCalendar, startIn, startsIn } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const dayMs = 86_400_000;
const calendars = ['hebrew', 'islamic-umalqura', 'islamic-civil', 'persian', 'indian'];
const taken = (all: Iterable<number>, count: number) => {
  const found: number[] = [];
  for (const one of all) {
    found.push(one);
    if (found.length === count) break;
  }
  return found;
};
/** What Intl itself says of a day. */
function parts(ms: number, calendar: string) {
  const format = new Intl.DateTimeFormat('en', {
    calendar,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const all = format.formatToParts(ms);
  const [year, month, day] = ['year', 'month', 'day'].map(
    (type) => all.find((part) => part.type === type)!.value,
  );
  return { year: Number(year), month, day: Number(day) };
}
// Day by day from 1300 to 2200 each of them is told without a gap.
const anyDay = fc.integer({ min: -244_710, max: 84_006 }).map((day) => day * dayMs);

describe('ownCalendar(locale)', () => {
  it('is the calendar of -u-ca- where its months are not ours, and it can be told then', () => {
    expect(ownCalendar('he-u-ca-hebrew')).toBe('hebrew');
    expect(ownCalendar('ar-u-ca-islamic-umalqura-nu-arab')).toBe('islamic-umalqura');
    expect(ownCalendar('fa-u-ca-persian', Date.UTC(1914, 0))).toBe('persian');
    for (const locale of ['fa', 'th-u-ca-buddhist', 'ja-u-ca-japanese', 'en-u-ca-gregory', 'en', 'en_US'])
      expect(ownCalendar(locale)).toBeUndefined();
    expect(ownCalendar('fa-u-ca-persian', Date.UTC(600, 0))).toBeUndefined();
    expect(ownCalendar('fa-u-ca-persian', 1e16)).toBeUndefined();
  });
});

describe.each(calendars)('the months and years of the %s calendar', (calendar) => {
  it('begin on a first day, and the day before is in another one', () => {
    fc.assert(
      fc.property(anyDay, (ms) => {
        const month = startIn(ms + 5000, 'month', calendar);
        const [here, first, before] = [ms, month, month - dayMs].map((day) => parts(day, calendar));
        expect(first).toEqual({ ...here, day: 1 });
        expect(before!.month === here!.month && before!.year === here!.year).toBe(false);
        const year = startIn(ms, 'year', calendar);
        expect(year).toBeLessThanOrEqual(month);
        expect([parts(year, calendar).year, parts(year - dayMs, calendar).year]).toEqual([
          here!.year,
          here!.year - 1,
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(anyDay, (ms) => {
        const months = taken(startsIn(ms, 'month', calendar), 30);
        months.forEach((start, i) => {
          expect(parts(start, calendar).day).toBe(1);
          const days = (months[i + 1]! - start) / dayMs;
          if (i < 29) expect([29, 30, 31]).toContain(days);
        });
        const years = taken(startsIn(ms, 'year', calendar), 6).map((start) => parts(start, calendar).year);
        expect(years).toEqual(Array.from(years, (_, i) => years[0]! + i));
        const far = taken(startsIn(ms, 'year', calendar, 50), 6);
        expect(far.map((start) => parts(start, calendar).year % 50)).toEqual(far.map(() => 0));
        expect(far[0]).toBeLessThanOrEqual(ms);
        expect(far[1]).toBeGreaterThan(ms);
      }),
      { numRuns: 50 },
    );
  });

  it('end where Intl can tell no more', () => {
    for (const step of [1, 100, 1e6])
      for (const start of taken(startsIn(8e15, 'year', calendar, step), 2000))
        expect(start).toBeLessThan(8.64e15);
  });
});

describe('formatTick(…, { cells: "own" })', () => {
  it('names the cells of the calendar in its words, and ours where it has none of its own', () => {
    const tick = (locale: string, unit: 'year' | 'month' | 'day' | 'quarter', style?: 'bare') =>
      formatTick(Date.UTC(1914, 5, 28), unit, { locale, cells: 'own', ...(style && { style }) });
    expect(tick('en-u-ca-hebrew', 'year')).toBe('5674');
    expect(tick('en-u-ca-hebrew', 'month')).toBe('Tamuz 5674');
    expect(tick('en-u-ca-hebrew', 'month', 'bare')).toBe('Tamuz');
    expect(tick('en-u-ca-hebrew', 'day', 'bare')).toBe('4');
    expect(tick('fa-u-ca-persian-nu-arabext', 'month')).toMatch(/تیر.*۱۲۹۳|۱۲۹۳.*تیر/);
    expect(tick('th-u-ca-buddhist', 'year')).toContain('2457');
    expect(tick('en', 'month')).toBe('June 1914');
    expect(formatTick(Date.UTC(1914, 5, 28), 'month', { locale: 'en-u-ca-hebrew' })).toBe('June 1914');
  });
});
