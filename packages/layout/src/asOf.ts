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
 * The day as of which it is known that something without an end went on; not
 * where it had not begun by then, or is but expected. Undefined where nobody
 * says.
 */
export function knownAt(event: DatedEvent, timeline: Timeline): TemporalExtent | undefined {
  const { when, status } = event;
  const known = statedAt(event, timeline);
  const began = known && endOf(known) > (when.startEarliest ?? -Infinity);
  return began && status !== 'expected' && status !== 'cancelled' ? known : undefined;
}

/**
 * Up to when anybody can have known of something without an end, in ms, though
 * that be before it began. Undefined where it has an end, or nobody says.
 */
export function knownUntil(event: DatedEvent, timeline: Timeline): number | undefined {
  const stated = statedAt(event, timeline);
  return stated && endOf(stated);
}

/** The last day on which a source was published, else the timeline's own. */
function statedAt({ when, sources }: DatedEvent, { asOf }: Timeline): TemporalExtent | undefined {
  if (when.endLatest !== Infinity || formOf(when) === 'window') return undefined;
  const published = sources.flatMap((source) => dayOf(source.published) ?? []);
  return published.length > 0 ? published.reduce((a, b) => (endOf(b) > endOf(a) ? b : a)) : dayOf(asOf);
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
