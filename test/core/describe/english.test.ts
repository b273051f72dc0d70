import { describe as inWords, formatCount, formatTick, toMs, dayNumber } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishParts } from '../../../packages/core/src/describe/english.ts';
import { when } from '../when.ts';

const manners: Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long', year: 'numeric' },
  { month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short' },
  { weekday: 'short', day: 'numeric' },
  { month: 'short' },
  { month: 'long' },
  { day: 'numeric' },
  { year: 'numeric' },
];

describe('a date in English', () => {
  it('is what Intl makes of it, part by part', () => {
    const day = fc.integer({ min: dayNumber(100, 1, 1), max: dayNumber(12_000, 1, 1) });
    fc.assert(
      fc.property(day, fc.constantFrom(...manners), (number, options) => {
        const ms = toMs(number);
        const told = new Intl.DateTimeFormat('en-GB', { ...options, calendar: 'gregory', timeZone: 'UTC' });
        expect(englishParts(ms, options)).toEqual(told.formatToParts(ms));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same by its own words as by those of Intl, for every month, and with a time', () => {
    const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2025, month, 1));
    // A locale with its digits is told by Intl.
    for (const style of ['full', 'bare', 'short'] as const)
      for (const ms of months)
        expect(formatTick(ms, 'month', { style, locale: 'en' })).toBe(
          formatTick(ms, 'month', { style, locale: 'en-u-nu-latn' }),
        );
    for (const edtf of ['2025-08-30T00:05:09', '2025-09-30T23:59:59Z', '0099-03-01', '-0043-03', 'Y12025'])
      expect(inWords(when(edtf), { locale: 'en' })).toBe(inWords(when(edtf), { locale: 'en-u-nu-latn' }));
  });
});

it('formatCount(count) is what Intl makes of a whole number', () => {
  const english = new Intl.NumberFormat('en-GB');
  fc.assert(
    fc.property(fc.oneof(fc.nat(20_000), fc.maxSafeNat()), (count) => {
      expect(formatCount(count)).toBe(english.format(count));
      expect(formatCount(count, 'de')).toBe(new Intl.NumberFormat('de').format(count));
    }),
  );
});
