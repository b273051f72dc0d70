import { spanOf } from '../extent.ts';
import { sortRows } from '../sort.ts';
import type { Span } from '../span.ts';
import type { Course, Tally } from '../tally.ts';
import type { TimeColumns } from './overlap.ts';

/** What the tallies of a timeline are made from. */
export interface Counted {
  readonly columns: TimeColumns;
  /** How many events have a date: they come before those that have none. */
  readonly dated: number;
  readonly groups: number;
  /** Groups beyond the one in the columns, by index; most events have none. */
  readonly others?: (index: number) => readonly number[] | undefined;
  /** Whether the date is a set of several, whose points are only those of its hull. */
  readonly isSet?: (index: number) => boolean;
}

/** One tally for each group that has dated events, those that name none first. */
export function talliesOf(counted: Counted): readonly Tally[] {
  return Object.freeze(
    membersOf(counted).flatMap((members, i) =>
      members.length > 0 ? [tallyOf(i - 1, members, counted)] : [],
    ),
  );
}

/** Display indices by group, the first list for events of none. */
function membersOf({ columns, dated, groups, others }: Counted): Uint32Array[] {
  const each = (put: (group: number, index: number) => void) => {
    for (let index = 0; index < dated; index++) {
      put(columns.group[index]!, index);
      for (const group of others?.(index) ?? []) put(group, index);
    }
  };
  const counts = new Uint32Array(groups + 1);
  each((group) => counts[group + 1]!++);
  const members = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  each((group, index) => (members[group + 1]![counts[group + 1]!++] = index));
  return members;
}

function tallyOf(group: number, members: Uint32Array, { columns, dated, isSet }: Counted): Tally {
  const { startEarliest, startLatest, endEarliest, endLatest } = columns;
  const { length } = members;
  const starts = new Float64Array(length);
  const ends = new Float64Array(length);
  const cores: number[] = [];
  // By powers of two: all days are alike, and all months.
  const windows = new Map<number, number[]>();
  for (let i = 0; i < length; i++) {
    const index = members[i]!;
    const [first, last] = [startLatest[index]!, endEarliest[index]!];
    const [from, until] = [startEarliest[index]!, endLatest[index]!];
    const { start, end } = from < until ? { start: from, end: until } : hullAt(columns, index);
    starts[i] = start;
    ends[i] = end;
    if (first < last && !isSet?.(index)) cores.push(i);
    else {
      const kind = Math.ceil(Math.log2(ends[i]! - starts[i]!));
      const alike = windows.get(kind);
      if (alike) alike.push(i);
      else windows.set(kind, [i]);
    }
  }
  const order = ascends(starts) ? undefined : sortRows(length, [starts]);
  const course = (
    from: Float64Array,
    to: Float64Array,
    which: readonly number[],
    windowMs: number,
  ): Course => ({
    starts: inOrder(Float64Array.from(which, (i) => from[i]!)),
    ends: inOrder(Float64Array.from(which, (i) => to[i]!)),
    windowMs,
  });
  const sure = [...windows]
    .filter(([kind]) => Number.isFinite(kind))
    .toSorted(([a], [b]) => a - b)
    .map(([, which]) =>
      course(
        starts,
        ends,
        which,
        which.reduce((most, i) => Math.max(most, ends[i]! - starts[i]!), 0),
      ),
    );
  if (cores.length > 0) {
    const at = (points: Float64Array) => Float64Array.from(members, (index) => points[index]!);
    sure.unshift(course(at(startLatest), at(endEarliest), cores, 0));
  }
  const events = order ? order.map((i) => members[i]!) : members;
  return Object.freeze({
    group,
    length,
    ...(!order && length === dated ? {} : { events }),
    possibly: { starts: inOrder(starts), ends: inOrder(ends), windowMs: 0 },
    surely: sure,
  });
}

/** The hull where an end is not known. */
function hullAt(columns: TimeColumns, index: number): Span {
  const known = (ms: number) => (Number.isNaN(ms) ? null : ms);
  return spanOf({
    startEarliest: known(columns.startEarliest[index]!),
    startLatest: known(columns.startLatest[index]!),
    endEarliest: known(columns.endEarliest[index]!),
    endLatest: known(columns.endLatest[index]!),
  });
}

/** The same list, ascending. In place: a copy of a million numbers would be made for nothing. */
const inOrder = (numbers: Float64Array): Float64Array =>
  // oxlint-disable-next-line unicorn/no-array-sort
  ascends(numbers) ? numbers : numbers.sort();

function ascends(numbers: Float64Array): boolean {
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! < numbers[i - 1]!) return false;
  return true;
}

/** A log, whose rows went on for certain from their start to their end. */
export interface CountedLog {
  readonly dated: number;
  readonly groups: number;
  readonly laneOf: (index: number) => number;
  readonly startOf: (index: number) => number;
  readonly endOf: (index: number) => number;
}

/** The same for a log: one course for each group, and no more memory than it needs. */
export function talliesOfLog({ dated, groups, laneOf, startOf, endOf }: CountedLog): readonly Tally[] {
  const counts = new Uint32Array(groups + 1);
  for (let index = 0; index < dated; index++) counts[laneOf(index) + 1]!++;
  const lanes = Array.from(counts, (count) => ({
    events: new Uint32Array(count),
    starts: new Float64Array(count),
    ends: new Float64Array(count),
  }));
  counts.fill(0);
  for (let index = 0; index < dated; index++) {
    const lane = laneOf(index) + 1;
    const at = counts[lane]!++;
    const { events, starts, ends } = lanes[lane]!;
    events[at] = index;
    starts[at] = startOf(index);
    ends[at] = endOf(index);
  }
  const tallies = lanes.flatMap(({ events, starts, ends }, i): Tally[] => {
    if (events.length === 0) return [];
    const possibly = { starts, ends: inOrder(ends), windowMs: 0 };
    const all = events.length === dated;
    return [
      Object.freeze({
        group: i - 1,
        length: events.length,
        ...(!all && { events }),
        possibly,
        surely: [possibly],
      }),
    ];
  });
  return Object.freeze(tallies);
}
