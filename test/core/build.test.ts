import { buildColumns, buildTimeline, readEvents, timeline, type Timeline } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './edtf/arbitrary.ts';
import { anyDocument, anyEvent } from './documents.ts';

/** All that a timeline says, for comparison: what is counted in it too. */
function told(lines: Timeline) {
  const { length, extent, groups, relations, sources, eras, undated, tallies, title, lang, asOf } = lines;
  const { startEarliest, startLatest, endEarliest, endLatest, group, rank, otherGroups } = lines.columns;
  const events = Array.from({ length }, (__, i) => {
    // What it was read from is looked at elsewhere: it may not be looked at.
    const { input: _, ...event } = lines.event(i);
    return event;
  });
  return {
    length,
    extent,
    events,
    around: { groups, relations, sources, eras, undated, title, lang, asOf },
    columns: [startEarliest, startLatest, endEarliest, endLatest, group, rank].map((one) => [...one]),
    otherGroups: [...otherGroups],
    tallies: tallies.map(({ endOf, rankOf, events: which, ...rest }) => ({
      ...rest,
      which: Array.from({ length: rest.length }, (_, i) => which?.[i] ?? i),
      ends: Array.from({ length }, (_, i) => endOf(i)),
      ranks: Array.from({ length }, (_, i) => rankOf(i)),
    })),
    found: events.map(({ id }) => lines.find(id)),
    missing: ['event-1', 'event-2', 'event-02', '', 'a', 'nobody', 'event-9999'].map((id) => lines.find(id)),
    json: JSON.stringify(lines),
  };
}

/** What comes of an input in steps, and what at once. */
function both(input: unknown) {
  const read = readEvents(input);
  const slow = timeline(read);
  const built = buildTimeline(input);
  const ours = told(built.timeline);
  const areSame = ours.events.every((_, i) => Object.is(built.timeline.event(i).input, slow.event(i).input));
  while (!built.check(() => false));
  return {
    ours: { ...ours, areSame, problems: built.problems },
    theirs: { ...told(slow), areSame: true, problems: read.problems },
  };
}

function expectSame(input: unknown) {
  const { ours, theirs } = both(input);
  expect(ours).toEqual(theirs);
}

/** What most lists consist of, and now and then something else. */
const id = (i: number) =>
  fc.constantFrom(undefined, '', `event-${i + 1}`, 'event-2', 'e', `e${i}`, `e${i + 1}`, i, `e-2`);
const instant = fc.integer({ min: -50, max: 50 });
const plain = (i: number) =>
  fc.record(
    {
      id: id(i),
      title: fc.constantFrom('a', 'Straße', ' ', ''),
      when: fc.oneof(
        instant,
        anyText,
        fc.constantFrom('1914', '1914-07', '1914-07-28', '1914-13', -0, NaN, null, '0000', '-0001'),
        fc.record({ start: instant, end: instant }, { requiredKeys: [] }),
        fc.record({ start: fc.constantFrom('1914', '1914-07'), end: fc.constantFrom('1914-08', 0, null) }),
        fc.record({ start: instant, end: instant, text: fc.constantFrom('once', null), vague: fc.boolean() }),
      ),
      group: fc.constantFrom(undefined, null, 'a', 'b', '', 7),
      groups: fc.constantFrom(undefined, ['a', 'b'], ['c', 'a', 'c'], [], [null], 'b'),
      rank: fc.constantFrom(undefined, null, 1, -1, 0.5, 300, -0, NaN, '1'),
      tags: fc.constantFrom(undefined, ['x'], [null], 'x'),
      status: fc.constantFrom(undefined, 'happened', 'maybe'),
      follows: fc.constantFrom(undefined, 'e1', 'nobody', ['e', 'event-1']),
    },
    { requiredKeys: ['title', 'when'] },
  );
const plainList = fc.nat(12).chain((length) => {
  const each = Array.from({ length }, (_, i) =>
    fc.oneof({ weight: 20, arbitrary: plain(i) }, fc.constantFrom<unknown>(null, 7, [])),
  );
  return fc.tuple(...each);
});

