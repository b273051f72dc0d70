import type { Edtf } from '../edtf/tree.ts';
import { EdtfError, quote } from '../edtf/error.ts';
import { parseEdtf } from '../edtf/parse.ts';
import { undated, type Anchor, type TemporalExtent } from '../extent.ts';
import { instantExtent } from '../instant.ts';
import { limits } from '../limits.ts';
import { extentOf, type ExtentOptions } from '../meaning.ts';
import { endWindow, lasting, type EndWindow } from '../meaning/draft.ts';
import { isDate, remedyFor } from './remedy.ts';
import { shown, type Report } from './report.ts';
import { instantOf, isObject, made, readName, readText, readWord, type Loose } from './values.ts';

const extents = ['within', 'throughout'] as const;
const plain: ExtentOptions = {};

/** Dates of one input that were read before; most lists name the same days again and again. */
export type Seen = Map<string, TemporalExtent>;
const seenAtMost = 10_000;

/** A date as people hand it over, made strict; undated, with its words kept, where it cannot be read. */
export function readWhen(value: unknown, report: Report, seen: Seen): TemporalExtent {
  if (typeof value === 'string' && value !== '') {
    const known = seen.get(value);
    if (known) return known;
    const extent = readEdtf(value, 'when', report, plain);
    // What is not dated had a problem, which each of its events must have.
    if (extent.mode !== 'undated' && seen.size < seenAtMost) seen.set(value, extent);
    return extent;
  }
  if (value === undefined || value === null || value === '') {
    report.add(
      'when',
      'missing',
      'no date: the event is kept without one; add "when": "2025-08-30", "2025-08" or "2025"',
    );
    return undated;
  }
  const instant = instantOf(value);
  if (instant !== undefined) return readInstant(instant, report);
  if (isObject(value)) return readObject(value, report);
  report.add('when', 'type', `expected a date such as "2025-08-30", got ${shown(value)}`);
  return undated;
}

function readObject(when: Loose, report: Report): TemporalExtent {
  const text = readText(when['text'], 'when.text', report);
  const rule = readText(when['rule'], 'when.rule', report);
  const timeZone = readName(when['timeZone'], 'when.timeZone', report);
  const anchor = readAnchor(when['anchor'], report);
  const extent = readWord(when['extent'], extents, 'when.extent', report);
  const options: ExtentOptions = made<ExtentOptions>({
    text,
    rule,
    timeZone,
    anchor,
    extent,
    vague: when['vague'] === true || undefined,
  });
  const { edtf, start, end } = when;
  if (typeof edtf === 'string') return readEdtf(edtf, 'when.edtf', report, options);
  if (edtf !== undefined && edtf !== null) {
    report.add('when.edtf', 'type', `expected a date such as "2025-08-30", got ${shown(edtf)}`);
  } else if (start !== undefined || end !== undefined) {
    return readEnds(start, end, report, options);
  } else if (text === undefined) {
    report.add('when', 'missing', 'no date: expected "edtf", or "start" and "end", or at least "text"');
  }
  return withoutDate(options);
}

function readEdtf(edtf: string, field: string, report: Report, options: ExtentOptions): TemporalExtent {
  if (edtf.length > limits.date) {
    report.add(
      field,
      'limit',
      `a date of ${edtf.length} characters: at most ${limits.date} are read; split the event`,
    );
    return withoutDate(options, edtf);
  }
  const node = readNode(edtf, field, report);
  return node ? extentOf(node, { ...options, edtf }) : withoutDate(options, edtf);
}

function readNode(text: string, field: string, report: Report): Edtf | undefined {
  try {
    return parseEdtf(text);
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    const [start, end, more] = text.split('/');
    if (end !== undefined && more === undefined && isDate(start!) && isDate(end)) {
      reportOrder(start!, end, field, report);
    } else {
      const why = error.message.slice(`invalid EDTF: ${quote(text)} at ${error.at}: `.length);
      const expected = why.startsWith('expected') ? '' : ` (expected ${error.expected.join(' or ')})`;
      report.add(field, 'edtf', `invalid date ${quote(text)}: ${why}${expected}; ${remedyFor(text)}`);
    }
    return undefined;
  }
}

