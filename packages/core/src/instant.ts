import { undated, type TemporalExtent } from './extent.ts';

/**
 * The extent of an instant of one millisecond, or of what lasted from one
 * instant exactly to another; both in ms since 1970-01-01T00:00Z. Undated where
 * `start` is not finite.
 */
export function instantExtent(start: number, end?: number): TemporalExtent {
  if (!Number.isFinite(start)) return undated;
  const lasted = end !== undefined;
  return Object.freeze({
    startEarliest: start,
    startLatest: lasted ? start : start + 1,
    endEarliest: end ?? start,
    endLatest: end ?? start + 1,
    extent: lasted ? 'throughout' : 'within',
    mode: 'single',
    precision: 'millisecond',
    endPrecision: 'millisecond',
    timeZone: 'UTC',
  });
}
