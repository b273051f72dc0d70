import { describe, describeStatus, type DatedEvent, type Timeline } from '@dateline/core';
import type { Messages } from './messages.ts';

/** What a screen reader says of an event: its title, its date in words as precise as the source, state, lane and place in the order. */
export function nameOf(timeline: Timeline, index: number, locale: string, messages: Messages): string {
  const event = timeline.event(index);
  const lane = timeline.groups.find(({ id }) => id === event.groups[0])?.label;
  const parts = [event.title, when(event, locale, messages)];
  if (event.status !== 'happened') parts.push(describeStatus(event.status, { locale }));
  if (lane !== undefined) parts.push(lane);
  parts.push(messages.position(index + 1, timeline.length));
  return parts.join(', ');
}

/** The date in words, or that there is none. */
export const when = ({ when: extent }: DatedEvent, locale: string, messages: Messages): string =>
  extent.mode === 'undated' ? messages.undated : describe(extent, { locale, style: 'long' });
