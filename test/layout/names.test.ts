import { append, countIn, spanOf, timeline, type Timeline } from '@dateline/core';
import { ruler } from '@dateline/layout';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adopt, preparing } from '../../packages/layout/src/foremost.ts';
import { Greatest } from '../../packages/layout/src/greatest.ts';
import {
  bornPx,
  comesBefore,
  nameAir,
  Names,
  signRoom,
  slotPx,
  type Name,
} from '../../packages/layout/src/names.ts';
import { Ongoing } from '../../packages/layout/src/ongoing.ts';

const line = fc.record({
  start: fc.integer({ min: 0, max: 1e6 }),
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(NaN) }, fc.integer({ min: 1, max: 3e5 })),
  rank: fc.constantFrom(0, 0, 0, 1, 2),
});
const log = fc.array(line, { minLength: 1, maxLength: 120 }).map((lines) =>
  timeline({
    start: lines.map(({ start }) => start),
    end: lines.map(({ start, length }) => start + length),
    rank: lines.map(({ rank }) => rank),
    title: lines.map((_, i) => 'word '.repeat(1 + (i % 7))),
  }),
);
const widthOf = (events: Timeline) => (event: number) =>
  Math.min(bornPx, 7 * events.event(event).title.length);
const namesOf = (events: Timeline, rows: number) => {
  const { start, end } = events.extent!;
  return new Names(
    events.tallies[0]!,
    ruler(events, { scale: 'linear' }),
    { anchorMs: start, untilMs: end, rows },
    widthOf(events),
  );
};
const rows = fc.integer({ min: 1, max: 3 });
/** From a view of all of it on 600 px to a thirtieth of that. */
const zoom = fc.double({ min: 0, max: 1.5, noNaN: true }).map((power) => (600 / 1e6) * 10 ** power);
const share = fc.double({ min: -0.2, max: 1.2, noNaN: true }).map((at) => at * 1e6);

describe('preparing(timeline)', () => {
  it('looks at every event in small steps, after which hardly any is looked at to be named', () => {
    const length = 20_000;
    const start = Float64Array.from({ length }, (_, i) => i * 50);
    const events = timeline({ start, title: (row) => `event ${row}` });
    let looks = 0;
    const rankOf = (event: number) => (looks++, events.tallies[0]!.rankOf(event));
    const counted = { ...events, tallies: events.tallies.map((tally) => ({ ...tally, rankOf })) };
    let most = 0;
    for (const steps = preparing(counted); !steps.next().done; looks = 0) most = Math.max(most, looks);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(4096);
    looks = 0;
    expect(namesOf(counted, 2).between(0, 1e6, 3000 / 1e6).length).toBeGreaterThan(2);
    expect(looks).toBeLessThan(length / 10);
  });

  it('looks at none again where others are appended behind them', () => {
    const length = 20_000;
    const start = Float64Array.from({ length }, (_, i) => i * 50);
    const first = timeline({ start, title: (row) => `event ${row}` });
    const more = (from: Timeline, at: number) => append(from, [{ title: 'new', when: at }]).timeline;
    // The first one to be appended finds no room in the columns of the page.
    const before = more(first, 1e6);
    const now = more(before, 1e6 + 1);
    for (const _ of preparing(before));
    adopt(now, before);
    expect([...preparing(now)]).toEqual([]);
    const [a, b] = [now, { ...now, tallies: now.tallies.map((tally) => ({ ...tally })) }].map((one) =>
      namesOf(one, 2).between(0, 1.1e6, 3000 / 1e6),
    );
    expect(a).toEqual(b);
    const other = more(before, 5);
    adopt(other, before);
    expect([...preparing(other)]).not.toEqual([]);
  });

  it('can be left at any time', () => {
    fc.assert(
      fc.property(log, fc.nat(3), (events, steps) => {
        const again = { ...events, tallies: events.tallies.map((tally) => ({ ...tally })) };
        const some = preparing(again);
        for (let i = 0; i < steps; i++) some.next();
        const [a, b] = [events, again].map((one) => namesOf(one, 2).between(0, 1e6, 600 / 1e6));
        expect(a).toEqual(b);
      }),
    );
  });
});

