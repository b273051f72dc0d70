import type { DatedEvent, Group, TimelineInput } from '../event.ts';
import type { Span } from '../span.ts';
import type { Tally } from '../tally.ts';
import { toInput } from './toInput.ts';
import type { TimelineFacts } from './facts.ts';
import type { Overlap, TimeColumns } from './overlap.ts';

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

/** What a timeline is put together from, whether its rows are objects or columns; all by display index. */
export interface Parts {
  readonly length: number;
  /** How many have a date: they come before those that have none. */
  readonly dated: number;
  readonly extent: Span | null;
  /** Made when first asked for. */
  readonly columns: () => TimeColumns;
  readonly tallies: () => readonly Tally[];
  readonly groups: readonly Group[];
  readonly event: (index: number) => DatedEvent | undefined;
  readonly id: (index: number) => string;
  readonly overlap: (index: number, span: Span) => Overlap;
  readonly facts?: TimelineFacts | undefined;
}

export function assemble(parts: Parts): Timeline {
  const { length, dated, extent, groups, event, id, overlap, facts } = parts;
  let byId: Map<string, number> | undefined;
  let columns: TimeColumns | undefined;
  let tallies: readonly Tally[] | undefined;
  const timeline: Timeline = Object.freeze({
    ...(facts ? factsOf(facts) : { relations: none, sources: none, eras: none }),
    length,
    get columns() {
      return (columns ??= parts.columns());
    },
    get tallies() {
      return (tallies ??= parts.tallies());
    },
    groups,
    undated: Object.freeze(Array.from({ length: length - dated }, (_, i) => dated + i)),
    extent,
    event(index: number) {
      const found = event(index);
      if (!found) throw new RangeError(`no event ${index}: the timeline has ${length}`);
      return found;
    },
    find(wanted: string) {
      byId ??= new Map(Array.from({ length }, (_, index) => [id(index), index]));
      return byId.get(wanted) ?? -1;
    },
    within(span: Span) {
      const found = { surely: [] as number[], possibly: [] as number[] };
      for (let index = 0; index < dated; index++) {
        const how = overlap(index, span);
        if (how) found[how].push(index);
      }
      return found;
    },
    toJSON: () => toInput(timeline),
  });
  return timeline;
}

// A ReadResult comes in here too, so only what is a fact of the timeline is taken over;
// one that was put together by hand may know of no eras.
export function factsOf({
  relations,
  sources,
  eras = none,
  title,
  lang,
  timeZone,
  asOf,
  input,
}: Omit<TimelineFacts, 'eras'> & Partial<TimelineFacts>): TimelineFacts {
  return {
    relations,
    sources,
    eras,
    ...(title !== undefined && { title }),
    ...(lang !== undefined && { lang }),
    ...(timeZone !== undefined && { timeZone }),
    ...(asOf !== undefined && { asOf }),
    ...(input !== undefined && { input }),
  };
}

const none = Object.freeze([]);
