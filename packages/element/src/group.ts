import { timeline as toTimeline, type DatedEvent, type Timeline } from '@dateline/core';

/** The timeline with some of its events, or with lanes by something else than its groups. */
export function regroup(from: Timeline, by: string, filter?: (event: DatedEvent) => boolean): Timeline {
  const events = Array.from({ length: from.length }, (_, i) => from.event(i)).filter(filter ?? (() => true));
  const kept = new Set(events.map(({ id }) => id));
  const lanes = lanesBy(by);
  const { title, lang, timeZone, asOf, sources, eras } = from;
  return toTimeline({
    events: lanes ? events.map((event) => Object.freeze({ ...event, groups: lanes(event) })) : events,
    problems: [],
    relations: from.relations.filter((relation) => kept.has(relation.from) && kept.has(relation.to)),
    groups: lanes ? [] : from.groups,
    sources,
    eras,
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(asOf === undefined ? {} : { asOf }),
  });
}

function lanesBy(by: string): ((event: DatedEvent) => readonly string[]) | undefined {
  switch (by) {
    case 'status':
      return ({ status }) => [status];
    case 'tag':
      return ({ tags }) => tags;
    case 'place':
      return ({ places }) => places.map(({ name }) => name);
    default:
      return undefined;
  }
}
