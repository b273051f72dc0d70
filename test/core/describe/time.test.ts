import { describe as inWords, readEvents, type DescribeOptions, type TemporalExtent } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { ms, when } from '../when.ts';

const long = (edtf: string, options?: DescribeOptions) => inWords(when(edtf), options);
const short = (edtf: string) => inWords(when(edtf), { style: 'short' });
const read = (input: unknown): TemporalExtent => readEvents([{ title: 'a', when: input }]).events[0]!.when;

describe('describe(extent) of a time of day', () => {
  it('tells the time as written, or in a zone', () => {
    expect(long('2025-08-30T23:20:30')).toBe('at 23:20:30 on 30 August 2025');
    expect(long('2025-08-30T23:20:30Z')).toBe('at 23:20:30 UTC on 30 August 2025');
    expect(long('2025-08-30T03:20:30-04')).toBe('at 03:20:30 UTC−04 on 30 August 2025');
    expect(short('2025-08-30T23:20:30Z')).toBe('30 August 2025, 23:20:30 UTC');
    expect(long('2025-08-30T24:00:00')).toBe('at 24:00:00 on 30 August 2025');
    expect(long('2016-12-31T23:59:60Z')).toBe('at 23:59:60 UTC on 31 December 2016');
    expect(long('2025-08-30T23:20:30Z', { timeZone: 'Asia/Kolkata' })).toBe(
      'at 04:50:30 GMT+5:30 on 31 August 2025',
    );
  });

  it('moves no day to another zone', () => {
    expect(long('2025-08-30', { timeZone: 'Pacific/Apia' })).toBe('on 30 August 2025');
    expect(long('2025-08-30T23:20:30', { timeZone: 'Pacific/Apia' })).toBe('at 23:20:30 on 30 August 2025');
  });

  it.each([
    ['Z', 'Z', '20 July 1969, from 20:05:05 to 21:00:00 UTC', '20 July 1969, 20:05:05–21:00:00 UTC'],
    ['', '', '20 July 1969, from 20:05:05 to 21:00:00', '20 July 1969, 20:05:05–21:00:00'],
    [
      '+02:00',
      'Z',
      '20 July 1969, from 20:05:05 UTC+02:00 to 21:00:00 UTC',
      '20 July 1969, 20:05:05 UTC+02:00 – 21:00:00 UTC',
    ],
  ])('says the date once for times of one day, each as written: %s to %s', (from, to, inSentence, atMark) => {
    const date = read({ start: `1969-07-20T20:05:05${from}`, end: `1969-07-20T21:00:00${to}` });
    expect([inWords(date), inWords(date, { style: 'short' })]).toEqual([inSentence, atMark]);
  });

  it('says the date once for the ends of a window, and where the zone stands first', () => {
    const window = read({ earliest: '1969-07-20T20:05:05Z', latest: '1969-07-20T21:00:00Z' });
    expect(inWords(window)).toBe('20 July 1969, between 20:05:05 and 21:00:00 UTC');
    expect(inWords(window, { locale: 'zh', style: 'short', timeZone: 'Asia/Shanghai' })).toMatch(
      /GMT\+8 04:05:05.05:00:00$/,
    );
    const night = read({ start: '1969-07-20T20:05:05', end: '1969-07-21T02:00:00' });
    expect(inWords(night)).toBe('from 20 July 1969, 20:05:05 to 21 July 1969, 02:00:00');
  });

  it('tells an instant in the zone that it was given with', () => {
    const zoned = read({ epochMilliseconds: 1e12, timeZoneId: 'America/New_York' });
    expect(inWords(zoned)).toBe('at 21:46:40 GMT-4 on 8 September 2001');
    expect(inWords(zoned, { timeZone: 'UTC' })).toBe('at 01:46:40 UTC on 9 September 2001');
    expect(inWords(read({ start: 1e12, timeZone: 'Nowhere/Atall' }))).toBe(
      'at 01:46:40 UTC on 9 September 2001',
    );
  });

  it('tells instants and what has no EDTF form', () => {
    expect(inWords(read(ms('2025-08-30T23:20:30.250Z')))).toBe('at 23:20:30 UTC on 30 August 2025');
    expect(inWords(read({ start: '2025-08-30T10:00:00Z', end: '2025-08-31' }))).toBe(
      'from 30 August 2025, 10:00:00 UTC to 31 August 2025',
    );
    expect(inWords(read({ start: '192X', end: 0 }))).toBe('from the 1920s to 1 January 1970, 00:00:00 UTC');
    expect(inWords(read({ start: null, end: 0 }))).toBe(
      'until 1 January 1970, 00:00:00 UTC, start not known',
    );
    expect(inWords(read({ start: 0, end: '..' }))).toBe('since 1 January 1970, 00:00:00 UTC');
  });
});
