import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choose, type Wish } from '../../packages/layout/src/choose.ts';
import { depthOf } from '../../packages/layout/src/crowd.ts';
import { firstFit, wordGap, type Packed, type Taken } from '../../packages/layout/src/pack.ts';
import { best, valueOf, wishesOf } from './optimum.ts';

const placed = <P extends Taken>(chosen: readonly (P | undefined)[]) =>
  chosen.filter((one) => one !== undefined);
/** Rows as they are filled from the start on. */
const rowsOf = (places: readonly Taken[]): Packed[] => {
  const rows: Packed[] = [];
  for (const place of places.toSorted((a, b) => a.from - b.from)) firstFit(rows, [place], wordGap);
  return rows;
};

const anyWishes: fc.Arbitrary<Wish<Taken>[]> = fc.array(
  fc
    .record({
      at: fc.integer({ min: 0, max: 600 }),
      words: fc.integer({ min: 20, max: 250 }),
      rank: fc.integer({ min: 0, max: 2 }),
      ways: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ at, words, rank, ways }) => ({
      rank,
      places: [
        { from: at, to: at + 20 + words },
        { from: at - 20 - words, to: at },
        { from: at - words / 2, to: at + words / 2 },
      ].slice(0, ways),
    })),
  { maxLength: 40 },
);

it('choose(wishes, most) needs no more rows than it may, nor than its fullest point', () => {
  fc.assert(
    fc.property(anyWishes, fc.integer({ min: 1, max: 6 }), (wishes, most) => {
      const chosen = choose(wishes, most);
      for (const [i, place] of chosen.entries()) if (place) expect(wishes[i]!.places).toContain(place);
      const rows = rowsOf(placed(chosen));
      expect(rows.length).toBe(depthOf(placed(chosen)));
      expect(rows.length).toBeLessThanOrEqual(most);
    }),
    { numRuns: 1000 },
  );
});

it('choose(wishes, most) leaves nobody out who has room', () => {
  fc.assert(
    fc.property(anyWishes, fc.integer({ min: 1, max: 6 }), (wishes, most) => {
      const chosen = choose(wishes, most);
      const others = placed(chosen);
      for (const [i, { places }] of wishes.entries()) {
        if (chosen[i]) continue;
        expect(places.map((place) => depthOf([...others, place]) > most)).not.toContain(false);
      }
      if (wishes.length <= most) expect(others).toHaveLength(wishes.length);
    }),
  );
});

it('choose(wishes, most) prefers who ranks higher', () => {
  const places = [{ from: 0, to: 100 }];
  const chosen = choose(
    [0, 3, 1, 2].map((rank) => ({ places, rank })),
    2,
  );
  expect(chosen.map(Boolean)).toEqual([false, true, false, true]);
});

it('choose(wishes, most) moves who is in the way', () => {
  const [left, right, middle] = [
    { from: 0, to: 100 },
    { from: 120, to: 220 },
    { from: 90, to: 130 },
  ];
  expect(
    choose(
      [
        { places: [left, right], rank: 0 },
        { places: [left], rank: 0 },
      ],
      1,
    ),
  ).toEqual([right, left]);
  // Two short ones rather than a long one.
  expect(
    choose(
      [
        { places: [{ from: 0, to: 300 }], rank: 0 },
        { places: [middle], rank: 0 },
        { places: [{ from: 200, to: 220 }], rank: 0 },
      ],
      1,
    ),
  ).toEqual([undefined, middle, { from: 200, to: 220 }]);
});

it('choose(wishes, most) relieves the fullest point', () => {
  const dot = (at: number, words: number) => ({
    rank: 0,
    places: [
      { from: at, to: at + words },
      { from: at - words, to: at },
    ],
  });
  expect(depthOf(placed(choose([dot(300, 100), dot(320, 100), dot(340, 100)], 9)))).toBe(2);
  expect(depthOf(placed(choose([dot(300, 100), dot(320, 100)], 9)))).toBe(1);
});

it('choose(wishes, most) lets nobody of a lower rank take the room that another one left in the end', () => {
  const wish = (rank: number, ...places: [from: number, to: number][]) => ({
    rank,
    places: places.map(([from, to]) => ({ from, to })),
  });
  const those = [
    wish(1, [32, 390], [-217, 141]),
    wish(2, [394, 474], [326, 406]),
    wish(2, [397, 748], [230, 581]),
    wish(2, [473, 647], [473, 647]),
  ];
  const starts = choose(those, 1).map((one) => one?.from);
  expect(starts).toEqual([-217, 326, undefined, 473]);
});

it('choose(wishes, most) comes close to the best that can be done', () => {
  const shares = wishesOf(fc.readConfigureGlobal().seed!, 300).map(({ wishes, most }) => {
    const mine = valueOf(wishes, choose(wishes, most));
    const optimum = best(wishes, most);
    return {
      words: mine.words / optimum.words,
      rows: optimum.words === mine.words ? mine.rows / optimum.rows : 1,
    };
  });
  const mean = (of: (share: (typeof shares)[number]) => number) =>
    shares.reduce((sum, share) => sum + of(share), 0) / shares.length;
  const [worst, , , onePercent] = shares.map(({ words }) => words).toSorted((a, b) => a - b);
  expect(mean(({ words }) => words)).toBeGreaterThan(0.99);
  expect(onePercent).toBeGreaterThan(0.8);
  expect(worst).toBeGreaterThan(0.6);
  expect(mean(({ rows }) => rows)).toBeLessThan(1.05);
});
