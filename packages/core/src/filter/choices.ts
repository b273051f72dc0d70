import { checkFilter, type Filter } from './check.ts';
import { own } from '../own.ts';
import type { Timeline } from '../timeline/assemble.ts';
import { linesUp, overlaps, parentsOf, testsOf, type Test } from './tests.ts';

/** A value that a filter may ask for. */
export interface Choice {
  readonly value: string;
  /** How many events have it, of those that satisfy the other parts of the filter: what one sees by choosing it. */
  readonly count: number;
}

/** What there is to choose from in a timeline. */
export interface Choices {
  /** In the order of the timeline, empty ones left out; the empty text, for events of no group, comes last. A group counts all that lie in it. */
  readonly groups: readonly Choice[];
  /** Those that most events have come first. */
  readonly tags: readonly Choice[];
  readonly status: readonly Choice[];
  /** Of the events that satisfy the other parts: how many surely, and how many only possibly, went on at the time that is asked for. */
  readonly time: { readonly surely: number; readonly possibly: number } | undefined;
  /** How many satisfy all of it. */
  readonly count: number;
}

/**
 * Counts for each value how many events one would see by choosing it, beside
 * what the other parts of the filter ask for.
 *
 * @param timeZone Whose clocks say when; default the timeline's own, else UTC.
 * @throws TypeError, RangeError as `checkFilter`
 */
export function choicesOf(timeline: Timeline, filter: Filter, timeZone?: string): Choices {
  checkFilter(filter);
  const { length, groups, columns } = timeline;
  const tests = testsOf(timeline, filter, timeZone);
  const parents = parentsOf(groups);
  const lines = groups.map((_, group) => linesUp(group, parents));
  // Whoever names no group counts for the place after the last one.
  const loose = [groups.length];
  const ofGroup = new Counter<number>();
  const ofTag = new Counter<string>();
  const ofStatus = new Counter<string>();
  const asked = own(filter).time;
  const then = asked ? overlaps(timeline, asked, timeZone) : undefined;
  const time = { surely: 0, possibly: 0 };
  let count = 0;
  for (let index = 0; index < length; index++) {
    const failed = failing(tests, index);
    if (failed === undefined) count++;
    const open = (kind: keyof Filter) => failed === undefined || failed === kind;
    const others = columns.otherGroups.get(index);
    const first = columns.group[index]!;
    const groupsOf =
      first < 0 ? loose : others ? new Set([first, ...others].flatMap((one) => lines[one]!)) : lines[first]!;
    for (const group of groupsOf) ofGroup.add(group, open('groups'));
    const { status, tags } = timeline.event(index);
    ofStatus.add(status, open('status'));
    for (const tag of tags.length > 1 ? new Set(tags) : tags) ofTag.add(tag, open('tags'));
    if (then && open('time') && then[index]! > 0) time[then[index] === 2 ? 'surely' : 'possibly']++;
  }
  return {
    groups: ofGroup
      .sorted((a, b) => a - b)
      .map(({ value, count: many }) => ({ value: groups[value]?.id ?? '', count: many })),
    tags: ofTag.sorted((a, b) => ofTag.all(b) - ofTag.all(a) || (a < b ? -1 : 1)),
    status: ofStatus.sorted((a, b) => ofStatus.all(b) - ofStatus.all(a)),
    time: then && time,
    count,
  };
}

/** Which part of a filter an event does not satisfy, where it is one; `several` where it is more. */
function failing(tests: readonly Test[], index: number): keyof Filter | 'several' | undefined {
  let failed: keyof Filter | undefined;
  for (const { kind, test } of tests) {
    if (test(index)) continue;
    if (failed !== undefined) return 'several';
    failed = kind;
  }
  return failed;
}

/** Counts values: all that occur, and those that would be seen. */
class Counter<V> {
  #all = new Map<V, number>();
  #seen = new Map<V, number>();

  add(value: V, seen: boolean): void {
    this.#all.set(value, this.all(value) + 1);
    if (seen) this.#seen.set(value, (this.#seen.get(value) ?? 0) + 1);
  }

  all(value: V): number {
    return this.#all.get(value) ?? 0;
  }

  sorted(compare: (a: V, b: V) => number): readonly { readonly value: V; readonly count: number }[] {
    return [...this.#all.keys()]
      .toSorted(compare)
      .map((value) => ({ value, count: this.#seen.get(value) ?? 0 }));
  }
}
