import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedScale } from '../../packages/layout/src/fold.ts';
import { stopsOf } from '../../packages/layout/src/stops.ts';
import { anyEvents, of } from './say.ts';

const extentsOf = (...events: Parameters<typeof of>) => {
  const line = of(...events);
  return Array.from({ length: line.length }, (_, i) => line.event(i).when).filter(
    ({ mode }) => mode !== 'undated',
  );
};
const foldPx = 44;
const scaleOf = (...events: Parameters<typeof of>) => {
  const extents = extentsOf(...events);
  const { stops } = stopsOf(extents);
  return foldedScale(
    stops,
    extents,
    stops.map(() => 30),
    12,
    foldPx,
  );
};

describe('foldedScale(stops, extents, neededPx, topPx, foldPx)', () => {
  it('never turns time round, and gives every stop the room it needs', () => {
    fc.assert(
      fc.property(
        anyEvents,
        fc.array(fc.double({ min: -0.2, max: 1.2, noNaN: true }), { minLength: 2, maxLength: 8 }),
        (inputs, shares) => {
          const { toPx, stops, at, endPx } = scaleOf(...inputs);
          fc.pre(stops.length > 0);
          for (const [i, px] of at.entries()) {
            expect(px).toBe(toPx(stops[i]!));
            expect((at[i + 1] ?? endPx) - px).toBeGreaterThanOrEqual(30 - 1e-9);
          }
          const [first, last] = [stops[0]!, stops.at(-1)!];
          const times = shares.map((share) => first + share * (last - first)).toSorted((a, b) => a - b);
          for (const [i, ms] of times.entries())
            if (i > 0) expect(toPx(ms)).toBeGreaterThanOrEqual(toPx(times[i - 1]!) - 1e-9);
        },
      ),
    );
  });

  it('places a single stop, and what is before and after it', () => {
    const { toPx, stops, endPx } = scaleOf('[..1914]');
    expect(stops).toHaveLength(1);
    expect([toPx(stops[0]! - 1) < 12, toPx(stops[0]!), toPx(stops[0]! + 1)]).toEqual([true, 12, endPx]);
  });

  it('is finite where nothing is dated', () => {
    expect(foldedScale([], [], [], 12, foldPx)).toMatchObject({ at: [], folds: [], endPx: 12 });
  });

  it('folds a silence, however long, to the same height', () => {
    for (const late of ['1990', '2990']) {
      const { folds, at } = scaleOf('1914', late);
      expect(folds).toMatchObject([{ after: 1 }]);
      expect(at[2]! - at[1]!).toBe(30 + foldPx);
    }
  });

  it('folds nothing while something goes on, or may', () => {
    expect(scaleOf('1914', '1990', '1900/2000').folds).toEqual([]);
    expect(scaleOf('1914', '1990', '[1900..2000]').folds).toEqual([]);
    expect(scaleOf('1914', '1990', '1900/..').folds).toEqual([]);
    expect(scaleOf('1914', '1990', '../2000').folds).toEqual([]);
    // What was at some time before or after, nobody knows when, is no going on.
    expect(scaleOf('1914', '1990', '[1900..]').folds).toHaveLength(2);
    expect(scaleOf('1914', '1990', '[..2000]').folds).toHaveLength(2);
  });
});
