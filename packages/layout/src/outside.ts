import { countBelow, countUpTo, type Span, type Tally, type Timeline } from '@dateline/core';
import { homeSum } from './home.ts';
import type { Outside } from './scene.ts';

/** No event at all. */
export const nobody: Outside = { count: 0, nearest: undefined };

/** What is earlier and later than a view, by bisection alone. */
export function outsideOf(timeline: Timeline, { start, end }: Span): { earlier: Outside; later: Outside } {
  const earlier = homeSum(timeline, ({ ends }) => countUpTo(ends, start));
  const later = homeSum(timeline, ({ starts }) => starts.length - countBelow(starts, end));
  return {
    earlier: earlier === 0 ? nobody : nearestOf(earlier, () => lastBefore(timeline, start)),
    later: later === 0 ? nobody : nearestOf(later, () => firstFrom(timeline, end)),
  };
}

/** Which one is nearest is looked for only when somebody asks. */
function nearestOf(count: number, find: () => number): Outside {
  let found: number | undefined;
  return {
    count,
    get nearest() {
      return (found ??= find());
    },
  };
}

function firstFrom({ tallies }: Timeline, ms: number): number {
  let [best, least] = [-1, Infinity];
  for (const {
    possibly: { starts },
    events,
  } of tallies) {
    const at = countBelow(starts, ms);
    if (at >= starts.length) continue;
    const event = events ? events[at]! : at;
    if (starts[at]! < least || (starts[at] === least && event < best)) [best, least] = [event, starts[at]!];
  }
  return best;
}

function lastBefore({ tallies }: Timeline, ms: number): number {
  const lastOf = ({ possibly: { ends } }: Tally) => ends[countUpTo(ends, ms) - 1] ?? -Infinity;
  const last = tallies.reduce((most, tally) => Math.max(most, lastOf(tally)), -Infinity);
  const tally = tallies.find((one) => lastOf(one) === last)!;
  // What ends there began before; the latest of those is the nearest.
  for (let at = countUpTo(tally.possibly.starts, last) - 1; at >= 0; at--) {
    const event = tally.events ? tally.events[at]! : at;
    if (tally.endOf(event) === last) return event;
  }
  return -1;
}
