import {
  addMonths,
  differenceInCalendarDays,
  differenceInCalendarMonths,
  getISOWeek,
  getISOWeekYear,
} from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDate,
  countBetween,
  dayNumber,
  dayOf,
  daysInMonth,
  fromMs,
  isLeapYear,
  isoWeek,
  msPerDay,
  offset,
  startOf,
  toMs,
  weekday,
  type Unit,
} from '../../packages/core/src/calendar.ts';

const horizon = 2.4e13;
const units: readonly Unit[] = [
  'millisecond',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'millennium',
  'megayear',
  'gigayear',
];

const someMs = fc.double({ min: -6e13, max: 6e13, noNaN: true }).map(Math.floor);
const anyYear = fc.double({ min: -horizon, max: horizon, noNaN: true }).map((year) => Math.trunc(year) + 0);
const someYear = fc.oneof(fc.integer({ min: -9999, max: 9999 }), anyYear);
const someUnit = fc.constantFrom(...units);

/** An instant in UTC, by the years as written: 50 is the year 50. */
function utc(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, ms);
  return date.getTime();
}

describe('dayNumber', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11_016],
    [2000, 3, 1, 11_017],
    [1900, 3, 1, -25_508],
    [0, 1, 1, -719_528],
    [0, 2, 29, -719_469],
    [-1, 12, 31, -719_529],
    [-4713, 11, 24, -2_440_588],
    [1582, 10, 15, -141_427],
    [9999, 12, 31, 2_932_896],
  ])('dayNumber(%d, %d, %d) is %d', (year, month, day, expected) => {
    expect(dayNumber(year, month, day)).toBe(expected);
    expect(civilDate(expected)).toEqual({ year, month, day });
  });

  it('agrees with Date.UTC wherever that exists, the years 0 to 99 included', () => {
    const days = fc.oneof(
      fc.integer({ min: -100_000_000, max: 100_000_000 }),
      fc.integer({ min: -719_528, max: -682_000 }),
    );
    fc.assert(
      fc.property(days, (day) => {
        const date = new Date(day * msPerDay);
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(civilDate(day)).toEqual(civil);
        expect(dayNumber(civil.year, civil.month, civil.day)).toBe(day);
        expect(weekday(day)).toBe(date.getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with Date.UTC on every day of the 400 years from 1800', () => {
    const wrong: string[] = [];
    for (let day = dayNumber(1800, 1, 1); day < dayNumber(2200, 1, 1); day++) {
      const date = new Date(day * msPerDay);
      const { year, month, day: dayOfMonth } = civilDate(day);
      const same =
        date.getUTCFullYear() === year &&
        date.getUTCMonth() + 1 === month &&
        date.getUTCDate() === dayOfMonth;
      if (!same) wrong.push(date.toISOString());
    }
    expect(wrong).toEqual([]);
  });

  it('and civilDate are each other’s inverse up to 24 million million years from now', () => {
    fc.assert(
      fc.property(someYear, fc.integer({ min: 1, max: 12 }), fc.nat(30), (year, month, d) => {
        const civil = { year, month, day: 1 + (d % daysInMonth(year, month)) };
        expect(civilDate(dayNumber(civil.year, civil.month, civil.day))).toEqual(civil);
      }),
      { numRuns: 2000 },
    );
    expect(civilDate(dayNumber(horizon, 12, 31))).toEqual({ year: horizon, month: 12, day: 31 });
    expect(civilDate(dayNumber(-horizon, 1, 1))).toEqual({ year: -horizon, month: 1, day: 1 });
  });

  it('grows by one from a day to the next', () => {
    fc.assert(
      fc.property(someYear, fc.integer({ min: 0, max: 364 }), (year, shift) => {
        const day = dayNumber(year, 1, 1) + shift;
        const [a, b] = [civilDate(day), civilDate(day + 1)];
        if (b.day > 1) expect(b).toEqual({ ...a, day: a.day + 1 });
        else {
          expect(a.day).toBe(daysInMonth(a.year, a.month));
          expect(b.year * 12 + b.month).toBe(a.year * 12 + a.month + 1);
        }
      }),
    );
  });

  it('repeats after 400 years, weekdays included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const day = dayNumber(year, month, 1);
        expect(dayNumber(year + 400, month, 1) - day).toBe(146_097);
        expect(weekday(day + 146_097)).toBe(weekday(day));
      }),
    );
  });

  it('stays finite for any finite year', () => {
    expect(Number.isFinite(toMs(dayNumber(1e290, 1, 1)))).toBe(true);
    expect(Number.isFinite(toMs(dayNumber(-1e290, 12, 31)))).toBe(true);
  });
});

