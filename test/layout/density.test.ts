import { countIn, readEvents, spanOf, timeline } from '@dateline/core';
import { binPx, density, scale } from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf } from '../../packages/layout/src/density.ts';

const day = 86_400_000;
const widthPx = 300;

const log = fc
  .array(
    fc.record({
      start: fc.integer({ min: -100 * day, max: 100 * day }),
      length: fc.oneof(fc.constant(NaN), fc.integer({ min: 1, max: 40 * day })),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    timeline({
      start: rows.map(({ start }) => start),
      end: rows.map(({ start, length }) => start + length),
      title: () => 't',
    }),
  );
const view = fc
  .record({
    start: fc.integer({ min: -120 * day, max: 100 * day }),
    length: fc.integer({ min: 100, max: 200 * day }),
  })
  .map(({ start, length }) => ({ start, end: start + length }));

describe('density', () => {
  it('counts what went on in each bin, as looking at each event does', () => {
    fc.assert(
      fc.property(log, view, (lines, span) => {
        for (const tally of lines.tallies) {
          const along = scale(span, widthPx);
          const { from, possibly, surely, most } = density(tally, along, widthPx, 0);
          const hulls = Array.from({ length: lines.length }, (_, i) => spanOf(lines.event(i).when));
          const { borders } = binsOf(along, widthPx, 0);
          // What starts on a border starts there to the last digit, which px do not have.
          for (const [i, ms] of borders.entries()) expect(along.toPx(ms)).toBeCloseTo(from + i * binPx, 4);
          const expected = Array.from(
            possibly,
            (_, i) => hulls.filter((hull) => hull.start < borders[i + 1]! && hull.end > borders[i]!).length,
          );
          expect([...possibly]).toEqual(expected);
          expect([...surely]).toEqual(expected);
          expect(most).toBe(Math.max(0, ...expected));
        }
      }),
    );
  });

  it('covers the view, and loses nobody: what is in a bin or outside is all there is', () => {
    fc.assert(
      fc.property(log, view, (lines, span) => {
        for (const { possibly } of lines.tallies) {
          const inView = countIn(possibly, span);
          const before =
            countIn(possibly, { start: -Infinity, end: span.start }) - during(possibly, span.start);
          const after = countIn(possibly, { start: span.end, end: Infinity }) - during(possibly, span.end);
          expect(before + inView + after).toBe(lines.length);
        }
      }),
    );
  });

  it('keeps its bins where they are in time while panning', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: -200, max: 200 }), (lines, px) => {
        for (const tally of lines.tallies) {
          const at = (start: number) =>
            density(tally, scale({ start, end: start + widthPx * day }, widthPx), widthPx, 0);
          const [here, there] = [at(-100 * day), at((-100 + px) * day)];
          const bins = (px - here.from + there.from) / binPx;
          expect(Math.abs(bins - Math.round(bins))).toBeLessThan(1e-6);
          for (let i = 0; i < here.possibly.length; i++) {
            const same = there.possibly[i - Math.round(bins)];
            if (same !== undefined) expect(same).toBe(here.possibly[i]);
          }
        }
      }),
    );
  });

  it('is sure of a day seen from afar, and not when it is wider than a bin', () => {
    const lines = timeline(readEvents([{ title: 'a', when: '1970-01-03' }]));
    const seen = (days: number) => {
      const along = scale({ start: 0, end: days * day }, widthPx);
      const { possibly, surely } = density(lines.tallies[0]!, along, widthPx, 0);
      return [Math.max(...possibly), Math.max(...surely)];
    };
    expect(seen(3000)).toEqual([1, 1]);
    expect(seen(10)).toEqual([1, 0]);
  });

  it('is never sure of more windows than there are, on whatever border they lie', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 20 }),
        fc.integer({ min: 30, max: 900 }),
        (days, px) => {
          const lines = timeline(
            readEvents(
              days.map((each) => ({ title: 't', when: `1970-02-${String(each).padStart(2, '0')}` })),
            ),
          );
          for (const tally of lines.tallies) {
            const along = scale({ start: 0, end: 9000 * day }, px);
            const { possibly, surely } = density(tally, along, px, 0);
            expect(surely.reduce((sum, count) => sum + count, 0)).toBe(days.length);
            expect(surely.every((count, i) => count <= possibly[i]!)).toBe(true);
          }
        },
      ),
    );
  });

  it('is sure of the core of what lasted, and not of its shoulders', () => {
    const lines = timeline(readEvents([{ title: 'a', when: '1970-01/1970-03' }]));
    const along = scale({ start: 0, end: 90 * day }, widthPx);
    const { possibly, surely } = density(lines.tallies[0]!, along, widthPx, 0);
    expect(new Set(possibly)).toEqual(new Set([1]));
    // February, and the bins that its two ends lie in.
    const bins = (28 * widthPx) / (90 * binPx);
    const sure = surely.reduce((sum, count) => sum + count, 0);
    expect(sure).toBeGreaterThanOrEqual(Math.floor(bins));
    expect(sure).toBeLessThanOrEqual(Math.floor(bins) + 2);
  });
});

/** How many went on right at a moment. */
const during = ({ starts, ends }: { starts: Float64Array; ends: Float64Array }, ms: number) =>
  starts.filter((start) => start < ms).length - ends.filter((end) => end <= ms).length;
