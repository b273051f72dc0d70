import { extentOf, parseEdtf, spanOf, type DatedEvent, type Timeline } from '@dateline/core';
import { formOf } from './stretch.ts';

/**
 * Up to when it is known that something without an end went on, in ms: up to
 * the last day on which one of its sources was published, else as the timeline
 * says. Undefined where it has an end, or nobody says.
 */
export function knownUntil({ when, sources }: DatedEvent, { asOf }: Timeline): number | undefined {
  if (when.endLatest !== Infinity || formOf(when) === 'window') return undefined;
  const published = sources.flatMap((source) => dayOf(source.published) ?? []);
  return published.length > 0 ? Math.max(...published) : dayOf(asOf);
}

/** The end of a day of publication; core keeps what was written there, whatever it is. */
function dayOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  try {
    const { end } = spanOf(extentOf(parseEdtf(text)));
    return Number.isFinite(end) ? end : undefined;
  } catch {
    return undefined;
  }
}
