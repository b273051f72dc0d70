import { timeline, type Span, type Timeline } from '@dateline/core';
import { clampView, fitView, openingView, ruler, scale } from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedDates, listedDates } from '../../packages/layout/src/dates.ts';
import { nominalMs } from '../../packages/layout/src/stretch.ts';
import { densestCounted } from '../../packages/layout/src/view.ts';
import { anyEvents, of, span, theStory, year } from './say.ts';

const lengthOf = ({ start, end }: Span) => end - start;
const iso = ({ start, end }: Span) => [start, end].map((ms) => new Date(ms).toISOString().slice(0, 10));

/** The shortest window that wholly holds four events in five, by trying every start with every end. */
function slowDensest(events: Timeline): number {
  const { startEarliest, startLatest, endEarliest, endLatest } = events.columns;
  const stated = (...points: (number | undefined)[]) => points.find((point) => Number.isFinite(point));
  const spans: Span[] = [];
  for (let i = 0; i < events.length; i++) {
    const points = [startEarliest[i], startLatest[i], endEarliest[i], endLatest[i]];
    const start = stated(...points);
    const end = stated(...points.toReversed());
    if (start === undefined || end === undefined) continue;
    spans.push(Number.isFinite(startEarliest[i]) ? { start, end } : { start: end, end });
  }
  let best = Infinity;
  for (const { start } of spans) {
    for (const { end } of spans) {
      const held = spans.filter((one) => one.start >= start && one.end <= end).length;
      if (end >= start && held * 5 >= spans.length * 4) best = Math.min(best, end - start);
    }
  }
  return best;
}

describe('openingView(timeline)', { timeout: 30_000 }, () => {
  it('shows the summer of the story, and leaves the pandemic to the edge', () => {
    const view = openingView(theStory)!;
    expect(view.start).toBeGreaterThan(span('2025-05-01', '2025-10-01').start);
    expect(view.end).toBeLessThan(span('2025-05-01', '2025-10-01').end);
  });

  it('is as long as the shortest window that holds four events in five, and a little air', () => {
    fc.assert(
      fc.property(anyEvents, (inputs) => {
        const events = of(...inputs);
        const toScale = ruler(events, { scale: 'linear' });
        const view = openingView(events, toScale);
        fc.pre(view !== null);
        const whole = fitView(events, toScale)!;
        const dense = slowDensest(events);
        const air = lengthOf(view) - dense;
        // The whole, where that costs little; else the window.
        if (lengthOf(view) === lengthOf(whole)) return;
        expect(air).toBeGreaterThan(0);
        // Where it is a point, the air is the room of what that is precise to.
        const room = dense || nominalMs[events.event(0).when.precision];
        expect(air).toBeLessThanOrEqual(Math.max(2 * room, 20, view.end * 1e-9));
        expect(lengthOf(whole)).toBeGreaterThan(4 * lengthOf(view));
      }),
      { numRuns: 500 },
    );
  });

  it('counts only what is dated', () => {
    const view = openingView(
      of('2025-06-01', '2025-06-02', '2025-06-03', '2025-06-04', '1900', { when: { text: 'soon' } }),
    )!;
    expect(iso(view)).toEqual(['2025-05-31', '2025-06-05']);
  });

  it('gives a single event as much room again on both sides', () => {
    expect(iso(openingView(of('2025-06'))!)).toEqual(['2025-05-02', '2025-07-31']);
    expect(iso(openingView(of('2025-08-30'))!)).toEqual(['2025-08-29', '2025-09-01']);
  });

  it('gives a date of which one end alone is stated the room of its precision', () => {
    expect(iso(openingView(of('[..2025-08-30]'))!)).toEqual(['2025-08-30', '2025-09-01']);
    expect(iso(openingView(of('[1985..]'))!)).toEqual(['1984-01-02', '1986-01-01']);
    const undated = { when: { text: 'soon' } };
    expect(iso(openingView(of('[1985..]', undated, undated))!)).toEqual(['1984-01-02', '1986-01-01']);
  });

  it('is nothing where nothing is dated', () => {
    expect(openingView(of())).toBeNull();
    expect(openingView(of({ when: { text: 'soon' } }, { when: { text: 'later' } }))).toBeNull();
  });

  it('opens on a moment that everything shares', () => {
    const at = Date.UTC(2025, 7, 30, 12);
    const view = openingView(timeline({ start: [at, at, at, at], title: () => 'now' }))!;
    expect(view.start).toBeLessThan(at);
    expect(view.end).toBeGreaterThan(at);
    expect(lengthOf(view)).toBeGreaterThanOrEqual(10);
  });

  it('can be drawn, however old the events are', () => {
    for (const date of ['Y-138E8', 'Y-45E8', 'Y-1E16', 'Y1E16', 'Y-9999E12']) {
      for (const dates of [[date], [date, '2025'], [date, date, date]]) {
        const view = openingView(of(...dates))!;
        expect(() => scale(view, 768)).not.toThrow();
        expect(() => scale(fitView(of(...dates))!, 768)).not.toThrow();
      }
    }
  });
});

