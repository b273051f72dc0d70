import type { DatedEvent, Group } from '../event.ts';
import type { TemporalExtent } from '../extent.ts';
import { instantExtent } from '../instant.ts';
import { sortRows } from '../sort.ts';
import type { Parts } from './assemble.ts';

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
  const starts = !order && start instanceof Float64Array ? start : new Float64Array(length);
  const lanes = new Int32Array(length);
  const ranks = new Float64Array(length);
  const ends = new Float64Array(length);
  const startsLatest = end ? new Float64Array(length) : ends;
  const endsEarliest = end ? new Float64Array(length) : starts;
  for (let index = 0; index < length; index++) {
    const row = rowOf(index);
    const until = end?.[row] ?? NaN;
    const from = start[row]!;
    if (starts !== start) starts[index] = from;
    lanes[index] = laneOf(row);
    ranks[index] = rank?.[row] ?? 0;
    const lasted = until > from;
    ends[index] = lasted ? until : from + 1;
    startsLatest[index] = lasted ? from : from + 1;
    endsEarliest[index] = lasted ? until : from;
  }
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
  return {
    length,
    columns: {
      startEarliest: starts,
      startLatest: startsLatest,
      endEarliest: endsEarliest,
      endLatest: ends,
      group: lanes,
      rank: ranks,
    },
    groups,
    event: eventAt,
    id,
  };
}

/** Display order of the rows: by start, the longer first, undated last; undefined where they are in it already. */
function rowOrder(start: ArrayLike<number>, end: ArrayLike<number> | undefined): Uint32Array | undefined {
  // Without an end it is an instant, shorter than whatever lasts.
  const endOf = (row: number) => Math.max(end?.[row] || -Infinity, start[row]! + 1);
  const compare = (a: number, b: number) => {
    const [from, to] = [start[a]!, start[b]!];
    if (from < to) return -1;
    if (from > to) return 1;
    // NaN, no date, compares as neither and goes last.
    return from === to ? endOf(b) - endOf(a) : Number(Number.isNaN(from)) - Number(Number.isNaN(to));
  };
  let row = 1;
  while (row < start.length && compare(row - 1, row) <= 0) row++;
  if (row >= start.length) return undefined;
  const { length } = start;
  const [from, missing, reach] = [
    new Float64Array(length),
    new Float64Array(length),
    new Float64Array(length),
  ];
  for (row = 0; row < length; row++) {
    const isMissing = Number.isNaN(start[row]);
    from[row] = isMissing ? Infinity : start[row]!;
    missing[row] = Number(isMissing);
    reach[row] = isMissing ? 0 : -endOf(row);
  }
  return sortRows(length, [from, missing, reach]);
}

const whenOf = (start: number, end = NaN): TemporalExtent =>
  instantExtent(start, end > start ? end : undefined);
const cell = <T>(column: readonly T[] | ((row: number) => T) | undefined, row: number): T | undefined =>
  typeof column === 'function' ? column(row) : column?.[row];
const none = Object.freeze([]);
