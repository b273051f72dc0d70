import {
  axisBound,
  checkFilter,
  choicesOf,
  during,
  extentOf,
  filterTimeline,
  isEmptyFilter,
  parseEdtf,
  readEvents,
  spanOf,
  timeline,
  type DatedEvent,
  type Filter,
  type TemporalExtent,
  type Timeline,
} from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWhen, ms } from './when.ts';

const company = timeline(
  readEvents({
    groups: [
      { id: 'europe', label: 'Europe' },
      { id: 'italy', label: 'Italy', parent: 'europe' },
      { id: 'asia', label: 'Asia' },
    ],
    events: [
      { id: 'a', title: 'Founded in Torino', when: '1850', group: 'italy', tags: ['start'] },
      { id: 'b', title: 'A café opens', when: '1855~', group: 'europe', tags: ['trade', 'start'] },
      { id: 'c', title: 'Ships sail', when: '185X/186X', groups: ['asia', 'italy'], tags: ['trade'] },
      { id: 'd', title: 'A planned bridge', when: '1870', status: 'cancelled' },
      { id: 'e', title: 'Strikes', when: '1862-03', group: 'asia', summary: 'In the CAFÉ of the dockers' },
      { id: 'f', title: 'Undated letter', when: { text: '' }, group: 'asia' },
    ],
    relations: [
      { type: 'causes', from: 'a', to: 'b' },
      { type: 'causes', from: 'b', to: 'd' },
    ],
  }),
);
const ids = (filter: Filter, from = company) => {
  const left = filterTimeline(from, filter);
  return Array.from({ length: left.length }, (_, index) => left.event(index).id).join('');
};

describe('filterTimeline(timeline, filter)', () => {
  it('leaves the events of a group and of those that lie in it, and those of no group for the empty text', () => {
    expect(ids({ groups: ['europe'] })).toBe('cab');
    expect(ids({ groups: ['italy'] })).toBe('ca');
    expect(ids({ groups: ['asia'] })).toBe('cef');
    expect(ids({ groups: [''] })).toBe('d');
    expect(ids({ groups: ['', 'nowhere'] })).toBe('d');
  });

  it('asks for one of the values of a list, and for each part of the filter', () => {
    expect(ids({ tags: ['start', 'trade'] })).toBe('cab');
    expect(ids({ tags: ['trade'], groups: ['asia'] })).toBe('c');
    expect(ids({ status: ['cancelled', 'disputed'] })).toBe('d');
    expect(ids({ status: ['cancelled'], groups: ['asia'] })).toBe('');
  });

  it('looks for words without regard to case and accents, in summaries and names of groups too', () => {
    expect(ids({ text: 'cafe' })).toBe('be');
    expect(ids({ text: ' ITALY ' })).toBe('ca');
    expect(ids({ text: 'planned brid' })).toBe('d');
    expect(ids({ text: 'zzz' })).toBe('');
  });

  it('leaves what surely or possibly went on at a time, and nothing that is undated', () => {
    expect(ids({ time: '185X' })).toBe('cab');
    expect(ids({ time: '1851/1854' })).toBe('c');
    expect(ids({ time: '1862-03-30' })).toBe('ce');
    expect(ids({ time: '1900' })).toBe('');
  });

  it('asks a rule of the page beside the rest', () => {
    expect(ids({ where: ({ title }) => title.startsWith('A '), tags: ['start'] })).toBe('b');
  });

  it('is the very same timeline where all events satisfy it, or where it asks for nothing', () => {
    for (const filter of [{}, { groups: [] }, { text: ' ' }, { time: '' }, { where: () => true }])
      expect(filterTimeline(company, filter)).toBe(company);
    expect(isEmptyFilter({ groups: [], text: ' ', time: '' })).toBe(true);
    expect(isEmptyFilter({ status: ['happened'] })).toBe(false);
  });

  it('keeps relations of which both ends are left', () => {
    expect(filterTimeline(company, { tags: ['start'] }).relations).toHaveLength(1);
    expect(filterTimeline(company, { groups: [''] }).relations).toEqual([]);
  });

  it('does not look at an event for its group or its time', () => {
    let asked = 0;
    const log = timeline({
      start: Float64Array.from({ length: 1000 }, (_, i) => i * 86_400_000),
      title: () => `event ${asked++}`,
      group: Uint8Array.from({ length: 1000 }, (_, i) => i % 4),
      groups: ['a', 'b', 'c', 'd'],
    });
    const left = filterTimeline(log, { groups: ['b'], time: '1971' });
    expect(left.length).toBe(92);
    expect(left.within({ start: ms('1971-06-01'), end: ms('1971-07-01') }).surely).toHaveLength(8);
    expect(asked).toBe(0);
  });

  it('refuses what is no filter, with what it expected', () => {
    const wrong: readonly (readonly [unknown, string | RegExp])[] = [
      [{ group: ['a'] }, 'filter: expected groups, tags, status, text, time or where, got "group"'],
      [{ groups: 'a' }, 'filter.groups: expected a list of texts, got string'],
      [{ tags: [1] }, 'filter.tags: expected a list of texts, got object'],
      [{ text: 5 }, 'filter.text: expected a text, got number'],
      [{ where: 'x' }, 'filter.where: expected a function, got string'],
      [
        { status: ['over'] },
        'filter.status: expected happened, ongoing, expected, cancelled, disputed, got "over"',
      ],
      [{ time: 'soon' }, /invalid EDTF: "soon"/],
    ];
    for (const [filter, message] of wrong) {
      expect(() => checkFilter(filter as Filter)).toThrow(message);
      expect(() => filterTimeline(company, filter as Filter)).toThrow(message);
    }
  });
});

