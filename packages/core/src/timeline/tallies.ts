import { spanOf } from '../extent.ts';
import { ordinals } from '../ascending.ts';
import { ascends, sorting, sortingNumbers } from '../sort.ts';
import type { Span } from '../span.ts';
import { each, type Steps } from '../steps.ts';
import type { Course, Tally } from '../tally.ts';
import { pointAt, type Rows } from './rows.ts';
import { like } from './table.ts';

/**
 * One tally for each group that has dated events, those that name none first.
 *
 * @param kept What is known of the rows from now on; default all of it.
 */
export function* tallying(rows: Rows, groups: number, kept = rows): Steps<readonly Tally[]> {
  const tallies: Tally[] = [];
  for (const [i, members] of (yield* membersOf(rows, groups)).entries())
    if (members.length > 0) tallies.push(yield* tallyOf([i - 1], members, rows, kept));
  return Object.freeze(tallies);
}

/** Display indices by group, the first list for events of none. */
function* membersOf({ group, otherGroups, dated }: Rows, groups: number): Steps<Uint32Array[]> {
  const counts = new Uint32Array(groups + 1);
  yield* each(dated, (from, to) => {
    for (let i = from; i < to; i++) counts[group[i]! + 1]!++;
  });
  const others = [...otherGroups].filter(([index]) => index < dated);
  for (const [, more] of others) for (const lane of more) counts[lane + 1]!++;
  const members = Array.from(counts, (count) => new Uint32Array(count));
  counts.fill(0);
  const put = (lane: number, i: number) => (members[lane + 1]![counts[lane + 1]!++] = i);
  yield* each(dated, (from, to) => {
    for (let i = from; i < to; i++) put(group[i]!, i);
  });
  for (const [i, more] of others) for (const lane of more) put(lane, i);
  // oxlint-disable-next-line unicorn/no-array-sort
  return others.length === 0 ? members : members.map((indices) => indices.sort());
}

/** Who is in any of some groups, each once, ascending. */
export function membersOfAll(tallies: readonly Tally[]): Uint32Array {
  const all = new Uint32Array(tallies.reduce((sum, { length }) => sum + length, 0));
  let put = 0;
  for (const { events, length } of tallies)
    for (let i = 0; i < length; i++) all[put++] = events ? events[i]! : i;
  // oxlint-disable-next-line unicorn/no-array-sort
  all.sort();
  put = 0;
  for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[put++] = all[i]!;
  return all.subarray(0, put);
}

// How sure it is that something went on: all the way, as what has exact ends or is an instant; at some time
// in a window, by powers of two from here on, as all days are alike, and all months; or never.
const surelyCore = 0;
const surelyWithin = 1;
const never = 1100;

/** Some events counted, those of some groups. */
export function* tallyOf(
  groups: readonly number[],
  members: Uint32Array,
  rows: Rows,
  kept = rows,
): Steps<Tally> {
  const { length } = members;
  const isAll = length === rows.dated;
  const starts = new Float64Array(length);
  const ends = new Float64Array(length);
  yield 0;
  const longest = new Float64Array(never + 1);
  const guests: number[] = [];
  // Whether these are the starts and the ends of the rows as they stand.
  let isPlain = isAll;
  let instants = 0;
  // Of what kind each is, where they are not all of one.
  let kinds: Uint16Array | undefined;
  let one = -1;
  const { start: startOf, end: endOf, kind: likeOf, sets, otherGroups } = rows;
  yield* each(length, (from, to) => {
    for (let i = from; i < to; i++) {
      const index = members[i]!;
      let start = startOf[index]!;
      let end = endOf[index]!;
      const isExact = start < end && likeOf[index] === like.exact;
      if (!(start < end)) {
        ({ start, end } = hullAt(rows, index));
        isPlain = false;
      }
      starts[i] = start;
      ends[i] = end;
      if (start + 1 === end) instants++;
      const ms = end - start;
      const kind = isExact && sets.size === 0 ? surelyCore : kindOf(rows, index, ms);
      if (kind !== one) {
        if (i > 0) kinds ??= new Uint16Array(length).fill(one, 0, i);
        one = kind;
      }
      if (kinds) kinds[i] = kind;
      if (ms > longest[kind]!) longest[kind] = ms;
      if (otherGroups.size > 0 && !groups.includes(rows.group[index]!)) guests.push(i);
    }
  });
  // Members are in display order, which is that of their starts, where these are known.
  const order = (yield* ascends(starts)) ? undefined : yield* sorting(length, [(i) => starts[i]!]);
  const found = Array.from(longest.keys()).filter((kind) => longest[kind]! > 0);
  const isAlike = found.length === 1 && !(found[0] === surelyCore && rows.inner);
  const all = (i: number) => i;
  const visiting = guests.length > 0 && (yield* courseOf(starts, ends, guests.length, (i) => guests[i]!));
  const surely: Course[] = [];
  for (const kind of isAlike ? [] : found) {
    if (kind === never) continue;
    const which = kinds ? yield* ofKind(kinds, kind) : ordinals(length);
    const at = (i: number) => which[i]!;
    if (kind > surelyCore)
      surely.push({ ...(yield* courseOf(starts, ends, which.length, at)), windowMs: longest[kind]! });
    else {
      const [from, until] = yield* cores(rows, members, which);
      surely.push(yield* courseOf(from, until, which.length, all));
    }
  }
  const isDone = isPlain && !order;
  const isEnded = isPlain && (yield* ascends(ends));
  const possibly: Course = {
    starts: isDone ? rows.start.subarray(0, length) : order ? yield* sortingNumbers(starts) : starts,
    ends: isEnded
      ? rows.end.subarray(0, length)
      : yield* order ? sortingNumbers(ends) : endsInOrder(starts, ends, instants),
    windowMs: 0,
  };
  if (isAlike && found[0] !== never)
    surely.push(found[0] === surelyCore ? possibly : { ...possibly, windowMs: longest[found[0]!]! });
  return Object.freeze({
    group: groups[0]!,
    length,
    events: order ? order.map((i) => members[i]!) : isAll ? undefined : members,
    guests: visiting || undefined,
    possibly,
    surely: Object.freeze(surely),
    ...lookupsOf(kept),
  });
}

