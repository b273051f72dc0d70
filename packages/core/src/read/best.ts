import type { TemporalExtent } from '../extent.ts';
import { bare, readEdtf } from './edtf.ts';
import { pointOf } from './point.ts';
import { shown, type Report } from './report.ts';

/** A window with the source's own estimate in it, "1450 ± 25"; left out, with a problem, where it lies outside. */
export function withBest(extent: TemporalExtent, value: unknown, report: Report): TemporalExtent {
  const field = 'when.best';
  const { startEarliest: earliest, endLatest: latest } = extent;
  const text = pointOf(value, field, report);
  if (typeof text !== 'string') {
    if (text !== undefined)
      report.add(field, 'type', `expected a date such as "1450", got ${shown(text)}; it is left out`);
    return extent;
  }
  const { startEarliest: start, endLatest: end, mode } = readEdtf(text, field, report, { extent: 'within' });
  if (mode === 'undated' || extent.mode === 'undated') return extent;
  // An estimate as wide as the window says no more than the window.
  if (start === earliest && end === latest) return extent;
  const inside = start !== null && end !== null && earliest !== null && latest !== null;
  if (inside && extent.extent === 'within' && start >= earliest && end <= latest && end - start < Infinity)
    return Object.freeze({ ...extent, best: Object.freeze({ start, end, edtf: text }) });
  report.add(field, 'order', `${bare(text)} is not within the earliest and the latest; it is left out`);
  return extent;
}