function reportOrder(start: unknown, end: unknown, field: string, report: Report) {
  report.add(
    field,
    'order',
    `end ${bare(end)} is before start ${bare(start)}: swap them, or mend the wrong one`,
  );
}

function readInstant(ms: number, report: Report): TemporalExtent {
  if (!Number.isFinite(ms))
    report.add('when', 'type', `expected milliseconds since 1970 or a valid Date, got ${ms}`);
  return instantExtent(ms);
}

/** Two ends, each EDTF, `..` for open, empty or null for unknown, or an instant. */
function readEnds(start: unknown, end: unknown, report: Report, options: ExtentOptions): TemporalExtent {
  if (end === undefined) return readStart(start, report, options);
  // Two dates make an EDTF interval; only it can be written out again as it stands.
  const [first, last] = [start ?? '', end ?? ''];
  if (typeof first === 'string' && typeof last === 'string' && !`${first}${last}`.includes('T'))
    return readEdtf(`${first}/${last}`, 'when', report, options);
  const from = readEnd(first, 'start', -Infinity, report);
  const to = readEnd(last, 'end', Infinity, report);
  if (!from || !to) return withoutDate(options, `${bare(start)}/${bare(end)}`);
  if (from.start !== null && to.end !== null && from.start >= to.end) {
    // One instant twice is that instant.
    if (from.start === to.end && from.end === from.start)
      return decorated(instantExtent(from.start), options);
    reportOrder(start, end, 'when', report);
    return withoutDate(options, `${bare(start)}/${bare(end)}`);
  }
  const precision = from.precision ?? to.precision ?? 'millisecond';
  return decorated(lasting(from, to, precision, to.precision ?? precision), options);
}

function readStart(start: unknown, report: Report, options: ExtentOptions): TemporalExtent {
  if (typeof start === 'string') return readEdtf(start, 'when.start', report, options);
  const instant = instantOf(start);
  if (instant !== undefined) return decorated(readInstant(instant, report), options);
  report.add('when.start', 'type', `expected a date such as "2025-08-30", got ${shown(start)}`);
  return withoutDate(options);
}

function readEnd(
  value: unknown,
  which: 'start' | 'end',
  infinity: number,
  report: Report,
): EndWindow | undefined {
  const field = `when.${which}`;
  const instant = instantOf(value);
  if (instant !== undefined && Number.isFinite(instant))
    return { start: instant, end: instant, precision: 'millisecond' };
  if (value === '..') return endWindow({ type: 'open' }, infinity);
  if (value === '') return endWindow({ type: 'unknown' }, infinity);
  const node = typeof value === 'string' ? readNode(value, field, report) : undefined;
  if (node?.type === 'date' || node?.type === 'datetime') return endWindow(node, infinity);
  if (node || typeof value !== 'string')
    report.add(field, 'type', `expected one date such as "2025-08-30", got ${shown(value)}`);
  return undefined;
}

function readAnchor(value: unknown, report: Report): Anchor | undefined {
  if (value === undefined || value === null) return undefined;
  const { published, timeZone } = isObject(value) ? value : { published: value, timeZone: undefined };
  const day = readName(published, 'when.anchor.published', report);
  if (day !== undefined)
    return made<Anchor>({ published: day, timeZone: readName(timeZone, 'when.anchor.timeZone', report) });
  report.add(
    'when.anchor',
    'missing',
    'expected the day of publication: "anchor": { "published": "2025-08-31" }',
  );
  return undefined;
}

/** The points, and what is known of the date beside them. */
function decorated(points: TemporalExtent, options: ExtentOptions): TemporalExtent {
  const { text, vague, rule, anchor, timeZone } = options;
  return made<TemporalExtent>({
    ...points,
    text,
    vague,
    rule,
    anchor,
    timeZone: timeZone ?? points.timeZone,
  });
}

function withoutDate(options: ExtentOptions, text?: string): TemporalExtent {
  const words = options.text ?? text?.slice(0, limits.name);
  return decorated(undated, words === undefined ? options : { ...options, text: words });
}

const bare = (value: unknown) =>
  typeof value === 'string' ? quote(value).slice(1, -1) : (instantOf(value) ?? shown(value));
