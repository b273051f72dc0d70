import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeZone, toCivil, toInstant } from '../../packages/core/src/zone.ts';

const hour = 3_600_000;
const newYork = 'America/New_York';

describe('toInstant(civil, zone)', () => {
  it('is the instant at which clocks there show that time', () => {
    expect(toInstant(Date.UTC(2025, 7, 30), newYork)).toBe(Date.UTC(2025, 7, 30, 4));
    expect(toInstant(Date.UTC(2025, 0, 1), newYork)).toBe(Date.UTC(2025, 0, 1, 5));
    expect(toInstant(Date.UTC(2025, 0, 1), 'Asia/Kolkata')).toBe(Date.UTC(2024, 11, 31, 18, 30));
  });

  it('makes the day on which clocks go forward 23 hours long, and the other one 25', () => {
    const length = (month: number, day: number) =>
      (toInstant(Date.UTC(2025, month, day + 1), newYork) - toInstant(Date.UTC(2025, month, day), newYork)) /
      hour;
    expect(length(2, 9)).toBe(23);
    expect(length(10, 2)).toBe(25);
    expect(length(7, 30)).toBe(24);
  });

  it('is half an hour off where clocks move by half an hour', () => {
    const start = toInstant(Date.UTC(2025, 9, 5), 'Australia/Lord_Howe');
    expect((toInstant(Date.UTC(2025, 9, 6), 'Australia/Lord_Howe') - start) / hour).toBe(23.5);
  });

  it('gives a time that clocks skip to the other side of the change', () => {
    expect(toCivil(toInstant(Date.UTC(2025, 2, 9, 2, 30), newYork), newYork)).toBe(
      Date.UTC(2025, 2, 9, 3, 30),
    );
  });

  it('takes the first of two instants that clocks show alike', () => {
    expect(toInstant(Date.UTC(2025, 10, 2, 1, 30), newYork)).toBe(Date.UTC(2025, 10, 2, 5, 30));
  });

  it('gives the day that Samoa skipped no length', () => {
    const at = (day: number) => toInstant(Date.UTC(2011, 11, day), 'Pacific/Apia');
    expect(at(31) - at(30)).toBe(0);
    expect(at(30) - at(29)).toBe(24 * hour);
    expect(toCivil(at(31), 'Pacific/Apia')).toBe(Date.UTC(2011, 11, 31));
  });

  it('leaves alone what no zone reaches', () => {
    expect(toInstant(Infinity, newYork)).toBe(Infinity);
    expect(toInstant(-1e20, newYork)).toBe(-1e20);
    expect(toInstant(8.64e15, newYork)).toBe(8.64e15);
    expect(toInstant(5, 'UTC')).toBe(5);
  });
});

it('toCivil undoes toInstant, but for the hours that clocks skip', () => {
  const zones = [
    'UTC',
    newYork,
    'Europe/Berlin',
    'Asia/Kolkata',
    'Pacific/Apia',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
  ];
  const minute = fc.integer({ min: Date.UTC(1980, 0) / 60_000, max: Date.UTC(2037, 0) / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minute, (zone, at) => {
      const civil = at * 60_000;
      const back = toCivil(toInstant(civil, zone), zone);
      // What was skipped moves on by at most the length of the gap.
      if (back !== civil) expect(back - civil).toBeLessThanOrEqual(24 * hour);
      const instant = toInstant(back, zone);
      expect(toCivil(instant, zone)).toBe(back);
    }),
    { numRuns: 2000 },
  );
});

it('isTimeZone knows the names of zones and nothing else', () => {
  expect(isTimeZone('America/New_York')).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
  expect(isTimeZone('')).toBe(false);
});
