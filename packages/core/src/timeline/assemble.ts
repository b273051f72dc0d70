import type { DatedEvent, Group, TimelineInput } from '../event.ts';
import type { Span } from '../span.ts';
import { areOrdered, rowOfId } from '../ordered.ts';
import { finish, type Steps } from '../steps.ts';
import type { Tally } from '../tally.ts';
import { toInput } from './toInput.ts';
import { states } from '../read/foreign.ts';
import type { TimelineFacts } from './facts.ts';
import { partsOfEvents } from './events.ts';
import type { Parts } from './parts.ts';
import { overlap, overlapOf, type TimeColumns } from './overlap.ts';
import { columnsOf, pointAt, wholeOf } from './rows.ts';
import type { Clocks } from './table.ts';
import { membersOfAll, tallying, tallyOf } from './tallies.ts';
import { own } from '../own.ts';

/** Events in display order. Indices count from 0 in that order, everywhere. */
export interface Timeline extends TimelineFacts {
  readonly length: number;
  /** @throws RangeError `no event 7: the timeline has 3` */
  event(index: number): DatedEvent;
  /** The index of the event with this id, or -1. */
  find(id: string): number;
  /** From the first to the last bound that is stated, in ms; open and unknown ends are left out. Null where nothing is dated. */
  readonly extent: Span | null;
  /** Groups as listed, then those that only events name. */
  readonly groups: readonly Group[];
  readonly columns: TimeColumns;
  /** The dated events counted, group by group, for whoever looks at too many to look at each. */
  readonly tallies: readonly Tally[];
  /** The dated events of some groups together, each once; those of no group under −1. Undefined where there are none. */
  tallyOf(groups: readonly number[]): Tally | undefined;
  readonly clocks: Clocks;
  /** Whether any date may be in doubt, without a known end or a set, or any event disputed; where not, none has to be looked at for that. */
  readonly doubted: boolean;
  /** Indices of events without a date. */
  readonly undated: readonly number[];
  /**
   * What went on during a span: `surely`, whatever the dates turn out to mean,
   * or `possibly`. No event is in both, and undated ones are in neither.
   */
  within(span: Span): { readonly surely: readonly number[]; readonly possibly: readonly number[] };
  /**
   * A document that `readEvents` reads back to the same timeline, with all that
   * the input said beside; so `JSON.stringify(timeline)` is a file to keep. Each
   * event has its id, groups and relations are listed, and what could not be
   * read is left out.
   */
  toJSON(): TimelineInput;
}

/** The same with its tallies, which are else made when they are asked for. */
export function* assembling(parts: Parts): Steps<Timeline> {
  return assemble(parts, yield* tallying(own(parts).built ?? parts.rows, parts.groups.length, parts.rows));
}

export function assemble(given: Parts, counted?: readonly Tally[]): Timeline {
  const { built: _built, ...kept } = own(given);
  const parts: Parts = own(kept);
  const { rows, groups, facts } = parts;
  const { length, dated, extent, order } = rows;
  const rowOf = (index: number) => (order ? order[index]! : index);
  const find = parts.find ?? indexed(length, parts.id);
  const lately = new Uint32Array(Math.min(length, mostLately));
  let reads = 0;
  let places: Int32Array | undefined;
  let columns: TimeColumns | undefined;
  let tallies = counted;
  const timeline: Timeline = Object.freeze({
    ...factsOf(facts ?? { relations: none, sources: none, eras: none }),
    length,
    get columns() {
      return (columns ??= columnsOf(rows));
    },
    get tallies() {
      return (tallies ??= finish(tallying(wholeOf(rows), groups.length, rows)));
    },
    tallyOf(wanted: readonly number[]) {
      const some = timeline.tallies.filter(({ group }) => wanted.includes(group));
      return some.length < 2 ? some[0] : finish(tallyOf(wanted, membersOfAll(some), wholeOf(rows), rows));
    },
    groups,
    undated: Object.freeze(Array.from({ length: length - dated }, (_, i) => dated + i)),
    extent,
    clocks: rows.clocks,
    doubted: rows.doubted,
    event(index: number) {
      if (!(index >= 0 && index < length && index % 1 === 0))
        throw new RangeError(`no event ${index}: the timeline has ${length}`);
      lately[reads++ % lately.length] = index;
      return parts.event(rowOf(index));
    },
    find(wanted: string) {
      for (let i = Math.min(reads, lately.length) - 1; i >= 0; i--)
        if (parts.id(rowOf(lately[i]!)) === wanted) return lately[i]!;
      const row = find(wanted);
      if (!order || row < 0) return row;
      places ??= inverse(order);
      return places[row] ?? -1;
    },
    within(span: Span) {
      const found = { surely: [] as number[], possibly: [] as number[] };
      const cells = wholeOf(rows);
      for (let i = 0; i < dated; i++) {
        const how = rows.sets.has(rowOf(i))
          ? overlapOf(parts.event(rowOf(i)).when, span)
          : overlap(cells.start[i]!, pointAt(cells, i, 0), pointAt(cells, i, 1), cells.end[i]!, span);
        if (how) found[how].push(i);
      }
      return found;
    },
    toJSON: () => toInput(timeline),
  });
  made.set(timeline, { parts: own({ ...parts, find }), counted: () => tallies });
  return timeline;
}

/** Of so many events that were read last the place is known without an index of all ids, which for a million takes a second. */
const mostLately = 4096;

/** What timelines are put together from, and their tallies if they were asked for. */
const made = new WeakMap<Timeline, { parts: Parts; counted: () => readonly Tally[] | undefined }>();

/** What a timeline was put together from; one that another copy of the library made is looked at from outside. */
export function partsOf(timeline: Timeline): Parts {
  const known = made.get(timeline);
  return known ? known.parts : partsFrom(timeline);
}

/** The same of the events themselves, each a row. */
export function partsFrom(timeline: Timeline): Parts {
  const events = Array.from({ length: timeline.length }, (_, i) => timeline.event(i));
  return partsOf(assemble(finish(partsOfEvents(events, timeline.groups, timeline))));
}

export const countedOf = (timeline: Timeline) => made.get(timeline)?.counted();

function indexed(length: number, id: (row: number) => string): (wanted: string) => number {
  let isOrdered: boolean | undefined;
  let byId: Map<string, number> | undefined;
  return (wanted) => {
    isOrdered ??= areOrdered(length, id);
    if (isOrdered) return rowOfId(wanted, length, id);
    byId ??= new Map(Array.from({ length }, (_, row) => [id(row), row]));
    return byId.get(wanted) ?? -1;
  };
}

/** By row, its place; -1 where it has none. */
function inverse(order: Uint32Array): Int32Array {
  let most = -1;
  for (const row of order) if (row > most) most = row;
  const places = new Int32Array(most + 1).fill(-1);
  for (let i = 0; i < order.length; i++) places[order[i]!] = i;
  return places;
}

// A ReadResult comes in here too, so only what is a fact of the timeline is taken over, and what it says itself;
// one that was put together by hand may know of no eras.
export function factsOf(from: Omit<TimelineFacts, 'eras'> & Partial<TimelineFacts>): TimelineFacts {
  const { relations, sources, eras = none } = from;
  const facts: Record<string, unknown> = { relations, sources, eras };
  for (const name of ['title', 'lang', 'timeZone', 'asOf', 'input'] as const) {
    const value = states(from, name) ? from[name] : undefined;
    // Said to be left out where every object would say something else.
    if (value !== undefined || name in facts) facts[name] = value;
  }
  return facts as unknown as TimelineFacts;
}

const none = Object.freeze([]);
