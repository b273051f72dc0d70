import {
  append,
  buildTimeline,
  readEvents,
  timeline,
  type DatedEvent,
  type EventInput,
} from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import story from '../../examples/story.json';
import { anyText } from './edtf/arbitrary.ts';
import { anyWhen, ms, when as extentFor } from './when.ts';

const event = (title: string, when?: EventInput['when'], more: Partial<EventInput> = {}) => ({
  id: title,
  title,
  when: when ?? { text: 'soon' },
  ...more,
});
const of = (...events: EventInput[]) => timeline(readEvents(events));
const titles = (events: readonly number[], lines: ReturnType<typeof timeline>) =>
  events.map((index) => lines.event(index).title);

describe('timeline(events)', () => {
  it('puts events in display order, equal ones as given', () => {
    const lines = of(
      event('day', '2025-06-01'),
      event('none'),
      event('b', '2025-06'),
      event('a', '2025-06'),
      event('open', '../1985'),
    );
    expect(titles([0, 1, 2, 3, 4], lines)).toEqual(['open', 'b', 'a', 'day', 'none']);
    expect(lines.undated).toEqual([4]);
  });

  it('finds by id, and says -1 for others', () => {
    const lines = of(event('b', '1915'), event('a', '1914'), event('__proto__', '1916'));
    expect([
      lines.find('a'),
      lines.find('b'),
      lines.find('__proto__'),
      lines.find('constructor'),
      lines.find('c'),
    ]).toEqual([0, 1, 2, -1, -1]);
  });

  it('finds what was read, too, and what was read long ago', () => {
    const lines = timeline({
      start: Float64Array.from({ length: 1000 }, (_, row) => (row * 7919) % 1000),
      title: () => 'A',
      id: (row) => `id ${row}`,
    });
    const ids = Array.from({ length: 1000 }, (_, index) => lines.event(index).id);
    expect(ids.map((id) => lines.find(id))).toEqual([...ids.keys()]);
    expect(['id 1000', '', 'id'].map((id) => lines.find(id))).toEqual([-1, -1, -1]);
  });

  it('throws for an index that it has not', () => {
    expect(() => of(event('a', '1914')).event(1)).toThrow(new RangeError('no event 1: the timeline has 1'));
  });

  it('reaches from the first stated bound to the last, whatever is open', () => {
    expect(of(event('a', '../1985'), event('b', '1990/..'), event('c', '1988/')).extent).toEqual({
      start: ms('1985-01-01'),
      end: ms('1991-01-01'),
    });
    expect(of(event('a')).extent).toBeNull();
    expect(of().extent).toBeNull();
  });

  it('lists the groups as given, then those that events name', () => {
    const lines = timeline(
      readEvents({
        groups: [{ id: 'x', label: 'X' }, 'y'],
        events: [event('a', '1914', { group: 'z' }), event('b', '1913', { group: 'y' }), event('c', '1915')],
      }),
    );
    expect(lines.groups.map(({ label }) => label)).toEqual(['X', 'y', 'z']);
    expect([...lines.columns.group]).toEqual([1, 2, -1]);
  });

  it('holds dates as columns, NaN where unknown', () => {
    const { startEarliest, endLatest, rank } = of(
      event('a', '1985/', { rank: 2 }),
      event('b', '1986/..'),
      event('c'),
    ).columns;
    expect([...startEarliest]).toEqual([ms('1985-01-01'), ms('1986-01-01'), NaN]);
    expect([...endLatest]).toEqual([NaN, Infinity, NaN]);
    expect([...rank]).toEqual([2, 0, 0]);
  });

  it('keeps what the document says, and nothing else of it', () => {
    const { title, lang, timeZone, asOf, relations, sources } = timeline(readEvents(story));
    expect({ title, lang, timeZone, asOf }).toEqual({
      title: 'Chicago and the troops',
      lang: 'en',
      timeZone: 'America/New_York',
      asOf: '2025-08-31',
    });
    expect([relations.length, sources.length]).toEqual([4, 1]);
    expect(timeline(readEvents(story))).not.toHaveProperty('events');
  });

  it('takes events alone', () => {
    expect(timeline(readEvents([event('a', '1914')]).events).event(0).title).toBe('a');
  });
});

