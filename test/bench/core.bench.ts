import type * as Core from '@dateline/core';
import type { DatedEvent, EventInput } from '@dateline/core';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';

// Ratios in one run, each side the best of seven rounds taken in turn. Of the build, which runs as it is:
// a source would pass through the runner, where each call of an imported function costs more.
const built = (name: string) =>
  import(/* @vite-ignore */ new URL(`../../packages/core/dist/${name}`, import.meta.url).href);
const { append, buildTimeline, extentOf, parseEdtf, readEvents, timeline } = (await built(
  'index.js',
)) as typeof Core;

const random = seeded(20_250_831);
const two = (part: number) => String(part).padStart(2, '0');

it('a million mixed dates in display order beside Float64Array.sort', () => {
  const [event] = readEvents([{ title: 'event', when: '1914' }]).events as [DatedEvent];
  const events = Array.from({ length: 1_000_000 }, (): DatedEvent => {
    const text = mixedDate();
    return { ...event, when: extentOf(parseEdtf(text), { edtf: text }) };
  });
  const starts = Float64Array.from(events, ({ when }) => when.startEarliest!);
  const instants = starts.map(() => Math.floor(random() * 1e12));
  const rows = {
    'timeline of events, years to seconds': compare(
      () => timeline(events),
      () => starts.toSorted(),
    ),
    'timeline of columns, instants': compare(
      () => timeline({ start: instants, title: () => '' }),
      () => instants.toSorted(),
    ),
  };
  console.table(rows);
  expect(events).toHaveLength(1_000_000);
}, 120_000);

it('records in memory to timeline beside one typed sort of their starts, and beside JSON.parse', () => {
  const lane = (i: number) => `lane ${i % 8}`;
  const instants = Array.from({ length: 1_000_000 }, () => Math.floor(random() * 1e12)).toSorted(
    (a, b) => a - b,
  );
  const log = instants.map((when, i) => ({ id: `e${i}`, title: `event ${i}`, when, group: lane(i) }));
  const mixed = log.map((event, i) =>
    i % 3 ? event : { ...event, when: { start: event.when, end: event.when + 1e6 * (1 + random()) } },
  );
  const days = log.map(({ title, group }) => ({ title, group, when: plainDate() }));
  const starts = Float64Array.from(instants, () => random());
  const sort = () => starts.toSorted();
  const text = JSON.stringify(mixed);
  console.table({
    'instants, read when asked for': compare(() => buildTimeline(log).timeline, sort),
    'instants and spans': compare(() => buildTimeline(mixed).timeline, sort),
    'days, not in order': compare(() => buildTimeline(days).timeline, sort),
    'instants and spans, beside JSON.parse': compare(
      () => buildTimeline(mixed).timeline,
      () => JSON.parse(text),
    ),
    'the same, each event read': compare(
      () => timeline(readEvents(mixed)),
      () => JSON.parse(text),
    ),
    'the longest step of it, in ms': { ours: longestStep(mixed).toFixed(1) },
  });
  expect(buildTimeline(mixed).timeline.length).toBe(1_000_000);
}, 240_000);

it('columns to timeline, counted, beside one typed sort of the starts', () => {
  const shuffled = Float64Array.from({ length: 1_000_000 }, () => Math.floor(random() * 1e12));
  const start = shuffled.toSorted();
  const end = start.map((ms) => (random() < 0.3 ? ms + 1e6 : NaN));
  const group = Uint32Array.from(start, () => random() * 8);
  const more = { end, group, groups: 'abcdefgh'.split(''), title: () => '' };
  const sort = () => shuffled.toSorted();
  console.table({
    'instants in order': compare(() => timeline({ start, title: () => '' }).tallies, sort),
    'instants, shuffled': compare(() => timeline({ start: shuffled, title: () => '' }).tallies, sort),
    'eight lanes with spans, in order': compare(() => timeline({ start, ...more }).tallies, sort),
    'eight lanes with spans, shuffled': compare(() => timeline({ start: shuffled, ...more }).tallies, sort),
  });
  expect(timeline({ start, ...more }).tallies).toHaveLength(8);
}, 240_000);

