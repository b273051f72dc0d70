import { spanOf, timeline, type Span, type Timeline } from '@dateline/core';
import { fitView } from '@dateline/layout';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reachOf } from '../../packages/layout/src/reach.ts';
import { anyEvents, anyView, of } from './say.ts';

/** The slow, obvious way: a look at every event. */
function outside(events: Timeline, view: Span, drawn: readonly number[]) {
  const earlier: { index: number; distance: number }[] = [];
  const later: { index: number; distance: number }[] = [];
  for (let index = 0; index < events.length; index++) {
    const { when } = events.event(index);
    if (when.mode === 'undated' || drawn.includes(index)) continue;
    const { start, end } = statedOf(events, index);
    if (end <= view.start) earlier.push({ index, distance: view.start - end });
    else later.push({ index, distance: start - view.end });
  }
  const sideOf = (side: typeof earlier) => {
    const [nearest] = side.toSorted((a, b) => a.distance - b.distance || a.index - b.index);
    return { count: side.length, ...(nearest && { nearest: nearest.index }) };
  };
  return { earlier: sideOf(earlier), later: sideOf(later) };
}

/** The hull, an open end brought to the other one. */
function statedOf(events: Timeline, index: number): Span {
  const { start, end } = spanOf(events.event(index).when);
  return { start: Number.isFinite(start) ? start : end, end: Number.isFinite(end) ? end : start };
}

it('outside(view, drawn) says what a look at every event says', () => {
  fc.assert(
    fc.property(
      anyEvents.chain((inputs) => {
        const events = of(...inputs);
        return fc.tuple(fc.constant(events), anyView(fitView(events) ?? { start: 0, end: 1000 }));
      }),
      ([events, view]) => {
        const { over, outside: quick } = reachOf(events);
        const hull = (i: number) => spanOf(events.event(i).when);
        const touching = Array.from({ length: events.length }, (_, i) => i).filter(
          (i) =>
            events.event(i).when.mode !== 'undated' && hull(i).start < view.end && hull(i).end > view.start,
        );
        expect(over(view)).toEqual(expect.arrayContaining(touching));
        // Of what is wholly earlier, words may still be drawn; here none are.
        const drawn = over(view).filter((i) => statedOf(events, i).end > view.start);
        expect(quick(view, drawn)).toEqual(outside(events, view, drawn));
      },
    ),
    { numRuns: 500 },
  );
});

it('a look into a long log does not look at all of it', () => {
  let looks = 0;
  const log = timeline({
    start: Float64Array.from({ length: 200_000 }, (_, i) => i * 1000),
    title: (row) => (looks++, `line ${row}`),
  });
  const { over, outside: quick } = reachOf(log);
  const view = { start: 100_000_000, end: 100_010_000 };
  expect(over(view)).toEqual(Array.from({ length: 10 }, (_, i) => 100_000 + i));
  expect(quick(view, over(view))).toEqual({
    earlier: { count: 100_000, nearest: 99_999 },
    later: { count: 99_990, nearest: 100_010 },
  });
  expect(looks).toBe(0);
});
