import type { EventInput, TimelineInput } from '../event.ts';

/** What we know of a record; anything else is kept for `toJSON`. */
export const eventFields = Object.freeze({
  id: 1,
  title: 1,
  when: 1,
  summary: 1,
  label: 1,
  status: 1,
  group: 1,
  groups: 1,
  tags: 1,
  places: 1,
  media: 1,
  links: 1,
  sources: 1,
  confidence: 1,
  rank: 1,
  color: 1,
  respondsTo: 1,
  causes: 1,
  partOf: 1,
  follows: 1,
  contradicts: 1,
  updates: 1,
} satisfies Record<keyof EventInput, 1>);

export const documentFields = Object.freeze({
  title: 1,
  lang: 1,
  timeZone: 1,
  asOf: 1,
  events: 1,
  relations: 1,
  groups: 1,
  eras: 1,
  sources: 1,
} satisfies Record<keyof TimelineInput, 1>);
