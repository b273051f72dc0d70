import { spanOf, tighten, undated, type FourPoints } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWhen, ms, tickWhen, when } from './when.ts';

const points = (
  startEarliest: number | null,
  startLatest: number | null,
  endEarliest: number | null,
  endLatest: number | null,
): FourPoints => ({
  startEarliest,
  startLatest,
  endEarliest,
  endLatest,
});

describe('spanOf(extent)', () => {
  it('is the hull, half open', () => {
    expect(spanOf(when('2025-06'))).toEqual({ start: ms('2025-06-01'), end: ms('2025-07-01') });
    expect(spanOf(when('2024-08~/2025-08~'))).toEqual({ start: ms('2024-08-01'), end: ms('2025-09-01') });
  });

  it('is infinite where open', () => {
    expect(spanOf(when('1985/..'))).toEqual({ start: ms('1985-01-01'), end: Infinity });
    expect(spanOf(when('[..1984]'))).toEqual({ start: -Infinity, end: ms('1985-01-01') });
  });

  it('places an unknown end by the other one', () => {
    expect(spanOf(when('1985/'))).toEqual({ start: ms('1985-01-01'), end: ms('1986-01-01') });
    expect(spanOf(when('/1985'))).toEqual({ start: ms('1985-01-01'), end: ms('1986-01-01') });
  });

  it('puts a start of which only the last moment is known right before that', () => {
    expect(spanOf(points(null, 10, null, 20))).toEqual({ start: 9, end: 20 });
  });

  it('is all of time where nothing is known', () => {
    expect(spanOf(undated)).toEqual({ start: -Infinity, end: Infinity });
  });

  it('is never empty and never backwards, for any date', () => {
    fc.assert(
      fc.property(anyWhen, (extent) => {
        const { start, end } = spanOf(extent);
        expect(start).toBeLessThan(end);
      }),
    );
  });
});

describe('tighten(points)', () => {
  it('lets nothing end before it starts', () => {
    expect(tighten(points(0, 10, 0, 10))).toEqual(points(0, 9, 1, 10));
    expect(tighten(points(5, 20, 0, 10))).toEqual(points(5, 9, 6, 10));
  });

  it('is null where no reading is left', () => {
    expect(tighten(points(5, 5, 0, 5))).toBeNull();
    expect(tighten(points(9, 8, 0, 20))).toBeNull();
    expect(tighten(points(-Infinity, -Infinity, -Infinity, -Infinity))).toBeNull();
  });

  it('leaves what is unknown unknown', () => {
    expect(tighten(points(null, null, 0, 10))).toEqual(points(null, null, 0, 10));
    expect(tighten(points(0, 10, null, null))).toEqual(points(0, 10, null, null));
    // Before 1970 an unknown end is not 0 either.
    expect(tighten(points(null, null, -10, -5))).toEqual(points(null, null, -10, -5));
    expect(tighten(points(-10, -5, null, -2))).toEqual(points(-10, -5, null, -2));
    expect(tighten(points(5, null, 7, 10))).toEqual(points(5, null, 7, 10));
  });

  it('still tells before from after where a double has no milliseconds', () => {
    const far = 2 ** 60;
    const tight = tighten(points(far, far * 2, far, far * 2))!;
    expect(tight.startLatest).toBeLessThan(far * 2);
    expect(tight.endEarliest).toBeGreaterThan(far);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(anyWhen, tickWhen), (extent) => {
        const once = tighten(extent);
        fc.pre(once !== null);
        expect(tighten(once)).toEqual(once);
      }),
    );
  });

  it('leaves a reading to every date that can be written', () => {
    fc.assert(
      fc.property(anyWhen, (extent) => {
        expect(tighten(extent)).not.toBeNull();
      }),
    );
  });
});
