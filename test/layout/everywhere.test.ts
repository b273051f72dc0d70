import { axisBound, readEvents, timeline, type EventInput, type Timeline } from '@dateline/core';
import {
  arrange,
  clampView,
  fitView,
  rows,
  ruler,
  scale,
  type Box,
  type Frame,
  type Mark,
  type Scene,
} from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDate, anyEvents, anyView, bodyOf, meet, page, unfinishedIn, wordsOf } from './say.ts';

// Whatever else has tests of its own, here all of it comes together: groups in groups, several groups of an event, eras,
// trays, relations, zones, folded and logarithmic time, both directions, three shapes, any view, and a pan.

const ids = ['a', 'b', 'c'];
const anyInput = fc
  .tuple(
    anyEvents,
    fc.array(fc.record({ label: fc.string({ minLength: 1, maxLength: 30 }), when: anyDate }), {
      maxLength: 3,
    }),
    fc.array(fc.record({ groups: fc.subarray(ids), undated: fc.nat(6), follows: fc.nat(11) }), {
      minLength: 12,
      maxLength: 12,
    }),
    fc.tuple(...ids.map((_, i) => fc.constantFrom(undefined, ...ids.slice(0, i)))),
  )
  .map(([events, eras, more, parents]) => ({
    eras,
    groups: ids.map((id, i) => ({ id, label: `Lane ${id}`, ...(parents[i] ? { parent: parents[i] } : {}) })),
    events: events.map(({ title, when, status }, i): EventInput => {
      const { groups, undated, follows } = more[i]!;
      const other = follows < events.length && follows !== i ? { follows: `e${follows}` } : {};
      const date = undated === 0 ? { text: 'then' } : when;
      return { id: `e${i}`, title, when: date, status: status!, groups, ...other };
    }),
  }));
const anyFrame = fc.record({
  width: fc.constantFrom(320, 500, 768, 1200),
  direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  orientation: fc.constantFrom('horizontal', 'horizontal', 'horizontal', 'vertical', 'list' as const),
  locale: fc.constantFrom('en', 'de', 'ar', 'ja'),
  timeZone: fc.constantFrom(undefined, 'America/Chicago', 'Pacific/Apia', 'Asia/Kathmandu'),
  scale: fc.constantFrom(undefined, undefined, 'linear', 'folded', 'log' as const),
  collapsed: fc.oneof(fc.constant([]), fc.subarray(ids)),
  lanes: fc.nat(3).map((n) => n > 0),
});
const anyCase = fc
  .tuple(anyInput, anyFrame, fc.integer({ min: -2000, max: 2000 }))
  .chain(([input, more, pan]) => {
    const line = timeline(readEvents(input));
    const frame = page(more.width, more);
    const along = ruler(line, frame);
    const fit = fitView(line, along) ?? { start: 0, end: 1000 };
    return fc
      .oneof(fc.constant(fit), anyView(fit))
      .map((view) => ({ input, frame, pan, view: clampView(view, line, along) }));
  });

/** All that is lettered, and whose it is. */
const lettering = ({ marks, tray, lanes, eras, folds, axis }: Scene) =>
  [
    ...marks.map(({ label, lane, event }) => ({ label, of: `${lane} ${event}` })),
    ...tray.map(({ label, event }) => ({ label, of: `tray ${event}` })),
    ...lanes.map(({ label, id }) => ({ label, of: `lane ${id}` })),
    ...eras.map(({ label, era }) => ({ label, of: `era ${era}` })),
    ...folds.map(({ label }, i) => ({ label, of: `fold ${i}` })),
    ...[...axis.ticks, ...axis.periods, ...axis.breaks].map(({ label }, i) => ({ label, of: `tick ${i}` })),
  ].flatMap(({ label, of }) => (label ? [{ box: label, of: `${of} ${wordsOf(label)}` }] : []));

const reaches = (inner: Box, outer: Box) =>
  inner.y >= outer.y - 1e-6 && inner.y + inner.height <= outer.y + outer.height + 1e-6;

