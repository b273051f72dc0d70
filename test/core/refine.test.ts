import {
  append,
  buildTimeline,
  certainlyBefore,
  checkRelations,
  compareForDisplay,
  readEvents,
  timeline,
  type DatedEvent,
  type EventInput,
  type Timeline,
} from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const idsOf = (line: Timeline) => Array.from({ length: line.length }, (_, i) => line.event(i).id);
const ordered = (...events: readonly Partial<EventInput>[]) =>
  idsOf(timeline(readEvents(events.map((event) => ({ title: 'untitled', ...event })))));

const days = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 6 }));
const date = days.chain(([from, length]) => {
  const day = (n: number) => `2025-08-${String(n).padStart(2, '0')}`;
  const [start, end] = [day(from), day(from + length)];
  return fc.constantFrom(
    start,
    `[${start}..${end}]`,
    `${start}/${end}`,
    `[${start}..]`,
    `${start}/..`,
    `[..${end}]`,
  );
});
const types = ['follows', 'respondsTo', 'updates', 'causes', 'partOf', 'contradicts'] as const;
const anyInput = fc
  .array(fc.record({ when: fc.option(date, { nil: undefined, freq: 8 }) }), { minLength: 1, maxLength: 9 })
  .chain((events) =>
    fc
      .array(
        fc.record({
          type: fc.constantFrom(...types),
          from: fc.integer({ min: 0, max: events.length - 1 }),
          to: fc.integer({ min: 0, max: events.length - 1 }),
        }),
        { maxLength: 6 },
      )
      .map((relations) => ({
        events: events.map(
          ({ when }, i) => ({ id: `e${i}`, title: 't', ...(when ? { when } : {}) }) as EventInput,
        ),
        relations: relations.map(({ type, from, to }) => ({ type, from: `e${from}`, to: `e${to}` })),
      })),
  );

/** Whether one certainly begins first: over before the other begins, or begun so. */
function begunBefore({ when: a }: DatedEvent, { when: b }: DatedEvent): boolean {
  if (certainlyBefore(a, b)) return true;
  if (a.startLatest === null || b.startEarliest === null) return false;
  return a.startEarliest === a.startLatest
    ? a.startLatest < b.startEarliest
    : a.startLatest <= b.startEarliest;
}

/**
 * The slow way: all that has to come before what, written down; of what has nothing left before it always the
 * first by date. Nothing where that goes round in a circle.
 */
function slowly(
  input: { relations: readonly { type: string; from: string; to: string }[] },
  events: DatedEvent[],
) {
  const has = events.map((b) => events.map((a) => begunBefore(a, b)));
  const isDated = ({ when }: DatedEvent) => when.mode !== 'undated';
  for (const { type, from, to } of input.relations) {
    const [a, b] = type === 'causes' ? [from, to] : [to, from];
    if (a === b || type === 'partOf' || type === 'contradicts') continue;
    const [i, j] = [events.findIndex(({ id }) => id === a), events.findIndex(({ id }) => id === b)];
    if (isDated(events[i]!) === isDated(events[j]!) && !begunBefore(events[j]!, events[i]!))
      has[j]![i] = true;
  }
  const left = events.map((_, i) => i);
  const order: string[] = [];
  while (left.length > 0) {
    const next = left.find((i) => left.every((other) => !has[i]![other]));
    if (next === undefined) return undefined;
    left.splice(left.indexOf(next), 1);
    order.push(events[next]!.id);
  }
  return order;
}