it('sixteen events more beside a million', () => {
  const start = Float64Array.from({ length: 1_000_000 }, (_, i) => i * 60);
  const log = timeline({ start, title: () => '' });
  expect(log.tallies).toHaveLength(1);
  const late = (ms: number) => {
    let line = log;
    let at = 60e6;
    const times = 200;
    const from = performance.now();
    for (let batch = 0; batch < times; batch++) {
      const events = Array.from({ length: 16 }, () => ({ title: 'live', when: (at += 60) - random() * ms }));
      line = append(line, events).timeline;
    }
    return `${((performance.now() - from) / times).toFixed(2)} ms a batch`;
  };
  console.table({ 'in the order of time': { ours: late(0) }, 'up to a minute late': { ours: late(60_000) } });
}, 240_000);

function longestStep(list: readonly EventInput[]): number {
  const made = buildTimeline(list);
  let longest = 0;
  while (made.share < 1)
    longest = Math.max(
      longest,
      took(() => made.step(() => false)),
    );
  return longest;
}

it('readEvents of plain records beside JSON.parse of their text', () => {
  const lean = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ title: `Event number ${i}`, when: plainDate() }));
  const records = lean(100_000);
  const full = records.map((record, i) => ({
    id: `event-${i}`,
    ...record,
    summary: `Some words about what happened, and what it meant to those who saw it, ${i}`,
    group: `group-${i % 7}`,
    tags: ['a', 'b'],
  }));
  const beside = (list: readonly EventInput[]) => {
    const text = JSON.stringify(list);
    const parsed: unknown = JSON.parse(text);
    return compare(
      () => readEvents(parsed),
      () => JSON.parse(text),
    );
  };
  console.table({
    '100 000, title and day': beside(records),
    '100 000, title and one day': beside(records.map(({ title }) => ({ title, when: '1914-06-28' }))),
    '100 000, six fields': beside(full),
    '1 000 000, title and day': { ...beside(lean(1_000_000)), ...kept(lean(1_000_000)) },
  });
  expect(readEvents(full).problems).toEqual([]);
}, 240_000);

/** What the events of a list take beside the records themselves, which they keep. */
function kept(list: readonly EventInput[]): Record<string, string> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const { events } = readEvents(list);
  collect();
  const bytes = process.memoryUsage().heapUsed - before;
  return { memory: `${(bytes / events.length).toFixed(0)} B each` };
}

function compare(ours: () => unknown, theirs: () => unknown): Record<string, string> {
  let [us, them] = [Infinity, Infinity];
  for (let round = 0; round < 7; round++) {
    us = Math.min(us, took(ours));
    them = Math.min(them, took(theirs));
  }
  return { ours: `${us.toFixed(0)} ms`, theirs: `${them.toFixed(0)} ms`, ratio: (us / them).toFixed(2) };
}

function took(call: () => unknown): number {
  const start = performance.now();
  call();
  return performance.now() - start;
}

/** Of ten dates one is a year, two are months, four days, one lasted and two have a time. */
function mixedDate(): string {
  const day = plainDate();
  const kind = random() * 10;
  if (kind < 1) return day.slice(0, 4);
  if (kind < 3) return day.slice(0, 7);
  if (kind < 7) return day;
  if (kind < 8) return `${day.slice(0, 4)}/${Number(day.slice(0, 4)) + 3}`;
  return `${day}T${two(Math.floor(random() * 24))}:${two(Math.floor(random() * 60))}:00Z`;
}

/** A day of the years 1000 to 2024. */
function plainDate(): string {
  const [year, month, day] = [1000 + random() * 1025, 1 + random() * 12, 1 + random() * 28].map(Math.floor);
  return `${year}-${two(month!)}-${two(day!)}`;
}

/** Mulberry32, so that each run sorts the same. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
