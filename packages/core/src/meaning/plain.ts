import { civilWindow } from '../edtf/bounds.ts';
import { plainDigits } from '../edtf/date.ts';
import type { TemporalExtent } from '../extent.ts';

/**
 * The same as `extentOf(parseEdtf(text), { edtf: text })` for the dates that
 * most data consists of, without a tree in between; undefined for all others.
 */
export function plainExtent(text: string): TemporalExtent | undefined {
  const digits = plainDigits(text);
  if (digits < 0) return undefined;
  const day = digits % 100;
  const month = Math.floor(digits / 100) % 100;
  const { startMs, endMs } = civilWindow(Math.floor(digits / 10_000), month, day);
  const precision = day ? 'day' : month ? 'month' : 'year';
  // All in one literal: a field that is added later takes a second object to hold it.
  return Object.freeze({
    startEarliest: startMs,
    startLatest: endMs,
    endEarliest: startMs,
    endLatest: endMs,
    extent: 'within',
    mode: 'single',
    precision,
    endPrecision: precision,
    edtf: text,
  });
}
