import { arrange, fitView, openingView, type Scene } from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mirror } from '../../packages/layout/src/mirror.ts';
import { anyEvents, numbersIn, of, page, span, theStory } from './say.ts';

const widths = fc.constantFrom(320, 768, 1200);

describe('mirror(scene)', { timeout: 30_000 }, () => {
  it('gives the same geometry when done twice', () => {
    fc.assert(
      fc.property(anyEvents, widths, (inputs, width) => {
        const events = of(...inputs);
        const scene = arrange(events, fitView(events) ?? { start: 0, end: 1 }, page(width));
        const withLinks = (one: Scene) => numbersIn({ ...one, links: one.links() });
        const back = new Map(withLinks(mirror(mirror(scene))));
        const numbers = withLinks(scene);
        expect(back.size).toBe(numbers.length);
        for (const [path, value] of numbers) expect(back.get(path)).toBeCloseTo(value, 6);
      }),
    );
  });

  it('lets time run to the left', () => {
    const drawn = (direction: 'ltr' | 'rtl') =>
      arrange(of('1914', '1918', '1939~/1945'), span('1900-01-01', '1960-01-01'), page(768, { direction }));
    const [ltr, rtl] = [drawn('ltr'), drawn('rtl')];
    const [first, second] = rtl.marks;
    expect(second!.startEarliest).toBeLessThan(first!.startEarliest);
    for (const [i, mark] of rtl.marks.entries()) {
      const same = ltr.marks[i]!;
      expect(mark.endLatest).toBeLessThan(mark.startEarliest);
      expect(mark.startEarliest).toBeCloseTo(768 - same.startEarliest, 9);
      expect(mark.label!.x).toBeCloseTo(768 - same.label!.x - same.label!.width, 9);
      // The words’ start is at their right edge now, and the line hangs from it.
      expect(mark.label!.anchor).toBe(same.label!.anchor);
      expect(mark.label!.lines[0]!.x).toBeCloseTo(768 - same.label!.lines[0]!.x, 9);
    }
  });

  it('turns links and axis as well', () => {
    const view = openingView(theStory)!;
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map((direction) =>
      arrange(theStory, view, page(768, { direction })),
    );
    const across = (scene: Scene | undefined) =>
      scene!.links().map(({ points }) => points.map(({ x, y }) => [x, y]));
    expect(across(rtl)).toEqual(across(ltr).map((points) => points.map(([x, y]) => [768 - x!, y])));
    expect(rtl!.axis.ticks.map(({ at }) => Math.round(768 - at))).toEqual(
      ltr!.axis.ticks.map(({ at }) => Math.round(at)),
    );
    expect(rtl!.lanes.map(({ label }) => label && label.x + label.width)).toEqual(
      ltr!.lanes.map(({ label }) => label && 768 - label.x),
    );
  });

  it('puts the words of a column to the left of its marks, and leaves time running down', () => {
    const drawn = (direction: 'ltr' | 'rtl'): Scene =>
      arrange(theStory, openingView(theStory)!, page(360, { direction }));
    const [ltr, rtl] = [drawn('ltr'), drawn('rtl')];
    for (const [i, mark] of rtl.marks.entries()) {
      expect(mark.startEarliest).toBe(ltr.marks[i]!.startEarliest);
      expect(mark.label!.x + mark.label!.width).toBeLessThan(mark.across);
    }
    expect(rtl.axis.across).toBe(360 - ltr.axis.across);
  });
});
