import { certainlyBefore, compareForDisplay, undated, type TemporalExtent } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWhen, tickWhen, when } from './when.ts';

const sorted = (...texts: string[]) =>
  texts
    .map((text) => (text === 'undated' ? undated : when(text)))
    .toSorted(compareForDisplay)
    .map(({ edtf }) => edtf ?? 'undated');
const any: fc.Arbitrary<TemporalExtent> = fc.oneof(anyWhen, tickWhen, fc.constant(undated));

describe('compareForDisplay(a, b)', () => {
  it('puts the coarser before the finer that begins with it', () => {
    expect(sorted('2025-06-01', '2025-06', '2025-06-03')).toEqual(['2025-06', '2025-06-01', '2025-06-03']);
  });

  it('puts an open start first and an undated event last', () => {
    expect(sorted('undated', '1985/..', '-0043', '[..2025-08-30]', '1985')).toEqual([
      '[..2025-08-30]',
      '-0043',
      '1985/..',
      '1985',
      'undated',
    ]);
  });

  it('files an unknown start where its end may first be', () => {
    expect(sorted('1986', '/1985', '1984', '1985-06')).toEqual(['1984', '/1985', '1985-06', '1986']);
  });

  it('is 0 for dates that do not differ', () => {
    expect(compareForDisplay(when('2025-08-30'), when('2025-08-30?'))).toBe(0);
    expect(compareForDisplay(undated, undated)).toBe(0);
  });

  it('sorts a list of a historian', () => {
    const list = [
      '1450~',
      '192X',
      '1968-21',
      '[1667,1668,1670..1672]',
      '-0043',
      'Y-45E8',
      '1985/',
      '1985/..',
    ];
    expect(sorted(...list)).toEqual([
      'Y-45E8',
      '-0043',
      '1450~',
      '[1667,1668,1670..1672]',
      '192X',
      '1968-21',
      '1985/',
      '1985/..',
    ]);
  });

  it('is a number, and the opposite the other way round', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(Math.sign(compareForDisplay(a, b)) + Math.sign(compareForDisplay(b, a))).toBe(0);
      }),
    );
  });

  it('is transitive, equal ones included', () => {
    const close = fc.oneof(tickWhen, fc.constant(undated), anyWhen);
    fc.assert(
      fc.property(close, close, close, (a, b, c) => {
        fc.pre(compareForDisplay(a, b) <= 0 && compareForDisplay(b, c) <= 0);
        expect(compareForDisplay(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('never contradicts what is certainly before', () => {
    fc.assert(
      fc.property(fc.oneof(tickWhen, anyWhen), fc.oneof(tickWhen, anyWhen), (a, b) => {
        fc.pre(certainlyBefore(a, b));
        expect(compareForDisplay(a, b)).toBeLessThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
