import type { Span } from '@dateline/core';

/** A linear scale from time to px; it also takes ±Infinity, which stay so. */
export interface Scale {
  readonly view: Span;
  readonly pxPerMs: number;
  readonly toPx: (ms: number) => number;
  readonly toMs: (px: number) => number;
}

/**
 * Maps `view` onto `0 … widthPx`.
 *
 * @throws RangeError where the view is empty, reversed or not finite.
 */
export function scale(view: Span, widthPx: number): Scale {
  const { start, end } = view;
  if (!(end > start) || !Number.isFinite(end - start)) {
    throw new RangeError(`view: expected finite start before end, got ${start} … ${end}`);
  }
  const pxPerMs = widthPx / (end - start);
  return {
    view,
    pxPerMs,
    // Subtract first: start may be 1e20 ms, where the product would have lost all pixels.
    toPx: (ms) => (ms - start) * pxPerMs,
    toMs: (px) => start + px / pxPerMs,
  };
}
