import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstInstant, isTimeZone, toCivil, toInstant, zoneChanges } from '../../packages/core/src/zone.ts';

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

describe('every zone that Intl knows', { timeout: 60_000 }, () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const from = Date.UTC(1950, 0);
  const to = Date.UTC(2037, 0);
  const asIntlSays = (ms: number, timeZone: string) => {
    const text = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).format(ms);
    const [month, date, year, ...clock] = text.split(/\D+/).map(Number) as [
      number,
      number,
      number,
      ...number[],
    ];
    return Date.UTC(year, month - 1, date, ...(clock as [number, number, number]));
  };

  it('shows on its clocks what Intl says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1850, 0) / 1000, max: to / 1000 }),
        (zone, s) => {
          expect(new Date(toCivil(s * 1000, zone)).toISOString()).toBe(
            new Date(asIntlSays(s * 1000, zone)).toISOString(),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('has its clocks set where they jump, and nowhere else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 1950, max: 2036 }), (zone, year) => {
        const [start, end] = [Date.UTC(year, 0), Date.UTC(year + 1, 0)];
        const changes = zoneChanges(start, end, zone);
        const shift = (ms: number) => toCivil(ms, zone) - ms;
        for (const change of changes) expect(shift(change)).not.toBe(shift(change - 1));
        for (const [i, piece] of [start, ...changes].entries()) {
          const next = changes[i] ?? end;
          for (let ms = piece; ms < next; ms += 9 * 24 * hour) expect(shift(ms)).toBe(shift(piece));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never goes back while clocks go on: days tile the axis', () => {
    for (const zone of zones.filter((_, i) => i % 6 === 0)) {
      // Around a sample of the changes, every quarter of an hour; firstInstant never decreases and comes out where it went in.
      const changes = zoneChanges(from, to, zone);
      for (const change of [changes[0], changes[changes.length >> 1], changes.at(-1)]) {
        if (change === undefined) continue;
        const around = toCivil(change, zone);
        let last = -Infinity;
        for (let civil = around - 26 * hour; civil <= around + 26 * hour; civil += hour / 4) {
          const at = firstInstant(civil, zone);
          expect(at).toBeGreaterThanOrEqual(last);
          expect(toCivil(at, zone)).toBeGreaterThanOrEqual(civil);
          if (toCivil(at, zone) > civil) expect(zoneChanges(at, at + 1, zone)).toEqual([at]);
          last = at;
        }
      }
    }
  });
});

it('firstInstant puts what clocks skip at their change, and a skipped day has no length', () => {
  const change = Date.UTC(2025, 2, 9, 7);
  expect(firstInstant(Date.UTC(2025, 2, 9, 2, 30), newYork)).toBe(change);
  expect(firstInstant(Date.UTC(2025, 2, 9, 3), newYork)).toBe(change);
  const at = (day: number) => firstInstant(Date.UTC(2011, 11, day), 'Pacific/Apia');
  expect([at(30) - at(29), at(31) - at(30), at(32) - at(31)]).toEqual([24 * hour, 0, 24 * hour]);
});

it('knows local mean time to the second, west of Greenwich by less than an hour too', () => {
  const offset = (zone: string, year: number) =>
    (toCivil(Date.UTC(year, 0), zone) - Date.UTC(year, 0)) / 1000;
  expect(offset('Europe/London', 1800)).toBe(-75);
  expect(offset('America/Chicago', 1800)).toBe(-(5 * 3600 + 50 * 60 + 36));
  expect(offset('Africa/Monrovia', 1960)).toBe(-(44 * 60 + 30));
});

it('toInstant takes a written shift, and throws for what is no zone', () => {
  expect(toInstant(0, '+04:30')).toBe(-4.5 * hour);
  expect(toInstant(0, '-0330')).toBe(3.5 * hour);
  expect(() => toInstant(0, 'Mars')).toThrow(
    new RangeError('time zone: expected a name such as "America/New_York", got "Mars"'),
  );
});

it('finds where clocks are set as far away as zones reach, where ms are too many to be added up', () => {
  // Every parity of the ends of a search is met in so many years.
  for (let year = 144_000; year < 275_000; year += 3500) {
    const from = (year - 1970) * 365.2425 * 24 * hour;
    const changes = zoneChanges(from, from + 366 * 24 * hour, 'America/Chicago');
    expect(changes.length).toBeGreaterThanOrEqual(2);
    for (const at of changes)
      expect(toCivil(at, 'America/Chicago') - toCivil(at - 1, 'America/Chicago')).not.toBe(1);
  }
});
