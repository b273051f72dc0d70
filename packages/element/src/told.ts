import type { Filter, Problem, Span, Timeline } from '@dateline/core';

/** How many went on for certain, and how many perhaps. */
export interface Count {
  readonly surely: number;
  readonly possibly: number;
}

/** What went on in a stretch of time that was marked. */
export interface Marked extends Count {
  readonly range: Span;
  /** Lane by lane, in the order of the groups; empty ones left out. The empty id is that of events of no group. */
  readonly lanes: readonly (Count & { readonly id: string; readonly label: string })[];
  /** The very objects that went in, in order of time. Put together when they are asked for. */
  readonly events: readonly unknown[];
}

/** What the tag tells the page, by the name of the event, as its `detail`. */
export interface Told {
  /** First complete paint. */
  'timeline-ready': { readonly timeline: Timeline };
  /** `event` is what went in: the very object, the row of a table, or the element of a list; null where one was left. */
  'timeline-select': { readonly event: unknown; readonly id: string | null };
  /** In ms since 1970. */
  'timeline-view': { readonly view: Span };
  /** What the reader chose to see, and how many that leaves of how many. */
  'timeline-filter': { readonly filter: Filter; readonly count: number; readonly of: number };
  'timeline-range': Marked;
  /** Ids of the lanes that are closed. */
  'timeline-collapse': { readonly collapsed: readonly string[] };
  'timeline-problems': { readonly problems: readonly Problem[] };
}

/** For `addEventListener`: each of them bubbles and leaves the shadow trees that it is in. */
export type TimelineEventMap = { readonly [Name in keyof Told]: CustomEvent<Told[Name]> };
