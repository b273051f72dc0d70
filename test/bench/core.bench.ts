import type * as Core from '@dateline/core';
import type { DatedEvent, EventInput } from '@dateline/core';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';

// Ratios in one run, each side the best of seven rounds taken in turn. Of the build, which runs as it is:
// a source would pass through the runner, where each call of an imported function costs more.
const built = (name: string) =>
  import(/* @vite-ignore */ new URL(`../../packages/core/dist/${name}`, import.meta.url).href);
const { extentOf, parseEdtf, readEvents, timeline } = (await built('index.js')) as typeof Core;

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