describe('timeline.within(span)', () => {
  const year = (start: number, end = start + 1) => ({ start: ms(`${start}-01-01`), end: ms(`${end}-01-01`) });

  it('tells what was surely going on from what possibly was', () => {
    const lines = of(
      event('month', '1985-06'),
      event('decade', '198X'),
      event('open', '1984/..'),
      event('before', '1984'),
      event('none'),
      event('unknown', '1980/'),
    );
    const { surely, possibly } = lines.within(year(1985));
    expect(titles(surely, lines)).toEqual(['open', 'month']);
    expect(titles(possibly, lines)).toEqual(['unknown', 'decade']);
  });

  it('takes a span as half open', () => {
    const lines = of(event('a', '1984'), event('b', '1985'), event('c', '1986'));
    expect(lines.within(year(1985))).toEqual({ surely: [1], possibly: [] });
  });

  it('is sure of the years in which something began and ended, and not of a part of them', () => {
    const lines = of(event('a', '1984/1990'));
    const sure = { surely: [0], possibly: [] };
    expect([1984, 1985, 1990].map((each) => lines.within(year(each)))).toEqual([sure, sure, sure]);
    const part = (start: string, end: string) => lines.within({ start: ms(start), end: ms(end) });
    expect(part('1984-03-01', '1984-06-01')).toEqual({ surely: [], possibly: [0] });
    expect(part('1990-03-01', '1990-06-01')).toEqual({ surely: [], possibly: [0] });
    expect(lines.within(year(1983))).toEqual({ surely: [], possibly: [] });
  });

  it('is sure of what may have begun or ended at any time, if the other end lies there', () => {
    const lines = of(event('begun', '1984/'), event('ended', '/1984'));
    const found = (start: number) => {
      const { surely, possibly } = lines.within(year(start));
      return [titles(surely, lines), titles(possibly, lines)];
    };
    expect(found(1984)).toEqual([['begun', 'ended'], []]);
    expect(found(1983)).toEqual([[], ['ended']]);
    expect(found(1985)).toEqual([[], ['begun']]);
  });

  it('looks at the members of a set, not at its hull', () => {
    const lines = of(event('either', '[1980,1990]'), event('both', '{1980,1990}'));
    expect(lines.within(year(1985))).toEqual({ surely: [], possibly: [] });
    const { surely, possibly } = lines.within(year(1980));
    expect([titles(surely, lines), titles(possibly, lines)]).toEqual([['both'], ['either']]);
  });

  it('takes each member of a set for what it is', () => {
    const lines = timeline([
      { ...readEvents([event('all')]).events[0]!, when: extentFor('{1980,1990..}', 'throughout') },
    ]);
    expect(lines.within(year(1995)).surely).toEqual([0]);
    expect(lines.within(year(1985))).toEqual({ surely: [], possibly: [] });
  });

  it('is sure of every dated event within all of time', () => {
    fc.assert(
      fc.property(fc.array(anyWhen, { maxLength: 8 }), (dates) => {
        const lines = timeline(
          dates.map((when, i) => ({ ...readEvents([event(String(i))]).events[0]!, when })),
        );
        expect(
          lines.within({ start: -Infinity, end: Infinity }).surely.length + lines.undated.length,
        ).toBeGreaterThanOrEqual(
          lines.length -
            dates.filter((when) => when.startEarliest === null || when.endLatest === null).length,
        );
      }),
    );
  });
});

describe('timeline(columns)', () => {
  const start = [ms('1970-01-03'), NaN, ms('1970-01-01'), ms('1970-01-01')];
  const columns = {
    start,
    end: [NaN, NaN, NaN, ms('1970-01-02')],
    title: (row: number) => `row ${row}`,
    group: [0, 0, 7, -1],
    groups: ['g'],
    rank: [0, 0, 5, 0],
  };

  it('sorts rows and makes an event when asked', () => {
    const lines = timeline(columns);
    expect([0, 1, 2, 3].map((index) => lines.event(index).title)).toEqual([
      'row 3',
      'row 2',
      'row 0',
      'row 1',
    ]);
    expect(lines.undated).toEqual([3]);
    expect(lines.event(1)).toMatchObject({
      id: 'event-3',
      when: { startEarliest: 0, endLatest: 1, precision: 'millisecond' },
      rank: 5,
      input: 2,
    });
    expect(lines.event(0).when).toMatchObject({
      startLatest: 0,
      endEarliest: ms('1970-01-02'),
      extent: 'throughout',
    });
    expect(lines.extent).toEqual({ start: 0, end: ms('1970-01-03') + 1 });
    expect(lines.find('event-1')).toBe(2);
  });

  it('has columns in the same order as events', () => {
    const lines = timeline(columns);
    for (let index = 0; index < lines.length; index++) {
      const { when, groups, rank } = lines.event(index);
      for (const point of ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const)
        expect(lines.columns[point][index]).toBe(when[point] ?? NaN);
      expect(lines.groups[lines.columns.group[index]!]?.id).toBe(groups[0]);
      expect(lines.columns.rank[index]).toBe(rank);
    }
  });

  it('takes sorted rows as they are', () => {
    const lines = timeline({ start: Float64Array.of(1, 2, 3), title: ['a', 'b', 'c'], id: ['x', 'y', 'z'] });
    expect([
      lines.find('z'),
      lines.event(2).title,
      lines.columns.startEarliest === lines.columns.endEarliest,
    ]).toEqual([2, 'c', true]);
  });

  it('refuses columns of different lengths', () => {
    expect(() => timeline({ start: [1, 2], title: ['a'] })).toThrow(
      'title has 1 rows and start has 2: give each column the same length',
    );
  });
});

