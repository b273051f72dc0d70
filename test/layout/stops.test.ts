import { describe, expect, it } from 'vitest';
import { countBefore, stopsOf } from '../../packages/layout/src/stops.ts';
import { of, span } from './say.ts';

const stopsFor = (...events: Parameters<typeof of>) => {
  const line = of(...events);
  const extents = Array.from({ length: line.length }, (_, i) => line.event(i).when);
  return stopsOf(extents).stops.map((ms) => new Date(ms).toISOString().slice(0, 10));
};

describe('stopsOf(extents)', () => {
  it('is where events begin and end, in order, once', () => {
    expect(stopsFor('1914', '1914~', '../1914', '[1914..]', '1914/')).toEqual(['1914-01-01', '1915-01-01']);
    expect(stopsOf([]).stops).toEqual([]);
  });

  it('has no end of a day, which is a dot, but that of a day that fades out', () => {
    expect(stopsFor('2025-08-30', '2025-09-02T14:00:00Z')).toEqual(['2025-08-30', '2025-09-02']);
    expect(stopsFor('2025-08-30~')).toEqual(['2025-08-30', '2025-08-31']);
  });

  it('has the end of a shoulder only where another event begins beside it', () => {
    expect(stopsFor('1944-07-01/1944-07-22')).toEqual(['1944-07-01', '1944-07-23']);
    expect(stopsFor('1944-07-01/1944-07-22', '1944-07-01')).toEqual([
      '1944-07-01',
      '1944-07-02',
      '1944-07-23',
    ]);
    expect(stopsFor('1944-07-01/1944-07-22', '1944-07-22')).toEqual([
      '1944-07-01',
      '1944-07-22',
      '1944-07-23',
    ]);
  });

  it('has what is stated of the other end where one is not known', () => {
    expect(stopsFor('1985/', '/1914')).toEqual(['1914-01-01', '1915-01-01', '1985-01-01', '1986-01-01']);
  });

  it('has the members of a set', () => {
    expect(stopsFor('[2025-08-23,2025-08-30]')).toEqual(['2025-08-23', '2025-08-30']);
  });
});

describe('countBefore(sorted, value)', () => {
  it('is the position of a value, or where it would be', () => {
    const { start } = span('1914-01-01', '1915-01-01');
    expect([0, 1, 1.5, 2, 3].map((value) => countBefore([1, 2, 2], value))).toEqual([0, 0, 1, 1, 3]);
    expect(countBefore([], start)).toBe(0);
  });
});
