import { scale } from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { year } from './say.ts';

describe('scale(view, widthPx)', () => {
  it('lays the view onto the width', () => {
    const { toPx, toMs, pxPerMs } = scale({ start: 1000, end: 2000 }, 500);
    expect([toPx(1000), toPx(1500), toPx(2000), toMs(250), pxPerMs]).toEqual([0, 250, 500, 1500, 0.5]);
  });

  it('leaves what is infinite infinite', () => {
    const { toPx } = scale({ start: 0, end: 1 }, 100);
    expect([toPx(-Infinity), toPx(Infinity)]).toEqual([-Infinity, Infinity]);
  });

  it('keeps the order of instants, and finds them again, at any distance from now', () => {
    const start = fc.double({ min: -14e9 * year, max: 14e9 * year, noNaN: true });
    const length = fc.double({ min: -8, max: 1, noNaN: true });
    const shares = fc.tuple(
      fc.double({ min: -2, max: 3, noNaN: true }),
      fc.double({ min: -2, max: 3, noNaN: true }),
    );
    fc.assert(
      fc.property(start, length, shares, (from, digits, [a, b]) => {
        const long = Math.max(Math.abs(from) * 10 ** digits, 10);
        const { toPx, toMs } = scale({ start: from, end: from + long }, 1200);
        const [early, late] = [from + Math.min(a, b) * long, from + Math.max(a, b) * long];
        expect(toPx(early)).toBeLessThanOrEqual(toPx(late));
        expect(Math.abs(toMs(toPx(early)) - early)).toBeLessThanOrEqual(
          Math.abs(from) * 1e-15 + long * 1e-12,
        );
      }),
    );
  });

  it('throws for a view that is empty, reversed or not finite', () => {
    for (const [start, end] of [
      [1, 1],
      [2, 1],
      [NaN, 1],
      [0, Infinity],
      [-Infinity, Infinity],
    ] as const) {
      expect(() => scale({ start, end }, 100)).toThrow(
        new RangeError(`view: expected finite start before end, got ${start} … ${end}`),
      );
    }
  });
});
