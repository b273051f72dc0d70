import {
  append,
  buildTimeline,
  filterTimeline,
  readEvents,
  timeline,
  type EventInput,
  type Timeline,
} from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './edtf/arbitrary.ts';

/** The slow way: all is put together anew. */
function slowly(
  from: Timeline,
  more: readonly EventInput[],
): { line: Timeline; problems: readonly unknown[] } {
  const held = Array.from({ length: from.length }, (_, i) => from.event(i));
  const stands = held.map(({ id }) => ({ id, title: id, when: '2000' }));
  const read = readEvents([...stands, ...more]);
  const events = [...held, ...read.events.slice(held.length)];
  const relations = [...from.relations, ...read.relations];
  return {
    line: timeline({ ...from, events, relations, problems: [] }),
    problems: read.problems,
  };
}

/** All that a timeline says; what is counted in it by numbers alone. */
function told(line: Timeline) {
  const { length, extent, groups, relations, undated, tallies, columns } = line;
  const events = Array.from({ length }, (_, i) => line.event(i));
  const { startEarliest, startLatest, endEarliest, endLatest, group, rank, otherGroups } = columns;
  return {
    around: { length, extent, groups, relations, undated },
    events,
    columns: [startEarliest, startLatest, endEarliest, endLatest, group, rank].map((one) => [...one]),
    otherGroups: [...otherGroups].toSorted(([a], [b]) => a - b),
    found: events.map(({ id }) => line.find(id)),
    tallies: tallies.map(({ events: which, possibly, surely, guests, length: count, ...tally }) => ({
      group: tally.group,
      counts: [possibly, ...surely, ...(guests ? [guests] : [])].map(({ starts, ends, windowMs }) => [
        [...starts],
        [...ends],
        windowMs,
      ]),
      starts: Array.from({ length: count }, (_, i) => line.event(which?.[i] ?? i).when.startEarliest),
      who: Array.from({ length: count }, (_, i) => which?.[i] ?? i).toSorted((a, b) => a - b),
      ends: events.map((_, i) => tally.endOf(i)),
      ranks: events.map((_, i) => tally.rankOf(i)),
    })),
  };
}

const instant = fc.integer({ min: -20, max: 20 });
const record = fc.record(
  {
    id: fc.constantFrom(undefined, 'a', 'b', 'event-1', 'event-3', 'a-2'),
    title: fc.constantFrom('a', 'b'),
    when: fc.oneof(
      { weight: 3, arbitrary: instant },
      anyText,
      fc.constantFrom('1970', '1970-01-01', '[1969,1971]', '1969/', '../1970', null),
      fc.record({ start: instant, end: instant }),
    ),
    group: fc.constantFrom(undefined, 'g', 'h', 'i'),
    groups: fc.constantFrom(undefined, ['g', 'h']),
    rank: fc.constantFrom(undefined, 1, 0.5),
    follows: fc.constantFrom(undefined, 'a', 'event-1', 'nobody'),
  },
  { requiredKeys: ['title', 'when'] },
) as fc.Arbitrary<EventInput>;
const batch = fc.array(record, { maxLength: 5 });