/** What a tally knows of each event. */
export const lookupsOf = (rows: Rows): Pick<Tally, 'endOf' | 'rankOf'> => ({
  endOf:
    rows.endAt ??
    ((event) => (rows.start[event]! < rows.end[event]! ? rows.end[event]! : hullAt(rows, event).end)),
  rankOf: (event) => rows.rank[event]!,
});

function kindOf(rows: Rows, index: number, ms: number): number {
  const isInstant = rows.kind[index] === like.window && rows.end[index]! - rows.start[index]! <= 1;
  const isCore = isInstant || pointAt(rows, index, 0) < pointAt(rows, index, 1);
  if (isCore && !isSet(rows, index)) return surelyCore;
  return ms < Infinity ? kindOfWindow(ms) : never;
}

/** Windows of like length are of one kind; 0 is what is no window. */
export const kindOfWindow = (ms: number): number =>
  ms === 0 ? surelyCore : surelyWithin + Math.max(0, Math.ceil(Math.log2(ms)));

const isSet = ({ sets, order }: Rows, index: number) =>
  sets.size > 0 && sets.has(order ? order[index]! : index);

/** From when to when some of the members went on for certain: for exact ends and instants, from their start to their end. */
function* cores(rows: Rows, members: Uint32Array, which: Uint32Array): Steps<[Float64Array, Float64Array]> {
  const from = new Float64Array(which.length);
  const until = new Float64Array(which.length);
  yield* each(which.length, (first, to) => {
    for (let i = first; i < to; i++) {
      const index = members[which[i]!]!;
      const isApart = rows.kind[index] === like.apart;
      from[i] = isApart ? pointAt(rows, index, 0) : rows.start[index]!;
      until[i] = isApart ? pointAt(rows, index, 1) : rows.end[index]!;
    }
  });
  return [from, until];
}

/** The hull, which is what the outer points say, but where one of them is not known. */
function hullAt(rows: Rows, index: number): Span {
  const known = (ms: number) => (Number.isNaN(ms) ? null : ms);
  return spanOf({
    startEarliest: known(rows.start[index]!),
    startLatest: known(pointAt(rows, index, 0)),
    endEarliest: known(pointAt(rows, index, 1)),
    endLatest: known(rows.end[index]!),
  });
}

/** Puts ends of what begins in order in order, in place: those of instants are already, and the others are put among them. */
function* endsInOrder(starts: Float64Array, ends: Float64Array, instants: number): Steps<Float64Array> {
  const { length } = ends;
  if (instants < length / 2) return yield* sortingNumbers(ends);
  const late = new Float64Array(length - instants);
  let [early, lates] = [0, 0];
  yield* each(length, (from, to) => {
    for (let i = from; i < to; i++) {
      const end = ends[i]!;
      if (starts[i]! + 1 === end) ends[early++] = end;
      else late[lates++] = end;
    }
  });
  yield* sortingNumbers(late);
  // From the last on, so that none is written over before it is read.
  yield* each(length, (from, to) => {
    for (let at = length - 1 - from; at >= length - to && lates > 0; at--)
      ends[at] = early > 0 && ends[early - 1]! > late[lates - 1]! ? ends[--early]! : late[--lates]!;
  });
  return ends;
}

function* ofKind(kinds: Uint16Array, kind: number): Steps<Uint32Array> {
  const which = new Uint32Array(kinds.length);
  let count = 0;
  yield* each(kinds.length, (from, to) => {
    for (let i = from; i < to; i++) if (kinds[i] === kind) which[count++] = i;
  });
  return which.subarray(0, count);
}

function* courseOf(
  starts: Float64Array,
  ends: Float64Array,
  length: number,
  at: (i: number) => number,
): Steps<Course> {
  const course = { starts: new Float64Array(length), ends: new Float64Array(length), windowMs: 0 };
  yield* each(length, (from, to) => {
    for (let i = from; i < to; i++) {
      course.starts[i] = starts[at(i)]!;
      course.ends[i] = ends[at(i)]!;
    }
  });
  yield* sortingNumbers(course.starts);
  yield* sortingNumbers(course.ends);
  return course;
}