function checkScene(scene: Scene, line: Timeline, { direction, orientation, timeZone }: Frame) {
  expect(unfinishedIn(scene)).toEqual([]);
  const words = lettering(scene);
  const met = words.flatMap((a, i) =>
    words.slice(i + 1).flatMap((b) => (meet(a.box, b.box, 0.1) ? [`${a.of} | ${b.of}`] : [])),
  );
  expect(met).toEqual([]);
  const lanes = new Map(scene.lanes.map((lane) => [lane.id, lane]));
  for (const mark of scene.marks) {
    const lane = lanes.get(mark.lane);
    if (orientation !== 'horizontal') continue;
    expect(reaches(bodyOf(mark), lane!)).toBe(true);
    if (mark.label) expect(reaches(mark.label, lane!)).toBe(true);
  }
  const drawn = new Set([...scene.marks, ...scene.tray].map(({ event }) => event));
  expect(drawn.size + scene.earlier.count + scene.later.count).toBe(line.length);
  // Of two that begin one after the other by the clocks of the axis, the later one never begins before.
  const later = direction === 'rtl' && orientation === 'horizontal' ? -1 : 1;
  const begins = ({ event }: Mark) => {
    const { when } = line.event(event);
    return axisBound(when.startEarliest ?? Number.NaN, when, timeZone ?? 'UTC');
  };
  const begun = scene.marks
    .filter((mark) => Number.isFinite(begins(mark)))
    .toSorted((a, b) => begins(a) - begins(b));
  if (orientation !== 'list')
    for (const [i, mark] of begun.entries())
      if (i > 0) expect((mark.startEarliest - begun[i - 1]!.startEarliest) * later).toBeGreaterThan(-1e-3);
}

describe('arrange(timeline, view, frame) of all together', { timeout: 120_000 }, () => {
  it('has finite numbers, words that meet no others, marks in their lanes and in order, and loses nothing', () => {
    let drawn = 0;
    fc.assert(
      fc.property(anyCase, ({ input, frame, view }) => {
        const line = timeline(readEvents(input));
        const scene = arrange(line, view, frame);
        checkScene(scene, line, frame);
        drawn += scene.marks.length;
      }),
      { numRuns: 1000 },
    );
    expect(drawn).toBeGreaterThan(3000);
  });

  it('moves every mark and era by exactly the px that the view is panned, and stays so', () => {
    fc.assert(
      fc.property(anyCase, ({ input, frame, view, pan }) => {
        fc.pre(frame.orientation === 'horizontal' && pan !== 0);
        const line = timeline(readEvents(input));
        const own = ruler(line, frame);
        const along = scale(view, frame.width, own);
        const by = (ms: number) => own.along(ms, pan / along.pxPerMs);
        const panned = { start: by(view.start), end: by(view.end) };
        fc.pre(panned.start !== view.start && panned.start < panned.end);
        const kept = rows(line, view, frame);
        const [before, after] = [view, panned].map((one) => arrange(line, one, frame, kept)) as [
          Scene,
          Scene,
        ];
        checkScene(after, line, frame);
        const moved = new Map(after.marks.map((mark) => [`${mark.lane} ${mark.id}`, mark]));
        const way = frame.direction === 'rtl' ? 1 : -1;
        const edges = [view, panned].flatMap(({ start, end }) => [start, end]);
        // What a double can still tell, in px.
        const slack =
          1e-6 * frame.width +
          2e-15 * along.pxPerMs * Math.max(...edges.map((ms) => Math.abs(ms) * own.slope(ms)));
        for (const mark of before.marks) {
          const now = moved.get(`${mark.lane} ${mark.id}`);
          if (!now) continue;
          expect([now.across, now.thickness]).toEqual([mark.across, mark.thickness]);
          for (const point of ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const) {
            // Far outside an end is cut.
            if (Math.abs(mark[point]) > 15_000 || Math.abs(now[point]) > 15_000) continue;
            expect(Math.abs(now[point] - mark[point] - way * pan)).toBeLessThanOrEqual(slack);
          }
        }
        expect(after.lanes.map(({ id, y }) => [id, y])).toEqual(before.lanes.map(({ id, y }) => [id, y]));
      }),
      { numRuns: 1000 },
    );
  });
});
