import { describeGap, describeReach, describeStatus, extentOf, parseEdtf } from '@dateline/core';
import { describe, expect, it } from 'vitest';

const reach = (first: string, last: string, locale = 'en') =>
  describeReach(extentOf(parseEdtf(first)), extentOf(parseEdtf(last)), { locale });

describe('describeReach(first, last)', () => {
  it('says each end as precisely as it is stated and no more', () => {
    expect(reach('2020', '2025-08')).toBe('2020 to August 2025');
    expect(reach('192X', '2025-08-30')).toBe('1920s to 30 August 2025');
    expect(reach('18XX', '1914')).toBe('19th century to 1914');
    expect(reach('1968-21', '1969')).toBe('1968 to 1969');
  });

  it('takes the start of the first and the end of the second', () => {
    expect(reach('1914/1918', '1939/1945')).toBe('1914 to 1945');
    expect(reach('2025-06', '[2025-08-31..2025-09-05]')).toBe('June 2025 to 5 September 2025');
  });

  it('tells instants by the clocks of a zone, and days as they are', () => {
    const evening = extentOf(parseEdtf('2025-08-31T02:30:00Z'));
    const day = extentOf(parseEdtf('2025-08-31'));
    expect(describeReach(evening, evening)).toBe('31 August 2025');
    expect(describeReach(evening, evening, { timeZone: 'America/Chicago' })).toBe('30 August 2025');
    expect(describeReach(day, day, { timeZone: 'America/Chicago' })).toBe('31 August 2025');
  });

  it('says it once where both are the same', () => {
    expect(reach('2025-08-30', '2025-08-30')).toBe('30 August 2025');
  });

  it('counts by eras before the year 1, and by ages before that', () => {
    expect(reach('-0043', '2000')).toBe('44 BC to 2000');
    expect(reach('Y-66000000', '2000')).toBe('66 Ma to 2000');
  });
});

it('describeGap says how long passes, one or many', () => {
  const at = (year: number) => Date.UTC(year, 0);
  expect(describeGap(at(2023), at(2025))).toBe('2 years pass');
  expect(describeGap(at(2023), at(2024))).toBe('1 year passes');
});

it('describeStatus has a word for every status', () => {
  const all = ['happened', 'ongoing', 'expected', 'cancelled', 'disputed'] as const;
  expect(all.map((status) => describeStatus(status))).toEqual([...all]);
});
