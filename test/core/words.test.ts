import { dayNumber, describeDuration, formatTick, toMs, type TickOptions, type Unit } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { ms } from './when.ts';

const tick = (at: number | string, unit: Unit, options?: TickOptions) =>
  formatTick(typeof at === 'string' ? ms(at) : toMs(dayNumber(at, 1, 1)), unit, options);
const bare = { style: 'bare' } as const;

describe('formatTick(ms, unit)', () => {
  it('names a cell, with or without what stands above it', () => {
    expect(tick('2025-07-01', 'month')).toBe('July 2025');
    expect(tick('2025-07-01', 'month', bare)).toBe('July');
    expect(tick('2025-08-30', 'day')).toBe('30 August 2025');
    expect(tick('2025-08-30', 'day', bare)).toBe('30');
    expect(tick('2025-08-30', 'day', { ...bare, weekday: true })).toBe('Sat 30');
    expect(tick('2025-08-25', 'week', bare)).toBe('25 Aug');
    expect(tick('2025-07-01', 'quarter')).toBe('Q3 2025');
    expect(tick('2025-07-01', 'quarter', bare)).toBe('Q3');
  });

  it('tells the time of day', () => {
    const at = '2025-08-30T14:05:06.250Z';
    expect(tick('2025-08-30T14:00Z', 'hour', bare)).toBe('14:00');
    expect(tick('2025-08-30T00:00Z', 'hour', bare)).toBe('00:00');
    expect(tick('2025-08-30T14:00Z', 'hour', { ...bare, locale: 'en-US' })).toMatch(/^2\sPM$/);
    expect(tick(at, 'minute', bare)).toBe('14:05');
    expect(tick(at, 'second', bare)).toBe('14:05:06');
    expect(tick(at, 'millisecond', bare)).toBe('.250');
    expect(tick('2025-08-30T14:00Z', 'hour')).toBe('30 August 2025 at 14:00');
  });

  it('tells it in a zone, and never in that of the host', () => {
    expect(tick('2025-08-30T14:00Z', 'hour', { ...bare, timeZone: 'Asia/Kolkata' })).toBe('19:30');
    expect(tick('2025-08-30T23:00Z', 'day')).toBe('30 August 2025');
  });

  it('names years with their era before 100, and no year 0', () => {
    expect(tick(2025, 'year')).toBe('2025');
    expect(tick(100, 'year')).toBe('100');
    expect(tick(50, 'year')).toBe('AD 50');
    expect(tick(0, 'year')).toBe('1 BC');
    expect(tick(-43, 'year')).toBe('44 BC');
    expect(formatTick(toMs(dayNumber(-43, 3, 1)), 'month')).toBe('March 44 BC');
    expect(formatTick(toMs(dayNumber(-43, 3, 1)), 'month', bare)).toBe('March');
  });

  it('groups the digits of a long year', () => {
    expect([tick(9999, 'year'), tick(12025, 'year'), tick(-10_000, 'year')]).toEqual([
      '9999',
      '12,025',
      '10,001 BC',
    ]);
  });

  it('names decades and centuries', () => {
    expect([tick(1920, 'decade'), tick(0, 'decade'), tick(-50, 'decade')]).toEqual([
      '1920s',
      '1 BC',
      '51 BC',
    ]);
    expect([tick(1800, 'century'), tick(0, 'century'), tick(-100, 'century')]).toEqual([
      '19th century',
      '1st century',
      '1st century BC',
    ]);
  });

  it('names what is far away by round numbers', () => {
    expect([-3000, 0, 2000, -500_000, 1_000_000].map((year) => tick(year, 'millennium'))).toEqual([
      '3000 BC',
      'AD 1',
      '2000',
      '500,000 BC',
      '1,000,000',
    ]);
    expect([
      tick(-66_000_000, 'megayear'),
      tick(-4_500_000_000, 'gigayear'),
      tick(-13_800_000_000, 'megayear'),
    ]).toEqual(['66 Ma', '4.5 Ga', '13.8 Ga']);
  });

  it('writes in the order of the language', () => {
    expect(tick('2025-08-30', 'day', { locale: 'en-US' })).toBe('August 30, 2025');
    expect(tick('2025-08-30', 'day', { locale: 'de' })).toBe('30. August 2025');
    expect(tick('2025-08-30', 'day', { locale: 'ja' })).toBe('2025年8月30日');
    expect(tick('2025-08-30', 'day', { locale: 'en_US' })).toBe('30 August 2025');
    // Gregorian whatever the country's own calendar is.
    expect(tick('2025-08-30', 'day', { locale: 'fa-IR-u-nu-latn' })).toContain('2025');
  });
});

describe('describeDuration(start, end)', () => {
  const between = (start: string, end: string, locale?: string) =>
    describeDuration(ms(start), ms(end), locale ? { locale } : {});

  it('says the largest unit', () => {
    expect(between('2023-01-01', '2025-02-01')).toBe('2 years');
    expect(between('2025-01-01', '2025-06-15')).toBe('5 months');
    expect(between('2025-01-01', '2025-01-04')).toBe('3 days');
    expect(between('2025-01-01T00:00Z', '2025-01-01T05:00Z')).toBe('5 hours');
    expect(describeDuration(0, 5 * 60_000)).toBe('5 minutes');
    expect(describeDuration(0, 5000)).toBe('5 seconds');
    expect(describeDuration(0, 5)).toBe('5 milliseconds');
  });

  it('adds the next unit to a single one', () => {
    expect(between('2024-01-01', '2025-12-01')).toBe('1 year, 11 months');
    expect(between('2024-01-01', '2025-01-01')).toBe('1 year');
  });

  it('counts calendar months, and does not lose a day to summer time', () => {
    expect(between('2025-02-01', '2025-03-01')).toBe('1 month');
    expect(between('2025-03-08', '2025-03-10')).toBe('2 days');
    expect(between('2025-01-01', '2025-07-01')).toBe('6 months');
  });

  it('goes on beyond the reach of Date', () => {
    expect(describeDuration(toMs(dayNumber(-66_000_000, 1, 1)), toMs(dayNumber(2000, 1, 1)))).toBe(
      '66 million years',
    );
    expect(describeDuration(toMs(dayNumber(-10_000, 1, 1)), toMs(dayNumber(2000, 1, 1)))).toBe(
      '12 thousand years',
    );
  });

  it('speaks other languages', () => {
    expect(between('2023-01-01', '2025-02-01', 'de')).toBe('2 Jahre');
  });
});

it('formatTick names a century whole, wherever in it one asks', () => {
  const century = (year: number) => tick(year, 'century');
  expect([1800, 1850, 1899].map(century)).toEqual(['19th century', '19th century', '19th century']);
  // The 8th century BC is 800 BC to 701 BC.
  expect([-799, -750, -701].map(century)).toEqual(['8th century BC', '8th century BC', '8th century BC']);
});
