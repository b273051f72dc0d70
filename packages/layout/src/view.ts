import type { Span, Timeline } from '@dateline/core';
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

/**
 * The view to open with: the shortest window that holds most of the events, so
 * that a lone outlier does not crush the rest; all of them where that costs
 * little. `null` where nothing is dated.
 */
export function openingView(timeline: Timeline): Span | null {
  const hull = fitView(timeline);
  if (!hull) return null;
  const dense = densestWindow(timeline, mostOf);
  if (!dense) return hull;
  const window = padded(dense, timeline);
  return hull.end - hull.start <= tolerance * (window.end - window.start) ? hull : window;
}

/** The view that shows every dated event, with a little room around. `null` where nothing is dated. */
export function fitView(timeline: Timeline): Span | null {
  return timeline.extent && padded(timeline.extent, timeline);
}

/** Keeps a wished view within reach: not shorter than 10 ms, and never so far off that no event is left in it. */
export function clampView(view: Span, timeline: Timeline): Span {
  const hull = fitView(timeline);
  const wished = view.end - view.start;
  const longest = hull ? Math.max(longestMs, hull.end - hull.start) : longestMs;
  const middle = (view.start + view.end) / 2;
  const shortest = shortestAt(hull ? Math.min(Math.max(middle, hull.start), hull.end) : middle);
  const length = Math.min(Math.max(wished, shortest), longest);
  let start = view.start + (wished - length) / 2;
  if (hull) {
    // A tenth of the view always reaches into the events.
    start = Math.min(start, hull.end - length / 10);
    start = Math.max(start, hull.start - (length * 9) / 10);
  }
  return start === view.start && length === wished ? view : { start, end: start + length };
}

/** At deep time a double cannot tell 10 ms apart: stay above what it can. */
const shortestAt = (ms: number) => Math.max(shortestMs, Math.abs(ms) * 1e-12);

/** The shortest window that wholly holds a share of the dated events. O(n log n). */
function densestWindow(timeline: Timeline, share: number): Span | null {
  const { startEarliest, startLatest, endEarliest, endLatest } = timeline.columns;
  const spans: Span[] = [];
  for (let i = 0; i < timeline.length; i++) {
    const start =
      finite(startEarliest[i]) ?? finite(startLatest[i]) ?? finite(endEarliest[i]) ?? finite(endLatest[i]);
    const end =
      finite(endLatest[i]) ?? finite(endEarliest[i]) ?? finite(startLatest[i]) ?? finite(startEarliest[i]);
    if (start === undefined || end === undefined) continue;
    // An end that is open or unknown does not count: only what is stated holds the view.
    spans.push(Number.isFinite(startEarliest[i]) ? { start, end } : { start: end, end });
  }
  const count = Math.ceil(spans.length * share);
  if (count === 0) return null;
  spans.sort((a, b) => b.start - a.start);

  // Sweep the start leftwards, keeping the `count` earliest ends seen so far: the latest of them closes the window.
  const ends = maxHeap();
  let best: Span | null = null;
  for (const { start, end } of spans) {
    ends.push(end);
    if (ends.size() > count) ends.pop();
    if (ends.size() === count && (!best || ends.top() - start < best.end - best.start))
      best = { start, end: ends.top() };
  }
  return best;
}

const finite = (ms: number | undefined) => (Number.isFinite(ms) ? ms : undefined);

/** A little air on both sides; for one or two dates, as much again as they are wide. */
function padded({ start, end }: Span, timeline: Timeline): Span {
  // Of dates without an end, a single point may be all that is stated: it gets the room of what it is precise to.
  const length = end - start || nominalMs[timeline.event(0).when.precision];
  const air = Math.max(timeline.length < 3 ? length : length * margin, shortestAt(start), shortestAt(end));
  return { start: start - air, end: end + air };
}

function maxHeap() {
  const heap: number[] = [];
  const swap = (i: number, j: number) => {
    const held = heap[i]!;
    heap[i] = heap[j]!;
    heap[j] = held;
  };
  return {
    size: () => heap.length,
    top: () => heap[0]!,
    push(value: number) {
      let i = heap.push(value) - 1;
      for (let up = (i - 1) >> 1; i > 0 && heap[up]! < heap[i]!; i = up, up = (i - 1) >> 1) swap(i, up);
    },
    pop() {
      const last = heap.pop()!;
      if (heap.length === 0) return;
      heap[0] = last;
      for (let i = 0; ;) {
        const left = 2 * i + 1;
        const right = left + 1;
        let largest = i;
        if (left < heap.length && heap[left]! > heap[largest]!) largest = left;
        if (right < heap.length && heap[right]! > heap[largest]!) largest = right;
        if (largest === i) return;
        swap(i, largest);
        i = largest;
      }
    },
  };
}
