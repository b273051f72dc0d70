import { finish } from '../steps.ts';
import { countUpTo, type Course, type Tally } from '../tally.ts';
import { countTo, type Extended } from './extend.ts';
import { inserted } from './room.ts';
import type { Rows } from './rows.ts';
import { kindOfWindow, lookupsOf, tallyOf } from './tallies.ts';

/** The tallies of rows among which others were put: only these are counted, and added to those that were there. */
export function recounted(before: readonly Tally[], { rows, at }: Extended): readonly Tally[] {
  const fresh = new Map(membersOf(rows, at).map((tally) => [tally.group, tally]));
  const tallies = before.map((tally) => {
    const more = fresh.get(tally.group);
    fresh.delete(tally.group);
    return added(tally, more, rows, at);
  });
  return Object.freeze([...tallies, ...fresh.values()].toSorted((a, b) => a.group - b.group));
}

/** The rows that were put in, counted by group. */
function membersOf(rows: Rows, at: Uint32Array): Tally[] {
  const members = new Map<number, number[]>();
  for (const [j, place] of at.entries()) {
    const index = place + j;
    if (index >= rows.dated) break;
    for (const group of [rows.group[index]!, ...(rows.otherGroups.get(index) ?? [])]) {
      const all = members.get(group);
      if (all) all.push(index);
      else members.set(group, [index]);
    }
  }
  return [...members].map(([group, all]) => finish(tallyOf([group], Uint32Array.from(all), rows)));
}

function added(tally: Tally, more: Tally | undefined, rows: Rows, at: Uint32Array): Tally {
  const own = { events: eventsOf(tally, more, rows, at), ...lookupsOf(rows) };
  if (!more) return Object.freeze({ ...tally, ...own });
  const guests =
    tally.guests && more.guests ? joined(tally.guests, more.guests) : (tally.guests ?? more.guests);
  const possibly = joined(tally.possibly, more.possibly);
  const isWhole = (one: Tally) => one.surely[0] === one.possibly;
  const courses = new Map(tally.surely.map((course) => [kindOfWindow(course.windowMs), course]));
  for (const course of more.surely) {
    const kind = kindOfWindow(course.windowMs);
    const known = courses.get(kind);
    courses.set(
      kind,
      !known ? course : isWhole(tally) && isWhole(more) && kind === 0 ? possibly : joined(known, course),
    );
  }
  return Object.freeze({
    ...tally,
    ...own,
    length: tally.length + more.length,
    guests,
    possibly,
    surely: Object.freeze([...courses].toSorted(([a], [b]) => a - b).map(([, course]) => course)),
  });
}

function joined(course: Course, more: Course): Course {
  const windowMs = Math.max(course.windowMs, more.windowMs);
  return { starts: mixed(course.starts, more.starts), ends: mixed(course.ends, more.ends), windowMs };
}

/** Two ascending lists as one. */
function mixed(numbers: Float64Array, more: Float64Array): Float64Array {
  return inserted(numbers, placesIn(numbers, more), more);
}

const placesIn = (numbers: Float64Array, more: Float64Array) =>
  Uint32Array.from(more, (ms) => countUpTo(numbers, ms));

/** Who begins when, by their new places; undefined where each still stands at its own. */
function eventsOf(
  { events, length, possibly }: Tally,
  more: Tally | undefined,
  rows: Rows,
  at: Uint32Array,
): Uint32Array | undefined {
  const places = more ? placesIn(possibly.starts, more.possibly.starts) : new Uint32Array(0);
  const fresh = more?.events ?? Uint32Array.from({ length: more?.length ?? 0 }, (_, j) => j);
  if (!events && length + fresh.length === rows.dated && places.every((place, j) => place + j === fresh[j]))
    return undefined;
  const indices = events ?? Uint32Array.from({ length }, (_, i) => i);
  const isMoved = at[0]! < rows.length - at.length;
  return inserted(isMoved ? moved(indices, at) : indices, places, fresh);
}

/** Display indices as they are now that others were put among the rows. */
function moved(indices: Uint32Array, at: Uint32Array): Uint32Array {
  const first = at[0]!;
  const now = indices.slice();
  for (let i = 0; i < now.length; i++) if (now[i]! >= first) now[i]! += countTo(at, now[i]!);
  return now;
}
