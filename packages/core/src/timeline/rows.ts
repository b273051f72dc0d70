import { displayKeys } from '../order.ts';
import { sorting } from '../sort.ts';
import type { Span } from '../span.ts';
import { each, finish, type Steps } from '../steps.ts';
import type { TimeColumns } from './overlap.ts';
import { like, type Clocks, type Table } from './table.ts';

/** Columns that say of each row when it was, in which group and how important; points in ms, NaN where unknown. */
export interface Cells {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly kind: Uint8Array;
  readonly inner: readonly [Float64Array, Float64Array] | undefined;
  readonly group: TimeColumns['group'];
  readonly otherGroups: ReadonlyMap<number, readonly number[]>;
  readonly rank: TimeColumns['rank'];
}

/** Dates in display order, in as few bytes as will do. */
export interface Rows extends Cells {
  readonly length: number;
  /** How many have a date: they come before those that have none. */
  readonly dated: number;
  /** By display index, the row of the input; absent where they are the same. */
  readonly order: Uint32Array | undefined;
  /** Those whose date is a set, by row of the input. */
  readonly sets: ReadonlySet<number>;
  readonly extent: Span | null;
  readonly clocks: Clocks;
  /** Whether any date may be in doubt, without a known end or a set, or any event disputed. */
  readonly doubted: boolean;
  /** Where columns are made only when they are asked for: the end of a row without them, by display index. */
  readonly endAt: ((index: number) => number) | undefined;
  /** And all of them for once, not to be kept. */
  readonly whole: (() => Rows) | undefined;
}

const inWhole = { endAt: undefined, whole: undefined };

/** Puts a table in display order. Columns that are in it already are taken as they are, and the table is done with. */
export function* arranged(table: Table): Steps<Rows> {
  const { length, first, last, sets } = table;
  const keys = displayKeys({
    start: (row) => table.start[row]!,
    end: (row) => table.end[row]!,
    endEarliest: (row) => pointAt(table, row, 1),
    coarse: (row) => table.coarse[row]!,
  });
  const order = yield* sorting(length, keys);
  const cells = yield* taken(table, length, order, table);
  const extent = first <= last ? Object.freeze({ start: first, end: last }) : null;
  return {
    ...cells,
    length,
    dated: length - undatedTail(cells, length),
    order,
    sets,
    extent,
    clocks: table.clocks,
    ...inWhole,
    doubted: table.doubted,
  };
}

/** All columns at hand. */
export const wholeOf = (rows: Rows): Rows => rows.whole?.() ?? rows;

/** Some of the rows, by display index, in the same order. */
export function picked(from: Rows, which: Uint32Array): Rows {
  const rows = wholeOf(from);
  const { length } = which;
  const cells = finish(taken(rows, length, which));
  const order = rows.order ? which.map((index) => rows.order![index]!) : which;
  let [start, end] = [Infinity, -Infinity];
  for (let i = 0; i < length; i++) {
    for (const ms of [cells.start[i]!, pointAt(cells, i, 0), pointAt(cells, i, 1), cells.end[i]!]) {
      if (ms < start && ms > -Infinity) start = ms;
      if (ms > end && ms < Infinity) end = ms;
    }
  }
  const extent = start <= end ? Object.freeze({ start, end }) : null;
  return {
    ...cells,
    length,
    dated: length - undatedTail(cells, length),
    order,
    sets: rows.sets,
    extent,
    clocks: rows.clocks,
    ...inWhole,
    doubted: rows.doubted,
  };
}

/** The latest start (0) or the earliest end (1) of a row. */
export function pointAt({ start, end, kind, inner }: Cells, row: number, which: 0 | 1): number {
  const how = kind[row]!;
  if (how === like.apart) return inner![which][row]!;
  return (how === like.exact) === (which === 0) ? start[row]! : end[row]!;
}

/** The dates as columns; of the inner points, columns of their own are made when they are asked for, if they need any. */
export function columnsOf(rows: Rows): TimeColumns {
  const { length } = rows;
  const made: (Float64Array | undefined)[] = [];
  const inner = (which: 0 | 1) => {
    const { start, end, kind } = rows;
    if (kind.every((how) => how === like.window)) return which === 0 ? end : start;
    if (kind.every((how) => how === like.exact)) return which === 0 ? start : end;
    return Float64Array.from({ length }, (_, i) => pointAt(rows, i, which));
  };
  return {
    get startEarliest() {
      return rows.start;
    },
    get startLatest() {
      return (made[0] ??= inner(0));
    },
    get endEarliest() {
      return (made[1] ??= inner(1));
    },
    get endLatest() {
      return rows.end;
    },
    get group() {
      return rows.group;
    },
    otherGroups: rows.otherGroups,
    rank: rows.rank,
  };
}

type Numbers = Float64Array | Uint8Array | Int8Array | Int16Array | Int32Array;

/** The first rows, or in another order; columns that need no other place are taken as they are, and what is `from` the table of its own is put in order in place. */
function* taken(
  cells: Cells,
  length: number,
  order: Uint32Array | undefined,
  from?: Pick<Table, 'owns'>,
): Steps<Cells> {
  const moved = order && movedIn(order);
  yield 0;
  function* one<T extends Numbers>(column: T): Steps<T> {
    const whole = column.length === length ? column : (column.subarray(0, length) as T);
    if (!order) return whole;
    const make = column.constructor as new (length: number) => T;
    if (moved) {
      const values = new make(moved.length);
      for (let j = 0; j < moved.length; j++) values[j] = column[order[moved[j]!]!]!;
      // As the starts are where only what is tied changes places; no date equals none.
      if (moved.every((at, j) => column[at] === values[j])) return whole;
      const room = from?.owns(column) ? whole : (whole.slice() as T);
      for (let j = 0; j < moved.length; j++) room[moved[j]!] = values[j]!;
      return room;
    }
    const room = new make(length);
    yield 0;
    yield* each(length, (at, to) => copy(column, room, order, at, to));
    return room;
  }
  const { inner } = cells;
  return {
    start: yield* one(cells.start),
    end: yield* one(cells.end),
    kind: yield* one(cells.kind),
    inner: inner && [yield* one(inner[0]), yield* one(inner[1])],
    group: yield* one(cells.group),
    rank: yield* one(cells.rank),
    otherGroups: order ? othersOf(cells, order) : cells.otherGroups,
  };
}

/** Which places have another row than their own; undefined where these are not few. */
function movedIn(order: Uint32Array): readonly number[] | undefined {
  const moved: number[] = [];
  for (let i = 0; i < order.length; i++)
    if (order[i] !== i && moved.push(i) > order.length >>> 4) return undefined;
  return moved;
}

function copy(from: Numbers, into: Numbers, order: Uint32Array, at: number, to: number): void {
  for (let i = at; i < to; i++) into[i] = from[order[i]!]!;
}

function othersOf({ otherGroups }: Cells, order: Uint32Array): Cells['otherGroups'] {
  const others = new Map<number, readonly number[]>();
  if (otherGroups.size === 0) return others;
  for (let i = 0; i < order.length; i++) {
    const more = otherGroups.get(order[i]!);
    if (more) others.set(i, more);
  }
  return others;
}

/** Events without any date sort last, so they are one run at the end: how many there are. */
function undatedTail(cells: Cells, length: number): number {
  let at = length;
  const isUnknown = (i: number) =>
    [cells.start[i], cells.end[i], pointAt(cells, i, 0), pointAt(cells, i, 1)].every(Number.isNaN);
  while (at > 0 && isUnknown(at - 1)) at--;
  return length - at;
}
