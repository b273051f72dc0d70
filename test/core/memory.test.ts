import { buildTimeline, timeline, type Columns, type Timeline } from '@dateline/core';
import { describe, expect, it } from 'vitest';

const length = 10_000;
const random = (i: number) => (i * 7919) % 1_000_003;

/** The bytes of each buffer that a timeline holds for an event, tallies included; those of the caller are left out. */
function bytesEach({ columns, tallies }: Timeline, given: readonly unknown[] = []): number {
  const theirs = new Set(given.filter((one) => ArrayBuffer.isView(one)).map(({ buffer }) => buffer));
  const ours = new Set<ArrayBufferLike>();
  const hold = (array: ArrayBufferView) => !theirs.has(array.buffer) && ours.add(array.buffer);
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

const ofColumns = (columns: Columns) => bytesEach(timeline(columns), Object.values(columns));
const title = () => 'row';
const inOrder = Float64Array.from({ length }, (_, i) => i * 10);
const shuffled = inOrder.map((_, i) => random(i));
const lasting = inOrder.map((ms, i) => (i % 3 ? NaN : ms + random(i)));
const group = Uint32Array.from({ length }, (_, i) => i % 8);
const groups = 'abcdefgh'.split('');

describe('what a timeline holds for an event, in bytes of typed arrays', () => {
  it('is little beside columns that are in order, which are taken as they are', () => {
    // An end, a byte each for kind (not counted here), group and rank.
    expect(ofColumns({ start: inOrder, title })).toBeLessThanOrEqual(10);
    expect(ofColumns({ start: inOrder, end: inOrder.map((ms) => ms + 5), title })).toBeLessThanOrEqual(2);
    // Ends are kept as they are and, for counting, in order.
    expect(ofColumns({ start: inOrder, end: lasting, title })).toBeLessThanOrEqual(18);
  });

  it('is more where they have to be put in order, or counted group by group', () => {
    expect(ofColumns({ start: shuffled, title })).toBeLessThanOrEqual(18);
    expect(ofColumns({ start: inOrder, end: lasting, group, groups, title })).toBeLessThanOrEqual(30);
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
