import { undated, type Anchor, type TemporalExtent } from '../extent.ts';
import type { ExtentOptions } from '../meaning.ts';
import { plainExtent } from '../meaning/plain.ts';
import { withBest } from './best.ts';
import { closed } from './foreign.ts';
import { readEdtf, readInstant, withoutDate } from './edtf.ts';
import { readEnds, readPoint, readWindow } from './ends.ts';
import { pointOf, zoneOf } from './point.ts';
import { shown, type Report } from './report.ts';
import { instantOf, isObject, made, readName, readText, readWord, type Loose } from './values.ts';
import { own } from '../own.ts';

const extents = ['within', 'throughout'] as const;
const nothing: ExtentOptions = own({});

/** Dates of one input that were read before; most lists name the same days again and again. */
export class Seen {
  readonly #extents = new Map<string, TemporalExtent>();
  #found = 0;

  /** Where hardly any comes twice, looking costs more than reading. */
  get #isWorthIt(): boolean {
    return this.#extents.size < 4000 || this.#found > this.#extents.size;
  }

  find(text: string): TemporalExtent | undefined {
    const extent = this.#isWorthIt ? this.#extents.get(text) : undefined;
    if (extent) this.#found++;
    return extent;
  }

  add(text: string, extent: TemporalExtent): void {
    if (this.#isWorthIt) this.#extents.set(text, extent);
  }
}

/** A date as people hand it over, made strict; undated, with its words kept, where it cannot be read. */
export function readWhen(value: unknown, report: Report, seen: Seen): TemporalExtent {
  const extent = readStated(value, report, seen);
  return report.polluted ? whole(extent) : extent;
}

/** A date that says of each thing that it leaves out that it does, and so do those that it may be. */
const whole = (extent: TemporalExtent): TemporalExtent => {
  const { alternatives } = own(extent);
  return Object.freeze(
    closed(alternatives ? { ...extent, alternatives: alternatives.map(whole) } : { ...extent }),
  );
};

function readStated(value: unknown, report: Report, seen: Seen): TemporalExtent {
  if (typeof value === 'string' && value !== '') {
    const known = seen.find(value);
    if (known) return known;
    const extent = plainExtent(value) ?? readEdtf(value, 'when', report, nothing);
    // What is not dated had a problem, which each of its events must have.
    if (extent.mode !== 'undated') seen.add(value, extent);
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
  const extent = readDated(when, report);
  const best = when['best'];
  return best === undefined || best === null ? extent : withBest(extent, best, report);
}

function readDated(when: Loose, report: Report): TemporalExtent {
  const { start, end, earliest, latest, edtf } = when;
  const zone = when['timeZone'] ?? zoneOf(when) ?? zoneOf(start ?? earliest) ?? zoneOf(end ?? latest);
  // Empty words are none; alone they say that there is no date, as missing ones do not.
  const text = readText(when['text'], 'when.text', report);
  const options: ExtentOptions = made<ExtentOptions>({
    text: text || undefined,
    rule: readText(when['rule'], 'when.rule', report),
    timeZone: readName(zone, 'when.timeZone', report),
    anchor: readAnchor(when['anchor'], report),
    extent: readWord(when['extent'], extents, 'when.extent', report),
    vague: when['vague'] === true || undefined,
  });
  if (typeof edtf === 'string') return readEdtf(edtf, 'when.edtf', report, options);
  if (edtf !== undefined && edtf !== null) {
    report.add('when.edtf', 'type', `expected a date such as "2025-08-30", got ${shown(edtf)}`);
    return withoutDate(options);
  }
  if (start !== undefined || end !== undefined) return readEnds(start, end, report, options);
  if (earliest !== undefined || latest !== undefined) return readWindow(earliest, latest, report, options);
  const point = pointOf(when, 'when', report);
  if (point !== when) return readPoint(point, 'when', report, options);
  if (text === undefined)
    report.add('when', 'missing', 'no date: expected "edtf", or "start" and "end", or at least "text"');
  return withoutDate(options);
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
