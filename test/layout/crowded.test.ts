import { spanOf, timeline, type Span, type Timeline } from '@dateline/core';
import {
  arrange,
  clampView,
  fitView,
  isCrowded,
  rows,
  scale,
  type Frame,
  type Mark,
  type Scene,
} from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEvents, anyView, bodyOf, meet, numbersIn, of, page, span, unfinishedIn, wordsOf } from './say.ts';

const wide = (width = 768, more: Partial<Frame> = {}) =>
  page(width, { orientation: 'horizontal', few: 0, ...more });

/** Random events of every kind of date, or a log, in a random view of theirs; few, but laid out as if they were many. */
const anyCrowd = fc
  .oneof(
    anyEvents.map((inputs) => of(...inputs)),
    fc
      .array(
        fc.record({
          start: fc.integer({ min: 0, max: 1e9 }),
          length: fc.oneof(fc.constant(NaN), fc.integer({ min: 1, max: 3e8 })),
          group: fc.integer({ min: -1, max: 3 }),
          rank: fc.integer({ min: 0, max: 2 }),
        }),
        { minLength: 1, maxLength: 60 },
      )
      .map((lines) =>
        timeline({
          start: lines.map(({ start }) => start),
          end: lines.map(({ start, length }) => start + length),
          group: lines.map(({ group }) => group),
          rank: lines.map(({ rank }) => rank),
          groups: ['a', 'b', 'c', 'd'],
          title: lines.map((_, i) => `Line ${i} of a log`),
        }),
      ),
  )
  .filter((events) => events.undated.length < events.length)
  .chain((events) =>
    fc.record({
      events: fc.constant(events),
      view: anyView(fitView(events)!).map((view) => clampView(view, events)),
      width: fc.constantFrom(500, 768, 1200),
    }),
  );

const each = (check: (scene: Scene, view: Span, events: Timeline) => void, numRuns = 200) =>
  fc.assert(
    fc.property(anyCrowd, ({ events, view, width }) =>
      check(arrange(events, view, wide(width)), view, events),
    ),
    { numRuns },
  );

/** Signs of crowded lanes are up to 5 px around their centre. */
function smallBodyOf(mark: Mark) {
  const body = bodyOf(mark);
  return mark.far && mark.sign ? { ...body, x: mark.sign.at - 4, width: 8 } : body;
}

/** Each dated event with the stretch that it takes up, one after the other. */
const hulls = (events: Timeline) =>
  Array.from({ length: events.length }, (_, event) => ({ event, ...events.event(event) }))
    .filter(({ when }) => when.mode !== 'undated')
    .map(({ event, when, groups }) => ({ event, groups, ...spanOf(when) }));

describe('isCrowded(timeline)', () => {
  const log = (count: number, lanes: number) =>
    timeline({
      start: Array.from({ length: count }, (_, i) => i),
      title: () => 't',
      group: Array.from({ length: count }, (_, i) => i % lanes),
      groups: Array.from({ length: lanes }, (_, i) => `${i}`),
    });

  it('is so with more than four hundred dates, unless they are a few in each of many lanes', () => {
    expect([300, 400, 401].map((count) => isCrowded(log(count, 12)))).toEqual([false, false, true]);
    expect([20, 21].map((some) => isCrowded(log(200 * some, 200)))).toEqual([false, true]);
    expect(isCrowded(log(10_001, 2000))).toBe(true);
    expect(isCrowded(log(401, 1), { few: 500 })).toBe(false);
  });
});

