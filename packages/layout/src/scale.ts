import type { Span, TemporalExtent } from '@dateline/core';
import { plainRuler, type Ruler } from './ruler.ts';

/**
 * From an instant to px; ±Infinity stays so. With `when`, from a bound of that
 * extent, which may be of a civil day: it lies where the axis's clocks show it.
 */
export type ToPx = (ms: number, when?: TemporalExtent) => number;

/** From time to px, for one view. */
export interface Scale {
  readonly view: Span;
  readonly ruler: Ruler;
  /** How near the view is: px for each ms where time has its full width. Panning keeps it, so it tells zooms apart. */
  readonly pxPerMs: number;
  readonly toPx: ToPx;
  readonly toMs: (px: number) => number;
}

/**
 * Maps `view` onto `0 … widthPx`.
 *
 * @throws RangeError where the view is empty, reversed or not finite.
 */
export function scale(view: Span, widthPx: number, ruler: Ruler = plainRuler): Scale {
  const { start, end } = view;
  if (!(end > start) || !Number.isFinite(end - start)) {
    throw new RangeError(`view: expected finite start before end, got ${start} … ${end}`);
  }
  const { distance, along, place } = ruler;
  const pxPerMs = widthPx / distance(start, end);
  return {
    view,
    ruler,
    pxPerMs,
    // Subtract first: start may be 1e20 ms, where the product would have lost all pixels.
    toPx: (ms, when) => distance(start, when ? place(ms, when) : ms) * pxPerMs,
    toMs: (px) => along(start, px / pxPerMs),
  };
}
