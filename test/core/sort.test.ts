import { compareForDisplay, readEvents, timeline, undated, type DatedEvent } from '@dateline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortingNumbers, sortRows } from '../../packages/core/src/sort.ts';
import { finish } from '../../packages/core/src/steps.ts';
import { anyWhen, tickWhen, when } from './when.ts';

/** The slow and obvious way. */
function sortedSlowly(length: number, columns: readonly ArrayLike<number>[]): number[] {
  return Array.from({ length }, (_, row) => row).toSorted((a, b) => {
    const differing = columns.find((column) => column[a] !== column[b]);
    return differing ? (differing[a]! < differing[b]! ? -1 : 1) : a - b;
  });
}

/** The keys that cells of columns are. */
const keysOf = (...columns: readonly Float64Array[]) =>
  columns.map((column) => (row: number) => column[row]!);

const [event] = readEvents([{ title: 'e', when: '1914' }]).events as [DatedEvent];

const cell = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true }),
  fc.constantFrom(-0, 0, Infinity, -Infinity, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE),
  // Nearly all in one bucket, again and again.
  fc.integer({ min: -300, max: 300 }).map((power) => 10 ** power),
);

describe('sortRows(length, keys)', () => {
  it('orders rows by the first key, then by the next, and leaves equal ones as they are', () => {
    expect([...sortRows(5, keysOf(Float64Array.of(2, 1, 2, 1, 2), Float64Array.of(1, 0, 0, 0, 1)))]).toEqual([
      1, 3, 2, 0, 4,
    ]);
    expect([...sortRows(0, keysOf(new Float64Array(0)))]).toEqual([]);
  });

  it('agrees with the slow way', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 300, size: 'max' }), (rows) => {
        const columns = [0, 1, 2].map((column) => Float64Array.from(rows, (row) => row[column]!));
        expect([...sortRows(rows.length, keysOf(...columns))]).toEqual(sortedSlowly(rows.length, columns));
      }),
      { numRuns: 200 },
    );
  }, 20_000);

  it('agrees with it where the first keys ascend, and many of them are tied', () => {
    const tied = fc.record({
      starts: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 300, size: 'max' }),
      wide: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(tied, fc.infiniteStream(fc.integer({ min: 0, max: 3 })), ({ starts, wide }, others) => {
        const first = Float64Array.from(starts, (ms) => Math.floor(ms / wide)).toSorted();
        const columns = [first, ...[1, 2].map(() => first.map(() => others.next().value))];
        expect([...sortRows(first.length, keysOf(...columns))]).toEqual(sortedSlowly(first.length, columns));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['are all equal', () => 7],
    ['run backwards', (i: number) => -i],
    ['lie by powers of ten', (i: number) => 10 ** (i % 300)],
    ['have one far away', (i: number) => (i === 0 ? 1e300 : i % 77)],
    ['are open on either side', (i: number) => [Infinity, -Infinity, i % 5][i % 3]!],
  ])('agrees with it where many rows %s', (_, value) => {
    const column = Float64Array.from({ length: 20_000 }, (__, i) => value(i));
    expect([...sortRows(column.length, keysOf(column))]).toEqual(sortedSlowly(column.length, [column]));
  });
});

describe('sortingNumbers(numbers)', () => {
  it('sorts as the array itself does, however many there are', () => {
    for (const length of [0, 10, 100_000]) {
      const numbers = Float64Array.from({ length }, (_, i) => ((i * 7919) % 1009) * 10 ** (i % 40));
      numbers.fill(Infinity, length / 2, length / 2 + 9);
      expect(finish(sortingNumbers(numbers.slice()))).toEqual(numbers.toSorted());
    }
  });
});

describe('the order of a timeline', () => {
  it('is the order of compareForDisplay, equal ones as given', () => {
    const list = fc.array(fc.oneof(anyWhen, tickWhen, fc.constant(undated), fc.constant(when('2025-06'))), {
      maxLength: 120,
      size: 'max',
    });
    fc.assert(
      fc.property(list, (extents) => {
        const slow = extents
          .map((extent, row) => ({ extent, row }))
          .toSorted((a, b) => compareForDisplay(a.extent, b.extent) || a.row - b.row);
        const lines = timeline(extents.map((extent, row) => ({ ...event, id: String(row), when: extent })));
        expect(extents.map((_, i) => Number(lines.event(i).id))).toEqual(slow.map(({ row }) => row));
      }),
      { numRuns: 100 },
    );
  }, 20_000);
});
