import type { Span, TemporalExtent, TimeColumns, Timeline } from '@dateline/core';

/** The four points of each event as columns, in ms: NaN where unknown, ±Infinity where open. */
export type Bounds = Pick<TimeColumns, 'startEarliest' | 'startLatest' | 'endEarliest' | 'endLatest'>;

/** What is stated of each event, as it lies on an axis, in ms; by display position. */
export interface Stated {
  readonly bounds: Bounds;
  /** NaN where it has no date. An end that is open or unknown is brought to the other one. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** From the first stated bound to the last; null where nothing is dated. */
  readonly extent: Span | null;
  /** Whether any end is an instant, which other clocks show otherwise. */
  readonly showsInstants: boolean;
}

/** Reads off what is stated, where `place` puts it. */
export function statedOf(
  timeline: Timeline,
  timeZone: string,
  place: (boundMs: number, when: TemporalExtent) => number,
): Stated {
  const { length } = timeline;
  const bounds = boundsOf(timeline, timeZone, place);
  const showsInstants = timeline.clocks.instants;
  const columns = [bounds.startEarliest, bounds.startLatest, bounds.endEarliest, bounds.endLatest];
  const starts = new Float64Array(length).fill(NaN);
  const ends = new Float64Array(length).fill(NaN);
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < length; i++) {
    let end = NaN;
    for (const column of columns) {
      const ms = column[i]!;
      if (!Number.isFinite(ms)) continue;
      end = ms;
      if (ms < first) first = ms;
      if (ms > last) last = ms;
    }
    if (Number.isNaN(end)) continue;
    // An end that is open or unknown does not count: only what is stated holds a view.
    const start = bounds.startEarliest[i]!;
    starts[i] = Number.isFinite(start) ? start : end;
    ends[i] = Math.max(end, starts[i]!);
  }
  return { bounds, starts, ends, extent: first <= last ? { start: first, end: last } : null, showsInstants };
}

/** The same of one event: from the first to the last that its date states, in ms; undefined where it has none. */
export function statedSpan(
  when: TemporalExtent,
  place: (boundMs: number, when: TemporalExtent) => number,
): Span | undefined {
  const { startEarliest: first, startLatest, endEarliest, endLatest } = when;
  const isStated = (ms: number | null): ms is number => ms !== null && Number.isFinite(ms);
  const last = [first, startLatest, endEarliest, endLatest].findLast(isStated);
  if (last === undefined) return undefined;
  const end = place(last, when);
  const start = isStated(first) ? place(first, when) : end;
  return { start, end: Math.max(start, end) };
}

/** The timeline's own columns, where no zone moves them: then no event has to be looked at. */
function boundsOf(
  timeline: Timeline,
  timeZone: string,
  place: (boundMs: number, when: TemporalExtent) => number,
): Bounds {
  const { columns, length, clocks } = timeline;
  if (!clocks.floats || (timeZone === 'UTC' && !clocks.zones)) return columns;
  const names = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const;
  const moved = { ...columns };
  let isMoved = false;
  for (const name of names) moved[name] = Float64Array.from(columns[name]);
  for (let i = 0; i < length; i++) {
    const { when } = timeline.event(i);
    for (const name of names) {
      const ms = columns[name][i]!;
      const at = Number.isNaN(ms) ? ms : place(ms, when);
      if (at !== ms) isMoved ||= !Number.isNaN(ms);
      moved[name][i] = at;
    }
  }
  return isMoved ? moved : columns;
}
