import { countBelow, countUpTo, type Course, type Span, type Timeline } from '@dateline/core';
import { maxHeap } from './heap.ts';
import { homeSum } from './home.ts';
import { ruler, type Ruler } from './ruler.ts';
import { nominalMs } from './stretch.ts';

/** The share of dated events that the opening view has to hold: four in five. */
const mostOf = 4 / 5;
/** The whole is shown where it is at most so many times as long as the window that holds most of it. */
const tolerance = 4;
/** Free room on either side, as a share of what is shown. */
const margin = 0.04;
/** The shortest and longest view, in ms: what a screen can tell apart, and three ages of the universe. */
const shortestMs = 10;
const longestMs = 1.3e21;
/** Of ages there is nothing to see beyond the oldest: a view is at most so many times as long as all of them. */
const longestAges = 1.5;
/** How much of the view may lie beyond the events, before it is held. */
const beyond = 9 / 10;

/**
 * The view to open with: the shortest window that holds most of the events, so
 * that a lone outlier does not crush the rest; all of them where that costs
 * little. `null` where nothing is dated.
 *
 * @param along Default the axis that suits the timeline.
 */
export function openingView(timeline: Timeline, along: Ruler = ruler(timeline)): Span | null {
  const hull = fitView(timeline, along);
  if (!hull) return null;
  const dense =
    timeline.length > many ? densestCounted(timeline, along, mostOf) : densestWindow(along, mostOf);
  if (!dense) return hull;
  const window = padded(dense, timeline, along);
  const length = ({ start, end }: Span) => along.distance(start, end);
  return length(hull) <= tolerance * length(window) ? hull : window;
}

/** The view that shows every dated event, with a little room around. `null` where nothing is dated. */
export function fitView(timeline: Timeline, along: Ruler = ruler(timeline)): Span | null {
  return along.extent && padded(along.extent, timeline, along);
}

/** Keeps a wished view within reach: not shorter than 10 ms, and never so far off that no event is left in it. */
export function clampView(view: Span, timeline: Timeline, along: Ruler = ruler(timeline)): Span {
  const hull = fitView(timeline, along);
  const { distance } = along;
  const wished = distance(view.start, view.end);
  const whole = hull ? distance(hull.start, hull.end) : 0;
  const longest = along.kind === 'log' ? longestAges * whole : Math.max(longestMs, whole);
  const middle = along.along(view.start, wished / 2);
  const near = hull ? Math.min(Math.max(middle, hull.start), hull.end) : middle;
  const shortest = shortestAt(near) * along.slope(near);
  const length = Math.min(Math.max(wished, shortest), Math.max(longest, shortest));
  let start = length === wished ? view.start : along.along(view.start, (wished - length) / 2);
  if (hull) {
    // A tenth of the view always reaches into the events.
    if (distance(start, hull.end) < length * (1 - beyond))
      start = along.along(hull.end, -length * (1 - beyond));
    if (distance(start, hull.start) > length * beyond) start = along.along(hull.start, -length * beyond);
  }
  return start === view.start && length === wished ? view : { start, end: along.along(start, length) };
}

/** At deep time a double cannot tell 10 ms apart: stay above what it can. */
const shortestAt = (ms: number) => Math.max(shortestMs, Math.abs(ms) * 1e-12);

/** The shortest window that wholly holds a share of the dated events. O(n log n). */
function densestWindow({ starts, ends, distance }: Ruler, share: number): Span | null {
  const spans: Span[] = [];
  for (let i = 0; i < starts.length; i++)
    if (!Number.isNaN(starts[i])) spans.push({ start: starts[i]!, end: ends[i]! });
  const count = Math.ceil(spans.length * share);
  if (count === 0) return null;
  spans.sort((a, b) => b.start - a.start);

  // Sweep the start leftwards, keeping the `count` earliest ends seen so far: the latest of them closes the window.
  const heap = maxHeap();
  let best: Span | null = null;
  let shortest = Infinity;
  for (const { start, end } of spans) {
    heap.push(end);
    if (heap.size() > count) heap.pop();
    if (heap.size() < count) continue;
    const length = distance(start, heap.top());
    if (length < shortest) [best, shortest] = [{ start, end: heap.top() }, length];
  }
  return best;
}

/** From so many events on, dates are counted rather than looked at one by one, at so many moments. */
const many = 2000;
const moments = 2048;

/** The same, but for a moment at most on either side: what began before a window and ended after it makes it no shorter. */
export function densestCounted(timeline: Timeline, along: Ruler, share: number): Span | null {
  const { extent } = timeline;
  if (!extent) return null;
  const length = along.distance(extent.start, extent.end);
  const at = Float64Array.from({ length: moments + 1 }, (_, i) =>
    i === moments ? Infinity : along.along(extent.start, (length * i) / moments),
  );
  const begun = new Float64Array(moments + 1);
  const ended = new Float64Array(moments + 1);
  // Each moment is looked for from the one before it on.
  const add = ({ starts, ends }: Course, sign: number) => {
    for (let i = 0, from = 0, to = 0; i <= moments; i++) {
      begun[i]! += sign * (from = countBelow(starts, at[i]!, from));
      ended[i]! += sign * (to = countUpTo(ends, at[i]!, to));
    }
  };
  for (const { possibly, guests } of timeline.tallies) {
    add(possibly, 1);
    if (guests) add(guests, -1);
  }
  const least = Math.ceil(homeSum(timeline, ({ starts }) => starts.length) * share);
  let best: readonly [number, number] | undefined;
  for (let from = 0, to = 0; from <= moments; from++) {
    while (to <= moments && ended[to]! - begun[from]! < least) to++;
    if (to > moments) break;
    if (!best || to - from < best[1] - best[0]) best = [from, to];
  }
  if (!best) return null;
  // Drawn in to what begins and ends in it.
  const [from, to] = [at[best[0]]!, at[best[1]]!];
  const courses = timeline.tallies.map(({ possibly }) => possibly);
  return {
    start: courses.reduce((a, { starts }) => Math.min(a, starts[countBelow(starts, from)] ?? a), Infinity),
    end: courses.reduce((a, { ends }) => Math.max(a, ends[countUpTo(ends, to) - 1] ?? a), -Infinity),
  };
}

/** A little air on both sides; for one or two dates, as much again as they are wide, and for a point all of its room. */
function padded({ start, end }: Span, timeline: Timeline, { distance, along, slope }: Ruler): Span {
  // Of dates without an end, a single point may be all that is stated: it gets the room of what it is precise to.
  const stated = distance(start, end);
  const air =
    stated * (timeline.length < 3 ? 1 : margin) || nominalMs[timeline.event(0).when.precision] * slope(start);
  const around = (ms: number) => Math.max(air, shortestAt(ms) * slope(ms));
  const most = Math.max(around(start), around(end));
  return { start: along(start, -most), end: along(end, most) };
}
