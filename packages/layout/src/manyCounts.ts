import { countIn, spanOf, type Span, type Timeline } from '@dateline/core';
import { homeSum } from './home.ts';
import type { ManyPlaced } from './manyStack.ts';
import type { Counts, Mark, Outside } from './scene.ts';

/** What becomes of each event: counted by bisection, but for those that are drawn. */
export function manyCounts(
  timeline: Timeline,
  view: Span,
  placed: readonly ManyPlaced[],
  marks: readonly Mark[],
  { earlier, later }: { readonly earlier: Outside; readonly later: Outside },
): Counts {
  const inView = homeSum(timeline, (course) => countIn(course, view));
  // In lanes that are seen, whoever is at home there.
  const seen = placed.reduce((sum, { rows: { tally } }) => {
    if (!tally) return sum;
    return sum + countIn(tally.possibly, view) - (tally.guests ? countIn(tally.guests, view) : 0);
  }, 0);
  const homes = new Set(placed.flatMap(({ rows }) => rows.groups.map((group) => timeline.groups[group]?.id)));
  let [named, drawn, away] = [0, 0, 0];
  for (const { event, copy, label } of marks) {
    const { when, groups } = timeline.event(event);
    const { start, end } = spanOf(when);
    // What is only near the view is earlier or later.
    if (copy || start >= view.end || end <= view.start) continue;
    if (label) named++;
    else drawn++;
    if (!homes.has(groups[0])) away++;
  }
  return {
    named,
    drawn,
    counted: seen - (named + drawn - away),
    earlier: earlier.count,
    later: later.count,
    undated: timeline.undated.length,
    hidden: inView - seen - away,
  };
}