describe('new Greatest(tally).in(from, to)', () => {
  const ranks = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 300, size: 'max' });
  const edge = fc.integer({ min: -5, max: 310 });
  /** Every other event of a timeline, whose importance is given. */
  const tallyOf = (values: readonly number[]) => ({
    length: values.length,
    events: Uint32Array.from(values, (_, at) => 2 * at),
    rankOf: (event: number) => values[event / 2]!,
  });

  it('is who comes before all others of a range', () => {
    fc.assert(
      fc.property(ranks, edge, edge, (values, from, to) => {
        const tally = tallyOf(values);
        const before = comesBefore(tally.rankOf);
        const range = [...values.keys()].filter((at) => at >= from && at < to);
        const expected = range.toSorted((a, b) => (before(2 * a, 2 * b) ? -1 : 1))[0] ?? -1;
        expect(new Greatest(tally).in(from, to)).toBe(expected);
      }),
    );
  });

  it('is the same where the first of them were known already', () => {
    fc.assert(
      fc.property(ranks, fc.nat(300), edge, edge, (values, count, from, to) => {
        const tally = tallyOf(values);
        const before = new Greatest(tallyOf(values.slice(0, count)));
        expect(new Greatest(tally, before).in(from, to)).toBe(new Greatest(tally).in(from, to));
      }),
    );
  });
});

describe('new Ongoing(tally).in(span)', () => {
  it('finds what goes on in a span, as a look at each does', () => {
    fc.assert(
      fc.property(log, share, share, (events, a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) + 1 };
        const found = new Ongoing(events.tallies[0]!).in(span);
        const expected = Array.from({ length: events.length }, (_, i) => i).filter((i) => {
          const { start, end } = spanOf(events.event(i).when);
          return start < span.end && end > span.start;
        });
        expect(found).toEqual(expected);
        expect(found).toHaveLength(countIn(events.tallies[0]!.possibly, span));
      }),
    );
  });
});

describe('names of a lane', { timeout: 60_000 }, () => {
  it('are the same wherever the view ends, and whatever was looked at before', () => {
    fc.assert(
      fc.property(log, rows, zoom, zoom, share, share, (events, count, px, otherPx, from, to) => {
        const whole = namesOf(events, count).between(-1, 2e6, px);
        const names = namesOf(events, count);
        names.between(to, from, otherPx);
        const part = names.between(from, to, px);
        expect(part).toEqual(whole.filter(({ u }) => u >= from && u <= to));
      }),
    );
  });

  it('stay while one zooms in, each in its row', () => {
    fc.assert(
      fc.property(
        log,
        rows,
        zoom,
        fc.double({ min: 1, max: 5, noNaN: true }),
        (events, count, px, nearer) => {
          const names = namesOf(events, count);
          const far = names.between(-1, 2e6, px);
          const near = names.between(-1, 2e6, px * nearer);
          expect(near).toEqual(expect.arrayContaining(far));
        },
      ),
    );
  });

  it('never come near each other in their row, as wide as they are when they come', () => {
    fc.assert(
      fc.property(log, rows, zoom, (events, count, px) => {
        const byRow = new Map<number, Name[]>();
        for (const name of namesOf(events, count).between(-1, 2e6, px))
          byRow.set(name.row, [...(byRow.get(name.row) ?? []), name]);
        for (const all of byRow.values())
          for (const [i, name] of all.entries()) {
            const next = all[i + 1];
            if (!next) continue;
            const room = (next.u - name.u) * px;
            expect(room).toBeGreaterThanOrEqual(signRoom + widthOf(events)(name.event) + nameAir - 1e-6);
          }
      }),
    );
  });

  it('are those of the most important events, and of many equals spread over time', () => {
    fc.assert(
      fc.property(log, rows, (events, count) => {
        const all = Array.from({ length: events.length }, (_, i) => i);
        const before = comesBefore(events.tallies[0]!.rankOf);
        const first = all.toSorted((a, b) => (before(a, b) ? -1 : 1))[0]!;
        const named = namesOf(events, count).between(-1, 2e6, 600 / 1e6);
        expect(named.map(({ event }) => event)).toContain(first);
      }),
    );
    const many = timeline({
      start: Float64Array.from({ length: 5000 }, (_, i) => i * 200),
      title: () => 'a name',
    });
    const named = namesOf(many, 1).between(-1, 2e6, 1200 / 1e6);
    for (const quarter of [0, 1, 2, 3])
      expect(named.filter(({ u }) => Math.floor(u / 250_000) === quarter)).not.toEqual([]);
  });

  it('give way to none that is less important, where they have no room earlier', () => {
    // An important one that has no room from far away, beside a more important one; and a lesser one close to it.
    const [unit, by] = [2 ** 17, 2 ** 10];
    const starts = [0, 3 * unit - by, 3 * unit + by, 4 * unit + 2 * by, 7 * unit];
    const events = timeline({ start: starts, rank: [0, 0, 1, 2, 0], title: () => 'eighteen letters..' });
    const namedAt = (size: number) =>
      namesOf(events, 1)
        .between(-1, 2e6, slotPx / size)
        .map(({ event }) => event);
    expect(namedAt(2 * unit)).toContain(3);
    expect(namedAt(2 * unit)).not.toContain(2);
    expect(namedAt(unit)).toEqual(expect.arrayContaining([2, 3]));
  });
});
