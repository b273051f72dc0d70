import type { Bars, Scene } from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barShapes } from '../../packages/draw/src/bars.ts';

const counts = fc.array(
  fc.tuple(fc.constantFrom(0, 0, 1, 2, 3, 40), fc.nat({ max: 3 })).map(([possibly, less]) => ({
    possibly,
    surely: Math.max(0, possibly - less),
  })),
  { minLength: 1, maxLength: 30 },
);

/** Bars of a lane that stands on 100, two px by two. */
const bars = (all: readonly { possibly: number; surely: number }[], from: number, unit: number): Bars => ({
  lane: 'a',
  gauge: undefined,
  hue: 0,
  color: undefined,
  from,
  step: 2,
  possibly: Uint32Array.from(all, ({ possibly }) => possibly),
  surely: Uint32Array.from(all, ({ surely }) => surely),
  base: 100,
  unit,
  zone: 60,
});

/** How high an outline is over each step, by going along it. */
function heightsOf(d: string, { from, step, base, surely }: Bars): number[] {
  const heights = Array.from(surely, () => 0);
  let [x, y] = [0, base];
  for (const [, letter, numbers] of d.matchAll(/([MhvVZ])([-\d.,]*)/g)) {
    const [first = 0, second = 0] = numbers!.split(',').map(Number);
    if (letter === 'M') [x, y] = [first, second];
    else if (letter === 'v') y += first;
    else if (letter === 'V') y = first;
    else if (letter === 'h') {
      for (let at = x; at < x + first - 0.1; at += step) heights[Math.round((at - from) / step)] = base - y;
      x += first;
    }
  }
  return heights;
}

describe('barShapes(scene)', () => {
  it('outlines each bar as high as it counts, and draws nothing light where all is sure', () => {
    fc.assert(
      fc.property(
        counts,
        fc.double({ min: -2, max: 0, noNaN: true }),
        fc.double({ min: 0.01, max: 10, noNaN: true }),
        (all, from, unit) => {
          const one = bars(all, from, unit);
          const { shapes } = barShapes({ bars: [one], width: 60 } as unknown as Scene)[0]!;
          for (const tone of ['possibly', 'surely'] as const) {
            const shape = shapes.find(({ key }) => key === tone);
            const high = Array.from(one[tone], (count) =>
              count === 0 ? 0 : Math.max(1, Math.round(count * unit)),
            );
            const drawn = shape?.kind === 'path' ? heightsOf(shape.d, one) : high.map(() => 0);
            const isMore = tone === 'surely' || all.some(({ possibly, surely }) => possibly > surely);
            expect(drawn).toEqual(isMore ? high : high.map(() => 0));
          }
        },
      ),
    );
  });
});
