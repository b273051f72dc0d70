import { spanOf, type DatedEvent, type Span } from '@dateline/core';
import type { Box, Direction, Mark } from '@dateline/layout';

/** Keeps this much of the view, as a share, between a revealed event and the edge. */
const margin = 0.12;

export const same = (a: Span | null, b: Span | null): boolean =>
  a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);

export const overlaps = (a: Span, b: Span | null): boolean =>
  b !== null && a.start < b.end && a.end > b.start;

/** Zooms by a factor, above 1 in, around a point of the view, 0 its start and 1 its end. */
export function zoomed({ start, end }: Span, factor: number, share = 0.5): Span {
  const at = start + (end - start) * share;
  return { start: at - (at - start) / factor, end: at + (end - at) / factor };
}

/** How long a view may become, in ms: several times what there is to see, so that nobody zooms out of it for good. */
export const longest = (...views: readonly (Span | null)[]): number =>
  8 * Math.max(...views.map((view) => (view ? view.end - view.start : 0)));

/** A view cut to a length around its middle, where it is longer. */
export function shortened(view: Span, longestMs: number): Span {
  const length = view.end - view.start;
  return length <= longestMs || longestMs === 0 ? view : zoomed(view, length / longestMs);
}

/** Moves by a share of the view's length, later where positive. */
export function panned({ start, end }: Span, share: number): Span {
  const by = (end - start) * share;
  return { start: start + by, end: end + by };
}

/** The view moved just so far that an event is well inside; widened only where the event is longer and out of sight. */
export function revealing(view: Span, { when }: DatedEvent): Span {
  if (when.mode === 'undated') return view;
  const { start, end } = stated(spanOf(when));
  const length = view.end - view.start;
  const air = length * margin;
  if (end - start > length - 2 * air) {
    const seen = end > view.start + air && start < view.end - air;
    return seen ? view : { start: start - (end - start) * margin, end: end + (end - start) * margin };
  }
  if (start < view.start) return { start: start - air, end: start - air + length };
  return end > view.end ? { start: end + air - length, end: end + air } : view;
}

/** The finite part of a hull: an open end is brought to the other one. */
const stated = ({ start, end }: Span): Span => ({
  start: Number.isFinite(start) ? start : end,
  end: Number.isFinite(end) ? end : start,
});

/** How far along the view a mark is, from 0 at the view's start to 1 at its end; the middle for none. */
export function shareOf(mark: Mark | undefined, widthPx: number, direction: Direction): number {
  if (!mark) return 0.5;
  const at = mark.sign?.at ?? (mark.startEarliest + mark.endLatest) / 2;
  const share = Math.max(0, Math.min(1, at / widthPx));
  return direction === 'rtl' ? 1 - share : share;
}

/** How far a box stands out of the drawing, in px, to the right where positive; 0 where it is inside or could never be. */
export const overflow = (box: Box | undefined, widthPx: number): number =>
  box && box.width <= widthPx ? Math.min(0, box.x) + Math.max(0, box.x + box.width - widthPx) : 0;