describe('timeline.find(id)', () => {
  it('finds each id, whether they ascend as numbers do or not, and no other', () => {
    const lists = [['e8', 'e9', 'e10', 'e11'], ['b', 'a', 'c'], ['a', 'aa', 'b'], ['x'], []];
    for (const ids of lists) {
      const lines = timeline({ start: ids.map((_, i) => i), id: ids, title: ids });
      expect(ids.map((id) => lines.find(id))).toEqual(ids.map((_, i) => i));
      expect(['', 'e', 'e7', 'e12', 'e100', 'd', 'zz', 'event-1'].map((id) => lines.find(id))).toEqual(
        Array.from({ length: 8 }, () => -1),
      );
    }
    const numbered = timeline({ start: [3, 1, 2], title: () => '' });
    expect(['event-1', 'event-2', 'event-3', 'event-4', 'event-01'].map((id) => numbered.find(id))).toEqual([
      2, 0, 1, -1, -1,
    ]);
  });

  it('keeps more groups than a byte can count', () => {
    const groups = Array.from({ length: 300 }, (_, i) => `g${i}`);
    const lines = of(...groups.map((group, i) => event(`e${i}`, i, { group })));
    expect([...lines.columns.group]).toEqual(groups.map((_, i) => i));
    expect(lines.tallies).toHaveLength(300);
  });
});

describe('timeline.clocks', () => {
  it('says whether there are instants, dates that lie elsewhere in other zones, and zones of their own', () => {
    const clocksOf = (...whens: EventInput['when'][]) =>
      Object.entries(of(...whens.map((when, i) => event(String(i), when))).clocks)
        .filter(([, is]) => is)
        .map(([name]) => name);
    expect(clocksOf(1, { start: 1, end: 2 })).toEqual(['instants']);
    expect(clocksOf('1914-06-28', '191X')).toEqual(['floats']);
    expect(clocksOf({ text: 'soon' })).toEqual([]);
    expect(clocksOf('1914', 5)).toEqual(['instants', 'floats']);
    expect(clocksOf('2025-08-30T12:00:00')).toEqual(['floats']);
    expect(clocksOf('2025-08-30T12:00:00+02:00')).toEqual(['instants', 'floats', 'zones']);
    expect(clocksOf({ epochMilliseconds: 5, timeZoneId: 'Asia/Kolkata' })).toEqual(['instants', 'zones']);
    expect(clocksOf({ start: '1914', end: 5 })).toContain('floats');
    expect(timeline({ start: [1, NaN], title: ['a', 'b'] }).clocks).toEqual({
      instants: true,
      floats: false,
      zones: false,
    });
  });
});

describe('timeline.doubted', () => {
  /** By a look at each. */
  const isDoubted = ({ when, status }: DatedEvent) =>
    status === 'disputed' ||
    (when.mode !== 'undated' &&
      (when.qualifier !== undefined ||
        when.alternatives !== undefined ||
        when.startEarliest === -Infinity ||
        when.endLatest === Infinity ||
        when.startEarliest === null ||
        when.endLatest === null));

  it('is false only where no date is in doubt, however the timeline was made', () => {
    const status = fc.constantFrom('happened' as const, undefined, 'disputed' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, status), { maxLength: 3 }), (lines) => {
        const records = lines.map(([when, how], i) => event(String(i), when, how && { status: how }));
        const built = buildTimeline(records).timeline;
        const expected = Array.from(records, (_, i) => built.event(i)).some(isDoubted);
        const half = append(of(...records.slice(1)), records.slice(0, 1)).timeline;
        for (const one of [built, of(...records), half]) expect(one.doubted).toBe(expected);
      }),
    );
  });

  it('is false for instants, days and what has no date, and true for columns with an open end', () => {
    expect(
      of(event('a', 5), event('b', '1914-06'), event('c'), event('d', { start: 1, end: 2 })).doubted,
    ).toBe(false);
    const doubtedOf = (...end: number[]) => timeline({ start: [1, 2], end, title: ['a', 'b'] }).doubted;
    expect([doubtedOf(NaN, 3), doubtedOf(NaN, Infinity)]).toEqual([false, true]);
  });
});
