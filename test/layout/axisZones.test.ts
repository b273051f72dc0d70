import { dayOf, toCivil, zoneChanges } from '@dateline/core';
import { arrange, ruler, scale, type Axis } from '@dateline/layout';
import { describe, expect, it } from 'vitest';
import { day, of, page, span, wordsOf } from './say.ts';

const hour = day / 24;
const nothing = of();
const axisOf = (start: number, end: number, timeZone: string, width = 1200): Axis =>
  arrange(nothing, { start, end }, page(width, { timeZone, orientation: 'horizontal' })).axis;
const named = (ticks: Axis['ticks']) => ticks.flatMap(({ label }) => (label ? [wordsOf(label)] : []));

/** Where clocks show a multiple of a step, found by looking at them every half minute. */
function slowClock(start: number, end: number, stepMs: number, timeZone: string): number[] {
  const found: number[] = [];
  for (let ms = Math.ceil(start / 30_000) * 30_000; ms < end; ms += 30_000)
    if (toCivil(ms, timeZone) % stepMs === 0) found.push(ms);
  return found;
}

/** Where a day begins that was not there before, found in the same way. */
function slowDays(start: number, end: number, timeZone: string): number[] {
  const found: number[] = [];
  let last = dayOf(toCivil(start - 2 * day, timeZone));
  for (let ms = Math.ceil((start - 2 * day) / 30_000) * 30_000; ms < end; ms += 30_000) {
    const today = dayOf(toCivil(ms, timeZone));
    if (today > last && ms >= start) found.push(ms);
    last = Math.max(last, today);
  }
  return found;
}

/** Off by seconds, as local mean time is: half minutes would not find its hours. */
const isOdd = (change: number, timeZone: string) =>
  [change - 1, change].some((ms) => (toCivil(ms, timeZone) - ms) % 30_000 !== 0);

describe('an hour that comes twice', () => {
  const night = Date.UTC(2025, 10, 2, 4);
  const ticks = (hours: number, locale = 'en-GB') =>
    named(
      arrange(
        nothing,
        { start: night, end: night + hours * hour },
        page(1200, { timeZone: 'America/Chicago', orientation: 'horizontal', locale }),
      ).axis.ticks,
    );

  it('says which of the two it is', () => {
    expect(ticks(6.4).slice(3, 9)).toEqual([
      '00:30',
      '01:00 GMT-5',
      '01:30 GMT-5',
      '01:00 GMT-6',
      '01:30 GMT-6',
      '02:00',
    ]);
    // "1:00 AM CDT" is as wide as "01:00 GMT-5".
    expect(ticks(6.4, 'en-US').slice(4, 8)).toEqual([
      '1:00 AM CDT',
      '1:30 AM CDT',
      '1:00 AM CST',
      '1:30 AM CST',
    ]);
  });

  it('says so only where there is room', () => {
    expect(ticks(8).filter((text) => /GMT/.test(text))).toEqual([]);
  });
});

describe('the axis of every zone, where its clocks are set', { timeout: 120_000 }, () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const cases = zones.flatMap((zone, i) => {
    const changes = zoneChanges(Date.UTC(1950, 0), Date.UTC(2037, 0), zone);
    // Another one of its changes for each zone, and the last.
    return [...new Set([changes[(i * 7) % changes.length], changes.at(-1)])].flatMap((change) =>
      change === undefined || isOdd(change, zone) ? [] : [{ zone, change, i }],
    );
  });

  it('has every hour that clocks show, as often as they show it, in order', () => {
    let twice = 0;
    for (const { zone, change, i } of cases.filter((_, at) => at % 2 === 0)) {
      const length = [5 * hour, 16 * hour, 2 * day][i % 3]!;
      const [start, end] = [change - length * 0.4, change + length * 0.6];
      const at = axisOf(start, end, zone).ticks.map(({ ms }) => ms);
      expect([zone, at]).toEqual([zone, slowClock(start, end, stepOf(at, zone), zone)]);
      const shown = at.map((ms) => toCivil(ms, zone));
      if (new Set(shown).size < shown.length) twice++;
    }
    expect(cases.length).toBeGreaterThan(300);
    expect(twice).toBeGreaterThan(10);
  });

  it('has every day that begins, once, in order', () => {
    for (const { zone, change } of cases.filter((_, i) => i % 6 === 0)) {
      const [start, end] = [change - 5.3 * day, change + 6.1 * day];
      const at = axisOf(start, end, zone, 768).ticks.map(({ ms }) => ms);
      expect([zone, at]).toEqual([zone, slowDays(start, end, zone)]);
    }
  });

  it('loses no day and doubles none, at any change of any zone since 1970', () => {
    // All of them take a minute: `ZONES=all`.
    const every = process.env['ZONES'] === 'all' ? 1 : 8;
    let looked = 0;
    for (const [place, zone] of zones.entries()) {
      for (const [nth, change] of zoneChanges(0, Date.UTC(2037, 0), zone).entries()) {
        if ((place + nth) % every > 0) continue;
        const [start, end] = [change - 5.3 * day, change + 6.1 * day];
        const dayAt = (ms: number) => dayOf(toCivil(ms, zone));
        const at = axisOf(start, end, zone, 768).ticks.map(({ ms }) => ms);
        // Just before a day begins it is still the one that was shown last: so none was left out.
        const before = at.map((ms) => dayAt(ms - 1));
        const shown = [dayAt(start - 1), ...at.map(dayAt)];
        if (
          before.some((last, i) => last !== shown[i] || shown[i + 1]! <= last) ||
          dayAt(end - 1) !== shown.at(-1)
        )
          throw new Error(
            `${zone} at ${new Date(change).toISOString()}: ${at.map((ms) => new Date(ms).toISOString()).join(', ')}`,
          );
        looked++;
      }
    }
    expect(zones.length).toBeGreaterThanOrEqual(418);
    expect(looked).toBeGreaterThan(20_000 / every);
  });

  it('is tiled by civil days without a gap or an overlap', () => {
    for (const { zone, change } of cases.filter((_, i) => i % 5 === 0)) {
      const first = dayOf(toCivil(change, zone)) - 2;
      const iso = (n: number) => new Date(n * day).toISOString().slice(0, 10);
      const days = of(...Array.from({ length: 5 }, (_, i) => iso(first + i)));
      const { toPx } = scale(
        { start: change - 3 * day, end: change + 3 * day },
        1200,
        ruler(days, { timeZone: zone }),
      );
      let until: number | undefined;
      for (let i = 0; i < days.length; i++) {
        const { when } = days.event(i);
        const [from, to] = [toPx(when.startEarliest!, when), toPx(when.endLatest!, when)];
        expect(to).toBeGreaterThanOrEqual(from);
        if (until !== undefined) expect(from).toBe(until);
        until = to;
      }
    }
  });
});