/** A log in which most comes in bursts, far apart. */
const bursts = fc
  .array(
    fc.record({
      burst: fc.integer({ min: 0, max: 6 }),
      at: fc.integer({ min: 0, max: 1000 }),
      length: fc.oneof({ weight: 4, arbitrary: fc.constant(NaN) }, fc.integer({ min: 1, max: 8000 })),
      group: fc.integer({ min: -1, max: 2 }),
    }),
    { minLength: 2, maxLength: 60 },
  )
  .map((rows) => {
    const start = rows.map(({ burst, at }) => burst * 10_000 + at);
    return timeline({
      start,
      end: rows.map(({ length }, i) => start[i]! + length),
      group: rows.map(({ group }) => group),
      groups: ['a', 'b', 'c'],
      title: () => 't',
    });
  });

describe('a timeline of very many, whose dates are counted and not looked at', () => {
  it('opens with a window that holds four in five, and is hardly longer than need be', () => {
    fc.assert(
      fc.property(bursts, (events) => {
        const along = ruler(events, { scale: 'linear' });
        const { start, end } = densestCounted(events, along, 4 / 5)!;
        const { starts, ends } = along;
        const held = starts.filter((from, i) => from >= start && ends[i]! <= end).length;
        expect(held * 5).toBeGreaterThanOrEqual(events.length * 4);
        // Whatever began before it and ended after it is not counted as held, so of that there may be too little.
        const covers = starts.some((from, i) => from < start && ends[i]! > end);
        const moment = lengthOf(events.extent!) / 2048;
        if (!covers && events.columns.endLatest.every((until, i) => 1 === until - starts[i]!))
          expect(end - start).toBeLessThanOrEqual(slowDensest(events) + 2 * moment + 1);
      }),
    );
  });

  it('finds the same quiet stretches, and the same ages', () => {
    fc.assert(
      fc.property(
        bursts,
        fc.double({ min: 0.03, max: 0.4, noNaN: true }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: -10, max: 80_000 }),
        (events, share, least, ms) => {
          const listed = listedDates(events, ruler(events));
          const counted = countedDates(events, events.extent!);
          const long = share * lengthOf(events.extent!);
          expect(counted.quiet(long, least)).toEqual(listed.quiet(long, least));
          expect([counted.count, counted.after(ms), counted.latestUpTo(ms)]).toEqual([
            listed.count,
            listed.after(ms),
            listed.latestUpTo(ms),
          ]);
        },
      ),
    );
  });
});

describe('fitView(timeline)', () => {
  it('holds every stated bound', () => {
    fc.assert(
      fc.property(anyEvents, (inputs) => {
        const events = of(...inputs);
        const view = fitView(events);
        if (events.extent === null) expect(view).toBeNull();
        else {
          expect(view!.start).toBeLessThan(events.extent.start);
          expect(view!.end).toBeGreaterThan(events.extent.end);
        }
      }),
    );
  });
});

describe('clampView(view, timeline)', { timeout: 30_000 }, () => {
  const wished = fc
    .record({
      middle: fc.oneof(
        fc.double({ min: -5e20, max: 5e20, noNaN: true }),
        fc.double({ min: -1e14, max: 1e14, noNaN: true }),
      ),
      length: fc.double({ min: -3, max: 22, noNaN: true }).map((digits) => 10 ** digits),
    })
    .map(({ middle, length }): Span => ({ start: middle - length / 2, end: middle + length / 2 }));

  it('always has some of the events’ reach in it, and can be drawn', () => {
    fc.assert(
      fc.property(anyEvents, wished, (inputs, wish) => {
        const events = of(...inputs);
        const view = clampView(wish, events);
        const hull = fitView(events);
        expect(() => scale(view, 768)).not.toThrow();
        if (!hull) return;
        expect(view.start).toBeLessThan(hull.end);
        expect(view.end).toBeGreaterThan(hull.start);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves alone what it has clamped', () => {
    fc.assert(
      fc.property(anyEvents, wished, (inputs, wish) => {
        const events = of(...inputs);
        const once = clampView(wish, events);
        const twice = clampView(once, events);
        const slack = Math.max(lengthOf(once) * 1e-9, Math.abs(once.start) * 1e-15);
        expect(Math.abs(twice.start - once.start)).toBeLessThanOrEqual(slack);
        expect(Math.abs(twice.end - once.end)).toBeLessThanOrEqual(slack);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves alone what it opens with and what shows everything', () => {
    fc.assert(
      fc.property(anyEvents, (inputs) => {
        const events = of(...inputs);
        const views = [openingView(events), fitView(events)].flatMap((view) => view ?? []);
        expect(views.map((view) => clampView(view, events))).toEqual(views);
      }),
    );
  });

  it('is 10 ms at least', () => {
    const { start, end } = clampView({ start: 0, end: 1 }, of('1970-01-01'));
    expect(end - start).toBe(10);
  });

  it('is three ages of the universe at most', () => {
    const { start, end } = clampView({ start: -1e24, end: 1e24 }, of('1970-01-01'));
    expect((end - start) / year).toBeCloseTo(3 * 13.8e9, -9);
  });

  it('is never shorter than what a double can tell apart', () => {
    const start = -13.8e9 * year;
    const view = clampView({ start, end: start + 1 }, of('Y-138E8', '2025'));
    expect(lengthOf(view)).toBeGreaterThan(1e8);
  });

  it('keeps a view that is asked for, however wide', () => {
    expect(clampView(span('1900-01-01', '2100-01-01'), of('2025-08-30'))).toEqual(
      span('1900-01-01', '2100-01-01'),
    );
  });
});
