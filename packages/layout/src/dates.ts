import { countBelow, countUpTo, type Span, type Timeline } from '@dateline/core';
import { homeSum } from './home.ts';
import type { Stated } from './stated.ts';

/** What is asked of all dates of a timeline together. */
export interface Dates {
  /** How many begin after a moment. */
  readonly after: (ms: number) => number;
  readonly count: number;
  /** The latest start or end that is not later than a moment; −∞ where there is none. */
  readonly latestUpTo: (ms: number) => number;
  /** Stretches of at least a length in which nothing goes on, with at least so many events before and after each. */
  readonly quiet: (leastMs: number, events: number) => Span[];
}

/** By a look at each. */
export function listedDates(timeline: Timeline, { starts, ends }: Stated): Dates {
  const { columns } = timeline;
  const dated = starts.filter(Number.isFinite);
  // What lasts without an end does go on; of a window without one nothing is known but the other end.
  const lasts = (i: number) => timeline.event(i).when.extent === 'throughout';
  return {
    count: dated.length,
    after: (ms) => dated.filter((start) => start > ms).length,
    latestUpTo(most) {
      let latest = -Infinity;
      for (const column of [starts, ends])
        for (const ms of column) if (ms <= most && ms > latest) latest = ms;
      return latest;
    },
    quiet(leastMs, events) {
      const busy: Span[] = [];
      for (let i = 0; i < starts.length; i++) {
        if (Number.isNaN(starts[i])) continue;
        const start = columns.startEarliest[i] === -Infinity && lasts(i) ? -Infinity : starts[i]!;
        busy.push({ start, end: columns.endLatest[i] === Infinity && lasts(i) ? Infinity : ends[i]! });
      }
      busy.sort((a, b) => a.start - b.start);
      const quiet: Span[] = [];
      let until = -Infinity;
      for (const [i, { start, end }] of busy.entries()) {
        const long = start - until >= leastMs;
        if (long && i >= events && busy.length - i >= events) quiet.push({ start: until, end: start });
        until = Math.max(until, end);
      }
      return quiet;
    },
  };
}

/** By bisection, for a timeline of very many. A date without an end goes on for ever here, even where it is a window. */
export function countedDates(timeline: Timeline, extent: Span): Dates {
  const courses = timeline.tallies.map(({ possibly }) => possibly);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const lastEnd = (ms: number) => most(courses.map(({ ends }) => ends[countUpTo(ends, ms) - 1] ?? -Infinity));
  const nextStart = (ms: number) =>
    -most(courses.map(({ starts }) => -(starts[countUpTo(starts, ms)] ?? Infinity)));
  return {
    count: homeSum(timeline, ({ starts }) => starts.length),
    after: (ms) => homeSum(timeline, ({ starts }) => starts.length - countUpTo(starts, ms)),
    latestUpTo: (ms) =>
      Math.max(
        lastEnd(ms),
        most(courses.map(({ starts }) => starts[countUpTo(starts, ms) - 1] ?? -Infinity)),
      ),
    quiet(leastMs, events) {
      const quiet: Span[] = [];
      // What is at least so long has at least one of these moments in it.
      for (let ms = extent.start + leastMs / 2; ms < extent.end; ms += leastMs / 2) {
        const begun = homeSum(timeline, ({ starts }) => countUpTo(starts, ms));
        if (begun > homeSum(timeline, ({ ends }) => countUpTo(ends, ms))) continue;
        const found = { start: lastEnd(ms), end: nextStart(ms) };
        const left = homeSum(timeline, ({ starts }) => starts.length - countBelow(starts, found.end));
        if (found.end - found.start >= leastMs && begun >= events && left >= events) quiet.push(found);
        ms = Math.max(ms, found.end);
      }
      return quiet;
    },
  };
}