/** The step of an axis of hours or parts of them, in ms: the longest that all of its ticks are multiples of. */
function stepOf(ticks: readonly number[], timeZone: string): number {
  const steps = [720, 360, 180, 60, 30, 15, 5, 2, 1].map((minutes) => minutes * 60_000);
  return steps.find((step) => ticks.every((ms) => toCivil(ms, timeZone) % step === 0))!;
}

describe('an axis in a zone', () => {
  const chicago = 'America/Chicago';

  it('shows the hour that comes twice twice, and not the one that is skipped', () => {
    const night = (from: string, to: string) => {
      const { start, end } = span(from, to);
      return named(axisOf(start, end, chicago, 360).ticks);
    };
    expect(night('2025-11-02T04:30:00Z', '2025-11-02T10:30:00Z')).toEqual([
      '00:00',
      '01:00',
      '01:00',
      '02:00',
      '03:00',
    ]);
    expect(night('2025-03-09T05:30:00Z', '2025-03-09T10:30:00Z')).toEqual([
      '00:00',
      '01:00',
      '03:00',
      '04:00',
    ]);
  });

  it('has half hours where clocks are set by half an hour', () => {
    const { start, end } = span('2025-04-05T12:30:00Z', '2025-04-05T18:20:00Z');
    const { ticks } = axisOf(start, end, 'Australia/Lord_Howe', 480);
    expect(
      ticks.map(({ ms }) => new Date(toCivil(ms, 'Australia/Lord_Howe')).toISOString().slice(11, 16)),
    ).toEqual(['00:00', '01:00', '02:00', '03:00', '04:00']);
    expect(ticks[2]!.ms - ticks[1]!.ms).toBe(1.5 * hour);
  });

  it('leaves out the day that Samoa left out', () => {
    const { start, end } = span('2011-12-28T12:00:00Z', '2012-01-02T00:00:00Z');
    const { ticks } = axisOf(start, end, 'Pacific/Apia', 360);
    expect(named(ticks)).toEqual(['Thu 29', 'Sat 31', 'Sun 1', 'Mon 2']);
  });

  it('draws days of 23, 24 and 25 hours as long as they are', () => {
    const hours = (date: string) => {
      const events = of(date);
      const [mark] = arrange(
        events,
        { start: Date.parse(date) - day, end: Date.parse(date) + 3 * day },
        page(4 * 240, { timeZone: chicago }),
      ).marks;
      return Math.round((mark!.endLatest - mark!.startEarliest) / 10);
    };
    expect(['2025-03-09', '2025-08-30', '2025-11-02'].map(hours)).toEqual([23, 24, 25]);
  });

  it('puts an instant where its clocks show it, within its civil day, and tells it so', () => {
    const events = of('2025-08-30', { title: 'it', when: '2025-08-31T02:30:00Z' });
    const { marks } = arrange(events, span('2025-08-29', '2025-09-02'), page(960, { timeZone: chicago }));
    const [date, instant] = marks as [(typeof marks)[number], (typeof marks)[number]];
    expect(instant.sign!.at).toBeGreaterThan(date.startEarliest);
    expect(instant.sign!.at).toBeLessThan(date.endLatest);
    expect(wordsOf(instant.label)).toContain('30 August 2025, 21:30:00');
    expect(wordsOf(date.label)).toContain('30 August 2025');
  });

  it('names its zone where hours of instants are read, and only there', () => {
    const instants = of('2025-08-30T12:00:00Z');
    const floating = of('2025-08-30T12:00:00');
    const words = (events: typeof instants, to: string, timeZone?: string) =>
      named(arrange(events, span('2025-08-30', to), page(1200, { timeZone })).axis.periods).join(' / ');
    expect(words(instants, '2025-08-31', chicago)).toContain('Chicago Time');
    expect(words(instants, '2025-08-31')).toBe('30 August 2025 UTC');
    expect(words(instants, '2025-11-30', chicago)).not.toContain('Chicago');
    expect(words(floating, '2025-08-31')).toBe('30 August 2025');
  });

  it('takes the timeline’s own zone unless told otherwise', () => {
    const events = of('2025-08-30');
    const inNewYork = { ...events, timeZone: 'America/New_York' };
    expect([
      ruler(inNewYork).timeZone,
      ruler(inNewYork, { timeZone: chicago }).timeZone,
      ruler(events).timeZone,
    ]).toEqual(['America/New_York', chicago, 'UTC']);
  });
});
