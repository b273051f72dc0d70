import fc from 'fast-check';
import { expect, it } from 'vitest';
import { depthOf } from '../../packages/layout/src/crowd.ts';
import { wordGap } from '../../packages/layout/src/pack.ts';

it('depthOf(places) is how many places one of them meets where it begins, at most', () => {
  const place = fc
    .tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 0, max: 90 }))
    .map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(fc.array(place, { maxLength: 30 }), (places) => {
      const at = ({ from: px }: { from: number }) =>
        places.filter(({ from, to }) => from <= px && px < to + wordGap).length;
      expect(depthOf(places)).toBe(Math.max(0, ...places.map(at)));
    }),
  );
});
