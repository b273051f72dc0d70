import {
  axisBound,
  extentOf,
  isInstant,
  parseEdtf,
  readEvents,
  type TemporalExtent,
  type WhenInput,
} from '@dateline/core';
import { describe, expect, it } from 'vitest';

const chicago = 'America/Chicago';
const when = (input: WhenInput): TemporalExtent => readEvents([{ title: 'it', when: input }]).events[0]!.when;
/** The four points on an axis of a zone, as ISO text. */
const points = (of: TemporalExtent, timeZone: string) =>
  [of.startEarliest, of.startLatest, of.endEarliest, of.endLatest].map((ms) =>
    new Date(axisBound(ms!, of, timeZone)).toISOString().slice(0, 19),
  );

describe('axisBound(bound, when, timeZone)', () => {
  it('lays a civil day over what clocks of the axis call so', () => {
    expect(points(extentOf(parseEdtf('2025-08-30')), chicago)).toEqual([
      '2025-08-30T05:00:00',
      '2025-08-31T05:00:00',
      '2025-08-30T05:00:00',
      '2025-08-31T05:00:00',
    ]);
  });

  it('makes the days on which clocks are set 23 and 25 hours long', () => {
    const hours = (date: string) => {
      const day = extentOf(parseEdtf(date));
      return (
        (axisBound(day.endLatest!, day, chicago) - axisBound(day.startEarliest!, day, chicago)) / 3_600_000
      );
    };
    expect(['2025-03-09', '2025-08-30', '2025-11-02'].map(hours)).toEqual([23, 24, 25]);
  });

  it('leaves an instant where it is', () => {
    for (const input of [
      '2025-08-30T10:00:00Z',
      '2025-08-30T05:00:00-05:00',
      Date.UTC(2025, 7, 30, 10),
    ] as const)
      expect(points(when(input), chicago)[0]).toBe('2025-08-30T10:00:00');
  });

  it('lets a local time float, and puts one with a zone where that zone’s clocks show it', () => {
    expect(points(when('2025-08-30T10:00:00'), chicago)[0]).toBe('2025-08-30T15:00:00');
    const inTokyo = when({ edtf: '2025-08-30T10:00:00', timeZone: 'Asia/Tokyo' });
    expect(points(inTokyo, chicago)[0]).toBe('2025-08-30T01:00:00');
    expect(points(inTokyo, 'UTC')[0]).toBe('2025-08-30T01:00:00');
    // Nobody knows where that is, so it floats.
    expect(points(when({ edtf: '2025-08-30T10:00:00', timeZone: 'Mars' }), chicago)[0]).toBe(
      '2025-08-30T15:00:00',
    );
  });

  it('takes each end for what it is', () => {
    const mixed = when({ start: '2025-08-30T10:00:00Z', end: '2025-09-02' });
    expect(points(mixed, chicago)).toEqual([
      '2025-08-30T10:00:00',
      '2025-08-30T10:00:01',
      '2025-09-02T05:00:00',
      '2025-09-03T05:00:00',
    ]);
  });

  it('moves nothing on an axis of UTC, and nothing that is not finite', () => {
    expect(points(extentOf(parseEdtf('2025-08-30')), 'UTC')[0]).toBe('2025-08-30T00:00:00');
    expect(axisBound(Infinity, extentOf(parseEdtf('2025-08-30/..')), chicago)).toBe(Infinity);
    expect(axisBound(-4.4e20, extentOf(parseEdtf('Y-138E8')), chicago)).toBe(-4.4e20);
  });
});

it('isInstant tells what other clocks show otherwise', () => {
  expect(
    ['2025-08-30T10:00:00Z', '2025-08-30', '2025-08-30T10:00:00'].map((text) => isInstant(when(text))),
  ).toEqual([true, false, false]);
});