describe('the order of a timeline with relations', () => {
  it('puts what follows after what it follows, where the dates leave that open', () => {
    const month = { id: 'order', when: '2025-08' };
    const answer = { id: 'answer', when: '2025-08', respondsTo: 'threat' };
    expect(ordered(month, answer, { id: 'threat', when: '2025-08' })).toEqual(['order', 'threat', 'answer']);
    expect(ordered({ id: 'b', when: '2025', follows: 'a' }, { id: 'a', when: '2025-03' })).toEqual([
      'a',
      'b',
    ]);
    expect(ordered({ id: 'b', follows: 'a' }, { id: 'a' }, { id: 'c' })).toEqual(['a', 'b', 'c']);
  });

  it('moves an event no further than behind what it waits for', () => {
    expect(
      ordered(
        { id: 'year', when: '2025', follows: 'spring' },
        { id: 'spring', when: '2025-04' },
        { id: 'summer', when: '2025-07' },
      ),
    ).toEqual(['spring', 'year', 'summer']);
  });

  it('lets the dates have the last word, and the contradiction is told', () => {
    const line = timeline(
      readEvents([
        { id: 'late', title: 'late', when: '2025-09' },
        { id: 'early', title: 'early', when: '2025-08', follows: 'late' },
      ]),
    );
    expect(idsOf(line)).toEqual(['early', 'late']);
    expect(checkRelations(line)).toHaveLength(1);
    // Only together do these contradict: the first is over before the third begins.
    expect(
      ordered(
        { id: 'a', when: '2025-08-01', follows: 'b' },
        { id: 'b', when: '[2025-08-01..2025-08-10]', follows: 'c' },
        { id: 'c', when: '2025-08-05' },
      ),
    ).toEqual(['a', 'c', 'b']);
  });

  it('keeps the order of dates where events wait for one another', () => {
    const round = [
      { id: 'a', when: '2025', follows: 'b' },
      { id: 'b', when: '2025', follows: 'a' },
      { id: 'c', when: '2025' },
    ];
    expect(ordered(...round)).toEqual(['a', 'b', 'c']);
    expect(ordered(...round, { id: 'd', when: '2024', follows: 'a' }, { id: 'e' })).toEqual([
      'd',
      'a',
      'b',
      'c',
      'e',
    ]);
    expect(ordered({ id: 'a', when: '2025', follows: 'a' }, { id: 'b', when: '2025' })).toEqual(['a', 'b']);
  });

  it('is that of the slow way for any dates and relations, and never contradicts what is certain', () => {
    let agreed = 0;
    fc.assert(
      fc.property(anyInput, (input) => {
        const read = readEvents(input);
        const line = timeline(read);
        const events = idsOf(line).map((_, i) => line.event(i));
        for (const [i, a] of events.entries())
          for (const b of events.slice(i + 1)) expect(certainlyBefore(b.when, a.when)).toBe(false);
        const dates = events.map(({ when }) => when.mode !== 'undated');
        expect(dates).toEqual(dates.toSorted((a, b) => Number(b) - Number(a)));
        expect(line.undated).toHaveLength(dates.filter((dated) => !dated).length);
        const byDate = read.events.toSorted((a, b) => compareForDisplay(a.when, b.when));
        expect(idsOf(line).toSorted()).toEqual(byDate.map(({ id }) => id).toSorted());
        const expected = slowly(input, byDate);
        if (!expected) return;
        agreed++;
        expect(idsOf(line)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
    expect(agreed).toBeGreaterThan(500);
  });

  it('is the same read in steps, and from its own JSON', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const line = timeline(readEvents(input));
        expect(idsOf(buildTimeline(input).timeline)).toEqual(idsOf(line));
        expect(idsOf(timeline(readEvents(JSON.parse(JSON.stringify(line)))))).toEqual(idsOf(line));
        for (const [i, id] of idsOf(line).entries()) expect(line.find(id)).toBe(i);
      }),
    );
  });

  it('holds for events that are appended, and for those that they relate to', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 9 }), (input, first) => {
        const whole = timeline(readEvents(input));
        const related = input.events.map((event) => ({
          ...event,
          ...Object.fromEntries(
            types.map((type) => [
              type,
              input.relations.filter((one) => one.type === type && one.from === event.id).map(({ to }) => to),
            ]),
          ),
        }));
        const known = new Set(input.events.slice(0, first).map(({ id }) => id));
        // What is appended may relate to what is there, and not the other way.
        const isKnown = ({ from, to }: { from: string; to: string }) => !known.has(from) || known.has(to);
        fc.pre(input.relations.every(isKnown));
        const grown = append(timeline(readEvents(related.slice(0, first))), related.slice(first)).timeline;
        expect(grown.length).toBe(whole.length);
        const events = idsOf(grown).map((_, i) => grown.event(i));
        const expected = slowly(
          input,
          events
            .toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
            .toSorted((a, b) => compareForDisplay(a.when, b.when)),
        );
        for (const [i, a] of events.entries()) {
          expect(grown.find(a.id)).toBe(i);
          expect(grown.columns.startEarliest[i]).toBe(a.when.startEarliest ?? Number.NaN);
          for (const b of events.slice(i + 1)) expect(certainlyBefore(b.when, a.when)).toBe(false);
        }
        if (!expected) return;
        for (const { type, from, to } of input.relations) {
          if (type === 'partOf' || type === 'contradicts' || from === to) continue;
          const [a, b] = type === 'causes' ? [from, to] : [to, from];
          const wanted = expected.indexOf(a) < expected.indexOf(b);
          if (wanted) expect(grown.find(a)).toBeLessThan(grown.find(b));
        }
      }),
      { numRuns: 300 },
    );
  });
});
