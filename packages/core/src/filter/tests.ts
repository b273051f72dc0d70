import { during } from '../during.ts';
import type { Filter } from './check.ts';
import { folded } from '../folded.ts';
import { own } from '../own.ts';
import type { Timeline } from '../timeline/assemble.ts';

/** One part of a filter, as a question about an event by its display index. */
export interface Test {
  readonly kind: keyof Filter;
  readonly test: (index: number) => boolean;
}

/** The parts of a filter that ask for something; those first that need not look at an event. */
export function testsOf(timeline: Timeline, filter: Filter, timeZone?: string): readonly Test[] {
  const { groups = [], tags = [], status = [], text = '', time, where } = own(filter);
  const tests: Test[] = [];
  const add = (kind: keyof Filter, test: Test['test']) => void tests.push({ kind, test });
  if (groups.length > 0) add('groups', inGroups(timeline, groups));
  if (time) {
    const when = overlaps(timeline, time, timeZone);
    add('time', (index) => when[index]! > 0);
  }
  if (status.length > 0) {
    const wanted = new Set(status);
    add('status', (index) => wanted.has(timeline.event(index).status));
  }
  if (tags.length > 0) {
    const wanted = new Set(tags);
    add('tags', (index) => timeline.event(index).tags.some((tag) => wanted.has(tag)));
  }
  const words = folded(text).trim();
  if (words !== '') {
    const wordsAt = wordsOf(timeline);
    add('text', (index) => wordsAt(index).includes(words));
  }
  if (where) add('where', (index) => where(timeline.event(index)));
  return tests;
}

/** For each event 0, or 1 where it possibly went on during a date, 2 where it surely did. */
export function overlaps(timeline: Timeline, edtf: string, timeZone?: string): Uint8Array {
  const { surely, possibly } = during(timeline, edtf, timeZone);
  const found = new Uint8Array(timeline.length);
  for (const index of possibly) found[index] = 1;
  for (const index of surely) found[index] = 2;
  return found;
}

function inGroups({ groups, columns }: Timeline, ids: readonly string[]): Test['test'] {
  const wanted = new Set(ids);
  const parents = parentsOf(groups);
  // The last place is for the events of no group, whose index is -1.
  const isWanted = groups.map((_, group) => linesUp(group, parents).some((at) => wanted.has(groups[at]!.id)));
  const loose = wanted.has('');
  const { group, otherGroups } = columns;
  return (index) => {
    const first = group[index]!;
    if (first < 0) return loose;
    return isWanted[first]! || Boolean(otherGroups.get(index)?.some((other) => isWanted[other]));
  };
}

/** By index into the groups, that of the group it lies in; -1 for none. */
export function parentsOf(groups: Timeline['groups']): readonly number[] {
  const at = new Map(groups.map(({ id }, group) => [id, group]));
  return groups.map(({ parent }) => at.get(parent ?? '') ?? -1);
}

/** A group and those around it; of a ring, each once. */
export function linesUp(group: number, parents: readonly number[]): readonly number[] {
  const line = new Set<number>();
  for (let at = group; at >= 0 && !line.has(at); at = parents[at]!) line.add(at);
  return [...line];
}

const known = new WeakMap<Timeline, (index: number) => string>();

/**
 * What can be looked for in the words of an event, as `folded` writes it: its
 * title, label, summary, groups, tags and places. Put together once, as every
 * letter that is typed asks again.
 */
export function wordsOf(timeline: Timeline): (index: number) => string {
  let wordsAt = known.get(timeline);
  if (!wordsAt) {
    const labels = new Map(timeline.groups.map(({ id, label }) => [id, label]));
    const made: string[] = [];
    wordsAt = (index) => (made[index] ??= textOf(index));
    const textOf = (index: number) => {
      const { title, label = '', summary = '', groups, tags, places } = timeline.event(index);
      const names = [...groups.map((id) => labels.get(id) ?? id), ...tags, ...places.map(({ name }) => name)];
      return folded([title, label, summary, ...names].join(' '));
    };
    known.set(timeline, wordsAt);
  }
  return wordsAt;
}