describe('weeks and months', () => {
  it.each([
    [2000, true],
    [1900, false],
    [2024, true],
    [2023, false],
    [0, true],
    [-4, true],
    [-100, false],
    [-400, true],
    [-1, false],
  ])('isLeapYear(%d) is %s', (year, expected) => {
    expect(isLeapYear(year)).toBe(expected);
    expect(daysInMonth(year, 2)).toBe(expected ? 29 : 28);
  });

  it('daysInMonth knows the others', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => daysInMonth(2023, month))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
  });

  it('weekday(day) is 0 on Sundays and goes round in seven days', () => {
    expect(weekday(dayNumber(2025, 8, 31))).toBe(0);
    expect(weekday(dayNumber(-43, 3, 15))).toBe(new Date(utc(-43, 3, 15)).getUTCDay());
    fc.assert(
      fc.property(fc.maxSafeInteger(), (n) => {
        const day = Math.trunc(n / 2);
        expect(weekday(day + 1)).toBe((weekday(day) + 1) % 7);
      }),
    );
  });

  it.each([
    [2021, 1, 3, 2020, 53],
    [2021, 1, 4, 2021, 1],
    [2018, 12, 31, 2019, 1],
    [2025, 8, 31, 2025, 35],
    [1970, 1, 1, 1970, 1],
    [2016, 1, 1, 2015, 53],
  ])('isoWeek of %d-%d-%d is %d week %d', (year, month, day, weekYear, week) => {
    expect(isoWeek(dayNumber(year, month, day))).toEqual({ year: weekYear, week });
  });
});

describe('dayOf and fromMs', () => {
  it.each([
    [0, [1970, 1, 1, 0, 0, 0, 0]],
    [-1, [1969, 12, 31, 23, 59, 59, 999]],
    [86_399_999, [1970, 1, 1, 23, 59, 59, 999]],
    [-62_167_219_200_000, [0, 1, 1, 0, 0, 0, 0]],
    [0.7, [1970, 1, 1, 0, 0, 0, 0]],
    [-0.5, [1969, 12, 31, 23, 59, 59, 999]],
  ])('fromMs(%d) is %j', (ms, [year, month, day, hour, minute, second, millisecond]) => {
    expect(fromMs(ms)).toEqual({ year, month, day, hour, minute, second, millisecond });
  });

  it('fromMs agrees with Date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (ms) => {
        const date = new Date(ms);
        expect(fromMs(ms)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
          hour: date.getUTCHours(),
          minute: date.getUTCMinutes(),
          second: date.getUTCSeconds(),
          millisecond: date.getUTCMilliseconds(),
        });
      }),
    );
  });

  it('dayOf is the last day that has begun, however far from now', () => {
    // The doubles on either side of a day's start.
    const beside = (ms: number, step: bigint) => {
      const bits = new DataView(new ArrayBuffer(8));
      bits.setFloat64(0, ms);
      bits.setBigInt64(0, bits.getBigInt64(0) + step);
      return bits.getFloat64(0);
    };
    const someDay = fc
      .tuple(fc.double({ min: 8, max: 15.9, noNaN: true }), fc.constantFrom(-1, 1))
      .map(([power, sign]) => sign * Math.floor(10 ** power));
    fc.assert(
      fc.property(someDay, fc.constantFrom(-1n, 0n, 1n), (near, step) => {
        const ms = beside(toMs(near), step);
        const day = dayOf(ms);
        expect(toMs(day)).toBeLessThanOrEqual(ms);
        expect(toMs(day + 1)).toBeGreaterThan(ms);
        expect(startOf(ms, 'day')).toBe(toMs(day));
      }),
      { numRuns: 2000 },
    );
  });

  it('dayOf finds the day of its own start, exactly to 292 million years from now', () => {
    fc.assert(
      fc.property(fc.integer({ min: -106_700_000_000, max: 106_700_000_000 }), (day) => {
        expect(dayOf(toMs(day))).toBe(day);
      }),
    );
  });
});

