import { arrange } from '@dateline/layout';
import { describe, expect, it } from 'vitest';
import { of, page, wordsOf } from './say.ts';

/** What stands at the edge of a column, top down. */
const edge = (events: Parameters<typeof of>, width = 360) =>
  arrange(of(...events), { start: 0, end: 1 }, page(width, { orientation: 'vertical' })).axis.periods.map(
    ({ label }) => wordsOf(label),
  );

describe('gutterNames(stops, units, frame)', () => {
  it('says the year, the month and the day once and where they change', () => {
    expect(edge(['2024-12-30', '2025-01-02', '2025-01-05', '2025-02', '2025-02-03', '2026'])).toEqual([
      '2024 / December / Mon 30',
      '2025 / January / Thu 2',
      'Sun 5',
      'February',
      'Mon 3',
      '2026',
    ]);
  });

  it('says the hour where a time of day is stated, the day once', () => {
    expect(
      edge(['2025-08-30', '2025-08-30T09:15:00Z', '2025-08-30T14:30:00Z', '2025-08-31T08:00:00Z']),
    ).toEqual(['2025 / August / Sat 30', '09:15', '14:30', 'Sun 31 / 08:00']);
  });

  it('is never finer than the coarsest date that begins there', () => {
    expect(edge(['2025', '2025-01', '2025-01-01'])).toEqual(['2025']);
    expect(edge(['2025-08', '2025-08-01'])).toEqual(['2025 / August']);
    expect(edge(['2004-22'])).toEqual(['2004']);
    expect(edge(['192X', '1925'])).toEqual(['1920s', '1925']);
    expect(edge(['18XX', '1801-03'])).toEqual(['19th century', '1801 / March']);
  });

  it('tells an age where the words beside it do', () => {
    expect(edge(['Y-66000000', 'Y-298000', 'Y-26000'])).toEqual(['66 Ma', '300 ka', '26,001 BC']);
  });

  it('does not name an estimate by where its margin begins', () => {
    expect(edge(['Y-4404000000S4', '1950S2'])).toEqual([]);
  });

  it('names no day at which nothing begins', () => {
    expect(edge(['[..2025-06-30]', '2025-05'])).toEqual(['2025 / May']);
    expect(edge(['../1985'])).toEqual([]);
    expect(edge(['/1985'])).toEqual([]);
  });

  it('shortens a month rather than take the room of the words', () => {
    expect(edge(['2025-09-03'], 200)).toEqual(['2025 / Sept / Wed 3']);
  });
});
