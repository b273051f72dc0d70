import { EdtfError, quote } from '../edtf/error.ts';
import { isEdtf } from '../edtf/isEdtf.ts';
import { parseEdtf } from '../edtf/parse.ts';
import type { Edtf } from '../edtf/tree.ts';
import { undated, type TemporalExtent } from '../extent.ts';
import { instantExtent } from '../instant.ts';
import { limits } from '../limits.ts';
import { extentOf, type ExtentOptions } from '../meaning.ts';
import { remedyFor } from './remedy.ts';
import { shown, type Report } from './report.ts';
import { made } from './values.ts';
import { own } from '../own.ts';

/** EDTF, strictly; undated, with its text kept, where it is none. */
export function readEdtf(
  edtf: string,
  field: string,
  report: Report,
  options: ExtentOptions,
): TemporalExtent {
  const node = readNode(edtf, field, report);
  if (!node) return withoutDate(options, edtf);
  const extent = extentOf(node, { ...options, edtf });
  const { startEarliest, endLatest } = extent;
  if (startEarliest === null || endLatest === null || startEarliest < endLatest) return extent;
  // Seasons that are in order on the other half of the earth only.
  const [start, end] = edtf.replace(/[[\]{}]/g, '').split(/\/|\.\./);
  reportOrder(`start ${bare(start ?? edtf)}`, `end ${bare(end ?? edtf)}`, field, report);
  return withoutDate(options, edtf);
}

export function readNode(text: string, field: string, report: Report): Edtf | undefined {
  const { length } = text;
  if (length > limits.date) {
    report.add(
      field,
      'limit',
      `a date of ${length} characters: at most ${limits.date} are read; split the event`,
    );
    return undefined;
  }
  try {
    return parseEdtf(text);
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    const [start, end, more] = text.split('/');
    const ends =
      start !== undefined && end !== undefined && more === undefined && isEdtf(start) && isEdtf(end);
    if (ends && !text.includes('T')) {
      reportOrder(`start ${bare(start)}`, `end ${bare(end)}`, field, report);
    } else {
      const why = error.message.slice(`invalid EDTF: ${quote(text)} at ${error.at}: `.length);
      const expected = why.startsWith('expected') ? '' : ` (expected ${error.expected.join(' or ')})`;
      const remedy = ends ? `write { "start": ${quote(start)}, "end": ${quote(end)} }` : remedyFor(text);
      report.add(field, 'edtf', `invalid date ${quote(text)}: ${why}${expected}; ${remedy}`);
    }
    return undefined;
  }
}

export function reportOrder(start: string, end: string, field: string, report: Report) {
  report.add(field, 'order', `${end} is before ${start}: swap them, or mend the wrong one`);
}

export function readInstant(ms: number, report: Report): TemporalExtent {
  if (!Number.isFinite(ms))
    report.add('when', 'type', `expected milliseconds since 1970 or a valid Date, got ${ms}`);
  return instantExtent(ms);
}

/** The points, and what is known of the date beside them. */
export function decorated(points: TemporalExtent, options: ExtentOptions): TemporalExtent {
  const { text, vague, rule, anchor, timeZone } = own(options);
  return made<TemporalExtent>({
    ...points,
    text,
    vague,
    rule,
    anchor,
    timeZone: timeZone ?? own(points).timeZone,
  });
}

export function withoutDate(options: ExtentOptions, text?: string): TemporalExtent {
  const words = options.text ?? text?.slice(0, limits.name);
  return decorated(undated, words ? { ...options, text: words } : options);
}

/** Data within a message that has its own quotes or none. */
export const bare = (value: unknown) =>
  typeof value === 'string' ? quote(value).slice(1, -1) : shown(value);