describe('startOf', () => {
  const ms = utc(2025, 8, 30, 13, 45, 59, 123);

  it.each<[Unit, number]>([
    ['millisecond', ms],
    ['second', utc(2025, 8, 30, 13, 45, 59)],
    ['minute', utc(2025, 8, 30, 13, 45)],
    ['hour', utc(2025, 8, 30, 13)],
    ['day', utc(2025, 8, 30)],
    ['week', utc(2025, 8, 25)],
    ['month', utc(2025, 8)],
    ['quarter', utc(2025, 7)],
    ['year', utc(2025)],
    ['decade', utc(2020)],
    ['century', utc(2000)],
    ['millennium', utc(2000)],
    ['megayear', utc(0)],
    ['gigayear', utc(0)],
  ])('startOf(2025-08-30T13:45:59.123, %s) is where that began', (unit, expected) => {
    expect(startOf(ms, unit)).toBe(expected);
  });

  it('startOf(ms, week) begins where asked', () => {
    expect(startOf(utc(2025, 8, 31), 'week')).toBe(utc(2025, 8, 25));
    expect(startOf(utc(2025, 8, 31), 'week', { weekStartsOn: 0 })).toBe(utc(2025, 8, 31));
    expect(startOf(utc(2025, 8, 30), 'week', { weekStartsOn: 0 })).toBe(utc(2025, 8, 24));
    expect(startOf(utc(2025, 8, 31), 'week', { weekStartsOn: 6 })).toBe(utc(2025, 8, 30));
  });

  it('floors before the year 0 too', () => {
    expect(startOf(utc(-43, 3, 15), 'decade')).toBe(utc(-50));
    expect(startOf(utc(-43, 3, 15), 'century')).toBe(utc(-100));
    expect(startOf(utc(5), 'century')).toBe(utc(0));
    expect(startOf(utc(-1, 12, 31), 'megayear')).toBe(toMs(dayNumber(-1e6, 1, 1)));
  });

  it('is never after its instant, and at home on its own result', () => {
    fc.assert(
      fc.property(someMs, someUnit, fc.nat(6), (at, unit, weekStartsOn) => {
        const start = startOf(at, unit, { weekStartsOn });
        expect(start).toBeLessThanOrEqual(at);
        expect(startOf(start, unit, { weekStartsOn })).toBe(start);
        expect(offset(start, unit, 1)).toBeGreaterThan(at);
      }),
      { numRuns: 1000 },
    );
  });

  it('does not creep backwards where milliseconds no longer tell days apart', () => {
    fc.assert(
      fc.property(
        anyYear,
        fc.constantFrom<Unit>('year', 'decade', 'century', 'megayear', 'gigayear'),
        (year, unit) => {
          const start = startOf(toMs(dayNumber(year, 1, 1)), unit);
          expect(startOf(start, unit)).toBe(start);
          if (unit === 'year') expect(start).toBe(toMs(dayNumber(year, 1, 1)));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('offset', () => {
  it.each<[number, Unit, number, number]>([
    [utc(2023, 1, 31), 'month', 1, utc(2023, 2, 28)],
    [utc(2024, 1, 31), 'month', 1, utc(2024, 2, 29)],
    [utc(2024, 3, 31), 'month', -1, utc(2024, 2, 29)],
    [utc(2024, 2, 29), 'year', 1, utc(2025, 2, 28)],
    [utc(2024, 2, 29), 'year', 4, utc(2028, 2, 29)],
    [utc(2024, 2, 29), 'century', 1, utc(2124, 2, 29)],
    [utc(2000, 2, 29), 'century', -1, utc(1900, 2, 28)],
    [utc(2024, 11, 30), 'quarter', 1, utc(2025, 2, 28)],
    [utc(2024, 1, 31, 23, 59, 59, 999), 'month', 1, utc(2024, 2, 29, 23, 59, 59, 999)],
    [utc(2024, 1, 31), 'week', -1, utc(2024, 1, 24)],
    [utc(2024, 1, 31), 'day', 1, utc(2024, 2, 1)],
    [utc(1, 1, 1), 'year', -2, utc(-1, 1, 1)],
    [utc(2024), 'decade', -203, utc(-6)],
    [utc(0), 'millennium', 3, utc(3000)],
    [utc(2000), 'megayear', 1, toMs(dayNumber(1_002_000, 1, 1))],
    [utc(2000), 'gigayear', -4, toMs(dayNumber(-3_999_998_000, 1, 1))],
    [5, 'millisecond', -6, -1],
    [0, 'hour', 25, 90_000_000],
  ])('offset(%d, %s, %d) is %d', (ms, unit, count, expected) => {
    expect(offset(ms, unit, count)).toBe(expected);
  });

  it('offset(ms, month, n) agrees with date-fns from 1583 to 2400', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber(1583, 1, 1), max: dayNumber(2400, 12, 31) }),
        fc.integer({ min: -600, max: 600 }),
        (day, count) => {
          const from = local(day);
          const expected = local(dayOf(offset(toMs(day), 'month', count)));
          // Days that a zone has skipped (Apia, 30 December 2011) are none that date-fns could name.
          fc.pre(from !== undefined && expected !== undefined);
          expect(addMonths(from, count)).toEqual(expected);
        },
      ),
    );
  });
});

describe('countBetween', () => {
  it.each<[number, number, Unit, number]>([
    [utc(2023, 12, 31), utc(2024), 'year', 1],
    [utc(2024), utc(2024, 12, 31), 'year', 0],
    [utc(2024), utc(2023, 12, 31), 'year', -1],
    [utc(2024, 1, 31), utc(2024, 3, 1), 'month', 2],
    [utc(2024, 3, 31), utc(2024, 4, 1), 'quarter', 1],
    [utc(-1), utc(1), 'year', 2],
    [utc(1999, 12, 31), utc(2000), 'millennium', 1],
    [utc(2025, 8, 24), utc(2025, 8, 25), 'week', 1],
    [0, 3_600_000, 'minute', 60],
    [-1, 0, 'second', 1],
  ])('countBetween(%d, %d, %s) is %d', (start, end, unit, expected) => {
    expect(countBetween(start, end, unit)).toBe(expected);
  });

  it('counts weeks from the day asked for', () => {
    expect(countBetween(utc(2025, 8, 30), utc(2025, 8, 31), 'week')).toBe(0);
    expect(countBetween(utc(2025, 8, 30), utc(2025, 8, 31), 'week', { weekStartsOn: 0 })).toBe(1);
  });

  it('counts the steps that offset takes', () => {
    fc.assert(
      fc.property(someMs, someUnit, fc.integer({ min: -500, max: 500 }), (ms, unit, count) => {
        const start = startOf(ms, unit);
        expect(countBetween(start, offset(start, unit, count), unit)).toBe(count);
      }),
    );
  });

  it('agrees with date-fns on days, months and ISO weeks from 1583 to 2400', () => {
    const someDay = fc.integer({ min: dayNumber(1583, 1, 1), max: dayNumber(2400, 12, 31) });
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        const [from, to] = [local(a), local(b)];
        fc.pre(from !== undefined && to !== undefined);
        expect(countBetween(toMs(a), toMs(b), 'day')).toBe(differenceInCalendarDays(to, from));
        expect(countBetween(toMs(a), toMs(b), 'month')).toBe(differenceInCalendarMonths(to, from));
        expect(isoWeek(a)).toEqual({ year: getISOWeekYear(from), week: getISOWeek(from) });
      }),
    );
  });
});

/** Noon of a civil day where the test runs; undefined where the zone has skipped that day. */
function local(day: number): Date | undefined {
  const civil = civilDate(day);
  const date = new Date(civil.year, civil.month - 1, civil.day, 12);
  return date.getDate() === civil.day ? date : undefined;
}