describe('arrange(timeline, view, frame) of a crowded timeline', { timeout: 120_000 }, () => {
  it('has a finite number for everything', () => {
    each((scene) => {
      expect(unfinishedIn(scene)).toEqual([]);
    });
  });

  it('loses no event: drawn, counted, earlier, later and undated are all there are, as looking at each says', () => {
    each(({ counts, earlier, later, undated }, view, events) => {
      const all = hulls(events);
      expect(counts.earlier).toBe(all.filter(({ end }) => end <= view.start).length);
      expect(counts.later).toBe(all.filter(({ start }) => start >= view.end).length);
      expect(counts.undated).toBe(events.undated.length);
      expect(Object.values(counts).reduce((sum, one) => sum + one)).toBe(events.length);
      expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(0);
      expect(counts.hidden).toBe(0);
      expect([earlier.count, later.count]).toEqual([counts.earlier, counts.later]);
      expect(undated).toBe(events.undated);
    });
  });

  it('says of each lane how many of it are in view', () => {
    each(({ lanes }, view, events) => {
      const here = hulls(events).filter(({ start, end }) => start < view.end && end > view.start);
      for (const { id, inView } of lanes)
        expect(inView).toBe(
          here.filter(({ groups }) => (id === '' ? !groups[0] : groups.includes(id))).length,
        );
    });
  });

  it('names the event nearest to the view on either side', () => {
    each(({ earlier, later }, view, events) => {
      const all = hulls(events);
      const last = Math.max(...all.filter(({ end }) => end <= view.start).map(({ end }) => end));
      const first = Math.min(...all.filter(({ start }) => start >= view.end).map(({ start }) => start));
      expect(earlier.count === 0 || spanOf(events.event(earlier.nearest!).when).end === last).toBe(true);
      expect(later.count === 0 || spanOf(events.event(later.nearest!).when).start === first).toBe(true);
    });
  });

  it('leaves lanes and axis where they are at every zoom and in every pan', () => {
    fc.assert(
      fc.property(anyCrowd, anyCrowd, ({ events, view, width }, { view: other }) => {
        const boxes = (scene: Scene) => [
          scene.axis.across,
          scene.height,
          ...scene.lanes.map(({ id, y, height }) => [id, y, height]),
        ];
        const elsewhere = clampView(
          { start: view.start, end: view.start + (other.end - other.start) },
          events,
        );
        expect(boxes(arrange(events, view, wide(width)))).toEqual(
          boxes(arrange(events, elsewhere, wide(width))),
        );
      }),
    );
  });

  it('turns into marks while one zooms in on any event, loses none on the way, and takes back no name', () => {
    fc.assert(
      fc.property(anyCrowd, fc.nat(), ({ events, width }, which) => {
        const event = which % (events.length - events.undated.length);
        const at = spanOf(events.event(event).when).start;
        fc.pre(Number.isFinite(at) && Math.abs(at) < 1e15);
        let view = fitView(events)!;
        let before: Scene | undefined;
        let kept;
        for (let zoom = 0; zoom < 60; zoom++) {
          kept = rows(events, view, wide(width, { scale: 'linear' }), kept);
          const scene = arrange(events, view, wide(width, { scale: 'linear' }), kept);
          expect(Object.values(scene.counts).reduce((sum, one) => sum + one)).toBe(events.length);
          expect(scene.axis.across).toBe(before?.axis.across ?? scene.axis.across);
          expect(scene.lanes.map(({ id, y, height }) => [id, y, height])).toEqual(
            (before ?? scene).lanes.map(({ id, y, height }) => [id, y, height]),
          );
          const counted = new Set(scene.bars.map(({ lane }) => lane));
          // Bars come from marks nowhere: nearer by there are never more.
          for (const { lane } of scene.bars)
            expect((before ?? scene).bars.some((one) => one.lane === lane)).toBe(true);
          const named = new Set(scene.marks.flatMap((mark) => (mark.label ? mark.event : [])));
          const { toPx } = scale(view, width);
          for (const { label, event: one } of before?.marks ?? []) {
            const x = toPx(spanOf(events.event(one).when).start);
            if (label && x > 300 && x < width - 300) expect(named).toContain(one);
          }
          const mine = scene.marks.find((mark) => mark.event === event);
          if (mine?.label && !counted.has(mine.lane)) return;
          before = scene;
          // The same place stays under the pointer.
          const { start, end } = view;
          view = clampView({ start: at - (at - start) * 0.8, end: at + (end - at) * 0.8 }, events);
        }
        expect(before?.marks.map((mark) => mark.event)).toContain(event);
      }),
    );
  });

  it('moves bars by the px that the view is panned, and keeps their scale while rows are kept', () => {
    fc.assert(
      fc.property(anyCrowd, fc.integer({ min: -300, max: 300 }), ({ events, view, width }, px) => {
        const along = scale(view, width);
        const panned = { start: along.toMs(px), end: along.toMs(width + px) };
        fc.pre(Math.abs(view.start) < 1e15 && view.end - view.start > 1e3);
        const kept = rows(events, view, wide(width, { scale: 'linear' }));
        const before = arrange(events, view, wide(width, { scale: 'linear' }), kept);
        const after = arrange(events, panned, wide(width, { scale: 'linear' }), kept);
        for (const bars of before.bars) {
          const same = after.bars.find(({ lane }) => lane === bars.lane);
          if (!same) continue;
          expect(same.unit).toBeLessThanOrEqual(bars.unit);
          const steps = (bars.from - px - same.from) / bars.step;
          expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-3);
          for (let i = 0; i < bars.possibly.length; i++) {
            const there = same.possibly[i + Math.round(steps)];
            if (there !== undefined) expect(there).toBe(bars.possibly[i]);
          }
        }
      }),
    );
  });

  it('keeps every bar in its lane, and lets each be seen that counts anything', () => {
    each(({ bars, lanes }) => {
      for (const { lane, base, unit, zone, possibly, surely } of bars) {
        const own = lanes.find(({ id }) => id === lane)!;
        const most = Math.max(...possibly);
        expect(most * unit).toBeLessThanOrEqual(zone + 1e-9);
        expect(base - zone).toBeGreaterThanOrEqual(own.label ? own.label.y + own.label.height : own.y);
        expect(base).toBeLessThanOrEqual(own.y + own.height);
        for (const [i, sure] of surely.entries()) expect(sure).toBeLessThanOrEqual(possibly[i]!);
      }
    });
  });

  it('lets no words meet other words, nor the sign or mark of another event', () => {
    each(({ marks, lanes }) => {
      const words = [...marks, ...lanes].flatMap(({ label }) => label ?? []);
      for (const [i, a] of words.entries())
        for (const b of words.slice(i + 1)) expect(meet(a, b, 0.1)).toBe(false);
      for (const mark of marks) {
        const { across, thickness, flagged, stem } = mark;
        const body = flagged
          ? { x: stem!.at - 5, y: across - thickness / 2, width: 10, height: thickness }
          : bodyOf(mark);
        for (const other of marks)
          if (other !== mark && other.label) expect(meet(body, other.label, 0.1)).toBe(false);
      }
    }, 400);
  });

  it('keeps marks, words and stems in their lane, and the words in the drawing', () => {
    each(({ marks, lanes, width }) => {
      for (const { lane, across, thickness, label, stem } of marks) {
        const { y, height } = lanes.find(({ id }) => id === lane)!;
        const tops = [across - thickness / 2, label?.y ?? across, stem?.from ?? across];
        const feet = [across + thickness / 2, label ? label.y + label.height : across, stem?.to ?? across];
        expect(Math.min(...tops)).toBeGreaterThanOrEqual(y);
        expect(Math.max(...feet)).toBeLessThanOrEqual(y + height + 1e-6);
        if (label) expect(label.x).toBeGreaterThanOrEqual(0);
        if (label) expect(label.x + label.width).toBeLessThanOrEqual(width);
      }
    });
  });

  it('draws no two marks of a lane over one another', () => {
    each(({ marks }) => {
      const bodies = marks
        .filter(({ flagged }) => !flagged)
        .map((mark) => ({ id: mark.id, lane: mark.lane, ...smallBodyOf(mark) }));
      const met = bodies.flatMap((a, i) =>
        bodies
          .slice(i + 1)
          .filter((b) => a.lane === b.lane && meet(a, b, 0.5))
          .map(({ id }) => [a.id, id]),
      );
      expect(met).toEqual([]);
    });
  });

  it('puts short windows that meet into rows of their own', () => {
    const events = of(
      { id: 'a', title: 'a', when: '[1930-01..1932-09]' },
      { id: 'b', title: 'b', when: '[1932-07..1950]' },
      { id: 'c', title: 'c', when: '[1934-01..1936-09]' },
    );
    const { marks } = arrange(events, span('1800-01-01', '2100-01-01'), wide(1200));
    const rowOf = (id: string) => marks.find((mark) => mark.id === id)!.across;
    expect(rowOf('a')).not.toBe(rowOf('b'));
    expect(rowOf('c')).not.toBe(rowOf('b'));
    expect(rowOf('a')).toBe(rowOf('c'));
  });

  it('draws everything in view in a lane that is not counted, and only signs of the named where it is', () => {
    each(({ marks, bars, lanes, counts }, view, events) => {
      const counted = new Set(bars.map(({ lane }) => lane));
      const here = hulls(events).filter(({ start, end }) => start < view.end && end > view.start);
      for (const { id } of lanes) {
        const mine = marks.filter(({ lane }) => lane === id);
        if (counted.has(id)) {
          expect(mine.every(({ flagged, label }) => flagged && label)).toBe(true);
          continue;
        }
        const drawn = new Set(mine.map(({ event }) => event));
        // Of a window without an end only what is near its end is drawn.
        const theirs = here.filter(
          ({ groups, start, end }) =>
            (id === '' ? !groups[0] : groups.includes(id)) && Number.isFinite(end - start),
        );
        expect(theirs.filter(({ event }) => !drawn.has(event))).toEqual([]);
      }
      if (here.every(({ start, end }) => Number.isFinite(end - start)))
        expect(counts.counted === 0 || counted.size > 0).toBe(true);
    });
  });

  it('gives what is pinned a mark and words, whatever else there is', () => {
    fc.assert(
      fc.property(anyCrowd, fc.nat(), ({ events, view, width }, which) => {
        const event = which % (events.length - events.undated.length);
        const { marks, counts } = arrange(events, view, wide(width), undefined, undefined, undefined, 0, [
          event,
        ]);
        const { start, end } = spanOf(events.event(event).when);
        fc.pre(start >= view.start && start < view.end && end > view.start);
        const mark = marks.find((one) => one.event === event)!;
        expect(mark.label).toBeDefined();
        expect(mark.flagged && mark.endLatest - mark.startEarliest > 20).toBeFalsy();
        expect(Object.values(counts).reduce((sum, one) => sum + one)).toBe(events.length);
      }),
    );
  });

  it('moves every name by the px that the view is panned, but at the edges', () => {
    fc.assert(
      fc.property(anyCrowd, fc.integer({ min: -300, max: 300 }), ({ events, view, width }, px) => {
        const linear = { scale: 'linear' } as const;
        const along = scale(view, width);
        const panned = { start: along.toMs(px), end: along.toMs(width + px) };
        fc.pre(Math.abs(view.start) < 1e15 && view.end - view.start > 1e4);
        const kept = rows(events, view, wide(width, linear));
        const before = arrange(events, view, wide(width, linear), kept);
        const after = arrange(events, panned, wide(width, linear), kept);
        for (const { event, lane, label, stem, flagged } of before.marks) {
          const there = after.marks.find((one) => one.event === event && one.lane === lane);
          if (!label || !stem || (there && there.flagged !== flagged)) continue;
          const edge = 360;
          if (Math.min(stem.at, stem.at - px) < edge || Math.max(stem.at, stem.at - px) > width - edge)
            continue;
          expect(there?.label).toBeDefined();
          expect(there!.label!.x).toBeCloseTo(label.x - px, 3);
          expect(there!.label!.y).toBe(label.y);
          expect(wordsOf(there!.label)).toBe(wordsOf(label));
        }
      }),
    );
  });

  it('lays out the same, and more on either side, where it is about to be moved', () => {
    each((scene, view, events) => {
      const whole = wide(scene.width);
      const kept = rows(events, view, whole);
      const still = arrange(events, view, whole, kept);
      const around = arrange(events, view, whole, kept, undefined, undefined, 100);
      expect(around.width).toBe(still.width + 200);
      expect(around.counts.earlier).toBe(still.counts.earlier);
      expect(Object.values(around.counts).reduce((sum, one) => sum + one)).toBe(events.length);
      for (const bars of still.bars) {
        const more = around.bars.find(({ lane }) => lane === bars.lane);
        // Further out there may be fewer than a lane is counted for, or more.
        if (!more) continue;
        const steps = Math.round((bars.from + 100 - more.from) / bars.step);
        for (const [i, count] of bars.possibly.entries())
          if (more.possibly[i + steps] !== undefined) expect(more.possibly[i + steps]).toBe(count);
      }
    });
  });

  it('is turned round for a page that is read from right to left', () => {
    each((_, view, events) => {
      const [ltr, rtl] = (['ltr', 'rtl'] as const).map((direction) =>
        arrange(events, view, wide(768, { direction })),
      ) as [Scene, Scene];
      for (const [i, { from, step }] of rtl.bars.entries()) {
        expect(768 - from).toBeCloseTo(ltr.bars[i]!.from, 6);
        expect(step).toBe(-ltr.bars[i]!.step);
      }
      expect(numbersIn(rtl.counts)).toEqual(numbersIn(ltr.counts));
    }, 30);
  });
});
