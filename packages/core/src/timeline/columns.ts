import type { DatedEvent, Group } from '../event.ts';
import type { TemporalExtent } from '../extent.ts';
import { instantExtent } from '../instant.ts';
import { sortRows } from '../sort.ts';
import type { Span } from '../span.ts';
import type { Parts } from './assemble.ts';
import { talliesOfLog } from './tallies.ts';

/**
 * A log as columns, one row per event, in any order. Read in place, so not to
 * be changed afterwards; an event object is made when it is asked for.
 */
export interface Columns {
  /** Instants in ms since 1970-01-01T00:00Z; NaN for a row without a date. */
  readonly start: Float64Array | readonly number[];
  /** Where given and not NaN, the row lasted until then; else it is an instant of one millisecond. */
  readonly end?: Float64Array | readonly number[];
  readonly title: readonly string[] | ((row: number) => string);
  /** Default: `event-1`, `event-2`, … by row. */
  readonly id?: readonly string[] | ((row: number) => string);
  /** Index into `groups`; anything else is no group. */
  readonly group?: ArrayLike<number>;
  readonly groups?: readonly (string | Group)[];
  readonly rank?: ArrayLike<number>;
}

/** @throws RangeError `end has 2 rows and start has 3: give each column the same length` */
export function partsOfColumns(input: Columns): Parts {
  const { start, end, group, rank } = input;
  const { length } = start;
  for (const name of ['end', 'group', 'rank', 'title', 'id'] as const) {
    const column = input[name];
    if (column && typeof column !== 'function' && column.length !== length) {
      throw new RangeError(
        `${name} has ${column.length} rows and start has ${length}: give each column the same length`,
      );
    }
  }
  const groups = Object.freeze(
    (input.groups ?? []).map((one) =>
      typeof one === 'string' ? Object.freeze({ id: one, label: one }) : one,
    ),
  );
  const order = rowOrder(start, end);
  const rowOf = order ? (index: number) => order[index]! : (index: number) => index;
  const laneOf = (row: number) => {
    const lane = group?.[row] ?? -1;
    return lane < groups.length ? lane : -1;
  };
  const id = (index: number) => cell(input.id, rowOf(index)) ?? `event-${rowOf(index) + 1}`;
  const startOf = (index: number) => start[rowOf(index)]!;
  /** When it ended: one millisecond on, where it did not last. */
  const endOf = (index: number) => {
    const row = rowOf(index);
    const from = start[row]!;
    const until = end?.[row] ?? NaN;
    return until > from ? until : from + 1;
  };
  const dated = length - undatedTail(start, rowOf);
  const eventAt = (index: number): DatedEvent | undefined => {
    if (!(index >= 0 && index < length)) return undefined;
    const row = rowOf(index);
    const lane = laneOf(row);
    return Object.freeze({
      id: id(index),
      title: cell(input.title, row) ?? '',
      when: whenOf(start[row]!, end?.[row]),
      status: 'happened',
      groups: lane < 0 ? none : Object.freeze([groups[lane]!.id]),
      tags: none,
      places: none,
      media: none,
      links: none,
      sources: none,
      rank: rank?.[row] ?? 0,
      input: row,
    });
  };
  const lanes = () => Int32Array.from({ length }, (_, index) => laneOf(rowOf(index)));
  return {
    length,
    dated,
    extent: hullOf(start, end),
    columns() {
      const starts =
        !order && start instanceof Float64Array ? start : Float64Array.from({ length }, (_, i) => startOf(i));
      const ends = Float64Array.from({ length }, (_, i) => endOf(i));
      const lasted = (index: number) => (end?.[rowOf(index)] ?? NaN) > startOf(index);
      return {
        startEarliest: starts,
        startLatest: end ? ends.map((until, i) => (lasted(i) ? starts[i]! : until)) : ends,
        endEarliest: end ? starts.map((from, i) => (lasted(i) ? ends[i]! : from)) : starts,
        endLatest: ends,
        group: lanes(),
        otherGroups: noGroups,
        rank: Float64Array.from({ length }, (_, i) => rank?.[rowOf(i)] ?? 0),
      };
    },
    tallies: () =>
      talliesOfLog({ dated, groups: groups.length, laneOf: (i) => laneOf(rowOf(i)), startOf, endOf }),
    groups,
    event: eventAt,
    id,
    overlap: (index, span) => {
      const [from, until] = [startOf(index), endOf(index)];
      if (from >= span.end || until <= span.start) return undefined;
      return 'surely';
    },
  };
}

/** Display order of the rows: by start, the longer first, undated last; undefined where they are in it already. */
function rowOrder(start: ArrayLike<number>, end: ArrayLike<number> | undefined): Uint32Array | undefined {
  // Without an end it is an instant, shorter than whatever lasts.
  const endOf = (row: number) => Math.max(end?.[row] || -Infinity, start[row]! + 1);
  const { length } = start;
  let row = 1;
  for (; row < length; row++) {
    const [from, to] = [start[row - 1]!, start[row]!];
    // NaN, no date, goes last.
    if (from > to || (Number.isNaN(from) && !Number.isNaN(to))) break;
    if (from === to && endOf(row - 1) < endOf(row)) break;
  }
  if (row >= length) return undefined;
  const from = new Float64Array(length);
  for (row = 0; row < length; row++) from[row] = Number.isNaN(start[row]) ? Infinity : start[row]!;
  return sortRows(length, [
    from,
    () => from.map((_, at) => Number(Number.isNaN(start[at]))),
    () => from.map((ms, at) => (Number.isNaN(start[at]) ? ms : -endOf(at))),
  ]);
}

/** How many rows have no date; they are the last. */
function undatedTail(start: ArrayLike<number>, rowOf: (index: number) => number): number {
  let first = start.length;
  while (first > 0 && Number.isNaN(start[rowOf(first - 1)])) first--;
  return start.length - first;
}

function hullOf(start: ArrayLike<number>, end: ArrayLike<number> | undefined): Span | null {
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < start.length; row++) {
    const from = start[row]!;
    if (!Number.isFinite(from)) continue;
    if (from < first) first = from;
    const until = end?.[row] ?? NaN;
    const reach = until > from && until < Infinity ? until : from + 1;
    if (reach > last) last = reach;
  }
  return first <= last ? Object.freeze({ start: first, end: last }) : null;
}

const whenOf = (start: number, end = NaN): TemporalExtent =>
  instantExtent(start, end > start ? end : undefined);
const cell = <T>(column: readonly T[] | ((row: number) => T) | undefined, row: number): T | undefined =>
  typeof column === 'function' ? column(row) : column?.[row];
const none = Object.freeze([]);
const noGroups: ReadonlyMap<number, readonly number[]> = new Map();
