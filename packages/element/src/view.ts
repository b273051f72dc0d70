import type { Span } from '@dateline/core';
import type { Box, Direction, Mark, Warp } from '@dateline/layout';

/** Keeps this much of the view, as a share, between a revealed event and the edge. */
const margin = 0.12;

export const same = (a: Span | null, b: Span | null): boolean =>
  a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);

export const overlaps = (a: Span, b: Span | null): boolean =>
  b !== null && a.start < b.end && a.end > b.start;

/** Zooms by a factor, above 1 in, around a point of the view, 0 its start and 1 its end. */
export function zoomed({ start, end }: Span, factor: number, { distance, along }: Warp, share = 0.5): Span {
  const length = distance(start, end);
  const grown = length - length / factor;
  return { start: along(start, grown * share), end: along(end, -grown * (1 - share)) };
}

/** How long a view may become, as the axis runs: several times what there is to see, so that nobody zooms out of it for good. */
export const longest = ({ distance }: Warp, ...views: readonly (Span | null)[]): number =>
  8 * Math.max(...views.map((view) => (view ? distance(view.start, view.end) : 0)));

/** A view cut to a length around its middle, where it is longer. */
export function shortened(view: Span, most: number, along: Warp): Span {
  const length = along.distance(view.start, view.end);
  return length <= most || most === 0 ? view : zoomed(view, length / most, along);
}

/** Moves by a share of the view's length, later where positive. */
export function panned({ start, end }: Span, share: number, { distance, along }: Warp): Span {
  const by = distance(start, end) * share;
  return { start: along(start, by), end: along(end, by) };
}

/** The view moved just so far that what is stated of an event is well inside; widened only where that is longer and out of sight. */
export function revealing(view: Span, { start, end }: Span, { distance, along }: Warp): Span {
  const length = distance(view.start, view.end);
  const air = length * margin;
  const own = distance(start, end);
  if (own > length - 2 * air) {
    const seen = distance(view.start, end) > air && distance(start, view.end) > air;
    return seen ? view : { start: along(start, -own * margin), end: along(end, own * margin) };
  }
  if (start < view.start) return { start: along(start, -air), end: along(start, length - air) };
  return end > view.end ? { start: along(end, air - length), end: along(end, air) } : view;
}

/** At least so many times as long as a date is the view that was brought to it, and at most. */
const [closest, furthest] = [3, 30];

/** The view with a date in its middle: as long as it was, where that suits the date; what is open ends where the events do. */
export function jumped(view: Span, date: Span, whole: Span, { distance, along }: Warp): Span {
  const start = Math.max(date.start, whole.start);
  const own = distance(start, Math.min(date.end, whole.end));
  const length = Math.min(Math.max(distance(view.start, view.end), closest * own), furthest * own);
  return { start: along(start, (own - length) / 2), end: along(start, (own + length) / 2) };
}

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
