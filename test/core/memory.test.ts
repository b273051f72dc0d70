import { buildColumns, buildTimeline, timeline, type Columns, type Timeline } from '@dateline/core';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const length = 100_000;
const random = (i: number) => (i * 7919) % 1_000_003;

/** The bytes of each buffer that a timeline holds for an event, tallies included. */
function bytesEach({ columns, tallies }: Timeline): number {
  const ours = new Set<ArrayBufferLike>();
  const hold = ({ buffer }: ArrayBufferView) => ours.add(buffer);
  for (const name of ['startEarliest', 'endLatest', 'group', 'rank'] as const) hold(columns[name]);
  for (const { events, possibly, surely, guests } of tallies) {
    if (events) hold(events);
    for (const { starts, ends } of [possibly, ...surely, ...(guests ? [guests] : [])]) {
      hold(starts);
      hold(ends);
    }
  }
  return [...ours].reduce((sum, { byteLength }) => sum + byteLength, 0) / length;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What all buffers of the process hold that anything still needs. */
async function heldBytes(): Promise<number> {
  let least = Infinity;
  // Buffers are given back a while after what held them.
  for (let turn = 0; turn < 3; turn++) {
    collect();
    await new Promise((done) => setTimeout(done, 20));
    least = Math.min(least, process.memoryUsage().arrayBuffers);
  }
  return least;
}

/** The same that columns take beyond themselves. */
async function ofColumns(columns: Columns): Promise<number> {
  const before = await heldBytes();
  const build = buildColumns(columns);
  build.step();
  const bytes = (await heldBytes()) - before;
  expect(build.timeline.length).toBe(columns.start.length);
  return bytes / columns.start.length;
}

const title = () => 'row';
const inOrder = Float64Array.from({ length }, (_, i) => i * 10);
const shuffled = inOrder.map((_, i) => random(i));
const lasting = inOrder.map((ms, i) => (i % 3 ? NaN : ms + random(i)));
const group = Uint32Array.from({ length }, (_, i) => i % 8);
const groups = 'abcdefgh'.split('');

describe('what a timeline holds for an event, in bytes of typed arrays', () => {
  it('is little beside columns that are in order, which are taken as they are', async () => {
    // A byte for the rank; and, for counting, the ends in order where the caller has none.
    expect(await ofColumns({ start: inOrder, title })).toBeLessThanOrEqual(10);
    expect(await ofColumns({ start: inOrder, end: inOrder.map((ms) => ms + 5), title })).toBeLessThanOrEqual(
      2,
    );
    expect(await ofColumns({ start: inOrder, end: lasting, title })).toBeLessThanOrEqual(10);
    expect(await ofColumns({ start: inOrder, end: lasting, group, groups, title })).toBeLessThanOrEqual(22);
  });

  it('is their order, too, where they have to be put in order: 24 in eight lanes, and that byte', async () => {
    expect(await ofColumns({ start: shuffled, title })).toBeLessThanOrEqual(22);
    expect(await ofColumns({ start: shuffled, end: lasting, group, groups, title })).toBeLessThanOrEqual(
      25.5,
    );
  });

  it('is no more after what a page asks for in a frame', async () => {
    const before = await heldBytes();
    const made = timeline({ start: shuffled, end: lasting, group, groups, title });
    for (const { endOf, rankOf } of made.tallies) expect(endOf(0) + rankOf(0)).toBeGreaterThan(0);
    expect(made.find(made.event(7).id)).toBe(7);
    expect(((await heldBytes()) - before) / length).toBeLessThanOrEqual(25.5);
  });

  it('is as little for plain records', () => {
    const instants = Array.from({ length }, (_, i) => ({ title: 'e', when: i * 10 }));
    expect(bytesEach(buildTimeline(instants).timeline)).toBeLessThanOrEqual(18);
    const days = Array.from({ length }, (_, i) => ({
      title: 'e',
      when: `19${10 + (i % 90)}-0${1 + (i % 9)}-11`,
    }));
    expect(bytesEach(buildTimeline(days).timeline)).toBeLessThanOrEqual(18);
    const mixed = Array.from({ length }, (_, i) => ({
      title: 'e',
      when: i % 3 ? i * 10 : { start: i * 10, end: i * 10 + random(i) },
      group: `lane ${i % 8}`,
    }));
    expect(bytesEach(buildTimeline(mixed).timeline)).toBeLessThanOrEqual(38);
  });

  it('is one array for points that are the same', () => {
    const { columns } = buildTimeline([
      { title: 'a', when: '1914' },
      { title: 'b', when: '1915' },
    ]).timeline;
    expect(columns.startEarliest).toBe(columns.endEarliest);
    expect(columns.startLatest).toBe(columns.endLatest);
    const { columns: exact } = buildTimeline([{ title: 'a', when: { start: 1, end: 2 } }]).timeline;
    expect(exact.startEarliest).toBe(exact.startLatest);
    expect(exact.endEarliest).toBe(exact.endLatest);
  });
});