/** The same done slowly: every event is looked at, and what is left is put together anew. */
function slowly({ events, groups }: ReturnType<typeof readEvents>, filter: Filter): Timeline {
  const all = timeline({ events, groups, relations: [], sources: [], eras: [], problems: [] });
  const within = filter.time ? all.within(spanOfYears(filter.time)) : undefined;
  const above = (id: string): readonly string[] => {
    const parent = groups.find((group) => group.id === id)?.parent;
    return parent === undefined ? [id] : [id, ...above(parent)];
  };
  const kept = (event: DatedEvent) => {
    const index = all.find(event.id);
    const { groups: wanted = [], tags = [], status = [] } = filter;
    const own = event.groups.length === 0 ? [''] : event.groups.flatMap(above);
    if (wanted.length > 0 && !own.some((id) => wanted.includes(id))) return false;
    if (tags.length > 0 && !event.tags.some((tag) => tags.includes(tag))) return false;
    if (status.length > 0 && !status.includes(event.status)) return false;
    return !within || within.surely.includes(index) || within.possibly.includes(index);
  };
  return timeline({
    events: events.filter(kept),
    groups,
    relations: [],
    sources: [],
    eras: [],
    problems: [],
  });
}
const spanOfYears = (edtf: string) => {
  const [from, to] = edtf.split('/').map(Number);
  return { start: Date.UTC(from!, 0), end: Date.UTC(to! + 1, 0) };
};

