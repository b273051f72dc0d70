import { readEvents, timeline, type Span, type Timeline } from '@dateline/core';
import { arrange, fitView, frame, rows, type Scene } from '@dateline/layout';
import { shapes } from '@dateline/draw';
import { expect, it } from 'vitest';
import { choose } from '../../packages/layout/src/choose.ts';
import { depthOf } from '../../packages/layout/src/crowd.ts';
import { best, valueOf, wishesOf } from '../layout/optimum.ts';

// What a frame costs to lay out, beside a floor of the same run: as many bare objects, each with the numbers and words
// of a mark, made and sorted. The best of five rounds, in processor time, for what else the machine does must not count.

const page = frame({ width: 1200, few: Infinity, measure: (text) => 7 * text.length });
/** The same numbers on every run, 0 to 1. */
const random = (
  (state) => () =>
    (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
)(20250831);

it('lays out what is in view, however long the timeline', () => {
  const cases = [
    [100, 100],
    [1000, 300],
    [1000, 1000],
    [10_000, 300],
    [10_000, 1000],
    [100_000, 300],
    [100_000, 1000],
  ] as const;
  const table = cases.map(([count, seen]) => ({ events: count, ...measured(count, seen) }));
  console.table(table);
  expect(table).toHaveLength(cases.length);
});

it('places words as well as can be', () => {
  const small = wishesOf(20250831, 300).map(({ wishes, most }) => {
    const mine = valueOf(wishes, choose(wishes, most));
    const optimum = best(wishes, most);
    return {
      words: mine.words / optimum.words,
      rows: mine.rows / optimum.rows,
      same: mine.words === optimum.words,
    };
  });
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const shares = small.map(({ words }) => words);
  console.table({
    'words, against the optimum': { mean: mean(shares).toFixed(3), worst: Math.min(...shares).toFixed(3) },
    'rows, against the optimum': {
      mean: mean(small.flatMap(({ rows: share, same }) => (same ? share : []))).toFixed(3),
      worst: Math.max(...small.flatMap(({ rows: share, same }) => (same ? share : []))).toFixed(3),
    },
  });
  expect(small).toHaveLength(300);
});

/** A view from the middle of a timeline, of about so many of its events. */
function viewOf(events: Timeline, seen: number): Span {
  const fit = fitView(events)!;
  const length = (fit.end - fit.start) * Math.min(1, seen / events.length);
  const start = (fit.start + fit.end - length) / 2;
  return { start, end: start + length };
}

function measured(count: number, seen: number): Record<string, string | number> {
  const events = randomEvents(count);
  const view = viewOf(events, seen);
  const pxMs = (view.end - view.start) / page.width;
  const kept = rows(events, view, page);
  let scene: Scene = arrange(events, view, page, kept);
  const { marks } = scene;
  const floorMs = least(() => floor(marks.length));
  const cost = (run: (call: number) => unknown) => {
    const ms = least(run);
    return { ms: ms.toFixed(2), ratio: (ms / floorMs).toFixed(1) };
  };
  const zoom = cost((call) => rows(events, { start: view.start, end: view.end + (call % 50) * pxMs }, page));
  const still = cost(() => arrange(events, view, page, kept));
  const pan = cost((call) => {
    const by = (call % 50) * pxMs;
    scene = arrange(events, { start: view.start + by, end: view.end + by }, page, kept, scene);
  });
  const draw = cost(() => shapes(scene));
  const lower = Math.max(...rowsNeeded(kept));
  return {
    'in view': marks.length,
    'floor ms': floorMs.toFixed(3),
    'rows ms': zoom.ms,
    '× floor': zoom.ratio,
    'arrange ms': still.ms,
    '× floor ': still.ratio,
    'pan ms': pan.ms,
    '× floor  ': pan.ratio,
    'shapes ms': draw.ms,
    'with words': marks.filter(({ label }) => label).length,
    'rows / bound': lower.toFixed(2),
  };
}

/** Rows with words of each lane, against the most words that lie beside each other in it. */
const rowsNeeded = ({ lanes, slots }: ReturnType<typeof rows>) =>
  lanes.map(
    ({ heights }, lane) =>
      heights.length /
      Math.max(1, depthOf(slots.filter((slot) => slot.lane === lane && slot.caption.lines.length > 0))),
  );

/** As little as one can do for so many marks: an object each, in order. */
function floor(count: number): unknown {
  const made = Array.from({ length: count }, (_, event) => ({
    event,
    x: event * 1.5,
    right: event * 1.5 + 20,
    across: event % 20,
    box: { x: event, y: event, width: 20, height: 20 },
    label: { x: event, y: event, width: 100, height: 18, lines: [{ x: event, y: event }] },
  }));
  return made.toSorted((a, b) => a.event - b.event);
}

/** A century of days, months and years, a third of them in one of four groups. */
function randomEvents(count: number): Timeline {
  const pad = (value: number) => String(value).padStart(2, '0');
  const any = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const day = () => `${any(1900, 1999)}-${pad(any(1, 12))}-${pad(any(1, 28))}`;
  const year = () => any(1900, 1998);
  const dates = [
    day,
    day,
    () => day().slice(0, 7),
    () => `${year()}~`,
    () => {
      const from = year();
      return `${from}/${from + 1}`;
    },
    day,
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

/** The least processor time of five rounds, in ms a call. */
function least(run: (call: number) => unknown): number {
  const calls = 10;
  let shortest = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = process.cpuUsage();
    for (let call = 0; call < calls; call++) run(call);
    const { user, system } = process.cpuUsage(start);
    shortest = Math.min(shortest, (user + system) / 1000 / calls);
  }
  return shortest;
}
