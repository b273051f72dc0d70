import { displayKeys } from '../order.ts';
import { bisect } from '../ordered.ts';
import { compareBy, type Key } from '../keys.ts';
import { inserted } from './room.ts';
import { pointAt, wholeOf, type Cells, type Rows } from './rows.ts';

/** Rows among which others were put. */
export interface Extended {
  readonly rows: Rows;
  /** Before which of the rows that were there each of the others stands, by display index; ascending. */
  readonly at: Uint32Array;
}

/**
 * Puts a few more rows among those that are there: nothing is sorted again, and
 * where all come last nothing is moved.
 *
 * @param more In display order; each comes after the rows that it is equal to.
 * @param coarse How coarse the date of a row is, by display index.
 */
export function extended(
  from: Rows,
  more: Rows,
  coarse: (index: number) => number,
  moreCoarse: (index: number) => number,
): Extended {
  const rows = wholeOf(from);
  const [before, after] = [keysOf(rows, coarse), keysOf(more, moreCoarse)];
  const at = new Uint32Array(more.length);
  for (let j = 0; j < more.length; j++)
    at[j] = bisect(rows.length, (i) => compareBy(before, i, after, j) <= 0);
  const { length } = rows;
  const isInOrder = !rows.order && !more.order && (more.length === 0 || at[0] === length);
  const order = rows.order ?? (isInOrder ? undefined : Uint32Array.from({ length }, (_, i) => i));
  const inner = rows.inner ?? (more.inner && [new Float64Array(length), new Float64Array(length)]);
  const blank = inner && !more.inner ? new Float64Array(more.length) : undefined;
  return {
    at,
    rows: {
      length: length + more.length,
      dated: rows.dated + more.dated,
      start: inserted(rows.start, at, more.start),
      end: inserted(rows.end, at, more.end),
      kind: inserted(rows.kind, at, more.kind),
      inner: inner && [
        inserted(inner[0], at, blank ?? more.inner![0]),
        inserted(inner[1], at, blank ?? more.inner![1]),
      ],
      group: inserted(widened(rows.group, more.group), at, more.group),
      rank: inserted(more.rank instanceof Float64Array ? wide(rows.rank) : rows.rank, at, more.rank),
      otherGroups: othersOf(rows, more, at),
      order: order && inserted(order, at, rowsOf(more, length)),
      sets:
        more.sets.size > 0
          ? new Set([...rows.sets, ...[...more.sets].map((row) => length + row)])
          : rows.sets,
      extent: hull(rows.extent, more.extent),
      endAt: undefined,
      whole: undefined,
      doubted: rows.doubted || more.doubted,
      clocks: {
        instants: rows.clocks.instants || more.clocks.instants,
        floats: rows.clocks.floats || more.clocks.floats,
        zones: rows.clocks.zones || more.clocks.zones,
      },
    },
  };
}

export const keysOf = (cells: Cells, coarse: Key) =>
  displayKeys({
    start: (i) => cells.start[i]!,
    end: (i) => cells.end[i]!,
    endEarliest: (i) => pointAt(cells, i, 1),
    coarse,
  });

const rowsOf = ({ order, length }: Rows, from: number) =>
  Uint32Array.from({ length }, (_, j) => from + (order ? order[j]! : j));

const wide = (rank: Rows['rank']) => (rank instanceof Float64Array ? rank : Float64Array.from(rank));

/** The column, in cells that hold the others too. */
const widened = (group: Rows['group'], more: Rows['group']): Rows['group'] =>
  group.BYTES_PER_ELEMENT >= more.BYTES_PER_ELEMENT
    ? group
    : more instanceof Int16Array
      ? Int16Array.from(group)
      : Int32Array.from(group);

function othersOf(rows: Rows, more: Rows, at: Uint32Array): Rows['otherGroups'] {
  const isMoved = at.length > 0 && at[0]! < rows.length;
  if (more.otherGroups.size === 0 && (rows.otherGroups.size === 0 || !isMoved)) return rows.otherGroups;
  const others = new Map<number, readonly number[]>();
  for (const [index, groups] of rows.otherGroups) others.set(index + countTo(at, index), groups);
  for (const [j, groups] of more.otherGroups) others.set(at[j]! + j, groups);
  return others;
}

/** How many were put before a row that was there. */
export const countTo = (at: Uint32Array, index: number): number => bisect(at.length, (j) => at[j]! <= index);

const hull = (a: Rows['extent'], b: Rows['extent']): Rows['extent'] =>
  a && b ? Object.freeze({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }) : (a ?? b);