const some = <T>(...values: T[]) => fc.subarray(values);
interface Drawn {
  readonly when: TemporalExtent;
  readonly groups: string[];
  readonly tags: string[];
  readonly odd: boolean;
}
const anyEvents: fc.Arbitrary<Drawn[]> = fc.array(
  fc.record({ when: anyWhen, groups: some('a', 'b', 'c'), tags: some('x', 'y'), odd: fc.boolean() }),
  { maxLength: 30 },
);
const anyFilter: fc.Arbitrary<Filter> = fc.record(
  {
    groups: some('a', 'b', ''),
    tags: some('x', 'y'),
    status: some('happened' as const, 'disputed' as const),
    time: fc.tuple(fc.nat(120), fc.nat(60)).map(([from, more]) => `${1900 + from}/${1900 + from + more}`),
  },
  { requiredKeys: [] },
);
function read(events: readonly Drawn[]) {
  const result = readEvents({
    groups: [{ id: 'b', label: 'B' }, { id: 'a', label: 'A', parent: 'b' }, 'c'],
    events: events.map(({ groups, tags, odd }, i) => ({
      id: `e${i}`,
      title: `event ${i}`,
      when: '1900',
      groups,
      tags,
      status: odd ? 'disputed' : 'happened',
    })),
  });
  return { ...result, events: result.events.map((event, i) => ({ ...event, when: events[i]!.when })) };
}

describe('the quick way', () => {
  it('leaves the timeline that one would put together of the same events', () => {
    fc.assert(
      fc.property(anyEvents, anyFilter, (events, filter) => {
        const result = read(events);
        const [quick, slow] = [filterTimeline(timeline(result), filter), slowly(result, filter)];
        const eventsOf = (line: Timeline) => Array.from({ length: line.length }, (_, i) => line.event(i).id);
        expect(eventsOf(quick)).toEqual(eventsOf(slow));
        expect(quick.columns).toEqual(slow.columns);
        expect([quick.extent, quick.undated]).toEqual([slow.extent, slow.undated]);
        const counts = ({ tallies }: Timeline) => tallies.map((tally) => ({ ...tally, endOf: 0, rankOf: 0 }));
        expect(counts(quick)).toEqual(counts(slow));
        const span = { start: ms('1950'), end: ms('1980') };
        expect(quick.within(span)).toEqual(slow.within(span));
        expect(eventsOf(slow).map((id) => quick.find(id))).toEqual([...slow.columns.group.keys()]);
      }),
    );
  });

  it('counts for each choice what one sees by choosing it', () => {
    fc.assert(
      fc.property(anyEvents, anyFilter, (events, filter) => {
        const result = read(events);
        const line = timeline(result);
        const { groups, tags, status, time, count } = choicesOf(line, filter);
        const seen = (other: Filter) => slowly(result, { ...filter, ...other }).length;
        expect(count).toBe(seen({}));
        for (const choice of groups) expect(choice.count).toBe(seen({ groups: [choice.value] }));
        for (const choice of tags) expect(choice.count).toBe(seen({ tags: [choice.value] }));
        for (const choice of status)
          expect(choice.count).toBe(seen({ status: [choice.value as 'happened'] }));
        expect((time?.surely ?? count) + (time?.possibly ?? 0)).toBe(count);
      }),
    );
  });
});

describe('choicesOf(timeline, filter)', () => {
  it('lists what there is, in the order of the timeline or by how often', () => {
    const { groups, tags, status } = choicesOf(company, {});
    expect(groups).toEqual([
      { value: 'europe', count: 3 },
      { value: 'italy', count: 2 },
      { value: 'asia', count: 3 },
      { value: '', count: 1 },
    ]);
    expect(tags.map(({ value }) => value)).toEqual(['start', 'trade']);
    expect(status).toEqual([
      { value: 'happened', count: 5 },
      { value: 'cancelled', count: 1 },
    ]);
  });

  it('tells what surely went on at a time from what possibly did', () => {
    expect(choicesOf(company, { time: '1850/1856' }).time).toEqual({ surely: 2, possibly: 1 });
    expect(choicesOf(company, { time: '1850/1856', groups: ['italy'] }).time).toEqual({
      surely: 1,
      possibly: 1,
    });
  });
});

