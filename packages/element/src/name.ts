import {
  describe,
  describeStatus,
  describeUndated,
  extentOf,
  formatTick,
  languageTag,
  parseEdtf,
  toCivil,
  type DatedEvent,
  type Timeline,
  type Unit,
  own,
} from '@dateline/core';
import { knownAt } from '@dateline/layout';
import type { Messages } from './messages.ts';
import { reachOf } from './reach.ts';
import { counted, fill, numeral, position, type Words } from './words.ts';

/** The tag's way with words, at one moment. */
export const wordsFor = (
  timeline: Timeline,
  locale: string,
  messages: Messages,
  timeZone: string,
): Words => ({
  messages,
  fill,
  numeral: (count) => numeral(count, locale),
  counted: (forms, count) => counted(forms, count, locale),
  cells: (index) => {
    const event = timeline.event(index);
    return {
      date: when(event, timeline, locale, timeZone),
      group: laneOf(event, timeline) ?? '',
      status: event.status === 'happened' ? '' : describeStatus(event.status, { locale }),
    };
  },
  status: (status) => describeStatus(status, { locale }),
  date: (edtf) => describe(extentOf(parseEdtf(edtf)), { locale }),
  reach: () => reachOf(timeline, locale, timeZone),
  // What is no part of a day is named by the clocks of the axis, and formatTick knows of none then.
  tick: (ms, unit) =>
    formatTick(isClock(unit) ? ms : toCivil(ms, timeZone), unit, { locale, timeZone, cells: 'own' }),
  compare: (a, b) => collatorOf(locale).compare(a, b),
});

/** Made when something is first put in alphabetical order. */
let collator: { readonly locale: string; readonly of: Intl.Collator } | undefined;
function collatorOf(locale: string): Intl.Collator {
  if (collator?.locale !== locale)
    collator = { locale, of: new Intl.Collator(languageTag(locale), own({ numeric: true })) };
  return collator.of;
}

const isClock = (unit: Unit) => ['millisecond', 'second', 'minute', 'hour'].includes(unit);

const laneOf = ({ groups: [first] }: DatedEvent, { groups }: Timeline) =>
  groups.find(({ id }) => id === first)?.label;

/** What a screen reader says of an event: its title, its date in words as precise as the source, state, lane and place in the order, and the short label that may stand in the drawing. */
export function nameOf(
  timeline: Timeline,
  index: number,
  locale: string,
  messages: Messages,
  timeZone?: string,
): string {
  const event = timeline.event(index);
  const lane = laneOf(event, timeline);
  const parts = [event.title, when(event, timeline, locale, timeZone)];
  const known = continuing(event, timeline, locale, messages);
  if (known !== undefined) parts.push(known);
  if (event.status !== 'happened') parts.push(describeStatus(event.status, { locale }));
  if (lane !== undefined) parts.push(lane);
  parts.push(position(messages.position, index + 1, timeline.length, locale));
  // Whoever speaks to the computer says the words that stand in the drawing.
  if (event.label !== undefined && !event.title.includes(event.label)) parts.push(event.label);
  return parts.join(messages.comma);
}

/** An event's state, where it is not simply over, and its date; a time as it was written, and as the clocks of the axis show it. */
export function said(
  event: DatedEvent,
  timeline: Timeline,
  locale: string,
  messages: Messages,
  timeZone?: string,
): string {
  const written = when(event, timeline, locale);
  const here = when(event, timeline, locale, timeZone);
  const known = continuing(event, timeline, locale, messages);
  const date =
    (here === written ? written : `${written} (${here})`) +
    (known === undefined ? '' : messages.comma + known);
  return event.status === 'happened'
    ? date
    : describeStatus(event.status, { locale }) + messages.comma + date;
}

/** "Continuing as of 31 August 2025": of what has no end, the last that is known. */
function continuing(
  event: DatedEvent,
  timeline: Timeline,
  locale: string,
  messages: Messages,
): string | undefined {
  const known = knownAt(event, timeline);
  return known && messages.continuing.replace('{0}', describe(known, { locale, style: 'short' }));
}

/**
 * The date in words, or that there is none and what is known instead. On an axis
 * of UTC a time is told as it was written; a zone moves instants alone.
 */
function when(
  { id, when: extent }: DatedEvent,
  timeline: Timeline,
  locale: string,
  timeZone = 'UTC',
): string {
  if (extent.mode === 'undated') return describeUndated(timeline, timeline.find(id), { locale });
  return describe(extent, { locale, style: 'long', ...(timeZone === 'UTC' ? {} : { timeZone }) });
}