describe('append(timeline, events)', () => {
  it('makes what one would put together anew, again and again, and leaves what was there as it was', () => {
    fc.assert(
      fc.property(
        fc.array(record, { maxLength: 12 }),
        fc.array(batch, { maxLength: 4 }),
        fc.boolean(),
        (first, batches, built) => {
          let line = built ? buildTimeline(first).timeline : timeline(readEvents(first));
          // Counted, so that what is added is counted too.
          let before = told(line);
          for (const more of batches) {
            const slow = slowly(line, more);
            const { timeline: next, problems } = append(line, more);
            expect(problems).toEqual(slow.problems);
            expect(told(next)).toEqual(told(slow.line));
            expect(told(line)).toEqual(before);
            for (let i = 0; i < line.length; i++) {
              const event = line.event(i);
              expect(next.event(next.find(event.id))).toBe(event);
            }
            line = next;
            before = told(line);
          }
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('puts what follows something behind what has the same date and follows it too', () => {
    const first = timeline(
      readEvents([
        { id: 'eve', title: 'a', when: '1969-12-31' },
        { id: 'first', title: 'a', when: '1970-01-01T00:00:00Z' },
        { id: 'one', title: 'a', when: '1970-01-01', follows: 'first' },
      ]),
    );
    const { timeline: next } = append(first, [
      { id: 'two', title: 'a', when: '1970-01-01', follows: 'first' },
    ]);
    expect([0, 1, 2, 3].map((i) => next.event(i).id)).toEqual(['eve', 'first', 'one', 'two']);
  });

  it('goes on twice from the same timeline without one knowing of the other', () => {
    const root = append(timeline(readEvents([{ id: 'a', title: 'a', when: 1 }])), [
      { id: 'b', title: 'b', when: 2 },
    ]).timeline;
    const one = append(root, [{ id: 'c', title: 'c', when: 3 }]).timeline;
    const other = append(root, [{ id: 'd', title: 'd', when: 4, group: 'g' }]).timeline;
    const ids = (line: Timeline) => Array.from({ length: line.length }, (_, i) => line.event(i).id).join('');
    expect([root, one, other].map(ids)).toEqual(['ab', 'abc', 'abd']);
    expect([root.find('c'), one.find('d'), other.find('c'), one.find('c')]).toEqual([-1, -1, -1, 2]);
    expect([...one.columns.startEarliest, ...other.columns.startEarliest]).toEqual([1, 2, 3, 1, 2, 4]);
    expect([root, one, other].map(({ tallies }) => tallies.map(({ length }) => length))).toEqual([
      [2],
      [3],
      [2, 1],
    ]);
  });

  it('says where in the whole list a problem is, and gives each its own id', () => {
    const whole = buildTimeline({ groups: [], events: [{ id: 'a', title: 'a', when: 1 }, null] }).timeline;
    const { timeline: line, problems } = append(whole, [
      { id: 'a', title: 'b', when: 2 },
      { title: 'c', when: 'soon' },
    ]);
    expect(problems.map(({ path, event }) => [path, event])).toEqual([
      ['events[2].id', 2],
      ['events[3].when', 3],
    ]);
    expect([0, 1, 2].map((i) => line.event(i).id)).toEqual(['a', 'a-2', 'event-4']);
  });

  it('adds to columns, and to a timeline of which only a part is left', () => {
    const log = timeline({ start: Float64Array.of(1, 5), title: (row) => `row ${row}` });
    expect(append(log, [{ title: 'later', when: 7 }]).timeline.event(2).title).toBe('later');
    expect([...log.columns.startEarliest]).toEqual([1, 5]);
    const part = filterTimeline(log, { text: 'row 1' });
    const { timeline: line } = append(part, [{ title: 'between', when: 3 }]);
    expect([0, 1].map((i) => line.event(i).title)).toEqual(['between', 'row 1']);
    expect(line.find(line.event(1).id)).toBe(1);
  });

  it('takes no more room than an eighth beyond what it holds, however long it goes on', () => {
    let line = timeline({ start: Float64Array.from({ length: 1000 }, (_, i) => i), title: () => 'row' });
    expect(line.tallies).toHaveLength(1);
    const buffers = new Set<ArrayBufferLike>();
    for (let i = 0; i < 2000; i++) {
      line = append(line, [{ title: 'more', when: 1000 + i }]).timeline;
      buffers.add(line.columns.startEarliest.buffer);
    }
    expect(line.length).toBe(3000);
    const { startEarliest, endLatest } = line.columns;
    const { starts, ends } = line.tallies[0]!.possibly;
    for (const { buffer } of [startEarliest, endLatest, starts, ends])
      expect(buffer.byteLength).toBeLessThanOrEqual(8 * (3000 * 1.125 + 64));
    // Most of the time it writes behind what is there, and copies nothing.
    expect(buffers.size).toBeLessThan(12);
  });
});