describe('buildTimeline(input)', () => {
  it('makes what timeline(readEvents(input)) does, and finds the same problems', () => {
    fc.assert(fc.property(plainList, expectSame), { numRuns: 250 });
    fc.assert(fc.property(fc.array(anyEvent, { maxLength: 6 }), expectSame), { numRuns: 100 });
    fc.assert(fc.property(anyDocument, expectSame), { numRuns: 100 });
  }, 60_000);

  it('takes what is no list of events as readEvents does', () => {
    for (const input of [null, 7, 'events', {}, { events: 7 }, { events: [], groups: 7 }, []]) {
      const { ours, theirs } = both(input);
      expect(ours).toEqual(theirs);
    }
  });

  it('survives records and lists that throw when they are asked', () => {
    const thrown = () => {
      throw new Error('no');
    };
    const nasty = (...names: string[]) => {
      const record = { title: 'nasty', when: '1914', id: 'n', group: 'g' };
      for (const name of names) Object.defineProperty(record, name, { get: thrown, enumerable: true });
      return record;
    };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const each = ['when', 'id', 'group', 'groups', 'rank', 'tags', 'follows', 'summary', 'title'];
    const list = new Proxy([1, 2], {
      get: (from, key): unknown => (key === '0' ? thrown() : Reflect.get(from, key)),
    });
    for (const input of [
      [...each.map((name) => nasty(name)), proxy, { title: 'good', when: '1915' }],
      new Proxy([], { get: thrown }),
      { events: list },
    ]) {
      const { ours, theirs } = both(input);
      expect(ours).toEqual(theirs);
    }
  });

  it('tells of a thousand problems one by one, and how many more there are', () => {
    const { ours, theirs } = both(Array.from({ length: 1200 }, () => ({ title: '', when: 'soon' })));
    expect(ours).toEqual(theirs);
    expect(ours.problems).toHaveLength(1001);
  });

  it('gives the same object for an event each time', () => {
    const { timeline: lines } = buildTimeline([{ title: 'a', when: '1914' }]);
    expect(lines.event(0)).toBe(lines.event(0));
  });

  it('reads no event before it is asked for', () => {
    let asked = 0;
    const input = Array.from({ length: 100 }, (_, i) => ({
      title: 'a',
      when: i,
      get summary() {
        asked++;
        return 'words';
      },
    }));
    const { timeline: lines } = buildTimeline(input);
    expect(asked).toBe(0);
    expect(lines.event(7).summary).toBe('words');
    expect(asked).toBe(1);
  });

  it('says how many records or rows it is made of, as soon as that is known', () => {
    const start = Float64Array.of(0, 1, 2);
    expect(buildColumns({ start, title: () => 'a', id: String }).length).toBe(3);
    const built = buildTimeline([{ title: 'a', when: '1914' }]);
    expect(built.length).toBe(Infinity);
    built.step();
    expect(built.length).toBe(1);
  });

  it('is made in steps, and says how much is done', () => {
    const random = (i: number) => (i * 7919) % 100_003;
    const input = Array.from({ length: 50_000 }, (_, i) => ({
      id: `e${i}`,
      title: 'a',
      when: random(i) % 3 ? random(i) : { start: random(i), end: random(i) + 9 },
      group: `g${i % 3}`,
    }));
    const built = buildTimeline(input);
    const shares = [built.share];
    while (!built.step(() => false)) shares.push(built.share);
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares[0], shares.at(-1)! > 0.5, built.share]).toEqual([0, true, 1]);
    expect(built.timeline.tallies).toEqual(
      expect.arrayContaining([expect.objectContaining({ length: expect.any(Number) as number })]),
    );
    const slow = timeline(readEvents(input));
    expect([...built.timeline.columns.startEarliest]).toEqual([...slow.columns.startEarliest]);
    expect(built.timeline.event(40_000)).toEqual(slow.event(40_000));
  });
});

describe('buildColumns(columns)', () => {
  it('makes what timeline(columns) does', () => {
    const columns = {
      start: Array.from({ length: 20_000 }, (_, i) => (i % 97 ? (i * 7919) % 10_007 : NaN)),
      end: Array.from({ length: 20_000 }, (_, i) => (i % 3 ? NaN : 20_000)),
      group: Array.from({ length: 20_000 }, (_, i) => (i % 5) - 1),
      groups: ['a', 'b', 'c'],
      rank: Array.from({ length: 20_000 }, (_, i) => i / 2),
      title: (row: number) => `row ${row}`,
    };
    const built = buildColumns(columns);
    while (!built.step(() => false));
    expect(told(built.timeline)).toEqual(told(timeline(columns)));
    expect(built.problems).toEqual([]);
  });
});
