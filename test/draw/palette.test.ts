import { plainLook } from '@dateline/draw';
import { describe, expect, it } from 'vitest';
import { contrast, distance, rgbOf, visions } from './vision.ts';

const papers = [
  ['light', plainLook(false)],
  ['dark', plainLook(true)],
] as const;

/** The two hues that look most alike, of all pairs, in eyes of each kind. */
const closest = (hues: readonly string[]) =>
  Math.min(
    ...Object.values(visions).flatMap((seen) =>
      hues.flatMap((one, i) =>
        hues.slice(i + 1).map((other) => distance(seen(rgbOf(one)), seen(rgbOf(other)))),
      ),
    ),
  );

describe.each(papers)('the default theme in %s', (_, { hues, inks }) => {
  it('has eight hues that are told apart with every common kind of colour blindness', () => {
    expect(hues).toHaveLength(8);
    expect(closest(hues)).toBeGreaterThan(9);
    // Most timelines have no more groups than this.
    expect(closest(hues.slice(0, 4))).toBeGreaterThan(12);
  });

  it('draws marks at 3:1 and writes at 4.5:1', () => {
    const on = (color: string) => contrast(rgbOf(color), rgbOf(inks.paper));
    expect(Math.min(...hues.map(on))).toBeGreaterThan(3);
    expect(Math.min(on(inks.ink), on(inks.muted), on(inks.focus))).toBeGreaterThan(4.5);
    expect(on(inks['line-strong'])).toBeGreaterThan(3);
  });
});

it('red and green of one lightness would not do', () => {
  expect(closest(['#b3372f', '#7a6a1c'])).toBeLessThan(2);
});
