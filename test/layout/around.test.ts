import {
  arrange,
  clampView,
  fitView,
  rows,
  scale,
  ruler,
  type Label,
  type Mark,
  type Scene,
} from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvents, anyView, meet, of, page } from './say.ts';

const width = 700;
const frame = page(width, { orientation: 'horizontal' });

const anyScenes = anyEvents.chain((inputs) => {
  const events = of(...inputs.filter(({ when }) => when !== undefined));
  const fit = fitView(events) ?? { start: 0, end: 1000 };
  return fc
    .record({
      view: anyView(fit),
      around: fc.integer({ min: 1, max: 900 }),
      share: fc.double({ min: -1, max: 1, noNaN: true }),
    })
    .map((given) => ({ ...given, events, view: clampView(given.view, events) }));
});
type Given = typeof anyScenes extends fc.Arbitrary<infer T> ? T : never;

const each = (check: (given: Given, narrow: Scene, wide: Scene) => void) =>
  fc.assert(
    fc.property(anyScenes, (given) => {
      const { events, view, around } = given;
      const kept = rows(events, view, frame);
      const narrow = arrange(events, view, frame, kept);
      check(given, narrow, arrange(events, view, frame, kept, undefined, undefined, around));
    }),
    { numRuns: 60 },
  );

const keyOf = ({ lane, id }: Mark) => `${lane} ${id}`;
const near = (a: number, b: number) => Math.abs(a - b) < 1e-6 * Math.max(1, Math.abs(a));
/** Where words stand, if nothing cuts them. */
const placeOf = (label: Label | undefined, by: number) =>
  label && `${label.side} ${Math.round(100 * (label.x + by)) / 100} ${label.y} ${label.width}`;

describe('arrange(…, around)', { timeout: 120_000 }, () => {
  it('has all that the view has, so much further in, words at the same places', () => {
    each(({ around }, narrow, wide) => {
      expect(wide.width).toBe(narrow.width + 2 * around);
      expect(wide.around).toBe(around);
      const found = new Map(wide.marks.map((mark) => [keyOf(mark), mark]));
      for (const mark of narrow.marks) {
        const other = found.get(keyOf(mark));
        if (!other) throw new Error(`no ${keyOf(mark)}`);
        expect(other.across).toBe(mark.across);
        expect(
          near(other.startLatest, mark.startLatest + around) || Math.abs(mark.startLatest) > 19_000,
        ).toBe(true);
        // What the edge of the view would cut says less there.
        const { x = around, width: wordsPx = 0 } = other.label ?? {};
        if (x < around - 0.4 || x + wordsPx > around + width + 0.4)
          expect(mark.label?.width ?? 0).toBeLessThanOrEqual(wordsPx);
        else expect(placeOf(other.label, 0)).toBe(placeOf(mark.label, around));
      }
      const periods = new Map(wide.axis.periods.map((tick) => [tick.ms, tick]));
      // At the far edge there may be room for more words than in the view alone.
      for (const { ms, label } of narrow.axis.periods)
        if (label && narrow.axis.scale !== 'log')
          expect(periods.get(ms)?.label?.x).toBeCloseTo(label.x + around, 2);
    });
  });

  it('counts what is outside of the view, not of the drawing', () => {
    each((_, narrow, wide) => {
      expect(wide.earlier).toEqual(narrow.earlier);
      expect(wide.later).toEqual(narrow.later);
    });
  });

  it('has at its place whatever comes into view when it is moved', () => {
    each(({ events, view, around, share }, _, wide) => {
      const along = ruler(events, frame);
      const by = share * around;
      const { pxPerMs } = scale(view, width, along);
      const kept = rows(events, view, frame);
      const moved = {
        start: along.along(view.start, by / pxPerMs),
        end: along.along(view.end, by / pxPerMs),
      };
      const there = arrange(events, moved, frame, kept);
      const found = new Map(wide.marks.map((mark) => [keyOf(mark), mark]));
      const isFar = (px: number) => Math.abs(px) > 19_000;
      const off = there.marks.filter((mark) => {
        // Of some only the words are in view.
        if (mark.endLatest < 1 || mark.startEarliest > width - 1) return false;
        const px = found.get(keyOf(mark))?.startLatest ?? NaN;
        return !(
          isFar(px) ||
          isFar(mark.startLatest) ||
          Math.abs(px - around - by - mark.startLatest) < 0.001
        );
      });
      expect(off.map(keyOf)).toEqual([]);
    });
  });

  it('lets no words meet, in the view and beyond', () => {
    each((_, __, { marks }) => {
      const labels = marks.flatMap(({ label }) => label ?? []);
      expect(labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => meet(a, b)))).toEqual([]);
    });
  });
});
