import type { DatedEvent, Group, TimelineInput } from '../event.ts';
import type { TemporalExtent } from '../extent.ts';
import type { Span } from '../span.ts';
import { toInput } from './toInput.ts';
import type { TimelineFacts } from './facts.ts';
import { overlapAt, overlapOf, type TimeColumns } from './overlap.ts';

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
  readonly columns: TimeColumns;
  readonly groups: readonly Group[];
  readonly event: (index: number) => DatedEvent | undefined;
  readonly id: (index: number) => string;
  /** The date, where it is a set of several; the columns hold no more than its hull. */
  readonly alternatives?: (index: number) => TemporalExtent | undefined;
  readonly facts?: TimelineFacts | undefined;
}

export function assemble({ length, columns, groups, event, id, alternatives, facts }: Parts): Timeline {
  const undated = undatedTail(columns, length);
  const dated = length - undated.length;
  let byId: Map<string, number> | undefined;
  const timeline: Timeline = Object.freeze({
    ...(facts ? factsOf(facts) : { relations: none, sources: none, eras: none }),
    length,
    columns,
    groups,
    undated,
    extent: statedHull(columns),
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
        const set = alternatives?.(index);
        const overlap = set ? overlapOf(set, span) : overlapAt(columns, index, span);
        if (overlap) found[overlap].push(index);
      }
      return found;
    },
    toJSON: () => toInput(timeline),
  });
  return timeline;
}

// A ReadResult comes in here too, so only what is a fact of the timeline is taken over.
function factsOf({
  relations,
  sources,
  eras = none,
  title,
  lang,
  timeZone,
  asOf,
  input,
}: TimelineFacts): TimelineFacts {
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

/** Events without any date sort last, so they are one run at the end. */
function undatedTail(
  { startEarliest, startLatest, endEarliest, endLatest }: TimeColumns,
  length: number,
): readonly number[] {
  const unknown = (index: number) =>
    [startEarliest, startLatest, endEarliest, endLatest].every((column) => Number.isNaN(column[index]));
  let first = length;
  while (first > 0 && unknown(first - 1)) first--;
  return Object.freeze(Array.from({ length: length - first }, (_, i) => first + i));
}

function statedHull({ startEarliest, startLatest, endEarliest, endLatest }: TimeColumns): Span | null {
  let start = Infinity;
  let end = -Infinity;
  for (const column of new Set([startEarliest, startLatest, endEarliest, endLatest])) {
    for (let index = 0; index < column.length; index++) {
      const ms = column[index]!;
      if (!Number.isFinite(ms)) continue;
      if (ms < start) start = ms;
      if (ms > end) end = ms;
    }
  }
  return start <= end ? Object.freeze({ start, end }) : null;
}

const none = Object.freeze([]);
