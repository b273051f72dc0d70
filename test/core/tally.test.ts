import {
  countBelow,
  countIn,
  countUpTo,
  dayNumber,
  readEvents,
  spanOf,
  timeline,
  type Timeline,
} from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWhen } from './when.ts';

const day = 86_400_000;
const year = (from: number, to = from + 1) => ({
  start: dayNumber(from, 1, 1) * day,
  end: dayNumber(to, 1, 1) * day,
});

/** What went on in a span, and what did for certain seen from so far, one event after the other. */
function counted(lines: Timeline, group: number, span: { start: number; end: number }) {
  let possibly = 0;
  let surely = 0;
  for (let i = 0; i < lines.length; i++) {
    const { when, groups } = lines.event(i);
    const mine = group < 0 ? groups.length === 0 : groups.includes(lines.groups[group]!.id);
    if (!mine || when.mode === 'undated') continue;
    const hull = spanOf(when);
    if (hull.start < span.end && hull.end > span.start) possibly++;
    const { startLatest, endEarliest } = when;
    const core = startLatest !== null && endEarliest !== null && startLatest < endEarliest;
    if (core && !when.alternatives) surely += Number(startLatest < span.end && endEarliest > span.start);
  }
  return { possibly, surely };
}

describe('timeline.tallies', () => {
  it('counts each group for itself, events of none first', () => {
    const lines = timeline(
      readEvents({
        groups: ['a', 'b', 'empty'],
        events: [
          { title: '1', when: '1914', group: 'b' },
          { title: '2', when: '1914-06/1915', group: 'a' },
          { title: '3', when: '1916' },
          { title: '4', group: 'a', when: { text: 'soon' } },
        ],
      }),
    );
    expect(lines.tallies.map(({ group, length }) => [group, length])).toEqual([
      [-1, 1],
      [0, 1],
      [1, 1],
    ]);
    expect(lines.tallies.map(({ possibly }) => countIn(possibly, year(1914)))).toEqual([0, 1, 1]);
  });

  it('counts an event in each of its groups', () => {
    const lines = timeline(readEvents([{ title: '1', when: '1914', groups: ['a', 'b'] }]));
    expect(lines.tallies.map(({ length }) => length)).toEqual([1, 1]);
  });

  it('is sure of a year only seen from so far that a year is nothing', () => {
    const [tally] = timeline(
      readEvents([
        { title: '1', when: '1914' },
        { title: '2', when: '1914-06-28' },
      ]),
    ).tallies;
    expect(tally!.surely.map(({ windowMs, starts }) => [windowMs / 86_400_000, starts.length])).toEqual([
      [1, 1],
      [365, 1],
    ]);
  });

  it('agrees with looking at each event', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ when: anyWhen, groups: fc.subarray(['a', 'b', 'c']) }), { maxLength: 12 }),
        fc.integer({ min: -4000, max: 3000 }),
        fc.integer({ min: 1, max: 800 }),
        (given, from, years) => {
          const span = year(from, from + years);
          const lines = timeline(
            given.map((each, i) => ({
              ...readEvents([{ id: String(i), title: 't' }]).events[0]!,
              ...each,
            })),
          );
          for (const { group, possibly, surely, length, events } of lines.tallies) {
            const cores = surely.find(({ windowMs }) => windowMs === 0);
            expect({
              possibly: countIn(possibly, span),
              surely: cores ? countIn(cores, span) : 0,
            }).toEqual(counted(lines, group, span));
            expect(possibly.starts).toHaveLength(length);
            for (let i = 0; i < length; i++) {
              const { when } = lines.event(events?.[i] ?? i);
              expect(spanOf(when).start).toBe(possibly.starts[i]);
            }
          }
        },
      ),
    );
  });

  it('knows until when each event goes on, and who is at home in another group', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ when: anyWhen, groups: fc.subarray(['a', 'b', 'c']) }), { maxLength: 12 }),
        (given) => {
          const lines = timeline(
            given.map((each, i) => ({
              ...readEvents([{ id: String(i), title: 't', rank: i }]).events[0]!,
              ...each,
            })),
          );
          let atHome = 0;
          for (const { events, length, possibly, guests, endOf, rankOf } of lines.tallies) {
            atHome += length - (guests?.starts.length ?? 0);
            const ends = Array.from({ length }, (_, at) => endOf(events?.[at] ?? at));
            expect(ends.toSorted((a, b) => a - b)).toEqual([...possibly.ends]);
            for (let at = 0; at < length; at++) {
              const event = lines.event(events?.[at] ?? at);
              expect(rankOf(events?.[at] ?? at)).toBe(event.rank);
              expect(ends[at]).toBe(spanOf(event.when).end);
            }
          }
          expect(atHome).toBe(lines.length - lines.undated.length);
        },
      ),
    );
  });

  it('counts several groups together, whoever is in more than one of them once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ when: anyWhen, groups: fc.subarray(['a', 'b', 'c']) }), { maxLength: 12 }),
        fc.subarray([-1, 0, 1, 2], { minLength: 1 }),
        fc.integer({ min: -4000, max: 3000 }),
        (given, wanted, from) => {
          const lines = timeline({
            ...readEvents({ groups: ['a', 'b', 'c'], events: [] }),
            events: given.map((each, i) => ({
              ...readEvents([{ id: String(i), title: 't' }]).events[0]!,
              ...each,
            })),
          });
          const span = year(from, from + 100);
          const theirs = Array.from({ length: lines.length }, (_, i) => lines.event(i)).filter(
            ({ when, groups }) =>
              when.mode !== 'undated' &&
              (groups.length === 0
                ? wanted.includes(-1)
                : groups.some((id) => wanted.includes('abc'.indexOf(id)))),
          );
          const hulls = theirs.map(({ when }) => spanOf(when));
          const tally = lines.tallyOf(wanted);
          expect(tally?.length ?? 0).toBe(theirs.length);
          expect(tally ? countIn(tally.possibly, span) : 0).toBe(
            hulls.filter(({ start, end }) => start < span.end && end > span.start).length,
          );
          const away = theirs.filter(({ groups }) => !wanted.includes('abc'.indexOf(groups[0] ?? '-')));
          expect(tally?.guests?.starts.length ?? 0).toBe(away.length);
        },
      ),
    );
  });

  it('counts the rows of a log as it does their events', () => {
    const row = fc.record({
      start: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(NaN)),
      length: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(NaN)),
      group: fc.integer({ min: -1, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.integer({ min: 0, max: 60 }), (rows, at) => {
        const log = timeline({
          start: rows.map(({ start }) => start),
          end: rows.map(({ start, length }) => start + length),
          group: rows.map(({ group }) => group),
          groups: ['a', 'b', 'c'],
          title: () => 't',
        });
        const span = { start: at, end: at + 5 };
        const each = Array.from({ length: log.length }, (_, i) => log.event(i));
        for (const { group, possibly, surely } of log.tallies) {
          const expected = each.filter(
            ({ when, groups }) =>
              when.startEarliest !== null &&
              (groups[0] ?? '') === (log.groups[group]?.id ?? '') &&
              when.startEarliest < span.end &&
              when.endLatest! > span.start,
          ).length;
          expect([countIn(possibly, span), countIn(surely[0]!, span)]).toEqual([expected, expected]);
        }
      }),
    );
  });
});

