import type { TemporalExtent } from '../extent.ts';
import { instantExtent } from '../instant.ts';
import type { ExtentOptions } from '../meaning.ts';
import { drafted, endWindow, lasting, qualify, type EndWindow } from '../meaning/draft.ts';
import { bare, decorated, readEdtf, readInstant, readNode, reportOrder, withoutDate } from './edtf.ts';
import { pointOf } from './point.ts';
import { shown, type Report } from './report.ts';

/** Two ends, each EDTF, `..` for open, empty or null for unknown, or an instant. */
export function readEnds(
  start: unknown,
  end: unknown,
  report: Report,
  options: ExtentOptions,
): TemporalExtent {
  const first = pointOf(start ?? '', 'when.start', report);
  if (end === undefined) return readPoint(first, 'when.start', report, options);
  const last = pointOf(end ?? '', 'when.end', report);
  // Two dates make an EDTF interval; only it can be written out again as it stands.
  if (isCivil(first) && isCivil(last)) return readEdtf(`${first}/${last}`, 'when', report, options);
  return between('start', first, 'end', last, report, options);
}

/** A window that it lies in, open where nothing is given. */
export function readWindow(
  earliest: unknown,
  latest: unknown,
  report: Report,
  options: ExtentOptions,
): TemporalExtent {
  const first = pointOf(orOpen(earliest), 'when.earliest', report);
  const last = pointOf(orOpen(latest), 'when.latest', report);
  return between('earliest', first, 'latest', last, report, { extent: 'within', ...options });
}

/** One point that has been looked at; undefined where it had a problem. */
export function readPoint(
  point: unknown,
  field: string,
  report: Report,
  options: ExtentOptions,
): TemporalExtent {
  if (typeof point === 'string') return readEdtf(point, field, report, options);
  if (typeof point === 'number') return decorated(readInstant(point, report), options);
  if (point !== undefined)
    report.add(field, 'type', `expected a date such as "2025-08-30", got ${shown(point)}`);
  return withoutDate(options);
}

/** What lies between two ends that have been looked at: somewhere in there (`within`) or all the way. */
function between(
  firstName: string,
  first: unknown,
  lastName: string,
  last: unknown,
  report: Report,
  options: ExtentOptions,
): TemporalExtent {
  const from = readEnd(first, firstName, -Infinity, report);
  const to = readEnd(last, lastName, Infinity, report);
  const words = `${bare(first)}/${bare(last)}`;
  if (!from || !to) return withoutDate(options, words);
  const isWindow = options.extent === 'within';
  // The latest instant is itself in the window, and has ended one millisecond on.
  const until = isWindow && typeof last === 'number' ? last + 1 : to.end;
  if (from.start !== null && until !== null && from.start >= until) {
    // One instant twice is that instant.
    if (from.start === until && from.end === from.start) return decorated(instantExtent(from.start), options);
    reportOrder(`${firstName} ${bare(first)}`, `${lastName} ${bare(last)}`, 'when', report);
    return withoutDate(options, words);
  }
  if (words === '../..') {
    report.add('when', 'missing', 'no date: expected "earliest" or "latest" or both');
    return withoutDate(options);
  }
  if (firstName === 'earliest' && isCivil(first) && isCivil(last))
    return readEdtf(
      `[${first === '..' ? '' : first}..${last === '..' ? '' : last}]`,
      'when',
      report,
      options,
    );
  const precision = from.precision ?? to.precision ?? 'millisecond';
  const endPrecision = to.precision ?? precision;
  const draft = isWindow
    ? drafted(from.start, until, 'within', precision, endPrecision)
    : lasting(from, to, precision, endPrecision);
  qualify(draft, from.qualifier, to.qualifier);
  if (isWindow || typeof first !== 'number' || typeof last !== 'number')
    draft.ends = [first as string | number, last as string | number];
  return decorated(draft, options);
}
function readEnd(point: unknown, name: string, infinity: number, report: Report): EndWindow | undefined {
  if (typeof point === 'number' && Number.isFinite(point))
    return { start: point, end: point, precision: 'millisecond', qualifier: undefined };
  if (point === '..') return endWindow({ type: 'open' }, infinity);
  if (point === '') return endWindow({ type: 'unknown' }, infinity);
  const field = `when.${name}`;
  const node = typeof point === 'string' ? readNode(point, field, report) : undefined;
  if (node?.type === 'date' || node?.type === 'datetime') return endWindow(node, infinity);
  if (node || (typeof point !== 'string' && point !== undefined))
    report.add(field, 'type', `expected one date such as "2025-08-30", got ${shown(point)}`);
  return undefined;
}

// Only a date-time has a T in it.
const isCivil = (point: unknown): point is string => typeof point === 'string' && !point.includes('T');
const orOpen = (value: unknown) => (value === undefined || value === null || value === '' ? '..' : value);
