import { plainLook } from '@dateline/draw';
import { describe, expect, it } from 'vitest';
import { deltaE2000 } from './deltaE.ts';
import { contrast, distance, rgbOf, visions } from './vision.ts';

const papers = [
  ['light', plainLook(false)],
  ['dark', plainLook(true)],
] as const;

/** How far apart those two hues are that look most alike, of all pairs, in eyes of each kind. */
const closest = (hues: readonly string[], apart = distance) =>
  Math.min(
    ...Object.values(visions).flatMap((seen) =>
      hues.flatMap((one, i) => hues.slice(i + 1).map((other) => apart(seen(rgbOf(one)), seen(rgbOf(other))))),
    ),
  );

describe.each(papers)('the default theme in %s', (_, { hues, inks }) => {
  it('A18: has eight hues that are told apart with every common kind of colour blindness', () => {
    expect(hues).toHaveLength(8);
    expect(closest(hues, deltaE2000)).toBeGreaterThanOrEqual(10);
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

it('distances are those that Sharma, Wu and Dalal publish for red and green', () => {
  expect(deltaE2000(rgbOf('#ff0000'), rgbOf('#00ff00'))).toBeCloseTo(86.61, 1);
  expect(deltaE2000(rgbOf('#ffffff'), rgbOf('#000000'))).toBeCloseTo(100, 1);
});

it('red and green of one lightness would not do', () => {
  expect(closest(['#b3372f', '#7a6a1c'])).toBeLessThan(2);
});