describe('starts and ends of a tally', () => {
  it('are those of its events, in order', () => {
    const when = fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.constantFrom(0, 0.5, 1, 3, 40));
    fc.assert(
      fc.property(fc.array(when, { maxLength: 40 }), (dates) => {
        const lines = timeline(
          readEvents(
            dates.map(([start, ms]) => ({ title: 't', when: ms ? { start, end: start + ms } : start })),
          ),
        );
        const spans = Array.from({ length: lines.length }, (_, i) => spanOf(lines.event(i).when));
        for (const { possibly } of lines.tallies) {
          expect([...possibly.starts]).toEqual(spans.map(({ start }) => start).toSorted((a, b) => a - b));
          expect([...possibly.ends]).toEqual(spans.map(({ end }) => end).toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

describe('countBelow and countUpTo', () => {
  it('tell how many are smaller, and how many are not greater, from wherever they start to look', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 })),
        fc.integer({ min: -1, max: 10 }),
        fc.nat({ max: 20 }),
        (list, limit, near) => {
          const ascending = Float64Array.from(list).toSorted();
          const below = list.filter((each) => each < limit).length;
          const upTo = list.filter((each) => each <= limit).length;
          expect([countBelow(ascending, limit), countUpTo(ascending, limit)]).toEqual([below, upTo]);
          expect([countBelow(ascending, limit, near), countUpTo(ascending, limit, near)]).toEqual([
            below,
            upTo,
          ]);
        },
      ),
    );
  });
});
