import {
  extentOf,
  parseEdtf,
  spanOf,
  type DatedEvent,
  type TemporalExtent,
  type Timeline,
} from '@dateline/core';
import { formOf } from './stretch.ts';

/**
 * The day as of which it is known that something without an end went on: the
 * last one on which a source of it was published, else the timeline's own.
 * Undefined where it has an end, has not begun by then, or nobody says.
 */
export function knownAt(
  { when, sources, status }: DatedEvent,
  { asOf }: Timeline,
): TemporalExtent | undefined {
  if (when.endLatest !== Infinity || formOf(when) === 'window') return undefined;
  if (status === 'expected' || status === 'cancelled') return undefined;
  const published = sources.flatMap((source) => dayOf(source.published) ?? []);
  const known =
    published.length > 0 ? published.reduce((a, b) => (endOf(b) > endOf(a) ? b : a)) : dayOf(asOf);
  return known && endOf(known) > (when.startEarliest ?? -Infinity) ? known : undefined;
}

/** The end of that day, in ms. */
export function knownUntil(event: DatedEvent, timeline: Timeline): number | undefined {
  const known = knownAt(event, timeline);
  return known && endOf(known);
}

const endOf = (when: TemporalExtent): number => spanOf(when).end;

/** A day of publication; core keeps what was written there, whatever it is. */
function dayOf(text: string | undefined): TemporalExtent | undefined {
  if (text === undefined) return undefined;
  try {
    const when = extentOf(parseEdtf(text));
    return Number.isFinite(endOf(when)) ? when : undefined;
  } catch {
    return undefined;
  }
}
