import {
  countBelow,
  countUpTo,
  readEvents,
  timeline,
  type Columns,
  type Span,
  type Timeline,
} from '@dateline/core';
import { arrange, fitView, frame, rows, type Scene } from '@dateline/layout';
import { drawCanvas, plainLook, shapes } from '@dateline/draw';
import { expect, it, vi } from 'vitest';
import { choose } from '../../packages/layout/src/choose.ts';
import { depthOf } from '../../packages/layout/src/crowd.ts';
import { counter } from '../draw/counter.ts';
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

it('counts what is crowded at the same price, however many events there are', () => {
  const crowd = frame({ width: 1200, measure: (text) => 7 * text.length });
  const pens = plainLook();
  vi.stubGlobal('Path2D', Object);
  const table = [1000, 10_000, 100_000, 1_000_000].flatMap((count) => {
    const log = timeline(mixedColumns(count));
    return [1, 0.5, 0.01].map((share) => {
      const fit = fitView(log)!;
      const length = (fit.end - fit.start) * share;
      const view = { start: (fit.start + fit.end - length) / 2, end: (fit.start + fit.end + length) / 2 };
      const pxMs = length / crowd.width;
      const kept = rows(log, view, crowd);
      const panned = (call: number) => ({
        start: view.start + (call % 50) * pxMs,
        end: view.end + (call % 50) * pxMs,
      });
      const scene = arrange(log, view, crowd, kept);
      const drawing = shapes(scene);
      const { context } = counter();
      const floorMs = least(() => binned(log, view));
      const pan = least((call) => arrange(log, panned(call), crowd, kept));
      const zoom = least((call) => {
        const nearer = { start: view.start, end: view.end + (call % 50) * pxMs };
        return arrange(log, nearer, crowd, rows(log, nearer, crowd, kept));
      });
      const { named, drawn, counted } = scene.counts;
      return {
        events: count,
        'in view': named + drawn + counted,
        named,
        drawn,
        'floor ms': floorMs.toFixed(2),
        'pan ms': pan.toFixed(2),
        '× floor': (pan / floorMs).toFixed(1),
        'zoom ms': zoom.toFixed(2),
        'shapes ms': least(() => shapes(scene)).toFixed(2),
        'canvas ms': least(() => drawCanvas(context, drawing, pens, { words: false })).toFixed(2),
      };
    });
  });
  vi.unstubAllGlobals();
  console.table(table);
  expect(table).toHaveLength(12);
});

/** As little as one can do to count: a bin a pixel and lane, by bisection among starts and ends in order, and a rectangle for each. */
function binned({ tallies }: Timeline, { start, end }: Span): number {
  const perPx = (end - start) / page.width;
  let drawn = 0;
  for (const { possibly } of tallies) {
    let [begun, ended] = [0, 0];
    for (let x = 0; x < page.width; x++) {
      begun = countBelow(possibly.starts, start + (x + 1) * perPx, begun);
      ended = countUpTo(possibly.ends, start + x * perPx, ended);
      if (begun > ended) rectangles[drawn++ % rectangles.length] = begun - ended;
    }
  }
  return drawn;
}
const rectangles = new Float64Array(1024);

/** 70 % points and 30 % intervals of some days in eight lanes of unequal size, 60 % of them in bursts. */
function mixedColumns(count: number): Columns {
  const ms = 86_400_000;
  const whole = 3653 * ms;
  const bursts = Array.from({ length: Math.ceil(Math.sqrt(count)) }, () => random() * whole);
  const start = Float64Array.from({ length: count }, () => {
    const near = bursts[Math.floor(random() * bursts.length)]! + (random() + random() - 1) * 10 * ms;
    return Math.floor(Math.max(0, Math.min(whole, random() < 0.6 ? near : random() * whole)));
  }).toSorted();
  return {
    start,
    end: start.map((from) => (random() < 0.7 ? NaN : from + 60_000 + 6 * ms * random() ** 3)),
    group: Uint8Array.from({ length: count }, () => Math.floor(8 * random() ** 1.7)),
    groups: Array.from({ length: 8 }, (_, i) => `lane ${i + 1}`),
    title: (row) => `Event ${row} of some length`,
  };
}

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