describe('during(timeline, when, timeZone)', () => {
  const night = timeline(
    readEvents([
      { id: 'instant', title: 'Half past eleven in Chicago', when: '2025-07-01T23:30:00-05:00' },
      { id: 'day', title: 'A day', when: '2025-07-01' },
      { id: 'next', title: 'The day after', when: '2025-07-02' },
      { id: 'own', title: 'In Tokyo', when: { edtf: '2025-07-02T08:00:00', timeZone: 'Asia/Tokyo' } },
      { id: 'month', title: 'Some time that month', when: '2025-07' },
    ]),
  );
  const on = (when: string, timeZone?: string) => {
    const { surely, possibly } = during(night, when, timeZone);
    return [surely, possibly].map((of) => of.map((index) => night.event(index).id).toSorted());
  };

  it('has a day where the clocks of a zone have it, and a civil day where it is', () => {
    expect(on('2025-07-01', 'America/Chicago')).toEqual([['day', 'instant', 'own'], ['month']]);
    expect(on('2025-07-02', 'America/Chicago')).toEqual([['next'], ['month']]);
    expect(on('2025-07-02')).toEqual([['instant', 'next'], ['month']]);
    expect(on('2025-07-02', 'Asia/Tokyo')).toEqual([['instant', 'next', 'own'], ['month']]);
  });

  it('is what a filter goes by, and what its choices count', () => {
    const left = filterTimeline(night, { time: '2025-07-02' }, night, 'America/Chicago');
    expect(Array.from({ length: left.length }, (_, i) => left.event(i).id).toSorted()).toEqual([
      'month',
      'next',
    ]);
    expect(choicesOf(night, { time: '2025-07-02' }, 'America/Chicago').time).toEqual({
      surely: 1,
      possibly: 1,
    });
    const own = timeline(readEvents({ timeZone: 'America/Chicago', events: night.toJSON().events }));
    expect(filterTimeline(own, { time: '2025-07-02' })).toHaveLength(2);
  });

  it('finds what one finds by laying each date on the axis', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const anyDate = fc
      .tuple(fc.integer({ min: 25, max: 31 }), fc.nat(23), fc.nat(59), fc.nat(5))
      .map(([day, hour, minute, how]) => {
        const date = `2025-10-${two(day)}`;
        const time = `${date}T${two(hour)}:${two(minute)}:00`;
        if (how === 0) return { when: date };
        if (how === 1) return { when: `${time}Z` };
        if (how === 2) return { when: `${time}-05:00` };
        if (how === 3) return { when: { edtf: time, timeZone: 'Pacific/Kiritimati' } };
        return how === 4 ? { when: `${date}/2025-11` } : { when: `[${date}..2025-10-31]` };
      });
    const zones = fc.constantFrom('UTC', 'America/Chicago', 'Asia/Tokyo', 'Pacific/Apia', 'Europe/Berlin');
    fc.assert(
      fc.property(
        fc.array(anyDate, { maxLength: 12 }),
        fc.integer({ min: 25, max: 31 }),
        fc.nat(1),
        zones,
        (dates, day, more, zone) => {
          const line = timeline(readEvents(dates.map((date, i) => ({ title: `${i}`, ...date }))));
          const when = `2025-10-${day}/${more ? '2025-11' : `2025-10-${day}`}`;
          const { start, end } = spanOf(extentOf(parseEdtf(when)));
          const bound = extentOf(parseEdtf(when));
          const span = { start: axisBound(start, bound, zone), end: axisBound(end, bound, zone) };
          const found = { surely: [] as number[], possibly: [] as number[] };
          for (let i = 0; i < line.length; i++) {
            const { when: date } = line.event(i);
            const at = (point: number | null) => axisBound(point!, date, zone);
            const [a, b, c, d] = [
              at(date.startEarliest),
              at(date.startLatest),
              at(date.endEarliest),
              at(date.endLatest),
            ];
            if (a >= span.end || d <= span.start) continue;
            const sure = (b <= span.end || d <= span.end) && (c >= span.start || a >= span.start);
            found[sure ? 'surely' : 'possibly'].push(i);
          }
          expect(during(line, when, zone)).toEqual(found);
          expect(during(line, span, zone)).toEqual(found);
        },
      ),
    );
  });
});
