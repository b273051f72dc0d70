import type { TemporalExtent } from '../extent.ts';
import type { Span } from '../span.ts';

/**
 * The dates of a timeline as columns, by display index, in ms: NaN where
 * unknown, ±Infinity where open. Columns with equal values may be one array.
 */
export interface TimeColumns {
  readonly startEarliest: Float64Array;
  readonly startLatest: Float64Array;
  readonly endEarliest: Float64Array;
  readonly endLatest: Float64Array;
  /** Index into `groups`, -1 for none; of an event in several, the first that it names. */
  readonly group: Int8Array | Int16Array | Int32Array;
  /** The other groups of events that are in several, by display index. */
  readonly otherGroups: ReadonlyMap<number, readonly number[]>;
  readonly rank: Float64Array | Uint8Array;
}

/** Whether something goes on during a span whatever its date means, or under some reading of it; else undefined. */
export type Overlap = 'surely' | 'possibly' | undefined;

/** Of a set, one of its members surely lies there if each would, all of them if any does. */
export function overlapOf(extent: TemporalExtent, span: Span): Overlap {
  const { alternatives, mode } = extent;
  if (alternatives) {
    const each = alternatives.map((one) => overlapOf(one, span));
    const sure = (one: Overlap) => one === 'surely';
    if (mode === 'oneOf' ? each.every(sure) : each.some(sure)) return 'surely';
    return each.some(Boolean) ? 'possibly' : undefined;
  }
  const { startEarliest, startLatest, endEarliest, endLatest } = extent;
  return overlap(startEarliest ?? NaN, startLatest ?? NaN, endEarliest ?? NaN, endLatest ?? NaN, span);
}

/** The same for four points. An unknown one is NaN: it neither excludes an overlap nor proves one. */
export function overlap(
  startEarliest: number,
  startLatest: number,
  endEarliest: number,
  endLatest: number,
  span: Span,
): Overlap {
  if (startEarliest >= span.end || endLatest <= span.start) return undefined;
  // Where these are equal it is a window, whose own end is not in it: an exact end was sent away above.
  const begun = startLatest <= span.end || endLatest <= span.end;
  const lasts = endEarliest >= span.start || startEarliest >= span.start;
  return begun && lasts ? 'surely' : 'possibly';
}
