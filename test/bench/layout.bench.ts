import { readEvents, timeline, type Timeline } from '@dateline/core';
import { arrange, fitView, frame, rows } from '@dateline/layout';
import { shapes } from '@dateline/draw';
import { expect, it } from 'vitest';

// Time per visible event, all events being in view: the rows, made for a new zoom; the scene with rows that are
// kept, as while panning; and its shapes. The best of five rounds, in microseconds.

const page = frame({ width: 1200, measure: (text) => 7 * text.length });
/** The same numbers on every run, 0 to 1. */
const random = (
  (state) => () =>
    (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
)(20250831);

it('lays out per visible event', () => {
  const table = Object.fromEntries(
    [10, 100, 1000, 10_000].map((count) => [count.toLocaleString('en'), measured(count)]),
  );
  console.table(table);
  expect(Object.keys(table)).toHaveLength(4);
});

function measured(count: number): Record<string, string | number> {
  const events = randomEvents(count);
  const view = fitView(events)!;
  const kept = rows(events, view, page);
  const scene = arrange(events, view, page, kept);
  const perEvent = (ms: number) => ((ms * 1000) / scene.marks.length).toFixed(1);
  const least = (run: () => unknown) => best(run, count > 1000 ? 1 : 5);
  const arrangeMs = least(() => arrange(events, view, page, kept));
  return {
    'rows µs': perEvent(least(() => rows(events, view, page))),
    'arrange µs': perEvent(arrangeMs),
    'shapes µs': perEvent(least(() => shapes(scene))),
    'arrange ms in all': arrangeMs.toFixed(1),
    rows: kept.lanes.reduce((sum, { heights }) => sum + heights.length, 0),
    marks: scene.marks.length,
  };
}

/** A century of days, months, years and wars, a third of them in one of four groups. */
function randomEvents(count: number): Timeline {
  const pad = (value: number) => String(value).padStart(2, '0');
  const any = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const day = () => `${any(1900, 1999)}-${pad(any(1, 12))}-${pad(any(1, 28))}`;
  const dates = [
    day,
    day,
    () => day().slice(0, 7),
    () => `${any(1900, 1999)}~`,
    () => `${any(1900, 1949)}/${any(1950, 1999)}`,
    () => [day(), day()].toSorted().join('/'),
  ];
  return timeline(
    readEvents(
      Array.from({ length: count }, (_, i) => ({
        title: `Event ${i} of ${'some '.repeat(any(0, 8))}length`,
        when: dates[any(0, dates.length - 1)]!(),
        ...(random() < 1 / 3 ? { group: `group ${any(1, 4)}` } : {}),
      })),
    ),
  );
}

/** The shortest of five rounds, in ms a call. */
function best(run: () => unknown, calls: number): number {
  let shortest = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    for (let call = 0; call < calls; call++) run();
    shortest = Math.min(shortest, (performance.now() - start) / calls);
  }
  return shortest;
}
