import { checkFilter, type Filter } from './filter/check.ts';
import { testsOf } from './filter/tests.ts';
import type { Timeline } from './timeline/assemble.ts';
import { pick } from './timeline/pick.ts';

/**
 * The timeline with the events that satisfy a filter, in the same order and
 * with the same groups; the very same timeline where all do. An event is looked
 * at only for what the columns do not hold: not for groups or time.
 *
 * @param as The same events in other groups, if these are to be left instead.
 * @param timeZone Whose clocks say when; default the timeline's own, else UTC.
 * @throws TypeError, RangeError as `checkFilter`
 * @example filterTimeline(timeline(readEvents([{ title: 'a', when: '1914' }, { title: 'b', when: '1920' }])), { time: '191X' }).length // 1
 */
export function filterTimeline(from: Timeline, filter: Filter, as = from, timeZone?: string): Timeline {
  checkFilter(filter);
  const tests = testsOf(from, filter, timeZone);
  if (tests.length === 0) return as;
  const rows = new Uint32Array(from.length);
  let count = 0;
  for (let index = 0; index < from.length; index++) {
    if (tests.every(({ test }) => test(index))) rows[count++] = index;
  }
  return count === from.length ? as : pick(as, rows.slice(0, count));
}
