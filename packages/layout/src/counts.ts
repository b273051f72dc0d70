import type { Timeline } from '@dateline/core';
import type { Counts, Mark, Outside } from './scene.ts';

/** What becomes of each event where those in view are drawn one by one. */
export function countsOf(
  { length, undated }: Timeline,
  marks: readonly Mark[],
  { earlier, later }: { readonly earlier: Outside; readonly later: Outside },
): Counts {
  const each = marks.filter(({ copy }) => !copy);
  const named = each.filter(({ label }) => label).length;
  const counts = {
    named,
    drawn: each.length - named,
    counted: 0,
    earlier: earlier.count,
    later: later.count,
    undated: undated.length,
  };
  return { ...counts, hidden: length - Object.values(counts).reduce((sum, one) => sum + one) };
}
