import type { Group } from '../event.ts';
import type { TemporalExtent } from '../extent.ts';
import { instantExtent } from '../instant.ts';
import { numbered, placeOf } from '../number.ts';
import { each, type Steps } from '../steps.ts';
import { lent } from './lent.ts';
import type { Parts } from './parts.ts';
import { arranged, type Rows } from './rows.ts';
import { like, Table } from './table.ts';

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
export function* partsOfColumns(input: Columns): Steps<Parts> {
  const { end, group, rank } = input;
  const { length } = input.start;
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
  const laneOf = (row: number) => {
    const lane = group?.[row] ?? -1;
    return lane < groups.length ? lane : -1;
  };
  const start = isDates(input.start) ? input.start : Float64Array.from(input.start, dateOf);
  const built = yield* rowsOf(input, start, laneOf);
  const lasts = (row: number) => (end?.[row] ?? NaN) > start[row]!;
  const lender = {
    start: (row: number) => start[row]!,
    end: (row: number) => (lasts(row) ? end![row]! : start[row]! + 1),
    kind: (row: number) => (lasts(row) ? like.exact : like.window),
    group: laneOf,
  };
  const rows = lent(built, lender, [start, end]);
  const id = (row: number) => cell(input.id, row) ?? numbered(row);
  return {
    rows,
    built,
    groups,
    id,
    ...(!input.id && { find: (wanted: string) => (placeOf(wanted) < length ? placeOf(wanted) : -1) }),
    event(row) {
      const lane = laneOf(row);
      return Object.freeze({
        id: id(row),
        title: cell(input.title, row) ?? '',
        when: whenOf(input.start[row]!, end?.[row]),
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
    },
  };
}

/** The rows in display order; in a function of its own, or what it makes on the way would be held by those that remain. */
function* rowsOf(
  { end, group, rank }: Columns,
  start: Float64Array,
  laneOf: (row: number) => number,
): Steps<Rows> {
  const { length } = start;
  const table = new Table(length, {
    start,
    ...(rank instanceof Float64Array && { rank }),
    // Where all of them lasted it need not be kept twice.
    ...(end instanceof Float64Array && end.every((until, row) => until > start[row]!) && { end }),
  });
  table.length = length;
  yield* each(length, (from, to) => {
    for (let row = from; row < to; row++) {
      const begin = start[row]!;
      const until = end?.[row] ?? NaN;
      const lasted = until > begin;
      table.put(row, begin, lasted ? until : begin + 1, lasted ? like.exact : like.window, 0);
      if (until === Infinity) table.reach(begin + 1);
      if (group) table.setGroup(row, laneOf(row));
      if (rank && table.rank !== rank) table.setRank(row, rank[row]!);
    }
  });
  return yield* arranged(table);
}

/** Whether a column can be taken as it is: it has no open starts, which in a log are no dates. */
const isDates = (start: Columns['start']): start is Float64Array =>
  start instanceof Float64Array && !start.includes(Infinity) && !start.includes(-Infinity);
const dateOf = (ms: number) => (Number.isFinite(ms) ? ms : NaN);

const whenOf = (start: number, end = NaN): TemporalExtent =>
  instantExtent(start, end > start ? end : undefined);
const cell = <T>(column: readonly T[] | ((row: number) => T) | undefined, row: number): T | undefined =>
  typeof column === 'function' ? column(row) : column?.[row];
const none = Object.freeze([]);
